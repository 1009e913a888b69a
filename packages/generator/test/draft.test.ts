import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Json } from "@vendor-jobs/contract/spec";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type DraftOptions, draft, formatDrafted } from "../src/index.ts";

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
/** What is drafted of a document, as a vendor's. */
const drafted = (name: string, text: string, options: Partial<DraftOptions> = {}) => {
  writeFileSync(`${folder}/${name}.theirs`, text);
  return draft(`${name}.theirs`, { out: `${name}/openapi.yaml`, vendor: name, only, cwd: folder, ...options });
};
const textOf = (name: string) => readFileSync(`${folder}/${name}/openapi.yaml`, "utf8");
const made = async (name: string, document: Json, options?: Partial<DraftOptions>): Promise<Json> => {
  await drafted(name, JSON.stringify(document), options);
  return parse(textOf(name));
};

describe("a spec made of a vendor's own document", () => {
  it.each([
    ["json", JSON.stringify(theirs)],
    ["yaml", stringify(theirs)],
  ])("has the named operations and what they refer to, in the form of ours, from %s", async (name, text) => {
    expect(await drafted(name, text)).toMatchObject({ file: `${name}/openapi.yaml`, operations: ["listRuns", "getRun", "postRunsCancel"], job: "getRun" });
    const spec = parse(textOf(name));
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

  it("proposes how jobs are read and lists paged, marked for a person", async () => {
    const spec = await made("proposed", theirs);
    expect(spec.paths["/runs"].get["x-pagination"]).toEqual({ style: "page", items: "/runs", parameter: "page", first: 1, size: "per_page" });
    expect(spec["x-job"]).toMatchObject({
      operation: "getRun",
      ids: { run_id: ["/id"] },
      fields: { status: ["/status"] },
      cancel: { operation: "postRunsCancel" },
    });
    expect(spec["x-job"].states).toContainEqual({ state: "running", when: { "/status": ["in_progress"] } });
    expect(textOf("proposed").match(/# TO CONFIRM: /g)).toHaveLength(2);
  });

  it("proposes starts, parts, and what the list can be asked for", async () => {
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
    const spec = await made("more", more, { only: [] });
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
    // What is done to a job starts none, though it is of another version.
    const versions = structuredClone(more);
    versions.paths["/v2/runs/{run_id}/cancel"] = {
      post: { operationId: "runs/cancel", parameters: [id], ...answers({ type: "object", properties: { id: {} } }) },
    };
    versions.paths["/v2/runs/{run_id}/replay"] = {
      post: { operationId: "runs/replay", parameters: [id], ...answers({ type: "object", properties: { id: {} } }) },
    };
    delete versions.paths["/runs/{run_id}/cancel"];
    expect((await made("versions", versions, { only: [] }))["x-job"]).toMatchObject({
      start: [{ operation: "create" }],
      cancel: { operation: "cancel" },
      retry: { operation: "replay", gives: "new", ids: { run_id: ["/id"] } },
    });
    // A number of what, only a person knows; and what requests take stays closed.
    expect(spec["x-job"].lists.until).toBeUndefined();
    expect(spec.paths["/runs"].get.parameters[4].schema).toEqual(words);
  });

  it("proposes how a list ends that goes by its last item, and where jobs and lists lie in an envelope", async () => {
    const envelope = (schema: Json) => answers({ type: "object", properties: { data: schema } });
    const last = structuredClone(theirs);
    last.paths["/runs"].get = {
      operationId: "list",
      parameters: [{ name: "after", in: "query", schema: { type: "string" } }],
      ...answers({ type: "object", properties: { has_more: { type: "boolean" }, last_id: { type: "string" }, data: { type: "array", items: run } } }),
    };
    const paging = { style: "cursor", items: "/data", parameter: "after", last: "/id", more: "/has_more" };
    expect((await made("last", last, { only: [] })).paths["/runs"].get["x-pagination"]).toEqual(paging);

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
    const spec = await made("wrapped", wrapped, { only: [] });
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
    const { problems } = await drafted("linted", JSON.stringify(theirs));
    const rules = new Set(problems.map((problem) => problem.split(" ")[1]));
    expect(rules).not.toContain("house/named-schemas:");
    expect(rules).not.toContain("house/extensions:");
    expect(rules).toContain("house/described:");
  }, 60_000);

  it("takes a document of 13 MB in its stride", async () => {
    const filler = (index: number) => [`filler-${index}`, { type: "object", description: "x".repeat(1_000), properties: { a: { type: "string" } } }];
    const schemas = Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => filler(index)));
    const large = { ...theirs, components: { ...theirs.components, schemas: { ...theirs.components.schemas, ...schemas } } };
    expect(JSON.stringify(large).length).toBeGreaterThan(13_000_000);
    expect(Object.keys((await made("large", large)).components.schemas)).toEqual(["WorkflowRun", "ListRunsResult"]);
  }, 10_000);
});

describe("a spec made of a document of one's own", () => {
  const own = structuredClone(theirs);
  own.info = { title: "Our jobs API", version: "9", description: "What runs at ours." };
  own.tags = [{ name: "Runs", description: "What runs." }, { name: "Others" }];
  own["x-error"] = { message: ["/why"] };
  own.paths["/runs"].get.tags = ["Runs"];
  own.paths["/runs"].servers = [{ url: "https://runs.acme.test" }];
  own.paths["/runs"].get["x-pagination"] = { style: "none", items: "/runs" };

  it("keeps its own words, tags, servers of a path and extensions, and proposes what is not there", async () => {
    const spec = await made("own", own, { vendor: undefined });
    expect(spec.info).toEqual(own.info);
    expect(spec.tags).toEqual([own.tags[0], { name: "Jobs", description: expect.stringMatching(/^TO REWRITE: /) }]);
    expect(spec["x-error"]).toEqual({ message: ["/why"] });
    expect(spec.paths["/runs"].servers).toEqual([{ url: "https://runs.acme.test" }]);
    expect(spec.paths["/runs"].get).toMatchObject({ summary: "Their words", "x-pagination": { style: "none", items: "/runs" } });
    expect(spec["x-job"]).toMatchObject({ operation: "getRun" });
    expect(Object.keys(spec)).toEqual(["openapi", "info", "servers", "security", "tags", "x-error", "x-job", "paths", "components"]);
    expect(textOf("own").match(/# TO CONFIRM: .*/g)).toEqual([expect.stringContaining("Which operation reads a job")]);
  });

  it("leaves an x-job that is there, and says where none could be proposed", async () => {
    const job = { operation: "getRun", at: "", ids: { run_id: ["/id"] }, fields: { id: ["/id"] }, states: [] };
    expect((await made("kept", { ...own, "x-job": job }, { vendor: undefined }))["x-job"]).toEqual(job);
    expect(textOf("kept")).not.toContain("TO CONFIRM");
    const none = await drafted("none", JSON.stringify(own), { vendor: undefined, only: ["runs/list-runs"] });
    expect(none.job).toBeUndefined();
    expect(formatDrafted(none)).toContain("No operation was found that reads a job");
  });

  it("has what other files have, and a job whose status is in a part of its schema", async () => {
    const { run: schema, ...parts } = { run: own.components.schemas["workflow-run"], other: own.paths["/runs/{run_id}"] };
    writeFileSync(`${folder}/parts.yaml`, stringify({ ...parts, components: { schemas: { "workflow-run": schema } } }));
    const split = structuredClone(own);
    split.paths = {
      "/steps/{id}": { get: { operationId: "readStep", parameters: [{ ...id, name: "id" }], ...answers({ $ref: "#/components/schemas/step" }) } },
    };
    split.paths["/runs/{run_id}"] = { parameters: [id], get: { operationId: "readRun", ...answers({ $ref: "#/components/schemas/whole" }) } };
    split.components.schemas = {
      step: { type: "object", properties: { id: { type: "string" }, status: { type: "string" } } },
      whole: { allOf: [{ $ref: "parts.yaml#/components/schemas/workflow-run" }, { type: "object", properties: { steps: { type: "array", items: {} } } }] },
    };
    const spec = await made("split", split, { vendor: undefined, only: [] });
    expect(spec["x-job"]).toMatchObject({ operation: "readRun", fields: { status: ["/status"] } });
    expect(spec["x-job"].states).toContainEqual({ state: "failed", when: { "/status": ["failure"] } });
  });

  it("has the schemas of a discriminator by their new names, and paths that are told elsewhere", async () => {
    const moved = structuredClone(own);
    moved.components.schemas["workflow-run"].oneOf = [{ $ref: "#/components/schemas/night-run" }];
    moved.components.schemas["workflow-run"].discriminator = { propertyName: "kind", mapping: { night: "#/components/schemas/night-run" } };
    moved.components.schemas["night-run"] = { type: "object", properties: { kind: { type: "string" } } };
    moved.components.pathItems = { one: moved.paths["/runs/{run_id}"] };
    moved.paths["/runs/{run_id}"] = { $ref: "#/components/pathItems/one" };
    const { paths, components } = await made("moved", moved, { vendor: undefined });
    expect(paths["/runs/{run_id}"].get.operationId).toBe("getRun");
    expect(components.schemas.WorkflowRun.discriminator.mapping).toEqual({ night: "#/components/schemas/NightRun" });
    expect(components.schemas.NightRun).toBeDefined();
    expect(components.pathItems).toBeUndefined();
  });
});

describe("nothing is drafted", () => {
  const refused = async (text: string, options: Partial<DraftOptions>, says: string) => {
    await expect(drafted("refused", text, options)).rejects.toThrow(says);
    expect(existsSync(`${folder}/refused`)).toBe(false);
  };

  it("of an operation that is not there: it says which was meant", async () => {
    await refused(JSON.stringify(theirs), { only: ["runs/get-runs"] }, 'no operation "runs/get-runs"; runs/get-run was meant?');
    await refused(JSON.stringify(theirs), { only: ["get-run"] }, "runs/get-run was meant?");
  });

  it("of what is no OpenAPI 3, or refers to a file that is not there", async () => {
    await refused('{"swagger":"2.0","paths":{}}', {}, "no document of OpenAPI 3.0 or 3.1: it is Swagger 2.0, to be converted first");
    await refused("openapi: 3.0.0\n", {}, "paths are missing");
    await refused("a: [", {}, "refused.theirs is neither JSON nor YAML");
    await refused(JSON.stringify({ ...theirs, paths: { "/runs": { $ref: "./runs.yaml" } } }), { only: [] }, "reference ./runs.yaml leads to no component");
    await expect(draft("nowhere.yaml", { out: "refused/a.yaml", cwd: folder })).rejects.toThrow("There is no file nowhere.yaml; expected an OpenAPI document");
  });

  it("over a file that is there, or for a vendor whose name is none", async () => {
    await draft(undefined, { out: "twice.yaml", vendor: "twice", cwd: folder });
    await expect(draft(undefined, { out: "twice.yaml", vendor: "twice", cwd: folder })).rejects.toThrow("twice.yaml is there already");
    await refused(JSON.stringify(theirs), { vendor: "../Acme" }, "kebab-case");
    await expect(draft(undefined, { out: "refused/a.yaml", cwd: folder })).rejects.toThrow("There is no document");
  });
});
