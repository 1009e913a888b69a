import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { ownApi, quick } from "./own-api.ts";

describe("an API whose parameter id is of what its jobs belong to", () => {
  const api = ownApi("gitlab");
  const begin = () => api.begin({ jobs: ["succeeded", "failed"], pace: 5 });

  it("has a fake whose new jobs have ids of their own", async () => {
    const { client, fake } = begin();
    const { ids } = await client.createPipeline({ id: 7, body: { ref: "main" } }).job();
    expect(ids).toEqual({ id: 7, pipeline_id: fake.jobs.at(-1)?.id });
    expect(ids.pipeline_id).not.toBe(7);
  });

  it("waits for the new end of a pipeline that runs again, and says what its jobs came to", async () => {
    const { client, fake } = begin();
    const job = client.job({ id: 1, pipeline_id: fake.jobs[1]?.id });
    expect((await job.get()).state).toBe("failed");
    const again = await job.retry();
    expect(again.ids).toEqual(job.ids);
    expect((await again.wait(quick)).state).toBe("succeeded");
    expect(await again.parts()).toMatchObject([{ name: "rspec", state: "succeeded" }]);
  });

  it("is asked for each word of a state, on all pages", async () => {
    const { client, fake } = begin();
    for (let made = 0; made < 25; made++) await client.createPipeline({ id: 1, body: { ref: "main" } });
    for (const { id } of fake.jobs.slice(2)) fake.set(id, "canceled");
    const found: Json[] = [];
    for await (const { state } of client.jobs({ scope: { id: 1 }, states: ["canceled"] })) found.push(state);
    expect(found).toHaveLength(25);
    expect(fake.requests.flatMap(({ url }) => /[?&]status=(\w+)/.exec(url)?.[1] ?? [])).toEqual(expect.arrayContaining(["canceled", "skipped"]));
  });
});
