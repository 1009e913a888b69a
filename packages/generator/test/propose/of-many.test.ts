import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, given, object, proposing, read, text } from "../drafted.ts";

const { drafted, jobOf } = proposing();
const status = { ...text, enum: ["queued", "running", "done", "failed"] };
const run = object({ id: text, status, kind: text });
const post = (operationId: string, answer: Json, more: Json = {}) => ({ post: { operationId, ...answers(answer), ...more } });
const shown = (schema: Json) => ({ content: { "application/json": { schema } } });

describe("a job", () => {
  it("is one of several forms, each with a word of its own", async () => {
    const form = (word: string, more: Json = {}) => object({ id: text, status: { const: word }, ...more });
    const { states, fields } = await jobOf(read({ oneOf: [form("PENDING"), form("FAILED", { error: text }), form("SUCCEEDED")] }));
    expect(states.map(({ state }: Json) => state)).toEqual(["succeeded", "failed", "queued"]);
    expect(fields).toMatchObject({ id: ["/id"], status: ["/status"], error: ["/error"] });
  });

  it("has words that a text lists, and such as say what became of it", async () => {
    const wordsOf = async (status: Json) => (await jobOf(read(object({ id: text, status })))).states;
    const listed = await wordsOf({ ...text, description: "How it is: enqueued_for_query, querying, success, and failure" });
    expect(listed.map(({ when }: Json) => when["/status"])).toEqual([["success"], ["failure"], ["enqueued_for_query"], ["querying"]]);
    const ready = await wordsOf({ ...text, enum: ["pending", "ready", "failure"] });
    expect(ready[0]).toEqual({ state: "succeeded", when: { "/status": ["ready"] } });
    const others = await wordsOf({
      ...text,
      enum: ["FATAL", "abandoned", "FAILED_VALIDATION", "VALIDATED", "dispatched", "scheduling", "throttled", "init", "notRunning"],
    });
    expect(others.map(({ state }: Json) => state)).toEqual(["failed", "queued"]);
  });

  it("is what may fail, before what is called a job and never does", async () => {
    const labelled = object({ id: text, status: { ...text, enum: ["annotation", "completed"] } });
    const paths = { ...read(run, "/requests/{id}"), "/jobs/{id}": { get: { operationId: "getJob", parameters: given("id"), ...answers(labelled) } } };
    expect((await jobOf(paths)).operation).toBe("getRun");
  });

  it("is canceled by a DELETE that says so, or elsewhere by its ids and name", async () => {
    const canceled = async (path: string, operation: Json) =>
      (await jobOf({ ...read(run), [path]: { ...read(run)[path], delete: { parameters: given("id"), ...answers(run), ...operation } } })).cancel?.operation;
    expect(await canceled("/runs/{id}", { operationId: "end", description: "Cancel or delete a run." })).toBe("end");
    expect(await canceled("/runs/{id}", { operationId: "end", description: "Delete a canceled run." })).toBeUndefined();
    expect(await canceled("/cancel/run/{id}", { operationId: "end" })).toBe("end");
    expect(await canceled("/stop/all/{id}", { operationId: "stopAll" })).toBeUndefined();
  });

  it("is another one where what runs it again says that it is created", async () => {
    const again = { post: { operationId: "rerun", parameters: given("id"), responses: { 201: { description: "ok", ...shown(run) } } } };
    expect((await jobOf({ ...read(run), "/runs/{id}/rerun": again })).retry).toMatchObject({ gives: "new", ids: { id: ["/id"] } });
  });
});

it("a job has no id of its own for that of what it is of", async () => {
  expect((await jobOf(read(run, "/projects/{id}/exports/{export_id}"))).ids).toEqual({ id: [], export_id: ["/id"] });
});

describe("what starts a job", () => {
  it("answers with its id, by the job's name or by what is said of it, or tells by its body what else it is read by", async () => {
    const said = object({ id: { ...text, description: "The ID of the run." } });
    const startsOf = async (path: string, paths: Json) => (await jobOf({ ...read(run, path), ...paths })).start;
    expect(await startsOf("/runs/{id}", { "/text_to_image": post("textToImage", said), "/texts": post("updateText", said) })).toEqual([
      { operation: "textToImage", ids: { id: ["/id"] } },
    ]);
    expect(await startsOf("/runs/{run_id}", { "/extract": post("extract", object({ run_id: text })) })).toEqual([
      { operation: "extract", ids: { run_id: ["/run_id"] } },
    ]);
    const body = { requestBody: { ...shown(object({ account: text })) } };
    expect(await startsOf("/accounts/{account}/runs/{id}", { "/runs": post("startRun", run, body) })).toEqual([
      { operation: "startRun", ids: { account: ["{/account}"], id: ["/id"] } },
    ]);
  });

  it("is none that answers with what is read elsewhere, or that is done to a job", async () => {
    const call = object({ id: text, status, input: text });
    const calls = { get: { operationId: "getCall", parameters: given("id"), ...answers({ ...call, description: "A call" }) } };
    const paths = {
      ...read(run),
      "/functions/{id}/invoke": post("invoke", call),
      "/functions/calls/{id}": calls,
      "/spaces/{space}/runs/{id}/state": post("create", run),
    };
    expect((await jobOf(paths)).start).toBeUndefined();
  });
});

describe("a list", () => {
  const listed = (more: Json = {}) => object({ items: { type: "array", items: run }, ...more });

  it("goes by a page that is a text where the answer tells the next one", async () => {
    const paths = { "/runs": { get: { operationId: "listRuns", parameters: [asked("page")], ...answers(listed({ next_page: text })) } } };
    expect((await drafted(paths)).paths["/runs"].get["x-pagination"]).toEqual({ style: "cursor", items: "/items", parameter: "page", next: "/next_page" });
  });

  it("is none of jobs where it tells of pages, and not how they are asked for", async () => {
    const list = (more: Json) => jobOf({ ...read(run), "/runs": { get: { operationId: "listRuns", ...answers(listed(more)) } } });
    expect((await list({ NumberOfPages: { type: "integer" } })).lists).toBeUndefined();
    expect((await list({ total: { type: "integer" } })).lists).toEqual({ operation: "listRuns" });
  });

  it("is one of all jobs, before one of what has a job", async () => {
    const list = (operationId: string) => ({ get: { operationId, parameters: [asked("page", { type: "integer" })], ...answers(listed()) } });
    const paths = { ...read(run), "/cars/{id}/runs": list("listOfCar"), "/cars/runs": list("listOfCars") };
    expect((await jobOf(paths)).lists).toEqual({ operation: "listOfCars" });
  });
});
