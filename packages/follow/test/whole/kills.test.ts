import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { createFollower } from "../../src/index.ts";
import { crowdOf, type Told } from "../crowd.ts";
import { openedFolder } from "../lite.ts";
import { servePostgres } from "../postgres.ts";
import { clientOf, kindOf, kinds, serveVendor } from "../vendor.ts";

/** How many runs are started on each database; 500 take minutes. */
const runs = Number(process.env.FOLLOW_RUNS ?? 25);
const keys = Array.from({ length: runs }, (_, index) => `${kinds[index % kinds.length]} ${index}`);

const faults = { cut: 0.1, delay: 0.3, error: 0.1, limit: 0.05 };
type Vendor = Awaited<ReturnType<typeof serveVendor>>;

/** Holds what was told against what the vendor has: nothing twice, an end for each, no change after it, and all that nobody can know of. */
function check(told: readonly Told[], { starts }: Vendor, settled: ReadonlySet<string>): void {
  const all = Map.groupBy(told, ({ key }) => key);
  const kindsOf = (key: string) => all.get(key)?.map(({ kind }) => kind) ?? [];
  expect(keys.filter((key) => starts.get(key) !== 1)).toEqual([]);
  expect(keys.filter((key) => !kindsOf(key).includes("end"))).toEqual([]);
  expect(keys.filter((key) => kindsOf(key).slice(kindsOf(key).indexOf("end")).includes("change"))).toEqual([]);
  expect([...settled].filter((key) => !kindsOf(key).includes("unknown"))).toEqual([]);
}

/** The vendor's job of a key, as a person would look it up. */
const idOf = (vendor: Vendor, key: string) => [...vendor.jobs[kindOf(key)].values()].find(({ label }) => label === key)?.id;

it("starts nothing twice and loses no end while three processes are killed on PostgreSQL", { timeout: 900_000 }, async () => {
  const [vendor, postgres] = await Promise.all([serveVendor(faults), servePostgres()]);
  const clients = kinds.map((kind) => clientOf(kind, vendor.url));
  const follower = await createFollower({ clients, database: postgres.url });
  const crowd = crowdOf(3, postgres.url, vendor.url);
  const settled = new Set<string>();
  const start = async () => {
    for (const key of keys) {
      await follower.start((clients[kinds.indexOf(kindOf(key))] as (typeof clients)[number]).startJob, { body: { label: key } }, { key });
      await sleep(Math.random() * 100);
    }
  };
  const kill = async () => {
    for (let count = 0; count < runs / 5; count++) {
      await sleep(300 + Math.random() * 1500);
      await crowd.kill();
    }
  };
  const settle = async () => {
    for await (const { key, vendor: name, baseUrl } of follower.jobs({ phases: ["unknown"] })) {
      const id = idOf(vendor, key);
      await follower.settle(key, id ? { version: 1, vendor: name, baseUrl, ids: { id } } : "start");
      settled.add(key);
    }
  };
  try {
    await crowd.ready();
    await Promise.all([start(), kill()]);
    for (;;) {
      await settle();
      const { phases, untold } = await follower.stats();
      if (phases.ended === runs && untold === 0) break;
      await sleep(300);
    }
    check(crowd.told, vendor, settled);
  } finally {
    await crowd.end();
    await follower.stop({ timeout: 2000 });
    await Promise.all([vendor.close(), postgres.close()]);
  }
});

it("starts nothing twice and loses no end while the one process on a folder is killed", { timeout: 900_000 }, async () => {
  const [vendor, folder] = await Promise.all([serveVendor(faults), openedFolder()]);
  const crowd = crowdOf(1, folder, vendor.url);
  const settled = new Set<string>();
  const figures = () => crowd.told.findLast(({ kind }) => kind === "figures");
  /** What a process was asked for: the next one is asked again for what was not said to be kept. */
  const asked = new Set<string>();
  const ask = () => {
    for (const key of keys) {
      if (asked.has(key) || crowd.told.some((told) => told.kind === "kept" && told.key === key)) continue;
      asked.add(key);
      crowd.ask({ start: key });
    }
    // One that is started anew may become unknown anew.
    for (const [index, { kind, key }] of crowd.told.entries()) {
      if (kind !== "unknown" || asked.has(`told ${index}`)) continue;
      asked.add(`told ${index}`);
      settled.add(key);
      crowd.ask({ settle: key, id: idOf(vendor, key) });
    }
    crowd.ask({});
  };
  try {
    for (let count = 0; count <= Math.min(20, runs / 10); count++) {
      if (count > 0) await crowd.kill();
      asked.clear();
      await crowd.ready();
      ask();
      await sleep(500 + Math.random() * 3000);
    }
    while (figures()?.phases?.ended !== runs || figures()?.untold !== 0) {
      ask();
      await sleep(1000);
    }
    check(crowd.told, vendor, settled);
  } finally {
    await crowd.end();
    await vendor.close();
    await rm(dirname(folder), { recursive: true, force: true });
  }
});
