import { afterEach, describe, expect, it, vi } from "vitest";
import { type ClientEvent, type JobShape, type JobSnapshot, TimeoutError, WaitTimeoutError } from "../../src/index.ts";
import type { JobSource } from "../../src/job/source.ts";
import { createVigil } from "../../src/job/vigil.ts";
import { now } from "../../src/time/index.ts";
import { acme, api } from "../acme.ts";
import { serve } from "../server.ts";
import { interval, jobServer, waiting } from "./job-server.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("waiting", () => {
  it("ends with how the job ended, a failure included", async () => {
    await using server = await jobServer({ status: "new" }, { status: "busy" }, { status: "done", messages: [{ level: "error" }] });
    expect(await waiting(server.url).wait({ interval })).toMatchObject({ state: "failed", status: "done", job: { id: "j1" } });
    expect(server.seen.length).toBe(3);
  });

  it("throws a failure where it is told to", async () => {
    await using server = await jobServer({ status: "done", messages: [{ level: "error" }] });
    const failing = waiting(server.url).wait({ throwOnFailure: true });
    await expect(failing).rejects.toMatchObject({
      name: "JobFailedError",
      message: 'Acme job j1 ended as failed; its status is "done" (failed). (see errors/jobfailed)',
      job: { state: "failed" },
    });
    const job = { ...api.job, fields: { ...api.job?.fields, error: ["/messages/*/text"] } } as JobShape;
    const fetch = async () => Response.json({ status: "done", messages: [{ level: "error", text: "no such column" }] });
    const told = acme({ fetch }, undefined, { job }).job({ jobId: "j1" }).wait({ throwOnFailure: true });
    await expect(told).rejects.toThrow('its status is "done" (failed): no such column (see errors/jobfailed)');
  });

  it("throws a failure where it is told to while each change is watched, after its last", async () => {
    await using server = await jobServer({ status: "new" }, { status: "done", messages: [{ level: "error" }] });
    const states: string[] = [];
    const watching = (async () => {
      for await (const { state } of waiting(server.url).watch({ interval, throwOnFailure: true })) states.push(state);
    })();
    await expect(watching).rejects.toMatchObject({ name: "JobFailedError", job: { state: "failed" } });
    expect(states).toEqual(["queued", "failed"]);
  });

  it("tells each change of state and progress, once", async () => {
    const steps = [
      { status: "new" },
      { status: "new" },
      { status: "busy", progress: 1 },
      { status: "busy", progress: 1 },
      { status: "busy", progress: 2 },
      { status: "done" },
    ];
    await using server = await jobServer(...steps);
    const told: JobSnapshot<unknown>[] = [];
    const watched: [string, number | undefined][] = [];
    for await (const update of waiting(server.url).watch({ interval, onUpdate: (update) => told.push(update) })) watched.push([update.state, update.progress]);
    expect(watched).toEqual([
      ["queued", undefined],
      ["running", 1],
      ["running", 2],
      ["succeeded", undefined],
    ]);
    expect(told.map(({ state, progress }) => [state, progress])).toEqual(watched);
  });

  it("goes on with a status that the spec does not know, and tells it once", async () => {
    await using server = await jobServer({ status: "odd" }, { status: "odd" }, { status: "done" });
    const events: ClientEvent[] = [];
    expect(await waiting(server.url, { onEvent: (event: ClientEvent) => events.push(event) }).wait({ interval })).toMatchObject({ state: "succeeded" });
    expect(events.filter(({ type }) => type === "unknown-state")).toEqual([{ type: "unknown-state", operation: "getJob", status: "odd" }]);
  });

  it("ends with the job as last seen when its time is over", async () => {
    await using server = await jobServer({ status: "busy", progress: 7 });
    await expect(waiting(server.url).wait({ interval, timeout: 500 })).rejects.toMatchObject({
      name: "WaitTimeoutError",
      message: 'Acme job j1 had not ended after 500 ms; its status is "busy" (running). (see errors/waittimeout)',
      last: { state: "running", progress: 7, job: { id: "j1" } },
    });
  });

  it("ends a look that its time overtakes", async () => {
    await using server = await serve((_, count) => (count === 1 ? { json: { id: "j1", status: "busy" } } : undefined));
    await expect(waiting(server.url).wait({ interval, timeout: 500 })).rejects.toMatchObject({
      name: "WaitTimeoutError",
      message: 'Acme job j1 had not ended after 500 ms; its status is "busy" (running). (see errors/waittimeout)',
      last: { state: "running" },
    });
  });

  it("says that it never saw the job where no look was answered in time", async () => {
    await using server = await serve(() => undefined);
    const message = "Acme job j1 had not ended after 40 ms; it was never seen. (see errors/waittimeout)";
    await expect(waiting(server.url).wait({ interval, timeout: 40 })).rejects.toMatchObject({ name: "WaitTimeoutError", message, last: undefined });
  });

  it("takes a look that ended within its last millisecond for one that its own end overtook", () => {
    const times = { timeout: 20, maxQueued: Number.POSITIVE_INFINITY, min: 1, max: 1 };
    const vigil = createVigil({ shape: api.job, deadline: Number.POSITIVE_INFINITY } as JobSource, "Acme job j1", times);
    // What a look may take is whole milliseconds.
    while (vigil.left() > 0);
    vigil.failed(new TimeoutError("Acme getJob got no answer within 19 ms.", { method: "GET", url: "" }));
    while (now() < vigil.until());
    expect(() => vigil.pause()).toThrow("Acme job j1 had not ended after 20 ms; it was never seen. (see errors/waittimeout)");
  });

  it("looks once more shortly before its time is over, and no sooner than the server asks", async () => {
    vi.useFakeTimers();
    const timesOf = async (options: object, answer: () => Response) => {
      const began = Date.now();
      const times: number[] = [];
      const fetch = async () => {
        times.push(Date.now() - began);
        return answer();
      };
      const end = acme({ fetch, retry: false })
        .job({ jobId: "j1" })
        .wait(options)
        .catch(({ name }: Error) => name);
      await vi.runAllTimersAsync();
      expect(await end).toBe("WaitTimeoutError");
      return times;
    };
    const busy = () => Response.json({ id: "j1", status: "busy" });
    expect((await timesOf({ timeout: 100_000 }, busy)).at(-1)).toBeGreaterThanOrEqual(98_000);
    // Once, however short its interval is.
    expect((await timesOf({ timeout: 100_000, interval: { min: 1 } }, busy)).filter((time) => time >= 99_000).length).toBeLessThanOrEqual(2);
    // Not where its own pace leaves no room for one.
    expect(await timesOf({ timeout: 60_000, interval: { min: 50_000, max: 50_000 } }, busy)).toHaveLength(2);
    expect(await timesOf({ timeout: 1000, interval: { min: 2000 } }, busy)).toHaveLength(1);
    expect(await timesOf({ timeout: 60_000 }, () => new Response("", { status: 503, headers: { "retry-after": "600" } }))).toHaveLength(1);
  });

  it("ends where the job stands in the queue for too long, not where it runs", async () => {
    await using queued = await jobServer({ status: "new" });
    await expect(waiting(queued.url).wait({ interval, maxQueued: 30 })).rejects.toMatchObject({
      name: "WaitTimeoutError",
      message: expect.stringContaining("stood in the queue for 30 ms"),
    });
    const steps = Array.from({ length: 30 }, () => ({ status: "busy" }));
    await using running = await jobServer(...steps, { status: "done" });
    expect(await waiting(running.url).wait({ interval, maxQueued: 20 })).toMatchObject({ state: "succeeded" });
  });

  it("ends a look that the time in the queue overtakes", async () => {
    await using server = await serve((_, count) => (count === 1 ? { json: { id: "j1", status: "new" } } : undefined));
    const end = { name: "WaitTimeoutError", message: expect.stringContaining("stood in the queue for 40 ms"), last: { state: "queued" } };
    await expect(waiting(server.url).wait({ interval, maxQueued: 40 })).rejects.toMatchObject(end);
    await using other = await serve((_, count) => (count === 1 ? { json: { id: "j1", status: "new" } } : undefined));
    const [result] = await acme({ baseUrl: other.url }).waitAll([{ jobId: "j1" }], { interval, maxQueued: 40 });
    expect(result).toMatchObject({ ok: false, error: end });
  });

  it("looks ever more seldom from whatever interval", async () => {
    await using server = await serve(() => ({ json: { id: "j1", status: "busy" } }));
    await expect(waiting(server.url).wait({ interval: { min: 0 }, timeout: 300 })).rejects.toThrow("had not ended");
    expect(server.seen.length).toBeLessThan(30);
  });

  it("pauses for a ms at least or ends, whatever the last bits of its times are", () => {
    const clock = vi.spyOn(performance, "now");
    const source = { shape: { operation: "getJob" }, deadline: Number.POSITIVE_INFINITY } as JobSource;
    const pauses: number[] = [];
    try {
      for (let run = 0; run < 2000; run++) {
        const [from, maxQueued] = [Math.random() * 5000, Math.ceil(Math.random() * 5000)];
        clock.mockReturnValue(from);
        const vigil = createVigil(source, "Acme job j1", { timeout: 60_000, maxQueued, min: 1000, max: 30_000 });
        vigil.saw({ id: "j1", state: "queued", status: "new", job: {} } as unknown as JobSnapshot<unknown>);
        clock.mockReturnValue(from + maxQueued);
        try {
          pauses.push(vigil.pause());
        } catch (error) {
          expect(error).toBeInstanceOf(WaitTimeoutError);
        }
      }
    } finally {
      clock.mockRestore();
    }
    expect(pauses.filter((pause) => pause < 1)).toEqual([]);
  });

  it("does not look more often because of maxQueued once the job runs", async () => {
    vi.useFakeTimers();
    let looks = 0;
    const fetch = async () => Response.json({ id: "j1", status: ++looks > 5 ? "done" : "busy" });
    const wait = acme({ fetch }).job({ jobId: "j1" }).wait({ maxQueued: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toBeLessThanOrEqual(2);
    await vi.runAllTimersAsync();
    expect(await wait).toMatchObject({ state: "succeeded" });
  });

  it("ends at once when aborted, between two looks and in one", async () => {
    await using server = await jobServer({ status: "busy" });
    const controller = new AbortController();
    const between = waiting(server.url).wait({ interval: { min: 60_000 }, signal: controller.signal });
    await vi.waitFor(() => expect(server.seen.length).toBe(1), { timeout: 10_000 });
    setTimeout(() => controller.abort("enough"), 20);
    await expect(between).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    await using silent = await serve(() => undefined);
    const during = waiting(silent.url).wait({ signal: AbortSignal.timeout(30) });
    await expect(during).rejects.toMatchObject({ name: "AbortError" });
  });

  it("ends at once where who watches leaves, between two looks and in one", async () => {
    const over = { done: true, value: undefined };
    await using server = await jobServer({ status: "busy" });
    const between = waiting(server.url)
      .watch({ interval: { min: 60_000 } })
      [Symbol.asyncIterator]();
    await between.next();
    const news = between.next();
    expect(await between.return?.()).toEqual(over);
    expect([await news, await between.next()]).toEqual([over, over]);
    const closed = vi.fn();
    await using silent = await serve((_, __, response) => void response.on("close", closed));
    const during = waiting(silent.url).watch()[Symbol.asyncIterator]();
    const first = during.next();
    await vi.waitFor(() => expect(silent.seen.length).toBe(1));
    expect(await during.return?.()).toEqual(over);
    expect(await first).toEqual(over);
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
    const unasked = waiting(silent.url).watch()[Symbol.asyncIterator]();
    expect([await unasked.return?.(), await unasked.next(), silent.seen.length]).toEqual([over, over, 1]);
  });

  it("looks at growing intervals, from a second to half a minute, and sooner when the job moves", async () => {
    vi.useFakeTimers();
    const times: number[] = [];
    const steps = [...Array(12).fill({ status: "new" }), { status: "busy" }, { status: "busy", progress: 1 }, { status: "done" }];
    const fetch = async () => {
      times.push(Date.now());
      return Response.json({ id: "j1", ...steps[times.length - 1] });
    };
    const wait = acme({ fetch }).job({ jobId: "j1" }).wait();
    await vi.runAllTimersAsync();
    expect(await wait).toMatchObject({ state: "succeeded" });
    const gaps = times.slice(1).map((time, index) => time - (times[index] as number));
    gaps.slice(0, 12).forEach((gap, index) => {
      const middle = Math.min(30_000, 1000 * 1.5 ** index);
      expect(gap).toBeGreaterThanOrEqual(middle * 0.79);
      expect(gap).toBeLessThanOrEqual(middle * 1.21);
    });
    expect(gaps[12]).toBeLessThanOrEqual(1210);
    expect(gaps[13]).toBeLessThanOrEqual(1210);
  });

  it.each([
    { timeout: -1 },
    { timeout: "5" },
    { maxQueued: Number.NaN },
    { interval: { min: -1 } },
    { interval: null },
    { interval: 3 },
    { timeout: "1h" },
    { onUpdate: 3 },
    { signal: 3 },
    { timeoutMs: 5 },
    null,
    3,
  ])("refuses %o before it sends anything", async (options) => {
    await using server = await jobServer({ status: "done" });
    await expect(waiting(server.url).wait(options as object)).rejects.toMatchObject({
      name: "InvalidArgumentError",
      message: expect.stringContaining("; expected "),
    });
    expect(server.seen).toEqual([]);
  });
});
