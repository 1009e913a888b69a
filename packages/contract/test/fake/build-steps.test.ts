import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { createClientOf } from "../../src/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of a spec that is made at run time
type Any = any;

const text = { type: "string" };
const shown = (schema: object, value: unknown) => ({
  200: { description: "It.", content: { "application/json": { schema, examples: { a: { value } } } } },
});
const inPath = (name: string, example: unknown) => ({ name, in: "path", required: true, schema: { type: typeof example }, example });
const build = { number: 12, state: "failed", line: { id: "p1", slug: "app" }, steps: [{ name: "test", state: "failed", command: "make" }] };
const Build = {
  type: "object",
  required: ["number"],
  properties: {
    number: { type: "integer" },
    state: text,
    line: { type: "object", properties: { id: text, slug: text } },
    steps: { type: "array", items: { type: "object", properties: { name: text, state: text, command: text } } },
  },
};
const build$ = { $ref: "#/components/schemas/Build" };
const stateOf = { scheduled: "queued", running: "running", passed: "succeeded", failed: "failed", stopping: "stopping", canceled: "canceled" };
const rules = Object.entries(stateOf).map(([word, state]) => ({ state, when: { "/state": [word] } }));

/** A vendor whose builds have the name of their line within it, and their steps in them, of which one says why it failed. */
const spec = {
  openapi: "3.1.0",
  info: { title: "Builds jobs API", version: "1" },
  servers: [{ url: "https://builds.test" }],
  "x-job": {
    operation: "getBuild",
    ids: { line: ["/line/slug"], number: ["/number"] },
    at: "",
    fields: { id: ["/number"], status: ["/state"], error: [{ at: "/steps/*/command", when: { "/state": ["failed"] } }] },
    states: rules,
    parts: { at: "/steps", fields: { name: ["/name"] }, states: rules },
    cancel: { operation: "updateBuild", body: { state: "stopping" } },
    lists: { operation: "listBuilds" },
  },
  paths: {
    "/{line}/builds": {
      get: {
        operationId: "listBuilds",
        "x-pagination": { style: "none", items: "" },
        parameters: [inPath("line", "app"), { name: "stateFilter", in: "query", schema: text, example: "failed" }],
        responses: shown({ type: "array", items: build$ }, [build]),
      },
      post: { operationId: "createBuild", parameters: [inPath("line", "app")], responses: shown(build$, { ...build, state: "scheduled", steps: [] }) },
    },
    "/{line}/builds/{number}": {
      get: { operationId: "getBuild", parameters: [inPath("line", "app"), inPath("number", 12)], responses: shown(build$, build) },
      patch: {
        operationId: "updateBuild",
        parameters: [inPath("line", "app"), inPath("number", 12)],
        requestBody: { content: { "application/json": { schema: { type: "object", properties: { state: text } } } } },
        responses: shown(build$, { ...build, state: "stopping" }),
      },
    },
    "/{line}/builds/{number}/timeline": {
      get: {
        operationId: "getTimeline",
        parameters: [inPath("line", "app"), inPath("number", 12)],
        responses: shown({ type: "object", properties: { number: text, records: { type: "array" } } }, { number: "t1", records: [] }),
      },
    },
  },
  components: { schemas: { Build } },
};

const begin = (jobs: ("failed" | "running" | "succeeded")[]) => {
  const fake = createFake(spec, { jobs });
  return { fake, client: createClientOf(spec, { fetch: fake.fetch as typeof fetch, retry: false }) as Any };
};

describe("a fake of builds that have their steps in them", () => {
  it("has an id of a path where the job has it, and leaves what lies around it", async () => {
    const { client } = begin(["failed"]);
    expect((await client.listBuilds({ line: "app" })).map(({ line }: Any) => line)).toEqual([{ id: "p1", slug: "app" }]);
    expect(await client.listBuilds({ line: "other" })).toEqual([]);
  });

  it.each(["running", "succeeded"] as const)("leaves its steps to one that is %s, in that state and with no reason", async (state) => {
    const { client, fake } = begin([state]);
    const job = client.job({ line: "app", number: fake.jobs[0]?.id });
    expect(await job.get()).toMatchObject({ state, error: undefined });
    expect(await job.parts()).toMatchObject([{ name: "test", state }]);
  });

  it("lists those that a filter by its name asks for", async () => {
    const { client } = begin(["failed", "running"]);
    expect((await client.listBuilds({ line: "app", stateFilter: "failed" })).map(({ state }: Any) => state)).toEqual(["failed"]);
  });

  it("comes to its end where it is canceled by the word of one that is stopping", async () => {
    const { client, fake } = begin(["running"]);
    const job = client.job({ line: "app", number: fake.jobs[0]?.id });
    await job.cancel();
    expect((await job.wait({ interval: { min: 1, max: 1 }, timeout: 5000 })).state).toBe("canceled");
  });

  it("leaves an id of another type in what hangs below a build", async () => {
    const { client, fake } = begin(["failed"]);
    expect(await client.getTimeline({ line: "app", number: fake.jobs[0]?.id })).toEqual({ number: "t1", records: [] });
  });

  it("says what is wrong with fields that no job has", () => {
    expect(() => createFake(spec, { jobs: [{ state: "failed", job: { line: "app" } }] })).toThrow(
      "A job with these fields is none of this vendor, failed or not: /line must be object.",
    );
  });
});
