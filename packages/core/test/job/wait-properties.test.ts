import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type JobSnapshot, VendorJobsError, WaitTimeoutError } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { eachOnce, timeout } from "../send/runs.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** What one look at the job brings: a status of its vendor, or trouble. */
type Look = { status: string } | { code: number; retryAfter?: string } | "lost" | "silent" | "html";

const states: Readonly<Record<string, string>> = { new: "queued", busy: "running", odd: "unknown", done: "succeeded" };
const look: fc.Arbitrary<Look> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ status: fc.constantFrom("new", "busy", "odd") }) },
  { weight: 1, arbitrary: fc.record({ status: fc.constant("done") }) },
  { weight: 2, arbitrary: fc.record({ code: fc.constantFrom(408, 429, 500, 503), retryAfter: fc.constantFrom("0", "5", "900") }, { requiredKeys: ["code"] }) },
  { weight: 1, arbitrary: fc.record({ code: fc.constantFrom(401, 403, 404) }) },
  fc.constantFrom<Look>("lost", "silent", "html"),
);

const scenario = fc.record({
  looks: fc.array(look, { minLength: 1, maxLength: 12 }),
  timeout: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
  maxQueued: fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: undefined }),
  abortAt: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
});

/** Waits through a scenario on a clock of its own; the last look repeats, and after an hour of it the job is done. */
async function waitThrough({
  looks,
  timeout,
  maxQueued,
  abortAt,
}: {
  looks: Look[];
  timeout: number | undefined;
  maxQueued: number | undefined;
  abortAt: number | undefined;
}) {
  vi.useFakeTimers();
  const began = Date.now();
  const sent: number[] = [];
  const told: string[] = [];
  let truth = "";
  const fetch = async (_: string, { method, signal }: RequestInit) => {
    sent.push(Date.now() - began);
    expect(method).toBe("GET");
    const now = Date.now() - began > 3_600_000 ? { status: "done" } : (looks[Math.min(sent.length, looks.length) - 1] as Look);
    if (now === "lost") throw Object.assign(new TypeError("fetch failed"), { cause: { code: "UND_ERR_SOCKET" } });
    if (now === "silent") return new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
    if (now === "html") return new Response("<html>", { headers: { "content-type": "text/html" } });
    if ("code" in now) return new Response("{}", { status: now.code, ...(now.retryAfter !== undefined && { headers: { "retry-after": now.retryAfter } }) });
    truth = now.status;
    return Response.json({ id: "j1", status: now.status });
  };
  const controller = new AbortController();
  if (abortAt !== undefined) setTimeout(() => controller.abort(), abortAt);
  const options = {
    ...(timeout !== undefined && { timeout }),
    ...(maxQueued !== undefined && { maxQueued }),
    ...(abortAt !== undefined && { signal: controller.signal }),
    onUpdate: ({ status }: JobSnapshot<unknown>) => told.push(String(status)),
  };
  const wait = acme({ fetch })
    .job({ jobId: "j1" })
    .wait(options)
    .then(
      (ended) => ({ ended, at: Date.now() - began, error: undefined }),
      (error: unknown) => ({ ended: undefined, at: Date.now() - began, error }),
    );
  let result: Awaited<typeof wait> | undefined;
  wait.then((value) => {
    result = value;
  });
  for (let step = 0; !result && step < 5000; step++) await vi.advanceTimersToNextTimerAsync();
  expect(result).toBeDefined();
  const after = sent.length;
  await vi.advanceTimersByTimeAsync(3_600_000);
  vi.useRealTimers();
  return { ...(result as Awaited<typeof wait>), sent, after, told, truth };
}

describe("whatever becomes of a job and the network, a wait", () => {
  const waitOnce = eachOnce(waitThrough);

  it("ends with how the job ended, or an error of ours, and looks no more", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (run) => {
        const { ended, error, sent, after, told, truth } = await waitOnce(run);
        if (ended) expect([ended.state, states[truth]]).toEqual(["succeeded", "succeeded"]);
        else expect(error).toBeInstanceOf(VendorJobsError);
        expect(sent.length).toBe(after);
        // Each change once: no two alike in a row.
        for (const [index, status] of told.entries()) expect(status).not.toBe(told[index - 1]);
      }),
    );
  });

  it("keeps its time to the tick, and sends nothing once it is aborted", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(scenario, async (run) => {
        const { at, error, sent } = await waitOnce(run);
        if (run.timeout !== undefined) expect(at).toBeLessThanOrEqual(run.timeout + 1);
        if (run.abortAt !== undefined) {
          expect(at).toBeLessThanOrEqual(run.abortAt + 1);
          for (const time of sent) expect(time).toBeLessThanOrEqual(run.abortAt);
        }
        if (error instanceof WaitTimeoutError) expect(run.timeout ?? run.maxQueued).toBeDefined();
      }),
    );
  });
});
