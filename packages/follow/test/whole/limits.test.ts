import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type CallOptions, TimeoutError } from "@vendor-jobs/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../src/database/database.ts";
import { createShare } from "../../src/database/limits.ts";
import { createFollower, type Follower } from "../../src/index.ts";
import { openedFolder } from "../lite.ts";
import { clientOf, serveVendor } from "../vendor.ts";

const limit = { requests: 10, seconds: 1 };
let vendor: Awaited<ReturnType<typeof serveVendor>>;
let client: ReturnType<typeof clientOf>;
/** Whose places are so far apart that a busy machine tells the others of a pause between two. */
let slow: ReturnType<typeof clientOf>;
let follower: Follower;
let folder: string;

beforeAll(async () => {
  vendor = await serveVendor();
  client = clientOf("none", vendor.url, limit);
  slow = clientOf("own", vendor.url, { requests: 1, seconds: 1 });
  folder = await openedFolder();
  follower = await createFollower({ clients: [client, slow], database: folder });
}, 120_000);
afterAll(async () => {
  await follower.stop();
  await vendor.close();
  await rm(dirname(folder), { recursive: true, force: true });
});

type Get = (params: { id: string }, options: CallOptions) => Promise<object>;

/** Has so many ask again and again until some time, each with a deadline; gives how each ended. */
async function ask(count: number, until: number, deadline: number): Promise<unknown[]> {
  const errors: unknown[] = [];
  const askOn = async () => {
    while (performance.now() < until) await (client.getJob as Get)({ id: "none" }, { deadline }).catch((error) => errors.push(error));
  };
  await Promise.all(Array.from({ length: count }, askOn));
  return errors;
}

it("goes on to give places where more is asked for than it has, though many give up", { timeout: 60_000 }, async () => {
  const began = performance.now();
  const errors = await ask(40, began + 8000, 1000);
  const times = vendor.requests.map(({ at }) => at - began);
  expect(errors.some((error) => error instanceof TimeoutError)).toBe(true);
  expect(times.filter((at) => at > 4000 && at < 8000).length).toBeGreaterThan(12);
  expect(times.filter((at, index) => (times[index + limit.requests] ?? Number.POSITIVE_INFINITY) - at < 1000)).toEqual([]);
});

it("has those who wait already wait for the end of a pause that the vendor asks for", { timeout: 60_000 }, async () => {
  vendor.requests.length = 0;
  vendor.faults.pause = { own: 4 };
  const calls = Array.from({ length: 3 }, () => slow.getJob({ id: "none" }).catch(() => {}));
  while (vendor.requests.length === 0) await sleep(5);
  await sleep(100);
  delete vendor.faults.pause;
  await Promise.all(calls);
  const [first, second] = vendor.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(3900);
});

it("gives no place before the end of a pause, those from before it included", { timeout: 60_000 }, async () => {
  const own = await openedFolder();
  const database = await openDatabase(own, [], "vendor_jobs", 1);
  const share = createShare(database, "paused", new AbortController().signal);
  await share.take(limit, undefined);
  const began = performance.now();
  const turns = Array.from({ length: 8 }, () => share.take(limit, undefined).then(() => performance.now() - began));
  // Some places are taken by now, and are yet to come.
  await sleep(150);
  const before = performance.now() - began;
  share.pause(2000);
  const times = (await Promise.all(turns)).filter((time) => time > before);
  expect(times.length).toBeGreaterThan(4);
  expect(Math.min(...times)).toBeGreaterThan(before + 1900);
  await database.stop(1000);
  await rm(dirname(own), { recursive: true, force: true });
});

it("leaves clients as they were once it is stopped", { timeout: 60_000 }, async () => {
  await follower.stop();
  await expect(client.getJob({ id: "none" })).rejects.toThrow("no such job");
  await follower.stop();
});
