import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ClientEvent, RateLimit } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("retries", () => {
  it("wait at random below a limit that doubles, and not longer than maxDelay", async () => {
    const events: ClientEvent[] = [];
    const fetch = async () => new Response("", { status: 503 });
    const retry = { attempts: 6, minDelay: 10, maxDelay: 50 };
    await expect(acme({ fetch, retry, onEvent: (event) => events.push(event) }).getJob({ jobId: "1" })).rejects.toMatchObject({ status: 503 });
    const delays = events.flatMap((event) => (event.type === "retry" ? [event.delay] : []));
    expect(delays.length).toBe(5);
    delays.forEach((delay, index) => {
      expect(delay).toBeLessThanOrEqual(Math.min(50, 10 * 2 ** index));
    });
  });

  it("are not made with retry: false, of the client or the call", async () => {
    await using server = await serve(() => ({ status: 503, text: "" }));
    await expect(acme({ baseUrl: server.url, retry: false }).getJob({ jobId: "1" })).rejects.toMatchObject({ status: 503 });
    await expect(acme({ baseUrl: server.url }).getJob({ jobId: "1" }, { retry: false })).rejects.toMatchObject({ status: 503 });
    expect(server.seen.length).toBe(2);
  });

  it("give the last raw response, unread", async () => {
    await using server = await serve((_, count) => ({ status: 503, text: `answer ${count}` }));
    const response = await acme({ baseUrl: server.url })
      .getJob({ jobId: "1" }, { retry: { attempts: 3, minDelay: 1 } })
      .response();
    expect(await response.text()).toBe("answer 3");
  });

  it.each([{ attempts: 0 }, { attempts: 1.5 }, { minDelay: -1 }, { maxDelay: "x" }])("refuse %o", (retry) => {
    expect(() => acme({ retry: retry as object })).toThrow(/^retry\./);
  });
  it.each([{ timeout: -1 }, { deadline: "x" }, { onEvent: 1 }, { fetch: "x" }])("the client refuses %o", (options) => {
    expect(() => acme(options as object)).toThrow(Object.keys(options)[0]);
  });
});

describe("rate limits", () => {
  /** When 7 calls are sent under a limit, in ms after the first, to 10 ms: none leaves early, and a timer may come a ms late. */
  async function sentTimes(rateLimit: RateLimit, options: object = {}) {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      return Response.json({ id: "1" });
    };
    const client = acme({ fetch, ...options }, undefined, { rateLimit });
    const calls = Promise.all(Array.from({ length: 7 }, () => client.getJob({ jobId: "1" })));
    await vi.runAllTimersAsync();
    await calls;
    return times.map((time) => Math.floor((time - (times[0] as number)) / 10) * 10);
  }

  it("are kept in every window, however many calls are made at once", async () => {
    expect(await sentTimes({ requests: 3, seconds: 10 })).toEqual([0, 0, 0, 10_000, 10_000, 10_000, 20_000]);
  });
  it("are not kept with rateLimit: false", async () => {
    expect(await sentTimes({ requests: 3, seconds: 10 }, { rateLimit: false })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
  it("end a call at once whose turn would come after its deadline", async () => {
    const client = acme({ fetch: async () => Response.json({}) }, undefined, { rateLimit: { requests: 1, seconds: 60 } });
    await client.getJob({ jobId: "1" });
    await expect(client.getJob({ jobId: "1" }, { deadline: 1000 })).rejects.toMatchObject({ name: "TimeoutError" });
  });
  it("hold back all calls where the server asks one to wait", async () => {
    vi.useFakeTimers();
    const times: number[] = [];
    const fetch = async () => {
      times.push(Date.now());
      return times.length === 1 ? new Response("", { status: 429, headers: { "retry-after": "30" } }) : Response.json({ id: "1" });
    };
    const { getJob } = acme({ fetch }, undefined, { rateLimit: { requests: 100, seconds: 1 } });
    const first = getJob({ jobId: "1" });
    await vi.advanceTimersByTimeAsync(1);
    const second = getJob({ jobId: "2" });
    await vi.runAllTimersAsync();
    await Promise.all([first, second]);
    const [, again = 0, other = 0] = times.map((time) => time - (times[0] as number));
    expect(again).toBeGreaterThanOrEqual(30_000);
    expect(again).toBeLessThan(31_000);
    // Not all at once, when it is over.
    expect(other - again).toBeGreaterThanOrEqual(200);
    expect(other - again).toBeLessThan(1000);
  });
});

describe("large integers", () => {
  it.each([
    ['{"id":9007199254740993}', { id: "9007199254740993" }],
    ['{"id":-9007199254740993,"n":[12345678901234567890]}', { id: "-9007199254740993", n: ["12345678901234567890"] }],
    ['{"id":9007199254740991,"at":1657874210088}', { id: 9007199254740991, at: 1657874210088 }],
    ['{"x":0.12345678901234567890,"y":1e21,"z":1234567890123456789.5}', { x: 0.12345678901234568, y: 1e21, z: 1234567890123456800 }],
    [
      '{"text":"12345678901234567890 \\"12345678901234567890\\\\","12345678901234567890":1}',
      { text: '12345678901234567890 "12345678901234567890\\', "12345678901234567890": 1 },
    ],
  ])("%s keeps every digit", async (text, value) => {
    const fetch = async () => new Response(text, { headers: { "content-type": "application/json" } });
    expect(await acme({ fetch }).getJob({ jobId: "1" })).toEqual(value);
  });
});

describe("events", () => {
  it("tell each request, answer, retry and wait, and no secret", async () => {
    await using server = await serve((_, count) => (count === 1 ? { status: 503, text: "", headers: { "retry-after": "0" } } : { json: { id: "1" } }));
    const events: ClientEvent[] = [];
    await acme({ baseUrl: server.url, onEvent: (event) => events.push(event) }).getJob({ jobId: "1" });
    const about = { operation: "getJob", method: "GET", url: `${server.url}/v1/jobs/1`, call: expect.any(Number) };
    expect(events).toEqual([
      { type: "request", ...about, attempt: 1 },
      { type: "response", ...about, attempt: 1, status: 503, duration: expect.any(Number) },
      { type: "retry", ...about, attempt: 1, error: expect.objectContaining({ status: 503 }), delay: expect.any(Number) },
      { type: "request", ...about, attempt: 2 },
      { type: "response", ...about, attempt: 2, status: 200, duration: expect.any(Number) },
    ]);
    expect(inspect(events, { depth: 9, showHidden: true })).not.toContain("s3cret");
  });

  it("may throw without harm", async () => {
    const onEvent = () => {
      throw new Error("broken logger");
    };
    expect(await acme({ fetch: async () => Response.json({ id: "1" }), onEvent }).getJob({ jobId: "1" })).toEqual({ id: "1" });
  });
});

describe("a server that repeats the credential", () => {
  it("does not get it into the error", async () => {
    const json = { message: "Bearer s3cret is no good", echo: { authorization: "Bearer s3cret" } };
    await using server = await serve(() => ({ status: 403, json, headers: { "x-echo": "Bearer s3cret" } }));
    const error = await acme({ baseUrl: server.url })
      .getJob({ jobId: "1" })
      .catch((error) => error);
    expect(error.body).toEqual({ message: "[redacted] is no good", echo: { authorization: "[redacted]" } });
    expect(inspect([error, ...error.headers], { depth: 9, showHidden: true })).not.toContain("s3cret");
  });
});
