import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { root } from "../../workspace/root.ts";

const tracked = (...words: string[]) => execFileSync("git", ["ls-files", ...words], { cwd: root, encoding: "utf8" });

// What is made anew by each build would be committed with whatever a machine happened to have.
it("no file that git ignores is committed", () => {
  expect(tracked("--cached", "--ignored", "--exclude-standard")).toBe("");
});

// What a test has left among them would be too, and not every system takes every name.
it("only what belongs there stands at the top, and all by names that every system takes", () => {
  const files = tracked("-z").split("\0").filter(Boolean);
  const folders = new Set(files.flatMap((file) => (file.includes("/") ? [file.split("/")[0]] : [])));
  expect([...folders].sort()).toEqual([".changeset", ".ci", ".github", "docs", "examples", "packages", "scripts", "specs"]);
  expect(files.filter((file) => /[<>:"|?*\\]/.test(file))).toEqual([]);
});
