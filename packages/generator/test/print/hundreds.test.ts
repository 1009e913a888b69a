import { readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/print/compile.ts";
import { printClient } from "../../src/print/print-client.ts";
import { root } from "../root.ts";

it("gives nothing of an operation that says nothing of its success", async () => {
  const spec: Json = parse(readFileSync(`${root}/packages/generator/test/workflows.yaml`, "utf8"));
  const [stop] = Object.values<Json>(spec.paths).flatMap((item) => Object.values<Json>(item).filter(({ operationId }) => operationId === "terminateWorkflow"));
  const all = new Map<string, string>();
  for (const [index, responses] of [undefined, {}, { default: { description: "Done." } }].entries()) {
    stop.responses = responses;
    const files = await printClient("workflows", spec, { notice: "// By a test." });
    for (const [path, text] of files) all.set(`${index}/${path}`, text);
    expect(files.get("generated/operations.ts")).toContain("core.Call<undefined, TerminateWorkflowOutcome>");
    expect(files.get("generated/operations.ts")).toContain("export type TerminateWorkflowOutcome =\n  | core.Success<number, undefined>\n");
  }
  expect(() => compile(all)).not.toThrow();
}, 60_000);

it("has the answers of hundreds and of the default beside each other, each with its check", async () => {
  const spec: Json = parse(readFileSync(`${root}/packages/generator/test/workflows.yaml`, "utf8"));
  const answer = (name: string) => ({ description: "It.", content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } });
  const read = Object.values<Json>(spec.paths["/api/v1/workflows/{namespace}/{name}"])[0];
  read.responses = { "2XX": answer("Workflow"), 404: answer("Node"), "4XX": answer("Status"), "5XX": answer("Node"), default: answer("Submission") };
  const files = await printClient("workflows", spec, { notice: "// By a test." });
  expect(() => compile(files)).not.toThrow();
  expect(files.get("generated/validators.ts")).toMatch(
    /404: response\$Node,\n {4}2: response\$Workflow,\n {4}4: response\$Status,\n {4}5: response\$Node,\n {4}0: response\$Submission,/,
  );
  expect(files.get("generated/operations.ts")).toContain(
    "core.Success<number, Workflow>\n  | core.Failure<404, Node>\n  | core.Failure<core.OtherStatus<404>, Status | Node | Submission>\n",
  );
}, 60_000);
