import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
// @ts-expect-error a configuration in plain JavaScript
import { order } from "../../../.dependency-cruiser.mjs";
import { copyWorkspace, root } from "../../workspace/index.ts";

const workspace = copyWorkspace();
symlinkSync(`${root}/node_modules`, `${workspace}/node_modules`);
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function plant(files: Readonly<Record<string, string>>): string[] {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(`${workspace}/${file}`), { recursive: true });
    writeFileSync(`${workspace}/${file}`, `${text}\n`);
  }
  return Object.keys(files);
}
const bin = (name: string) => `${workspace}/node_modules/.bin/${name}`;
const shell = process.platform === "win32";

/** Files, what is in them, and the rules that they break. */
const breaches: readonly (readonly [file: string, text: string, ...rules: string[]])[] = [
  ["packages/core/src/send/past-a-door.ts", 'import "../validation/limits.ts";', "past-a-door"],
  ["packages/contract/src/past-a-door.ts", 'import type { Json } from "./spec/openapi.ts";\nexport type { Json };', "past-a-door-from-outside"],
  ["scripts/release/past-a-door.ts", 'import "./types/reader.ts";', "past-a-door-from-outside"],
  ["scripts/release/specs/too-much.ts", 'import "../types/index.ts";\nimport "../own-changes.ts";', "past-a-door", "specs-knows-too-much"],
  ["scripts/check/past-a-door.ts", 'import "../workspace/root.ts";', "past-a-door"],
  ["packages/contract/src/spec/by-path.ts", 'import "../../../core/src/index.ts";', "by-path"],
  ["packages/contract/test/by-path.ts", 'import "../../../scripts/workspace/index.ts";', "by-path"],
  ["scripts/test/by-path.ts", 'import "../../packages/core/src/validation/index.ts";', "by-path"],
  ["packages/core/src/job/one.ts", 'import type { Two } from "./two.ts";\nexport type One = Two;', "circle"],
  ["packages/core/src/job/two.ts", 'import type { One } from "./one.ts";\nexport type Two = One[];'],
  ["packages/core/src/validation/too-much.ts", 'import type {} from "../client/index.ts";', "validation-knows-too-much"],
  ["scripts/workspace/too-much.ts", 'import "../lint/index.ts";', "workspace-knows-too-much"],
  ["packages/core/src/send/dynamic.ts", 'export const limits = () => import("../validation/limits.ts");', "past-a-door"],
  ["packages/core/src/send/required.cts", 'export const limits = require("../validation/limits.ts");', "past-a-door"],
  ["packages/core/src/send/handed-on.ts", 'export * from "../validation/limits.ts";', "past-a-door"],
  ["packages/core/src/send/type.ts", 'export type Limits = typeof import("../validation/limits.ts");', "past-a-door"],
  ["packages/core/src/send/other-ending.ts", 'import "../validation/limits.js";', "past-a-door"],
  ["packages/core/src/send/json.ts", 'import manifest from "../../../cli/package.json" with { type: "json" };\nexport { manifest };', "by-path"],
  ["packages/core/src/send/built.ts", 'import "../../../contract/dist/index.js";', "by-path"],
  ["packages/contract/dist/index.js", 'import "../src/spec/openapi.ts";'],
  ["packages/core/test/others-test.ts", 'import "../../contract/test/loopback.ts";', "by-path"],
  ["docs/snippets/by-path.ts", 'import "../../packages/core/src/index.ts";', "by-path"],
  ["docs/playground/past-a-door.ts", 'import "../build/vendors/vendor.ts";', "past-a-door-from-outside"],
  ["docs/.vitepress/theme/ByPath.vue", '<script setup lang="ts">\nimport "../../../packages/core/src/index.ts";\n</script>', "by-path"],
  ["examples/nightly/src/by-path.ts", 'import "../../../scripts/workspace/index.ts";', "by-path"],
  ["docs/test/fine.ts", 'import "../build/vendors/vendor.ts";'],
  ["packages/core/test/fine.ts", 'import "../src/validation/limits.ts";'],
  ["scripts/release/fine.ts", 'import "./types/index.ts";\nimport "./consumers.ts";\nimport "../workspace/index.ts";'],
  ["scripts/check/fine.ts", 'import "../workspace/index.ts";\nimport "@vendor-jobs/contract/spec";'],
];

describe("the check of rooms", () => {
  it("knows every room", () => {
    for (const [folder, steps] of Object.entries<string[][]>(order)) {
      const rooms = readdirSync(`${root}/${folder}`, { withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && !/^(test|node_modules|\..*)$/.test(entry.name),
      );
      expect(steps.flat().sort(), folder).toEqual(rooms.map(({ name }) => name).sort());
    }
  });

  it("finds each kind of breach", () => {
    plant(Object.fromEntries(breaches.map(([file, text]) => [file, text])));
    const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
    const [, cruised = ""] = /depcruise ([^&]+)/.exec(scripts.lint) ?? [];
    const { stdout } = spawnSync(bin("depcruise"), ["--output-type", "json", ...cruised.trim().split(" ")], {
      cwd: workspace,
      encoding: "utf8",
      maxBuffer: 1e8,
      shell,
    });
    const { violations }: { violations: { from: string; to: string; rule: { name: string } }[] } = JSON.parse(stdout).summary;
    expect(violations.map(({ from, rule }) => `${from} ${rule.name}`).sort()).toEqual(
      breaches.flatMap(([file, , ...rules]) => rules.map((rule) => `${file} ${rule}`)).sort(),
    );
  });
});

it("is written down with files that are there", () => {
  const files = spawnSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).stdout.split("\n");
  const named = [...readFileSync(`${root}/CONTRIBUTING.md`, "utf8").matchAll(/`([\w./-]+\.(?:ts|js|mjs|json|yaml|yml))`/g)].map(([, name]) => name as string);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([]);
});

describe("the check of sizes", () => {
  const lines = (count: number) => Array(count).fill("  work();").join("\n");
  const long: readonly [what: string, text: string][] = [
    ["a function", `export function long(work: () => void) {\n${lines(49)}\n}`],
    ["an arrow function", `export const long = (work: () => void) => {\n${lines(49)}\n};`],
    ["a method", `export class Long {\n  method(work: () => void) {\n${lines(49)}\n  }\n}`],
    ["a test", `describe("all", () => {\n  it("is long", () => {\n${lines(49)}\n  });\n});`],
    ["a test of rows", `it.each([1])("is long", () => {\n${lines(49)}\n});`],
  ];
  const shorter = long.map(([what, text]) => [`${what} short enough`, text.replace("  work();\n", "")]);
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries([...long, ...shorter]),
    excused: `// biome-ignore lint/plugin: a table\nexport function long(work: () => void) {\n${lines(60)}\n}`,
    chapters: `describe("all", () => {\n${lines(60)}\n});\ndescribe.each([1])("all", () => {\n${lines(60)}\n});`,
    "301 lines": lines(301),
    "300 lines": lines(300),
  };
  const fileOf = (name: string) => `${name.replaceAll(" ", "-")}.ts`;
  // One run for all.
  const planted = plant(Object.fromEntries(Object.entries(texts).map(([name, text]) => [`packages/core/src/${fileOf(name)}`, text])));
  const how = ["lint", "--reporter=github", "--max-diagnostics=none"];
  const found = spawnSync(bin("biome"), [...how, ...planted], { cwd: workspace, encoding: "utf8", shell }).stdout.split("\n");
  const findings = (name: string) => found.filter((line) => line.includes(`${fileOf(name)},`)).join("\n");
  const tooLong = "has more than 50 lines";

  it.each(long)("finds %s of more than 50 lines", (what) => {
    expect(findings(what)).toContain(tooLong);
    expect(findings(`${what} short enough`)).not.toContain(tooLong);
  });

  it("lets be what says why it is better whole, and what describe is given", () => {
    expect(findings("excused")).not.toContain(tooLong);
    expect(findings("chapters")).not.toContain(tooLong);
  });

  it("finds a file of more than 300 lines", () => {
    expect(findings("301 lines")).toContain("noExcessiveLinesPerFile");
    expect(findings("300 lines")).not.toContain("noExcessiveLinesPerFile");
  });
});
