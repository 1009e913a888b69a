import { describe, expect, it, vi } from "vitest";
import { type AmbiguousRequestError, NetworkError } from "../../src/errors.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import {
  answer,
  closeRead,
  closeUnread,
  cutChunked,
  cutLength,
  type Fault,
  failure,
  faultClient,
  flood,
  gzipJunk,
  hugeHead,
  notHttp,
  redirect,
  resetRead,
  resetUnread,
  serveFaults,
  stallBody,
  stallHead,
  success,
} from "../fault-server.ts";
import { errorOf, requests, resultOf } from "./results.ts";
import { transports } from "./transports.ts";

type Row = readonly [fault: string, script: Fault[], safe: string, unsafe: string, idempotent: string];
const cellsOf = (rows: readonly Row[]) =>
  rows.flatMap(([fault, script, ...expected]) => requests.map(([request, name], column) => ({ fault, script, request, name, expected: expected[column] })));
const permanent = (status: number, kind: string): Row => {
  const cell = `ApiError ${status} ${kind}, 1 sent`;
  return [`status ${status}`, [failure(status)], cell, cell, cell];
};
const passing = (status: number, kind: string): Row => {
  const cell = (times: number) => `ApiError ${status} ${kind}, ${times} sent`;
  return [`status ${status}`, [failure(status)], cell(3), cell(1), cell(3)];
};
const everywhere = (fault: string, script: Fault[], cell: string): Row => [fault, script, cell, cell, cell];
/** What passes for a failure of the network, after which nobody knows whether the vendor has acted. */
const lost = (fault: string, script: Fault[], error = "NetworkError"): Row => [
  fault,
  script,
  `${error}, 3 sent`,
  "AmbiguousRequestError, 1 sent",
  `${error}, 3 sent`,
];
const recovered = (fault: string, script: Fault[], unsafe: string): Row => [fault, script, "result, 2 sent", unsafe, "result, 2 sent"];
/** The answer said that the vendor has acted, and then broke off. */
const broken = (fault: string, script: Fault[]): Row => [fault, script, "NetworkError, 3 sent", "ResponseFormatError 200, 1 sent", "NetworkError, 3 sent"];
const html = "<!doctype html><title>Sign in</title>";

const faults: readonly Row[] = [
  permanent(400, "validation"),
  permanent(401, "auth"),
  permanent(403, "permission"),
  permanent(404, "not_found"),
  permanent(409, "conflict"),
  permanent(410, "not_found"),
  permanent(413, "unknown"),
  permanent(422, "validation"),
  permanent(501, "server"),
  passing(408, "unknown"),
  passing(500, "server"),
  passing(502, "server"),
  passing(503, "server"),
  passing(504, "server"),
  recovered("status 503, then a job", [failure(503), success], "ApiError 503 server, 1 sent"),
  // Not by attempts: a 429 is waited out until the deadline, which has no time for a second of these.
  ["status 429", [failure(429, "0.2")], "ApiError 429 rate_limited, 2 sent", "ApiError 429 rate_limited, 2 sent", "ApiError 429 rate_limited, 2 sent"],
  recovered("status 429, then a job", [failure(429), success], "result, 2 sent"),
  ["status 429, then 503, then a job", [failure(429), failure(503), success], "result, 3 sent", "ApiError 503 server, 2 sent", "result, 3 sent"],

  lost("connection closed before the request is read", [closeUnread]),
  lost("connection reset before the request is read", [resetUnread]),
  lost("connection closed after the request is read", [closeRead]),
  lost("connection reset after the request is read", [resetRead]),
  recovered("connection reset after the request is read, then a job", [resetRead, success], "AmbiguousRequestError, 1 sent"),
  lost("an answer in another protocol", [notHttp]),
  lost("an answer whose head is too large", [hugeHead]),
  lost("no answer", [stallHead], "TimeoutError"),
  recovered("no answer, then a job", [stallHead, success], "AmbiguousRequestError, 1 sent"),
  ["a success whose body stalls", [stallBody()], "TimeoutError, 3 sent", "ResponseFormatError 200, 1 sent", "TimeoutError, 3 sent"],
  broken("a success cut short of its length", [cutLength()]),
  broken("a success cut in its chunks", [cutChunked()]),
  broken("a success in gzip that is none", [gzipJunk()]),
  recovered("a success cut short of its length, then a job", [cutLength(), success], "ResponseFormatError 200, 1 sent"),

  // The vendor has said no; that the rest of what it said is lost does not make its answer unknown.
  everywhere("status 404 whose body is cut", [cutLength(404)], "ApiError 404 not_found, 1 sent"),
  everywhere("status 404 whose body stalls", [stallBody(404)], "ApiError 404 not_found, 1 sent"),
  everywhere("status 400 in gzip that is none", [gzipJunk(400)], "ApiError 400 validation, 1 sent"),
  recovered("status 429 whose body is cut, then a job", [cutLength(429), success], "result, 2 sent"),
  ["status 503 whose body is cut", [cutChunked(503)], "ApiError 503 server, 3 sent", "ApiError 503 server, 1 sent", "ApiError 503 server, 3 sent"],

  everywhere("status 200 with HTML", [answer({ text: html, headers: { "content-type": "text/html" } })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 200 with HTML called JSON", [answer({ text: html, headers: { "content-type": "application/json" } })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 200 with nothing", [answer({ headers: { "content-type": "application/json" } })], "ResponseFormatError 200, 1 sent"),
  everywhere(
    "status 200 with half a JSON text",
    [answer({ text: '{"id":"1', headers: { "content-type": "application/json" } })],
    "ResponseFormatError 200, 1 sent",
  ),
  everywhere("status 200 with JSON called text", [answer({ text: '{"id":"1"}', headers: { "content-type": "text/plain" } })], "result, 1 sent"),
  everywhere("status 200 with JSON of no type", [answer({ text: '{"id":"1"}' })], "result, 1 sent"),
  everywhere("status 200 with bytes that are no text", [answer({ text: Buffer.from([0xff, 0, 0xfe]) })], "ResponseFormatError 200, 1 sent"),
  everywhere("status 204", [answer({ status: 204 })], "result, 1 sent"),
  everywhere("status 404 with HTML", [answer({ status: 404, text: html, headers: { "content-type": "text/html" } })], "ApiError 404 not_found, 1 sent"),
  everywhere("status 404 with nothing", [answer({ status: 404 })], "ApiError 404 not_found, 1 sent"),
  [
    "status 502 with HTML",
    [answer({ status: 502, text: html, headers: { "content-type": "text/html" } })],
    "ApiError 502 server, 3 sent",
    "ApiError 502 server, 1 sent",
    "ApiError 502 server, 3 sent",
  ],
  ["redirect on the same origin", [redirect(302, "/moved"), success], "result, 2 sent", "ApiError 302 unknown, 1 sent", "ApiError 302 unknown, 1 sent"],
  everywhere("redirect to nowhere", [answer({ status: 302 })], "ApiError 302 unknown, 1 sent"),
];

describe.each(transports)("where the server's fault is, by %s", (_, by) => {
  it.each(cellsOf(faults))("$fault · $request → $expected", async ({ fault, script, name, expected }) => {
    await using server = await serveFaults(...script);
    const deadline = fault === "status 429" ? 350 : 300_000;
    const result = await resultOf(faultClient({ ...by, baseUrl: server.url, deadline }).call(name));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
  });

  it("100 MB of JSON → all of it", { timeout: 60_000 }, async () => {
    await using server = await serveFaults(flood(100));
    const { call } = faultClient({ ...by, baseUrl: server.url, timeout: 60_000, maxResponseSize: 200_000_000 });
    const { message } = (await call("getJob")) as { message: string };
    expect(message.length).toBe(100 * 2 ** 20);
  });

  it.each([
    ["safe GET", "getJob", "TimeoutError, 3 sent"],
    ["unsafe POST", "createJob", "ResponseFormatError 200, 1 sent"],
    ["idempotent POST", "cancelJob", "TimeoutError, 3 sent"],
  ] as const)("JSON without end · %s by %s → %s", async (_, name, expected) => {
    await using server = await serveFaults(flood(1_000_000));
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
