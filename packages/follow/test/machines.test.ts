import { setTimeout as sleep } from "node:timers/promises";
import type { RateLimit } from "@vendor-jobs/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFollower, type Follower, type Handlers, type RunEnd, type WorkOptions } from "../src/index.ts";
import { crowdOf } from "./crowd.ts";
import { nextVersion } from "./next-version.ts";
import { servePostgres } from "./postgres.ts";
import { clientOf, type Kind, kinds, serveVendor } from "./vendor.ts";

/** For how many seconds the database is away. */
const away = Number(process.env.FOLLOW_AWAY ?? 2);

let postgres: Awaited<ReturnType<typeof servePostgres>>;
let vendor: Awaited<ReturnType<typeof serveVendor>>;
const ends: RunEnd[] = [];

beforeAll(async () => {
  [postgres, vendor] = await Promise.all([servePostgres(), serveVendor({}, () => 2000)]);
}, 120_000);
afterAll(() => Promise.all([vendor.close(), postgres.close()]));

/** Another process, as far as the database and the vendor can tell: clients, pool and engine of its own. */
async function follow(
  database: string,
  {
    rateLimit = { requests: 1000, seconds: 1 },
    create = createFollower,
    of = kinds,
    handlers = { onEnd: (end) => ends.push(end) },
    work,
  }: { rateLimit?: RateLimit; create?: typeof createFollower; of?: readonly Kind[]; handlers?: Handlers; work?: WorkOptions } = {},
) {
  const clients = of.map((kind) => clientOf(kind, vendor.url, rateLimit));
  const follower: Follower = await create({ clients, database, interval: { min: 200 }, connections: 4 });
  await follower.work(handlers, work);
  const start = (key: string, kind: Kind = "key") =>
    follower.start((clients[of.indexOf(kind)] as (typeof clients)[number]).startJob, { body: { label: key } }, { key });
  return { start, follower, stop: () => follower.stop({ timeout: 2000 }) };
}

const until = async (what: () => boolean) => {
  while (!what()) await sleep(50);
};
const haveEnded = (keys: readonly string[]) => () => keys.every((key) => ends.some((end) => end.key === key));
const startsOf = (keys: readonly string[]) => keys.map((key) => vendor.starts.get(key));

it("keeps one limit for all processes: no window has more requests", { timeout: 120_000 }, async () => {
  const [requests, window] = [60, 6000];
  const database = await postgres.database("limits");
  const all: Awaited<ReturnType<typeof follow>>[] = [];
  for (let count = 0; count < 3; count++) all.push(await follow(database, { rateLimit: { requests, seconds: window / 1000 } }));
  vendor.requests.length = 0;
  const keys = Array.from({ length: 100 }, (_, index) => `limit ${index}`);
  await Promise.all(keys.map((key, index) => all[index % all.length]?.start(key)));
  await until(haveEnded(keys));
  await Promise.all(all.map(({ stop }) => stop()));
  const times = vendor.requests.map(({ at }) => at);
  const crowded = times.filter((at, index) => (times[index + requests] ?? Number.POSITIVE_INFINITY) - at < window);
  expect(times.length).toBeGreaterThan(keys.length);
  expect(crowded).toEqual([]);
  expect(startsOf(keys)).toEqual(keys.map(() => 1));
  // A list tells of many.
  expect((times.length - keys.length) / keys.length).toBeLessThan(0.3);
});

it("goes on, once each, while a newer version takes over", { timeout: 120_000 }, async () => {
  const database = await postgres.database("deploy");
  const next = await nextVersion();
  try {
    const older = await follow(database);
    await older.start("deploy a");
    const newer = await follow(database, { create: next.createFollower });
    await Promise.all([older.start("deploy b", "own"), newer.start("deploy c", "find"), newer.start("deploy a")]);
    // As a machine that is deployed to last, and restarts meanwhile.
    const oldest = await follow(database);
    await older.stop();
    await oldest.start("deploy d", "none");
    await until(haveEnded(["deploy a", "deploy b", "deploy c", "deploy d"]));
    expect(startsOf(["deploy a", "deploy b", "deploy c", "deploy d"])).toEqual([1, 1, 1, 1]);
    await postgres.query(
      "deploy",
      "do $$ begin assert (select version from vendor_jobs.version) = 2 and (select count(*) from vendor_jobs.run where note = 'new') = 4; end $$",
    );
    await Promise.all([newer.stop(), oldest.stop()]);
  } finally {
    await next.remove();
  }
});

/** A clock of the database that can be set: the system's own is looked up after it. */
const clock = `create schema clock; create table clock.set (ahead interval); insert into clock.set values ('0');
  create function clock.clock_timestamp() returns timestamptz language sql as $$ select pg_catalog.clock_timestamp() + ahead from clock.set $$;
  create function clock.now() returns timestamptz stable language sql as $$ select pg_catalog.now() + ahead from clock.set $$;
  alter database clocks set search_path = clock, public, pg_catalog`;

it("starts nothing twice and loses nothing when the database's clock is put forward and back", { timeout: 120_000 }, async () => {
  const database = await postgres.database("clocks", clock);
  const first = await follow(database);
  const put = (ahead: string) => postgres.query("clocks", `update clock.set set ahead = '${ahead}'`);
  vendor.faults.lost = 1;
  const keys = ["key", "own", "find"].flatMap((kind) => ["now", "forward", "back"].map((when) => `${kind} ${when}`));
  for (const [when, ahead] of Object.entries({ now: "0", forward: "3 hours", back: "-2 hours" })) {
    await put(ahead);
    await Promise.all((["key", "own", "find"] as const).map((kind) => first.start(`${kind} ${when}`, kind)));
    await until(() => keys.filter((key) => key.endsWith(when)).every((key) => vendor.starts.has(key)));
  }
  vendor.faults.lost = 0;
  // What waits for its turn by the clock of before is taken up by whoever begins to work.
  await first.stop();
  const second = await follow(database);
  await until(haveEnded(keys));
  expect(startsOf(keys)).toEqual(keys.map(() => 1));
  await second.stop();
});

it("finds what it started by the vendor's clock, whatever those of the machines say", { timeout: 120_000 }, async () => {
  const database = await postgres.database("skew");
  const opened = await follow(database);
  await opened.stop();
  vendor.faults.lost = 1;
  const keys = ["find behind", "find ahead"];
  const crowd = crowdOf(2, database, vendor.url, { clock: -3_600_000 });
  await crowd.ready();
  for (const key of keys) crowd.askOne({ start: key });
  await until(() => keys.every((key) => vendor.starts.has(key)));
  vendor.faults.lost = 0;
  await until(() => keys.every((key) => crowd.told.some((told) => told.kind === "end" && told.key === key)));
  expect(startsOf(keys)).toEqual([1, 1]);
  await crowd.end();
});

it("tells again what a process was killed with, or gave back, while its handler was at work", { timeout: 120_000 }, async () => {
  const database = await postgres.database("handlers");
  const crowd = crowdOf(1, database, vendor.url, { stalls: true });
  await crowd.ready();
  crowd.ask({ start: "key killed" });
  await until(() => crowd.told.some(({ kind }) => kind === "end"));
  await crowd.kill();
  // The one in its place is told the same; it is asked to end, and has no end to its handler.
  await until(() => crowd.told.filter(({ kind }) => kind === "end").length === 2);
  await crowd.end();
  const { stop } = await follow(database);
  await until(haveEnded(["key killed"]));
  expect(startsOf(["key killed"])).toEqual([1]);
  await stop();
});

it("starts, looks at and tells what is of its own clients alone", { timeout: 120_000 }, async () => {
  const database = await postgres.database("clients");
  const toldBy = new Map<string, string>();
  const teller = (name: string) => ({ onEnd: ({ key }: RunEnd) => toldBy.set(key, name) });
  const one = await follow(database, { of: ["key"], handlers: teller("one") });
  const other = await follow(database, { of: ["own", "find"], handlers: teller("other") });
  const keys = Array.from({ length: 20 }, (_, index) => `alone ${index}`);
  await Promise.all(keys.map((key, index) => (index % 2 ? one.start(key) : other.start(key, index % 4 ? "own" : "find"))));
  await until(() => toldBy.size === keys.length);
  expect(startsOf(keys)).toEqual(keys.map(() => 1));
  expect(keys.map((key) => toldBy.get(key))).toEqual(keys.map((_, index) => (index % 2 ? "one" : "other")));
  await Promise.all([one.stop(), other.stop()]);
});

it("starts at one vendor while another has all starts wait", { timeout: 120_000 }, async () => {
  const { start, stop } = await follow(await postgres.database("pauses"), { of: ["key", "own"], work: { starts: 2 } });
  vendor.faults.pause = { own: 300 };
  vendor.requests.length = 0;
  const paused = Array.from({ length: 6 }, (_, index) => `paused ${index}`);
  await Promise.all(paused.map((key) => start(key, "own")));
  await until(() => vendor.requests.length > 0);
  const keys = Array.from({ length: 6 }, (_, index) => `beside ${index}`);
  await Promise.all(keys.map((key) => start(key)));
  await until(haveEnded(keys));
  expect(startsOf([...keys, ...paused])).toEqual([...keys.map(() => 1), ...paused.map(() => undefined)]);
  await stop();
  delete vendor.faults.pause;
});

it("goes on after its database was away", { timeout: 120_000 + away * 2000 }, async () => {
  const { start, stop } = await follow(postgres.url);
  await start("before");
  await until(() => vendor.starts.has("before"));
  await postgres.restart(async () => {
    await expect(start("during")).rejects.toThrow();
    await sleep(away * 1000);
  });
  await start("after");
  await until(haveEnded(["before", "after"]));
  expect(startsOf(["before", "during", "after"])).toEqual([1, undefined, 1]);
  await stop();
});
