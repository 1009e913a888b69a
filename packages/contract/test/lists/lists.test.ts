import { describe, expect, it } from "vitest";
import { createFake, type FakeOptions } from "../../src/index.ts";
import { apiOf, createClientOf } from "../../src/spec.ts";
import { rigSpec } from "../fake/rig-spec.ts";
import { madeUpSpec } from "../made-up-spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of a spec that is known at run time only
type Any = any;

const start = (options: FakeOptions, pagination?: object) => {
  const spec = rigSpec(pagination ? { pagination } : {});
  const fake = createFake(spec, { clock: () => Date.parse("2026-11-20T10:00:00Z"), ...options });
  const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch, retry: false, rateLimit: false });
  const all = async (args: object = {}) => {
    const found: number[] = [];
    for await (const run of client.listRuns(args)) found.push(run.run_id);
    return found;
  };
  return { fake, client, all, ids: fake.jobs.map(({ id }) => Number(id)) };
};

describe("lists of a fake", () => {
  it.each([
    ["a cursor in the body", undefined],
    ["a cursor in a header", { style: "cursor", items: "/runs", parameter: "page_token", next: { header: "x-next" }, size: "limit" }],
    ["the next page's URL in the body", { style: "next", items: "/runs", next: "/next", end: [""] }],
    ["the last item, and whether more follow", { style: "cursor", items: "/runs", parameter: "page_token", last: "/run_id", more: "/more" }],
    ["links in the body", { style: "next", items: "/runs", next: { links: "/links" } }],
    ["a Link header", { style: "next", items: "/runs", next: { header: "link" } }],
  ])("give all of 250 by %s", async (_, pagination) => {
    const { all, ids, fake } = start({ jobs: 250 }, pagination);
    expect((await all({ limit: 25 })).sort()).toEqual([...ids].sort());
    expect(fake.requests.length).toBe(10);
  });

  it.each([
    ["a cursor in the body", undefined],
    ["the next page's URL", { style: "next", items: "/runs", next: "/next", end: [""] }],
    ["the last item", { style: "cursor", items: "/runs", parameter: "page_token", last: "/run_id" }],
  ])("tell each of those that were there once by %s, while others begin and end", async (_, pagination) => {
    const { fake, client, ids } = start({ jobs: Array.from({ length: 9 }, () => "running" as const) }, pagination);
    const found: number[] = [];
    for await (const { runs } of client.listRuns({ limit: 2, order: "desc", phase: "GO" }).pages()) {
      found.push(...runs.map((run: { run_id: number }) => run.run_id));
      await client.runNow({ body: { rig_id: 9 } });
      // The last one that was told ends, and is none of the list any more.
      fake.set(found.at(-1) as number, "succeeded");
    }
    expect(found).toEqual([...ids].reverse());
  });

  it("link to the next page once, where there is one, beside the other links of the example, and in no header", async () => {
    const spec: Any = structuredClone(rigSpec({ pagination: { style: "next", items: "/runs", next: { links: "/links" } } }));
    const { content } = spec.paths["/runs/list"].get.responses[200];
    const [example]: Any[] = Object.values(content["application/json"].examples);
    const self = { rel: "self", href: "/runs", type: "json" };
    example.value.links = [{ rel: "next", href: "/runs?old", type: "json" }, self];
    const fake = createFake(spec, { jobs: 3 });
    const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch });
    expect((await client.listRuns({ limit: 2 })).links).toEqual([self, { rel: "next", href: expect.stringContaining("limit=2"), type: "json" }]);
    expect([...(await client.listRuns({ limit: 2 }).response()).headers.keys()]).not.toContain("undefined");
    expect((await client.listRuns({ limit: 3 })).links).toEqual([self]);
  });

  it("have the jobs of a status deep in a member, that answers call otherwise", async () => {
    const spec: Any = madeUpSpec();
    const at = { type: "object", properties: { phase: { type: "string", enum: ["off", "on"] } } };
    spec.components.schemas.Task.properties.at = at;
    spec["x-job"].fields.status = ["/at/phase"];
    spec["x-job"].states = [
      { state: "failed", when: { "/at/phase": ["off", "broken"] } },
      { state: "succeeded", when: { "/at/phase": ["on"] } },
    ];
    const wanted = { type: "object", properties: { phase: { type: "string" } } };
    spec.paths["/tasks"].get.parameters.push({ name: "at", in: "query", style: "deepObject", schema: wanted, example: { phase: "on" } });
    const fake = createFake(spec, { jobs: ["failed", "succeeded"] });
    const client: Any = createClientOf(spec, { apiKey: "k", fetch: fake.fetch as typeof fetch });
    expect((await client.listTasks({ at: { phase: "broken" } })).rows).toMatchObject([{ at: { phase: "off" } }]);
  });

  it("have as text what the reading of a job has as a number", async () => {
    const spec: Any = rigSpec();
    const { schemas } = spec.components;
    schemas.Listed = { ...schemas.Run, properties: { ...schemas.Run.properties, rig_id: { type: "string" } } };
    schemas.RunPage.properties.runs = { type: "array", items: { $ref: "#/components/schemas/Listed" } };
    const fake = createFake(spec, { jobs: [{ job: { rig_id: 9 } }] });
    const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch });
    expect((await client.listRuns()).runs).toMatchObject([{ rig_id: "9" }]);
    expect(await client.getRun({ run_id: fake.jobs[0]?.id })).toMatchObject({ rig_id: 9 });
  });

  it("go on behind a job that is gone", async () => {
    const { "/runs/get": read, ...paths } = rigSpec().paths as Any;
    const remove = { operationId: "deleteRun", parameters: read.get.parameters, responses: { 204: { description: "Gone." } } };
    const spec: Any = {
      ...rigSpec(),
      paths: { ...paths, "/runs/{run_id}": { get: { ...read.get, parameters: [{ ...read.get.parameters[0], in: "path" }] } } },
    };
    spec.paths["/runs/{run_id}"].delete = { ...remove, parameters: spec.paths["/runs/{run_id}"].get.parameters };
    const fake = createFake(spec, { jobs: 5 });
    const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch });
    const ids = fake.jobs.map(({ id }) => id);
    const first = await client.listRuns({ limit: 2 });
    for (const run_id of ids.slice(0, 2)) await client.deleteRun({ run_id });
    const second = await client.listRuns({ limit: 2, page_token: first.next });
    expect(second.runs.map(({ run_id }: Any) => run_id)).toEqual(ids.slice(2, 4));
    expect(await client.listRuns({ page_token: "no cursor" })).toEqual({ runs: [], next: "" });
  });

  it("have as many a page as the schema of a parameter's member says", async () => {
    const spec: Any = madeUpSpec({ style: "offset", items: "/rows", total: "/meta/total", parameter: "page/from", size: "page/limit" });
    const within = { from: { type: "integer" }, limit: { anyOf: [{ type: "integer", maximum: 4 }, { type: "null" }], default: 3 } };
    Object.assign(spec.paths["/tasks"].get.parameters[0], { style: "deepObject", schema: { type: "object", properties: within }, example: { from: 0 } });
    spec["x-job"].lists = { operation: "listTasks" };
    expect(apiOf(spec).operations.listTasks?.pagination?.most).toBe(4);
    const client: Any = createClientOf(spec, { apiKey: "k", fetch: createFake(spec, { jobs: 8 }).fetch as typeof fetch });
    expect((await client.listTasks({ page: { from: 6 } })).rows).toHaveLength(2);
    expect((await client.listTasks()).rows).toHaveLength(3);
  });

  it("go the way that is asked for in words of a schema that is elsewhere", async () => {
    const spec: Any = madeUpSpec();
    spec.components.schemas.Way = { type: "string", enum: ["ASC", "DESC"] };
    spec.paths["/tasks"].get.parameters.find(({ name }: Any) => name === "direction").schema = { $ref: "#/components/schemas/Way" };
    const fake = createFake(spec, { jobs: 3 });
    const client: Any = createClientOf(spec, { apiKey: "k", fetch: fake.fetch as typeof fetch });
    const ids = fake.jobs.map(({ id }) => id);
    const listed = async (args: object) => (await client.listTasks(args)).rows.map(({ key }: Any) => key);
    expect(await listed({ direction: "ASC" })).toEqual(ids);
    expect(await listed({ direction: "DESC" })).toEqual(ids.toReversed());
  });

  it("end where the vendor's cap ends them", async () => {
    const pagination = {
      style: "cursor",
      items: "/runs",
      parameter: "page_token",
      next: "/next",
      end: [""],
      size: "limit",
      cap: { items: 40, with: ["phase"] },
    };
    const { all, fake } = start({ jobs: 60 }, pagination);
    expect(await all()).toHaveLength(60);
    const phase = String(fake.jobs[0]?.job.phase);
    await expect(all({ phase })).rejects.toThrow("40");
  });

  it("keep to times, states and where they are asked for, and to their order", async () => {
    const states = ["failed", "running", "queued", "succeeded"] as const;
    const { all, ids, fake } = start({ jobs: states.map((state, index) => ({ state, job: { rig_id: index % 2 } })) });
    expect(await all()).toEqual(ids);
    expect(await all({ order: "desc" })).toEqual([...ids].reverse());
    expect(await all({ rig_id: 1 })).toEqual([ids[1], ids[3]]);
    expect(await all({ phase: "OVER" })).toEqual([ids[0], ids[3]]);
    const made = fake.jobs.map(({ job }) => Number(job.made));
    expect(await all({ from: made[1], to: made[2] })).toEqual([ids[1], ids[2]]);
  });

  it("go down where a property has a minus before it, whatever their usual order", async () => {
    const spec: Any = madeUpSpec();
    spec["x-job"].lists = { operation: "listTasks", order: "oldest" };
    const fake = createFake(spec, { jobs: ["b", "c", "a"].map((label) => ({ job: { label } })) });
    const client: Any = createClientOf(spec, { apiKey: "k", fetch: fake.fetch as typeof fetch });
    const listed = async (sortField: string) => (await client.listTasks({ sortField })).rows.map(({ label }: Any) => label);
    expect([await listed("label"), await listed("-label")]).toEqual([
      ["a", "b", "c"],
      ["c", "b", "a"],
    ]);
  });
});
