import type { Operation } from "../api.ts";
import { ApiError, NetworkError, TimeoutError } from "../errors.ts";
import type { RetryOptions } from "./call-options.ts";

/** Statuses after which a call that does no harm twice is sent again. */
const passing = new Set([408, 429, 500, 502, 503, 504]);

/** What fetch reports where no byte of the request can have reached the server. */
const unsent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"]);

/** Whether doing an operation twice does it once. */
export const isRepeatable = ({ method, idempotent }: Operation): boolean => idempotent ?? /^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(method);

/** Whether a failure proves that the server did nothing. */
export function isUnsent(error: unknown): boolean {
  const { code, cause } = ((error instanceof NetworkError && error.cause) || {}) as { code?: string; cause?: { code?: string } };
  return unsent.has(cause?.code ?? code ?? "");
}

/** Whether what failed may be sent again. */
export function isRetryable(error: unknown, repeatable: boolean): boolean {
  if (error instanceof ApiError) return repeatable ? passing.has(error.status) : error.status === 429;
  return error instanceof NetworkError ? repeatable || isUnsent(error) : error instanceof TimeoutError && repeatable;
}

/** Milliseconds to wait before the next attempt: what the server asks for, else exponential with full jitter. */
export function retryDelay(error: unknown, attempt: number, { minDelay, maxDelay }: Required<RetryOptions>): number {
  if (error instanceof ApiError && error.retryAfter !== undefined) return error.retryAfter * 1000;
  return Math.random() * Math.min(maxDelay, minDelay * 2 ** (attempt - 1));
}
