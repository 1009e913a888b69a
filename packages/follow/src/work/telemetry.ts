import { metrics, type SpanContext, SpanStatusCode, trace } from "@opentelemetry/api";
import { textOf } from "../database/index.ts";

const name = "@vendor-jobs/follow";

/** What is told of a span or a measurement. */
type About = Readonly<Record<string, string | number>>;

/** Does work within a span, linked to where its run was asked for. Without an SDK it is nothing but the work. */
export function traced<T>(title: string, about: About, from: SpanContext | undefined, work: () => Promise<T>): Promise<T> {
  const options = { attributes: about, links: from ? [{ context: from }] : [] };
  return trace.getTracer(name).startActiveSpan(`follow ${title}`, options, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: textOf(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Where a run is asked for, to be kept with it; undefined where nothing is traced. */
export function here(): SpanContext | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span && { traceId: span.traceId, spanId: span.spanId, traceFlags: span.traceFlags };
}

const meter = () => metrics.getMeterProvider().getMeter(name);

/** Counts what came of starts, looks and news. */
export const count = (what: "starts" | "looks" | "news", about: About): void => meter().createCounter(`vendor_jobs.follow.${what}`).add(1, about);

/** Counts news, and notes for how many ms it waited to be told. */
export function told(ms: number, about: About): void {
  count("news", about);
  meter().createHistogram("vendor_jobs.follow.news.delay", { unit: "ms" }).record(ms, about);
}
