import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { apiOf, createClientOf } from "../../src/spec.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string, value: object) => ({ "application/json": { schema: ref(name), examples: { one: { value } } } });
const version = (more: object) => ({ name: "api-version", in: "query", required: true, schema: { type: "string", ...more }, example: "2018-06-01" });
const run = { id: "r1", status: "Failed", started: "2026-11-20T10:00:00Z" };

/** A vendor whose every call must say a version, and whose list must be asked for within a time. */
const spec = {
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers: [{ url: "https://acme.test" }],
  "x-job": {
    operation: "getRun",
    ids: { id: ["/id"] },
    at: "",
    fields: { id: ["/id"], status: ["/status"], started: ["/started"] },
    states: [{ state: "failed", when: { "/status": ["Failed"] } }],
    lists: {
      operation: "listRuns",
      by: "started",
      args: { "/after": "2000-01-01T00:00:00Z", "/before": "2100-01-01T00:00:00Z" },
      since: { in: "/after", as: "iso" },
    },
  },
  paths: {
    "/query": {
      post: {
        operationId: "listRuns",
        "x-pagination": { style: "cursor", items: "/value", parameter: "/token", next: "/token" },
        parameters: [version({ default: "2018-06-01" })],
        requestBody: { required: true, content: json("Query", { after: "2000-01-01T00:00:00Z", before: "2100-01-01T00:00:00Z" }) },
        responses: { 200: { description: "A page.", content: json("Page", { value: [run] }) } },
      },
    },
    "/runs/{id}": {
      get: {
        operationId: "getRun",
        parameters: [version({ default: "2018-06-01" }), { name: "id", in: "path", required: true, schema: { type: "string" }, example: "r1" }],
        responses: { 200: { description: "It.", content: json("Run", run) } },
      },
    },
    "/kinds": {
      get: {
        operationId: "listKinds",
        parameters: [version({}), { name: "limit", in: "query", schema: { type: "integer", default: 10 }, example: 10 }],
        responses: { 200: { description: "All.", content: json("Page", { value: [] }) } },
      },
    },
  },
  components: {
    schemas: {
      Query: {
        type: "object",
        required: ["after", "before"],
        properties: { after: { type: "string", format: "date-time" }, before: { type: "string", format: "date-time" }, token: { type: "string" } },
      },
      Page: { type: "object", required: ["value"], properties: { value: { type: "array", items: ref("Run") }, token: { type: "string" } } },
      Run: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, status: { type: "string" }, started: { type: "string", format: "date-time" } },
      },
    },
  },
};

function begin() {
  const sent: { url: URL; body: Record<string, unknown> | undefined }[] = [];
  const fake = createFake(spec, { jobs: 3 });
  const spy: typeof fetch = (input, init) => {
    sent.push({ url: new URL(String(input)), body: init?.body ? JSON.parse(String(init.body)) : undefined });
    return fake.fetch(input as string, init);
  };
  return { client: createClientOf(spec, { fetch: spy }), sent };
}

describe("a parameter that the query must have, with a default", () => {
  it("is sent by itself, and not asked for", async () => {
    const { client, sent } = begin();
    await client.getRun?.({ id: "r1" }).outcome();
    expect(sent.map(({ url }) => url.search)).toEqual(["?api-version=2018-06-01"]);
    expect(apiOf(spec).operations.getRun).toMatchObject({ queryDefaults: { "api-version": "2018-06-01" } });
    expect(apiOf(spec).operations.getRun?.required).toBeUndefined();
  });

  it("is sent as it is given, where it is", async () => {
    const { client, sent } = begin();
    await client.getRun?.({ id: "r1", "api-version": "2030-01-01" }).outcome();
    expect(sent.map(({ url }) => url.search)).toEqual(["?api-version=2030-01-01"]);
  });

  it("has to be given where it has none; and what may be left out is left out", async () => {
    const { client, sent } = begin();
    await expect(async () => client.listKinds?.({})).rejects.toThrow("listKinds: parameter api-version is missing.");
    await client.listKinds?.({ "api-version": "1" });
    expect(sent.map(({ url }) => url.search)).toEqual(["?api-version=1"]);
  });
});

describe("what the list of jobs always gets", () => {
  it("is sent where jobs are looked for, and what is asked for goes before it", async () => {
    const { client, sent } = begin();
    const found = [];
    for await (const job of client.jobs?.({ states: ["failed"] }) ?? []) found.push(job);
    expect(found).toHaveLength(3);
    for await (const _ of client.jobs?.({ since: new Date("2026-01-01T00:00:00Z") }) ?? []);
    expect(sent.map(({ body }) => body)).toEqual([
      { after: "2000-01-01T00:00:00Z", before: "2100-01-01T00:00:00Z" },
      // A second earlier: what comes is filtered anyway.
      { after: "2025-12-31T23:59:59Z", before: "2100-01-01T00:00:00Z" },
    ]);
    expect(sent.every(({ url }) => url.searchParams.get("api-version") === "2018-06-01")).toBe(true);
  });
});

it("a list of jobs has the most that its page may have, by the place of its size", () => {
  const mostOf = (size: string, more: (changed: typeof spec) => void) => {
    const changed = structuredClone(spec);
    Object.assign(changed.paths["/query"].post["x-pagination"], { size });
    more(changed);
    return apiOf(changed).operations.listRuns?.pagination?.most;
  };
  const limit = { type: "integer", maximum: 500 };
  expect(mostOf("/size", ({ components }) => void Object.assign(components.schemas.Query.properties, { size: limit }))).toBe(500);
  expect(mostOf("limit", ({ paths }) => void (paths["/query"].post.parameters as object[]).push({ name: "limit", in: "query", schema: limit }))).toBe(500);
  expect(mostOf("/size", ({ components }) => void Object.assign(components.schemas.Query.properties, { size: { type: "integer" } }))).toBeUndefined();
});
