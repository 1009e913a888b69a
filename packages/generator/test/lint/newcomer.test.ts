import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lintSpec } from "../../src/lint/specs.ts";
import { root } from "../root.ts";
import { type Case, problemsOf } from "./edited-spec.ts";

/** What somebody gets wrong who writes a first document; each is told in words that say what was expected, and how to mend it. */
const mistakes: readonly Case[] = [
  ["no operationId", "workflows", "      operationId: getWorkflow\n", "", /operation-operationId: .*It becomes the client's method: camelCase, verb first/],
  [
    "a name that is no method's",
    "workflows",
    "operationId: getWorkflow\n",
    "operationId: get-workflow\n",
    /operationId get-workflow becomes a method; expected camelCase/,
  ],
  [
    "an object in the query",
    "scans",
    "description: Of this space., schema: {type: string}, example: s1}",
    "description: Of this space., schema: {type: object}, example: {}}",
    /spaceId is an object in the query, and no client sends one so; say style: deepObject, content: application\/json, or each member as a parameter/,
  ],
  [
    "a pointer without its slash",
    "workflows",
    "[/status/phase]\n",
    "[status.phase]\n",
    /status\/0 is "status\.phase"; expected a JSON pointer, such as \/status or \/data\/id/,
  ],
  [
    "one where there are several",
    "workflows",
    "status: [/status/phase]",
    "status: /status/phase",
    /fields\/status is "\/status\/phase"; expected a list: \["\/status\/phase"\]\.$/,
  ],
  [
    "a value that is no list",
    "workflows",
    "{/status/phase: [Succeeded]}",
    "{/status/phase: Succeeded}",
    /is "Succeeded"; expected a list: \["Succeeded"\] or an object\.$/,
  ],
  ["a misspelt extension", "workflows", "x-pagination: {style", "x-paginaton: {style", /x-paginaton is no extension of ours; x-pagination was meant\? Known: /],
  ["a member that is missing", "workflows", "items: /items, parameter", "parameter", /x-pagination lacks items\.$/],
  ["a start without ids", "workflows", ", ids: {namespace: ['{namespace}'], name: [/metadata/name]}}", "}", /x-job\/start\/1 lacks ids or location\.$/],
  [
    "a misspelt parameter",
    "workflows",
    "parameter: listOptions.continue",
    "parameter: listOptions.continu",
    /listWorkflows has none such; it has .*; listOptions\.continue was meant\?$/,
  ],
  [
    "a misspelt operation",
    "workflows",
    "operation: terminateWorkflow,",
    "operation: terminateWorkflo,",
    /names the operation terminateWorkflo, .*; terminateWorkflow was meant\?$/,
  ],
  [
    "the null of OpenAPI 3.0",
    "workflows",
    "message: {description: Why., type: string}",
    "message: {description: Why., type: string, nullable: true}",
    /In OpenAPI 3\.1 null is a type: type: \[string, "null"\]\.$/,
  ],
  [
    "a base that lists its heirs",
    "workflows",
    "    WorkflowStatus:\n      description: Where it stands.\n",
    "    WorkflowStatus:\n      description: Where it stands.\n      oneOf: [{$ref: '#/components/schemas/Node'}, {allOf: [{$ref: '#/components/schemas/WorkflowStatus'}, {$ref: '#/components/schemas/Node'}]}]\n",
    /:\d+:7 house\/compositions: WorkflowStatus is composed of itself \(WorkflowStatus → WorkflowStatus\), so that no check of it ends: leave it out/,
  ],
  [
    "a keyword that no validator knows",
    "workflows",
    "message: {description: Why., type: string}",
    "message: {description: Why., type: string, divisibleBy: 2}",
    /:\d+:\d+ house\/keywords: A schema has the keyword divisibleBy, which no validator can be generated for; use one of type, enum, /,
  ],
  [
    "a keyword that validators do not hold",
    "workflows",
    "message: {description: Why., type: string}",
    "message: {description: Why., type: string, not: {const: ''}}",
    /:\d+:\d+ house\/unheld: The validators that are generated hold nothing against not; the fake and the contract's checks do\.$/,
  ],
  [
    "a pattern that is none",
    "workflows",
    "message: {description: Why., type: string}",
    "message: {description: Why., type: string, pattern: '^[\\w-.]+'}",
    /:\d+:\d+ house\/keywords: Invalid regular expression: .*Invalid character class; expected a pattern of JavaScript, with the flag u/,
  ],
  [
    "OpenAPI 3.0",
    "workflows",
    "openapi: 3.1.0",
    "openapi: 3.0.3",
    /version: The document is OpenAPI 3\.0\.3; expected OpenAPI 3\.1: npx vendor-jobs draft <its path> --out jobs\.yaml makes one of it/,
  ],
  ["Swagger", "workflows", "openapi: 3.1.0", "swagger: '2.0'", /version: The document is Swagger 2\.0; expected OpenAPI 3\.1/],
];

describe("the lint of a first document", () => {
  it.each(mistakes)("tells what was expected, on its line or the one before: %s", async (_, api, from, to, says) => {
    const { problems, line } = await problemsOf(api, from, to);
    const [told = ""] = problems.filter((problem) => says.test(problem));
    expect(told, problems.join("\n")).not.toBe("");
    const at = Number(/:(\d+):\d+ /.exec(told)?.[1]);
    expect([line, line - 1]).toContain(at);
  });

  it.each([
    [
      "in one line of JSON",
      (text: string) => JSON.stringify({ ...parse(text), openapi: "3.0.3" }),
      /:1:2 version: The document is OpenAPI 3\.0\.3; expected OpenAPI 3\.1/,
    ],
    [
      "where it is none",
      (text: string) => text.replace("openapi: 3.1.0\n", ""),
      /:1:1 version: The document is none of OpenAPI; expected openapi: 3\.1\.0 at its top/,
    ],
    ["where there is nothing", () => "", /:1:1 version: The document is none of OpenAPI/],
    ["where it is a list", () => "[]", /:1:1 version: The document is none of OpenAPI/],
    [
      "not by a text",
      (text: string) => text.replace(/(info:[\s\S]*?description: )(.*)\n/, "$1|\n    swagger: 2.0 came before, and\n    openapi: 3.0 between.\n"),
      undefined,
    ],
  ])("tells the version %s", async (_, edit, says) => {
    const file = `${mkdtempSync(`${tmpdir()}/vendor-jobs-lint-`)}/openapi.yaml`;
    writeFileSync(file, edit(readFileSync(`${root}/packages/generator/test/workflows.yaml`, "utf8")));
    const { problems } = await lintSpec(file);
    expect(problems).toEqual(says ? [expect.stringMatching(says)] : []);
    rmSync(dirname(file), { recursive: true });
  });

  it("says nothing of ids where the operation that they belong to is none", async () => {
    expect((await problemsOf("workflows", "x-job:\n  operation: getWorkflow", "x-job:\n  operation: readWorkflow")).problems).toEqual([
      expect.stringMatching(/:16:14 house\/references: x-job names the operation readWorkflow, and there is none such; there are listWorkflows, /),
    ]);
  });
});
