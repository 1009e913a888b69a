import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { ownApi, quick } from "./own-api.ts";

describe("an API whose jobs have their ids deep in them and their times as text", () => {
  const api = ownApi("bigquery");
  const begin = (own = api.spec) => api.begin({ jobs: ["succeeded", "failed", "running", "failed"], pace: 1 }, own);

  it("is asked what failed", async () => {
    const { client, fake } = begin();
    const found: Json[] = [];
    for await (const job of client.jobs({ states: ["failed"], since: "24h", scope: { projectId: "p1" } })) found.push(job);
    expect(found.map(({ id }) => id)).toEqual([fake.jobs[3], fake.jobs[1]].map((job) => job?.id));
    const [first] = found;
    expect(first).toMatchObject({ error: { message: "Syntax error", code: "invalidQuery" }, owner: "a@b.test", duration: expect.any(Number) });
    expect(Date.now() - first.createdAt).toBeLessThan(3_600_000);
    expect(fake.requests[0]?.url).toMatch(/projection=full.*minCreationTime=\d{13}&.*stateFilter=done/);
  });

  it("starts a job under an id of its own, once", async () => {
    const { client, fake } = begin();
    const start = () => client.insertJob({ projectId: "p1", body: { configuration: {}, jobReference: { jobId: "own-1", location: "EU" } } }).job();
    const job = await start();
    expect(job.ids).toEqual({ projectId: "p1", jobId: "own-1", location: "EU" });
    await expect(start()).rejects.toMatchObject({ kind: "conflict" });
    expect(fake.jobs).toHaveLength(5);
    expect((await job.wait(quick)).state).toBe("succeeded");
    const made = await client.insertJob({ projectId: "p1", body: { configuration: {} } }).job();
    expect(made.ids).toEqual({ projectId: "p1", jobId: expect.stringMatching(/^[\w-]{36}$/), location: "EU" });
  });

  it("starts a job of which its answer alone tells where it is", async () => {
    const own = structuredClone(api.spec);
    const { ids } = own["x-job"];
    own["x-job"].start = [{ operation: "insertJob", ids }];
    const { client } = begin(own);
    const job = await client.insertJob({ projectId: "p2", body: { configuration: {} } }).job();
    expect(job.ids).toEqual({ projectId: "p2", jobId: expect.any(String), location: "EU" });
    expect((await job.wait(quick)).state).toBe("succeeded");
  });

  it("cancels a job", async () => {
    const { client, fake } = begin();
    const { id = "" } = fake.jobs[2] ?? {};
    const job = client.job({ projectId: "p1", jobId: id, location: "EU" });
    await job.cancel();
    expect((await job.wait(quick)).state).toBe("canceled");
  });
});
