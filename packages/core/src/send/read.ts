import type { Api, Operation } from "../api.ts";
import { ApiError, type ErrorKind, ResponseFormatError } from "../errors.ts";
import { matches, pick } from "../select.ts";
import { parseJson } from "./json.ts";
import { redact, redactJson } from "./redact.ts";
import type { Outgoing } from "./request.ts";

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

/** Seconds that a `Retry-After` header asks for, in seconds or as a date. */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  // Only what has letters is a date: Date.parse would take -1 for a year.
  const seconds = /[a-z]/i.test(value) ? (Date.parse(value) - Date.now()) / 1000 : /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

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
  const target = URL.canParse(headers.get("location") ?? "", request.url) ? headers.get("location") : undefined;
  // A browser hides where a redirect leads, and its status.
  const redirect =
    response.type === "opaqueredirect" || target
      ? ` The server redirects${target ? ` to ${new URL(target, request.url).origin}` : ""}: is the base URL right?`
      : "";
  const message = `${api.name} ${what} failed: ${response.status} ${kind}${code === undefined ? "" : `, code ${code}`}${said && `: ${said}`}.${advice[kind] ?? ""}${redirect}`;
  return new ApiError(redact(request, message), request, { status: response.status, kind, body, headers, code, retryAfter: retryAfterOf(headers) });
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
    const message = `${api.name} ${name} answered ${response.status} with ${seen} where JSON was due.`;
    // Not the parser's error: it quotes the body.
    throw new ResponseFormatError(redact(request, message), { method: request.method, url: request.url }, response.status);
  }
  if (api.error?.failure && matches(body, api.error.failure)) throw apiError(api, name, request, response, body);
  return body;
}
