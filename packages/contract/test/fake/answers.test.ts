import { describe, expect, it } from "vitest";
import { createFake, matchOperation } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";

const object = (properties: Json, required = Object.keys(properties)) => ({ type: "object", required, properties });
const text = { type: "string" };
const content = (schema: Json, value: Json) => ({ "application/json": { schema, examples: { one: { value } } } });
const handle = { name: "handle", in: "path", required: true, schema: text };
const statement = (code: string) => ({ code, message: "As it stands.", handle: "h0" });
const Statement = object({ code: text, message: text, handle: text });

/** Statements as a warehouse runs them: 202 while one runs, 422 of one that failed; the codes in their bodies are not all known. */
const spec: Json = {
  openapi: "3.1.0",
  info: { title: "Warehouse jobs API", version: "1" },
  servers: [{ url: "https://warehouse.test" }],
  "x-job": {
    operation: "getStatement",
    at: "",
    ids: { handle: ["/handle"] },
    fields: { id: ["/handle"], status: ["/code"], error: [{ at: "/message", in: ["failed"] }], errorCode: [{ at: "/sqlState", in: ["failed"] }] },
    answers: { 202: "running", 422: "failed" },
    states: [{ state: "succeeded", when: { "/code": ["090001"] } }],
    start: [{ operation: "runStatement", ids: { handle: ["/handle"] } }],
  },
  paths: {
    "/statements": { post: { operationId: "runStatement", responses: { 202: { description: "Taken.", content: content(Statement, statement("333334")) } } } },
    "/statements/{handle}": {
      get: {
        operationId: "getStatement",
        parameters: [handle],
        responses: {
          200: {
            description: "Its rows.",
            content: content(object({ ...Statement.properties, data: { type: "array" } }), { ...statement("090001"), data: [] }),
          },
          202: { description: "It runs.", content: content(Statement, statement("333334")) },
          404: { description: "None.", content: content(object({ message: text }), { message: "None." }) },
          422: {
            description: "It failed.",
            content: content(object({ ...Statement.properties, sqlState: text }), { ...statement("002003"), message: "No such table.", sqlState: "42S02" }),
          },
        },
      },
    },
  },
};

it("is answered for what no operation is as one of them shows that status, wherever that stands", async () => {
  const shared = structuredClone(spec);
  const { responses } = shared.paths["/statements/{handle}"].get;
  shared.components = { responses: { 404: responses[404], Done: responses[200] } };
  responses[404] = { $ref: "#/components/responses/404" };
  for (const one of [spec, shared]) {
    const answer = await createFake(one).fetch("https://warehouse.test/none");
    expect([answer.status, await answer.json()]).toEqual([404, { message: expect.stringMatching(/^No operation/) }]);
  }
});

describe("a job whose state the status of its reading tells", () => {
  const interval = { min: 1, max: 1 };

  it("goes on so in a fake, each of whose answers is one that the spec has", async () => {
    const fake = createFake(spec, { jobs: ["running", "failed", "succeeded"] });
    for (const [index, [status, code]] of [
      [202, "333334"],
      [422, "002003"],
      [200, "090001"],
    ].entries()) {
      const { id } = fake.jobs[index] as { id: string };
      const response = await fake.fetch(`https://warehouse.test/statements/${id}`);
      expect([response.status, await response.clone().json()]).toEqual([status, expect.objectContaining({ code, handle: id })]);
      expect(await matchOperation(response, spec, "getStatement")).toMatchObject({ pass: true });
    }
    expect(fake.jobs.map(({ state }) => state)).toEqual(["running", "failed", "succeeded"]);
  });

  it("is started, waited for, and ends as it does", async () => {
    const fake = createFake(spec, { script: ["running", "failed"] });
    const client: Json = createClientOf(spec, { fetch: fake.fetch });
    const job = await client.runStatement().job();
    expect(await job.wait({ interval })).toMatchObject({ state: "failed", error: { message: "No such table.", code: "42S02" } });
    expect(await client.getStatement({ handle: "none" }).outcome()).toMatchObject({ status: 404 });
  });

  it("changes its state as any other", async () => {
    const fake = createFake(spec, { jobs: ["failed"] });
    const id = String(fake.jobs[0]?.id);
    const client: Json = createClientOf(spec, { fetch: fake.fetch });
    const states = [];
    for (const state of ["succeeded", "running", "failed"] as const) {
      fake.set(id, state);
      states.push((await client.job({ handle: id }).get()).state);
    }
    expect(states).toEqual(["succeeded", "running", "failed"]);
  });

  it("has nothing but its status, where that is all that is answered", async () => {
    const bare = structuredClone(spec);
    delete bare.paths["/statements/{handle}"].get.responses["202"].content;
    const fake = createFake(bare, { jobs: ["running"] });
    const client: Json = createClientOf(bare, { fetch: fake.fetch });
    const handle = fake.jobs[0]?.id;
    expect(await client.job({ handle }).get()).toMatchObject({ state: "running", status: undefined });
    expect(await client.getStatement({ handle }).outcome()).toMatchObject({ ok: true, status: 202, data: undefined });
  });

  it("is in no state that there is not", () => {
    const wrong = structuredClone(spec);
    wrong["x-job"].answers["202"] = "busy";
    expect(() => createClientOf(wrong)).toThrow(/x-job has a rule for the state busy; expected queued, running/);
  });
});
