import type { FakeOptions } from "@vendor-jobs/contract";
import { type Json, operationsOf } from "@vendor-jobs/contract/spec";
import { isReadOnly } from "@vendor-jobs/contract/tools";
import { describe, expect, it } from "vitest";
import { ownApi, quick } from "./own-api.ts";

describe("an API whose times are objects", () => {
  const api = ownApi("rundeck");
  const begin = (options: FakeOptions = {}) => api.begin({ jobs: ["failed", "running", "succeeded"], pace: 1, ...options });

  it("has a fake with both forms of each moment, once there is one", async () => {
    const { client, fake } = begin();
    expect(fake.jobs[1]?.job).not.toHaveProperty("date-ended");
    const job = await client.runJob({ jobId: "j1", body: {} }).job();
    const done = await job.wait(quick);
    const { "date-started": started, "date-ended": ended } = done.job;
    for (const { unixtime, date } of [started, ended]) expect(Date.parse(date)).toBe(unixtime);
    expect(done).toMatchObject({ state: "succeeded", duration: ended.unixtime - started.unixtime });
  });

  it("runs again what failed, and says of which job", async () => {
    const { client, fake } = begin();
    const again = await client.job({ id: fake.jobs[0]?.id }).retry();
    expect(again.ids.id).toBe(fake.jobs.at(-1)?.id);
    expect(fake.requests.at(-1)?.url).toMatch(/\/job\/j1\/retry\/\d+$/);
    expect((await again.wait(quick)).state).toBe("succeeded");
  });

  it("cancels by GET", async () => {
    const { client, fake } = begin();
    const job = client.job({ id: fake.jobs[1]?.id });
    await job.cancel();
    expect(fake.requests[0]).toMatchObject({ operation: "abortExecution", status: 200 });
    expect((await job.wait(quick)).state).toBe("canceled");
  });

  it("is verified without what acts by GET", () => {
    const read = operationsOf(api.spec).filter(isReadOnly);
    expect(read.map(({ id }) => id)).toEqual(["listExecutions", "getExecution", "getExecutionState"]);
  });

  it("is asked for each word of a state since a time", async () => {
    const { client, fake } = begin();
    const found: Json[] = [];
    for await (const { state } of client.jobs({ scope: { project: "demo" }, states: ["failed"], since: "1h" })) found.push(state);
    expect(found).toEqual(["failed"]);
    expect(fake.requests.map(({ url }) => /begin=\d{13}&statusFilter=(\w+)/.exec(url)?.[1])).toEqual(["failed", "timedout"]);
  });

  it("has a fake that tells at each look of a step that no job of the vendor's can take", async () => {
    const own = structuredClone(api.spec);
    own.components.schemas.Execution.properties.status = { type: "string", enum: ["running"] };
    const { client } = api.begin({ jobs: 1, script: ["running", "succeeded"] }, own);
    const job = await client.runJob({ jobId: "j1", body: {} }).job();
    expect((await job.get()).state).toBe("running");
    for (const _ of [1, 2]) await expect(job.get()).rejects.toThrow('No job of this vendor is "succeeded"');
  });
});
