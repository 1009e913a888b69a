import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApiError, ClientOptions, RateLimit, TimeoutError } from "../../src/index.ts";
import { acme } from "../acme.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limit: RateLimit = { requests: 2, seconds: 10 };
const early = (retryAfter?: string) => new Response("{}", { status: 429, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter } });
const job = () => Response.json({ id: "1" });

/** A client whose nth request, from 1, is answered as `answer` says; with the times at which they left, to 10 ms: none leaves early, and a timer may come a ms late. */
function clientOf(answer: (count: number, time: number) => Response, options: ClientOptions = {}, rateLimit?: RateLimit) {
  const times: number[] = [];
  const start = Date.now();
  const fetch = async () => {
    times.push(Math.floor((Date.now() - start) / 10) * 10);
    return answer(times.length, Date.now() - start);
  };
  const client = acme({ fetch, deadline: 600_000, ...options }, undefined, rateLimit && { rateLimit });
  return { times, get: (callOptions = {}) => client.getJob({ jobId: "1" }, callOptions).catch((error: Error) => error) };
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe("a place in a documented limit", () => {
  it.each([
    ["refused for their deadline", { deadline: 100 }, false],
    ["aborted while they waited", {}, true],
  ])("is not used up by calls that were %s", async (_, options, isAborted) => {
    const waits: number[] = [];
    const { get, times } = clientOf(job, { onEvent: (event) => event.type === "rate-limited" && waits.push(Math.round(event.delay)) }, limit);
    await Promise.all([get(), get()]);
    const controller = new AbortController();
    const unsent = many(300, () => get({ ...options, signal: controller.signal }));
    const next = get({ deadline: 1e9 });
    if (isAborted) controller.abort();
    await Promise.all(unsent);
    await vi.runAllTimersAsync();
    expect(await next).toMatchObject({ id: "1" });
    expect(times).toEqual([0, 0, 10_000]);
    if (!isAborted) expect(waits).toEqual([10_000]);
  });

  it("comes to those who wait in their order, as the deadlines of others pass", async () => {
    const { get, times } = clientOf(job, {}, limit);
    const calls = [get(), get(), get({ deadline: 10_500 }), get({ deadline: 10_500 }), get({ deadline: 10_500 }), get()];
    await vi.runAllTimersAsync();
    expect((await Promise.all(calls)).map((end) => (end as Error).name ?? "sent")).toEqual(["sent", "sent", "sent", "sent", "TimeoutError", "sent"]);
    expect(times).toEqual([0, 0, 10_000, 10_000, 20_000]);
  });
});

describe("a 429", () => {
  it.each([
    ["a documented limit", limit],
    ["none", undefined],
  ])("holds back calls that wait already, under %s", async (_, rateLimit) => {
    const { get, times } = clientOf((count) => (count === 2 ? early("30") : job()), {}, rateLimit);
    const first = get();
    await vi.advanceTimersByTimeAsync(1);
    const calls = [first, ...many(7, get)];
    if (!rateLimit) calls.length = 2;
    await vi.advanceTimersByTimeAsync(10);
    if (!rateLimit) calls.push(...many(5, get));
    await vi.runAllTimersAsync();
    for (const end of await Promise.all(calls)) expect(end).toMatchObject({ id: "1" });
    expect(times.filter((time) => time > 20 && time < 30_000)).toEqual([]);
  });

  it.each([
    ["with Retry-After", "1"],
    ["without", undefined],
  ])("is no failed attempt: many calls at once get through at the pace of the server, %s", async (_, retryAfter) => {
    let [from, used] = [0, 0];
    const { get, times } = clientOf((_, time) => {
      if (time - from >= 1000) [from, used] = [time, 0];
      return used++ < 2 ? job() : early(retryAfter);
    });
    const calls = many(20, get);
    await vi.runAllTimersAsync();
    for (const end of await Promise.all(calls)) expect(end).toMatchObject({ id: "1" });
    // After the first moment, nobody comes back as a herd.
    const later = times.filter((time) => time > 0);
    for (const time of later) expect(later.filter((other) => other >= time && other < time + 200).length).toBeLessThanOrEqual(6);
    expect(later.at(-1)).toBeLessThan(40_000);
    expect(times.length).toBeLessThan(60);
  });

  it("is thrown at once with retry: false, and still holds back the next call", async () => {
    const { get, times } = clientOf((count) => (count === 1 ? early("30") : job()), { retry: false });
    expect(await get()).toMatchObject({ name: "ApiError", status: 429 });
    const next = get();
    await vi.runAllTimersAsync();
    expect(await next).toMatchObject({ id: "1" });
    expect(times[1]).toBeGreaterThanOrEqual(30_000);
  });

  it("is obeyed with rateLimit: false too", async () => {
    const { get, times } = clientOf((count) => (count === 1 ? early("30") : job()), { rateLimit: false }, limit);
    const calls = many(3, get);
    await vi.advanceTimersByTimeAsync(1);
    calls.push(...many(3, get));
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(times.filter((time) => time === 0).length).toBe(3);
    expect(times.filter((time) => time > 0 && time < 30_000)).toEqual([]);
  });

  it("ends a call by its deadline only", async () => {
    const { get, times } = clientOf(() => early("1"), { retry: { attempts: 1 }, deadline: 60_000 });
    const call = get();
    await vi.runAllTimersAsync();
    expect(((await call) as Error).name).toMatch(/^(ApiError|TimeoutError)$/);
    expect(times.length).toBeGreaterThan(10);
  });
});

describe("a pause that passes the deadline", () => {
  it("is the cause too where it is over, and the pace that it led to leaves the call no place", async () => {
    const { get, times } = clientOf(() => early(), { retry: { minDelay: 0, maxDelay: 0 }, deadline: 1000 });
    const error = get();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ name: "TimeoutError", cause: { name: "ApiError", status: 429 } });
    expect((await error) as Error).toHaveProperty("message", expect.stringContaining("the pace that the server's 429s ask for leaves it no place"));
    expect(times.length).toBeGreaterThan(2);
  });
  it.each(["3600", "9".repeat(400), "1893456000", "99999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"])(
    "ends other calls at once, saying by which answer and until when (Retry-After: %.30s)",
    async (value) => {
      const { get, times } = clientOf((count) => (count === 1 ? early(value) : job()));
      const first = (await get()) as ApiError;
      expect(first).toMatchObject({ status: 429, retryAfter: 3600 });
      if (value !== "3600") expect(first.message).toMatch(/Retry-After .* more than a day/);
      expect(first.message.length).toBeLessThan(300);
      const next = (await get()) as TimeoutError;
      expect(next).toMatchObject({ name: "TimeoutError", cause: first });
      expect(next.retryAfter).toBeGreaterThan(3500);
      expect(next.message).toMatch(/was not sent: a 429 to GET .* no request before \d{4}-\d\d-\d\dT/);
      expect(times.length).toBe(1);
      // It is over in an hour, whatever the server said.
      await vi.advanceTimersByTimeAsync(3_610_000);
      expect(await get()).toMatchObject({ id: "1" });
    },
  );

  it("ends those that wait already as well", async () => {
    const { get, times } = clientOf((count) => (count === 2 ? early("3600") : job()), {}, limit);
    const calls = many(5, get);
    await vi.advanceTimersByTimeAsync(100);
    expect((await Promise.all(calls)).map((end) => (end as Error).name ?? "sent")).toEqual(["sent", "ApiError", ...many(3, () => "TimeoutError")]);
    expect(times.length).toBe(2);
  });
});

describe("Retry-After", () => {
  it.each([
    ["a date, by the answer's own clock, with ours fast", 300_000, (server: number) => new Date(server + 2000).toUTCString()],
    ["a date, by the answer's own clock, with ours slow", -300_000, (server: number) => new Date(server + 2000).toUTCString()],
    ["a time in seconds since 1970", 0, (server: number) => String(server / 1000 + 2)],
  ])("is understood as %s", async (_, fast, write) => {
    const server = Math.floor((Date.now() - fast) / 1000) * 1000;
    const headers = { date: new Date(server).toUTCString(), "retry-after": write(server) };
    const { get, times } = clientOf((count) => (count === 1 ? new Response("{}", { status: 503, headers }) : job()));
    const call = get();
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ id: "1" });
    expect(times[1]).toBeGreaterThanOrEqual(2000);
    expect(times[1]).toBeLessThan(2100);
  });
});
