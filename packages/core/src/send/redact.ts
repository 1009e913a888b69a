import { createRedactor, isSecretName, type Redactor } from "../redaction/index.ts";
import type { Outgoing } from "./request.ts";

/** What of a header's value is secret: what follows a scheme such as `Bearer`, the values of cookies, else all of it. */
const secretsOf = (name: string, value: string) =>
  name === "cookie" ? value.split(";").map((pair) => pair.slice(pair.indexOf("=") + 1).trim()) : [value, value.replace(/^\w+ /, "")];

/** Knows what nobody may see of a request, for a server may repeat what it was sent: what the credentials put on it, and its secret headers. */
function redactorOf({ secrets = [], headers }: Outgoing): Redactor {
  const own = Object.entries(headers).flatMap(([name, value]) => (isSecretName(name) ? secretsOf(name, value) : []));
  return createRedactor([...secrets, ...own]);
}

/** Takes out of a text what nobody may see of a request. */
export const redact = (request: Outgoing, text: string): string => redactorOf(request).text(text);

/** The same for a parsed body, its keys included; its numbers stay. */
export const redactJson = (request: Outgoing, value: unknown): unknown => redactorOf(request).value(value);
