import { describe, expect, it } from "vitest";
import { createFake, loadSpec } from "../../src/index.ts";
import { type Json, UnsupportedSpecError } from "../../src/spec/index.ts";
import { apiOf, createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const edited = (edit: (spec: Json) => void): Json => {
  const spec: Json = structuredClone(madeUpSpec());
  edit(spec);
  return spec;
};

describe("a document that has not the form which readers rely on", () => {
  it.each<[string, (spec: Json) => void, string]>([
    ["a pointer where pointers are due", (spec) => (spec["x-job"].fields.status = "/state"), 'x-job/fields/status is "/state"; expected a list.'],
    ["an id that is somewhere, bare", (spec) => (spec["x-job"].ids.taskId = "/id"), 'x-job/ids/taskId is "/id"; expected a list.'],
    [
      "an id of what was started, bare",
      (spec) => (spec["x-job"].start = [{ operation: "createTask", ids: { taskKey: "/key" } }]),
      'x-job/start/0/ids/taskKey is "/key"; expected a list.',
    ],
    ["no place of the job", (spec) => delete spec["x-job"].at, "x-job lacks at."],
    ["a rule that is none", (spec) => (spec["x-job"].states[1] = { wen: {}, state: "failed" }), "x-job/states/1 lacks when."],
    ["an extension without anything", (spec) => (spec["x-job"] = null), "x-job is null; expected an object."],
    ["a limit in words", (spec) => (spec["x-rate-limit"] = "5/s"), 'x-rate-limit is "5/s"; expected an object.'],
    ["one way to sign in", (spec) => (spec.components.securitySchemes = { key: { type: "http", "x-sign-in": {} } }), "x-sign-in is {}; expected a list."],
    ["pages in a word", (spec) => (spec.paths["/tasks"].get["x-pagination"] = "cursor"), 'paths//tasks/get/x-pagination is "cursor"; expected an object.'],
    ["an answer without anything", (spec) => (spec.paths["/tasks"].get.responses[204] = null), "paths//tasks/get/responses/204 is null; expected an object."],
    ["parameters without any", (spec) => (spec.paths["/tasks"].parameters = null), "paths//tasks/parameters is null; expected a list."],
    ["one alternative", (spec) => (spec.security = { key: [] }), 'security is {"key":[]}; expected a list.'],
    ["a path without a slash", (spec) => (spec.paths[".elsewhere.test/x"] = {}), "paths/.elsewhere.test/x is no path; expected one that begins with a slash."],
    [
      "a parameter of no content",
      (spec) => (spec.paths["/tasks"].get.parameters[0] = { name: "page", in: "query", content: { "application/json": null } }),
      "parameters/0/content/application/json is null; expected an object.",
    ],
    [
      "an option without words",
      (spec) => (spec.components.securitySchemes.key["x-sign-in"] = [{ options: { apiKey: null } }]),
      "x-sign-in/0/options/apiKey is null; expected a text or an object.",
    ],
    ["a server by reference", (spec) => (spec.servers[0] = { $ref: "#/info" }), "servers/0 lacks url."],
    ["a field without a pointer", (spec) => (spec["x-job"].fields.id = [null]), "x-job/fields/id/0 is null; expected a text or an object."],
    ["no pointer to pages", (spec) => (spec.paths["/tasks"].get["x-pagination"].pages = null), "x-pagination/pages is null; expected a text."],
    ["a number for a name", (spec) => (spec.paths["/tasks"].get.operationId = 7), "paths//tasks/get/operationId is 7; expected a text."],
  ])("is told of with its place, by whoever reads it: %s", (_, edit, message) => {
    for (const read of [apiOf, createClientOf, createFake, loadSpec]) {
      expect(() => read(edited(edit))).toThrow(UnsupportedSpecError);
      expect(() => read(edited(edit))).toThrow(message);
    }
  });

  it("is told of all that is wrong, and of nothing that follows from it", () => {
    const wrong = edited((spec) => {
      spec["x-job"].states = "all";
      spec["x-error"] = { message: "/message" };
    });
    const findings = [
      { at: ["x-job", "states"], message: 'x-job/states is "all"; expected a list.' },
      { at: ["x-error", "message"], message: 'x-error/message is "/message"; expected a list.' },
    ];
    expect(() => apiOf(wrong)).toThrow(expect.objectContaining({ findings }));
  });
});
