import { describe, expect, it } from "vitest";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

describe("a client is not made of what an extension misspells", () => {
  it.each<[string, (job: Json) => void, string]>([
    ["lacks its states", (job) => delete job.states, "x-job lacks states."],
    [
      "reads by what there is not",
      (job) => Object.assign(job, { operation: "getTsk" }),
      "x-job names the operation getTsk, and there is none such; getTask was meant?",
    ],
    [
      "cancels by what there is not",
      (job) => Object.assign(job, { cancel: { operation: "haltAll" } }),
      "x-job names the operation haltAll, and there is none such",
    ],
    [
      "starts by what there is not",
      (job) => Object.assign(job, { start: [{ operation: "creatTask", ids: {} }] }),
      "names the operation creatTask, and there is none such; createTask was meant?",
    ],
    [
      "goes on after a start by what there is not",
      (job) => Object.assign(job, { start: [{ operation: "createTask", ids: {}, steps: [{ operation: "startTsk" }] }] }),
      "names the operation startTsk, and there is none such; startTask was meant?",
    ],
    [
      "finds a start by what there is not",
      (job) => Object.assign(job, { start: [{ operation: "createTask", ids: {}, find: { operation: "listTsks" } }] }),
      "names the operation listTsks, and there is none such; listTasks was meant?",
    ],
    ["knows a state of its own", (job) => (job.states[0].state = "done"), "x-job has a rule for the state done; expected queued, running,"],
  ])("as an x-job that %s", (_, edit, message) => {
    const spec: Json = madeUpSpec();
    edit(spec["x-job"]);
    expect(() => createClientOf(spec, { apiKey: "k" })).toThrow(message);
  });

  it.each<[object, string]>([
    [{ style: "cursr", items: "/rows" }, "listTasks: x-pagination has the style cursr; expected cursor, next, page, offset, none."],
    [{ style: "none" }, "listTasks: x-pagination lacks items"],
    [
      { style: "cursor", items: "/rows", parameter: "aftr", next: "/next" },
      "listTasks: x-pagination names the parameter aftr, and there is none such; after was meant?",
    ],
  ])("as the pages of %j", (paging, message) => {
    expect(() => createClientOf(madeUpSpec(paging), { apiKey: "k" })).toThrow(message);
  });
});
