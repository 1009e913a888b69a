import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { formatDrafted } from "../../src/index.ts";
import { answers, drafting, id, run, theirs } from "../drafted.ts";

const { drafted, made, textOf } = drafting();

describe("a spec made of a vendor's own document", () => {
  it.each([
    ["json", JSON.stringify(theirs)],
    ["yaml", stringify(theirs)],
  ])("has the named operations and what they refer to, in the form of ours, from %s", async (name, text) => {
    const made = await drafted(name, text);
    expect(made).toMatchObject({ file: `${name}/openapi.yaml`, operations: ["listRuns", "getRun", "postRunsCancel"], job: "getRun" });
    expect(made.proposals).toEqual([
      "a job is listed by listRuns, canceled by postRunsCancel",
      "succeeded: success",
      "failed: failure",
      "canceled: cancelled",
      "queued: queued",
      "running: in_progress",
      "fields: id /id, status /status",
      "pages of listRuns: style page, items /runs, parameter page, first 1, size per_page",
    ]);
    expect(formatDrafted(made)).toContain("TO CONFIRM:\n  a job is listed by listRuns");
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
    const time = { type: "string", format: "date-time" };
    const state = { type: "string", enum: ["running", "done", "error"] };
    const step = { type: "object", properties: { name: { type: "string" }, state, created_at: time } };
    const more = structuredClone(theirs);
    const words = { type: "array", items: { type: "string", enum: ["queued", "success", "failure"] } };
    more.components.schemas["workflow-run"].properties.created_at = time;
    more.paths["/runs"].get.parameters.push(
      { name: "created_after", in: "query", schema: time },
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
    // A job's part has no such field.
    expect(spec["x-job"].parts.fields).not.toHaveProperty("created");
    // A number of what, only a person knows; and what requests take stays closed.
    expect(spec["x-job"].lists.until).toBeUndefined();
    expect(spec.paths["/runs"].get.parameters[4].schema).toEqual(words);
  });

  it("proposes no start that is done to a job, though it is of another version", async () => {
    const versions = structuredClone(theirs);
    versions.paths["/runs"].post = { operationId: "runs/create", ...answers(run) };
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

  it("proposes no numbered pages of a parameter that is an object", async () => {
    const deep = structuredClone(theirs);
    deep.paths["/runs"].get.parameters[0] = { name: "page", in: "query", style: "deepObject", schema: { type: "object", properties: { after: {} } } };
    expect((await made("deep", deep)).paths["/runs"].get["x-pagination"]).toBeUndefined();
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
