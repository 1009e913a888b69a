import { describe, expect, it } from "vitest";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

const ok = { json: { id: "1", items: [] } };
const time = new Date(0);

describe("a parameter", () => {
  it("that is a Date is its ISO text, in path, query, list and header", async () => {
    await using server = await serve(() => ok);
    const client = acme({ baseUrl: server.url });
    await client.listJobs({ status: time, tags: [time], "X-Trace": time });
    await client.getJob({ jobId: time as never });
    await client.http.GET("/v1/jobs", { params: { query: { status: time } as object } });
    const text = "1970-01-01T00%3A00%3A00.000Z";
    expect(server.seen.map(({ url }) => url)).toEqual([`/v1/jobs?status=${text}&tags=${text}`, `/v1/jobs/${text}`, `/v1/jobs?status=${text}`]);
    expect(server.seen[0]?.headers["x-trace"]).toBe("1970-01-01T00:00:00.000Z");
  });

  it.each([
    ["an object", {}],
    ["a map", new Map()],
    ["a list for one text", ["a"]],
    ["a Date that is none", new Date(Number.NaN)],
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a symbol", Symbol("a")],
    ["a function", () => 1],
    ["null", null],
  ])("that is %s is refused with a sentence, wherever it goes", async (_, value) => {
    await using server = await serve(() => ok);
    const client = acme({ baseUrl: server.url });
    const refused = { name: "InvalidArgumentError", message: expect.stringMatching(/parameter [\w-]+ is .*; expected /) };
    await expect(client.listJobs({ status: value })).rejects.toMatchObject(refused);
    await expect(client.listJobs({ "X-Trace": value })).rejects.toMatchObject(refused);
    await expect(client.listJobs({ tags: [value] })).rejects.toMatchObject(refused);
    await expect(client.getJob({ jobId: value as never })).rejects.toMatchObject(refused);
    expect(server.seen).toEqual([]);
  });

  it("that is an empty list is left out, and a bigint is its digits", async () => {
    await using server = await serve(() => ok);
    await acme({ baseUrl: server.url }).listJobs({ tags: [], status: 2n ** 60n });
    expect(server.seen[0]?.url).toBe(`/v1/jobs?status=${2n ** 60n}`);
  });

  it("of the path is refused where it is longer than any id, in no time", async () => {
    const started = performance.now();
    await expect(acme().getJob({ jobId: "%25".repeat(40_000) })).rejects.toMatchObject({
      name: "InvalidArgumentError",
      message: expect.stringContaining("of 120000 characters"),
    });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
