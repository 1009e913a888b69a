import { existsSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { type DraftOptions, draft, formatDrafted } from "../../src/index.ts";
import { answers, drafting, id, theirs } from "../drafted.ts";

const { drafted, folder, made, textOf } = drafting();

describe("a spec made of a document of one's own", () => {
  const own = structuredClone(theirs);
  own.info = { title: "Our jobs API", version: "9", description: "What runs at ours." };
  own.tags = [{ name: "Runs", description: "What runs." }, { name: "Others" }];
  own["x-error"] = { message: ["/why"] };
  own.paths["/runs"].get.tags = ["Runs"];
  own.paths["/runs"].get["x-pagination"] = { style: "none", items: "/runs" };

  it("keeps its own words, tags and extensions, and proposes what is not there", async () => {
    const spec = await made("own", own, { vendor: undefined });
    expect(spec.info).toEqual(own.info);
    expect(spec.tags).toEqual([own.tags[0], { name: "Jobs" }]);
    expect(spec["x-error"]).toEqual({ message: ["/why"] });
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

  it("keeps both of two schemas whose names become one, and names that look like extensions", async () => {
    const alike = structuredClone(own);
    alike.security = [{ "x-key": [] }];
    alike.components.securitySchemes["x-key"] = { type: "apiKey", in: "header", name: "X-Key" };
    alike.components.schemas.WorkflowRun = { type: "object", properties: { "x-other": { type: "string" } } };
    const body = { schema: { $ref: "#/components/schemas/WorkflowRun" } };
    const form = { ...body, encoding: { "x-other": { style: "spaceDelimited" } } };
    alike.components.requestBodies = { "x-body": { content: { "application/json": body, "application/x-www-form-urlencoded": form } } };
    alike.paths["/runs"].post = {
      operationId: "start",
      requestBody: { $ref: "#/components/requestBodies/x-body" },
      ...answers({ $ref: "#/components/schemas/workflow-run" }),
    };
    const { security, components } = await made("alike", alike, { vendor: undefined, only: [] });
    expect(security).toEqual([{ "x-key": [] }]);
    expect(components.securitySchemes["x-key"]).toBeDefined();
    expect(["WorkflowRun", "WorkflowRun2"].map((name) => Object.hasOwn(components.schemas[name].properties, "id")).sort()).toEqual([false, true]);
    const { content } = components.requestBodies["x-body"];
    expect(content["application/x-www-form-urlencoded"].encoding).toEqual(form.encoding);
    const { schema } = content["application/json"];
    expect(components.schemas[schema.$ref.split("/").at(-1)].properties).toHaveProperty("x-other");
  });

  it("keeps closed for requests what it opens for answers, where both have it", async () => {
    const both = structuredClone(own);
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const { schemas } = both.components;
    schemas.Kind = { type: "string", enum: ["day", "night"] };
    schemas.Plan = { type: "object", additionalProperties: false, properties: { kind: ref("Kind"), note: ref("Note") } };
    schemas.Note = { type: "object", properties: { text: { type: "string" } } };
    schemas["workflow-run"].properties.plan = ref("Plan");
    // Open as it is.
    const mood = { anyOf: [{ type: "string", enum: ["good", "bad"] }, { type: "string" }] };
    schemas["workflow-run"].properties.mood = mood;
    for (const one of [schemas.Plan, schemas.Note]) Object.assign(one, { required: ["type"], properties: { ...one.properties, type: { type: "string" } } });
    schemas.Any = { oneOf: [ref("Plan"), ref("Note")], discriminator: { propertyName: "type", mapping: { plan: "#/components/schemas/Plan" } } };
    schemas.Plan.properties.next = schemas["workflow-run"].properties.next = ref("Any");
    const body = { content: { "application/json": { schema: ref("Plan") } } };
    both.paths["/runs"].post = {
      operationId: "start",
      parameters: [{ name: "kind", in: "query", schema: ref("Kind") }],
      requestBody: body,
      ...answers(ref("workflow-run")),
    };
    const { paths, components } = await made("both", both, { vendor: undefined, only: ["start"] });
    const { post } = paths["/runs"];
    expect(post.parameters[0].schema).toEqual(ref("KindRequest"));
    expect(post.requestBody.content["application/json"].schema).toEqual(ref("PlanRequest"));
    expect(components.schemas).toMatchObject({
      WorkflowRun: { properties: { plan: ref("Plan"), mood } },
      Plan: { type: "object", properties: { kind: ref("Kind"), note: ref("Note") } },
      Kind: { anyOf: [schemas.Kind, { type: "string" }] },
      PlanRequest: { additionalProperties: false, properties: { kind: ref("KindRequest"), note: ref("Note"), next: ref("AnyRequest") } },
      AnyRequest: { oneOf: [ref("PlanRequest"), ref("Note")], discriminator: { mapping: { plan: "#/components/schemas/PlanRequest" } } },
      KindRequest: schemas.Kind,
    });
    expect(components.schemas.Plan).not.toHaveProperty("additionalProperties");
  });

  it("calls operations as their functions are, without the path and method that frameworks add", async () => {
    const framed = structuredClone(own);
    framed.paths["/runs/{run_id}"].get.operationId = "read_run_runs__run_id__get";
    framed.paths["/runs/{run_id}/cancel"].post.operationId = "_runs__run_id__cancel_post";
    const { operations } = await drafted("framed", JSON.stringify(framed), {
      vendor: undefined,
      only: ["read_run_runs__run_id__get", "_runs__run_id__cancel_post"],
    });
    expect(operations).toEqual(["readRun", "runsRunIdCancelPost"]);
    const short = structuredClone(own);
    short.paths["/runs"].get.operationId = "list";
    short.paths["/runs/{run_id}"].get.operationId = "list";
    short.paths["/runs/{run_id}"].delete.operationId = "delete";
    expect((await drafted("short", JSON.stringify(short), { vendor: undefined, only: [] })).operations.slice(0, 3)).toEqual(["list", "listRuns", "deleteRuns"]);
  });

  it("has the operations that are named as a draft of all of them calls them, where the document calls none so", async () => {
    const whole = await drafted("whole", JSON.stringify(own), { vendor: undefined, only: [] });
    const only = whole.operations.slice(1);
    expect((await drafted("part", JSON.stringify(own), { vendor: undefined, only })).operations).toEqual(only);
    const taken = structuredClone(own);
    taken.paths["/runs/{run_id}"].get.operationId = "listRuns";
    const { paths } = await made("taken", taken, { vendor: undefined, only: ["listRuns"] });
    expect(Object.keys(paths)).toEqual(["/runs/{run_id}"]);
  });

  it("has in its place what a reference leads to that is no component", async () => {
    const within = structuredClone(own);
    within.paths["/runs/{run_id}/again"] = {
      post: { operationId: "again", parameters: [id], responses: { 200: { $ref: "#/paths/~1runs~1%7Brun_id%7D/get/responses/200" } } },
    };
    const { paths } = await made("within", within, { vendor: undefined, only: ["again"] });
    expect(paths["/runs/{run_id}/again"].post.responses[200].content["application/json"].schema).toEqual({ $ref: "#/components/schemas/WorkflowRun" });
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

it("a draft has patterns as JSON Schema writes them, and none where it is of another language", async () => {
  const patterns = [
    ["^[\\w-.]+\\-x$", "^[\\w\\-.]+-x$"],
    ["^[a-z-\\d]\\_\\@$", "^[a-z\\-\\d]_@$"],
    ["^[a-z\\-]\\/x$", "^[a-z\\-]\\/x$"],
    ["\\A(?i)x", undefined],
  ] as const;
  const patterned = structuredClone(theirs);
  const { properties } = patterned.components.schemas["workflow-run"];
  for (const [index, [pattern]] of patterns.entries()) properties[`p${index}`] = { type: "string", pattern };
  const drafted = (await made("patterned", patterned)).components.schemas.WorkflowRun.properties;
  expect(patterns.map((_, index) => drafted[`p${index}`].pattern)).toEqual(patterns.map(([, expected]) => expected));
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
    await refused('{"swagger":"1.2","paths":{}}', {}, 'no document of OpenAPI 3.0 to 3.2 or Swagger 2.0: its "swagger" is "1.2"');
    await refused("openapi: 3.0.0\n", {}, "paths are missing");
    await refused("a: [", {}, "refused.theirs is neither JSON nor YAML");
    await refused(JSON.stringify({ ...theirs, paths: { "/runs": { $ref: "./runs.yaml" } } }), { only: [] }, "reference ./runs.yaml leads to no component");
    const servers = [{ $ref: "./servers.yaml#/0" }];
    await refused(JSON.stringify({ ...theirs, servers }), { only: [] }, "reference ./servers.yaml#/0 leads to no component");
    await expect(draft("nowhere.yaml", { out: "refused/a.yaml", cwd: folder })).rejects.toThrow("There is no file nowhere.yaml; expected an OpenAPI document");
  });

  it("over a file that is there, or for a vendor whose name is none", async () => {
    await draft(undefined, { out: "twice.yaml", vendor: "twice", cwd: folder });
    await expect(draft(undefined, { out: "twice.yaml", vendor: "twice", cwd: folder })).rejects.toThrow("twice.yaml is there already");
    await refused(JSON.stringify(theirs), { vendor: "../Acme" }, "kebab-case");
    await expect(draft(undefined, { out: "refused/a.yaml", cwd: folder })).rejects.toThrow("There is no document");
    await refused(
      JSON.stringify(theirs),
      { operations: ["runs/get-run"] } as object,
      'There is no option "operations"; expected one of out, only, vendor, cwd',
    );
  });
});
