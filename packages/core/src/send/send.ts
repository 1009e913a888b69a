import type { Operation, RateLimit } from "../api.ts";
import { AbortError, AmbiguousRequestError, ApiError, ContractError, ResponseFormatError, TimeoutError, VendorJobsError } from "../errors.ts";
import { checkContract } from "../validation/index.ts";
import { type CallOptions, checkFunction, checkSignal, refuse, type Timing, timingOf } from "./call-options.ts";
import { now } from "./clock.ts";
import type { Context, Endpoint, View } from "./context.ts";
import { discard } from "./discard.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { type Pause, RateLimiter } from "./rate-limiter.ts";
import { lowerCased, type Outgoing } from "./request.ts";
import { isRetryable, isTooEarly, isUnknown, retryDelay } from "./retry.ts";
import { resetOf } from "./retry-after.ts";
import { bounded, sleep } from "./sleep.ts";
import type { TransportAnswer } from "./transport.ts";

export const abortError = (signal: AbortSignal, what: string) => new AbortError(`${what} was aborted by the caller's signal.`, { cause: signal.reason });

let calls = 0;

/** A call under way. */
interface Running extends Exchange {
  readonly timing: Timing;
  /** When its deadline is. */
  readonly until: number;
  readonly number: number;
  readonly beforeSend: CallOptions["beforeSend"];
  /** How often it was sent, and when last. */
  attempt: number;
  started: number;
  /** How many of the attempts brought a 429, or another credential: these are no failures. */
  early: number;
  renewed: 0 | 1;
  /** The last 429 that it got. */
  refused?: ApiError;
}

/**
 * Sends one call and reads its answer: keeps to the vendor's limits, puts the credential on, renews it once where it is refused,
 * and sends again what may be sent again, all within the call's deadline.
 */
export async function send(context: Context, endpoint: Endpoint, request: Outgoing, options: CallOptions, view: View): Promise<unknown> {
  const call = begin(context, endpoint, request, options, view);
  if (request.other) (await import("./bodies.ts")).encodeBody(endpoint.name, request);
  for (;;) {
    const preparing = prepare(call);
    // What is at hand is not waited for: each turn of the queue costs as much as the rest.
    if (preparing) await preparing;
    if (call.beforeSend) await bounded(Promise.resolve(call.beforeSend()), call.until - now(), call.signal, () => outOfTime(call));
    try {
      const data = await dispatch(call);
      succeed(call);
      return data;
    } catch (thrown) {
      const error = fail(call, thrown);
      if (renew(call, error)) continue;
      const delay = delayOf(call, error);
      if (delay === undefined) return end(call, error);
      await pass(call, error as VendorJobsError, delay);
    }
  }
}

function begin(context: Context, endpoint: Endpoint, request: Outgoing, options: CallOptions, view: View): Running {
  if (options === null || typeof options !== "object") refuse("options", options, "an object");
  const { signal, headers, beforeSend } = options;
  checkSignal(signal);
  checkFunction("beforeSend", beforeSend);
  const timing = timingOf(options, context.timing);
  if (headers !== undefined) Object.assign(request.headers, lowerCased(headers));
  if (context.validate && request.json !== undefined) checkContract(context, endpoint.name, request, undefined, request.json);
  const until = now() + timing.deadline;
  request.known = context.secrets;
  return { context, endpoint, request, view, signal, beforeSend, timing, until, number: ++calls, attempt: 0, started: 0, early: 0, renewed: 0 };
}

/** Puts the credential on, and takes a place in the limits. */
function prepare(call: Running): Promise<void> | undefined {
  const { endpoint, signal } = call;
  if (signal?.aborted) throw abortError(signal, endpoint.name);
  const authorizing = authorize(call);
  const waiting = authorizing ? authorizing.then(() => takePlace(call)) : takePlace(call);
  return waiting?.catch((error) => {
    throw signal?.aborted ? abortError(signal, endpoint.name) : error;
  });
}

function takePlace(call: Running): Promise<void> | undefined {
  const { context, endpoint, signal, until } = call;
  const { limiter } = endpoint;
  const { share } = context.limits;
  const late = (pause?: Pause) => unsentError(call, pause);
  const onWait = (delay: number) => context.emit?.({ type: "rate-limited", operation: endpoint.name, delay });
  let place = limiter.takeNow(until) ? undefined : limiter.take({ until, signal, onWait, late });
  if (share && limiter.limit) {
    const shared = () => bounded(share.take(limiter.limit as RateLimit, signal), until - now(), signal, late);
    place = place ? place.then(shared) : shared();
  }
  // The credential may have ended meanwhile.
  return place?.then(() => authorize(call));
}

function authorize(call: Running): Promise<void> | undefined {
  const { context, endpoint, request, signal, until } = call;
  const { security } = endpoint.operation;
  if (security === false) return undefined;
  const { credentials } = context;
  const authorizing = credentials.authorize(request, plainSend(context), security);
  const leave = () => credentials.leave?.(request, !signal?.aborted);
  return authorizing ? bounded(authorizing, until - now(), signal, () => outOfTime(call), leave) : undefined;
}

/** Sends the request once, and tells that it does. */
function dispatch(call: Running): Promise<unknown> {
  const { context, request, view, signal, timing, until } = call;
  call.attempt++;
  call.started = now();
  const left = until - call.started;
  const ms = Math.min(timing.timeout, left);
  context.emit?.({ type: "request", ...about(call) });
  view.response = undefined;
  if (signal?.aborted) return Promise.reject(signal.reason);
  for (const secret of request.secrets ?? []) remember(context.secrets, secret);
  return exchange(call, ms, () =>
    ms < left ? new TimeoutError(`${titleOf(call)} got no answer within its timeout of ${timing.timeout} ms.`, request) : outOfTime(call),
  );
}

function succeed(call: Running): void {
  const { context, endpoint, request, view } = call;
  context.credentials.accept?.(request);
  endpoint.limiter.rise();
  heed(call);
  context.emit?.({ type: "response", ...about(call), status: statusOf(view), duration: now() - call.started });
}

/** Holds back later calls where the answer says that none is left of the vendor's limit. */
function heed({ context, endpoint, request, view }: Running): void {
  const limit = endpoint.operation.rateLimit ?? context.api.rateLimit;
  if (!limit?.remaining || !view.response) return;
  const { seconds } = resetOf(view.response.headers, limit);
  if (seconds !== undefined) endpoint.limiter.hold(seconds * 1000, `the answer to ${request.method} ${request.url} said that no request is left`);
}

/** Tells of a failed attempt, and gives the error that it is. */
function fail(call: Running, thrown: unknown): unknown {
  const { context, endpoint, view, signal } = call;
  const error = signal?.aborted ? abortError(signal, endpoint.name) : thrown;
  if (!(error instanceof VendorJobsError)) return error;
  const duration = now() - call.started;
  const status = statusOf(view);
  context.emit?.(isAnswer(error) ? { type: "response", ...about(call), status, duration } : { type: "error", ...about(call), error, duration });
  return error;
}

/** Whether the server refused a credential that can be had anew, once a call. */
function renew(call: Running, error: unknown): boolean {
  const { context, endpoint, request, view } = call;
  if (call.renewed || !(error instanceof ApiError) || error.kind !== "auth" || !context.credentials.renew?.(request)) return false;
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
    endpoint.limiter.pause(delay, call.started, error);
    call.context.limits.share?.pause(delay);
  }
  const mayTry = !request.isOnce && (isEarly ? attempts > 0 : failed < attempts);
  return mayTry && isRetryable(error, endpoint.isRepeatable) && now() + delay < until ? delay : undefined;
}

/** Waits before the next attempt. After a 429 that is the limiter's to do. */
async function pass(call: Running, error: VendorJobsError, delay: number): Promise<void> {
  const { context, endpoint, request, view, signal } = call;
  if (isUnknown(error) && !/^(GET|HEAD)$/.test(request.method)) request.mayHaveActed = true;
  discard(view.response);
  context.emit?.({ type: "retry", ...about(call), error, delay });
  if (isTooEarly(error)) return;
  await sleep(delay, signal).catch(() => {
    throw abortError(signal as AbortSignal, endpoint.name);
  });
}

/** Ends the call with the failure of its last attempt; the raw response is a result whatever it says. */
function end(call: Running, error: unknown): undefined {
  const { endpoint, request, view } = call;
  if (view.raw && isAnswer(error)) return undefined;
  if (endpoint.isRepeatable || error instanceof ApiError || !isUnknown(error)) throw error;
  throw new AmbiguousRequestError(
    `${titleOf(call)} was sent and no answer came, so it may or may not have acted. It was not sent again: look for what it would have made first.`,
    request,
    { cause: error },
  );
}

/** How many secrets a client remembers: tokens come and go. */
const remembered = 100;

function remember(secrets: Set<string>, secret: string): void {
  secrets.add(secret);
  if (secrets.size > remembered) for (const oldest of [...secrets].slice(0, -remembered)) secrets.delete(oldest);
}

const isAnswer = (error: unknown) => error instanceof ApiError || error instanceof ResponseFormatError || error instanceof ContractError;

const statusOf = ({ response }: View) => response?.status ?? 0;

const titleOf = ({ context, endpoint }: Running) => `${context.api.name} ${endpoint.name}`;

const about = ({ endpoint, request: { method, url }, number, attempt }: Running) => ({ operation: endpoint.name, method, url, call: number, attempt });

const outOfTime = (call: Running) => new TimeoutError(`${titleOf(call)} did not end within its deadline of ${call.timing.deadline} ms.`, call.request);

/** Why a call gets no place before its deadline: the server's own words, or the vendor's documents. */
function unsentError(call: Running, pause: Pause | undefined): TimeoutError {
  const left = pause && pause.until - now();
  const why =
    left === undefined
      ? `${call.refused ? "the pace that the server's 429s ask for" : "the rate limit"} leaves it no place`
      : `${pause?.why} before ${new Date(Date.now() + left).toISOString()}`;
  const message = `${titleOf(call)} was not sent: ${why} within its deadline of ${call.timing.deadline} ms.`;
  return new TimeoutError(message, call.request, left === undefined ? { cause: call.refused } : { cause: pause?.error, retryAfter: left / 1000 });
}

/** For credentials: sends a request of theirs, with the client's own timing, and reads a JSON answer. */
const plainSend = (context: Context) => async (what: string, request: Outgoing, signal: AbortSignal) => {
  const view: View = { raw: false, response: undefined };
  const operation: Operation = { method: request.method, path: "" };
  const endpoint: Endpoint = { name: what, operation, isRepeatable: true, limiter: new RateLimiter() };
  const body = await send({ ...context, credentials: { authorize() {} } }, endpoint, request, { signal }, view);
  return { body, response: view.response as unknown as TransportAnswer };
};
