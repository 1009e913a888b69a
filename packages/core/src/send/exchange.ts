import { ApiError, NetworkError, ResponseFormatError, VendorJobsError } from "../errors.ts";
import { plainText } from "../plain-text.ts";
import { redactorOf } from "../redaction/index.ts";
import { checkContract } from "../validation/index.ts";
import type { Timing } from "./call-options.ts";
import type { Context, Endpoint, View } from "./context.ts";
import { failureOf } from "./fetch-failure.ts";
import { onAbort } from "./on-abort.ts";
import { apiError, readResponse } from "./read.ts";
import { carry } from "./redirect.ts";
import type { Outgoing } from "./request.ts";
import { bounded } from "./sleep.ts";

/** One request and its answer. */
export interface Exchange {
  readonly context: Context;
  readonly endpoint: Endpoint;
  readonly request: Outgoing;
  readonly view: View;
  readonly signal: AbortSignal | undefined;
  readonly timing: Timing;
}

/** Sends a request once and reads its answer, within `ms`. */
export function exchange(one: Exchange, ms: number, expired: () => Error): Promise<unknown> {
  const controller = new AbortController();
  return bounded(
    sendAndRead(one, controller.signal),
    ms,
    one.signal,
    () => withoutBody(one, "it took too long") ?? expired(),
    (reason) => controller.abort(reason),
  );
}

async function sendAndRead(one: Exchange, ends: AbortSignal): Promise<unknown> {
  const { context, endpoint, request, view, signal } = one;
  const { api, validate } = context;
  const { name, operation } = endpoint;
  const { result } = operation;
  const records = result === "ndjson" || result === "csv" ? result : undefined;
  try {
    const { method, headers, body, query } = request;
    const url = query ? `${request.url}${request.url.includes("?") ? "&" : "?"}${query}` : request.url;
    if (signal) {
      // Until here nobody can have asked for the raw response. Its body is the caller's to read, and the caller's signal still ends it; a
      // signal made of two is kept by the longer-lived of them, so no other call gets one.
      await undefined;
      if (view.raw || records) ends = anyOf(signal, ends);
    }
    const response = await carry(context, request, { method, url, headers, body, signal: ends });
    view.response = response;
    if (view.raw && response.ok) return undefined;
    if (records && response.ok) {
      const { recordsOf } = await import("./records.ts");
      return recordsOf(`${api.name} ${name}`, records, request, response, (error) => networkError(one, error));
    }
    const data = await readResponse(api, endpoint, request, response, one.timing.maxResponseSize, view.raw);
    if (validate && data !== undefined) checkContract(context, name, request, response.status, data);
    return data;
  } catch (error) {
    if (validate && error instanceof ApiError && error.status >= 400 && error.body !== undefined)
      checkContract(context, name, request, error.status, error.body);
    throw error instanceof VendorJobsError ? error : networkError(one, error);
  }
}

/** AbortSignal.any, which browsers of before 2024 lack. */
function anyOf(...signals: AbortSignal[]): AbortSignal {
  if (AbortSignal.any) return AbortSignal.any(signals);
  const controller = new AbortController();
  for (const signal of signals) onAbort(signal, () => controller.abort(signal.reason));
  return controller.signal;
}

/** What it means that fetch, or the reading of the body, failed. */
function networkError(one: Exchange, error: unknown): VendorJobsError {
  const { context, endpoint, request, view } = one;
  const { code, message } = ((error as Error | undefined)?.cause ?? error ?? {}) as { code?: unknown; message?: string };
  const redactor = redactorOf(request);
  // Of a DOMException it is a number, and says nothing.
  const why = plainText(redactor.text(String(typeof code === "string" ? code : (message ?? error))));
  // What a fetch of the caller's throws may carry the request and its headers.
  const clean = redactor.value(error);
  const partial = withoutBody(one, why, clean);
  if (partial) return partial;
  const fate = view.response ? { isUnsent: false, isPermanent: false } : failureOf(error);
  const what = fate.isUnsent ? "could not be sent, so nothing was changed" : view.response ? "was cut off in its answer" : "got no answer";
  return new NetworkError(`${context.api.name} ${endpoint.name} ${what}: ${why}`, request, { cause: clean, ...fate });
}

/** What it means that the head came and the body did not: a failure is one without its body, and what has acted is not to be sent again. */
function withoutBody({ context: { api }, endpoint, request, view }: Exchange, why: string, cause?: unknown): VendorJobsError | undefined {
  const { response } = view;
  if (!response) return undefined;
  if (!response.ok) return apiError(api, endpoint.name, request, response, undefined);
  if (endpoint.isRepeatable) return undefined;
  const message = `${api.name} ${endpoint.name} was answered with ${response.status}, but the answer broke off: ${why}. The call has acted; do not send it again for its answer.`;
  return new ResponseFormatError(message, request, response.status, { cause });
}
