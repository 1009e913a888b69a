import type { Api, Operation } from "../api.ts";
import {
  AbortError,
  AmbiguousRequestError,
  ApiError,
  ContractError,
  NetworkError,
  type RequestInfo,
  ResponseFormatError,
  TimeoutError,
  VendorJobsError,
} from "../errors.ts";
import { checkContract, type ValidateOptions } from "../validation/index.ts";
import { type CallOptions, type Fetch, type Timing, timingOf } from "./call-options.ts";
import { now } from "./clock.ts";
import type { Credentials } from "./credentials.ts";
import type { ClientEvent } from "./events.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { apiError, readResponse } from "./read.ts";
import { redact } from "./redact.ts";
import { lowerCased, type Outgoing } from "./request.ts";
import { isRetryable, isUnsent, retryDelay } from "./retry.ts";
import { bounded, sleep } from "./sleep.ts";

/** What a client keeps between calls. Held in closures, never on the client: it knows the credential. */
export interface Context {
  readonly api: Api;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly timing: Timing;
  readonly validate: ValidateOptions | undefined;
  endpointOf(name: string, operation: Operation): Endpoint;
  /** Tells the caller's `onEvent`, if there is one. */
  readonly emit: ((event: ClientEvent) => void) | undefined;
}

/** An operation as it is sent to. */
export interface Endpoint {
  readonly name: string;
  readonly operation: Operation;
  /** Whether sending it twice does it once. */
  readonly isRepeatable: boolean;
  /** The limiter that it counts against. */
  readonly limiter: RateLimiter | undefined;
}

/** What the caller wants of the answer, and the answer. */
export interface View {
  /** Whether the body is left unread. */
  raw: boolean;
  response: Response | undefined;
}

export const abortError = (signal: AbortSignal, what: string) => new AbortError(`${what} was aborted by the caller's signal.`, { cause: signal.reason });

const infoOf = ({ method, url }: Outgoing): RequestInfo => ({ method, url });

let calls = 0;

/**
 * Sends one call and reads its answer: keeps to the vendor's limits, puts the credential on, renews it once where it is refused,
 * and sends again what may be sent again, all within the call's deadline.
 */
export async function send(context: Context, endpoint: Endpoint, request: Outgoing, options: CallOptions, view: View): Promise<unknown> {
  const { api, credentials, emit } = context;
  const { name, operation, isRepeatable, limiter } = endpoint;
  const { signal, headers } = options;
  const timing = timingOf(options, context.timing);
  const until = now() + timing.deadline;
  if (headers) Object.assign(request.headers, lowerCased(headers));
  if (context.validate && request.json !== undefined) checkContract(context, name, request, undefined, request.json);
  const outOfTime = () => new TimeoutError(`${api.name} ${name} did not end within its deadline of ${timing.deadline} ms.`, infoOf(request));

  const call = ++calls;
  let renewed = false;
  for (let attempt = 1; ; attempt++) {
    const about = () => ({ operation: name, ...infoOf(request), call, attempt });
    try {
      if (signal?.aborted) throw signal.reason;
      const place = limiter?.take(now()) ?? 0;
      if (now() + place >= until) throw outOfTime();
      if (place > 0) {
        emit?.({ type: "rate-limited", operation: name, delay: place });
        await sleep(place, signal);
      }
      const authorizing = operation.security === false ? undefined : credentials.authorize(request, plainSend(context), operation.security);
      if (authorizing) await bounded(authorizing, until - now(), signal, outOfTime, () => credentials.leave?.(request, !signal?.aborted));
    } catch (error) {
      throw signal?.aborted ? abortError(signal, name) : error;
    }

    const started = now();
    const left = until - started;
    const ms = Math.min(timing.timeout, left);
    emit?.({ type: "request", ...about() });
    view.response = undefined;
    try {
      if (signal?.aborted) throw signal.reason;
      const data = await exchange(context, endpoint, request, view, signal, ms, () =>
        ms < left ? new TimeoutError(`${api.name} ${name} got no answer within its timeout of ${timing.timeout} ms.`, infoOf(request)) : outOfTime(),
      );
      credentials.accept?.(request);
      emit?.({ type: "response", ...about(), status: statusOf(view), duration: now() - started });
      return data;
    } catch (thrown) {
      const error = signal?.aborted ? abortError(signal, name) : thrown;
      if (!(error instanceof VendorJobsError)) throw error;
      const duration = now() - started;
      const isAnswer = error instanceof ApiError || error instanceof ResponseFormatError || error instanceof ContractError;
      emit?.(isAnswer ? { type: "response", ...about(), status: statusOf(view), duration } : { type: "error", ...about(), error, duration });

      if (error instanceof ApiError && error.kind === "auth" && !renewed && credentials.renew?.(request)) {
        renewed = true;
        emit?.({ type: "credential-renewed", operation: name });
        await discard(view);
        continue;
      }
      const delay = retryDelay(error, attempt, timing.retry);
      if (error instanceof ApiError && error.status === 429) limiter?.pause(now() + delay);
      if (attempt >= timing.retry.attempts || !isRetryable(error, isRepeatable) || now() + delay >= until) {
        if (view.raw && isAnswer) return undefined;
        const isAmbiguous = !isRepeatable && (error instanceof TimeoutError || (error instanceof NetworkError && !isUnsent(error)));
        throw isAmbiguous ? ambiguous(`${api.name} ${name}`, infoOf(request), error) : error;
      }
      await discard(view);
      emit?.({ type: "retry", ...about(), error, delay });
      await sleep(delay, signal).catch(() => {
        throw abortError(signal as AbortSignal, name);
      });
    }
  }
}

/** Sends a request once and reads its answer, within `ms`. */
function exchange(
  context: Context,
  endpoint: Endpoint,
  request: Outgoing,
  view: View,
  signal: AbortSignal | undefined,
  ms: number,
  expired: () => Error,
): Promise<unknown> {
  const { api, fetch } = context;
  const { name, operation, isRepeatable } = endpoint;
  const controller = new AbortController();
  /** What it means that the head came and the body did not: a failure is one without its body, and what has acted is not to be sent again. */
  const withoutBody = (why: string, cause?: unknown): VendorJobsError | undefined => {
    const { response } = view;
    if (!response) return undefined;
    if (!response.ok) return apiError(api, name, request, response, undefined);
    if (isRepeatable) return undefined;
    const message = `${api.name} ${name} was answered with ${response.status}, but the answer broke off: ${why}. The call has acted; do not send it again for its answer.`;
    return new ResponseFormatError(message, request, response.status, { cause });
  };
  const work = async () => {
    try {
      const { method, headers, body, query } = request;
      const url = query ? `${request.url}${request.url.includes("?") ? "&" : "?"}${query}` : request.url;
      let ends = controller.signal;
      if (signal) {
        // Until here nobody can have asked for the raw response. Its body is the caller's to read, and the caller's signal still ends it; a
        // signal made of two is kept by the longer-lived of them, so no other call gets one.
        await undefined;
        if (view.raw) ends = AbortSignal.any([signal, ends]);
      }
      const init = { method, headers, body: body as string, signal: ends, redirect: "manual" } as const;
      let response = await fetch(url, init);
      if (!response?.headers) throw new TypeError("fetch gave no Response");
      if (redirects.has(response.status)) response = await follow(fetch, url, init, response);
      view.response = response;
      if (view.raw && response.ok) return undefined;
      const data = await readResponse(api, name, operation, request, response, view.raw);
      if (context.validate && data !== undefined) checkContract(context, name, request, response.status, data);
      return data;
    } catch (error) {
      if (context.validate && error instanceof ApiError && error.status >= 400 && error.body !== undefined)
        checkContract(context, name, request, error.status, error.body);
      if (error instanceof VendorJobsError) throw error;
      const { cause, message } = (error ?? {}) as Error & { cause?: { code?: string; message?: string } };
      const why = redact(request, String(cause?.code ?? cause?.message ?? message ?? error));
      throw (
        withoutBody(why, error) ??
        new NetworkError(`${api.name} ${name} ${view.response ? "was cut off in its answer" : "got no answer"}: ${why}`, request, { cause: error })
      );
    }
  };
  return bounded(
    work(),
    ms,
    signal,
    () => withoutBody("it took too long") ?? expired(),
    (reason) => controller.abort(reason),
  );
}

const statusOf = ({ response }: View) => response?.status ?? 0;

/** How many redirects a request follows. */
const hops = 5;

const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer redirects to, if that can be asked over HTTP. */
function targetOf({ headers, status }: Response, url: string): URL | undefined {
  const location = headers.get("location");
  if (location === null || !redirects.has(status) || !URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  return /^https?:$/.test(target.protocol) ? target : undefined;
}

/** Follows the redirects of what only reads. Another origin gets no header of ours: it may be anybody's. */
async function follow(fetch: Fetch, url: string, init: RequestInit, response: Response): Promise<Response> {
  if (init.method !== "GET" && init.method !== "HEAD") return response;
  for (let hop = 0; hop < hops; hop++) {
    const target = targetOf(response, url);
    if (!target) break;
    await response.body?.cancel();
    if (target.origin !== new URL(url).origin) init = { ...init, headers: {} };
    url = target.href;
    response = await fetch(url, init);
  }
  return response;
}

const ambiguous = (what: string, info: RequestInfo, cause: VendorJobsError) =>
  new AmbiguousRequestError(
    `${what} was sent and no answer came, so it may or may not have acted. It was not sent again: look for what it would have made first.`,
    info,
    { cause },
  );

/** Frees the connection of an answer that nobody will read. */
const discard = ({ response }: View) => response?.body?.cancel().catch(() => {});

/** For credentials: sends a request of theirs, with the client's own timing, and reads a JSON answer. */
const plainSend = (context: Context) => async (what: string, request: Outgoing, signal: AbortSignal) => {
  const view: View = { raw: false, response: undefined };
  const operation: Operation = { method: request.method, path: "" };
  const endpoint: Endpoint = { name: what, operation, isRepeatable: true, limiter: undefined };
  const body = await send({ ...context, credentials: { authorize() {} } }, endpoint, request, { signal }, view);
  return { body, response: view.response as unknown as Response };
};
