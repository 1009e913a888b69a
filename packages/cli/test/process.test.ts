import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createFake } from "@vendor-jobs/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { giveDatabase } from "./give-database.ts";
import { madeUp } from "./made-up.ts";
import { project } from "./run-cli.ts";

const place = project();
beforeAll(() => giveDatabase(place.folder));
afterAll(() => place[Symbol.dispose]());
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const command = `node --disable-warning=ExperimentalWarning -C @vendor-jobs/source ${main}`;

/** Runs a line of the shell; gives what it prints, and tells of the first that it prints. */
function shell(line: string, onFirst: (pid: number) => void = () => {}, onStart: (pid: number) => void = () => {}) {
  const child = spawn("bash", ["-c", `set -o pipefail; ${line}`], { cwd: place.folder, env: { ...process.env, VENDOR_JOBS_TOKEN: "any" } });
  onStart(child.pid as number);
  let text = "";
  const take = (chunk: Buffer) => {
    if (text === "") onFirst(child.pid as number);
    text += chunk;
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  return new Promise<{ code: number | null; text: string }>((resolve) => child.once("close", (code) => resolve({ code, text })));
}

describe("the process", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends a verify that waits at once on %s, with what is known",
    async (signal) => {
      const server = createServer((_, response) => response.writeHead(429, { "content-type": "application/json", "retry-after": "60" }).end("{}"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { code, text } = await shell(`exec ${command} verify harbour --base-url ${baseUrl}`, (pid) => process.kill(pid, signal));
      server.closeAllConnections();
      server.close();
      expect(text).toContain("listJobs: waiting 6");
      expect(text).toContain("nothing verified, since no call succeeded; ended before all was called: it was interrupted");
      expect(code).toBe(7);
    },
    60_000,
  );

  it.each(["jobs", "job ships j1", "call ships getJob --job_id j1", "retry --yes"])(
    "ends `%s` on SIGINT, and says by its exit code that it was broken off",
    async (words) => {
      let end = () => {};
      const server = createServer(() => end());
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl } } }));
      const { code, text } = await shell(`exec ${command} ${words}`, undefined, (pid) => {
        end = () => process.kill(pid, "SIGINT");
      });
      server.closeAllConnections();
      server.close();
      expect(text).toMatch(/^[^\n]*(aborted|broken off)[^\n]*\n$/i);
      expect(code).toBe(130);
    },
    60_000,
  );

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends a follow on %s without a word, and leaves its folder to the next",
    async (signal) => {
      let end = () => {};
      const server = createServer(() => end());
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl } } }));
      const { code, text } = await shell(`exec node -C @vendor-jobs/source ${main} follow --all`, undefined, (pid) => {
        end = () => process.kill(pid, signal);
      });
      server.closeAllConnections();
      server.close();
      expect([code, text]).toEqual([0, ""]);
    },
    60_000,
  );

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends servers on %s",
    async (signal) => {
      const { code } = await shell(`exec ${command} fake harbour`, (pid) => process.kill(pid, signal));
      expect(code).toBe(0);
    },
    60_000,
  );

  it("ends in silence where nobody reads on", async () => {
    // More than a pipe holds.
    const long = { ...madeUp.harbour, "x-long": "on and ".repeat(100_000) };
    writeFileSync(`${place.folder}/long.json`, JSON.stringify(long));
    const { text } = await shell(`${command} spec long.json | head -1`);
    expect(text).toMatch(/^[^\n]*\n$/);
  }, 60_000);

  it("ends a list of jobs in silence where nobody reads on", async () => {
    // Its jobs come in order, and are printed page by page.
    const sorted = structuredClone(madeUp.harbour) as { "x-job"?: object };
    sorted["x-job"] = { ...sorted["x-job"], lists: { operation: "listJobs", order: "newest" } };
    writeFileSync(`${place.folder}/sorted.json`, JSON.stringify(sorted));
    const { baseUrl, close } = await createFake(sorted, { jobs: 2000 }).listen(0);
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { spec: "sorted.json", baseUrl } } }));
    const { text } = await shell(`${command} jobs --json --limit 2000 | head -1`);
    await close();
    expect(text).toMatch(/^\{[^\n]*\}\n$/);
  }, 60_000);

  it("tells of the ends again that nobody read", async () => {
    const fake = createFake(madeUp.harbour, { jobs: Array(6).fill("running"), script: ["running", "running", "succeeded"] });
    const { baseUrl, close } = await fake.listen(0);
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl } } }));
    await giveDatabase(place.folder, "unread.db");
    const follow = `VENDOR_JOBS_DATABASE=unread.db node -C @vendor-jobs/source ${main} follow --wait --json`;
    // One that leaves before it has read anything.
    expect((await shell(`${follow} --all | true`)).text).toBe("");
    const { code, text } = await shell(follow);
    await close();
    const ids = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).ref.ids.job_id);
    expect([code, ids.sort()]).toEqual([0, fake.jobs.map(({ id }) => id).sort()]);
  }, 60_000);

  it("says in one sentence that the disk is full", async () => {
    const { code, text } = await shell(`${command} spec harbour > /dev/full`);
    expect([code, text]).toEqual([2, expect.stringMatching(/^The output cannot be written: .*ENOSPC.*\n$/)]);
  }, 60_000);
});
