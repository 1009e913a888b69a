import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { problemsOf } from "../lint/edited-spec.ts";
import { documentOf } from "../root.ts";

const reader = /operation: getWorkflow\n([\s\S]*?) {2}\/api\/v1\/workflows\/\{namespace\}\/\{name\}:\n {4}get:\n([\s\S]*?) {6}parameters: .*\n/;
/** A workflow that is asked for by POST, with what x-job says of that. */
const byPost = (said: string) => `operation: getWorkflow\n${said}$1  /api/v1/get-workflow:
    post:
$2      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/WorkflowName'}, examples: {one: {value: {name: hello-world-7mxvd, namespace: argo}}}}}
`;
const body = "  body: {name: '{name}', namespace: '{namespace}'}\n";

describe("an API whose jobs are read by POST", () => {
  it.each([body, "  args: {/name: '{name}', /namespace: '{namespace}'}\n"])("keeps the rules by %s", async (said) =>
    expect((await problemsOf("workflows", reader, byPost(said))).problems).toEqual([]),
  );

  it.each([
    [
      "puts an id nowhere",
      "  body: {namespace: '{namespace}'}\n",
      /has the id name, and getWorkflow has no parameter of that name; it has none.*; where the body has it, say so in body, by \{name\}/,
    ],
    ["gives what the operation refuses", body.replace("{name:", "{title: x, name:"), /gives getWorkflow a body that its schema refuses: .*title/],
  ])("that %s is told", async (_, said, says) =>
    expect((await problemsOf("workflows", reader, byPost(said))).problems).toContainEqual(expect.stringMatching(says)),
  );

  it("has a client that finds a job by its ids", async () => {
    const text = readFileSync(documentOf("workflows"), "utf8").replace(reader, byPost(body));
    const spec: Json = parse(text);
    const files = await printClient("workflows", spec, { notice: "// By a test." });
    expect(files.get("generated/operations.ts")).toContain("{ namespace: string | number; name: string | number }");
    expect(() => compile(new Map([...files].map(([path, code]) => [`workflows/${path}`, code])))).not.toThrow();
  }, 60_000);
});
