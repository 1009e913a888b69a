import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tool } from "../../workspace/toolbox.ts";
import { linkInstalled, turboRun } from "../../workspace/turbo.ts";
import { copyWorkspace } from "../../workspace/workspace-copy.ts";

// A server that others wrote, so that it is turbo's protocol that is spoken and not ours.
const storage = mkdtempSync(`${tmpdir()}/vendor-jobs-cache-`);
const copies = [copyWorkspace(), copyWorkspace()] as const;
const token = "any-token";
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  server = spawn(process.execPath, [`${tool("turborepo-remote-cache", "2.12.0")}/dist/cli.js`], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: "0",
      TURBO_TOKEN: token,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: storage,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      // It keeps signatures only where this has a value, and needs none to be the key.
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "on",
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
  for (const copy of copies) linkInstalled(copy);
}, 120_000);

afterAll(() => {
  server.kill();
  for (const folder of [storage, ...copies]) rmSync(folder, { recursive: true, force: true });
});

/** Runs tasks of one vendor and of what it depends on, with nothing but the remote cache. */
const run = (workspace: string, { key = "k".repeat(32), access = "rw", tasks = ["generate", "build"] } = {}) =>
  turboRun(workspace, [...tasks, "--filter=@vendor-jobs/workato-embedded...", `--cache=remote:${access}`], {
    TURBO_API: address,
    TURBO_TOKEN: token,
    TURBO_TEAM: "team_any",
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: key,
  });

const dist = (workspace: string) => `${workspace}/packages/workato-embedded/dist`;
const built = (workspace: string) => readdirSync(dist(workspace), { recursive: true, encoding: "utf8" }).filter((file) => /\.\w+$/.test(file));

describe("a second clone", () => {
  it("builds nothing again that the first has built, and has the same files", { timeout: 120_000 }, () => {
    const [first, second] = copies;
    const tasks = run(first);
    expect([...tasks.keys()]).toEqual(expect.arrayContaining(["core#build", "workato-embedded#build", "workato-embedded#generate"]));
    expect(new Set(tasks.values())).toEqual(new Set(["run"]));
    expect(run(second)).toEqual(new Map([...tasks.keys()].map((task) => [task, "remote"])));
    expect(built(second)).toEqual(built(first));
    for (const file of built(first)) expect(readFileSync(`${dist(second)}/${file}`)).toEqual(readFileSync(`${dist(first)}/${file}`));
  });

  it("takes nothing that somebody else has signed, or changed", { timeout: 120_000 }, () => {
    const [, second] = copies;
    // What a cache is trusted with is nothing of the tasks: the quickest will do.
    const tasks = ["build"];
    const signedByOthers = run(second, { key: "x".repeat(32), access: "r", tasks });
    expect(new Set(signedByOthers.values())).toEqual(new Set(["run"]));
    const artifacts = readdirSync(storage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/tag/i.test(entry.name));
    for (const { parentPath, name } of artifacts) appendFileSync(`${parentPath}/${name}`, "changed");
    expect(run(second, { access: "r", tasks })).toEqual(signedByOthers);
  });
});
