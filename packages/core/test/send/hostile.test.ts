import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ApiError, ClientOptions } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";
import { transports } from "./transports.ts";

const errorOf = (call: Promise<unknown>): Promise<ApiError> =>
  call.then(
    (data) => expect.unreachable(`succeeded with ${JSON.stringify(data)}`),
    (error) => error,
  );

/** What getJob comes to where the body is this text. */
async function read(text: string, headers: Record<string, string> = { "content-type": "application/json" }, status = 200, by: ClientOptions = {}) {
  await using server = await serve(() => ({ text, headers, status }));
  return await acme({ ...by, baseUrl: server.url, retry: false }).getJob({ jobId: "1" });
}

describe("JSON", () => {
  it("keeps the digits of what is past 2^53, and only of that", async () => {
    const text =
      '{"a":12345678901234567,"b":-12345678901234567,"c":9007199254740991,"d":0.1000000000000000055,"e":"\\"12345678901234567","g":["\\\\",98765432109876543]}';
    expect(await read(text)).toEqual({
      a: "12345678901234567",
      b: "-12345678901234567",
      c: 9007199254740991,
      d: 0.1,
      e: '"12345678901234567',
      g: ["\\", "98765432109876543"],
    });
  });

  it("of 8 MB with 4 million escapes and a long id is read", async () => {
    const job = (await read(`{"id":12345678901234567,"log":"${'\\"'.repeat(4_000_000)}"}`)) as unknown as { id: string; log: string };
    expect(job.id).toBe("12345678901234567");
    expect(job.log.length).toBe(4_000_000);
  });

  it.each([
    ["within a string", '{"id":12345678901234567,"log":"', '\\"'],
    ["within backslashes", '{"id":12345678901234567,"log":"', "\\\\"],
    ["within digits", '{"id":', "1"],
    ["within arrays", "12345678901234567", "["],
  ])("that is cut off %s takes no longer by the square of its length", async (_, start, part) => {
    const started = performance.now();
    await errorOf(read(start + part.repeat(1_000_000)));
    // Two minutes and more, where it is quadratic.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

/** 200 MB, packed. */
const bomb = gzipSync(Buffer.alloc(200_000_000, " "), { level: 1 });

describe.each(transports)("the size of an answer, by %s,", (_, by) => {
  it("is bounded by an option, and the error names it", async () => {
    await using server = await serve(() => ({ json: { id: "x".repeat(5000) } }));
    const small = acme({ ...by, baseUrl: server.url, maxResponseSize: 1000 });
    const error = await errorOf(small.getJob({ jobId: "1" }));
    expect(error).toMatchObject({ name: "ResponseFormatError", status: 200, message: expect.stringContaining("maxResponseSize") });
    expect(error.message).toContain("more than 1000 bytes");
    expect(await small.getJob({ jobId: "1" }, { maxResponseSize: 10_000 })).toMatchObject({ id: expect.any(String) });
    expect(await (await small.getJob({ jobId: "1" }).response()).text()).toHaveLength(5009);
    expect((await small.downloadFile({ jobId: "1", name: "f" })).size).toBe(5009);
    expect(() => acme({ maxResponseSize: -1 })).toThrow("maxResponseSize is -1; expected a number of bytes above 0.");
  });

  it("is counted unpacked, so that a small bomb is left as soon as it passes", async () => {
    await using server = await serve((_, __, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
      return undefined;
    });
    const before = process.memoryUsage().rss;
    expect(await errorOf(acme({ ...by, baseUrl: server.url, maxResponseSize: 1_000_000 }).getJob({ jobId: "1" }))).toMatchObject({
      name: "ResponseFormatError",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it("of a failure is bounded to a megabyte, and it is the same failure", async () => {
    const error = await errorOf(read("x".repeat(3_000_000), { "content-type": "text/plain" }, 404, by));
    expect(error).toMatchObject({ name: "ApiError", status: 404, kind: "not_found" });
    expect(error.body).toHaveLength(1_000_000);
    expect(error.message).toContain("Its body is longer than is kept of one.");
  });
});

describe("the size of an answer", () => {
  it("is bounded for bodies of other fetches, which can be had whole only", async () => {
    const answer = { ok: true, status: 200, statusText: "OK", headers: new Headers(), body: {}, text: async () => `"${"x".repeat(2000)}"` };
    const fetch = async () => answer as unknown as Response;
    expect(await acme({ fetch }).getJob({ jobId: "1" })).toHaveLength(2000);
    expect(await errorOf(acme({ fetch, maxResponseSize: 1000 }).getJob({ jobId: "1" }))).toMatchObject({ name: "ResponseFormatError" });
  });
});

describe("what a server says", () => {
  it.each([
    ["line breaks", "a\r\n2026-01-01 INFO all is well", "a 2026-01-01 INFO all is well"],
    ["terminal escapes", "\u001b[31mred\u001b[0m \u001b]0;title\u0007", "red ]0;title"],
    ["other line ends", "a\u2028b\u2029c\u0085d", "a b c d"],
    ["turns of direction", "a\u202eb\u2066c\u200b", "a b c"],
  ])("is one line of the message without %s, and whole in the body", async (_, said, line) => {
    const error = await errorOf(read(JSON.stringify({ message: said }), undefined, 404));
    expect(error.message).toContain(`404 not_found: ${line}. (`);
    expect(error.body).toEqual({ message: said });
  });

  it("is cut in the message, and whole in the body", async () => {
    const error = await errorOf(read(JSON.stringify({ message: "x".repeat(500_000), code: "y".repeat(1000) }), undefined, 404));
    expect(error.message.length).toBeLessThan(700);
    expect(error.body).toMatchObject({ message: "x".repeat(500_000) });
  });

  it.each([
    [{ type: "about:blank", title: "Invalid", detail: "spaceId is unknown" }, "Invalid: spaceId is unknown"],
    [{ error: "invalid_request", error_description: "no such scope" }, "invalid_request: no such scope"],
    [{ error: "nope" }, "nope"],
    [{ error: { message: "deep" } }, "deep"],
    [{ errors: [{ message: "first" }, { message: "second" }] }, "first"],
    [{ errors: ["plain"] }, "plain"],
    [{ errors: { name: ["is taken"], size: ["is huge"] } }, '"name":["is taken"],"size":["is huge"]'],
    [{ errors: "in words" }, "in words"],
    [{ errors: {}, msg: "" }, "Unprocessable Entity"],
    [{ errors: false }, "Unprocessable Entity"],
    [{ message: { text: 1 }, detail: "beside" }, "beside"],
    [{ detail: [{ loc: ["body"], msg: "field required" }] }, "field required"],
    ["upstream connect error", "upstream connect error"],
    ["<html><head><title>502 Bad Gateway</title></head><body>…</body></html>", "502 Bad Gateway"],
    [{ strange: true }, "Unprocessable Entity"],
  ])("is found in the usual places: %j", async (body, said) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect((await errorOf(read(text, { "content-type": "application/problem+json" }, 422))).message).toContain(`422 validation: ${said}. (`);
  });
});

describe("an empty body", () => {
  it("of what acts is a success where its schema requires nothing, else an error that says that it acted", async () => {
    await using server = await serve(() => ({ status: 202, text: "" }));
    const body = {};
    const error = await errorOf(acme({ baseUrl: server.url }).createJob({ body }));
    expect(error.message).toContain("answered 202 with an empty body where JSON was due. The call has acted; do not send it again for its answer.");
    expect(server.seen.length).toBe(1);
    const operations = { createJob: { method: "POST", path: "/v1/jobs", body: true, mayBeEmpty: true } } as const;
    expect(await acme({ baseUrl: server.url }, undefined, { operations }).createJob({ body })).toBeUndefined();
  });
});
