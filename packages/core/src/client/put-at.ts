import type { CredentialEncoding, CredentialPlace, Security } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import type { Outgoing } from "../request/index.ts";
import { base64, checkHeaderText } from "./credentials.ts";

/** What the caller gave, by the names of options. */
export type Given = Readonly<Record<string, unknown>>;

const encodings: Readonly<Record<CredentialEncoding, (texts: readonly string[]) => string>> = {
  colon: (texts) => base64(texts.join(":")),
  form: (texts) => base64(texts.map(encodeURIComponent).join(":")),
  json: (texts) => base64(JSON.stringify(texts)),
};

const encoded = (encoding: string, texts: readonly string[], given: Given): string =>
  encoding.includes("{") ? base64(encoding.replace(/\{(\w+)\}/g, (_, name) => String(given[name]))) : encodings[encoding as CredentialEncoding](texts);

/** Puts on a request what its places carry. */
export type Put = (request: Outgoing) => void;

/** Makes the texts of places from what the caller gave, once; throws where no header can carry one. */
export function putAt(places: readonly CredentialPlace[], security: Security, given: Given): Put {
  const headers: Record<string, string> = {};
  let query = "";
  const secrets: string[] = [];
  for (const { header, query: parameter, prefix = "", options, encode } of places) {
    // What goes there is granted.
    if (!options) continue;
    const texts = options.map((name) => String(given[name]));
    secrets.push(...texts.filter((_, index) => !security.options[options[index] as string]?.open));
    const [, name = ""] = /^\{(\w+)\}$/.exec(encode ?? "") ?? [];
    // An option that has no choice of them is no name of an encoding, but what is encoded.
    const { values } = security.options[name] ?? {};
    const encoding = values ? (given[name] ?? values[0]) : encode;
    const secret = encoding === undefined ? texts.join("") : encoded(encoding as string, texts, given);
    if (encoding !== undefined) secrets.unshift(secret);
    if (parameter !== undefined) query += `${query && "&"}${encodeURIComponent(parameter)}=${encodeURIComponent(prefix + secret)}`;
    if (header === undefined) continue;
    checkHeaderText(secret, (why) => new InvalidArgumentError(`${options} ${why}`));
    headers[header] = header in headers ? `${headers[header]}; ${prefix}${secret}` : prefix + secret;
  }
  return (request) => {
    Object.assign(request.headers, headers);
    if (query) request.query = query;
    request.secrets = secrets;
  };
}
