import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../workspace/root.ts";
import { pnpm } from "../../workspace/toolbox.ts";

const folder = mkdtempSync(`${realpathSync(tmpdir())}/started-`);
const scripts = { names: 'node -p "process.env.npm_package_name + process.env.npm_package_json + process.env.npm_lifecycle_event"', fails: "exit 3" };
writeFileSync(`${folder}/package.json`, JSON.stringify({ name: "@acme/started", private: true, scripts }, null, 2));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PATH = [`${root}/scripts/check/bin`, `${root}/node_modules/.bin`, `${pnpm()}/../.bin`, process.env.PATH].join(delimiter);
const how = { cwd: folder, env: { ...process.env, PATH }, encoding: "utf8" } as const;

// Windows finds pnpm's own.
describe.skipIf(process.platform === "win32")("a task that is started without pnpm", () => {
  it("knows its package and its own name, as pnpm tells them", () => {
    expect(execFileSync("pnpm", ["run", "names"], how)).toBe(`@acme/started${folder}/package.jsonnames\n`);
  });

  it("fails where its script does", () => {
    expect(spawnSync("pnpm", ["run", "fails"], how).status).not.toBe(0);
  });

  it("has pnpm itself for all else", () => {
    expect(execFileSync("pnpm", ["--version"], how)).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
