import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type AmbiguousRequestError, ApiError, InvalidArgumentError, NetworkError, VendorJobsError } from "../../src/errors.ts";
import { bearer, type Credentials, headerCredential } from "../../src/index.ts";
import type { CallOptions } from "../../src/send/call-options.ts";
import type { ClientEvent } from "../../src/send/events.ts";
import {
  type Answer,
  type Arrival,
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
  type OperationName,
  redirect,
  resetRead,
  resetUnread,
  serveFaults,
  stallBody,
  stallHead,
  success,
} from "../fault-server.ts";
import { clientCredentials, cookieSession } from "../granted.ts";

/** What comes of a call, in the words of the tables. */
const resultOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "result",
    (error) => {
      if (!(error instanceof VendorJobsError)) return `an error that is not ours: ${error}`;
      const { name, status, kind } = error as ApiError;
      return [name, status, kind].filter((part) => part !== undefined).join(" ");
    },
  );

/** What a call throws. */
const errorOf = async <E extends Error>(call: Promise<unknown>): Promise<E> =>
  call.then(
    () => expect.unreachable("succeeded"),
    (error) => error,
  );

const requests: readonly [title: string, name: OperationName][] = [
  ["safe GET", "getJob"],
  ["unsafe POST", "createJob"],
  ["idempotent POST", "cancelJob"],
];

type Row = readonly [fault: string, script: Fault[], safe: string, unsafe: string, idempotent: string];
const cellsOf = (rows: readonly Row[]) =>
  rows.flatMap(([fault, script, ...expected]) => requests.map(([request, name], column) => ({ fault, script, request, name, expected: expected[column] })));
const permanent = (status: number, kind: string): Row => {
  const cell = `ApiError ${status} ${kind}, 1 sent`;
  return [`status ${status}`, [failure(status)], cell, cell, cell];
};
const passing = (status: number, kind: string): Row => {
  const cell = (times: number) => `ApiError ${status} ${kind}, ${times} sent`;
  return [`status ${status}`, [failure(status)], cell(3), cell(status === 429 ? 3 : 1), cell(3)];
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
  passing(429, "rate_limited"),
  passing(500, "server"),
  passing(502, "server"),
  passing(503, "server"),
  passing(504, "server"),
  recovered("status 503, then a job", [failure(503), success], "ApiError 503 server, 1 sent"),
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

describe("where the server's fault is", () => {
  it.each(cellsOf(faults))("$fault · $request → $expected", async ({ script, name, expected }) => {
    await using server = await serveFaults(...script);
    const result = await resultOf(faultClient({ baseUrl: server.url }).call(name));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
  });

  it.each(requests)("100 MB of JSON · %s → all of it", { timeout: 60_000 }, async (_, name) => {
    await using server = await serveFaults(flood(100));
    const { message } = (await faultClient({ baseUrl: server.url, timeout: 60_000 }).call(name)) as { message: string };
    expect(message.length).toBe(100 * 2 ** 20);
  });

  it.each([
    ["safe GET", "getJob", "TimeoutError, 3 sent"],
    ["unsafe POST", "createJob", "ResponseFormatError 200, 1 sent"],
    ["idempotent POST", "cancelJob", "TimeoutError, 3 sent"],
  ] as const)("JSON without end · %s by %s → %s", async (_, name, expected) => {
    await using server = await serveFaults(flood(1_000_000));
    const result = await resultOf(faultClient({ baseUrl: server.url }).call(name));
    expect(`${result}, ${server.arrivals.length} sent`).toBe(expected);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
  });

  it.each([
    ["safe GET", "getJob", "NetworkError"],
    ["unsafe POST", "createJob", "NetworkError"],
    ["idempotent POST", "cancelJob", "NetworkError"],
  ] as const)("connection refused · %s → %3$s, tried 3 times", async (_, name, expected) => {
    const server = await serveFaults(success);
    await server[Symbol.asyncDispose]();
    const events: ClientEvent[] = [];
    const { call } = faultClient({ baseUrl: server.url, onEvent: (event) => events.push(event) });
    expect(await resultOf(call(name))).toBe(expected);
    expect(events.filter(({ type }) => type === "request").length).toBe(3);
  });

  it("a connection kept alive that the server closes under a POST is not used to send it twice", async () => {
    await using server = await serveFaults(success, closeRead, success);
    const { call } = faultClient({ baseUrl: server.url });
    await call("getJob");
    expect(await resultOf(call("createJob"))).toBe("AmbiguousRequestError");
    expect(server.arrivals.length).toBe(2);
  });

  it("an ambiguous request says so, on which request, and why", async () => {
    await using server = await serveFaults(resetRead);
    const error = await errorOf<AmbiguousRequestError>(faultClient({ baseUrl: server.url }).call("createJob"));
    expect(error).toMatchObject({ request: { method: "POST", url: `${server.url}/v1/jobs` }, cause: expect.any(NetworkError) });
    expect(error.message).toContain("may or may not have acted");
  });

  it.each(["PUT", "DELETE"] as const)("status 503, a %s is sent again: doing it twice does it once", async (method) => {
    await using server = await serveFaults(failure(503), resetRead, success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(method === "PUT" ? "updateJob" : "deleteJob"))).toBe("result");
    expect(server.arrivals.map((arrival) => arrival.method)).toEqual([method, undefined, method].map(() => method));
  });

  it.each(requests)("status 503 and retry: false, a %s is sent once", async (_, name) => {
    await using server = await serveFaults(failure(503));
    expect(await resultOf(faultClient({ baseUrl: server.url, retry: false }).call(name))).toBe("ApiError 503 server");
    expect(server.arrivals.length).toBe(1);
  });

  it.each([
    ["an answer", answer({ status: 503, json: {} }), "getJob", 3],
    ["no answer", stallHead, "createJob", 1],
  ] as const)("client.http treats %s in the same way", async (_, fault, name, times) => {
    await using server = await serveFaults(fault);
    const { http } = faultClient({ baseUrl: server.url }).client as unknown as {
      http: Record<string, (path: string, init?: object) => Promise<{ response: Response }>>;
    };
    if (name === "getJob") expect((await http.GET?.("/v1/jobs/1"))?.response.status).toBe(503);
    else expect(await resultOf(http.POST?.("/v1/jobs", { body: {} }) as Promise<unknown>)).toBe("AmbiguousRequestError");
    expect(server.arrivals.length).toBe(times);
  });
});

describe.concurrent("Retry-After", () => {
  /** The ms between the first two requests. */
  const gap = (arrivals: Arrival[]) => (arrivals[1]?.at ?? Number.NaN) - (arrivals[0]?.at ?? Number.NaN);
  const both = (status: number): readonly [number, string, OperationName][] =>
    requests.filter(([, name]) => status === 429 || name !== "createJob").map(([title, name]) => [status, title, name]);
  const cases = [...both(429), ...both(503), ...both(408)];

  it.each(cases)("of a %i in seconds is waited for by a %s, past maxDelay", async (status, _, name) => {
    await using server = await serveFaults(failure(status, "1"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
    expect(gap(server.arrivals)).toBeLessThan(1400);
  });

  it.each([...both(429), ...both(503)])("of a %i as a date is waited for by a %s", async (status, _, name) => {
    const date = Math.ceil(Date.now() / 1000 + 1) * 1000;
    await using server = await serveFaults(failure(status, new Date(date).toUTCString()), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(server.arrivals[1]?.at).toBeGreaterThanOrEqual(date);
    expect(server.arrivals[1]?.at).toBeLessThan(date + 400);
  });

  it.each([
    [429, "unsafe POST", "createJob"],
    [503, "safe GET", "getJob"],
  ] as const)("of a %i whose body is cut is waited for by a %s", async (status, _, name) => {
    await using server = await serveFaults(cutLength(status, { "retry-after": "1" }), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
  });

  it.each(["0", new Date(0).toUTCString()])("of %s is no wait", async (value) => {
    await using server = await serveFaults(failure(503, value), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("result");
    expect(gap(server.arrivals)).toBeLessThan(300);
  });

  it.each(["soon", "-1", "", "1 minute", "1, 2"])("of %o means nothing: the call waits as without", async (value) => {
    await using server = await serveFaults(failure(503, value));
    const error = await errorOf<ApiError>(faultClient({ baseUrl: server.url }).call("getJob"));
    expect(error.retryAfter).toBeUndefined();
    expect(server.arrivals.length).toBe(3);
  });

  it.each(cases)("of a %i past the deadline ends a %s at once, with the error that carries it", async (status, _, name) => {
    await using server = await serveFaults(failure(status, "3600"));
    const started = Date.now();
    const error = await errorOf<ApiError>(faultClient({ baseUrl: server.url, deadline: 10_000 }).call(name));
    expect(error).toMatchObject({ name: "ApiError", status, retryAfter: 3600 });
    expect(Date.now() - started).toBeLessThan(500);
    expect(server.arrivals.length).toBe(1);
  });

  it("of a 503 is on the error of a POST, which is not sent again", async () => {
    await using server = await serveFaults(failure(503, "1"));
    expect(await errorOf(faultClient({ baseUrl: server.url }).call("createJob"))).toMatchObject({ status: 503, retryAfter: 1 });
    expect(server.arrivals.length).toBe(1);
  });

  it("is kept by all calls of a client that has a rate limit", async () => {
    await using server = await serveFaults(failure(429, "1"), success);
    const { call } = faultClient({ baseUrl: server.url }, undefined, { requests: 100, seconds: 1 });
    const first = call("createJob");
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([first, call("getJob"), call("getJob")]);
    for (const { at } of server.arrivals.slice(1)) expect(at - (server.arrivals[0]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it("is kept by all calls of a client that has a rate limit, also where the first does not wait for it", async () => {
    await using server = await serveFaults(failure(429, "1"), success);
    const { call } = faultClient({ baseUrl: server.url }, undefined, { requests: 100, seconds: 1 });
    expect(await resultOf(call("createJob", { retry: false }))).toBe("ApiError 429 rate_limited");
    expect(await resultOf(call("getJob"))).toBe("result");
    expect(gap(server.arrivals)).toBeGreaterThanOrEqual(1000);
  });
});

describe("redirects", () => {
  const credentials: readonly [string, Credentials, header: string][] = [
    ["a token", bearer("s3cret"), "authorization"],
    ["a cookie", headerCredential("cookie", "s3cret", "sid="), "cookie"],
    ["an API key", headerCredential("x-api-key", "s3cret"), "x-api-key"],
  ];

  it.each(credentials)("to another origin do not carry %s there", async (_, credential, header) => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, `${other.url}/elsewhere`));
    expect(await faultClient({ baseUrl: server.url }, credential).call("getJob")).toEqual({ id: "1", status: "done" });
    expect(server.arrivals[0]?.headers[header]).toContain("s3cret");
    expect(other.arrivals).toMatchObject([{ method: "GET", url: "/elsewhere" }]);
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });

  it("to another origin do not carry a credential given as a header", async () => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, `${other.url}/elsewhere`));
    const headers = { "X-Api-Key": "s3cret-1", Cookie: "sid=s3cret-2", "Proxy-Authorization": "s3cret-3" };
    await faultClient({ baseUrl: server.url, headers: { ...headers } }).call("getJob", { headers: { Authorization: "s3cret-4" } });
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });

  it("to another port or host name of the same machine are to another origin", async () => {
    await using server = await serveFaults(
      answer(() => ({ status: 302, headers: { location: `${server.url.replace("127.0.0.1", "localhost")}/moved` } })),
      success,
    );
    await resultOf(faultClient({ baseUrl: server.url }).call("getJob"));
    expect(server.arrivals[1]?.headers.authorization).toBeUndefined();
  });

  it.each(credentials)("on the same origin carry %s along", async (_, credential, header) => {
    await using server = await serveFaults(redirect(302, "/moved"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }, credential).call("getJob"))).toBe("result");
    expect(server.arrivals).toMatchObject([{ url: "/v1/jobs/1" }, { url: "/moved", method: "GET" }]);
    expect(server.arrivals[1]?.headers[header]).toContain("s3cret");
  });

  it.each([301, 302, 303, 307, 308])("of status %i are followed by a GET only", async (status) => {
    await using server = await serveFaults(redirect(status, "/moved"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("result");
    for (const name of ["createJob", "cancelJob", "updateJob", "deleteJob"] as const) {
      await using other = await serveFaults(success);
      await using server = await serveFaults(redirect(status, `${other.url}/moved`), success);
      expect(await resultOf(faultClient({ baseUrl: server.url }).call(name))).toBe(`ApiError ${status} unknown`);
      expect([server.arrivals.length, other.arrivals.length]).toEqual([1, 0]);
    }
  });

  it.each([300, 304])("of status %i are none", async (status) => {
    await using server = await serveFaults(redirect(status, "/moved"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe(`ApiError ${status} unknown`);
    expect(server.arrivals.length).toBe(1);
  });

  const hops = (count: number) => Array.from({ length: count }, (_, index) => redirect(302, `/hop${index}`));

  it("are followed five times", async () => {
    await using server = await serveFaults(...hops(5), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("result");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/v1/jobs/1", "/hop0", "/hop1", "/hop2", "/hop3", "/hop4"]);
  });

  it("end the call at the sixth", async () => {
    await using server = await serveFaults(...hops(6), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("ApiError 302 unknown");
    expect(server.arrivals.length).toBe(6);
  });

  it.each(["http://", "ftp://127.0.0.1/x", "file:///etc/hosts", "data:application/json,{}", "javascript:1"])("to %s end the call", async (location) => {
    await using server = await serveFaults(redirect(302, location));
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("ApiError 302 unknown");
    expect(server.arrivals.length).toBe(1);
  });

  it("are part of the attempt that its timeout bounds", async () => {
    await using server = await serveFaults(redirect(302, "/moved"), stallHead);
    expect(await resultOf(faultClient({ baseUrl: server.url, retry: false }).call("getJob"))).toBe("TimeoutError");
    expect(server.arrivals.length).toBe(2);
  });

  it("to a page that fails fail the call with its status, and begin anew", async () => {
    await using server = await serveFaults(redirect(302, "/moved"), failure(503), redirect(302, "/moved"), success);
    expect(await resultOf(faultClient({ baseUrl: server.url }).call("getJob"))).toBe("result");
    expect(server.arrivals.map(({ url }) => url)).toEqual(["/v1/jobs/1", "/moved", "/v1/jobs/1", "/moved"]);
  });

  it("are followed by client.http and response() in the same way", async () => {
    await using other = await serveFaults(success);
    await using server = await serveFaults(redirect(302, other.url));
    const { client, call } = faultClient({ baseUrl: server.url }, headerCredential("x-api-key", "s3cret"));
    expect((await call("getJob").response()).status).toBe(200);
    const { http } = client as unknown as { http: { GET(path: string): Promise<{ response: Response }> } };
    expect((await http.GET("/v1/jobs/1")).response.status).toBe(200);
    expect(JSON.stringify(other.arrivals)).not.toContain("s3cret");
  });
});

describe("time", () => {
  it.each(requests)("a deadline ends a %s in flight", async (_, name) => {
    await using server = await serveFaults(stallHead);
    const started = Date.now();
    const error = await errorOf(faultClient({ baseUrl: server.url, timeout: 10_000, deadline: 100 }).call(name));
    expect(Date.now() - started).toBeLessThan(250);
    expect((name === "createJob" ? (error.cause as Error) : error).message).toContain("deadline of 100 ms");
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
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

describe("an aborted signal", () => {
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
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
    ["in a body without end", { script: [flood(1_000_000)], closes: true }],
    ["in the body of a failure", { script: [stallBody(503)], closes: true }],
    ["in a Retry-After", { script: [failure(429, "60")] }],
    ["in the wait before another attempt", { script: [failure(429)], options: { retry: { attempts: 3, minDelay: 60_000, maxDelay: 60_000 } } }],
    ["in the wait for a place in the rate limit", { script: [success], limit: { requests: 1, seconds: 60 } }],
  ];
  const cells = phases.flatMap(([phase, how]) => requests.map(([request, name]) => ({ phase, request, name, ...how })));

  it.each(cells)("$phase ends a $request at once, and leaves no timer, listener or socket", async ({ name, script, options, limit, closes }) => {
    vi.spyOn(Math, "random").mockReturnValue(0.9);
    await using server = await serveFaults(...script);
    const { call } = faultClient({ baseUrl: server.url, timeout: 30_000 }, undefined, limit);
    if (limit) await call("getJob");
    const before = timers();
    const controller = new AbortController();
    const error = errorOf<VendorJobsError>(call(name, { ...options, signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const aborted = Date.now();
    controller.abort("changed my mind");
    expect(await error).toMatchObject({ name: "AbortError", cause: "changed my mind" });
    expect(Date.now() - aborted).toBeLessThan(50);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
    if (closes) await vi.waitFor(() => expect(server.sockets.size).toBe(0));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.arrivals.length).toBe(1);
  });

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

  it("ends a body that response() has left to the caller, of a failure too", async () => {
    for (const status of [200, 404]) {
      await using server = await serveFaults(stallBody(status));
      const controller = new AbortController();
      const response = await faultClient({ baseUrl: server.url }).call("getJob", { signal: controller.signal }).response();
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
    const { call } = faultClient({ baseUrl: server.url });
    for (let count = 0; count < 5; count++) await call("getJob", { signal });
    for (let count = 0; count < 5; count++) await (await call("getJob", { signal }).response()).text();
    expect(getEventListeners(signal, "abort").length).toBe(0);
  });

  it("ends the call in the wait for a credential, and leaves no listener", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient({ baseUrl: server.url, retry: false }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    const controller = new AbortController();
    const result = resultOf(call("createJob", { signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1));
    controller.abort();
    expect(await result).toBe("AbortError");
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
    expect(server.arrivals.length).toBe(1);
  });

  it("ends the request for a credential too, where nobody else waits for it", async () => {
    await using server = await serveFaults(stallHead);
    const { call } = faultClient({ baseUrl: server.url, timeout: 10_000 }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
    const before = timers();
    const controller = new AbortController();
    const result = resultOf(call("createJob", { signal: controller.signal }));
    await vi.waitFor(() => expect(server.arrivals.length).toBe(1));
    controller.abort();
    expect(await result).toBe("AbortError");
    expect(timers()).toBeLessThanOrEqual(before);
    await vi.waitFor(() => expect(server.sockets.size).toBe(0));
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

describe("events", () => {
  it.each([
    ["fails", [failure(404)]],
    ["is no JSON", [answer({ text: html })]],
    ["breaks off", [resetRead]],
    ["comes too late", [stallHead]],
    ["comes after a 503", [failure(503), success]],
  ])("one follows each request, where the answer %s", async (_, script) => {
    await using server = await serveFaults(...script);
    const types: string[] = [];
    await resultOf(faultClient({ baseUrl: server.url, onEvent: ({ type }) => types.push(type) }).call("getJob"));
    expect(types.filter((type) => type !== "retry").join(" ")).toMatch(/^(request (response|error) ?)+$/);
  });

  it("one follows each request, where the caller aborts", async () => {
    await using server = await serveFaults(stallHead);
    const types: string[] = [];
    const result = resultOf(faultClient({ baseUrl: server.url, onEvent: ({ type }) => types.push(type) }).call("getJob", { signal: AbortSignal.timeout(50) }));
    expect(await result).toBe("AbortError");
    expect(types).toEqual(["request", "error"]);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("broken logger");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken logger"))],
  ])("do not break the call where onEvent %s", async (_, onEvent) => {
    await using server = await serveFaults(success);
    const surfaced = vi.fn();
    const listeners = process.rawListeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", surfaced);
    try {
      expect(await resultOf(faultClient({ baseUrl: server.url, onEvent }).call("getJob"))).toBe("result");
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(surfaced).not.toHaveBeenCalled();
    } finally {
      process.removeAllListeners("unhandledRejection");
      for (const listener of listeners) process.on("unhandledRejection", listener as NodeJS.UnhandledRejectionListener);
    }
  });
});

describe("errors are ours", () => {
  it.each([undefined, null, "text", 5, {}, new Error("why"), Object.assign(new Error("why"), { cause: null })])(
    "where fetch rejects with %o",
    async (reason) => {
      const { call } = faultClient({ baseUrl: "http://a.test", fetch: () => Promise.reject(reason) });
      expect(await resultOf(call("getJob"))).toBe("NetworkError");
      expect(await resultOf(call("createJob"))).toBe("AmbiguousRequestError");
    },
  );

  it.each([undefined, null, {}])("where fetch gives %o in place of a response", async (response) => {
    const { call } = faultClient({ baseUrl: "http://a.test", fetch: () => Promise.resolve(response as unknown as Response) });
    expect(await resultOf(call("getJob"))).not.toContain("not ours");
  });

  it.each([null, 5, "text", [], {}, { access_token: 5 }, { access_token: {} }, { access_token: "" }, { access_token: "t", expires_in: "soon" }])(
    "where the token endpoint answers %j",
    async (json) => {
      await using server = await serveFaults(answer(({ url }) => (url === "/token" ? { json } : { status: 401, json: { message: "no" } })));
      const { call } = faultClient({ baseUrl: server.url }, clientCredentials(`${server.url}/token`, "id", "s3cret"));
      expect(await resultOf(call("getJob"))).toMatch(/^(ResponseFormatError 200|ApiError 401 auth)$/);
    },
  );
});

describe("what no header can carry", () => {
  it.each([
    ["a credential with a line break in it", () => faultClient({}, bearer("c4nary\ns3cret"))],
    ["a credential with a character that no header takes", () => faultClient({}, bearer("c4nary\u200bs3cret"))],
    ["a header with a line break in it", () => faultClient({ headers: { "x-trace": "c4nary\ns3cret" } })],
    ["a header whose name is none", () => faultClient({ headers: { "x trace": "c4nary" } })],
  ])("%s is refused at once, and not shown", (_, make) => {
    expect(make).toThrow(InvalidArgumentError);
    expect(make).toThrow(expect.not.stringContaining("c4nary"));
  });

  it("is refused in a call before anything is sent", async () => {
    await using server = await serveFaults(success);
    const { call } = faultClient({ baseUrl: server.url });
    const error = await errorOf<VendorJobsError>(call("createJob", { headers: { "x-trace": "c4nary\ns3cret" } }));
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(printed(error, [])).not.toContain("c4nary");
    expect(server.arrivals.length).toBe(0);
  });
});

/** All that can be printed of an error and of events. */
function printed(error: unknown, events: readonly ClientEvent[]): string {
  const texts: unknown[] = [];
  const add = (value: unknown) => texts.push(String(value), inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value));
  for (const seen of [error, ...events.flatMap((event) => [event, ...("error" in event ? [event.error] : [])])]) {
    add(seen);
    for (let cause = seen as Error | undefined; cause instanceof Error; cause = cause.cause as Error | undefined) {
      texts.push(cause.message, cause.stack);
      add(cause);
      if (cause instanceof ApiError) texts.push(...[...cause.headers].flat());
    }
  }
  return texts.join("\n");
}

describe("a secret that the server repeats is in nothing that can be printed", () => {
  const secret = "c4nary-01/23+45.67=";
  /** What gives it away, in base64 too. */
  const traces = /c4nary|YzRuYXJ5/;
  const basic = ({ headers }: Arrival) => headers.authorization?.slice("Basic ".length) ?? "";
  const decoded = (request: Arrival) => Buffer.from(basic(request), "base64").toString();
  const client = (url: string) => clientCredentials(`${url}/token`, "id", secret);
  const credentials: readonly [string, (url: string) => Credentials, (request: Arrival) => string][] = [
    ["token", () => bearer(secret), ({ headers }) => headers.authorization as string],
    ["cookie", () => headerCredential("cookie", secret, "sid="), ({ headers }) => headers.cookie as string],
    ["API key", () => headerCredential("x-api-key", secret), ({ headers }) => headers["x-api-key"] as string],
    ["client secret", client, (request) => decodeURIComponent(decoded(request))],
    ["client secret as it is sent", client, decoded],
    ["client secret as it is sent, in base64", client, basic],
  ];
  const type = { "content-type": "application/json" };
  const unicode = (text: string) => [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
  const echoes: readonly [string, (sent: string) => Answer][] = [
    ["in the message of a failure", (sent) => ({ status: 403, json: { message: `${sent} may not` } })],
    ["deep in the body of a failure", (sent) => ({ status: 400, json: { details: [{ [sent]: [sent, { sent }] }] } })],
    ["in text", (sent) => ({ status: 500, text: `<p>${sent}</p>`, headers: { "content-type": "text/html" } })],
    ["in broken JSON", (sent) => ({ status: 500, text: `{"message":"${sent}"`, headers: type })],
    ["in JSON that escapes slashes", (sent) => ({ status: 500, text: JSON.stringify({ message: sent }).replaceAll("/", "\\/"), headers: type })],
    ["in JSON that escapes all", (sent) => ({ status: 500, text: `{"message":"${unicode(sent)}"}`, headers: type })],
    ["in a header", (sent) => ({ status: 500, json: {}, headers: { "x-debug": sent, link: `<https://a.test/?t=${sent}>` } })],
    ["in a header, percent-encoded", (sent) => ({ status: 401, json: {}, headers: { location: `https://a.test/?t=${encodeURIComponent(sent)}` } })],
    ["in a cookie that is set", (sent) => ({ status: 500, json: {}, headers: { "set-cookie": `sid=${sent}` } })],
    ["in the reason phrase", (sent) => ({ status: 500, reason: `No ${sent}` })],
    ["in the content type of HTML where JSON was due", (sent) => ({ text: "<p>", headers: { "content-type": `text/html; for=${sent}` } })],
    ["in HTML where JSON was due", (sent) => ({ text: `<p>${sent}</p>`, headers: { "content-type": "text/html" } })],
    ["in half a JSON text where a whole one was due", (sent) => ({ text: `{"token":"${sent}`, headers: type })],
    ["in Retry-After", (sent) => ({ status: 503, json: {}, headers: { "retry-after": sent } })],
    ["in a redirect", (sent) => ({ status: 302, headers: { location: `ftp://a.test/${sent}` } })],
    ["in a content encoding", (sent) => ({ status: 200, json: {}, headers: { "content-encoding": sent } })],
  ];
  const cells = echoes.flatMap(([where, reply]) => credentials.map(([credential, make, sent]) => ({ where, reply, credential, make, sent })));

  it.each(cells)("a $credential $where", async ({ reply, make, sent }) => {
    await using server = await serveFaults(answer((request) => reply(sent(request))));
    for (const name of ["getJob", "createJob"] as const) {
      const events: ClientEvent[] = [];
      const { call } = faultClient({ baseUrl: server.url, onEvent: (event) => events.push(event) }, make(server.url));
      const error = await call(name).catch((error) => error);
      if (error instanceof Error) expect(printed(error, events)).not.toMatch(traces);
    }
    expect(server.arrivals.some((request) => traces.test(sent(request)))).toBe(true);
  });

  it.each([
    ["a token", (url: string) => clientCredentials(`${url}/login`, "id", secret)],
    ["a cookie", (url: string) => cookieSession(`${url}/login`, secret, { password: secret })],
  ])("the secret with which %s was asked for, where the answer has none", async (_, credentials) => {
    await using server = await serveFaults(answer({ json: {} }));
    const error = await errorOf(faultClient({ baseUrl: server.url }, credentials(server.url)).call("getJob"));
    expect(error).toMatchObject({ name: "ResponseFormatError", status: 200 });
    expect(printed(error, [])).not.toMatch(traces);
  });

  it.each(['c4nary-"quoted"', "c4nary-\\back\\slash"])("the credential %s, which JSON escapes", async (secret) => {
    await using server = await serveFaults(answer(({ headers }) => ({ status: 403, json: { message: `no ${headers["x-api-key"]}` } })));
    expect(printed(await errorOf(faultClient({ baseUrl: server.url }, headerCredential("x-api-key", secret)).call("getJob")), [])).not.toMatch(traces);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});
