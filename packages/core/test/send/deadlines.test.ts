import { describe, expect, it, vi } from "vitest";
import { after } from "../after.ts";
import { faultClient, serveFaults, stallHead, success } from "../fault-server.ts";
import { clientCredentials } from "../granted.ts";
import { errorOf, requests, resultOf } from "./results.ts";

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
    expect(await Promise.race([resultOf(call("createJob")), after(200)])).toBe("TimeoutError");
    expect(server.arrivals.length).toBe(1);
  });

  it("a deadline ends the wait for a credential, and the call is not sent", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient(
      { baseUrl: server.url, deadline: 1000, timeout: 4000, retry: false },
      clientCredentials(`${server.url}/token`, "id", "s3cret"),
    );
    expect(await resultOf(call("createJob"))).toBe("TimeoutError");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/token"]);
  });

  it("a request for which no time is left is not sent", async () => {
    await using server = await serveFaults(success);
    expect(await resultOf(faultClient({ baseUrl: server.url, deadline: 0 }).call("createJob"))).toBe("TimeoutError");
    expect(server.arrivals.length).toBe(0);
  });
});
