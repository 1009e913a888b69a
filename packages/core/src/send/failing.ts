import { discard, resetOf } from "../answer/index.ts";
import type { RateLimit } from "../api.ts";
import { AmbiguousRequestError, ApiError, ContractError, ResponseFormatError, TimeoutError, VendorJobsError } from "../errors.ts";
import { now, sleep } from "../time/index.ts";
import { checkContract } from "../validation/index.ts";
import { misread, networkError, readFailure, withoutBody } from "./failure.ts";
import { limiterOf } from "./limiting.ts";
import { follow } from "./redirect.ts";
import { isRetryable, isTooEarly, isUnknown, retryDelay } from "./retry.ts";
import { abortError, about, late, outOfTime, type Running, titleOf } from "./running.ts";

// What is loaded once an answer is not as most are: what that means, and what becomes of the call.

/**
 * Whether a call is to be sent again after an attempt of it rejected; waits until then. Else the raw response is its result, or it
 * @throws {VendorJobsError} which is what the attempt's failure means
 */
async function isToBeSentAgain(call: Running, thrown: unknown): Promise<boolean> {
  const error = tell(call, explained(call, thrown));
  if (renew(call, error)) return true;
  const delay = delayOf(call, error);
  if (delay !== undefined) await pass(call, error, delay);
  else end(call, error);
  return delay !== undefined;
}

/** The error that an attempt's failure is. */
function explained(call: Running, thrown: unknown): VendorJobsError {
  const { context, endpoint, request, signal, timing, until } = call;
  if (signal?.aborted) return abortError(signal, endpoint.name);
  if (thrown === late) {
    const isAttempt = timing.timeout < until - call.started;
    return (
      withoutBody(call, "it took too long") ??
      (isAttempt ? new TimeoutError(`${titleOf(call)} got no answer within its timeout of ${timing.timeout} ms.`, request) : outOfTime(call))
    );
  }
  if (!(thrown instanceof VendorJobsError)) return networkError(call, thrown);
  if (context.validate && thrown instanceof ApiError && thrown.status >= 400 && thrown.body !== undefined)
    checkContract(context, endpoint.name, request, thrown.status, thrown.body);
  return thrown;
}

/** Tells of a failed attempt. */
function tell(call: Running, error: VendorJobsError): VendorJobsError {
  const duration = now() - call.started;
  const status = call.view.response?.status ?? 0;
  call.context.emit?.(isAnswer(error) ? { type: "response", ...about(call), status, duration } : { type: "error", ...about(call), error, duration });
  return error;
}

const isAnswer = (error: unknown) => error instanceof ApiError || error instanceof ResponseFormatError || error instanceof ContractError;

/** Whether the server refused a credential that can be had anew, once a call. With a body that can be sent once, it is for later calls only. */
function renew(call: Running, error: unknown): boolean {
  const { context, endpoint, request, view } = call;
  if (call.renewed || !(error instanceof ApiError) || error.kind !== "auth" || !context.credentials.renew?.(request) || request.isOnce) return false;
  call.renewed = 1;
  context.emit?.({ type: "credential-renewed", operation: endpoint.name });
  discard(view.response);
  return true;
}

/** How long to wait before the call is sent again; undefined where it is not. A 429 holds back all calls of the limiter. */
function delayOf(call: Running, error: unknown): number | undefined {
  const { endpoint, request, timing, until } = call;
  const { attempts } = timing.retry;
  const isEarly = isTooEarly(error);
  if (isEarly) call.early++;
  const failed = call.attempt - call.early - call.renewed;
  const delay = retryDelay(error, isEarly ? call.early : failed, timing.retry);
  if (isEarly) {
    call.refused = error;
    limiterOf(endpoint.pace).pause(delay, call.started, error);
    call.context.limits.share?.pause(delay);
  }
  const mayTry = !request.isOnce && (isEarly ? attempts > 0 : failed < attempts);
  return mayTry && isRetryable(error, endpoint.isRepeatable) && now() + delay < until ? delay : undefined;
}

/** Waits before the next attempt. After a 429 that is the limiter's to do. */
async function pass(call: Running, error: VendorJobsError, delay: number): Promise<void> {
  const { context, endpoint, request, view, signal } = call;
  if (isUnknown(error) && !/^(GET|HEAD)$/.test(endpoint.operation.method)) request.mayHaveActed = true;
  discard(view.response);
  context.emit?.({ type: "retry", ...about(call), error, delay });
  if (isTooEarly(error)) return;
  await sleep(delay, signal).catch(() => {
    throw abortError(signal as AbortSignal, endpoint.name);
  });
}

/** Ends the call with the failure of its last attempt; the raw response is a result whatever it says. */
function end(call: Running, error: unknown): void {
  const { endpoint, request, view } = call;
  if (view.raw && isAnswer(error)) return;
  if (endpoint.isRepeatable || error instanceof ApiError || !isUnknown(error)) throw error;
  const why = "no answer came, so it may or may not have acted. It was not sent again: look for what it would have made first.";
  throw new AmbiguousRequestError(`${titleOf(call)} was sent and ${why}`, request, { cause: error });
}

/** Holds back later calls where an answer says that none is left of the vendor's limit. */
function heed({ endpoint, request, view }: Running, limit: RateLimit): void {
  const { seconds } = (view.response && resetOf(view.response.headers, limit)) ?? {};
  if (seconds !== undefined) limiterOf(endpoint.pace).hold(seconds * 1000, `the answer to ${request.method} ${request.url} said that no request is left`);
}

export const failing = { checkContract, follow, heed, isToBeSentAgain, misread, readFailure };
