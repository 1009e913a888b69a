import { ApiError, NetworkError, TimeoutError } from "../errors.ts";
import type { RetryOptions } from "./call-options.ts";

/** Statuses after which a call that does no harm twice is sent again. */
const passing = [408, 500, 502, 503, 504];

/** Whether a failure leaves open what the server did: no answer came to what was sent, or one of somebody between. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof TimeoutError || (error instanceof NetworkError && !error.isUnsent) || (error instanceof ApiError && error.status >= 500);

/** Whether the server refused to look at a call yet, by a 429 or what stands for one. That is no failure of it: it waits for its turn. */
export const isTooEarly = (error: unknown): error is ApiError => error instanceof ApiError && error.kind === "rate_limited";

/** Whether what failed may be sent again. */
export function isRetryable(error: unknown, repeatable: boolean): boolean {
  if (error instanceof ApiError) return isTooEarly(error) || (repeatable && passing.includes(error.status));
  if (error instanceof NetworkError) return !error.isPermanent && (repeatable || error.isUnsent);
  return error instanceof TimeoutError && repeatable;
}

/** Milliseconds to wait before the next attempt: what the server asks for, else exponential with full jitter. "At once" is no time. */
export function retryDelay(error: unknown, attempt: number, { minDelay, maxDelay }: Required<RetryOptions>): number {
  const asked = (error instanceof ApiError && error.retryAfter) || 0;
  return asked >= 1 ? asked * 1000 : Math.max(asked * 1000, Math.random() * Math.min(maxDelay, minDelay * 2 ** (attempt - 1)));
}
