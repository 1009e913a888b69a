import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createFollower, type RunChange, type RunEnd, type RunTrouble } from "../src/index.ts";
import { openedFolder } from "./lite.ts";
import { clientOf, type Kind, kinds, serveVendor } from "./vendor.ts";

/** A follower at work for all tests of a file, for its database takes seconds to open, and its vendor; each test has keys of its own. */
export async function following() {
  const told: { kind: string; key: string; news: RunChange | RunEnd | RunTrouble }[] = [];
  /** Whether the handlers throw, by key: always, or once for each piece of news; and those of which they never return. */
  const [failing, failingOnce, stalling] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const note = (kind: string) => (news: RunChange | RunEnd | RunTrouble) => {
    const isFirst = !told.some((one) => one.kind === kind && JSON.stringify(one.news) === JSON.stringify(news));
    told.push({ kind, key: news.key, news });
    if (stalling.has(news.key)) return new Promise(() => {});
    if (failing.has(news.key) || (failingOnce.has(news.key) && isFirst)) throw new Error("the handler is broken");
  };
  const vendor = await serveVendor({}, () => 300);
  const clients = kinds.map((kind) => clientOf(kind, vendor.url));
  const folder = await openedFolder();
  const follower = await createFollower({ clients, database: folder, interval: { min: 200, max: 1000 }, tries: 2 });
  const handlers = { onChange: note("change"), onEnd: note("end"), onUnknown: note("unknown"), onTrouble: note("trouble") };
  let clientTroubles = 0;
  await follower.work({ ...handlers, onClientTrouble: () => void clientTroubles++ }, { timeout: 1500 });
  const client = (kind: Kind) => clients[kinds.indexOf(kind)] as ReturnType<typeof clientOf>;
  return {
    vendor,
    clients,
    client,
    folder,
    follower,
    told,
    failing,
    failingOnce,
    stalling,
    clientTroubles: () => clientTroubles,
    start: (kind: Kind, key: string) => follower.start(client(kind).startJob, { body: { label: key } }, { key }),
    toldOf: (key: string) => told.filter((one) => one.key === key).map(({ kind }) => kind),
    endOf: (key: string) => until(() => told.find((one) => one.key === key && one.kind === "end")?.news as RunEnd | undefined),
    async close() {
      await follower.stop({ timeout: 2000 });
      await vendor.close();
      await rm(dirname(folder), { recursive: true, force: true });
    },
  };
}

export async function until<T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await what();
    if (found) return found;
    await sleep(50);
  }
}
