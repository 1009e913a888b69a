import { ApiError, NetworkError, ResponseFormatError, VendorJobsError } from "../errors.ts";
import { plainText } from "../plain-text.ts";
import { checkContract } from "../validation/index.ts";
import type { Timing } from "./call-options.ts";
import type { Context, Endpoint, View } from "./context.ts";
import { failureOf } from "./fetch-failure.ts";
import { apiError, readResponse } from "./read.ts";
import { redactorOf } from "./redact.ts";
import { follow, isRedirect } from "./redirect.ts";
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
  const records = operation.result === "ndjson" || operation.result === "csv" ? operation.result : undefined;
  try {
    const { method, headers, body, query, isOnce } = request;
    const url = query ? `${request.url}${request.url.includes("?") ? "&" : "?"}${query}` : request.url;
    if (signal) {
      // Until here nobody can have asked for the raw response. Its body is the caller's to read, and the caller's signal still ends it; a
      // signal made of two is kept by the longer-lived of them, so no other call gets one.
      await undefined;
      if (view.raw || records) ends = anyOf(signal, ends);
    }
    const init = { method, headers, body: body as string, signal: ends, redirect: "manual", ...(isOnce && { duplex: "half" as const }) } as const;
    let response = await context.fetch(url, init);
    if (!response?.headers) throw new TypeError("fetch gave no Response");
    request.redirect = undefined;
    if (isRedirect(response)) response = await follow(context.fetch, context.baseUrl, request, url, init, response);
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
  for (const signal of signals) signal.addEventListener("abort", () => controller.abort(signal.reason), { once: true, signal: controller.signal });
  return controller.signal;
}

/** What it means that fetch, or the reading of the body, failed. */
function networkError(one: Exchange, error: unknown): VendorJobsError {
  const { context, endpoint, request, view } = one;
  const { cause, message } = (error ?? {}) as Error & { cause?: { code?: string; message?: string } };
  const redactor = redactorOf(request);
  const why = plainText(redactor.text(String(cause?.code ?? cause?.message ?? message ?? error)));
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
