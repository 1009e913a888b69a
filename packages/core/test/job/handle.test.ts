import { describe, expect, it } from "vitest";
import { hasEnded, InvalidArgumentError, type JobShape } from "../../src/index.ts";
import { acme, api } from "../acme.ts";
import { serve } from "../server.ts";
import { interval, jobServer, waiting } from "./job-server.ts";

describe("a job handle", () => {
  it.each([
    ["its ids", { jobId: "j1" }],
    ["the job", { id: "j1", status: "busy" }],
    ["another handle", acme().job({ jobId: "j1" })],
    ["a reference", { version: 1, vendor: "acme", baseUrl: "https://api.acme.test", ids: { jobId: "j1" } }],
  ])("is made from %s, and sends nothing", (_, source) => {
    expect(acme({ fetch: () => expect.unreachable() }).job(source).ids).toEqual({ jobId: "j1" });
  });

  it("is made from a body that holds the job", async () => {
    await using server = await serve(() => ({ json: { data: { id: "j1" } } }));
    const client = acme({ baseUrl: server.url }, undefined, { job: { ...(api.job as NonNullable<typeof api.job>), at: "/data" } });
    expect(client.job(await client.createJob({ body: {} })).ids).toEqual({ jobId: "j1" });
  });

  describe("is made from the place that the spec names, before a member that is called as the parameter is", () => {
    const of = (ids: JobShape["ids"], at = "") => acme({}, undefined, { job: { ...(api.job as JobShape), ids, at } });
    it.each<[string, object, object]>([
      ["of the job", of({ jobId: ["/id"] }).job({ id: "j1", jobId: "of another" }), { jobId: "j1" }],
      ["of what holds it", of({ jobId: ["/id"] }, "/data").job({ data: { id: "j1" }, jobId: "of another" }), { jobId: "j1" }],
      ["unless there is no id", of({ jobId: ["/id"] }).job({ id: { of: "another" }, jobId: "j1" }), { jobId: "j1" }],
      ["and not of ids", of({ jobId: ["/id"], id: ["/flow"] }).job({ jobId: "j1", id: "f1" }), { jobId: "j1", id: "f1" }],
      [
        "and not of a reference's ids",
        of({ jobId: ["/id"], id: ["/flow"] }).job({ version: 1, vendor: "acme", baseUrl: "https://api.acme.test", ids: { jobId: "j1", id: "f1" } }),
        { jobId: "j1", id: "f1" },
      ],
    ])("%s", (_, job, expected) => expect((job as { ids: object }).ids).toEqual(expected));
  });

  it("survives JSON into another process, without a secret", async () => {
    await using server = await jobServer({ status: "done" });
    const text = JSON.stringify(waiting(server.url));
    expect(text).not.toContain("s3cret");
    expect(await acme({ baseUrl: server.url }).job(JSON.parse(text)).wait()).toMatchObject({ state: "succeeded", id: "j1" });
  });

  const ref = { version: 1, vendor: "acme", baseUrl: "https://api.acme.test", ids: { jobId: "j1" } };
  it.each([
    [{}, "job() found no jobId in what it was given; expected { jobId }, a job, or a reference that a job gave."],
    [{ jobId: null }, "job() found no jobId"],
    [null, "job() was given null; expected { jobId }, a job, or a reference that a job gave."],
    [undefined, "job() was given undefined; expected"],
    [3, "job() was given 3; expected"],
    ["j1", 'job() was given "j1"; expected'],
    [[], "job() found no jobId"],
    [{ jobId: 1n }, "job() found no jobId"],
    [{ jobId: 2 ** 60 }, "job() found 1152921504606847000, no whole number below 2^53, as jobId in what it was given; expected { jobId }, a job, or"],
    [{ jobId: Number.NaN }, "job() found NaN, no whole number below 2^53, as jobId"],
    [{ ...ref, ids: null }, "job() found no jobId"],
    [{ ...ref, ids: {} }, "job() found no jobId"],
    [{ ...ref, vendor: "flatfile" }, "The reference is to a job of flatfile, and this client is of acme."],
    [{ ...ref, version: 2 }, "The reference has version 2, and this client reads version 1: update @vendor-jobs/acme."],
    [{ ...ref, baseUrl: "https://other.test" }, "The reference is to a job at https://other.test, and this client is of https://api.acme.test."],
  ])("refuses %o", (source, message) => {
    expect(() => acme().job(source as object)).toThrow(InvalidArgumentError);
    expect(() => acme().job(source as object)).toThrow(message);
  });

  it("reads the job once", async () => {
    await using server = await jobServer({ status: "busy", progress: 40 });
    expect(await waiting(server.url).get()).toMatchObject({ id: "j1", state: "running", status: "busy", progress: 40, job: { id: "j1", status: "busy" } });
    expect(server.seen.length).toBe(1);
  });

  it("cancels the job by the operation and body that the spec names", async () => {
    await using server = await serve(() => ({ json: {} }));
    await waiting(server.url).cancel();
    expect(server.seen).toMatchObject([{ method: "POST", url: "/v1/cancel", body: '{"ids":["j1"],"force":true}' }]);
  });

  describe("whose job is not in the answer", () => {
    let asked = 0;
    const within = (body: unknown, options: object = {}) => {
      const fetch = async () => {
        asked++;
        return Response.json(body);
      };
      return acme({ fetch, ...options }, undefined, { job: { ...(api.job as NonNullable<typeof api.job>), at: "/data" } }).job({ jobId: "j1" });
    };
    it.each([[{}], [[]], [null], [{ data: null }], [{ data: {} }], [{ data: [] }], [{ data: "j1" }], [{ data: { id: null } }], [{ id: "j1" }]])(
      "%j is no job: it says so at once, in a reading and in a wait",
      async (body) => {
        asked = 0;
        const error = {
          name: "ResponseFormatError",
          message: expect.stringContaining("Acme getJob answered 200 without a job; expected an object at /data with /id or /status."),
          status: 200,
          request: { method: "GET", url: "https://api.acme.test/v1/jobs/j1" },
        };
        await expect(within(body).get()).rejects.toMatchObject(error);
        await expect(within(body).wait({ interval })).rejects.toMatchObject(error);
        expect(asked).toBe(2);
      },
    );

    it("is still a job with an id or a status alone", async () => {
      expect(await within({ data: { id: "j1" } }).get()).toMatchObject({ id: "j1", state: "unknown" });
      expect(await within({ data: { status: "busy" } }).get()).toMatchObject({ id: undefined, state: "running" });
    });
  });
});

describe("what jobs have in common", () => {
  it.each([null, undefined, 3, "x"])("is not read from %o", (value) => {
    expect(() => acme().overview(value as never)).toThrow(InvalidArgumentError);
    expect(() => hasEnded(value as never)).toThrow(InvalidArgumentError);
  });
});
