import { isSecretName } from "./names.ts";
import { createRedactor, type Redactor } from "./redactor.ts";

/** What of a request nobody may see. */
export interface Secretive {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body before it was made text. */
  readonly json?: unknown;
  /** What was put on it that nobody may see. */
  readonly secrets?: Iterable<string> | undefined;
  /** What its client put on any request that nobody may see. */
  readonly known?: Iterable<string> | undefined;
}

/** What of a header's value is secret: what follows a scheme such as `Bearer`, the values of cookies, else all of it. */
const secretsOf = (name: string, value: string) =>
  name === "cookie" ? value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim()) : [value, value.replace(/^\w+ /, "")];

/** Members that are no key, which in data may as well be a row's, or plainly a secret one. */
const isSure = /(api|access|private)[-_]?key|secret|[^y]$/i;

/** How many secrets are looked for: each is sought in all that a server says. */
const most = 99;

/**
 * Knows what nobody may see of a request, for a server may repeat what it was sent: all that the client's credentials ever put on one, its secret headers,
 * and what its body has by a secret's name, such as the token that resumes a job, or a password that a run is given.
 */
export function redactorOf({ secrets = [], known = [], headers, json }: Secretive): Redactor {
  const all = [...secrets, ...known, ...Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? secretsOf(name, value) : []))];
  JSON.stringify(json, (name, member) => {
    if (typeof member === "string" && all.length < most && isSure.test(name) && isSecretName(name)) all.push(member);
    return typeof member === "object" ? member : 0;
  });
  return createRedactor(all);
}
