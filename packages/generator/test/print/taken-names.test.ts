import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { takenNames } from "../../src/print/index.ts";

const spec = (ids: string[], schemas: string[] = []): Json => ({
  paths: Object.fromEntries(ids.map((operationId, index) => [`/${index}`, { get: { operationId, responses: {} } }])),
  components: { schemas: Object.fromEntries(schemas.map((name) => [name, {}])) },
});

describe("names that a client cannot have", () => {
  it.each([
    [
      "a word of the language",
      spec(["delete"]),
      /^paths\/\/0\/get\/operationId: operationId delete is a word of the language.*call it otherwise, such as deleteJob\.$/,
    ],
    ["another of these", spec(["await"]), /operationId await is a word of the language/],
    ["what a client has", spec(["waitAll"]), /operationId waitAll is what each client has, or is asked for, beside its operations/],
    ["what would make it a promise", spec(["then"]), /operationId then is what each client has, or is asked for/],
    ["what the validators' file has", spec(["validators"]), /operationId validators is what the file of the validators has/],
    [
      "an error's",
      spec([], ["ApiError"]),
      /^components\/schemas\/ApiError: the schema ApiError makes the type ApiError, and so is a name of core's that each client has called: rename the schema\.$/,
    ],
    ["a type's of the language", spec([], ["promise"]), /the schema promise makes the type Promise, and so is a type of the language called/],
    ["an operation's parameters'", spec(["getJob"], ["GetJobParams"]), /the schema GetJobParams .*so is operationId getJob called/],
    ["another schema's", spec([], ["job-page", "JobPage"]), /the schema JobPage makes the type JobPage, and so is the schema job-page called/],
  ])("are told, with where and what to do: %s", (_, document, says) => {
    expect(takenNames(document).map(({ at, message }) => `${at.join("/")}: ${message}`)).toEqual([expect.stringMatching(says)]);
  });

  it("are few", () => expect(takenNames(spec(["list", "get", "deleteJob", "of", "type", "from", "async"], ["Job", "Type", "Error", "Event"]))).toEqual([]));
});
