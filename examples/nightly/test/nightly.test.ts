import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createFake } from "@vendor-jobs/contract";
import databricksSpec from "@vendor-jobs/databricks/openapi.json" with { type: "json" };
import flatfileSpec from "@vendor-jobs/flatfile/openapi.json" with { type: "json" };
import { servePostgres } from "@vendor-jobs/follow/test/postgres";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const databricks = createFake(databricksSpec, { jobs: 0, script: ["running", "failed"] });
const flatfile = createFake(flatfileSpec, { jobs: 0, script: ["running", "succeeded"] });
const posted: Record<string, unknown>[] = [];
/** The webhook refuses the first of each that is posted. */
const refused = new Set<string>();
const closers: (() => unknown)[] = [];
let env: Record<string, string>;
let boss: PgBoss;

beforeAll(async () => {
  const [databricksAt, flatfileAt, webhook, database] = await Promise.all([databricks.listen(), flatfile.listen(), receive(), servePostgres()]);
  closers.push(databricksAt.close, flatfileAt.close, database.close);
  env = {
    ...{ DATABRICKS_HOST: databricksAt.baseUrl, DATABRICKS_TOKEN: "any", FLATFILE_TOKEN: "any", FLATFILE_BASE_URL: flatfileAt.baseUrl },
    ...{ DATABASE_URL: database.url, NIGHT_JOB: "7", NIGHT_WORKBOOK: "us_wb_1", NIGHT_WEBHOOK: webhook },
  };
  // It sends and reads: what else there is to do is the service's.
  boss = new PgBoss({ connectionString: database.url, schema: "nightly", supervise: false, schedule: false });
  // Unheard it would end the process that runs the tests.
  boss.on("error", (error) => console.error(error.message));
  await boss.start();
  closers.unshift(() => boss.stop());
});
afterAll(async () => {
  for (const close of closers) await close();
});

/** The service's process, once it works. */
async function serve(): Promise<ChildProcess> {
  const service = spawn(process.execPath, ["-C", "@vendor-jobs/source", "--no-warnings", here("../src/main.ts")], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  closers.unshift(() => service.kill("SIGKILL"));
  await once(createInterface({ input: service.stdout as NodeJS.ReadableStream }), "line");
  return service;
}

it("starts a night once on both vendors, however often it is killed, and posts each end", async () => {
  const killed = await serve();
  expect(await boss.getSchedules()).toMatchObject([{ name: "night", cron: "0 2 * * *", timezone: "UTC" }]);
  await boss.send("night");
  while (databricks.jobs.length + flatfile.jobs.length === 0) await sleep(20);
  killed.kill("SIGKILL");
  const service = await serve();
  // The same night again.
  await boss.send("night");
  while (posted.length < 2) await sleep(50);
  service.kill("SIGTERM");
  expect(await once(service, "exit")).toEqual([0, null]);
  const date = new Date().toISOString().slice(0, 10);
  expect(posted.sort((one, other) => String(one.key).localeCompare(String(other.key)))).toMatchObject([
    { key: `export ${date}`, state: "succeeded" },
    { key: `report ${date}`, state: "failed", why: expect.any(String) },
  ]);
  expect([databricks.jobs.length, flatfile.jobs.length]).toEqual([1, 1]);
}, 120_000);

it("names what its image needs", () => {
  const image = readFileSync(here("../Dockerfile"), "utf8");
  const { dependencies, scripts, engines } = JSON.parse(readFileSync(here("../package.json"), "utf8"));
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(["@vendor-jobs/follow", "pg-boss"]));
  expect(image).toContain(`CMD ${JSON.stringify(scripts.start.split(" "))}`.replaceAll('","', '", "'));
  expect(image).toContain(`FROM node:${engines.node.replace(">=", "")}-slim`);
});

/** A webhook that takes each end at the second time. */
async function receive(): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const key = String(request.headers["idempotency-key"]);
    const isNew = !refused.has(key);
    refused.add(key);
    if (!isNew) posted.push(JSON.parse(text));
    response.writeHead(isNew ? 503 : 204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
