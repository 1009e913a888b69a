import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { type Reply, serve } from "../server.ts";

/** What getJob throws where the server answers so. */
async function failure(reply: Reply) {
  await using server = await serve(() => reply);
  return await acme({ baseUrl: server.url, retry: false })
    .getJob({ jobId: "1" })
    .then(
      (data) => expect.unreachable(`succeeded with ${JSON.stringify(data)}`),
      (error) => error,
    );
}

describe("a failed call", () => {
  it.each([
    [400, "validation"],
    [401, "auth"],
    [403, "permission"],
    [404, "not_found"],
    [409, "conflict"],
    [418, "unknown"],
    [422, "validation"],
    [429, "rate_limited"],
    [500, "server"],
    [503, "server"],
  ])("with status %i is of kind %s", async (status, kind) => {
    expect(await failure({ status, json: { message: "why", code: 7 } })).toMatchObject({ name: "ApiError", status, kind, code: 7, body: { message: "why" } });
  });

  it("says what failed, why, and on which request", async () => {
    const { message } = await failure({ status: 404, json: { message: "No such job." } });
    expect(message).toMatch(/^Acme getJob failed: 404 not_found: No such job\. \(GET http:\/\/127\.0\.0\.1:\d+\/v1\/jobs\/1\) \(see errors\/api\)$/);
  });

  it("inside a 200 is an ApiError of the kind that its code stands for", async () => {
    expect(await failure({ json: { code: 404001, message: "gone" } })).toMatchObject({ name: "ApiError", status: 200, kind: "not_found", code: 404001 });
  });

  it.each([
    ["text", "text/html", "<html>Bad gateway</html>", "<html>Bad gateway</html>"],
    ["nothing", "application/json", "", undefined],
    ["broken JSON", "application/json", '{"message":', '{"message":'],
  ])("whose body is %s keeps it", async (_, type, text, body) => {
    expect(await failure({ status: 502, text, headers: { "content-type": type } })).toMatchObject({ name: "ApiError", status: 502, body });
  });

  it.each([
    ["7", 7],
    ["0", 0],
    [new Date(Date.now() + 60_000).toUTCString(), expect.closeTo(60, -1)],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
    ["2999-11-29T10:01:00+02:00", 3600],
    ["soon", undefined],
  ])("with Retry-After %s carries it in seconds", async (value, seconds) => {
    expect((await failure({ status: 429, text: "", headers: { "retry-after": value } })).retryAfter).toEqual(seconds);
  });

  it.each(["2026-11-29T10:01:00", "2026-11-29T10:01:00.000", "2026-11-29 10:01:00", "Sun Nov 29 10:01:00 2026"])(
    "with a Retry-After that names no zone takes it for UTC: %s",
    async (value) => {
      const { TZ } = process.env;
      process.env.TZ = "America/New_York";
      try {
        const headers = { "retry-after": value, date: "Sun, 29 Nov 2026 10:00:00 GMT" };
        expect((await failure({ status: 429, text: "", headers })).retryAfter).toBe(60);
      } finally {
        if (TZ === undefined) delete process.env.TZ;
        else process.env.TZ = TZ;
      }
    },
  );
});

describe("a success that is not what was due", () => {
  it.each([
    ["HTML", "<html></html>", "text/html"],
    ["truncated JSON", '{"id": "1', "application/json"],
    ["nothing", "", "application/json"],
  ])("%s, is a ResponseFormatError", async (_, text, type) => {
    const error = await failure({ text, headers: { "content-type": type } });
    expect(error).toMatchObject({ name: "ResponseFormatError", status: 200, message: expect.stringContaining("where JSON was due") });
  });
});

describe("results", () => {
  it("are none of an operation that has none, but where a page of HTML stands for an answer: it may be of a sign-in before the server", async () => {
    let text = "<!doctype html><title>Sign in</title>";
    await using server = await serve(() => ({ text, headers: { "content-type": "text/html" } }));
    const deleteJob = async () => await acme({ baseUrl: server.url, retry: false }).deleteJob({ jobId: "1" });
    await expect(deleteJob()).rejects.toMatchObject({
      name: "ResponseFormatError",
      message: expect.stringContaining("answered 200 with text/html (37 characters) where none was due."),
    });
    for (text of ["<ok/>", "done", ""]) expect(await deleteJob()).toBeUndefined();
  });

  it("are undefined where the operation has none, and a Blob where it is binary", async () => {
    await using server = await serve(({ method }) => (method === "DELETE" ? { status: 204 } : { text: "a,b\n", headers: { "content-type": "text/csv" } }));
    const client = acme({ baseUrl: server.url });
    expect(await client.deleteJob({ jobId: "1" })).toBeUndefined();
    const file = await client.downloadFile({ jobId: "1", name: "f" });
    expect(await file.text()).toBe("a,b\n");
  });
});

describe("no answer", () => {
  it("is a NetworkError that names the cause", async () => {
    const server = await serve(() => ({}));
    await server[Symbol.asyncDispose]();
    await expect(acme({ baseUrl: server.url }).getJob({ jobId: "1" })).rejects.toMatchObject({
      name: "NetworkError",
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });
});

describe("secrets", () => {
  it("are in nothing that prints a client or an error", async () => {
    const error = await failure({ status: 401, json: { message: "no" }, headers: { "set-cookie": "session=s3cret" } });
    for (const value of [acme(), acme().http, error, error.headers]) {
      expect(inspect(value, { depth: 9, showHidden: true, getters: true })).not.toContain("s3cret");
      expect(String(JSON.stringify(value))).not.toContain("s3cret");
    }
  });
});

describe("overview", () => {
  const { overview } = acme();
  it.each([
    [{ id: 5, name: "n", status: "done", started: "2026-01-01T00:00:00Z", finished: 1767225660000, progress: 100 }, "succeeded"],
    [{ status: "done", messages: [{ level: "info" }, { level: "error" }] }, "failed"],
    [{ status: "busy" }, "running"],
    [{ status: "busy", finished: null }, "running"],
    [{ status: "busy", finished: "2026-01-01T00:00:00Z" }, "unknown"],
    [{ status: "new word" }, "unknown"],
    [{}, "unknown"],
  ])("%o is %s", (job, state) => {
    expect(overview(job).state).toBe(state);
  });
  it("reads times from text and from milliseconds, and 0 as none", () => {
    const job = overview({ id: 5, started: "2026-01-01T00:00:00Z", finished: 1767225660000 });
    expect(job).toMatchObject({ id: "5", startedAt: new Date("2026-01-01T00:00:00Z"), finishedAt: new Date("2026-01-01T00:01:00Z") });
    expect(overview({ finished: 0 }).finishedAt).toBeUndefined();
  });
});
