import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const security = [{ HTTPBearer: [] }];

/** A document as frameworks write it, with x-job: no servers, no examples, its security at each operation, ids that are UUIDs. */
const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Render farm", version: "0.1.0" },
  "x-job": {
    operation: "get_job",
    at: "",
    ids: { job_id: ["/id"] },
    fields: { id: ["/id"], status: ["/status"], error: ["/error"] },
    states: [
      { state: "queued", when: { "/status": ["PENDING"] } },
      { state: "running", when: { "/status": ["STARTED"] } },
      { state: "succeeded", when: { "/status": ["SUCCESS"] } },
      { state: "failed", when: { "/status": ["FAILURE"] } },
    ],
    start: [{ operation: "create_job", ids: { job_id: ["/id"] } }],
    lists: { operation: "list_jobs" },
  },
  paths: {
    "/jobs/": {
      get: {
        operationId: "list_jobs",
        security,
        "x-pagination": { style: "none", items: "" },
        responses: { 200: { description: "Them.", ...json({ type: "array", items: ref("JobOut") }) } },
      },
      post: {
        operationId: "create_job",
        security,
        requestBody: { required: true, ...json({ type: "object", required: ["scene"], properties: { scene: { type: "string" } } }) },
        responses: { 202: { description: "It.", ...json(ref("JobOut")) } },
      },
    },
    "/jobs/{job_id}": {
      get: {
        operationId: "get_job",
        security,
        parameters: [{ name: "job_id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
        responses: { 200: { description: "It.", ...json(ref("JobOut")) } },
      },
    },
  },
  components: {
    securitySchemes: { HTTPBearer: { type: "http", scheme: "bearer" } },
    schemas: {
      JobOut: {
        type: "object",
        required: ["id", "status", "created_at"],
        properties: {
          id: { type: "string", format: "uuid" },
          status: { type: "string", enum: ["PENDING", "STARTED", "SUCCESS", "FAILURE"] },
          created_at: { type: "string", format: "date-time" },
          error: { anyOf: [{ type: "string" }, { type: "null" }] },
        },
      },
    },
  },
};

it("keeps, lists and runs jobs of a spec that shows none", async () => {
  const fake = createFake(spec, { jobs: ["succeeded", "failed", "running"], pace: 1 });
  const client: Json = createClientOf(spec, { token: "t", baseUrl: "http://render.test", fetch: fake.fetch });
  const found: unknown[] = [];
  for await (const { state, job } of client.jobs({})) found.push([state, job.status]);
  expect(found.sort()).toEqual([
    ["failed", "FAILURE"],
    ["running", "STARTED"],
    ["succeeded", "SUCCESS"],
  ]);
  const job = await client.create_job({ body: { scene: "a" } }).job();
  expect(job.ids.job_id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect((await job.wait({ interval: { min: 1, max: 2 }, timeout: 5000 })).state).toBe("succeeded");
});

it.each([{}, { type: "string" }, { type: "integer" }])(
  "has jobs of which nothing is said as a run begins, though a job need not say how it is: %j",
  (status: Json) => {
    const loose = structuredClone(spec);
    const { JobOut } = loose.components.schemas;
    const isNumber = status.type === "integer";
    JobOut.required = ["id"];
    if (isNumber) loose["x-job"].states = [{ state: "running", when: { "/status": [1] } }];
    if (status.type) JobOut.properties.status = status;
    const statesOf = (jobs: number | { job: Json }[]) => createFake<Json>(loose, { jobs }).jobs.map(({ state }) => state);
    expect(statesOf(2)).toEqual(isNumber ? ["running", "running"] : ["queued", "queued"]);
    if (status.type) expect(statesOf([{ job: { status: isNumber ? 7 : "odd" } }])).toEqual(["unknown"]);
  },
);

it("has ids by which a job can be asked for, where they are texts in it and numbers in its path", async () => {
  const numbered = structuredClone(spec);
  numbered.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "integer" };
  numbered.components.schemas.JobOut.properties.id = { type: "string" };
  const fake = createFake<Json>(numbered, { jobs: 2 });
  const client: Json = createClientOf(numbered, { token: "t", baseUrl: "http://render.test", fetch: fake.fetch });
  for (const { job } of fake.jobs) expect(await client.get_job({ job_id: job.id })).toEqual(job);
});

it("starts with a job of each state that is looked for most", () => {
  expect(createFake<Json>(spec).jobs.map(({ state, job }) => [state, job.status])).toEqual([
    ["succeeded", "SUCCESS"],
    ["failed", "FAILURE"],
    ["running", "STARTED"],
  ]);
});

it("makes jobs at their own path, by ids of the caller's choice", async () => {
  const chosen: Json = structuredClone(spec);
  chosen.components.schemas.JobOut.properties.id = { type: "string" };
  chosen.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "string" };
  chosen.paths["/jobs/{job_id}"].post = { ...chosen.paths["/jobs/{job_id}"].get, operationId: "start_job" };
  chosen["x-job"].start = [{ operation: "start_job", ids: { job_id: ["{job_id}"] } }];
  const fake = createFake(chosen, { pace: 1 });
  const client: Json = createClientOf(chosen, { token: "t", baseUrl: "http://render.test", fetch: fake.fetch });
  const job = await client.start_job({ job_id: "mine" }).job();
  expect(job.ids).toEqual({ job_id: "mine" });
  expect((await job.wait({ interval: { min: 1, max: 2 }, timeout: 5000 })).state).toBe("succeeded");
});

it("makes up ids that have a pattern", () => {
  const patterned: Json = structuredClone(spec);
  patterned.components.schemas.JobOut.properties.id = { type: "string", pattern: "^[a-z]+_\\d+$" };
  patterned.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "string" };
  expect(createFake(patterned).jobs.map(({ id }) => id)).toEqual(Array.from({ length: 3 }, () => expect.stringMatching(/^[a-z]+_\d+$/)));
});

it("numbers jobs whose ids are numbers", async () => {
  const numbered: Json = structuredClone(spec);
  const { JobOut } = numbered.components.schemas;
  JobOut.properties.id = { type: "integer" };
  JobOut.required = ["status"];
  numbered.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "integer" };
  expect(createFake(numbered).jobs.map(({ id }) => id)).toEqual([1, 2, 3]);
});

it("fills in what lists and unions ask for, and keeps its jobs out of lists of other things", async () => {
  const wide = structuredClone(spec);
  const { JobOut } = wide.components.schemas;
  const text = { type: "string" };
  JobOut.required.push("usage");
  JobOut.properties.usage = { anyOf: [{ type: "object", required: ["tokens"], properties: { tokens: { type: "integer" } } }, text] };
  wide.components.schemas.JobItem = { type: "object", required: ["id", "status", "isTest"], properties: { ...JobOut.properties, isTest: { type: "boolean" } } };
  const listOf = (name: string) => ({ 200: { description: "Them.", ...json({ type: "array", items: ref(name) }) } });
  wide.paths["/jobs/"].get.responses = listOf("JobItem");
  wide.components.schemas.Machine = { type: "object", required: ["id", "cores"], properties: { id: text, status: text, cores: { type: "integer" } } };
  wide.components.schemas.Scene = {
    type: "object",
    required: ["id"],
    properties: { id: text, status: text, usage: { type: "object", required: ["pages"], properties: { pages: {} } } },
  };
  wide.components.schemas.Worker = { type: "object", required: ["id"], properties: { id: { ...text, pattern: "^w" }, status: text } };
  JobOut.properties.id.pattern = "^[^w]";
  for (const name of ["Machine", "Scene", "Worker"])
    wide.paths[`/${name}`] = { get: { operationId: `list_${name}`, security, "x-pagination": { style: "none", items: "" }, responses: listOf(name) } };

  const fake = createFake(wide, { jobs: 2 });
  const client: Json = createClientOf(wide, { token: "t", baseUrl: "http://render.test", fetch: fake.fetch });
  const listed = await client.list_jobs();
  expect(listed).toHaveLength(2);
  expect(listed[0]).toMatchObject({ isTest: false, status: expect.any(String) });
  expect(await client.get_job({ job_id: listed[0].id })).toMatchObject({ usage: { tokens: expect.any(Number) } });
  for (const name of ["Machine", "Scene", "Worker"]) expect(await client[`list_${name}`]()).toEqual([]);
});

it("makes up ids, reasons and times that its schemas take, and begins runs in the first state that there is", async () => {
  const bare: Json = structuredClone(spec);
  const { JobOut } = bare.components.schemas;
  Object.assign(JobOut.properties, {
    id: { type: "string" },
    status: { type: "string", enum: ["STARTED", "SUCCESS", "FAILURE"] },
    created_at: { type: "integer" },
    ended_at: { type: "integer" },
    error: {
      anyOf: [{ type: "object", required: ["code", "message"], properties: { code: { type: "string" }, message: { type: "string" } } }, { type: "null" }],
    },
  });
  JobOut.required.push("error");
  bare.components.schemas.Listed = { ...structuredClone(JobOut), required: ["id", "status", "isTest"] };
  bare.components.schemas.Listed.properties.isTest = { type: "boolean" };
  bare.paths["/jobs/"].get.responses[200].content["application/json"].schema.items = ref("Listed");
  bare.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "string" };
  bare["x-job"].fields = { id: ["/id"], status: ["/status"], created: ["/created_at"], finished: ["/ended_at"], error: ["/error/message"] };
  bare["x-job"].states.shift();
  bare.paths["/other"] = { post: { ...structuredClone(bare.paths["/jobs/"].post), operationId: "make_job" } };

  const fake = createFake(bare, { jobs: ["succeeded", "failed"], pace: 1 });
  const client: Json = createClientOf(bare, { token: "t", baseUrl: "http://render.test", fetch: fake.fetch });
  expect(fake.jobs.map(({ id }) => id)).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  const { items } = { items: await client.list_jobs() };
  expect(items).toEqual([expect.objectContaining({ isTest: false }), expect.objectContaining({ isTest: false })]);
  const failed: Json = fake.jobs[1]?.job;
  expect(failed.error).toEqual({ code: "", message: "The job failed." });
  expect(failed.ended_at - failed.created_at).toBeLessThan(3_600);
  const job = await client.create_job({ body: { scene: "a" } }).job();
  expect((await job.wait({ interval: { min: 1, max: 2 }, timeout: 5000 })).state).toBe("succeeded");
  expect(await client.make_job({ body: { scene: "a" } })).toMatchObject({ status: "STARTED" });
});

it("acts on jobs whose ids are named as a path's members, and answers with what such an answer must have", async () => {
  const dotted: Json = structuredClone(spec);
  const { JobOut } = dotted.components.schemas;
  const named = (name: string) => [{ name, in: "path", required: true, schema: { type: "string" } }];
  const { get } = dotted.paths["/jobs/{job_id}"];
  dotted.components.schemas.Stopped = { ...structuredClone(JobOut), required: ["id", "status", "by"] };
  dotted.components.schemas.Stopped.properties.by = { type: "string", minLength: 1 };
  const stop = { operationId: "stop_job", parameters: named("the.job"), responses: { 200: { description: "It.", ...json(ref("Stopped")) } } };
  dotted.paths = { "/jobs/{job.id}": { get: { ...get, security: [], parameters: named("job.id") } }, "/jobs/{the.job}/stop": { put: stop } };
  const { start: _, lists: __, ...job } = dotted["x-job"];
  const states = [...job.states, { state: "canceled", when: { "/status": ["FAILURE"] } }];
  dotted["x-job"] = { ...job, states, ids: { "job.id": ["/id"] }, cancel: { operation: "stop_job", args: { "the.job": "{job.id}" }, ends: "failed" } };

  const fake = createFake(dotted, { jobs: ["running", "running"] });
  const client: Json = createClientOf(dotted, { baseUrl: "http://render.test", fetch: fake.fetch });
  await client.job({ "job.id": fake.jobs[1]?.id }).cancel();
  expect(fake.jobs.map(({ state }) => state)).toEqual(["running", "failed"]);
  expect(await client.stop_job({ "the.job": fake.jobs[0]?.id })).toMatchObject({ id: fake.jobs[0]?.id, by: "x" });
});

it("tells of pages in what is called so, where a list is asked by POST", async () => {
  const own = structuredClone(spec);
  const told = {
    type: "object",
    required: ["totalItems", "endCursor"],
    properties: { totalItems: { type: "integer" }, endCursor: { type: ["string", "null"] } },
  };
  const page = { type: "object", required: ["items", "page"], properties: { items: { type: "array", items: ref("JobOut") }, page: told } };
  const asked = {
    type: "object",
    properties: { page: { type: "object", properties: { after: { type: "string" }, limit: { type: "integer", minimum: 1, maximum: 2 } } } },
  };
  own.paths["/jobs/search"] = {
    post: {
      operationId: "search_jobs",
      security,
      "x-pagination": { style: "cursor", items: "/items", parameter: "/page/after", next: "/page/endCursor", size: "/page/limit", total: "/page/totalItems" },
      requestBody: json(asked),
      responses: { 200: { description: "Them.", ...json(page) } },
    },
  };
  own["x-job"].lists = { operation: "search_jobs" };
  const fake = createFake(own);
  const client = createClientOf(own, { token: "any", fetch: fake.fetch, baseUrl: "http://fake.test" });
  const found = [];
  for await (const job of (client as Json).jobs()) found.push(job);
  expect(found).toHaveLength(fake.jobs.length);
});

it("gives jobs ids of the form that they must have, in the job or where it is asked for", async () => {
  const formed = (field: object, asked: object) => {
    const own = structuredClone(spec);
    own.components.schemas.JobOut.properties.id = { type: "string", ...field };
    own.paths["/jobs/{job_id}"].get.parameters[0].schema = { type: "string", ...asked };
    return own;
  };
  const pattern = "^GT[0-9a-fA-F]{32}$";
  for (const own of [formed({ pattern }, {}), formed({}, { format: "uuid" }), formed({ pattern, minLength: 34, maxLength: 34 }, { pattern })]) {
    const fake = createFake(own, { jobs: 12 });
    const client = createClientOf(own, { baseUrl: "http://farm.test", token: "t", fetch: fake.fetch });
    const ids = fake.jobs.map(({ job }) => String(job.id));
    expect(new Set(ids).size).toBe(12);
    for (const id of ids) expect(await client.get_job?.({ job_id: id })).toMatchObject({ id });
  }
});

it("puts jobs into states that lie in an object which must have more", async () => {
  const own = structuredClone(spec);
  const type = own.components.schemas.JobOut.properties.status;
  const state = { type: "object", required: ["id", "type"], properties: { id: { type: "string", format: "uuid" }, type } };
  own.components.schemas.JobOut = {
    ...own.components.schemas.JobOut,
    required: ["id"],
    properties: { id: { type: "string" }, state: { anyOf: [state, { type: "null" }] } },
  };
  own["x-job"].fields = { id: ["/id"], status: ["/state/type"] };
  for (const rule of own["x-job"].states) rule.when = { "/state/type": rule.when["/status"] };
  const fake = createFake(own, { jobs: ["running", "failed"] });
  expect(fake.jobs.map(({ state }) => state)).toEqual(["running", "failed"]);
});
