import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { readSpecFiles } from "@vendor-jobs/contract/spec";
import { formatReport, suggest } from "@vendor-jobs/contract/tools";
import { lintSpec } from "@vendor-jobs/generator";
import { applyPatch, parsePatch } from "diff";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../workspace/index.ts";
import { cases, verified } from "./deviating.ts";

const workspace = mkdtempSync(`${tmpdir()}/vendor-jobs-suggest-`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** A spec after a suggestion. Which state a word means is for a person to say; nothing else may be wrong with it. */
async function changed(file: string) {
  const { problems, spec } = await lintSpec(file, { from: root });
  expect(problems.filter((problem) => !problem.includes("x-job has no rule for "))).toEqual([]);
  return spec;
}

describe("verify --suggest", () => {
  it("turns at least 48 of 50 seeded deviations into a change that lets them pass, and shows no value", async () => {
    expect(cases).toHaveLength(50);
    const missed: string[] = [];
    for (const [index, found] of cases.entries()) {
      const about = `${found.vendor} ${found.operation} ${found.kind} ${found.keys.join("/")}`;
      const report = await verified(found, found.spec);
      const files = readSpecFiles(root, `specs/${found.vendor}/openapi.yaml`);
      const suggestion = suggest(report.changes, files);
      const output = (["text", "html", "junit", "json"] as const).map((format) => formatReport(report, format, suggestion)).join("\n");
      expect(output, about).not.toContain("CANARY");
      // The diff itself, as anybody would apply it.
      const folder = `${workspace}/${index}`;
      const patches = parsePatch(suggestion.diff);
      for (const { path, text } of files) {
        const patch = patches.find(({ newFileName }) => newFileName === `b/${path}`);
        mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
        writeFileSync(`${folder}/${path}`, patch ? (applyPatch(text, patch) as string) : text);
      }
      const again = suggestion.diff === "" ? report : await changed(`${folder}/specs/${found.vendor}/openapi.yaml`).then((spec) => verified(found, spec));
      const left = again.operations.find(({ id }) => id === found.operation)?.deviations ?? [];
      if (suggestion.diff === "" || left.length > 0)
        missed.push(`${about}: ${JSON.stringify(left.map(({ pointer, expected, seen }) => [pointer, expected, seen]))}`);
    }
    console.log(
      `verify --suggest: ${cases.length - missed.length} of ${cases.length} found and passing after their diff${missed.map((line) => `\n  ${line}`).join("")}`,
    );
    expect(cases.length - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(48);
  }, 600_000);
});
