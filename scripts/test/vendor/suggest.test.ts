import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { readSpecFiles } from "@vendor-jobs/contract/spec";
import { formatReport, suggest } from "@vendor-jobs/contract/tools";
import { lintSpec } from "@vendor-jobs/generator";
import { applyPatch, parsePatch } from "diff";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";
import { casesOf, verified } from "./deviating.ts";
import { vendors } from "./vendors.ts";

const workspace = mkdtempSync(`${tmpdir()}/vendor-jobs-suggest-`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** A spec after a suggestion. Which state a word means is for a person to say; nothing else may be wrong with it. */
async function changed(file: string) {
  const { problems, spec } = await lintSpec(file, { from: root, strict: true });
  expect(problems.filter((problem) => !problem.includes("x-job has no rule for "))).toEqual([]);
  return spec;
}

describe.each(vendors)("verify --suggest on $id", ({ id, spec: own }) => {
  // One operation's at a time: where a list breaks, others are not called.
  it.each(casesOf(id, own))("turns deviations of $operation into changes that let them pass, and shows no value: $kinds", async ({ operation, cases }) => {
    const report = await verified(cases, own);
    const files = readSpecFiles(root, `specs/${id}/openapi.yaml`);
    const suggestion = suggest(report.changes, files);
    const output = (["text", "html", "junit", "json"] as const).map((format) => formatReport(report, format, suggestion)).join("\n");
    expect(output).not.toContain("CANARY");
    expect(suggestion.changes.length).toBeGreaterThanOrEqual(cases.length);
    expect(suggestion.changes.filter(({ isApplied }) => !isApplied)).toEqual([]);
    // The diff itself, as anybody would apply it.
    const folder = mkdtempSync(`${workspace}/`);
    const patches = parsePatch(suggestion.diff);
    for (const { path, text } of files) {
      const patch = patches.find(({ newFileName }) => newFileName === `b/${path}`);
      mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
      writeFileSync(`${folder}/${path}`, patch ? (applyPatch(text, patch) as string) : text);
    }
    const again = await verified(cases, await changed(`${folder}/specs/${id}/openapi.yaml`));
    expect(again.operations.find((one) => one.id === operation)?.deviations ?? []).toEqual([]);
  });
});
