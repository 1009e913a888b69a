import { createFake } from "@vendor-jobs/contract";
import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { verify } from "../../src/verify/index.ts";
import { rigSpec } from "../fake/rig-spec.ts";

const posted = (schema: object, value: unknown) => ({
  required: true,
  content: { "application/json": { schema: { type: "object", additionalProperties: false, ...schema }, examples: { first: { value } } } },
});

/** A vendor that is asked for a run by POST, with the run's id in the body: alone, or in a list. */
const ways: [string, Json, (spec: Json) => void][] = [
  [
    "as a member",
    { run_id: 4401 },
    ({ "x-job": job, paths }) => {
      job.args = { "/run_id": "{run_id}" };
      paths["/runs/get"].post.requestBody = posted({ required: ["run_id"], properties: { run_id: { type: "integer" } } }, { run_id: 4401 });
    },
  ],
  [
    "in a list",
    { runs: [4401], all: true },
    ({ "x-job": job, paths, components: { schemas } }) => {
      Object.assign(job, { body: { runs: ["{run_id}"], all: true }, at: "/runs/0" });
      const { post } = paths["/runs/get"];
      const runs = { type: "array", items: { type: "integer" } };
      post.requestBody = posted({ required: ["runs"], properties: { runs, all: { type: "boolean" } } }, { runs: [4401], all: true });
      schemas.Runs = { type: "object", properties: { runs: { type: "array", items: { $ref: "#/components/schemas/Run" } } } };
      const { content } = post.responses[200];
      const shown = Object.entries<Json>(content["application/json"].examples).map(([name, { value }]) => [name, { value: { runs: [value] } }]);
      content["application/json"] = { schema: { $ref: "#/components/schemas/Runs" }, examples: Object.fromEntries(shown) };
    },
  ],
];

function specWith(change: (spec: Json) => void): Json {
  const spec: Json = structuredClone(rigSpec());
  const path = spec.paths["/runs/get"];
  path.post = path.get;
  delete path.get;
  delete path.post.parameters;
  change(spec);
  return spec;
}

describe.each(ways)("a job that is read by POST, with its id %s", (_, sent, change) => {
  const spec = specWith(change);
  const begin = (options = {}) => {
    const fake = createFake(spec, { pace: 1, ...options });
    const client: Json = createClientOf(spec, { token: "t", rig: "r", fetch: fake.fetch as typeof fetch, retry: { minDelay: 1 } });
    return { fake, client };
  };

  it("is read by its ids, a reference and a body that has it", async () => {
    const { client, fake } = begin();
    const job = client.job({ run_id: 4401 });
    expect(await job.get()).toMatchObject({ id: "4401", state: "succeeded" });
    expect(fake.requests.at(-1)).toMatchObject({ operation: "getRun", body: sent });
    expect((await client.job(JSON.parse(JSON.stringify(job))).get()).id).toBe("4401");
    expect((await client.job({ run_id: 4403, phase: "WAIT" }).get()).id).toBe("4403");
  });

  it("is read again where the answer was lost, since that does nothing", async () => {
    const { client, fake } = begin();
    fake.refuse("getRun", 503);
    expect((await client.job({ run_id: 4401 }).get()).state).toBe("succeeded");
    expect(fake.requests).toHaveLength(2);
  });

  it("is started, waited for, canceled and run again", async () => {
    const { client, fake } = begin({ jobs: 0 });
    const quick = { interval: { min: 1, max: 2 }, timeout: 10_000 };
    const job = await client.runNow({ body: { rig_id: 9 } }).job();
    expect((await job.wait(quick)).state).toBe("succeeded");
    const other = await client.runNow({ body: { rig_id: 9 } }).job();
    fake.set(other.ids.run_id, "running");
    await other.cancel();
    expect((await other.wait(quick)).state).toBe("canceled");
    expect((await (await other.retry()).wait(quick)).state).toBe("succeeded");
  });

  it("is not there: told with the vendor's words", async () => {
    await expect(begin().client.job({ run_id: 7 }).get()).rejects.toThrow("Run 7 does not exist");
  });

  it("is not read by verify, which says so", async () => {
    const { fake } = begin();
    const server = await fake.listen();
    const { verdict, operations } = await verify(spec, { baseUrl: server.baseUrl, env: { VENDOR_JOBS_TOKEN: "t" }, params: { rig: "r" }, calls: 1 });
    await server.close();
    expect(verdict).toBe("kept");
    expect(operations.find(({ id }) => id === "getRun")).toMatchObject({ verdict: "not called", calls: 0, reason: expect.stringContaining("reads by POST") });
  });

  it("is looked for by its ids", async () => {
    const found: string[] = [];
    for await (const { id } of begin().client.jobs({ ids: ["4402"] })) found.push(id);
    expect(found).toEqual(["4402"]);
  });
});
