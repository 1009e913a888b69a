import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, symlinkSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { copyWorkspace, root } from "../../workspace/index.ts";

const workspace = copyWorkspace();
symlinkSync(`${root}/node_modules`, `${workspace}/node_modules`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

it("leaves out of a check, and names, what reads no edited file of those that are not committed", { timeout: 180_000 }, () => {
  const git = (...words: string[]) => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...words], { cwd: workspace });
  git("add", "--all");
  git("commit", "--quiet", "--message", "as it is");
  appendFileSync(`${workspace}/packages/follow/src/index.ts`, "// Edited.\n");
  const words = [...process.execArgv, "scripts/check/check.ts", "--dry"];
  const lines = execFileSync(process.execPath, words, { cwd: workspace, encoding: "utf8", stdio: "pipe" }).trim().split("\n");
  expect(lines).toEqual(expect.arrayContaining(["build", "typecheck", "test", "packed"].map((task) => `@vendor-jobs/follow#${task}`)));
  expect(lines.filter((line) => /^@vendor-jobs\/cli#(test|typecheck|packed)$/.test(line))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^Not run, .* of .*\bcli\b.*`npm test` runs them\.$/);
});
