import type { FakeOptions } from "@vendor-jobs/contract";
import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { ownApi, quick } from "./own-api.ts";

const parent = "projects/p/locations/us-central1";

describe("an API whose ids have slashes in them", () => {
  const api = ownApi("operations");
  const begin = (options: FakeOptions = {}) => api.begin({ jobs: ["succeeded", "failed", "running", "canceled"], pace: 1, ...options });

  it("is asked for each by its name, as its path has it", async () => {
    const { client, fake } = begin();
    const job = await client.runJob({ job: `${parent}/jobs/j1`, body: {} }).job();
    expect(job.ids.name).toMatch(/^projects\/p\/locations\/us-central1\/operations\/[a-z]\d+$/);
    expect((await job.wait(quick)).state).toBe("succeeded");
    const [started, read] = fake.requests.map(({ operation, url }) => `${operation} ${new URL(url).pathname}`);
    expect([started, read]).toEqual([`runJob /v2/${parent}/jobs/j1:run`, `getOperation /v2/${job.ids.name}`]);
    const missing = { name: `${parent}/operations/none` };
    await expect(client.job(missing).get()).rejects.toMatchObject({ kind: "not_found" });
    await expect(client.job({ name: "operations/../jobs" }).get()).rejects.toThrow("would lead to another path");
  });

  it("tells by an error how what is done has ended", async () => {
    const { client } = begin();
    const found: Json[] = [];
    for await (const job of client.jobs({ scope: { project: "p", location: "us-central1" }, order: "oldest" })) found.push(job);
    expect(found.map(({ state }) => state)).toEqual(["succeeded", "failed", "running", "canceled"]);
    expect(found[1].error).toEqual({ message: "Internal", code: "13" });
  });

  it("cancels by a verb behind the name", async () => {
    const { client, fake } = begin();
    const job = client.job({ name: fake.jobs[2]?.id });
    await job.cancel();
    expect(fake.requests[0]).toMatchObject({ operation: "cancelOperation", method: "POST" });
    expect((await job.wait(quick)).state).toBe("canceled");
  });

  it("has the name of a new job in its Location, too", async () => {
    const own = structuredClone(api.spec);
    own["x-job"].start = [{ operation: "runJob", location: true }];
    const moved = async () => Response.json({}, { status: 201, headers: { location: `https://run.googleapis.com/v2/${parent}/operations/o%207/?x=1` } });
    const client: Json = createClientOf(own, { token: "t", fetch: moved });
    expect((await client.runJob({ job: `${parent}/jobs/j1` }).job()).ids).toEqual({ name: `${parent}/operations/o 7` });
  });
});
