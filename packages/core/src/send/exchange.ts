import { carried, isRedirect, type TransportAnswer, type TransportRequest } from "../request/index.ts";
import { bounded, loaded, onAbort } from "../time/index.ts";
import type { Exchange } from "./context.ts";
import { failingPart } from "./parts.ts";
import { readResponse } from "./read.ts";
import { late } from "./running.ts";

/** Sends a request once and reads its answer, within `ms`. Rejects with what fetch threw, with {@link late}, or with the error that the answer stands for. */
export function exchange(one: Exchange, ms: number): Promise<unknown> {
  const controller = new AbortController();
  return bounded(
    sendAndRead(one, controller.signal),
    ms,
    one.signal,
    () => late,
    (reason) => controller.abort(reason),
  );
}

async function sendAndRead(one: Exchange, ends: AbortSignal): Promise<unknown> {
  const { context, endpoint, request, view, signal } = one;
  const { result } = endpoint.operation;
  const records = result === "ndjson" || result === "csv" ? result : undefined;
  const { method, headers, body, query } = request;
  const url = query ? `${request.url}${request.url.includes("?") ? "&" : "?"}${query}` : request.url;
  if (signal) {
    // Until here nobody can have asked for the raw response. Its body is the caller's to read, and the caller's signal still ends it; a
    // signal made of two is kept by the longer-lived of them, so no other call gets one.
    await undefined;
    if (view.raw || records) ends = anyOf(signal, ends);
  }
  const response = await carry(one, { method, url, headers, body, signal: ends });
  if (response.ok && view.raw) return undefined;
  if (response.ok && records) return (await loaded(import("./records.ts"))).recordsOf(one, records, response);
  const data = await readResponse(one, response);
  if (context.validate && data !== undefined) await check(one, response.status, data);
  return data;
}

/** Has a request carried. Where it is led elsewhere is followed once that is loaded. */
async function carry({ context, request, view }: Exchange, first: TransportRequest): Promise<TransportAnswer> {
  request.redirect = undefined;
  const answer = await carried(context.transport, first);
  // A transport may have gone on all the same: there may be another attempt by now.
  if (!first.signal.aborted) view.response = answer;
  if (!isRedirect(answer)) return answer;
  const { follow } = await failingPart();
  view.response = undefined;
  view.response = await follow(context, request, first, answer);
  return view.response;
}

/** Holds a body against the spec, as the option `validate` asks for: that of an answer with its status, or of the request. */
export async function check({ context, endpoint, request }: Exchange, status: number | undefined, body: unknown): Promise<void> {
  const { checkContract } = await failingPart();
  checkContract(context, endpoint.name, request, status, body);
}

/** AbortSignal.any, which browsers of before 2024 lack. */
function anyOf(...signals: AbortSignal[]): AbortSignal {
  if (AbortSignal.any) return AbortSignal.any(signals);
  const controller = new AbortController();
  for (const signal of signals) onAbort(signal, () => controller.abort(signal.reason));
  return controller.signal;
}
