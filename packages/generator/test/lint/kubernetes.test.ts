import type { FakeOptions } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { ownApi, quick } from "./own-api.ts";

const scope = { namespace: "default" };

describe("an API whose states are conditions in a list", () => {
  const api = ownApi("kubernetes");
  const begin = (options: FakeOptions = {}) => api.begin({ jobs: ["succeeded", "failed", "running", "queued"], ...options });

  it("has a fake with jobs in each state, each with names and times of its own", async () => {
    const { client, fake } = begin();
    const found: Json[] = [];
    for await (const job of client.jobs({ scope, order: "oldest" })) found.push(job);
    expect(found.map(({ state }) => state)).toEqual(["succeeded", "failed", "running", "queued"]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(4);
    const [succeeded, failed, running] = found;
    expect(succeeded).toMatchObject({ error: undefined, duration: expect.any(Number) });
    expect(failed).toMatchObject({ error: { message: "Job has reached the limit.", code: "BackoffLimitExceeded" }, failures: 1 });
    expect(running.failures).toBeUndefined();
    for (const { createdAt, startedAt } of found.slice(0, 3)) expect(startedAt - createdAt).toBeGreaterThanOrEqual(0);
    for (const { duration } of [succeeded, failed]) expect(duration).toBeGreaterThan(0);
    expect(failed.createdAt - succeeded.createdAt).toBeGreaterThanOrEqual(60_000);
    expect(fake.jobs[1]?.job).toMatchObject({ status: { conditions: [{ type: "Failed", status: "True" }] } });
  });

  it("has a fake whose jobs go from condition to condition", async () => {
    const { client, fake } = begin({ script: ["queued", "running", "failed"], pace: 1 });
    const job = await client.createJob({ ...scope, body: { spec: {} } }).job();
    expect((await job.wait(quick)).error).toMatchObject({ code: "BackoffLimitExceeded" });
    fake.set(job.ids.name, "succeeded");
    expect(await job.wait(quick)).toMatchObject({ state: "succeeded", error: undefined });
  });

  it("has a fake in which what is canceled by its deletion is gone", async () => {
    const { client, fake } = begin();
    const job = client.job({ ...scope, name: fake.jobs[2]?.id });
    await job.cancel();
    await expect(job.wait(quick)).rejects.toMatchObject({ kind: "not_found" });
    expect(fake.jobs).toHaveLength(3);
  });
});
