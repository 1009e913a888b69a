import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { type Bump, largest, ranked } from "../../release/bump/bump.ts";
import { Git } from "../../release/bump/git.ts";
import { commandChanges } from "../../release/command-changes.ts";
import { commandReportPath } from "../../release/command-report.ts";
import { ownChanges } from "../../release/own-changes.ts";
import { root } from "../../workspace/root.ts";

const report = readFileSync(`${root}/${commandReportPath}`, "utf8");

/** What a reviewer would call it, what is found in the report and what takes its place, and what it asks of the next version. */
const edits: readonly (readonly [name: string, from: RegExp, to: string, expected: Bump])[] = [
  ["an option is removed", / +"--since": \{.*\n/, "", "major"],
  ["an option is added", /( +)("--since": \{.*\n)/, '$1"--before": { "takes": "<time>", "isRequired": false },\n$1$2', "minor"],
  ["an option that must be given is added", /( +)("--since": \{.*\n)/, '$1"--site": { "takes": "<site>", "isRequired": true },\n$1$2', "major"],
  ["an option must be given", /("--since": \{ "takes": "<time>", "isRequired": )false/, "$1true", "major"],
  ["an option need not be given", /("--upstream": \{ "takes": "<url>", "isRequired": )true/, "$1false", "minor"],
  ["an option takes a value", /("--failed": \{ "takes": )""/, '$1"<reason>"', "major"],
  ["an option's value need not be said", /("--since": \{ "takes": )"<time>"/, '$1"[time]"', "minor"],
  ["an option's value is called otherwise", /("--since": \{ "takes": )"<time>"/, '$1"<when>"', "none"],
  ["an option has another default", /("--calls": .*"default": )"5"/, '$1"50"', "major"],
  ["an option has a default no more", /("--calls": .*), "default": "5"/, "$1", "major"],
  ["an option takes one word more", /"choices": \[ "html"/, '"choices": [ "text", "html"', "minor"],
  ["an option takes one word less", /"choices": \[ "html", /, '"choices": [ ', "major"],
  ["a command is removed", /"operations": (?=\{\s+"arguments")/, '"list-operations": ', "major"],
  ["a command takes one argument more", /"arguments": \[ "\[vendor\]" \]/, '"arguments": [ "[vendor]", "[name]" ]', "minor"],
  ["a command needs an argument", /"arguments": \[ "\[vendor\]" \]/, '"arguments": [ "<vendor>" ]', "major"],
  ["a command takes only one of what it took many", /"arguments": \[ "\[connection\.\.\.\]" \]/, '"arguments": [ "[connection]" ]', "major"],
  ["a command no longer takes what it took", /"arguments": \[ "\[connection\]", "\[id\.\.\.\]" \]/, '"arguments": [ "[connection]" ]', "major"],
  ["an exit code is another", /"timedOut": 6/, '"timedOut": 8', "major"],
  ["an exit code is gone", / +"timedOut": 6,\n/, "", "major"],
  ["there is one more exit code", /"timedOut": 6,/, '"timedOut": 6,\n    "refused": 8,', "minor"],
  ["a member of what is printed is gone", / +"finishedAt": \[ "string" \],\n/, "", "major"],
  ["a member more is printed", /( +)("finishedAt": \[ "string" \],\n)/, '$1"cost": [ "number" ],\n$1$2', "minor"],
  ["a member of what is printed may be null", /"finishedAt": \[ "string" \]/, '"finishedAt": [ "null", "string" ]', "major"],
  ["a member of what is printed is another type", /"duration": \[ "number" \]/, '"duration": [ "string" ]', "major"],
];

describe("an edit of the command line", () => {
  it.each(edits)("is judged: %s", (_, from, to, expected) => {
    const edited = report.replace(from, to);
    expect(edited).not.toBe(report);
    const reasons = ranked(commandChanges(report, edited));
    expect({ bump: largest(reasons.map(({ bump }) => bump)), reasons }).toEqual({ bump: expected, reasons: expect.any(Array) });
    for (const { file, line } of reasons) expect([file, line]).toEqual([commandReportPath, expect.any(Number)]);
  });
});

it("is what the gate compares of the package that has the command", async () => {
  const tree = mkdtempSync(`${realpathSync(tmpdir())}/command-edit-`);
  const run = (...args: string[]) => execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: tree, stdio: "pipe" });
  try {
    const types = "packages/cli/api/index.api.md";
    mkdirSync(`${tree}/packages/cli/api`, { recursive: true });
    for (const file of [commandReportPath, types, "packages/cli/package.json"]) cpSync(`${root}/${file}`, `${tree}/${file}`);
    run("init", "-q");
    run("add", "-A");
    run("commit", "-qm", "Release");
    run("tag", "@vendor-jobs/cli@1.0.0");
    writeFileSync(`${tree}/${commandReportPath}`, report.replace(/"timedOut": 6/, '"timedOut": 8'));
    const reports = new Map([[types, readFileSync(`${tree}/${types}`, "utf8")]]);
    const reasons = await ownChanges({ git: new Git(tree), name: "cli", tag: "@vendor-jobs/cli@1.0.0", reports, scratch: `${tree}/.git/scratch` });
    expect(reasons).toEqual([expect.objectContaining({ bump: "major", file: commandReportPath, why: expect.stringContaining("timedOut") })]);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
});
