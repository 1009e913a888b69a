import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createFake } from "@vendor-jobs/contract";
import { afterAll, describe, expect, it } from "vitest";
import { quoted } from "../src/io/io.ts";
import { madeUp } from "./made-up.ts";
import { project } from "./run-cli.ts";
import { command, shell } from "./shell.ts";

const place = project();
afterAll(() => place[Symbol.dispose]());

describe("the process", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends a verify that waits at once on %s, with what is known",
    async (signal) => {
      const server = createServer((_, response) => response.writeHead(429, { "content-type": "application/json", "retry-after": "60" }).end("{}"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { code, text } = await shell(place.folder, `exec ${command} verify harbour --base-url ${baseUrl}`, (pid) => process.kill(pid, signal));
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
      const { code, text } = await shell(place.folder, `exec ${command} ${words}`, undefined, (pid) => {
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
    "ends servers on %s",
    async (signal) => {
      const { code } = await shell(place.folder, `exec ${command} fake harbour`, (pid) => process.kill(pid, signal));
      expect(code).toBe(0);
    },
    60_000,
  );

  it("ends in silence where nobody reads on", async () => {
    // More than a pipe holds.
    const long = { ...madeUp.harbour, "x-long": "on and ".repeat(100_000) };
    writeFileSync(`${place.folder}/long.json`, JSON.stringify(long));
    const { text } = await shell(place.folder, `${command} spec long.json | head -1`);
    expect(text).toMatch(/^[^\n]*\n$/);
  }, 60_000);

  it("ends a list of jobs in silence where nobody reads on", async () => {
    // Its jobs come in order, and are printed page by page.
    const sorted = structuredClone(madeUp.harbour) as { "x-job"?: object };
    sorted["x-job"] = { ...sorted["x-job"], lists: { operation: "listJobs", order: "newest" } };
    writeFileSync(`${place.folder}/sorted.json`, JSON.stringify(sorted));
    const { baseUrl, close } = await createFake(sorted, { jobs: 2000 }).listen(0);
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { spec: "sorted.json", baseUrl } } }));
    const { text } = await shell(place.folder, `${command} jobs --json --limit 2000 | head -1`);
    await close();
    expect(text).toMatch(/^\{[^\n]*\}\n$/);
  }, 60_000);

  it("takes a terminal that does not say its width for one that is as wide as most", async () => {
    const { baseUrl, close } = await createFake(madeUp.harbour, { jobs: ["failed"] }).listen(0);
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { ships: { vendor: "harbour", baseUrl } } }));
    const { text } = await shell(place.folder, `script -qec "stty cols 0; ${command} jobs" /dev/null`);
    await close();
    expect(text.split("\r\n")[1]).toMatch(/^ships +[\da-f-]{36} +/);
  }, 60_000);

  it("leaves vendor-jobs.json as it was where the disk is full", async () => {
    const config = JSON.stringify({ connections: { ships: { vendor: "harbour", options: { headers: { long: "on and ".repeat(1000) } } } } });
    writeFileSync(`${place.folder}/vendor-jobs.json`, config);
    const before = readdirSync(place.folder);
    const { code, text } = await shell(place.folder, `trap "" XFSZ; ulimit -f 4; ${command} init harbour --name boats --base-url http://a.test`);
    expect([code, text]).toEqual([2, expect.stringMatching(/^EFBIG: [^\n]*\n$/)]);
    expect([readFileSync(`${place.folder}/vendor-jobs.json`, "utf8"), readdirSync(place.folder)]).toEqual([config, before]);
  }, 60_000);

  it("says in one sentence that its folder is gone", async () => {
    const { code, text } = await shell(place.folder, `mkdir gone && cd gone && rmdir ../gone && ${command} jobs`);
    expect([code, text]).toEqual([2, expect.stringMatching(/^ENOENT: [^\n]*\n$/)]);
  }, 60_000);

  it("says of what nobody caught that it is its own, by its exit code as well", async () => {
    const later = "data:text/javascript,setTimeout(() => Promise.reject(new TypeError('a defect')), 10)";
    const { code, text } = await shell(place.folder, `node -C @vendor-jobs/source --import "${later}" ${command.split(" ").at(-1)} fake harbour --json`);
    expect([code, text]).toEqual([70, expect.stringMatching(/\{"error":"TypeError","message":"vendor-jobs itself failed, .*a defect/)]);
  }, 60_000);

  it("ends a wait with a line that a shell takes as it stands, whatever its names hold", async () => {
    const { jobs, listen } = createFake(madeUp.harbour, { jobs: ["running"], pace: 3_600_000 });
    const { baseUrl, close } = await listen(0);
    const name = `it's "my" $(id) ships`;
    writeFileSync(`${place.folder}/vendor-jobs.json`, JSON.stringify({ connections: { [name]: { vendor: "harbour", baseUrl: `${baseUrl}/` } } }));
    const run = (line: string) => shell(place.folder, line.replace(/^vendor-jobs/, command));
    const ended = await run(`vendor-jobs job ${quoted(name)} ${jobs[0]?.id} --timeout 1ms`);
    const [, line = ""] = /Go on with: (.*)\n/.exec(ended.text) ?? [];
    expect(await run(line.replace("--wait", ""))).toMatchObject({ code: 0, text: expect.stringMatching(/^state +running/m) });
    await close();
  }, 60_000);

  it("says in one sentence that the disk is full", async () => {
    const { code, text } = await shell(place.folder, `${command} spec harbour > /dev/full`);
    expect([code, text]).toEqual([2, expect.stringMatching(/^The output cannot be written: .*ENOSPC.*\n$/)]);
  }, 60_000);
});
