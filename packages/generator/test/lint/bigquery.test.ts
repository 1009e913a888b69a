import { readFileSync } from "node:fs";
import { createFake } from "@vendor-jobs/contract";
import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lintSpec } from "../../src/lint/specs.ts";
import { root } from "../root.ts";

const file = `${root}/packages/generator/test/bigquery.yaml`;
const spec: Json = parse(readFileSync(file, "utf8"));
const quick = { interval: { min: 1, max: 2 }, timeout: 10_000 };

function begin(own = spec) {
  const fake = createFake(own, { jobs: ["succeeded", "failed", "running", "failed"], pace: 1 });
  const client: Json = createClientOf(own, { token: "t", fetch: fake.fetch as typeof fetch, retry: { minDelay: 1 } });
  return { fake, client };
}

describe("an API whose jobs have their ids deep in them and their times as text", () => {
  it("keeps the rules", async () => expect((await lintSpec(file)).problems).toEqual([]));

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
    const own = structuredClone(spec);
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
