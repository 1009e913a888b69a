import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../src/specs.ts";
import { tool } from "../src/toolbox.ts";
import { copyWorkspace } from "./workspace-copy.ts";

// A server that others wrote, so that it is turbo's protocol that is spoken and not ours.
const storage = mkdtempSync(`${tmpdir()}/vendor-jobs-cache-`);
const copies = [copyWorkspace(), copyWorkspace()] as const;
const token = "any-token";
let server: ChildProcess;
let address: string;

const pnpm = tool("pnpm", JSON.parse(readFileSync(`${root}/package.json`, "utf8")).packageManager.replace("pnpm@", ""));
const turbo = fileURLToPath(import.meta.resolve("turbo/bin/turbo"));
/** The workspace's Node runs pnpm and, found through the path, the tasks; turbo starts pnpm by name. */
const PATH = [`${dirname(pnpm)}/.bin`, dirname(process.execPath), process.env.PATH].join(delimiter);

beforeAll(async () => {
  const { TURBO_TOKEN: _, ...inherited } = process.env;
  server = spawn(process.execPath, [`${tool("turborepo-remote-cache", "2.12.0")}/dist/cli.js`], {
    env: {
      ...inherited,
      HOST: "127.0.0.1",
      PORT: "0",
      TURBO_TOKEN: token,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: storage,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  address = await new Promise((resolve, reject) => {
    let log = "";
    server.once("exit", (code) => reject(new Error(`the cache server ended with exit code ${code}:\n${log}`)));
    server.stdout?.on("data", (chunk) => {
      log += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(log)?.[0];
      if (url) resolve(url);
    });
  });
  for (const copy of copies)
    execFileSync(process.execPath, [`${pnpm}/bin/pnpm.cjs`, "install", "--frozen-lockfile", "--prefer-offline", "--ignore-scripts"], {
      cwd: copy,
      stdio: "pipe",
    });
}, 120_000);

afterAll(() => {
  server.kill();
  for (const folder of [storage, ...copies]) rmSync(folder, { recursive: true, force: true });
});

/** Runs tasks of one vendor and what it depends on, with nothing but the remote cache; gives where each task's result came from. */
function run(cwd: string): Record<string, string> {
  const words = [
    "run",
    "generate",
    "build",
    "typecheck",
    "--filter=@vendor-jobs/workato-embedded...",
    "--cache=remote:rw",
    "--summarize",
    "--output-logs=errors-only",
  ];
  const env = { ...process.env, PATH, TURBO_API: address, TURBO_TOKEN: token, TURBO_TEAM: "team_any", TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
  execFileSync(process.execPath, [turbo, ...words], { cwd, env, stdio: "pipe" });
  const [summary] = readdirSync(`${cwd}/.turbo/runs`);
  const { tasks } = JSON.parse(readFileSync(`${cwd}/.turbo/runs/${summary}`, "utf8"));
  return Object.fromEntries(
    tasks
      .filter(({ command }: { command: string }) => command !== "<NONEXISTENT>")
      .map(({ taskId, cache }: { taskId: string; cache: { status: string; source?: string } }) => [taskId, cache.source ?? cache.status]),
  );
}

const built = (folder: string) =>
  readdirSync(`${folder}/packages/workato-embedded/dist`, { recursive: true, encoding: "utf8" }).filter((file) => /\.\w+$/.test(file));

describe("a second clone", () => {
  it("builds nothing again that the first has built, and has the same files", { timeout: 120_000 }, () => {
    const [first, second] = copies;
    const tasks = run(first);
    expect(new Set(Object.values(tasks))).toEqual(new Set(["MISS"]));
    expect(Object.keys(tasks)).toEqual(
      expect.arrayContaining(["@vendor-jobs/core#build", "@vendor-jobs/workato-embedded#build", "@vendor-jobs/workato-embedded#generate"]),
    );
    expect(run(second)).toEqual(Object.fromEntries(Object.keys(tasks).map((task) => [task, "REMOTE"])));
    expect(built(second)).toEqual(built(first));
    for (const file of built(first))
      expect(readFileSync(`${second}/packages/workato-embedded/dist/${file}`)).toEqual(readFileSync(`${first}/packages/workato-embedded/dist/${file}`));
  });
});
