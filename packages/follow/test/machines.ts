import { setTimeout as sleep } from "node:timers/promises";
import type { RateLimit } from "@vendor-jobs/core";
import { afterAll, beforeAll } from "vitest";
import { createFollower, type Follower, type Handlers, type RunEnd, type WorkOptions } from "../src/index.ts";
import { servePostgres } from "./postgres.ts";
import { clientOf, type Kind, kinds, serveVendor } from "./vendor.ts";

/** Of the tests of the file that imports this: one database, one vendor, and followers as on machines of their own. */
export let postgres: Awaited<ReturnType<typeof servePostgres>>;
export let vendor: Awaited<ReturnType<typeof serveVendor>>;
export const ends: RunEnd[] = [];

beforeAll(async () => {
  [postgres, vendor] = await Promise.all([servePostgres(), serveVendor({}, () => 2000)]);
}, 120_000);
afterAll(() => Promise.all([vendor.close(), postgres.close()]));

/** Another process, as far as the database and the vendor can tell: clients, pool and engine of its own. */
export async function follow(
  database: string,
  {
    rateLimit = { requests: 1000, seconds: 1 },
    create = createFollower,
    of = kinds,
    handlers = { onEnd: (end) => ends.push(end) },
    work,
    interval = { min: 200 },
  }: {
    interval?: { min: number; max?: number };
    rateLimit?: RateLimit;
    create?: typeof createFollower;
    of?: readonly Kind[];
    handlers?: Handlers;
    work?: WorkOptions;
  } = {},
) {
  const clients = of.map((kind) => clientOf(kind, vendor.url, rateLimit));
  const follower: Follower = await create({ clients, database, interval, connections: 4 });
  await follower.work(handlers, work);
  const start = (key: string, kind: Kind = "key") =>
    follower.start((clients[of.indexOf(kind)] as (typeof clients)[number]).startJob, { body: { label: key } }, { key });
  return { start, follower, stop: () => follower.stop({ timeout: 2000 }) };
}

export const until = async (what: () => boolean) => {
  while (!what()) await sleep(50);
};
export const haveEnded = (keys: readonly string[]) => () => keys.every((key) => ends.some((end) => end.key === key));
export const startsOf = (keys: readonly string[]) => keys.map((key) => vendor.starts.get(key));
