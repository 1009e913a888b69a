import { afterAll, beforeAll, expect, it } from "vitest";
import { createFollower, type Follower, type RunEnd } from "../src/index.ts";
import { servePostgres } from "./postgres.ts";
import { clientOf, kinds, serveVendor } from "./vendor.ts";

let postgres: Awaited<ReturnType<typeof servePostgres>>;
let vendor: Awaited<ReturnType<typeof serveVendor>>;
const ends: RunEnd[] = [];

beforeAll(async () => {
  [postgres, vendor] = await Promise.all([servePostgres(), serveVendor({}, () => 2000)]);
}, 120_000);
afterAll(() => Promise.all([vendor.close(), postgres.close()]));

/** Another process, as far as the database and the vendor can tell: clients, pool and engine of its own. */
async function follow(requests: number, seconds = 1): Promise<{ follower: Follower; clients: ReturnType<typeof clientOf>[] }> {
  const clients = kinds.map((kind) => clientOf(kind, vendor.url, { requests, seconds }));
  const follower = await createFollower({ clients, database: postgres.url, interval: { min: 200 } });
  await follower.work({ onEnd: (end) => ends.push(end) });
  return { follower, clients };
}

const until = async (what: () => boolean) => {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 50));
};

it("keeps one limit for all processes: no window has more requests", { timeout: 120_000 }, async () => {
  const [requests, window] = [60, 6000];
  const all: Awaited<ReturnType<typeof follow>>[] = [];
  for (let count = 0; count < 3; count++) all.push(await follow(requests, window / 1000));
  const keys = Array.from({ length: 100 }, (_, index) => `limit ${index}`);
  await Promise.all(
    keys.map((key, index) => {
      const { follower, clients } = all[index % all.length] as (typeof all)[number];
      return follower.start((clients[0] as (typeof clients)[number]).startJob, { body: { label: key } }, { key });
    }),
  );
  await until(() => keys.every((key) => ends.some((end) => end.key === key)));
  await Promise.all(all.map(({ follower }) => follower.stop({ timeout: 2000 })));
  const times = vendor.requests.map(({ at }) => at);
  const crowded = times.filter((at, index) => (times[index + requests] ?? Number.POSITIVE_INFINITY) - at < window);
  expect(times.length).toBeGreaterThan(keys.length);
  expect(crowded).toEqual([]);
  expect(keys.filter((key) => vendor.starts.get(key) !== 1)).toEqual([]);
  // A list tells of many.
  expect((times.length - keys.length) / keys.length).toBeLessThan(0.7);
});

it("goes on after its database was away", { timeout: 120_000 }, async () => {
  const { follower, clients } = await follow(1000);
  const start = (key: string) => follower.start((clients[0] as (typeof clients)[number]).startJob, { body: { label: key } }, { key });
  await start("before");
  await until(() => vendor.starts.has("before"));
  await postgres.restart(async () => {
    await expect(start("during")).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 2500));
  });
  await start("after");
  await until(() => ["before", "after"].every((key) => ends.some((end) => end.key === key)));
  expect(["before", "during", "after"].map((key) => vendor.starts.get(key))).toEqual([1, undefined, 1]);
  await follower.stop({ timeout: 2000 });
});
