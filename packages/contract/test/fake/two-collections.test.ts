import { createFake, type FakeOptions } from "@vendor-jobs/contract";
import { createClientOf } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { rigSpec } from "./rig-spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of a spec that is made at run time
type Any = any;

const problem = {
  description: "No.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" }, examples: { a: { value: { code: "X" } } } } },
};
const shown = (schema: object, value: unknown) => ({
  200: { description: "It.", content: { "application/json": { schema, examples: { a: { value } } } } },
  400: problem,
});
const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const body = (properties: object, value: unknown) => ({
  content: { "application/json": { schema: { type: "object", additionalProperties: false, properties }, examples: { a: { value } } } },
});
const texts = { type: "array", items: { type: "string" } };
const within = (properties: object) => ({ type: "object", additionalProperties: false, properties });

const run = { id: "r1", plan_id: "p1", name: "dig", phase: "OVER", tags: ["a"], made: "2026-03-01T08:00:00Z" };
const task = { id: "t1", run_id: "r1", phase: "OVER" };
const rules = [
  { state: "queued", when: { "/phase": ["WAIT"] } },
  { state: "running", when: { "/phase": ["GO"] } },
  { state: "succeeded", when: { "/phase": ["OVER"] } },
  { state: "failed", when: { "/phase": ["BAD"] } },
];
const Run = {
  type: "object",
  required: ["id"],
  properties: {
    ...Object.fromEntries(["id", "plan_id", "name", "phase"].map((name) => [name, { type: "string" }])),
    tags: texts,
    made: { type: "string", format: "date-time" },
  },
};
const Task = { type: "object", properties: { id: { type: "string" }, run_id: { type: "string" }, phase: { type: "string" } } };
const run$ = { $ref: "#/components/schemas/Run" };
const where = within({
  id: within({ any_: texts }),
  plan_id: within({ any_: texts, not_any_: texts }),
  name: within({ like_: { type: "string" } }),
  tags: within({ all_: texts, any_: texts, is_null_: { type: "boolean" } }),
  made: within({ after_: { type: "string" }, before_: { type: "string" } }),
});
const paging = { offset: { type: "integer" }, limit: { type: "integer" } };

/** A vendor whose plans and runs both have `{id}` in their paths, and whose lists are asked for by POST, tasks by a filter of runs. */
const spec = {
  ...rigSpec(),
  "x-headers": undefined,
  "x-job": {
    operation: "getRun",
    ids: { id: ["/id"] },
    at: "",
    fields: { id: ["/id"], name: ["/name"], status: ["/phase"], created: ["/made"] },
    states: rules,
    start: [{ operation: "runPlan", ids: { id: ["/id"] } }],
    parts: { operation: "listTasks", args: { "/runs/id/any_": ["{id}"] }, fields: { id: ["/id"] }, states: rules },
    lists: { operation: "listRuns", ids: { in: "/runs/id/any_" }, scope: ["/runs/plan_id/any_"] },
  },
  paths: {
    "/runs/{id}": { parameters: [id], get: { operationId: "getRun", responses: shown(run$, run) } },
    "/runs/filter": {
      post: {
        operationId: "listRuns",
        "x-pagination": { style: "offset", items: "", parameter: "/offset", size: "/limit" },
        requestBody: body({ runs: where, sort: { enum: ["NAME_ASC", "NAME_DESC"] }, ...paging }, {}),
        responses: shown({ type: "array", items: run$ }, [run]),
      },
    },
    "/tasks/filter": {
      post: {
        operationId: "listTasks",
        "x-pagination": { style: "offset", items: "", parameter: "/offset", size: "/limit" },
        requestBody: body({ runs: where, ...paging }, {}),
        responses: shown({ type: "array", items: Task }, [task, { ...task, id: "t2" }, { ...task, id: "t3", phase: "BAD" }]),
      },
    },
    "/plans/{id}": { parameters: [id], get: { operationId: "getPlan", responses: shown({ type: "object" }, { weekly: true }) } },
    "/plans/{id}/pause": { parameters: [id], post: { operationId: "pausePlan", responses: shown({ type: "object" }, { paused: true }) } },
    "/plans/{id}/run": { parameters: [id], post: { operationId: "runPlan", responses: shown(run$, { ...run, phase: "WAIT" }) } },
  },
  components: { securitySchemes: rigSpec().components.securitySchemes, schemas: { Run, Problem: rigSpec().components.schemas.Problem } },
};

const start = (options: FakeOptions = {}) => {
  const fake = createFake(spec, { pace: 0, ...options });
  return { fake, client: createClientOf(spec, { token: "t", fetch: fake.fetch as typeof fetch, retry: false }) as Any };
};
const idsOf = async (list: AsyncIterable<{ id: string }>) => {
  const found: string[] = [];
  for await (const item of list) found.push(item.id);
  return found;
};

describe("a fake in which two collections have an id of the same name", () => {
  it("takes the id of the other one for none of a job", async () => {
    const { client, fake } = start({ jobs: 0 });
    expect(await client.getPlan({ id: "p7" })).toEqual({ weekly: true });
    expect(await client.pausePlan({ id: "p7" })).toEqual({ paused: true });
    const job = await client.runPlan({ id: "p7" }).job();
    expect(job.ids.id).not.toBe("p7");
    expect(fake.jobs[0]?.job).toMatchObject({ id: job.ids.id, plan_id: "p7" });
    expect((await job.wait({ interval: { min: 1, max: 1 } })).state).toBe("succeeded");
  });
});

describe("a fake whose lists have their filters deep in the body", () => {
  const jobs = ["p1", "p2", "p1"].map((plan_id, index) => ({
    job: { id: `r${index}`, plan_id, name: `Dig ${index}`, tags: index === 0 ? [] : ["a", `t${index}`] },
  }));
  it.each([
    [{ plan_id: { any_: ["p1"] } }, ["r0", "r2"]],
    [{ plan_id: { not_any_: ["p1"] } }, ["r1"]],
    [{ id: { any_: ["r1", "r2"] } }, ["r1", "r2"]],
    [{ name: { like_: "dig 1" } }, ["r1"]],
    [{ tags: { all_: ["a", "t2"] } }, ["r2"]],
    [{ tags: { any_: ["t1", "t2"] } }, ["r1", "r2"]],
    [{ tags: { any_: ["a"] }, plan_id: { any_: ["p1"] } }, ["r2"]],
    [{ made: { after_: "2030-01-01T00:00:00Z" } }, []],
    [{ made: { before_: "2030-01-01T00:00:00Z" } }, ["r0", "r1", "r2"]],
  ])("lists what meets %j", async (runs, expected) => {
    const { client } = start({ jobs });
    expect(await idsOf(client.listRuns({ body: { runs, sort: "NAME_ASC", limit: 2 } }))).toEqual(expected);
    expect(await idsOf(client.listRuns({ body: { runs, sort: "NAME_DESC" } }))).toEqual([...expected].reverse());
  });
});

describe("a fake whose parts are listed by a filter", () => {
  it("gives those of the job that is named, page by page; of one that is not here none; and without one those of the example", async () => {
    const { client, fake } = start({ jobs: ["failed"] });
    const job = client.job(fake.jobs[0]?.job);
    expect((await job.parts()).map(({ state }: Any) => state)).toEqual(["succeeded", "succeeded", "failed"]);
    expect(await client.listTasks({ body: { runs: { id: { any_: [job.ids.id] } }, limit: 2, offset: 2 } })).toMatchObject([{ id: "t3", phase: "BAD" }]);
    expect(await client.listTasks({ body: { runs: { id: { any_: ["other"] } } } })).toEqual([]);
    expect(await idsOf(client.listTasks({ body: { limit: 2 } }))).toEqual(["t1", "t2", "t3"]);
    expect(fake.jobs).toHaveLength(1);
  });
});
