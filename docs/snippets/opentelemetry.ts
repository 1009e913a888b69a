// #region spans
import { type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import type { ClientEvent } from "@vendor-jobs/core";
import { createFlatfileClient } from "@vendor-jobs/flatfile";

const tracer = trace.getTracer("vendor-jobs");
const spans = new Map<string, Span>();

/** A span an attempt. */
function onEvent(event: ClientEvent): void {
  if (!("attempt" in event)) return;
  const key = `${event.call}/${event.attempt}`;
  if (event.type === "request") {
    spans.set(key, tracer.startSpan(event.operation, { attributes: { "http.request.method": event.method, "url.full": event.url } }));
  } else if (event.type === "response" || event.type === "error") {
    const span = spans.get(key);
    if (event.type === "response") span?.setAttribute("http.response.status_code", event.status);
    else span?.setStatus({ code: SpanStatusCode.ERROR, message: event.error.name });
    span?.end();
    spans.delete(key);
  }
}

const flatfile = createFlatfileClient({ token: process.env.FLATFILE_TOKEN, onEvent });
// #endregion spans

await flatfile.listJobs();
if (spans.size > 0) throw new Error(`${spans.size} spans were never ended.`);
