import { describe, expect, it, vi } from "vitest";
import { type AmbiguousRequestError, NetworkError } from "../../src/errors.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import { answer, closeRead, failure, faultClient, flood, resetRead, serveFaults, stallHead, success } from "../fault-server.ts";
import { faultRows, type Row } from "./fault-rows.ts";
import { heldTime } from "./held-time.ts";
import { errorOf, requests, resultOf } from "./results.ts";
import { transports } from "./transports.ts";

const cellsOf = (rows: readonly Row[]) =>
  rows.flatMap(([fault, script, ...expected]) => requests.map(([request, name], column) => ({ fault, script, request, name, expected: expected[column] })));

const stalls = ([, script]: Row) => script.some((fault) => fault.stalls);

describe.each(transports)("where the server's fault is, by %s", (_, by) => {
  it.concurrent.each(cellsOf(faultRows.filter((row) => !stalls(row))))("$fault · $request → $expected", async ({ fault, script, name, expected }) => {
    await using server = await serveFaults(...script);
    const deadline = fault === "status 429" ? 1750 : 300_000;
    const result = await resultOf(faultClient({ ...by, baseUrl: server.url, deadline }).call(name));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
  });

  it.each(cellsOf(faultRows.filter(stalls)))("$fault · $request → $expected", async ({ script, name, expected }) => {
    await using server = await serveFaults(...script);
    using time = heldTime(server.arrivals);
    const result = await time.passUntil(resultOf(faultClient({ ...by, baseUrl: server.url, onEvent: time.onEvent }).call(name)));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
  });

  it("100 MB of JSON → all of it", { timeout: 60_000 }, async () => {
    await using server = await serveFaults(flood(100));
    const { call } = faultClient({ ...by, baseUrl: server.url, timeout: 60_000, maxResponseSize: 200_000_000 });
    const { message } = (await call("getJob")) as { message: string };
    expect(message.length).toBe(100 * 2 ** 20);
  });

  it.concurrent.each([
    ["safe GET", "getJob", "TimeoutError, 3 sent"],
    ["unsafe POST", "createJob", "ResponseFormatError 200, 1 sent"],
    ["idempotent POST", "cancelJob", "TimeoutError, 3 sent"],
  ] as const)("JSON without end · %s by %s → %s", async (_, name, expected) => {
    await using server = await serveFaults(flood(1_000_000, { pause: 100 }));
    const result = await resultOf(faultClient({ ...by, baseUrl: server.url, maxResponseSize: Number.POSITIVE_INFINITY }).call(name));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0), { timeout: 10_000 });
  });

  it.each([
    ["safe GET", "getJob", "NetworkError"],
    ["unsafe POST", "createJob", "NetworkError"],
    ["idempotent POST", "cancelJob", "NetworkError"],
  ] as const)("connection refused · %s → %3$s, tried 3 times", async (_, name, expected) => {
    const server = await serveFaults(success);
    await server[Symbol.asyncDispose]();
    const events: ClientEvent[] = [];
    const { call } = faultClient({ ...by, baseUrl: server.url, onEvent: (event) => events.push(event) });
    expect(await resultOf(call(name))).toBe(expected);
    expect(events.filter(({ type }) => type === "request").length).toBe(3);
  });

  it("a connection kept alive that the server closes under a POST is not used to send it twice", async () => {
    await using server = await serveFaults(success, closeRead, success);
    const { call } = faultClient({ ...by, baseUrl: server.url });
    await call("getJob");
    expect(await resultOf(call("createJob"))).toBe("AmbiguousRequestError");
    expect(server.arrivals.length).toBe(2);
  });

  it("an ambiguous request says so, on which request, and why", async () => {
    await using server = await serveFaults(resetRead);
    const error = await errorOf<AmbiguousRequestError>(faultClient({ ...by, baseUrl: server.url }).call("createJob"));
    expect(error).toMatchObject({ request: { method: "POST", url: `${server.url}/v1/jobs` }, cause: expect.any(NetworkError) });
    expect(error.message).toContain("may or may not have acted");
  });

  it.each(["PUT", "DELETE"] as const)("status 503, a %s is sent again: doing it twice does it once", async (method) => {
    await using server = await serveFaults(failure(503), resetRead, success);
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url }).call(method === "PUT" ? "updateJob" : "deleteJob"))).toBe("result");
    expect(server.arrivals.map((arrival) => arrival.method)).toEqual([method, undefined, method].map(() => method));
  });

  it.each(requests)("status 503 and retry: false, a %s is sent once", async (_, name) => {
    await using server = await serveFaults(failure(503));
    expect(await resultOf(faultClient({ ...by, baseUrl: server.url, retry: false }).call(name))).toBe("ApiError 503 server");
    expect(server.arrivals.length).toBe(1);
  });

  it.each([
    ["an answer", answer({ status: 503, json: {} }), "getJob", 3],
    ["no answer", stallHead, "createJob", 1],
  ] as const)("client.http treats %s in the same way", async (_, fault, name, times) => {
    await using server = await serveFaults(fault);
    const { http } = faultClient({ ...by, baseUrl: server.url }).client as unknown as {
      http: Record<string, (path: string, init?: object) => Promise<{ response: Response }>>;
    };
    if (name === "getJob") expect((await http.GET?.("/v1/jobs/1"))?.response.status).toBe(503);
    else expect(await resultOf(http.POST?.("/v1/jobs", { body: {} }) as Promise<unknown>)).toBe("AmbiguousRequestError");
    expect(server.arrivals.length).toBe(times);
  });
});
