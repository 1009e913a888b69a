import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, drafting, theirs } from "../drafted.ts";

const { drafted, made } = drafting();
const text = { type: "string" };
const object = (properties: Json) => ({ type: "object", properties });
const list = (items: Json) => ({ type: "array", items });
const given = (path: string) => [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: text }));
const asked = (name: string, schema: Json = text) => ({ name, in: "query", schema });
const body = (schema: Json) => ({ requestBody: { required: true, content: { "application/json": { schema } } } });
const job = object({ id: text, status: { type: "string", enum: ["queued", "done", "failed"] } });
/** Operations by name: method and path, what is asked, what is answered, and a body. */
const pathsOf = (operations: Record<string, readonly [string, string, Json[], Json, Json?]>): Json => {
  const paths: Json = {};
  for (const [operationId, [method, path, parameters, answer, more]] of Object.entries(operations))
    paths[path] = { ...paths[path], [method]: { operationId, parameters: [...given(path), ...parameters], ...answers(answer), ...more } };
  return paths;
};
const documentOf = (operations: Parameters<typeof pathsOf>[0]) => ({ ...theirs, security: [], components: {}, paths: pathsOf(operations) });
const own = { vendor: undefined, only: [] };
let count = 0;
const specOf = (operations: Parameters<typeof pathsOf>[0]): Promise<Json> => made(`o${++count}`, documentOf(operations), own);

describe("a draft proposes", () => {
  it("how a list is paged that is searched by POST, whatever forms its body has, and by what its next page begins with", async () => {
    const page = { oneOf: [object({ from: { type: "integer" }, limit: { type: "integer" } }), object({ after: text, limit: { type: "integer" } })] };
    const found = object({ items: list(job), page: object({ endCursor: text, hasMoreTotalItems: { type: "boolean" } }) });
    const spec = await specOf({
      getRun: ["get", "/runs/{id}", [], job],
      searchRuns: ["post", "/runs/search", [], found, body(object({ page }))],
      makeRun: ["post", "/runs", [asked("cursor")], found],
    });
    expect(spec.paths["/runs/search"].post["x-pagination"]).toEqual({
      style: "cursor",
      items: "/items",
      parameter: "/page/after",
      next: "/page/endCursor",
      size: "/page/limit",
    });
    expect(spec.paths["/runs"].post).not.toHaveProperty("x-pagination");
    expect(spec["x-job"].lists).toEqual({ operation: "searchRuns" });
    const more = object({ results: list(job), next: { type: "integer" } });
    const tasks = await specOf({
      getTask: ["get", "/tasks/{uid}", [], job],
      getTasks: ["get", "/tasks", [asked("from", { type: "integer" }), asked("afterEnqueuedAt"), asked("beforeEnqueuedAt")], more],
    });
    expect(tasks.paths["/tasks"].get["x-pagination"]).toEqual({ style: "cursor", items: "/results", parameter: "from", next: "/next" });
    const token = await specOf({ listRuns: ["get", "/runs", [asked("paginationToken")], object({ data: list(job), pagination: object({ next: text }) })] });
    expect(token.paths["/runs"].get["x-pagination"]).toEqual({ style: "cursor", items: "/data", parameter: "paginationToken", next: "/pagination/next" });
  });

  it("what is done to a job that the path names without what it is of, or to several at once, and starts no job by it", async () => {
    const of = object({ id: text, site_id: text, tenantId: text, state: text });
    const { "x-job": deploys } = await specOf({
      getDeploy: ["get", "/sites/{site_id}/deploys/{deploy_id}", [], of],
      cancelDeploy: ["post", "/deploys/{deploy_id}/cancel", [], of],
    });
    expect(deploys.cancel).toEqual({ operation: "cancelDeploy" });
    expect(deploys).not.toHaveProperty("start");
    const { "x-job": tasks } = await specOf({
      getTask: ["get", "/tasks/{taskUid}", [], object({ uid: { type: "integer" }, tenantId: text, status: text })],
      cancelTasks: ["post", "/tasks/cancel", [asked("uids", list({ type: "integer" }))], object({})],
    });
    expect(tasks.cancel).toEqual({ operation: "cancelTasks", args: { uids: ["{taskUid}"] } });
    const { "x-job": runs } = await specOf({
      getRun: ["get", "/runs/{run}", [], object({ id: text, tenantId: text, status: text })],
      abort: ["post", "/runs/abort", [], object({}), body(object({ ids: list(text) }))],
    });
    expect(runs.cancel).toEqual({ operation: "abort", body: { ids: ["{run}"] } });
  });

  it("states by the words that the list takes, or by whether it has ended; what is ready is done where nothing else is", async () => {
    const words = { type: "string", enum: ["enqueued", "building", "ready", "error"] };
    const { "x-job": asList } = await specOf({
      getRun: ["get", "/runs/{id}", [], object({ id: text, state: text })],
      listRuns: ["get", "/runs", [asked("page", { type: "integer" }), asked("state", words)], list(object({ id: text, state: text }))],
    });
    const known = { succeeded: ["ready"], failed: ["error"], queued: ["enqueued"], running: ["building"] };
    expect(Object.fromEntries(asList.states.map(({ state, when }: Json) => [state, when["/state"]]))).toEqual(known);
    expect(asList.lists.states).toEqual({ in: "state", values: known });
    const built = object({ id: text, done: { type: "boolean" }, error: object({ message: text }) });
    const { "x-job": build } = await specOf({ getBuild: ["get", "/builds/{id}", [], built] });
    expect(build).toMatchObject({ fields: { status: ["/done"] } });
    expect(build.states).toEqual([
      { state: "failed", when: { "/done": [true], "/error/message": { not: [null, ""] } } },
      { state: "succeeded", when: { "/done": [true] } },
      { state: "running", when: { "/done": [false] } },
    ]);
    const { problems } = await drafted("built", JSON.stringify(documentOf({ getBuild: ["get", "/builds/{id}", [], built] })), own);
    expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
  });

  it("an id that is a word described anew, and parts by their own id, not the job's", async () => {
    const key = { type: "string", format: "Key", allOf: [{ type: "string", pattern: "^[0-9]+$" }] };
    const event = object({ runID: text, eventID: text, status: { type: "string", enum: ["started", "failed"] } });
    const { "x-job": run } = await specOf({
      getRun: ["get", "/runs/{runKey}", [], object({ runKey: key, status: text })],
      listEvents: ["get", "/runs/{runKey}/events", [], object({ events: list(event) })],
    });
    expect(run.ids).toEqual({ runKey: ["/runKey"] });
    expect(run.parts.fields).toMatchObject({ name: ["/eventID"], id: ["/eventID"] });
  });

  it("where a job has members whose names have a slash or a tilde, as pointers have them", async () => {
    const of = object({ "run/id": text, "a~status": { type: "string", enum: ["done", "failed"] }, "created/at": text });
    const { paths, "x-job": shape } = await specOf({
      getRun: ["get", "/runs/{runId}", [], of],
      listRuns: ["get", "/runs", [asked("page", { type: "integer" })], object({ "a/runs": list(of) })],
    });
    expect(shape).toMatchObject({ ids: { runId: ["/run~1id"] }, fields: { status: ["/a~0status"], created: ["/created~1at"] } });
    expect(paths["/runs"].get["x-pagination"]).toMatchObject({ items: "/a~1runs" });
  });
});
