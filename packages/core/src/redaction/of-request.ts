import { isSecretName } from "./names.ts";
import { createRedactor, type Redactor } from "./redactor.ts";

/** What of a request nobody may see. */
export interface Secretive {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** What was put on it that nobody may see. */
  readonly secrets?: Iterable<string> | undefined;
  /** What its client put on any request that nobody may see. */
  readonly known?: Iterable<string> | undefined;
}

/** What of a header's value is secret: what follows a scheme such as `Bearer`, the values of cookies, else all of it. */
const secretsOf = (name: string, value: string) =>
  name === "cookie" ? value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim()) : [value, value.replace(/^\w+ /, "")];

/** Knows what nobody may see of a request, for a server may repeat what it was sent: all that the client's credentials ever put on one, and its secret headers. */
export function redactorOf({ secrets = [], known = [], headers }: Secretive): Redactor {
  const own = Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? secretsOf(name, value) : []));
  return createRedactor([...secrets, ...known, ...own]);
}
