import { createRedactor, isSecretName, type Redactor } from "../redaction/index.ts";
import type { Outgoing } from "./request.ts";

/** What of a header's value is secret: what follows a scheme such as `Bearer`, the values of cookies, else all of it. */
const secretsOf = (name: string, value: string) =>
  name === "cookie" ? value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim()) : [value, value.replace(/^\w+ /, "")];

/** Takes what nobody may see of a request out of a value; made where something is to be told. */
export const cleanerOf =
  (request: Outgoing) =>
  <T>(told: T): T =>
    redactorOf(request).value(told);

/** Knows what nobody may see of a request, for a server may repeat what it was sent: all that the client's credentials ever put on one, and its secret headers. */
export function redactorOf({ secrets = [], known = [], headers }: Outgoing): Redactor {
  const own = Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? secretsOf(name, value) : []));
  return createRedactor([...secrets, ...known, ...own]);
}
