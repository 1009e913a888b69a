import type { Api, ErrorRule } from "../api.ts";
import { ApiError, type ErrorKind, ResponseFormatError } from "../errors.ts";
import { plainText } from "../plain-text.ts";
import { redactorOf } from "../redaction/index.ts";
import { matches, pick } from "../select.ts";
import { bodyText } from "./body-text.ts";
import type { Endpoint } from "./context.ts";
import { parseJson } from "./json.ts";
import type { Outgoing } from "./request.ts";
import { resetOf, retryAfterOf } from "./retry-after.ts";
import { saidOf } from "./said.ts";
import type { AnswerHeaders, TransportAnswer } from "./transport.ts";

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: "validation",
  401: "auth",
  403: "permission",
  404: "not_found",
  409: "conflict",
  410: "not_found",
  422: "validation",
  429: "rate_limited",
};

const advice: Readonly<Partial<Record<ErrorKind, string>>> = {
  auth: " Check the credential, and that it belongs to this host.",
  permission: " The credential is known, but has no right to do this.",
};

/** The kind by the first of the vendor's rules of which all holds. */
function ruledKind(rules: readonly ErrorRule[] = [], status: number, body: unknown, headers: AnswerHeaders, said: string): ErrorKind | undefined {
  const text = said.toLowerCase();
  return rules.find(
    (rule) =>
      (rule.status?.includes(status) ?? true) &&
      (rule.when === undefined || matches(body, rule.when)) &&
      Object.entries(rule.headers ?? {}).every(([name, values]) => values.includes(headers.get(name) ?? "")) &&
      (rule.says?.some((words) => text.includes(words.toLowerCase())) ?? true),
  )?.kind;
}

/** The error that an answer stands for; `note` is what else there is to say. */
export function apiError(api: Api, what: string, request: Outgoing, response: TransportAnswer, unsafeBody: unknown, note = ""): ApiError {
  const { text, value } = redactorOf(request);
  const body = value(unsafeBody);
  const shape = api.error;
  const code = pick(body, shape?.code) as string | number | undefined;
  const { status } = response;
  const stands = response.ok && shape?.statusDivisor ? Math.floor(Number(code) / shape.statusDivisor) : status;
  const said = plainText(saidOf(body, shape) ?? text(response.statusText ?? "")).replace(/\.$/, "");
  const kind = ruledKind(shape?.kinds, status, body, response.headers, said) ?? kinds[stands] ?? (stands >= 500 ? "server" : "unknown");
  const headers = new Headers();
  response.headers.forEach((content, name) => {
    headers.append(name, text(content));
  });
  // A cookie that an answer sets is a credential.
  headers.delete("set-cookie");
  const asked = retryAfterOf(headers);
  const retry = asked.seconds === undefined && api.rateLimit ? resetOf(headers, api.rateLimit) : asked;
  const { redirect = "", mayHaveActed = false } = request;
  const earlier = mayHaveActed ? " An earlier attempt of this call got no answer, and may have done it." : "";
  const codeText = code === undefined ? "" : `, code ${plainText(String(code), 80)}`;
  const message = `${api.name} ${what} failed: ${status} ${kind}${codeText}${said && `: ${said}`}.${advice[kind] ?? ""}${redirect}${retry.note}${earlier}${note}`;
  return new ApiError(message, request, { status, kind, body, headers, code, retryAfter: retry.seconds, mayHaveSucceeded: mayHaveActed });
}

/** What a failure's body may have of bytes: nobody needs more to see why. */
const mostOfFailure = 1_000_000;

/** Parses an answer: its data, or the error that it stands for. With `raw` a failure's body is left unread. Reads at most `most` bytes of text. */
export async function readResponse(api: Api, endpoint: Endpoint, request: Outgoing, response: TransportAnswer, most: number, raw = false): Promise<unknown> {
  const { name, operation } = endpoint;
  const { result, mayBeEmpty } = operation;
  const { ok, status } = response;
  if (raw) throw apiError(api, name, request, response, undefined);
  if (ok && result === "blob") return response.blob();
  const { text, isCut } = await bodyText(response, ok ? most : Math.min(most, mostOfFailure));
  if (ok && (result === "none" || status === 204)) return undefined;
  if (ok && result === "text" && !isCut) return text;

  let body: unknown;
  let isBroken = isCut;
  try {
    if (text !== "" && !isCut) body = parseJson(text);
  } catch {
    isBroken = true;
  }
  // What begins as JSON and is none was cut off on its way.
  if (!ok && isBroken) body = redactorOf(request).text(text, isCut || /^\s*[[{"]/.test(text));
  if (!ok) throw apiError(api, name, request, response, body, isCut ? " Its body is longer than is kept of one." : "");
  if (body === undefined) {
    if (text === "" && mayBeEmpty && !isBroken) return undefined;
    throw formatError(api, endpoint, request, response, text, isCut ? most : undefined);
  }
  if (api.error?.failure && matches(body, api.error.failure)) throw apiError(api, name, request, response, body);
  return body;
}

/** What it means that a success has no JSON, or more text than is read. Not the parser's error: it quotes the body. */
function formatError(
  api: Api,
  { name, isRepeatable }: Endpoint,
  request: Outgoing,
  response: TransportAnswer,
  text: string,
  most?: number,
): ResponseFormatError {
  const { status } = response;
  const type = plainText(redactorOf(request).text(response.headers.get("content-type") ?? "a body without content type"), 100);
  const seen = text === "" ? "an empty body" : `${type} (${text.length} characters)`;
  const why = most === undefined ? `${seen} where JSON was due` : `more than ${most} bytes; the option maxResponseSize says how many are read`;
  const acted = isRepeatable ? "" : " The call has acted; do not send it again for its answer.";
  return new ResponseFormatError(`${api.name} ${name} answered ${status} with ${why}.${acted}${request.redirect ?? ""}`, request, status);
}
