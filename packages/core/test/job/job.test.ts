import { afterEach, describe, expect, it, vi } from "vitest";
import type { ClientEvent, JobSnapshot } from "../../src/index.ts";
import { acme, api } from "../acme.ts";
import { type Reply, serve } from "../server.ts";

/** Looks that follow one another at once, so that tests are quick. */
const interval = { min: 1, max: 2 };

/** A server whose job goes through these answers, the last for ever. */
const jobServer = (...steps: (Reply | object)[]) =>
  serve((_, count) => {
    const step = steps[Math.min(count, steps.length) - 1] as Reply;
    return "status" in step && typeof step.status === "number" ? step : { json: { id: "j1", ...step } };
  });

const waiting = (url: string, options: object = {}) => acme({ baseUrl: url, retry: false, ...options }).job({ jobId: "j1" });

afterEach(() => {
  vi.useRealTimers();
});

describe("a job handle", () => {
  it.each([
    ["its ids", { jobId: "j1" }],
    ["the job", { id: "j1", status: "busy" }],
    ["a reference", { version: 1, vendor: "acme", baseUrl: "https://api.acme.test", ids: { jobId: "j1" } }],
  ])("is made from %s, and sends nothing", (_, source) => {
    expect(acme({ fetch: () => expect.unreachable() }).job(source).ids).toEqual({ jobId: "j1" });
  });

  it("is made from a body that holds the job", async () => {
    await using server = await serve(() => ({ json: { data: { id: "j1" } } }));
    const client = acme({ baseUrl: server.url }, undefined, { job: { ...(api.job as NonNullable<typeof api.job>), at: "/data" } });
    expect(client.job(await client.createJob({ body: {} })).ids).toEqual({ jobId: "j1" });
  });

  it("survives JSON into another process, without a secret", async () => {
    await using server = await jobServer({ status: "done" });
    const text = JSON.stringify(waiting(server.url));
    expect(text).not.toContain("s3cret");
    expect(await acme({ baseUrl: server.url }).job(JSON.parse(text)).wait()).toMatchObject({ state: "succeeded", id: "j1" });
  });

  const ref = { version: 1, vendor: "acme", baseUrl: "https://api.acme.test", ids: { jobId: "j1" } };
  it.each([
    [{}, "job() found no jobId in what it was given; expected { jobId }, a job, or a reference that a job gave."],
    [{ jobId: null }, "job() found no jobId"],
    [{ ...ref, ids: {} }, "job() found no jobId"],
    [{ ...ref, vendor: "flatfile" }, "The reference is to a job of flatfile, and this client is of acme."],
    [{ ...ref, version: 2 }, "The reference has version 2, and this client reads version 1: update @vendor-jobs/acme."],
    [{ ...ref, baseUrl: "https://other.test" }, "The reference is to a job at https://other.test, and this client is of https://api.acme.test."],
  ])("refuses %j", (source, message) => {
    expect(() => acme().job(source)).toThrow(message);
  });

  it("reads the job once", async () => {
    await using server = await jobServer({ status: "busy", progress: 40 });
    expect(await waiting(server.url).get()).toMatchObject({ id: "j1", state: "running", status: "busy", progress: 40, job: { id: "j1", status: "busy" } });
    expect(server.seen.length).toBe(1);
  });

  it("cancels the job by the operation and body that the spec names", async () => {
    await using server = await serve(() => ({ json: {} }));
    await waiting(server.url).cancel();
    expect(server.seen).toMatchObject([{ method: "POST", url: "/v1/cancel", body: '{"ids":["j1"],"force":true}' }]);
  });
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
      message: 'Acme job j1 ended as failed; its status is "done" (failed).',
      job: { state: "failed" },
    });
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

  it.each([
    [400, "validation"],
    [401, "auth"],
    [403, "permission"],
    [404, "not_found"],
    [422, "validation"],
  ])("ends at once on a %i", async (status, kind) => {
    await using server = await jobServer({ status: "busy" }, { status, json: { message: "no" } });
    await expect(waiting(server.url).wait({ interval })).rejects.toMatchObject({ name: "ApiError", status, kind });
    expect(server.seen.length).toBe(2);
  });

  it.each<[string, Reply]>([
    ["a 503", { status: 503, text: "" }],
    ["a 429", { status: 429, text: "" }],
    ["HTML", { status: 200, text: "<html>" }],
  ])("goes on after %s", async (_, trouble) => {
    await using server = await jobServer({ status: "busy" }, trouble, trouble, { status: "done" });
    expect(await waiting(server.url).wait({ interval })).toMatchObject({ state: "succeeded" });
  });

  it("gives up where the trouble does not pass", async () => {
    await using server = await jobServer({ status: "busy" }, { status: 503, text: "" });
    await expect(waiting(server.url).wait({ interval })).rejects.toMatchObject({ name: "ApiError", status: 503 });
    expect(server.seen.length).toBe(7);
  });

  it("goes on with a status that the spec does not know, and tells it once", async () => {
    await using server = await jobServer({ status: "odd" }, { status: "odd" }, { status: "done" });
    const events: ClientEvent[] = [];
    expect(await waiting(server.url, { onEvent: (event: ClientEvent) => events.push(event) }).wait({ interval })).toMatchObject({ state: "succeeded" });
    expect(events.filter(({ type }) => type === "unknown-state")).toEqual([{ type: "unknown-state", operation: "getJob", status: "odd" }]);
  });

  it("ends with the job as last seen when its time is over", async () => {
    await using server = await jobServer({ status: "busy", progress: 7 });
    await expect(waiting(server.url).wait({ interval, timeout: 40 })).rejects.toMatchObject({
      name: "WaitTimeoutError",
      message: 'Acme job j1 had not ended after 40 ms; its status is "busy" (running).',
      last: { state: "running", progress: 7, job: { id: "j1" } },
    });
  });

  it("ends a look that its time overtakes", async () => {
    await using server = await serve((_, count) => (count === 1 ? { json: { id: "j1", status: "busy" } } : undefined));
    await expect(waiting(server.url).wait({ interval, timeout: 40 })).rejects.toMatchObject({ name: "WaitTimeoutError", last: { state: "running" } });
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
    await vi.waitFor(() => expect(server.seen.length).toBe(1));
    setTimeout(() => controller.abort("enough"), 20);
    await expect(between).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    await using silent = await serve(() => undefined);
    const during = waiting(silent.url).wait({ signal: AbortSignal.timeout(30) });
    await expect(during).rejects.toMatchObject({ name: "AbortError" });
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

  it.each([{ timeout: -1 }, { timeout: "5" }, { maxQueued: Number.NaN }, { interval: { min: -1 } }])("refuses %o before it sends anything", async (options) => {
    await using server = await jobServer({ status: "done" });
    await expect(waiting(server.url).wait(options as object)).rejects.toMatchObject({ name: "InvalidArgumentError" });
    expect(server.seen).toEqual([]);
  });
});

describe("waiting for many", () => {
  /** A server of so many jobs, each of which runs until it has been asked about so often. */
  const manyServer = (count: number, rounds: number, refuseLists = false) => {
    let asked = 0;
    return serve(({ url }) => {
      const { pathname } = new URL(url, "http://x");
      const job = (index: number) => ({ id: `j${index}`, status: asked > rounds ? "done" : "busy" });
      if (pathname !== "/v1/jobs") {
        const id = pathname.slice(pathname.lastIndexOf("/") + 2);
        return +id < count ? { json: job(+id) } : { status: 404, json: { message: "no such job" } };
      }
      asked++;
      return refuseLists ? { status: 403, json: { message: "no" } } : { json: { items: Array.from({ length: count }, (_, index) => job(index)), pages: 1 } };
    });
  };
  const isList = ({ url }: { url: string }) => /^\/v1\/jobs(\?|$)/.test(url);
  const refs = (count: number) => Array.from({ length: count }, (_, index) => ({ jobId: `j${index}` }));

  it("asks one list for many, and reads each job only when it has moved", async () => {
    await using server = await manyServer(20, 5);
    const results = await acme({ baseUrl: server.url }).waitAll(refs(20), { interval: { min: 1, max: 5 } });
    expect(results.map((result) => result.ok && [result.id, result.state])).toEqual(refs(20).map(({ jobId }) => [jobId, "succeeded"]));
    const lists = server.seen.filter(isList).length;
    // Once at first and once at the end.
    expect(server.seen.length - lists).toBe(40);
    expect(lists).toBeLessThanOrEqual(10);
  });

  it("reads each job where it may not list", async () => {
    await using server = await manyServer(5, 0, true);
    const results = await acme({ baseUrl: server.url }).waitAll(refs(5), { interval });
    expect(results.every((result) => result.ok && result.state === "succeeded")).toBe(true);
    expect(server.seen.filter(isList).length).toBe(1);
  });

  it("keeps the results of the others where one cannot be waited for", async () => {
    await using server = await manyServer(2, -1);
    const [first, second, third] = await acme({ baseUrl: server.url }).waitAll([{ jobId: "j0" }, { jobId: "j9" }, { wrong: 1 }], { interval });
    expect(first).toMatchObject({ ok: true, state: expect.anything() });
    expect(second).toMatchObject({ ok: false, error: { name: "ApiError", status: 404 } });
    expect(third).toMatchObject({ ok: false, error: { name: "InvalidArgumentError" } });
  });

  it("rejects when aborted", async () => {
    await using server = await manyServer(5, 1e9);
    const waits = acme({ baseUrl: server.url }).waitAll(refs(5), { interval, signal: AbortSignal.timeout(150) });
    await expect(waits).rejects.toMatchObject({ name: "AbortError" });
    const sent = server.seen.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.seen.length).toBe(sent);
  });
});
