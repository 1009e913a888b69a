import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { RunEnd } from "../../src/index.ts";
import { crowdOf } from "../crowd.ts";
import { follow, haveEnded, postgres, startsOf, until, vendor } from "../machines.ts";
import { nextVersion } from "../next-version.ts";

/** For how many seconds the database is away. */
const away = Number(process.env.FOLLOW_AWAY ?? 2);

it("keeps one limit for all processes: no window has more requests", { timeout: 120_000 }, async () => {
  // Long enough for a machine with too much to do, which sends late.
  const [requests, window] = [60, 12_000];
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

it("leaves to another process what that has sent meanwhile", { timeout: 120_000 }, async () => {
  const database = await postgres.database("hands");
  const handlers = { onEnd: () => {}, onUnknown: () => {} };
  const { start, follower, stop } = await follow(database, { of: ["none"], rateLimit: { requests: 1, seconds: 4 }, handlers });
  await Promise.all([start("hands first", "none"), start("hands second", "none")]);
  await until(() => vendor.starts.has("hands first") !== vendor.starts.has("hands second"));
  // The other waits for its place, and is taken over as from a process that stood still.
  const waiting = vendor.starts.has("hands first") ? "hands second" : "hands first";
  await postgres.query("hands", `update vendor_jobs.run set phase = 'sent', sent_at = now() where key = '${waiting}' and phase = 'intended'`);
  while ((await follower.get(waiting))?.phase !== "unknown") await sleep(100);
  expect(startsOf([waiting])).toEqual([undefined]);
  await stop();
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
