import { afterEach, describe, expect, it, vi } from "vitest";
import type { ApiError } from "../../src/errors.ts";
import { after } from "../after.ts";
import { type Arrival, cutLength, failure, faultClient, type OperationName, serveFaults, success } from "../fault-server.ts";
import { errorOf, requests, resultOf } from "../send/results.ts";

/** The ms between the first two requests. */
const gap = (arrivals: Arrival[]) => (arrivals[1]?.at ?? Number.NaN) - (arrivals[0]?.at ?? Number.NaN);

describe("Retry-After", () => {
  const both = (status: number): readonly [number, string, OperationName][] =>
    requests.filter(([, name]) => status === 429 || name !== "createJob").map(([title, name]) => [status, title, name]);
  const cases = [...both(429), ...both(503), ...both(408)];

  it.concurrent.each(cases)("of a %i in seconds is waited for by a %s, past maxDelay", async (status, _, name) => {
    await using server = await serveFaults(failure(status, "1"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
    expect(gap(server.arrivals)).toBeLessThan(1400);
  });

  it.concurrent.each([...both(429), ...both(503)])("of a %i as a date is waited for by a %s", async (status, _, name) => {
    const date = Math.ceil(Date.now() / 1000 + 1) * 1000;
    await using server = await serveFaults(failure(status, new Date(date).toUTCString()), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(server.arrivals[1]?.at).toBeGreaterThanOrEqual(date);
    expect(server.arrivals[1]?.at).toBeLessThan(date + 400);
  });

  it.concurrent.each([
    [429, "unsafe POST", "createJob"],
    [503, "safe GET", "getJob"],
  ] as const)("of a %i whose body is cut is waited for by a %s", async (status, _, name) => {
    await using server = await serveFaults(cutLength(status, { "retry-after": "1" }), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
  });

  it.concurrent.each(["soon", "-1", "", "1 minute", "1, 2"])("of %o means nothing: the call waits as without", async (value) => {
    await using server = await serveFaults(failure(503, value));
    const error = await errorOf<ApiError>(faultClient({ baseUrl: server.url }).call("getJob"));
    expect(error.retryAfter).toBeUndefined();
    expect(server.arrivals.length).toBe(3);
  });

  it.concurrent.each(cases)("of a %i past the deadline ends a %s at once, with the error that carries it", async (status, _, name) => {
    await using server = await serveFaults(failure(status, "3600"));
    const error = await Promise.race([errorOf(faultClient({ baseUrl: server.url, deadline: 10_000 }).call(name)), after(500)]);
    expect(error).toMatchObject({ name: "ApiError", status, retryAfter: 3600 });
    expect(server.arrivals.length).toBe(1);
  });

  it.concurrent("of a 503 is on the error of a POST, which is not sent again", async () => {
    await using server = await serveFaults(failure(503, "1"));
    expect(await errorOf(faultClient({ baseUrl: server.url }).call("createJob"))).toMatchObject({ status: 503, retryAfter: 1 });
    expect(server.arrivals.length).toBe(1);
  });

  it.concurrent("is kept by all calls of a client that has a rate limit", async () => {
    await using server = await serveFaults(failure(429, "1"), success);
    const { call } = faultClient({ baseUrl: server.url }, undefined, { requests: 100, seconds: 1 });
    const first = call("createJob");
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([first, call("getJob"), call("getJob")]);
    for (const { at } of server.arrivals.slice(1)) expect(at - (server.arrivals[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it.concurrent("is kept by all calls of a client that has a rate limit, also where the first does not wait for it", async () => {
    await using server = await serveFaults(failure(429, "1"), success);
    const { call } = faultClient({ baseUrl: server.url }, undefined, { requests: 100, seconds: 1 });
    expect(await resultOf(call("createJob", { retry: false }))).toBe("ApiError 429 rate_limited");
    expect(await resultOf(call("getJob"))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
  });
});

describe("a Retry-After", () => {
  it.each(["0", "0.0", new Date(0).toUTCString()])("of %s is no time: the call waits as without", async (value) => {
    vi.spyOn(Math, "random").mockReturnValue(0.99);
    await using server = await serveFaults(failure(503, value), success);
    const { call } = faultClient({ baseUrl: server.url, retry: { minDelay: 200, maxDelay: 200 } });
    expect(await resultOf(call("getJob"))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(190);
    expect(gap(server.arrivals)).toBeLessThan(600);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});
