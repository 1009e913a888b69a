import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { lintSpec } from "@vendor-jobs/generator";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { newVendor } from "../../new/new-vendor.ts";

const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-new-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answers = (schema: Json) => ({ responses: { 200: { description: "ok", content: { "application/json": { schema } } } } });
const run = { $ref: "#/components/schemas/workflow-run" };
const id = { name: "run_id", in: "path", required: true, schema: { type: "string", example: "r1" } };

/** A document as vendors have them: OpenAPI 3.0, names of their own, inline bodies, extensions. */
const theirs: Json = {
  openapi: "3.0.3",
  info: { title: "Theirs", version: "9" },
  servers: [{ url: "https://api.acme.test" }],
  security: [{ key: [] }],
  paths: {
    "/runs": {
      get: {
        operationId: "runs/list-runs",
        summary: "Their words",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer", example: 1 } },
          { name: "per_page", in: "query", schema: { type: "integer" } },
        ],
        ...answers({ type: "object", properties: { runs: { type: "array", items: run } } }),
      },
    },
    "/runs/{run_id}": {
      parameters: [id],
      get: { operationId: "runs/get-run", "x-theirs": { a: 1 }, ...answers(run) },
      delete: { responses: { 204: { description: "gone" } } },
    },
    "/runs/{run_id}/cancel": { post: { parameters: [id], responses: { 202: { description: "ok" } } } },
  },
  components: {
    securitySchemes: { key: { type: "http", scheme: "bearer" }, unused: { type: "http", scheme: "basic" } },
    schemas: {
      Unused: { type: "object" },
      "workflow-run": {
        type: "object",
        properties: {
          id: { type: "string" },
          status: { type: "string", nullable: true, enum: ["queued", "in_progress", "success", "failure", "cancelled"] },
          tries: { type: "integer", minimum: 0, exclusiveMinimum: true },
          next: run,
        },
      },
    },
  },
};

const only = ["runs/list-runs", "GET /runs/{run_id}", "POST /runs/{run_id}/cancel"];
const made = (name: string, text: string, names: readonly string[] = only) => {
  const from = `${folder}/${name}.theirs`;
  writeFileSync(from, text);
  return parse(readFileSync(newVendor(folder, name, { from, only: names }), "utf8"));
};

describe("a spec made of a vendor's own document", () => {
  it.each([
    ["json", JSON.stringify(theirs)],
    ["yaml", stringify(theirs)],
  ])("has the named operations and what they refer to, in the form of ours, from %s", (name, text) => {
    const spec = made(name, text);
    expect(Object.values<Json>(spec.paths).flatMap(({ parameters: _, ...item }) => Object.values<Json>(item).map((one) => one.operationId))).toEqual([
      "listRuns",
      "getRun",
      "postRunsCancel",
    ]);
    expect(Object.keys(spec.components.schemas)).toEqual(["WorkflowRun", "ListRunsResult"]);
    expect(Object.keys(spec.components.securitySchemes)).toEqual(["key"]);
    const { status, tries, next } = spec.components.schemas.WorkflowRun.properties;
    // An answer's words are open.
    const words = ["queued", "in_progress", "success", "failure", "cancelled"];
    expect(status).toEqual({ anyOf: [{ type: "string", enum: words }, { type: ["string", "null"] }] });
    expect(tries).toEqual({ type: "integer", exclusiveMinimum: 0 });
    expect(next).toEqual({ $ref: "#/components/schemas/WorkflowRun" });
    expect(JSON.stringify(spec)).not.toContain("x-theirs");
    expect(spec.paths["/runs"].get.summary).toBe("TO REWRITE: Their words");
  });

  it("proposes how jobs are read and lists paged, marked for a person", () => {
    const spec = made("proposed", JSON.stringify(theirs));
    expect(spec.paths["/runs"].get["x-pagination"]).toEqual({ style: "page", items: "/runs", parameter: "page", first: 1, size: "per_page" });
    expect(spec["x-job"]).toMatchObject({
      operation: "getRun",
      ids: { run_id: ["/id"] },
      fields: { status: ["/status"] },
      cancel: { operation: "postRunsCancel" },
    });
    expect(spec["x-job"].states).toContainEqual({ state: "running", when: { "/status": ["in_progress"] } });
    expect(readFileSync(`${folder}/proposed/openapi.yaml`, "utf8").match(/# TO CONFIRM: /g)).toHaveLength(2);
  });

  it("proposes starts, parts, and what the list can be asked for", () => {
    const step = { type: "object", properties: { name: { type: "string" }, state: { type: "string", enum: ["running", "done", "error"] } } };
    const more = structuredClone(theirs);
    const words = { type: "array", items: { type: "string", enum: ["queued", "success", "failure"] } };
    more.components.schemas["workflow-run"].properties.created_at = { type: "string", format: "date-time" };
    more.paths["/runs"].get.parameters.push(
      { name: "created_after", in: "query", schema: { type: "string", format: "date-time" } },
      { name: "until", in: "query", schema: { type: "integer" } },
      { name: "status", in: "query", schema: words },
      { name: "order", in: "query", schema: { type: "string", enum: ["asc", "desc"] } },
    );
    more.paths["/runs"].post = { operationId: "runs/create", ...answers(run) };
    more.paths["/runs/{run_id}/steps"] = {
      get: { operationId: "runs/steps", parameters: [id], ...answers({ type: "object", properties: { steps: { type: "array", items: step } } }) },
    };
    const spec = made("more", JSON.stringify(more), []);
    expect(spec["x-job"]).toMatchObject({
      start: [{ operation: "create", ids: { run_id: ["/id"] } }],
      parts: {
        operation: "steps",
        at: "/steps",
        fields: { name: ["/name"], status: ["/state"] },
        states: expect.arrayContaining([{ state: "failed", when: { "/state": ["error"] } }]),
      },
      lists: {
        operation: "listRuns",
        since: { in: "created_after", as: "iso" },
        states: { in: "status", many: true, values: { queued: ["queued"], succeeded: ["success"], failed: ["failure"] } },
        newest: { in: "order", value: "desc" },
      },
    });
    // A number of what, only a person knows; and what requests take stays closed.
    expect(spec["x-job"].lists.until).toBeUndefined();
    expect(spec.paths["/runs"].get.parameters[4].schema).toEqual(words);
  });

  it("proposes how a list ends that goes by its last item, and where jobs and lists lie in an envelope", () => {
    const envelope = (schema: Json) => answers({ type: "object", properties: { data: schema } });
    const last = structuredClone(theirs);
    last.paths["/runs"].get = {
      operationId: "list",
      parameters: [{ name: "after", in: "query", schema: { type: "string" } }],
      ...answers({ type: "object", properties: { has_more: { type: "boolean" }, last_id: { type: "string" }, data: { type: "array", items: run } } }),
    };
    const paging = { style: "cursor", items: "/data", parameter: "after", last: "/id", more: "/has_more" };
    expect(made("last", JSON.stringify(last), []).paths["/runs"].get["x-pagination"]).toEqual(paging);

    const wrapped = structuredClone(theirs);
    wrapped.components.schemas["workflow-run"].properties.status.enum.push("TIMED-OUT");
    wrapped.components.schemas["workflow-run"].properties.started_at = { type: "string", format: "date-time" };
    const page = { type: "object", properties: { total: { type: "integer" }, items: { type: "array", items: run } } };
    const parameters = ["offset", "limit"].map((name) => ({ name, in: "query", schema: { type: "integer" } }));
    wrapped.paths["/runs"].get = {
      operationId: "list",
      parameters: [...parameters, { name: "desc", in: "query", schema: { type: "boolean" } }],
      ...envelope(page),
    };
    wrapped.paths["/runs"].post = { operationId: "create", ...envelope(run) };
    wrapped.paths["/runs/{run_id}"].get = { operationId: "get", ...envelope(run) };
    const spec = made("wrapped", JSON.stringify(wrapped), []);
    expect(spec.paths["/runs"].get["x-pagination"]).toEqual({
      style: "offset",
      items: "/data/items",
      parameter: "offset",
      size: "limit",
      total: "/data/total",
    });
    expect(spec["x-job"]).toMatchObject({
      at: "/data",
      ids: { run_id: ["/id"] },
      start: [{ operation: "create", ids: { run_id: ["/data/id"] } }],
      states: expect.arrayContaining([{ state: "failed", when: { "/status": ["failure", "TIMED-OUT"] } }]),
      lists: { by: "started", newest: { in: "desc", value: true } },
    });
  });

  it("leaves to the lint what only a person knows, and no matter of form", async () => {
    made("linted", JSON.stringify(theirs));
    const rules = (await lintSpec(`${folder}/linted/openapi.yaml`)).problems.map((problem) => problem.split(" ")[1]);
    expect(new Set(rules)).not.toContain("house/named-schemas:");
    expect(new Set(rules)).not.toContain("house/extensions:");
    expect(new Set(rules)).toContain("house/described:");
  }, 60_000);

  it("refuses an operation that is not there, with the one that was meant", () => {
    expect(() => made("misspelt", JSON.stringify(theirs), ["runs/get-runs"])).toThrow('no operation "runs/get-runs"; runs/get-run was meant?');
    expect(() => made("short", JSON.stringify(theirs), ["get-run"])).toThrow("runs/get-run was meant?");
  });

  it("refuses what is no OpenAPI 3, a spec that is there, and a name that is none", () => {
    expect(() => made("swagger", '{"swagger":"2.0"}')).toThrow("no document of OpenAPI 3.0 or 3.1");
    newVendor(folder, "twice");
    expect(() => newVendor(folder, "twice")).toThrow("is there already");
    expect(() => newVendor(folder, "../Acme")).toThrow("kebab-case");
  });

  it("takes a document of 13 MB in its stride", () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, index) => [
        `filler-${index}`,
        { type: "object", description: "x".repeat(1_000), properties: { a: { type: "string" } } },
      ]),
    );
    const text = JSON.stringify({ ...theirs, components: { ...theirs.components, schemas: { ...theirs.components.schemas, ...schemas } } });
    expect(text.length).toBeGreaterThan(13_000_000);
    expect(Object.keys(made("large", text).components.schemas)).toEqual(["WorkflowRun", "ListRunsResult"]);
  }, 10_000);
});
