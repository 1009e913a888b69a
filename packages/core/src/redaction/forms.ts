/** A way that a text can show a secret. */
export interface Form {
  readonly text: string;
  /** Whether only the whole word is the secret: what is short, or all digits, stands in other words and numbers by chance. */
  readonly isWord: boolean;
}

/** What is shorter is no secret, and taking it out would spoil every text. */
const shortest = 4;

/** What a text that was cut off must show of a secret's start for that to be taken out. */
export const start = 8;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] as string);

/** encodeURIComponent, which throws where a text ends in half of a character. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

function formsOf(secret: string): string[] {
  const bytes = [...new TextEncoder().encode(secret)];
  const padded = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
  const base64 = padded.replace(/=+$/, "");
  const url = encoded(secret);
  return [
    secret,
    secret.trim(),
    url,
    url.replaceAll("%20", "+"),
    url.replace(/%../g, (code) => code.toLowerCase()),
    encoded(url),
    JSON.stringify(secret).slice(1, -1),
    escaped(secret),
    padded,
    base64,
    base64.replaceAll("+", "-").replaceAll("/", "_"),
    bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  ];
}

/** All forms of some secrets, the longest first: a shorter one may be a part of it. */
export function allForms(secrets: Iterable<string>): Form[] {
  const texts = new Set([...secrets].flatMap((secret) => (secret.length < shortest ? [] : formsOf(secret))));
  return [...texts]
    .filter((text) => text.length >= shortest)
    .sort((one, other) => other.length - one.length)
    .map((text) => ({ text, isWord: text.length < 6 || (/^\d+$/.test(text) && text.length < 20) }));
}
