import type { Outgoing } from "./request.ts";

/** What is shorter than a word is no secret, and taking it out would spoil the text. */
const shortest = 6;

/** How a text can show a secret: as it is, in a URL, in a URL within one, and in JSON. */
const formsOf = (secret: string) => {
  const encoded = encodeURIComponent(secret);
  return [secret, encoded, encodeURIComponent(encoded), JSON.stringify(secret).slice(1, -1)];
};

/** Takes out of a text what nobody may see of a request: a server may repeat what it was sent. */
export function redact({ secrets = [], headers }: Outgoing, text: string): string {
  const own = [headers.authorization, headers.cookie].flatMap((value) => (value === undefined ? [] : [value, value.replace(/^(\w+ |[^=;]+=)/, "")]));
  const forms = [...secrets, ...own].flatMap(formsOf).filter((form) => form.length >= shortest);
  // The longest first: a shorter one may be a part of it.
  return forms.sort((a, b) => b.length - a.length).reduce((clean, form) => clean.replaceAll(form, "[redacted]"), text);
}

/** The same for a parsed body, its keys included. Escapes in the JSON that came hide nothing from it. */
export const redactJson = (request: Outgoing, value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(redact(request, JSON.stringify(value)));
