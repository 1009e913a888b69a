/**
 * A process that works: `worker.ts <database> <vendor's URL> <how, as JSON>`. Writes what it is told, a line each. Takes lines as well, for a database that only one process
 * can have: `{ "start": key }` starts what the key says, `{ "settle": key, "id": id }` settles it, `{}` has the figures written,
 * and `{ "isBrief": true }` those that need no counting.
 */
import { createInterface } from "node:readline";
import { createFollower, type FollowerOptions, type WorkOptions } from "@vendor-jobs/follow";
import { clientOf, kindOf, kinds } from "./vendor.ts";

/** How a worker differs from others. */
export interface How extends Partial<FollowerOptions> {
  rateLimit?: { requests: number; seconds: number };
  work?: WorkOptions;
  /** By how many ms its clock is ahead. */
  clock?: number;
  /** Its handlers of ends never return. */
  stalls?: boolean;
}

const [database = "", url = "", how = "{}"] = process.argv.slice(2);
const { rateLimit, work, clock = 0, stalls = false, ...options } = JSON.parse(how) as How;
const { now } = Date;
// The machine's clock is not that of others.
Date.now = () => now() + clock;
const clients = kinds.map((kind) => clientOf(kind, url, rateLimit));
const follower = await createFollower({ clients, database, interval: { min: 300 }, ...options });
// A pipe is written at once: what was told before a kill is in it.
const write = (kind: string, said: object) => void process.stdout.write(`${JSON.stringify({ kind, ...said })}\n`);
await follower.work(
  {
    onChange: (change) => write("change", change),
    onEnd: (end) => {
      write("end", end);
      return stalls ? new Promise(() => {}) : undefined;
    },
    onUnknown: (trouble) => write("unknown", trouble),
    onTrouble: (trouble) => write("trouble", trouble),
    onClientTrouble: () => {},
  },
  work,
);
write("ready", {});
const { user, system } = process.cpuUsage();
/** Of this process since it was ready, in ms. */
const cpu = () => (process.cpuUsage().user - user + process.cpuUsage().system - system) / 1000;

createInterface({ input: process.stdin }).on("line", async (line) => {
  const { start, settle, id, isBrief } = JSON.parse(line) as { start?: string; settle?: string; id?: string; isBrief?: boolean };
  const key = start ?? settle ?? "";
  const client = clients[kinds.indexOf(kindOf(key))] as (typeof clients)[number];
  if (start) await follower.start(client.startJob, { body: { label: key } }, { key });
  else if (settle) await follower.settle(key, id ? client.job({ id }).toJSON() : "start").catch(() => {});
  else write("figures", { ...(isBrief ? {} : await follower.stats()), memory: process.memoryUsage(), cpu: cpu() });
  if (start) write("kept", { key });
});
process.once("SIGTERM", () => follower.stop({ timeout: 5000 }).then(() => process.exit()));
