import { metrics, type Span, type SpanOptions, trace } from "@opentelemetry/api";
import { afterAll, expect, it } from "vitest";
import { createFollower, type RunEnd } from "../src/index.ts";
import { openedFolder } from "./lite.ts";
import { clientOf, serveVendor } from "./vendor.ts";

/** What an SDK is given, kept. The ids of spans are their numbers. */
const spans: { name: string; options: SpanOptions; status?: unknown; hasEnded: boolean }[] = [];
const measured: { name: string; value: number; about: unknown }[] = [];

let active: Span | undefined;
const startSpan = (name: string, options: SpanOptions = {}): Span => {
  const kept = { name, options, hasEnded: false };
  const number = spans.push(kept);
  return {
    spanContext: () => ({ traceId: "a".repeat(32), spanId: String(number).padStart(16, "0"), traceFlags: 1 }),
    setAttribute: () => {},
    recordException: () => {},
    setStatus: (status: unknown) => Object.assign(kept, { status }),
    end: () => Object.assign(kept, { hasEnded: true }),
  } as never;
};
const startActiveSpan = (name: string, options: SpanOptions, work: (span: Span) => unknown) => work(startSpan(name, options));
trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) as never });
trace.getActiveSpan = () => active;
const instrument = (name: string) => ({
  add: (value: number, about: unknown) => measured.push({ name, value, about }),
  record: (value: number, about: unknown) => measured.push({ name, value, about }),
  addCallback: () => {},
  removeCallback: () => {},
});
// The engine measures as well, with instruments of all kinds.
const meter = new Proxy({}, { get: () => instrument });
metrics.setGlobalMeterProvider({ getMeter: () => meter as never });

afterAll(() => {
  trace.disable();
  metrics.disable();
});

it("tells of starts, looks and news, linked to where the start was asked for", async () => {
  const vendor = await serveVendor({}, () => 300);
  const client = clientOf("key", vendor.url);
  const follower = await createFollower({ clients: [client], database: await openedFolder(), interval: { min: 200 } });
  const ended = new Promise<RunEnd>((onEnd) => follower.work({ onEnd }));
  active = startSpan("the caller's");
  await follower.start(client.startJob, { body: { label: "traced" } }, { key: "traced" });
  active = undefined;
  await ended;
  await follower.stop({ timeout: 2000 });
  await vendor.close();
  const link = { context: { traceId: "a".repeat(32), spanId: "1".padStart(16, "0"), traceFlags: 1 } };
  const of = (name: string) => spans.filter((span) => span.name === name);
  expect(of("follow start startJob")).toMatchObject([{ hasEnded: true, options: { links: [link], attributes: { vendor: "acme-key", key: "traced" } } }]);
  expect(of("follow tell end")).toMatchObject([{ hasEnded: true, options: { links: [link] } }]);
  expect(of("follow look").length).toBeGreaterThan(0);
  expect(measured).toContainEqual({ name: "vendor_jobs.follow.starts", value: 1, about: { vendor: "acme-key", outcome: "started" } });
  expect(measured).toContainEqual({ name: "vendor_jobs.follow.news", value: 1, about: { vendor: "acme-key", kind: "end" } });
  expect(measured.find(({ name }) => name === "vendor_jobs.follow.news.delay")?.value).toBeGreaterThanOrEqual(0);
});
