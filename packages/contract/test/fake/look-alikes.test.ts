import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { verify } from "../../src/verify/index.ts";

const text = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shown = (schema: Json, value: Json) => ({ 200: { description: "It.", content: { "application/json": { schema, examples: { a: { value } } } } } });
const id = { name: "id", in: "path", required: true, schema: text };
const run = { id: "r1", status: "DONE", weight: "HIGH", kind: "run" };

/** A vendor whose sites look as its runs do, as far as these members go; `lists` says how its list has a run. */
const specOf = (site: Json, value: Json, lists: Json = run): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  "x-job": {
    operation: "getRun",
    ids: { id: ["/id"] },
    at: "",
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": ["DONE"] } }],
    lists: { operation: "listRuns" },
  },
  paths: {
    "/runs": {
      get: { operationId: "listRuns", "x-pagination": { style: "none", items: "" }, responses: shown({ type: "array", items: ref("RunSummary") }, [lists]) },
    },
    "/runs/{id}": { get: { operationId: "getRun", parameters: [id], responses: shown(ref("Run"), run) } },
    "/site": { get: { operationId: "getSite", responses: shown(ref("Site"), value) } },
  },
  components: {
    schemas: {
      Run: {
        type: "object",
        required: ["id", "status"],
        properties: {
          id: { type: "string", pattern: "^r" },
          status: text,
          kind: { const: "run" },
          mood: { enum: ["a", "b", "c", "d"] },
          weight: { anyOf: [{ enum: ["LOW", "HIGH"] }, text] },
        },
      },
      RunSummary: { type: "object", properties: { id: text, status: text, weight: text } },
      Site: { type: "object", properties: { id: text, status: text, ...site } },
    },
  },
});

describe("a fake", () => {
  it.each([
    ["an id of another form", { id: { type: "string", pattern: "^s" } }, { id: "s1", status: "DONE" }],
    ["a member of another type", { status: { type: "object" } }, { id: "r9", status: { up: true } }],
    ["few words that both have", { mood: { enum: ["d", "e", "f", "g", "h"] } }, { id: "r9", status: "DONE", mood: "e" }],
    ["a word of another thing", { kind: { enum: ["site", "farm"] } }, { id: "r9", status: "DONE", kind: "site" }],
  ])("takes what is read beside jobs for none, by %s", async (_, site, value) => {
    const fake = createFake(specOf(site, value));
    expect(fake.jobs.map((job) => job.id)).toEqual(["r1"]);
    expect(await (await fake.fetch("https://acme.test/site")).json()).toEqual(value);
  });

  it("shows a job in no words that a list has of its own", async () => {
    const spec = specOf({}, { id: "r1", status: "DONE" }, { id: "r2", status: "DONE", weight: "6" });
    const { baseUrl, close } = await createFake(spec).listen();
    const report = await verify(spec, { baseUrl, env: {} });
    await close();
    expect(report).toMatchObject({ verdict: "kept", operations: [{ calls: 1 }, { calls: 2 }, { calls: 1 }] });
  });
});
