import { describe, expect, it } from "vitest";
import { following } from "../../src/index.ts";
import { acme } from "../acme.ts";

describe("a shared limit", () => {
  it("gives a place to each request that leaves, and hears of pauses", async () => {
    const events: string[] = [];
    let status = 429;
    const fetch = async (url: string) => {
      events.push(`sent ${new URL(url).pathname}`);
      const answer = Response.json({ id: "j1", status: "done" }, { status, headers: { "retry-after": "0" } });
      status = 200;
      return answer;
    };
    const client = acme({ fetch: fetch as never, rateLimit: { requests: 100, seconds: 1 }, retry: { minDelay: 1, maxDelay: 1 } });
    following(client).shareLimits({
      take: async ({ requests, seconds }) => {
        events.push(`place of ${requests}/${seconds}`);
      },
      pause: (ms) => events.push(`pause ${ms > 0}`),
    });
    await client.getJob({ jobId: "j1" });
    expect(events).toEqual(["place of 100/1", "sent /v1/jobs/j1", "pause true", "place of 100/1", "sent /v1/jobs/j1"]);
  });

  it("is left with the call's deadline or signal, and nothing is sent", async () => {
    let sent = 0;
    const fetch = async () => {
      sent++;
      return Response.json({});
    };
    const client = acme({ fetch: fetch as never, rateLimit: { requests: 1, seconds: 1 } });
    following(client).shareLimits({ take: () => new Promise(() => {}), pause: () => {} });
    await expect(client.getJob({ jobId: "j1" }, { deadline: 20 })).rejects.toThrow(/was not sent: the rate limit leaves it no place/);
    const signal = AbortSignal.timeout(5);
    await expect(client.getJob({ jobId: "j1" }, { signal })).rejects.toThrow(/aborted by the caller's signal/);
    expect(sent).toBe(0);
  });

  it("is told of a call that ends before its place has come", async () => {
    const client = acme({ fetch: (async () => Response.json({})) as never, rateLimit: { requests: 1, seconds: 1 } });
    const signals: (AbortSignal | undefined)[] = [];
    following(client).shareLimits({ take: (_, signal) => new Promise(() => signals.push(signal)), pause: () => {} });
    const { signal } = new AbortController();
    const call = client.getJob({ jobId: "j1" }, { deadline: 20, signal });
    await expect(call).rejects.toThrow(/leaves it no place/);
    const other = AbortSignal.timeout(5);
    await expect(client.getJob({ jobId: "j1" }, { signal: other })).rejects.toThrow(/aborted by the caller's signal/);
    expect(signals.map((one) => one?.aborted)).toEqual([true, true]);
    expect(signal.aborted).toBe(false);
  });

  it("is not waited for where the server asks for no request until the deadline is over", async () => {
    let places = 0;
    const fetch = async () => Response.json({}, { status: 429, headers: { "retry-after": "60" } });
    const client = acme({ fetch: fetch as never, rateLimit: { requests: 9, seconds: 1 }, deadline: 5000 });
    following(client).shareLimits({ take: async () => void places++, pause: () => {} });
    for (let times = 0; times < 2; times++) await expect(client.getJob({ jobId: "j1" })).rejects.toMatchObject({ retryAfter: expect.any(Number) });
    expect(places).toBe(1);
  });
});

describe("beforeSend", () => {
  const sendsWith = (beforeSend: () => unknown, statuses: number[] = []) => {
    const events: string[] = [];
    const fetch = async () => {
      events.push("sent");
      return Response.json({ id: "j1", status: "done" }, { status: statuses.shift() ?? 200 });
    };
    const client = acme({ fetch: fetch as never, retry: { minDelay: 1, maxDelay: 1 } });
    return {
      events,
      call: () =>
        client.getJob(
          { jobId: "j1" },
          {
            beforeSend: () => {
              events.push("before");
              return beforeSend();
            },
          },
        ),
    };
  };

  it("is awaited before each attempt leaves", async () => {
    const { events, call } = sendsWith(() => new Promise((resolve) => setTimeout(resolve, 5)), [503]);
    await call();
    expect(events).toEqual(["before", "sent", "before", "sent"]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
  ])("keeps the call from being sent where it %s", async (_, beforeSend) => {
    const { events, call } = sendsWith(beforeSend);
    await expect(call()).rejects.toThrow("no");
    expect(events).toEqual(["before"]);
  });

  it("ends with the call's deadline, and has to be a function", async () => {
    const client = acme({ fetch: (async () => Response.json({})) as never });
    await expect(client.getJob({ jobId: "j1" }, { deadline: 20, beforeSend: () => new Promise(() => {}) })).rejects.toThrow(/within its deadline/);
    await expect(client.getJob({ jobId: "j1" }, { beforeSend: 1 as never })).rejects.toThrow(/beforeSend is 1; expected a function/);
  });
});
