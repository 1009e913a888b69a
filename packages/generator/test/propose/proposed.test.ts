import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, given, object, proposing, read, text, time } from "../drafted.ts";

const { drafted, jobOf } = proposing();

describe("where a job has what is proposed of it", () => {
  it("is told by names of any spelling, and in what its status lies in", async () => {
    const Phase = { type: "string", enum: ["Pending", "Running", "Succeeded"] };
    const named = object({ ID: text, Name: text, Status: Phase, StartTime: time, StoppedAt: time });
    expect(await jobOf(read(named))).toMatchObject({
      ids: { id: ["/ID"] },
      fields: { id: ["/ID"], name: ["/Name"], status: ["/Status"], started: ["/StartTime"], finished: ["/StoppedAt"] },
    });
    const nested = object({ metadata: object({ name: text, creationTimestamp: time }), status: object({ phase: Phase, finishedAt: time }) });
    expect(await jobOf(read(nested, "/{space}/runs/{name}"))).toMatchObject({
      ids: { space: [], name: ["/metadata/name"] },
      fields: { id: ["/metadata/name"], status: ["/status/phase"], created: ["/metadata/creationTimestamp"], finished: ["/status/finishedAt"] },
      states: expect.arrayContaining([{ state: "queued", when: { "/status/phase": ["Pending"] } }]),
    });
    const info = object({ execution: object({ workflowId: text }), status: text, "date-started": object({ date: time }), error: object({ message: text }) });
    expect(await jobOf(read(object({ config: object({}), info }), "/runs/{execution.workflow_id}"))).toMatchObject({
      at: "/info",
      ids: { "execution.workflow_id": ["/execution/workflowId"] },
      fields: { started: ["/date-started/date"], error: ["/error/message"] },
    });
  });

  it("is told of times of one end each, and words of a state's own before others", async () => {
    const job = object({ id: text, status: { type: "string", enum: ["not_run", "cancelled"] }, completed_at: time, failed_at: time, ended_at: time });
    expect(await jobOf(read(job))).toMatchObject({
      fields: { finished: [{ at: "/completed_at", in: ["succeeded"] }, "/ended_at", { at: "/failed_at", in: ["failed"] }] },
      states: [{ state: "canceled", when: { "/status": ["cancelled", "not_run"] } }],
    });
  });

  it("is no id where it says none: that of its start's answer, or of its list, is what it is read by", async () => {
    const [begun, status] = [object({ token: text, run_id: text }), { type: "string", enum: ["running", "done"] }];
    const starts = {
      "/runs": { post: { operationId: "startRun", ...answers(begun) } },
      "/runs/again": { post: { operationId: "startRunAgain", ...answers(begun) } },
    };
    const named: Json = read(object({ status, total: { type: "integer" } }), "/runs/{run_id}");
    named["/runs/{run_id}"].post = { operationId: "createRun", parameters: given("run_id"), ...answers(object({ ok: text })) };
    const alone = await jobOf({ ...starts, ...named });
    expect(alone).toMatchObject({
      ids: { run_id: ["/run_id"] },
      fields: { status: ["/status"] },
      start: [
        { operation: "startRun", ids: { run_id: ["/run_id"] } },
        { operation: "startRunAgain", ids: { run_id: ["/run_id"] } },
        { operation: "createRun", ids: { run_id: ["{run_id}"] } },
      ],
    });
    expect(alone.ids).toEqual({ run_id: ["/run_id"] });
    expect(alone.fields).not.toHaveProperty("id");
    const listed = { "/runs": { get: { operationId: "listRuns", ...answers({ type: "array", items: object({ run_id: text, status }) }) } } };
    expect(await jobOf({ ...listed, ...read(object({ status }), "/runs/{run_id}") })).toMatchObject({
      ids: { run_id: ["/run_id"] },
      fields: { id: ["/run_id"] },
    });
  });

  it("is told of by the status of the answer, where one says that it is not done yet", async () => {
    const paths = (status: Json) => {
      const one: Json = read(object({ id: text, status }));
      one["/runs/{id}"].get.responses[202] = { description: "Not done yet." };
      return one;
    };
    expect((await jobOf(paths(text))).answers).toEqual({ 200: "succeeded", 202: "running" });
    expect((await jobOf(paths({ type: "string", enum: ["done", "failed"] }))).answers).toEqual({ 202: "running" });
    expect(await jobOf(read(object({ id: text, status: text })))).not.toHaveProperty("answers");
  });

  it("is told of answers that are shown, not described, and of those of any type", async () => {
    const shown = {
      responses: { 200: { description: "ok", content: { "*/*": { examples: { one: { value: { id: 7, status: "running", tags: ["a"] } } } } } } },
    };
    const spec = await drafted({ "/runs/{id}": { get: { operationId: "getRun", parameters: given("id"), ...shown } } });
    expect(spec["x-job"]).toMatchObject({ ids: { id: ["/id"] }, fields: { status: ["/status"] } });
    expect(spec.components.schemas.GetRunResult).toMatchObject({ properties: { id: { type: "integer" }, tags: { type: "array", items: { type: "string" } } } });
  });
});

describe("what is done to a job", () => {
  const job = object({ id: text, status: { type: "string", enum: ["done"] } });
  const act = (operationId: string, path: string, answer: Json = {}) => ({
    [path]: { post: { operationId, parameters: given(...[...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name as string)), ...answers(answer) } },
  });

  it("is called with the job's ids where it calls them otherwise, and in the way of a verb", async () => {
    const paths = {
      ...read(job, "/{tenant}/runs/{id}"),
      ...act("cancelRun", "/{tenant}/runs/{run_id}:cancel"),
      ...act("startRun", "/{tenant}/runs/{name}/{id}", job),
    };
    expect(await jobOf(paths)).toMatchObject({
      ids: { tenant: [], id: ["/id"] },
      cancel: { operation: "cancelRun", args: { run_id: "{id}" } },
      start: [{ operation: "startRun", ids: { tenant: ["{tenant}"], id: ["/id"] } }],
    });
    expect(await jobOf({ ...read(job), ...act("startRun", "/runs/{name}", object({ started: { type: "boolean" } })) })).toMatchObject({
      start: [{ operation: "startRun", ids: { id: ["{id}"] } }],
    });
  });

  it("is told by its path, as an id is by what it is called beside its noun", async () => {
    const named = object({ number: text, status: text, id: text });
    const stop = act("putRun", "/runs/{run_number}/stop");
    expect(await jobOf({ ...read(named, "/runs/{run_number}"), ...stop })).toMatchObject({ ids: { run_number: ["/number"] }, cancel: { operation: "putRun" } });
  });

  it("is called with a body where it must have one, with the ids that this has", async () => {
    const body = { required: true, content: { "application/json": { schema: object({ id: text, why: text }) } } };
    const cancel = act("stopRun", "/{tenant}/runs/{id}/stop");
    Object.assign(cancel["/{tenant}/runs/{id}/stop"]?.post ?? {}, { requestBody: body });
    expect(await jobOf({ ...read(job, "/{tenant}/runs/{id}"), ...cancel })).toMatchObject({ cancel: { operation: "stopRun", body: { id: "{id}" } } });
  });

  it("starts none where the id is of something else, and makes another where the answer says so", async () => {
    const made = object({ id: text, number: { type: "integer" } });
    expect((await jobOf({ ...read(job, "/workflow/{id}"), ...act("triggerPipeline", "/projects/{slug}/pipeline", made) })).start).toBeUndefined();
    expect(await jobOf({ ...read(job, "/workflow/{id}"), ...act("runNow", "/projects/{slug}/run", made) })).toMatchObject({
      start: [{ ids: { id: ["/id"] } }],
    });
    const rerun = act("rerun", "/workflow/{id}/rerun", object({ workflow_id: text }));
    expect(await jobOf({ ...read(job, "/workflow/{id}"), ...rerun })).toMatchObject({ retry: { gives: "new", ids: { id: ["/workflow_id"] } } });
    expect((await jobOf({ ...read(job), ...act("restart", "/runs/{id}/restart") })).retry).toMatchObject({ gives: "same" });
  });

  it("may make another where it answers with a job, and is told from the one before by all that may change", async () => {
    const timed = object({ ...job.properties, startedAt: time, finishedAt: time });
    expect(await jobOf({ ...read(timed), ...act("restart", "/runs/{id}/restart", timed) })).toMatchObject({
      retry: { gives: "new", ids: { id: ["/id"] } },
      mark: { started: "/startedAt", finished: "/finishedAt" },
    });
  });

  it("starts one that only a header tells of, and once by the key that a header takes", async () => {
    const start: Json = act("createRun", "/runs");
    start["/runs"].post.responses = { 202: { description: "Accepted", headers: { Location: { schema: text } } } };
    start["/runs"].post.parameters = [{ name: "Idempotency-Key", in: "header", schema: text }];
    const { start: starts } = await jobOf({ ...read(job), ...start });
    expect(starts).toEqual([{ operation: "createRun", location: true, key: { at: "Idempotency-Key", repeat: "same" } }]);
    delete start["/runs"].post.responses[202].headers;
    expect((await jobOf({ ...read(job), ...start })).start).toBeUndefined();
  });
});

describe("how pages are proposed to be read", () => {
  const pages = async (parameters: Json[], answer: Json, headers?: Json) => {
    const said = answers(answer);
    if (headers) Object.assign(said.responses[200], { headers });
    return (await drafted({ "/runs": { get: { operationId: "list", parameters, ...said } } })).paths["/runs"].get["x-pagination"];
  };
  const runs = { type: "array", items: object({ id: text, status: text }) };
  const number = { type: "integer" };

  it.each<[string, Json[], Json, Json, Json?]>([
    [
      "a token of any spelling",
      [asked("page-token")],
      object({ runs, next_page_token: text }),
      { style: "cursor", parameter: "page-token", next: "/next_page_token", items: "/runs" },
    ],
    [
      "a token elsewhere",
      [asked("list.continue")],
      object({ meta: object({ continue: text }), runs }),
      { style: "cursor", parameter: "list.continue", next: "/meta/continue", items: "/runs" },
    ],
    [
      "a member of a parameter",
      [{ ...asked("page", object({ after: text, size: number })), style: "deepObject" }],
      object({ data: runs, paging: object({ next: text }) }),
      { style: "cursor", parameter: "page/after", next: "/paging/next", size: "page/size", items: "/data" },
    ],
    [
      "a header",
      [asked("next_token")],
      runs,
      { style: "cursor", parameter: "next_token", next: { header: "X-Acme-NextToken" }, items: "" },
      { "X-Acme-NextToken": { schema: text } },
    ],
    [
      "links in the body",
      [asked("limit", number)],
      object({ runs, links: { type: "array", items: object({ rel: text, href: text }) } }),
      { style: "next", next: { links: "/links" }, size: "limit", items: "/runs" },
    ],
    ["a link", [], runs, { style: "next", next: { header: "link" }, items: "" }, { Link: { schema: text } }],
    [
      "a URL",
      [asked("limit", number)],
      object({ next: { anyOf: [{ ...text, format: "uri" }, { type: "null" }] }, runs }),
      { style: "next", next: "/next", size: "limit", items: "/runs" },
    ],
    [
      "a number from 0",
      [asked("page", { ...number, default: 0 }), asked("size", number)],
      object({ errors: { type: "array", items: text }, runs }),
      { style: "page", first: 0, parameter: "page", size: "size", items: "/runs" },
    ],
    [
      "a token of the parameter's name",
      [asked("pageToken")],
      object({ runs, pageToken: text }),
      { style: "cursor", parameter: "pageToken", next: "/pageToken", items: "/runs" },
    ],
    [
      "a header that is spoken of beside the parameter",
      [{ ...asked("cursor"), description: "Get it from an existing list via the `X-Acme-Cursor-Next` header." }],
      runs,
      { style: "cursor", parameter: "cursor", next: { header: "X-Acme-Cursor-Next" }, items: "" },
    ],
    ["nothing of the parameter's name that anybody gives", [asked("after")], object({ runs, after: text }), undefined],
    ["nothing that is next by name alone", [asked("next_token")], object({ runs, NextAllocation: text }), undefined],
  ])("by %s", async (_, parameters, answer, expected, headers) => {
    const found = await pages(parameters, answer, headers);
    if (expected) expect(found).toEqual(expected);
    else expect(found).toBeUndefined();
  });

  it("by no links of what reads one thing, nor by those that are its list", async () => {
    const links = { type: "array", items: object({ rel: text, href: text }) };
    const tags = { type: "array", items: object({ a: text }) };
    const paths = {
      ...read(object({ id: text, tags, links })),
      "/owned": { get: { operationId: "owned", ...answers(object({ tags, owner: object({ links }) })) } },
      "/places": { get: { operationId: "places", ...answers(object({ links })) } },
      "/runs/{id}/tags": {
        get: { operationId: "tags", parameters: given("id"), ...answers(object({ tags, links })) },
      },
    };
    const made = (await drafted(paths)).paths;
    expect(Object.values<Json>(made).map(({ get }) => get["x-pagination"])).toEqual([
      undefined,
      undefined,
      undefined,
      expect.objectContaining({ next: { links: "/links" } }),
    ]);
  });

  it("and the list of jobs asked, by the time that a bound is about", async () => {
    const job = object({ id: text, status: text, createdAt: time, finishedAt: time });
    const search = (...parameters: Json[]) => ({
      "/runs/search": {
        get: { operationId: "search", parameters: [asked("page", number), ...parameters], ...answers(object({ runs: { type: "array", items: job } })) },
      },
    });
    const { "/runs/search": found } = search();
    expect((await jobOf({ ...read(job, "/run/{id}"), "/projects/{id}/runs": found })).lists).toEqual({ operation: "search" });
    const lists = async (...parameters: Json[]) => (await jobOf({ ...read(job), ...search(...parameters) })).lists;
    expect(await lists(asked("createdAfter", time), asked("finishedBefore", time))).toEqual({ operation: "search", since: { in: "createdAfter", as: "iso" } });
    expect(await lists(asked("finishedAfter", time))).toEqual({ operation: "search", by: "finished", since: { in: "finishedAfter", as: "iso" } });
    expect(await lists(asked("updated_after", time))).toEqual({ operation: "search" });
  });

  it("and the list of jobs asked by words that all begin alike", async () => {
    const status = { type: "string", enum: ["RUN_QUEUED", "RUN_FAILED"] };
    const job = object({ id: text, status });
    const list = { operationId: "listRuns", parameters: [asked("page", number), asked("status", status)], ...answers({ type: "array", items: job }) };
    expect((await jobOf({ ...read(job), "/runs": { get: list } })).lists.states).toEqual({
      in: "status",
      values: { failed: ["RUN_FAILED"], queued: ["RUN_QUEUED"] },
    });
  });
});
