import type { Api, Operation } from "./api.js";
import { ApiError, type ErrorKind, type RequestInfo, ResponseFormatError } from "./errors.js";
import { matches, pick } from "./select.js";

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
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** The error that an answer of the vendor stands for. */
function apiError(api: Api, what: string, request: RequestInfo, response: Response, body: unknown): ApiError {
  const shape = api.error;
  const code = pick(body, shape?.code) as string | number | undefined;
  const stands = response.ok && shape?.statusDivisor ? Math.floor(Number(code) / shape.statusDivisor) : response.status;
  const kind = kinds[stands] ?? (stands >= 500 ? "server" : "unknown");
  const said = pick(body, shape?.message) ?? response.statusText;
  // A session cookie in an answer is a credential.
  const headers = new Headers(response.headers);
  headers.delete("set-cookie");
  const message = `${api.name} ${what} failed: ${response.status} ${kind}${code === undefined ? "" : `, code ${code}`}${said === "" ? "" : `: ${said}`}.${advice[kind] ?? ""}`;
  return new ApiError(message.replace("..", "."), request, { status: response.status, kind, body, headers, code, retryAfter: retryAfterOf(headers) });
}

/** Parses an answer: its data, or the error that it stands for. */
export async function readResponse(api: Api, name: string, operation: Operation, request: RequestInfo, response: Response): Promise<unknown> {
  if (response.ok && operation.result === "blob") return response.blob();
  const text = await response.text();
  if (response.ok && (operation.result === "none" || response.status === 204)) return undefined;

  let body: unknown = text === "" ? undefined : text;
  let broken: unknown;
  try {
    if (text !== "") body = JSON.parse(text);
  } catch (error) {
    broken = error;
  }
  if (!response.ok) throw apiError(api, name, request, response, body);
  if (broken !== undefined || body === undefined) {
    const seen = body === undefined ? "an empty body" : `${response.headers.get("content-type") ?? "a body without content type"} (${text.length} characters)`;
    throw new ResponseFormatError(`${api.name} ${name} answered ${response.status} with ${seen} where JSON was due.`, request, response.status, {
      cause: broken,
    });
  }
  if (api.error?.failure && matches(body, api.error.failure)) throw apiError(api, name, request, response, body);
  return body;
}
