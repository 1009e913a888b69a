import type { Api, Operation } from "./api.js";
import type { Credentials } from "./credentials.js";
import { AbortError, AmbiguousRequestError, ApiError, NetworkError, type RequestInfo, ResponseFormatError, TimeoutError, VendorJobsError } from "./errors.js";
import type { ClientEvent } from "./events.js";
import { type CallOptions, type Fetch, type Timing, timingOf } from "./options.js";
import type { RateLimiter } from "./rate-limiter.js";
import { readResponse } from "./read.js";
import type { Outgoing } from "./request.js";
import { isRepeatable, isRetryable, isUnsent, retryDelay } from "./retry.js";
import { bounded, sleep } from "./sleep.js";

/** What a client keeps between calls. Held in closures, never on the client: it knows the credential. */
export interface Context {
  readonly api: Api;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly timing: Timing;
  /** The limiter that an operation counts against. */
  limiterOf(operation: Operation): RateLimiter | undefined;
  /** Tells the caller's `onEvent`, if there is one. */
  emit?: (event: ClientEvent) => void;
}

/** What the caller wants of the answer, and the answer. */
export interface View {
  /** Whether the body is left unread. */
  raw: boolean;
  response?: Response;
}

export const abortError = (signal: AbortSignal, what: string) => new AbortError(`${what} was aborted by the caller's signal.`, { cause: signal.reason });

let calls = 0;

/**
 * Sends one call and reads its answer: keeps to the vendor's limits, puts the credential on, renews it once where it is refused,
 * and sends again what may be sent again, all within the call's deadline.
 */
export async function send(context: Context, name: string, operation: Operation, request: Outgoing, options: CallOptions, view: View): Promise<unknown> {
  const { api, credentials, emit } = context;
  const { signal } = options;
  const timing = timingOf(options, context.timing);
  const until = Date.now() + timing.deadline;
  const repeatable = isRepeatable(operation);
  const limiter = context.limiterOf(operation);
  const info: RequestInfo = { method: request.method, url: request.url };
  const outOfTime = () => new TimeoutError(`${api.name} ${name} did not end within its deadline of ${timing.deadline} ms.`, info);
  addHeaders(request, context.headers);
  addHeaders(request, options.headers);

  const call = ++calls;
  let renewed = false;
  for (let attempt = 1; ; attempt++) {
    const about = { operation: name, ...info, call, attempt };
    try {
      if (signal?.aborted) throw signal.reason;
      const place = limiter?.take(Date.now()) ?? 0;
      if (place > 0) {
        if (Date.now() + place > until) throw outOfTime();
        emit?.({ type: "rate-limited", operation: name, delay: place });
        await sleep(place, signal);
      }
      const authorizing = credentials.authorize(request, plainSend(context), operation.security);
      if (authorizing) await bounded(authorizing, until - Date.now(), signal, outOfTime);
    } catch (error) {
      throw signal?.aborted ? abortError(signal, name) : error;
    }

    const left = until - Date.now();
    const expired = () =>
      timing.timeout < left ? new TimeoutError(`${api.name} ${name} got no answer within its timeout of ${timing.timeout} ms.`, info) : outOfTime();
    emit?.({ type: "request", ...about });
    const started = Date.now();
    delete view.response;
    try {
      const data = await exchange(context, name, operation, request, info, view, Math.min(timing.timeout, left), signal, expired);
      emit?.({ type: "response", ...about, status: (view as View).response?.status ?? 0, duration: Date.now() - started });
      return data;
    } catch (error) {
      if (signal?.aborted) throw abortError(signal, name);
      if (!(error instanceof VendorJobsError)) throw error;
      const status = (error as ApiError).status;
      const duration = Date.now() - started;
      emit?.(status === undefined ? { type: "error", ...about, error, duration } : { type: "response", ...about, status, duration });

      if (error instanceof ApiError && error.kind === "auth" && !renewed && credentials.renew?.(request)) {
        renewed = true;
        emit?.({ type: "credential-renewed", operation: name });
        await discard(view);
        continue;
      }
      const delay = retryDelay(error, attempt, timing.retry);
      if (attempt >= timing.retry.attempts || !isRetryable(error, repeatable) || Date.now() + delay > until) {
        if (view.raw && view.response) return undefined;
        const isAmbiguous = !repeatable && (error instanceof TimeoutError || (error instanceof NetworkError && !isUnsent(error)));
        throw isAmbiguous ? ambiguous(api.name, name, info, error) : error;
      }
      await discard(view);
      if (error instanceof ApiError && error.status === 429) limiter?.pause(Date.now() + delay);
      emit?.({ type: "retry", ...about, error, delay });
      await sleep(delay, signal).catch(() => {
        throw abortError(signal as AbortSignal, name);
      });
    }
  }
}

/** Sends a request once and reads its answer, within `ms`. */
function exchange(
  { api, fetch }: Context,
  name: string,
  operation: Operation,
  request: Outgoing,
  info: RequestInfo,
  view: View,
  ms: number,
  signal: AbortSignal | undefined,
  expired: () => Error,
): Promise<unknown> {
  const controller = new AbortController();
  const work = async () => {
    try {
      const { method, headers, body } = request;
      const init: RequestInit = { method, headers, signal: controller.signal, redirect: "manual" };
      if (body !== undefined) init.body = body;
      view.response = await follow(fetch, request.url, init);
      if (view.raw && view.response.ok) {
        // The body is the caller's to read from here on, and the caller's signal still ends it.
        signal?.addEventListener("abort", () => controller.abort(signal.reason), { once: true });
        return undefined;
      }
      return await readResponse(api, name, operation, request, view.response, view.raw);
    } catch (error) {
      if (error instanceof VendorJobsError) throw error;
      const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
      const why = cause?.code ?? cause?.message ?? message;
      if (view.response?.ok && !isRepeatable(operation)) {
        const what = `${api.name} ${name} was answered with ${view.response.status}, but the answer broke off: ${why}. The call has acted; do not send it again for its answer.`;
        throw new ResponseFormatError(what, info, view.response.status, { cause: error });
      }
      throw new NetworkError(`${api.name} ${name} got no answer: ${why}`, info, { cause: error });
    }
  };
  return bounded(work(), ms, signal, expired, (reason) => controller.abort(reason));
}

/** How many redirects a request follows. */
const hops = 5;

/** Fetches, and follows the redirects of what only reads. Another origin gets no header of ours: it may be anybody's. */
async function follow(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  let response = await fetch(url, init);
  if (response.status < 300 || response.status > 399 || (init.method !== "GET" && init.method !== "HEAD")) return response;
  for (let hop = 0, from = url; hop < hops && response.status > 300 && response.status < 400 && response.headers.has("location"); hop++) {
    await response.body?.cancel();
    const to = new URL(response.headers.get("location") as string, from);
    if (to.origin !== new URL(from).origin) init = { ...init, headers: {} };
    from = to.href;
    response = await fetch(from, init);
  }
  return response;
}

const ambiguous = (vendor: string, name: string, info: RequestInfo, cause: VendorJobsError) =>
  new AmbiguousRequestError(
    `${vendor} ${name} was sent and no answer came, so it may or may not have acted. It was not sent again: look for what it would have made first.`,
    info,
    { cause },
  );

/** Frees the connection of an answer that nobody will read. */
const discard = (view: View) => view.response?.body?.cancel().catch(() => {});

/** For credentials: sends a request of theirs, with the client's own timing, and reads a JSON answer. */
const plainSend = (context: Context) => async (what: string, request: Outgoing) => {
  const view: View = { raw: false };
  const operation: Operation = { method: request.method, path: "", idempotent: true };
  const body = await send({ ...context, credentials: { authorize() {} }, headers: {} }, what, operation, request, {}, view);
  return { body, response: view.response as Response };
};

function addHeaders(request: Outgoing, headers: Readonly<Record<string, string>> | undefined): void {
  for (const name in headers) request.headers[name.toLowerCase()] = headers[name] as string;
}
