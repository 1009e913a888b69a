import { describe, expect, it } from "vitest";
import {
  type Api,
  ApiError,
  bearer,
  type Call,
  type ClientOptions,
  createClient,
  type ErrorKind,
  type ErrorShape,
  type RateLimit,
  TimeoutError,
} from "../../src/index.ts";
import { type Reply, serve } from "../server.ts";

type Client = { getJob(args: { id: string }, options?: object): Call<unknown, unknown> };

function clientOf(baseUrl: string, error: ErrorShape, rateLimit?: RateLimit, options: ClientOptions = {}) {
  const api: Api = {
    vendor: "acme",
    name: "Acme",
    servers: { default: baseUrl },
    operations: { getJob: { method: "GET", path: "/jobs/{id}", params: { id: "path" } } },
    error,
    ...(rateLimit && { rateLimit }),
  };
  return createClient<Client, object>(api, { retry: false, ...options }, bearer("t"));
}

const rules: ErrorShape = {
  message: ["/message"],
  code: ["/error_code"],
  failure: { "/status": ["ERROR"] },
  kinds: [
    { kind: "not_found", status: [400], when: { "/error_code": ["INVALID_PARAMETER_VALUE"] }, says: ["does not exist"] },
    { kind: "rate_limited", status: [403], headers: { "x-ratelimit-remaining": ["0"] } },
    { kind: "rate_limited", status: [403], says: ["Secondary rate limit"] },
    { kind: "conflict", status: [200], when: { "/details/reason": ["REJECT"] } },
    { kind: "validation", when: { "/error_code": ["BAD"] } },
  ],
};

describe("the kind of an error", () => {
  it.each<[string, Reply, ErrorKind]>([
    ["the status, where no rule holds", { status: 400, json: { error_code: "INVALID_PARAMETER_VALUE", message: "bad page" } }, "validation"],
    ["status, code and words together", { status: 400, json: { error_code: "INVALID_PARAMETER_VALUE", message: "Run 7 does not exist." } }, "not_found"],
    ["a header", { status: 403, json: { message: "no" }, headers: { "x-ratelimit-remaining": "0" } }, "rate_limited"],
    ["words, whatever their case", { status: 403, json: { message: "You have exceeded a SECONDARY rate limit." } }, "rate_limited"],
    ["the status, with another header", { status: 403, json: { message: "no" }, headers: { "x-ratelimit-remaining": "12" } }, "permission"],
    ["a failure inside a 2xx", { status: 200, json: { status: "ERROR", details: { reason: "REJECT" } } }, "conflict"],
    ["a code, whatever the status", { status: 500, json: { error_code: "BAD" } }, "validation"],
  ])("is told by %s", async (_, reply, kind) => {
    await using server = await serve(() => reply);
    const failure = await clientOf(server.url, rules)
      .getJob({ id: "a" })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure).toMatchObject({ kind, status: reply.status });
    expect((failure as Error).message.includes("has no right to do this")).toBe(kind === "permission");
  });

  it("that stands for a 429 is waited out as one", async () => {
    await using server = await serve((_, count) =>
      count === 1 ? { status: 403, json: { message: "secondary rate limit" }, headers: { "retry-after": "0.05" } } : { json: { id: "a" } },
    );
    expect(await clientOf(server.url, rules, undefined, { retry: { minDelay: 1 } }).getJob({ id: "a" })).toEqual({ id: "a" });
    expect(server.seen).toHaveLength(2);
  });
});

describe("a limit that answers tell", () => {
  const limit: RateLimit = { requests: 1000, seconds: 60, remaining: "x-left", reset: "x-reset", resetIn: "seconds" };

  it("holds back the next call until it is reset", async () => {
    const times: number[] = [];
    await using server = await serve((_, count) => {
      times.push(performance.now());
      return { json: { id: "a" }, headers: { "x-left": count === 1 ? "0" : "9", "x-reset": "0.3" } };
    });
    const client = clientOf(server.url, rules, limit);
    await client.getJob({ id: "a" });
    await Promise.all([client.getJob({ id: "b" }), client.getJob({ id: "c" })]);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(250);
  });

  it("says so where the call's deadline is before it, also as a time", async () => {
    const reset = Math.floor(Date.now() / 1000) + 900;
    await using server = await serve(() => ({ json: { id: "a" }, headers: { "x-left": "0", "x-reset": String(reset) } }));
    const client = clientOf(server.url, rules, { ...limit, resetIn: "time" });
    await client.getJob({ id: "a" });
    const failure = await client.getJob({ id: "a" }, { deadline: 1000 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TimeoutError);
    expect((failure as Error).message).toMatch(/was not sent: the answer to GET .*\/jobs\/a said that no request is left before 20/);
    expect(server.seen).toHaveLength(1);
  });

  it("tells a refused call when to come again", async () => {
    await using server = await serve(() => ({ status: 403, json: {}, headers: { "x-left": "0", "x-reset": "120" } }));
    await expect(clientOf(server.url, rules, limit).getJob({ id: "a" })).rejects.toMatchObject({ retryAfter: 120 });
  });

  it.each([
    ["nothing is left of", { "x-left": "3", "x-reset": "60" }],
    ["how many are left is no number of", { "x-left": "59, 4999", "x-reset": "60" }],
    ["there is no time of", { "x-left": "0" }],
    ["the time is no number of", { "x-left": "0", "x-reset": "soon" }],
  ])("is no matter where not so: %s", async (_, headers: Record<string, string>) => {
    await using server = await serve(() => ({ json: { id: "a" }, headers }));
    const client = clientOf(server.url, rules, limit);
    await client.getJob({ id: "a" });
    await client.getJob({ id: "a" }, { deadline: 5000 });
    expect(server.seen).toHaveLength(2);
  });

  it("of a plan takes the place of the documented one", async () => {
    await using server = await serve(() => ({ json: { id: "a" } }));
    const client = clientOf(server.url, rules, limit, { rateLimit: { requests: 1, seconds: 0.3 } });
    // However long a call takes, the second waits for its place from before the first is sent.
    const begun = performance.now();
    await Promise.all([client.getJob({ id: "a" }), client.getJob({ id: "b" })]);
    expect(performance.now() - begun).toBeGreaterThan(290);
    for (const rateLimit of [{ requests: 0, seconds: 1 }, { requests: 1 }, 5, null])
      expect(() => clientOf(server.url, rules, limit, { rateLimit: rateLimit as never })).toThrow(/^rateLimit is .*requests, seconds/);
  });
});
