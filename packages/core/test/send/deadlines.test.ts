import { setImmediate, setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { faultClient, serveFaults, stallHead, success } from "../fault-server.ts";
import { clientCredentials } from "../granted.ts";
import { errorOf, requests, resultOf } from "./results.ts";

/** Resolves after a time as this process sees it: on a busy machine everything in it is late alike, and a timer due before goes first. */
async function after(ms: number): Promise<Error> {
  await setTimeout(ms);
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  return new Error(`not ended after ${ms} ms`);
}

describe("time", () => {
  it.each(requests)("a deadline ends a %s in flight", async (_, name) => {
    await using server = await serveFaults(stallHead);
    const call = errorOf(faultClient({ baseUrl: server.url, timeout: 10_000, deadline: 100 }).call(name));
    const error = await Promise.race([call, after(250)]);
    expect((name === "createJob" ? (error.cause as Error) : error).message).toContain("deadline of 100 ms");
    await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
  });

  it("a deadline ends the wait for a place in the rate limit before it begins, and nothing is sent", async () => {
    await using server = await serveFaults(success);
    const { call } = faultClient({ baseUrl: server.url, deadline: 300 }, undefined, { requests: 1, seconds: 5 });
    await call("createJob");
    const started = Date.now();
    expect(await resultOf(call("createJob"))).toBe("TimeoutError");
    expect(Date.now() - started).toBeLessThan(200);
    expect(server.arrivals.length).toBe(1);
  });

  it("a deadline ends the wait for a credential, and the call is not sent", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient({ baseUrl: server.url, deadline: 100, timeout: 400, retry: false }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    expect(await resultOf(call("createJob"))).toBe("TimeoutError");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/token"]);
  });

  it("a request for which no time is left is not sent", async () => {
    await using server = await serveFaults(success);
    expect(await resultOf(faultClient({ baseUrl: server.url, deadline: 0 }).call("createJob"))).toBe("TimeoutError");
    expect(server.arrivals.length).toBe(0);
  });
});
