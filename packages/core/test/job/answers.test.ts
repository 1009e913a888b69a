import { describe, expect, it } from "vitest";
import type { JobShape } from "../../src/index.ts";
import { acme, api } from "../acme.ts";
import { interval, jobServer } from "./job-server.ts";

const shape = { ...api.job, answers: { 202: "running", 422: "failed" } } as const;
const job = { ...shape, fields: { ...shape.fields, error: ["/why"], errorCode: ["/code"] } } as unknown as JobShape;
const running = { status: 202, json: { message: "in work" } };
const failure = { status: 422, json: { why: "no such table", code: "002003" } };
const jobAt = (baseUrl: string, more: Partial<JobShape> = {}) =>
  acme({ baseUrl, retry: false }, undefined, { job: { ...job, ...more } as JobShape }).job({ jobId: "j1" });

describe("a job whose state the status of the answer tells", () => {
  it("is waited for while that says that it runs, and ends by a failure that is its own", async () => {
    await using server = await jobServer(running, running, failure);
    const seen = await jobAt(server.url).wait({ interval });
    expect(seen).toMatchObject({ state: "failed", error: { message: "no such table", code: "002003" }, job: failure.json });
    expect(server.seen.length).toBe(3);
  });

  it("succeeds by its rules, where its status tells nothing", async () => {
    await using server = await jobServer(running, { status: "done" });
    expect(await jobAt(server.url).wait({ interval })).toMatchObject({ state: "succeeded", status: "done" });
  });

  it("may come in an envelope, or not at all", async () => {
    await using server = await jobServer({ status: 202, json: null }, failure, { status: 422, json: { data: { why: "late" } } });
    const enveloped = jobAt(server.url, { at: "/data" });
    expect(await enveloped.get()).toMatchObject({ state: "running", job: {} });
    expect(await enveloped.get()).toMatchObject({ state: "failed", error: { message: "no such table" } });
    expect(await enveloped.get()).toMatchObject({ state: "failed", error: { message: "late" } });
  });

  it("has the id that it is read by, where its vendor's jobs do not say theirs", async () => {
    await using server = await jobServer({ status: "done" }, { status: "done", id: "other" });
    const { id: _, ...fields } = api.job?.fields ?? {};
    const handle = jobAt(server.url, { fields });
    expect(await handle.wait({ interval })).toMatchObject({ state: "succeeded", id: "j1" });
    expect(await handle.get()).toMatchObject({ id: "j1" });
  });

  it("is not there by another failure, which is the call's", async () => {
    await using server = await jobServer({ status: 404, json: { message: "gone" } });
    await expect(jobAt(server.url).get()).rejects.toMatchObject({ name: "ApiError", status: 404 });
    await using other = await jobServer(failure);
    await expect(acme({ baseUrl: other.url, retry: false }).job({ jobId: "j1" }).get()).rejects.toMatchObject({ name: "ApiError", status: 422 });
  });
});
