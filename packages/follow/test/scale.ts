/**
 * What a follower takes for many jobs: `scale.ts <postgres | folder> <jobs> <processes>`. Prints the figures as JSON; ends with 1 where something was started
 * twice, an end is missing, or a window had more requests than the limit.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { crowdOf, type Told } from "./crowd.ts";
import { servePostgres } from "./postgres.ts";
import { type Kind, serveVendor } from "./vendor.ts";

const [on = "postgres", jobs = "1000", processes = "3"] = process.argv.slice(2);
const count = Number(jobs);
/** The vendors whose starts may always be sent again. */
const kinds: readonly Kind[] = ["key", "own", "find"];
const keys = Array.from({ length: count }, (_, index) => `${kinds[index % kinds.length]} ${index}`);
const rateLimit = { requests: 1000, seconds: 10 };
const lasts = () => 20_000 + Math.random() * 40_000;
const interval = { min: 2000, max: 300_000 };

const vendor = await serveVendor({}, lasts);
const postgres = on === "postgres" ? await servePostgres() : undefined;
const folder = await mkdtemp(join(tmpdir(), "follow-scale-"));
const kept = new Set<string>();
/** By how much later than the next look was due an end was told, in ms. */
const late: number[] = [];
const ends = new Set<string>();
/** As it was in the process, and when, that had the most. */
let memory: Partial<NodeJS.MemoryUsage> = {};
/** Of each process, in ms. */
const cpu = new Map<number, number>();
const crowd = crowdOf(Number(processes), postgres?.url ?? join(folder, "jobs"), vendor.url, { interval, rateLimit }, hear, "built");

function hear({ kind, key, memory: now, cpu: spent = 0, pid = 0 }: Told): void {
  if (now && now.rss > (memory.rss ?? 0)) memory = now;
  cpu.set(pid, Math.max(spent, cpu.get(pid) ?? 0));
  if (kind === "kept") kept.add(key);
  if (kind !== "end" || ends.has(key)) return;
  ends.add(key);
  const job = vendor.byLabel.get(key);
  if (job) late.push(Date.now() - (job.began + job.lasts) - Math.max(interval.min, job.lasts / 10));
}

const began = performance.now();
await crowd.ready();
let asked = 0;
let figuresAt = 0;
// No more than so many are asked for at a time, as services would.
while (ends.size < count) {
  while (asked < count && asked - kept.size < 200) crowd.askOne({ start: keys[asked++] });
  if (performance.now() - figuresAt > 5000) {
    crowd.ask({ isBrief: true }, true);
    figuresAt = performance.now();
  }
  await sleep(asked < count ? 20 : 500);
}
crowd.ask({ isBrief: true }, true);
await sleep(1000);
const took = (performance.now() - began) / 1000;
const cpuOfPostgres = await postgres?.cpu().catch(() => undefined);
await crowd.end();
await Promise.all([vendor.close(), postgres?.close()]);
await rm(folder, { recursive: true, force: true });

const of = (share: number) => Math.round(late.sort((one, other) => one - other)[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0);
const crowded = kinds.flatMap((kind) => {
  const times = vendor.requests.filter(({ path }) => path.startsWith(`/${kind}/`)).map(({ at }) => at);
  return times.filter((at, index) => (times[index + rateLimit.requests] ?? Number.POSITIVE_INFINITY) - at < rateLimit.seconds * 1000);
});
const lists = vendor.requests.filter(({ path }) => path.endsWith("/jobs")).length - count;
const perJob = (total: number) => Math.round((total / count) * 10) / 10;
const figures = {
  jobs: count,
  processes: Number(processes),
  database: on,
  seconds: Math.round(took),
  startedTwice: keys.filter((key) => vendor.starts.get(key) !== 1).length,
  windowsOverLimit: crowded.length,
  lists: lists / count,
  requestsBeyondStart: (vendor.requests.length - count) / count,
  lateMs: { median: of(0.5), p99: of(0.99), most: of(1) },
  cpuMsPerJob: perJob([...cpu.values()].reduce((total, ms) => total + ms, 0)),
  cpuMsPerJobOfPostgres: cpuOfPostgres && perJob(cpuOfPostgres),
  loadOfMachine: loadavg()[1],
  megabytes: Object.fromEntries(Object.entries(memory).map(([name, bytes]) => [name, Math.round(bytes / 1e6)])),
};
console.log(JSON.stringify(figures, undefined, 2));
process.exitCode = figures.startedTwice + figures.windowsOverLimit > 0 ? 1 : 0;
