import type { Api, Operation } from "../api.ts";
import { ApiError, type ErrorKind, ResponseFormatError } from "../errors.ts";
import { matches, pick } from "../select.ts";
import { parseJson } from "./json.ts";
import { redact, redactJson } from "./redact.ts";
import type { Outgoing } from "./request.ts";
import { retryAfterOf } from "./retry-after.ts";

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

/** The error that an answer stands for. */
export function apiError(api: Api, what: string, request: Outgoing, response: Response, unsafeBody: unknown): ApiError {
  const body = redactJson(request, unsafeBody);
  const shape = api.error;
  const code = pick(body, shape?.code) as string | number | undefined;
  const stands = response.ok && shape?.statusDivisor ? Math.floor(Number(code) / shape.statusDivisor) : response.status;
  const kind = kinds[stands] ?? (stands >= 500 ? "server" : "unknown");
  const said = String(pick(body, shape?.message) ?? response.statusText).replace(/\.$/, "");
  const headers = new Headers();
  // A cookie that an answer sets is a credential.
  for (const [name, value] of response.headers) if (name !== "set-cookie") headers.append(name, redact(request, value));
  const { seconds, note } = retryAfterOf(headers);
  const { redirect = "", mayHaveActed = false } = request;
  const earlier = mayHaveActed ? " An earlier attempt of this call got no answer, and may have done it." : "";
  const message = `${api.name} ${what} failed: ${response.status} ${kind}${code === undefined ? "" : `, code ${code}`}${said && `: ${said}`}.${advice[kind] ?? ""}${redirect}${note}${earlier}`;
  const { status } = response;
  return new ApiError(redact(request, message), request, { status, kind, body, headers, code, retryAfter: seconds, mayHaveSucceeded: mayHaveActed });
}

/** Parses an answer: its data, or the error that it stands for. With `raw` a failure's body is left unread. */
export async function readResponse(api: Api, name: string, operation: Operation, request: Outgoing, response: Response, raw = false): Promise<unknown> {
  if (raw) throw apiError(api, name, request, response, undefined);
  if (response.ok && operation.result === "blob") return response.blob();
  const text = await response.text();
  if (response.ok && (operation.result === "none" || response.status === 204)) return undefined;

  let body: unknown;
  let broken: unknown;
  try {
    if (text !== "") body = parseJson(text);
  } catch (error) {
    broken = error;
  }
  if (!response.ok) throw apiError(api, name, request, response, broken ? text : body);
  if (body === undefined) {
    const seen = text === "" ? "an empty body" : `${response.headers.get("content-type") ?? "a body without content type"} (${text.length} characters)`;
    const message = `${api.name} ${name} answered ${response.status} with ${seen} where JSON was due.${request.redirect ?? ""}`;
    // Not the parser's error: it quotes the body.
    throw new ResponseFormatError(redact(request, message), { method: request.method, url: request.url }, response.status);
  }
  if (api.error?.failure && matches(body, api.error.failure)) throw apiError(api, name, request, response, body);
  return body;
}
