import { getEventListeners } from "node:events";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { VendorJobsError } from "../../src/errors.ts";
import type { CallOptions } from "../../src/send/call-options.ts";
import { after } from "../after.ts";
import { type Fault, failure, faultClient, flood, serveFaults, stallBody, stallHead, success } from "../fault-server.ts";
import { clientCredentials } from "../granted.ts";
import { errorOf, requests, resultOf } from "./results.ts";
import { transports } from "./transports.ts";

const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

describe.each(transports)("an aborted signal, of a call by %s,", (_, by) => {
  interface Phase {
    script: Fault[];
    options?: CallOptions;
    limit?: { requests: number; seconds: number };
    /** Whether its connection is of no more use. */
    closes?: true;
  }
  const phases: readonly [string, Phase][] = [
    ["while no answer comes", { script: [stallHead], closes: true }],
    ["in the middle of the body", { script: [stallBody()], closes: true }],
    ["in a body without end", { script: [flood(1_000_000)], options: { maxResponseSize: Number.POSITIVE_INFINITY }, closes: true }],
    ["in the body of a failure", { script: [stallBody(503)], closes: true }],
    ["in a Retry-After", { script: [failure(429, "60")] }],
    ["in the wait before another attempt", { script: [failure(429)], options: { retry: { attempts: 3, minDelay: 60_000, maxDelay: 60_000 } } }],
    ["in the wait for a place in the rate limit", { script: [success], limit: { requests: 1, seconds: 60 } }],
  ];
  const cells = phases.flatMap(([phase, how]) => requests.map(([request, name]) => ({ phase, request, name, ...how })));

  it.each(cells)("$phase ends a $request at once, and leaves no timer, listener or socket", async ({ name, script, options, limit, closes }) => {
    vi.spyOn(Math, "random").mockReturnValue(0.9);
    await using server = await serveFaults(...script);
    const { call } = faultClient({ ...by, baseUrl: server.url, timeout: 30_000 }, undefined, limit);
    if (limit) await call("getJob");
    const before = timers();
    const controller = new AbortController();
    const error = errorOf<VendorJobsError>(call(name, { ...options, signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    controller.abort("changed my mind");
    const late = after(50);
    expect(await Promise.race([error, late])).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await late;
    expect(timers()).toBeLessThanOrEqual(before);
    if (closes) await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
    expect(server.arrivals.length).toBe(1);
  });

  it("ends a body that response() has left to the caller, of a failure too", async () => {
    for (const status of [200, 404]) {
      await using server = await serveFaults(stallBody(status));
      const controller = new AbortController();
      const response = await faultClient({ ...by, baseUrl: server.url })
        .call("getJob", { signal: controller.signal })
        .response();
      const text = response.text().then(
        () => "read",
        () => "ended",
      );
      controller.abort();
      expect(await Promise.race([text, new Promise((resolve) => setTimeout(resolve, 300, `still reading the ${status}`))])).toBe("ended");
    }
  });

  it("that many calls share gathers no listeners, of response() either", async () => {
    await using server = await serveFaults(success);
    const { signal } = new AbortController();
    const { call } = faultClient({ ...by, baseUrl: server.url });
    for (let count = 0; count < 5; count++) await call("getJob", { signal });
    for (let count = 0; count < 5; count++) await (await call("getJob", { signal }).response()).text();
    expect(getEventListeners(signal, "abort").length).toBe(0);
  });

  it("ends the call in the wait for a credential, and leaves no listener", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient({ ...by, baseUrl: server.url, retry: false }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    const controller = new AbortController();
    const result = resultOf(call("createJob", { signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1), { timeout: 10_000 });
    controller.abort();
    expect(await result).toBe("AbortError");
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
    expect(server.arrivals.length).toBe(1);
  });

  it("ends the request for a credential too, where nobody else waits for it", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient({ ...by, baseUrl: server.url, timeout: 10_000 }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    const before = timers();
    const controller = new AbortController();
    const result = resultOf(call("createJob", { signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1), { timeout: 10_000 });
    controller.abort();
    expect(await result).toBe("AbortError");
    expect(timers()).toBeLessThanOrEqual(before);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
  });
});

describe("an aborted signal", () => {
  it.each(["request", "retry", "rate-limited", "response"] as const)("by onEvent, at a %s, lets no request out any more", async (type) => {
    await using server = await serveFaults(failure(429));
    const controller = new AbortController();
    const limit = type === "rate-limited" ? { requests: 1, seconds: 60 } : undefined;
    const sent: string[] = [];
    const { call } = faultClient(
      {
        baseUrl: server.url,
        fetch: (url, init) => {
          sent.push(controller.signal.aborted ? "after the abort" : "before");
          return fetch(url, init);
        },
        onEvent: (event) => event.type === type && controller.abort(),
      },
      undefined,
      limit,
    );
    if (limit) await resultOf(call("createJob", { retry: false }));
    expect(await resultOf(call("createJob", { signal: controller.signal }))).toBe("AbortError");
    expect(sent).toEqual(type === "request" ? [] : ["before"]);
  });

  it("ends the call in its beforeSend, and nothing is sent", async () => {
    await using server = await serveFaults(success);
    const controller = new AbortController();
    const { call } = faultClient({ baseUrl: server.url });
    const error = errorOf(call("getJob", { signal: controller.signal, beforeSend: () => new Promise(() => {}) }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort("changed my mind");
    expect(await error).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(server.arrivals.length).toBe(0);
  });

  it("leaves what beforeSend throws as it is", async () => {
    const own = new Error("not now");
    const { call } = faultClient({ baseUrl: "http://a.test" });
    const { signal } = new AbortController();
    for (const beforeSend of [
      () => Promise.reject(own),
      () => {
        throw own;
      },
    ])
      expect(await errorOf(call("getJob", { signal, beforeSend }))).toBe(own);
  });

  it("clears its timers also where fetch does not listen to it", async () => {
    const before = timers();
    const controller = new AbortController();
    const { call } = faultClient({ baseUrl: "http://a.test", timeout: 30_000, fetch: () => new Promise(() => {}) });
    const result = resultOf(call("getJob", { signal: controller.signal }));
    controller.abort();
    expect(await result).toBe("AbortError");
    expect(getEventListeners(controller.signal, "abort").length).toBe(0);
    expect(timers()).toBe(before);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});
