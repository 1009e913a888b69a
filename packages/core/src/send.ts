import type { Api, Operation } from "./api.js";
import type { Credentials, Send } from "./credentials.js";
import { AbortError, ApiError, NetworkError, type RequestInfo } from "./errors.js";
import type { CallOptions, Fetch } from "./options.js";
import { readResponse } from "./read.js";
import type { Outgoing } from "./request.js";

/** What a client keeps between calls. Held in closures, never on the client: it knows the credential. */
export interface Context {
  readonly api: Api;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
}

/** How an answer becomes a result; what it throws decides whether the call is sent again. */
export type Read<T> = (response: Response, request: RequestInfo) => T | Promise<T>;

const infoOf = ({ method, url }: Outgoing): RequestInfo => ({ method, url });

const abortError = (signal: AbortSignal, what: string) => new AbortError(`${what} was aborted by the caller's signal.`, { cause: signal.reason });

/** Waits for what other calls share; an abort ends this wait, not theirs. */
function orAborted<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return shared;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    shared.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

async function attempt(context: Context, what: string, request: Outgoing, signal: AbortSignal | undefined): Promise<Response> {
  const { method, url, headers, body } = request;
  // Not as a method of the context: browsers' fetch refuses any other this.
  const { fetch } = context;
  try {
    return await fetch(url, { method, headers, ...(body !== undefined && { body }), ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted) throw abortError(signal, what);
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    throw new NetworkError(`${context.api.name} ${what} got no answer: ${cause?.code ?? cause?.message ?? message}`, infoOf(request), { cause: error });
  }
}

/** Sends one call, credential included, and reads its answer; a refused credential is renewed once. */
export async function send<T>(context: Context, name: string, operation: Operation, request: Outgoing, options: CallOptions, read: Read<T>): Promise<T> {
  const { signal } = options;
  Object.assign(request.headers, lowerCased(context.headers), lowerCased(options.headers));
  for (let renewed = false; ; renewed = true) {
    if (signal?.aborted) throw abortError(signal, name);
    const authorizing = context.credentials.authorize(request, plainSend(context), operation.security);
    if (authorizing) await orAborted(authorizing, signal);
    const response = await attempt(context, name, request, signal);
    if (response.status === 401 && !renewed && context.credentials.renew?.(request)) {
      await response.body?.cancel();
      continue;
    }
    try {
      return await read(response, infoOf(request));
    } catch (error) {
      if (signal?.aborted) throw abortError(signal, name);
      // Some vendors report an ended session inside a 200.
      if (renewed || !(error instanceof ApiError && error.kind === "auth") || !context.credentials.renew?.(request)) throw error;
    }
  }
}

/** For credentials: sends a request as it is and reads a JSON answer. */
const plainSend =
  (context: Context): Send =>
  async (what, request) => {
    const response = await attempt(context, what, request, undefined);
    return { response, body: await readResponse(context.api, what, { method: request.method, path: "" }, infoOf(request), response) };
  };

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
