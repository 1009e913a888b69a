import type { Operation, RateLimit } from "../api.ts";
import { checkFunction, checkSignal } from "../checks.ts";
import { lowerCased, type Outgoing, type TransportAnswer } from "../request/index.ts";
import { bounded, loaded, now } from "../time/index.ts";
import { type CallOptions, checkCallOptions, timingOf } from "./call-options.ts";
import type { Context, Endpoint, View } from "./context.ts";
import { check, exchange } from "./exchange.ts";
import { failingPart, limitingPart, parts } from "./parts.ts";
import { abortError, about, outOfTime, type Running } from "./running.ts";
import { unexplained } from "./unexplained.ts";

let calls = 0;

/**
 * Sends one call and reads its answer: keeps to the vendor's limits, puts the credential on, renews it once where it is refused,
 * and sends again what may be sent again, all within the call's deadline.
 */
export async function send(context: Context, endpoint: Endpoint, request: Outgoing, options: CallOptions, view: View): Promise<unknown> {
  const call = begin(context, endpoint, request, options, view);
  if (context.validate && request.json !== undefined) await check(call, undefined, request.json);
  if (request.other) (await loaded(import("./bodies.ts"))).encodeBody(endpoint.name, request);
  for (;;) {
    const preparing = prepare(call);
    // What is at hand is not waited for: each turn of the queue costs as much as the rest.
    if (preparing) await preparing;
    if (call.beforeSend) await announced(call, call.beforeSend());
    let data: unknown;
    try {
      data = await dispatch(call);
    } catch (thrown) {
      if (await isToBeSentAgain(call, thrown)) continue;
      return undefined;
    }
    const heeding = succeed(call);
    if (heeding) await heeding;
    return data;
  }
}

function begin(context: Context, endpoint: Endpoint, request: Outgoing, options: CallOptions, view: View): Running {
  checkCallOptions(options, endpoint.operation.pagination !== undefined);
  const { signal, headers, beforeSend } = options;
  checkSignal(signal);
  checkFunction("beforeSend", beforeSend);
  const timing = timingOf(options, context.timing);
  if (headers !== undefined) Object.assign(request.headers, lowerCased(headers));
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
  const { endpoint, signal, until } = call;
  const { limit, limiter } = endpoint.pace;
  const left = until - now();
  if (!limit && !limiter && left > 0) return undefined;
  const place = parts.limiting
    ? parts.limiting.takePlace(call)
    : bounded(limitingPart(), left, signal, () => outOfTime(call)).then((part) => part.takePlace(call));
  // The credential may have ended meanwhile.
  return place?.then(() => authorize(call));
}

function authorize(call: Running): Promise<void> | undefined {
  const { context, endpoint, request, signal, until } = call;
  const { security } = endpoint.operation;
  if (security === false) return undefined;
  const { credentials } = context;
  const authorizing = credentials.authorize(request, plainSend(context), security);
  // The call is over: nobody would be told of what this throws.
  const leave = () => void (async () => credentials.leave?.(request, !signal?.aborted))().catch(() => {});
  return authorizing ? bounded(authorizing, until - now(), signal, () => outOfTime(call), leave) : undefined;
}

/** Awaits what `beforeSend` does; what that throws is the caller's own. */
function announced(call: Running, done: unknown): Promise<unknown> {
  const { endpoint, signal, until } = call;
  return bounded(Promise.resolve(done), until - now(), signal, () => outOfTime(call)).catch((error) => {
    throw signal?.aborted && error === signal.reason ? abortError(signal, endpoint.name) : error;
  });
}

/** Sends the request once, and tells that it does. */
function dispatch(call: Running): Promise<unknown> {
  const { context, request, view, signal, timing, until } = call;
  call.attempt++;
  call.started = now();
  context.emit?.({ type: "request", ...about(call) });
  view.response = undefined;
  if (signal?.aborted) return Promise.reject(signal.reason);
  for (const secret of request.secrets ?? []) remember(context.secrets, secret);
  return exchange(call, Math.min(timing.timeout, until - call.started));
}

function succeed(call: Running): Promise<void> | undefined {
  const { context, endpoint, request, view } = call;
  context.credentials.accept?.(request);
  endpoint.pace.limiter?.rise();
  context.emit?.({ type: "response", ...about(call), status: view.response?.status ?? 0, duration: now() - call.started });
  const limit = endpoint.operation.rateLimit ?? context.api.rateLimit;
  return limit?.remaining ? heed(call, limit) : undefined;
}

/** Holds back later calls where the answer says that none is left of the vendor's limit. */
async function heed(call: Running, limit: RateLimit): Promise<void> {
  // Where it cannot be loaded, the server's 429 says the same later.
  (await failingPart().catch(() => undefined))?.heed(call, limit);
}

/** How long what says why a call failed may take to load, whatever is left of its time, in ms. */
const grace = 2000;

const inTime = ({ until, signal }: Running) =>
  bounded(failingPart(), Math.max(grace, until - now()), signal, () => new Error("What says why calls fail did not load in time."));

/** Whether a call is to be sent again after an attempt of it failed. */
async function isToBeSentAgain(call: Running, thrown: unknown): Promise<boolean> {
  const failing = parts.failing ?? (await inTime(call).catch((cause: unknown) => unexplained(call, thrown, cause)));
  return failing ? failing.isToBeSentAgain(call, thrown) : false;
}

/** How many secrets a client remembers, those that it sent last: tokens come and go, and each is looked for in every error. */
const remembered = 20;

function remember(secrets: Set<string>, secret: string): void {
  secrets.delete(secret);
  secrets.add(secret);
  if (secrets.size > remembered) secrets.delete(secrets.values().next().value as string);
}

/** For credentials: sends a request of theirs, with the client's own timing, and reads a JSON answer. */
const plainSend = (context: Context) => async (what: string, request: Outgoing, signal: AbortSignal) => {
  const view: View = { raw: false, response: undefined };
  // Whatever it is sent by: a credential that nobody got has changed nothing.
  const operation: Operation = { method: "GET", path: "" };
  const endpoint: Endpoint = { name: what, operation, isRepeatable: true, pace: { limit: undefined } };
  const body = await send({ ...context, credentials: { authorize() {} } }, endpoint, request, { signal }, view);
  return { body, response: view.response as unknown as TransportAnswer };
};
