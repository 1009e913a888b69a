import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, asked, object, proposing, read, text } from "../drafted.ts";

const { jobOf } = proposing();

describe("what the words of a job mean", () => {
  it("is told of a status that is referred to, null, one of constants, with a prefix, or only spoken of", async () => {
    const states = async (status: Json) =>
      Object.fromEntries(
        (await jobOf(read(object({ id: text, status })), { schemas: { Status: { ...text, enum: ["done", "failed"] } } } as Json)).states.map(
          ({ state, when }: Json) => [state, when["/status"]],
        ),
      );
    const ref = { $ref: "#/components/schemas/Status" };
    const known = { succeeded: ["done"], failed: ["failed"] };
    expect(await states(ref)).toEqual(known);
    expect(await states({ allOf: [ref], nullable: true, description: "How it is" })).toEqual(known);
    expect(await states({ anyOf: [ref, { type: "null" }] })).toEqual(known);
    expect(await states({ oneOf: [{ const: "done" }, { const: "failed" }] })).toEqual(known);
    expect(await states({ ...text, enum: ["RUN_STATE_UNSPECIFIED", "RUN_STATE_RUNNING", "RUN_STATE_TIMED_OUT"] })).toEqual({
      running: ["RUN_STATE_RUNNING"],
      failed: ["RUN_STATE_TIMED_OUT"],
    });
    expect(await states({ ...text, enum: ["waiting_for_resource", "requires_action", "ok"] })).toEqual({
      succeeded: ["ok"],
      waiting: ["waiting_for_resource", "requires_action"],
    });
    expect(await states({ ...text, enum: ["transferring", "stopping", "string", "warning", "done"] })).toEqual({
      stopping: ["stopping"],
      succeeded: ["done"],
      running: ["transferring"],
    });
    expect(await states({ anyOf: [text, { ...text, enum: ["done", "failed"] }] })).toEqual(known);
    expect(await states({ ...text, description: 'Either `ok` or "error", by Rosie\'s rules' })).toEqual({ succeeded: ["ok"], failed: ["error"] });
    expect(await states(text)).toMatchObject({ running: ["running", "RUNNING", "Running", "in_progress", "IN_PROGRESS", "InProgress"] });
    expect(await states({ ...text, example: "success" })).toMatchObject({ succeeded: expect.arrayContaining(["done", "DONE", "Done"]) });
    expect(await states({ ...text, example: "succeeded/aborted/other" })).toEqual({ succeeded: ["succeeded"], canceled: ["aborted"] });
  });

  it("is told of words of whatever went wrong, of any spelling, and of numbers that are explained", async () => {
    const states = async (status: Json) =>
      Object.fromEntries((await jobOf(read(object({ id: text, status })))).states.map(({ state, when }: Json) => [state, when["/status"]]));
    const words = ["EXECUTOR_ERROR", "UserError", "IMPORT_FAILED", "timeout", "cancel_failed", "no_error", "done_with_error"];
    expect(await states({ ...text, enum: ["Not Started", ...words, "cancel_requested", "PENDING_VERSION", "new", "ended", "dismissed"] })).toEqual({
      stopping: ["cancel_requested"],
      succeeded: ["ended"],
      failed: ["EXECUTOR_ERROR", "UserError", "IMPORT_FAILED", "timeout"],
      canceled: ["dismissed"],
      queued: ["Not Started", "PENDING_VERSION", "new"],
    });
    const numbers = { type: "integer", description: "How the run is, from 0:\n 1: Queued\n 3: Running\n 10: Success\n 20: Error" };
    expect(await states(numbers)).toEqual({ succeeded: [10], failed: [20], queued: [1], running: [3] });
  });

  it("is told of the one of several statuses whose words are known", async () => {
    const Type = { ...text, enum: ["PENDING", "COMPLETED", "FAILED"] };
    const fields = async (job: Json) => (await jobOf(read(job))).fields.status;
    expect(await fields(object({ id: text, state: object({ name: text, type: Type }) }))).toEqual(["/state/type"]);
    expect(await fields(object({ id: text, status: { ...text, enum: ["public", "private"] }, state: Type }))).toEqual(["/state"]);
  });

  it("is not told of by a result of any text", async () => {
    const Status = { ...text, enum: ["running", "completed", "failed"] };
    for (const result of [text, {}])
      expect((await jobOf(read(object({ id: text, status: Status, result })))).states).toEqual([
        { state: "succeeded", when: { "/status": ["completed"] } },
        { state: "failed", when: { "/status": ["failed"] } },
        { state: "running", when: { "/status": ["running"] } },
      ]);
  });

  it("is told of by a result beside it, where nothing is said of either", async () => {
    const { states } = await jobOf(read(object({ id: text, state: object({ life_cycle_state: text, result_state: text }) })));
    expect(states[0]).toEqual({ state: "succeeded", when: { "/state/result_state": expect.arrayContaining(["SUCCESS"]) } });
  });

  it("is told of what is done and has an error where nothing is said of the words", async () => {
    const { states } = await jobOf(read(object({ id: text, status: object({ state: text, errorResult: object({ message: text }) }) })));
    expect(states[0]).toEqual({
      state: "failed",
      when: { "/status/state": expect.arrayContaining(["DONE"]), "/status/errorResult/message": { not: [null, ""] } },
    });
  });

  it("is told of what else says how a job ended that is only done: a field for that, whose words are listed or the list's, or an error", async () => {
    const states = async (schema: Json, more: Json = {}) => (await jobOf({ ...read(schema), ...more })).states;
    const listed = (...words: string[]) => ({ ...text, enum: words });
    const at = object({ id: text, state: object({ life_cycle_state: listed("PENDING", "RUNNING", "TERMINATED"), result_state: listed("SUCCESS", "FAILED") }) });
    const ended = { "/state/life_cycle_state": ["TERMINATED"] };
    expect(await states(at)).toEqual([
      { state: "succeeded", when: { ...ended, "/state/result_state": ["SUCCESS"] } },
      { state: "failed", when: { ...ended, "/state/result_state": ["FAILED"] } },
      { state: "queued", when: { "/state/life_cycle_state": ["PENDING"] } },
      { state: "running", when: { "/state/life_cycle_state": ["RUNNING"] } },
    ]);
    const list = {
      operationId: "listRuns",
      parameters: [asked("page", { type: "integer" }), asked("status", listed("queued", "completed", "success", "failure"))],
      ...answers(object({ runs: { type: "array", items: object({ id: text, status: text, conclusion: text }) } })),
    };
    expect(await states(object({ id: text, status: text, conclusion: text }), { "/runs": { get: list } })).toEqual([
      { state: "succeeded", when: { "/status": ["completed"], "/conclusion": ["success"] } },
      { state: "failed", when: { "/status": ["completed"], "/conclusion": ["failure"] } },
      { state: "queued", when: { "/status": ["queued"] } },
    ]);
    const errors = object({ id: text, status: object({ state: listed("RUNNING", "DONE"), errorResult: object({ message: text }) }) });
    expect(await states(errors)).toEqual([
      { state: "failed", when: { "/status/state": ["DONE"], "/status/errorResult/message": { not: [null, ""] } } },
      { state: "succeeded", when: { "/status/state": ["DONE"] } },
      { state: "running", when: { "/status/state": ["RUNNING"] } },
    ]);
    // What has a reason when it is well is no failure by it.
    expect(await states(object({ id: text, status: listed("RUNNING", "DONE"), reason: text }))).toEqual([
      { state: "succeeded", when: { "/status": ["DONE"] } },
      { state: "running", when: { "/status": ["RUNNING"] } },
    ]);
    expect(await states(object({ id: text, done: { type: "boolean" }, reason: text }))).toEqual([
      { state: "succeeded", when: { "/done": [true] } },
      { state: "running", when: { "/done": [false] } },
    ]);
    const told = object({ id: text, status: listed("DONE", "FAILED"), result: listed("a", "b"), error: text });
    expect(await states(told)).toEqual([
      { state: "succeeded", when: { "/status": ["DONE"] } },
      { state: "failed", when: { "/status": ["FAILED"] } },
    ]);
  });
});
