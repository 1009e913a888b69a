import { refuse } from "../checks.ts";
import { InvalidArgumentError } from "../errors.ts";
import type { Credentials } from "../send/index.ts";

/** Refuses what no header can carry: fetch would do so with a message that shows it. */
export function checkHeaderText(text: string, fail: (why: string) => Error): void {
  if (/[^\x20-\x7e]/.test(text)) throw fail("has a character that no header can carry, such as a line break at its end; expected printable ASCII.");
}

/**
 * A credential that never changes, sent in a header, behind a prefix such as a cookie's name.
 * @throws {InvalidArgumentError} where no header can carry it; it is not shown.
 */
export function headerCredential(name: string, secret: string, prefix = ""): Credentials {
  for (const [option, value] of Object.entries({ name, secret, prefix })) if (typeof value !== "string") refuse(option, typeof value, "text");
  checkHeaderText(secret, (why) => new InvalidArgumentError(`The credential ${why}`));
  return {
    header: name,
    authorize(request) {
      request.headers[name] = prefix + secret;
      request.secrets = [secret];
    },
  };
}

/** `Authorization: Bearer <token>` on every request. @throws {InvalidArgumentError} where no header can carry the token; it is not shown. */
export const bearer = (token: string): Credentials => headerCredential("authorization", token, "Bearer ");

/** Base64 of a text's UTF-8 bytes. */
export const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
