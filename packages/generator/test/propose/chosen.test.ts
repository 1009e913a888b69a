import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, drafting, given, head, object, proposing, text } from "../drafted.ts";

const { drafted, jobOf } = proposing();

const list = (items: Json) => ({ type: "array", items });
const words = (...of: string[]) => ({ type: "string", enum: of });

/** Paths of operations: `operationId: [method and path, what it answers, what it may be asked]`. */
function pathsOf(operations: Readonly<Record<string, readonly [call: string, answer?: Json, parameters?: readonly Json[]]>>): Json {
  const paths: Json = {};
  for (const [operationId, [call, answer = object({}), parameters = []]] of Object.entries(operations)) {
    const [method, path] = call.split(" ") as [string, string];
    const names = [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name as string);
    paths[path] ??= {};
    paths[path][method] = { operationId, parameters: [...given(...names), ...parameters], ...answers(answer) };
  }
  return paths;
}

const stateOf = (state: Json) => object({ id: text, state });
const page = asked("page", { type: "integer" });

describe("of what looks like a job", () => {
  it("that whose words tell an end is read, before what is only on or off", async () => {
    const [timer, run] = [stateOf(words("ENABLED", "DISABLED")), stateOf(words("PENDING", "SUCCEEDED", "FAILED"))];
    expect(await jobOf(pathsOf({ getTimer: ["get /recurringruns/{id}", timer], getRun: ["get /runs/{id}", run] }))).toMatchObject({ operation: "getRun" });
  });

  it("that to which most can be done is read", async () => {
    const state = words("Running", "Succeeded", "Failed");
    const [archived, live] = [stateOf(state), object({ id: text, name: text, state })];
    const paths = pathsOf({
      getArchived: ["get /archived/workflows/{id}", archived],
      listArchived: ["get /archived/workflows", object({ items: list(archived) }), [page]],
      getLive: ["get /workflows/{id}", live],
      listLive: ["get /workflows", object({ items: list(live) }), [page]],
      createLive: ["post /workflows", live],
      stopLive: ["post /workflows/{id}/stop", live],
    });
    expect(await jobOf(paths)).toMatchObject({ operation: "getLive", start: [{ operation: "createLive" }], cancel: { operation: "stopLive" } });
  });

  it("one that is named by several parameters is read as well", async () => {
    const job = object({ name: text, status: words("Running", "Failed") });
    const paths = pathsOf({
      getWorkflow: ["get /workflows/{space}/{name}", job],
      listWorkflows: ["get /workflows/{space}", object({ items: list(job) }), [page]],
      stopWorkflow: ["put /workflows/{space}/{name}/stop", job],
    });
    expect(await jobOf(paths)).toMatchObject({ operation: "getWorkflow", lists: { operation: "listWorkflows" }, cancel: { operation: "stopWorkflow" } });
  });

  it("no usual words are proposed where others are listed, and none is of the state of an SQL statement", async () => {
    const policy = { ...head, security: [], paths: pathsOf({ getPolicy: ["get /tasks/{id}", stateOf(words("ON", "OFF"))] }), components: {} };
    const { proposals } = await drafting().drafted("policy", JSON.stringify(policy), { vendor: undefined, only: [] });
    expect(proposals).toContain("no state: what is listed at /state are no words that others use. Say in x-job.states what each means");
    const statement = object({ id: text, sqlState: text, status: text });
    expect((await jobOf(pathsOf({ getStatement: ["get /jobs/{id}", statement] }))).fields).toMatchObject({ status: ["/status"] });
    const { status: _, ...rest } = statement.properties;
    expect(await jobOf(pathsOf({ getStatement: ["get /jobs/{id}", object(rest)] }))).toBeUndefined();
  });
});

describe("beside the operation that reads a job", () => {
  it("the list at its path is that of jobs, though all comes at once, and what jobs like these are listed by below one is not", async () => {
    const job = object({ id: text, status: text });
    const paths = pathsOf({
      getJob: ["get /projects/{project}/tasks/{id}", job],
      listJobVersions: ["get /projects/{project}/tasks/{id}/versions", object({ versions: list(job) }), [page]],
      listTasks: ["get /projects/{project}/tasks", list(job)],
    });
    const spec = await drafted(paths);
    expect(spec["x-job"].lists).toMatchObject({ operation: "listTasks" });
    expect(spec.paths["/projects/{project}/tasks"].get["x-pagination"]).toEqual({ style: "none", items: "" });
  });

  it("the list of a plural is that of its singular, and its cursor may come in a header", async () => {
    const job = object({ ID: text, Status: text });
    const paths = pathsOf({
      getJob: ["get /job/{jobName}", job],
      getJobVersions: ["get /job/{jobName}/versions", object({ Versions: list(job) }), [page]],
      getJobs: ["get /jobs", list(object({ ID: text, Status: text, Summary: text })), [asked("next_token"), asked("per_page", { type: "integer" })]],
      postJobParse: ["post /jobs/parse", job],
      registerJob: ["post /jobs", object({ JobID: text })],
    });
    paths["/jobs"].get.responses[200].headers = { "X-Nomad-NextToken": { schema: text } };
    const spec = await drafted(paths);
    expect(spec.paths["/jobs"].get["x-pagination"]).toMatchObject({ style: "cursor", parameter: "next_token", next: { header: "X-Nomad-NextToken" } });
    expect(spec["x-job"]).toMatchObject({ lists: { operation: "getJobs" }, start: [{ operation: "registerJob" }] });
  });

  it("what cancels is done to the job itself, and no part of it, nor what says that a part has been", async () => {
    const job = object({ id: text, status: text });
    const paths = pathsOf({
      getRun: ["get /runs/{id}", job],
      respondCanceled: ["post /runs/{id}/activities/{activity}/resolve-as-canceled"],
      answerCanceled: ["post /runs/{id}/activities/canceled"],
      addSkill: ["post /runs/{id}/skill"],
      requestCancel: ["post /runs/{id}/cancel"],
    });
    expect((await jobOf(paths)).cancel).toEqual({ operation: "requestCancel" });
    const ofPart = pathsOf({ getRun: ["get /runs/{id}", job], respondCanceled: ["post /runs/{id}/activities/{activity}/resolve-as-canceled"] });
    expect(await jobOf(ofPart)).not.toHaveProperty("cancel");
  });

  it("what is posted where jobs are listed starts one, though its answer is described by itself", async () => {
    const job = (more: Json) => object({ data: object({ id: text, attributes: object({ status: words("queued", "complete"), ...more }) }) });
    const paths = pathsOf({
      getImport: ["get /imports/{id}", job({ total: { type: "integer" } })],
      listImports: ["get /imports", object({ data: list(job({}).properties.data) }), [page]],
      importProfiles: ["post /imports", job({})],
    });
    expect((await jobOf(paths)).start).toEqual([{ operation: "importProfiles", ids: { id: ["/data/id"] } }]);
  });

  it("a start may have a word of its own below the list, and what is done to a job or to the last one starts none", async () => {
    const job = object({ id: text, exportState: words("PENDING_APPROVAL", "DONE") });
    const paths = pathsOf({
      getExport: ["get /exports/{id}", job],
      startExport: ["post /exports/async", object({ id: text })],
      abortLastExport: ["post /projects/{project}/exports/last/abort", job],
      runExportEstimate: ["post /projects/{project}/exports/dry", object({ exportId: text })],
      createExportAgain: ["post /projects/{project}/exports/last/restart", object({ exportId: text })],
      createDocument: ["post /{index}/_create/{id}", object({ _id: text })],
    });
    const { start, states } = await jobOf(paths);
    expect(start).toEqual([{ operation: "startExport", ids: { id: ["/id"] } }]);
    expect(states).toContainEqual({ state: "waiting", when: { "/exportState": ["PENDING_APPROVAL"] } });
  });

  it("its pages go by a cursor in an object for the next one, and operations whose ids have their paths are called by method and path", async () => {
    const paths = pathsOf({
      "get-/imports_/imports": [
        "get /imports",
        object({ results: list(stateOf(words("DONE"))), paging: object({ next: object({ link: text, after: text }) }) }),
        [asked("after")],
      ],
      "get-/imports/{id}_/imports/{id}": ["get /imports/{id}", stateOf(words("DONE"))],
    });
    const { paths: made, "x-job": job } = await drafted(paths);
    expect(made["/imports"].get).toMatchObject({
      operationId: "getImports",
      "x-pagination": { style: "cursor", items: "/results", parameter: "after", next: "/paging/next/after" },
    });
    expect(job).toMatchObject({ operation: "getImportsById", lists: { operation: "getImports" } });
  });

  it("no start is proposed that does not answer with the job's id, though it says how it is", async () => {
    const job = object({ name: text, status: words("queued", "complete") });
    const paths = pathsOf({ getTask: ["get /tasks/{name}", job], listTasks: ["get /tasks", list(job)], createTask: ["post /tasks", object({ status: text })] });
    expect(await jobOf(paths)).not.toHaveProperty("start");
  });

  it("no agent's id starts a run, for its name has one in it", async () => {
    const job = object({ id: text, done: { type: "boolean" } });
    const paths = pathsOf({
      getBuild: ["get /sites/{site}/builds/{id}", job],
      createBuild: ["post /sites/{site}/builds", job],
      createRunner: ["post /sites/{site}/agent_runners", object({ id: text, site: text })],
    });
    expect((await jobOf(paths)).start).toEqual([{ operation: "createBuild", ids: { site: ["{site}"], id: ["/id"] } }]);
  });
});
