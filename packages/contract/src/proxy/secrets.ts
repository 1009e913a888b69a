import { bounds, isName } from "../check/index.ts";
import { type IsSecret, readings, replaceLooks, structureIn } from "./secret-texts.ts";

/** How often what was read is read again: JSON in base64 in a query. */
const deepestReading = 4;

/** Finds out what of an exchange is secret, before any of it is shown: what stands in one place as a secret may stand in another as anything. */
export class Secrets {
  readonly found = new Set<string>();
  /** All that was said, each as it was read. */
  readonly texts: string[] = [];
  /** How many texts, names and numbers were gone through. */
  pieces = 0;
  readonly #isSecret: IsSecret;

  constructor(isSecret: IsSecret) {
    this.#isSecret = isSecret;
  }

  header(name: string, value: string): void {
    if (name === "set-cookie") this.#addCookies(value.split(";").slice(0, 1));
    else if (name === "cookie") this.#addCookies(value.split(";"));
    else if (this.#isSecret(name)) this.#addWithScheme(value);
    else this.value(value);
  }

  value(value: unknown, isBelowSecret = false, depth = 0): void {
    this.pieces++;
    if (typeof value === "string") this.#text(value, isBelowSecret, depth);
    else if (typeof value === "number" && isBelowSecret) this.#add(String(value));
    else if (value !== null && typeof value === "object" && depth < bounds.depth)
      for (const [key, member] of Object.entries(value)) {
        if (!Array.isArray(value)) this.pieces++;
        const isKeyShown = Array.isArray(value) || (isName(key) && !/\d/.test(key));
        if (!isKeyShown) this.#text(key, isBelowSecret, depth);
        this.value(member, isBelowSecret || (!Array.isArray(value) && this.#isSecret(key)), depth + 1);
      }
  }

  #text(text: string, isSecret: boolean, depth: number, readingsLeft = deepestReading): void {
    this.pieces++;
    this.texts.push(text);
    if (isSecret) this.#addWithScheme(text);
    const inner = structureIn(text);
    if (inner) this.value(inner, isSecret, depth + 1);
    replaceLooks(text, this.#isSecret, (secret) => {
      this.#addLook(secret);
      return secret;
    });
    if (readingsLeft > 0) for (const reading of readings(text)) this.#text(reading, false, depth + 1, readingsLeft - 1);
  }

  #addCookies(pairs: readonly string[]): void {
    for (const pair of pairs) this.#add(pair.slice(pair.indexOf("=") + 1));
  }

  /** What is plainly a word may be one of prose: `token expired`. It is taken out there, and not sought elsewhere. */
  #addLook(secret: string): void {
    if (/^[a-z]+\W*$/i.test(secret)) return;
    this.#addWithScheme(secret);
    for (const part of secret.split(/[;,]/)) if (part !== secret && /\d/.test(part)) this.#add(part);
    const password = secret.slice(secret.indexOf(":") + 1);
    if (password !== secret) this.#add(password);
  }

  /** The secret, what follows a scheme in it, the password in `Basic dXNlcjpwYXNzd29yZA==`, and the texts of JSON that is packed so. */
  #addWithScheme(text: string): void {
    const bare = text.trim().replace(/^(bearer|basic|token|digest) +/i, "");
    this.#add(bare);
    for (const said of ["utf8", "latin1"] as const) {
      const pair = Buffer.from(bare, "base64").toString(said);
      const packed = structureIn(pair);
      if (packed) for (const member of Object.values(packed)) this.#addLook(String(member));
      else if (/^[^\p{Cc}\ufffd:]*:[^\p{Cc}\ufffd]+$/u.test(pair)) this.#add(pair, pair.slice(pair.indexOf(":") + 1));
    }
    for (const [, quoted = ""] of bare.matchAll(/="([^"]{8,})"/g)) this.#add(quoted);
  }

  #add(...secrets: string[]): void {
    for (const secret of secrets) {
      const bare = secret.trim().replace(/^"(.*)"$/, "$1");
      this.found.add(bare);
      for (const reading of /[%+]/.test(bare) ? readings(bare.replaceAll("+", " ")) : []) this.found.add(reading);
    }
  }
}
