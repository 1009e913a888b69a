import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "../../workspace/root.ts";

// What is made anew by each build would be committed with whatever a machine happened to have.
it("no file that git ignores is committed", () => {
  expect(execFileSync("git", ["ls-files", "--cached", "--ignored", "--exclude-standard"], { cwd: root, encoding: "utf8" })).toBe("");
});
