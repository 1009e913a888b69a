import { setTimeout as sleep } from "node:timers/promises";
import type { ApiError, JobRef } from "@vendor-jobs/core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../src/database/database.ts";
import { jsonOf, ofJob } from "../../src/database/run.ts";
import { createFollower, type Follower, type Handlers, type RunEnd, type RunTrouble, type WorkOptions } from "../../src/index.ts";
import { servePostgres } from "../postgres.ts";
import { clientOf, type Kind, serveVendor } from "../vendor.ts";

let vendor: Awaited<ReturnType<typeof serveVendor>>;
let postgres: Awaited<ReturnType<typeof servePostgres>>;
let databases = 0;
let opened: Follower | undefined;
const ends = new Map<string, RunEnd>();

beforeAll(async () => {
  vendor = await serveVendor({}, () => 300);
  postgres = await servePostgres();
}, 120_000);
afterEach(async () => {
  await opened?.stop({ timeout: 1000 });
  opened = undefined;
  ends.clear();
  vendor.away = 0;
});
afterAll(async () => {
  await vendor.close();
  await postgres.close();
});

const newDatabase = () => postgres.database(`troubles${++databases}`);

/** A follower of one client, at work on a database of its own. */
async function work(kind: Kind, handlers: Partial<Handlers> = {}, options: WorkOptions = {}, given?: string) {
  const client = clientOf(kind, vendor.url);
  const follower = await createFollower({ clients: [client], database: given ?? (await newDatabase()), interval: { min: 200, max: 1000 }, tries: 2 });
  opened = follower;
  await follower.work({ onEnd: (end) => void ends.set(end.key, end), ...handlers }, options);
  const start = (key: string) => follower.start(client.startJob, { body: { label: key } }, { key });
  return { client, follower, start };
}

const until = async <T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> => {
  for (;;) {
    const found = await what();
    if (found) return found;
    await sleep(50);
  }
};
const endOf = (key: string) => until(() => ends.get(key));

it("tells of the end of a run that its mark tells from the one before, in whatever order the database keeps that", { timeout: 60_000 }, async () => {
  const { client, follower } = await work("key");
  const { id } = (await client.startJob({ body: { label: "marked" } })) as { id: string };
  const ref: JobRef = { ...client.job({ id }).toJSON(), mark: { succeeded: "2026-01-01", failed: null } };
  await follower.watch(ref, { key: "marked" });
  const end = await endOf("marked");
  expect(end).toMatchObject({ state: "succeeded", ref });
  expect(Object.keys(end.ref?.mark ?? {})).not.toEqual(Object.keys(ref.mark ?? {}));
  expect((await follower.watch(end.ref as JobRef)).key).toBe("marked");
});

it.each([401, 403, 503])("tells once where nothing can be started, by %s, though no job is followed", { timeout: 60_000 }, async (status) => {
  const statuses: unknown[] = [];
  const { start } = await work("key", { onClientTrouble: ({ error }) => void statuses.push((error as ApiError).status) });
  vendor.away = status;
  await start(`unstarted ${status}`);
  await until(() => statuses.length > 0);
  await sleep(3000);
  vendor.away = 0;
  expect(await endOf(`unstarted ${status}`)).toMatchObject({ state: "succeeded" });
  expect(statuses).toEqual([status]);
});

it.each([
  ["throws", () => fail()],
  ["rejects", async () => fail()],
])("goes on, and tells of a client's trouble again, where its handler %s", { timeout: 60_000 }, async (how, handler) => {
  let calls = 0;
  const onClientTrouble = () => {
    calls++;
    return handler();
  };
  const { follower, start } = await work("find", { onClientTrouble });
  await start(how);
  await until(async () => (await follower.get(how))?.phase === "followed");
  vendor.away = 503;
  await until(() => calls > 1);
  vendor.away = 0;
  expect(await endOf(how)).toMatchObject({ state: "succeeded" });
});

function fail(): never {
  throw new Error("the pager is broken");
}

it("tells of a reference that its client does not read, and looks at the others", { timeout: 60_000 }, async () => {
  const address = await newDatabase();
  const database = await openDatabase(address, [], "vendor_jobs", 1);
  // As a version kept it whose client named its jobs otherwise.
  const ref: JobRef = { version: 1, vendor: "acme-key", baseUrl: `${vendor.url}/key`, ids: { number: 1 } };
  await database.run("follow", jsonOf([{ key: "odd", ...ofJob(ref) }]));
  await database.stop(1000);
  const troubles: RunTrouble[] = [];
  const { start } = await work("key", { onTrouble: (trouble) => void troubles.push(trouble) }, {}, address);
  await start("beside the odd");
  expect(await endOf("beside the odd")).toMatchObject({ state: "succeeded" });
  expect(troubles).toEqual([{ key: "odd", ref, reason: expect.stringContaining("found no id") }]);
});

it("gives handlers all the time that they are given", { timeout: 60_000 }, async () => {
  let calls = 0;
  const slow = async (end: RunEnd) => {
    calls++;
    await sleep(1000);
    ends.set(end.key, end);
  };
  const { follower, start } = await work("key", { onEnd: slow }, { timeout: Number.POSITIVE_INFINITY });
  await start("slow");
  await endOf("slow");
  await until(async () => (await follower.stats()).untold === 0);
  expect([calls, await follower.undelivered()]).toEqual([1, []]);
});

it("keeps what ended for as long as is asked, however long", { timeout: 60_000 }, async () => {
  const client = clientOf("key", vendor.url);
  const follower = await createFollower({ clients: [client], database: await newDatabase(), keep: Number.MAX_SAFE_INTEGER, interval: { min: 200 } });
  opened = follower;
  await follower.work({ onEnd: (end) => void ends.set(end.key, end) });
  await follower.start(client.startJob, { body: { label: "kept" } }, { key: "kept" });
  expect(await endOf("kept")).toMatchObject({ state: "succeeded" });
});

it("tells of others, and of the rest that was told beside it, while a handler does not return", { timeout: 60_000 }, async () => {
  const calls: string[] = [];
  const stall = (end: RunEnd) => {
    calls.push(end.key);
    ends.set(end.key, end);
    return end.key.startsWith("stalled") ? new Promise(() => {}) : undefined;
  };
  const { start } = await work("key", { onEnd: stall }, { tells: 4 });
  for (const key of ["stalled a", "beside a"]) await start(key);
  await Promise.all(["stalled a", "beside a"].map(endOf));
  for (const key of ["stalled b", "stalled c", "after"]) await start(key);
  await Promise.all(["stalled b", "stalled c", "after"].map(endOf));
  await start("last");
  await endOf("last");
  expect(calls.sort()).toEqual(["after", "beside a", "last", "stalled a", "stalled b", "stalled c"]);
});

it("tells again what a handler would not take, while one that it was told beside does not return", { timeout: 60_000 }, async () => {
  const calls: string[] = [];
  const stall = (end: RunEnd) => {
    calls.push(end.key);
    if (end.key === "stalled") return new Promise(() => {});
    if (calls.filter((key) => key === end.key).length === 1) throw new Error("not now");
    ends.set(end.key, end);
  };
  const { start } = await work("key", { onEnd: stall });
  for (const key of ["stalled", "refused once"]) await start(key);
  await endOf("refused once");
  expect(calls.sort()).toEqual(["refused once", "refused once", "stalled"]);
});

it("leaves nothing that keeps the process alive once it is stopped, though a handler does not return", { timeout: 60_000 }, async () => {
  const stall = (end: RunEnd) => {
    ends.set(end.key, end);
    return new Promise(() => {});
  };
  const { follower, start } = await work("key", { onEnd: stall });
  await start("stalled at the end");
  await endOf("stalled at the end");
  await follower.stop({ timeout: 1000 });
  expect(process.getActiveResourcesInfo()).not.toContain("Timeout");
});
