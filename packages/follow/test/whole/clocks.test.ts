import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { ClientTrouble, Handlers } from "../../src/index.ts";
import { crowdOf } from "../crowd.ts";
import { ends, follow, haveEnded, postgres, startsOf, until, vendor } from "../machines.ts";

/** A database whose clock can be put: the system's own is looked up after it. */
async function clocked(name: string) {
  const database = await postgres.database(
    name,
    `create schema clock; create table clock.set (ahead interval); insert into clock.set values ('0');
    create function clock.clock_timestamp() returns timestamptz language sql as $$ select pg_catalog.clock_timestamp() + ahead from clock.set $$;
    create function clock.now() returns timestamptz stable language sql as $$ select pg_catalog.now() + ahead from clock.set $$;
    alter database ${name} set search_path = clock, public, pg_catalog`,
  );
  return { database, put: (ahead: string) => postgres.query(name, `update clock.set set ahead = '${ahead}'`) };
}

it("follows on, and says once, that a vendor is away for a day", { timeout: 120_000 }, async () => {
  const { database, put } = await clocked("day");
  const troubles: ClientTrouble[] = [];
  const handlers: Handlers = { onEnd: (end) => ends.push(end), onClientTrouble: (trouble) => troubles.push(trouble) };
  const { start, follower, stop } = await follow(database, { of: ["key"], handlers, interval: { min: 200, max: 1000 } });
  await start("day before");
  while ((await follower.get("day before"))?.phase !== "followed") await sleep(20);
  vendor.away = 503;
  await start("day during");
  await until(() => troubles.length > 0);
  for (const ahead of ["8 hours", "16 hours", "24 hours"]) {
    await put(ahead);
    vendor.requests.length = 0;
    await until(() => vendor.requests.length > 8);
  }
  vendor.away = 0;
  // What was to be tried ever later is due.
  await put("25 hours");
  await until(haveEnded(["day before", "day during"]));
  expect(startsOf(["day before", "day during"])).toEqual([1, 1]);
  expect(troubles).toMatchObject([{ vendor: "acme-key", error: { status: 503 } }]);
  await stop();
});

it("starts nothing twice and loses nothing when the database's clock is put forward and back", { timeout: 120_000 }, async () => {
  const { database, put } = await clocked("clocks");
  const first = await follow(database);
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
