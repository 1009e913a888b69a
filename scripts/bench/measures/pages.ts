import { setTimeout as sleep } from "node:timers/promises";
import { createFlatfileClient, type JobPage } from "@vendor-jobs/flatfile";
import { cellsOverRaw, inFlight, interleave, type Measure, mapped, ratios, spread } from "./measure.ts";
import { startServer } from "./server.ts";

const delay = 20;
const pageSize = 20;

const token = "secret";
const headers = { accept: "application/json", authorization: `Bearer ${token}`, "x-disable-hooks": "true" };

async function fetchPage(baseUrl: string, pageNumber: number): Promise<JobPage> {
  const response = await fetch(`${baseUrl}/v1/jobs?pageSize=${pageSize}&pageNumber=${pageNumber}`, { headers });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as JobPage;
}

/** Milliseconds that each takes; fails where not every page or job came, since a loop that ends early looks fast. */
function timed(rounds: number, expected: number, ours: () => Promise<number>, raw: () => Promise<number>) {
  const timeOf = async (run: () => Promise<number>) => {
    const started = performance.now();
    const seen = await run();
    if (seen !== expected) throw new Error(`${seen} came where ${expected} were due`);
    return performance.now() - started;
  };
  return interleave([0, rounds], { ours: () => timeOf(ours), "raw fetch": () => timeOf(raw) });
}

/** Pages read while the consumer works on the one before, which nobody can do faster than the longer of both takes. */
export const pages: Measure = async (quick) => {
  const count = 200;
  await using server = await startServer();
  const url = server.url(delay, count);
  const longest: number[] = [];
  const ours = async () => {
    let seen = 0;
    for await (const page of createFlatfileClient({ baseUrl: url, token }).listJobs({ pageSize }).pages()) {
      await sleep(delay);
      if (page.data?.length === pageSize) seen++;
    }
    return seen;
  };
  const raw = async () => {
    let [seen, reading, working] = [0, 0, 0];
    for (let number = 1, last = 1; number <= last; number++) {
      const started = performance.now();
      const page = await fetchPage(url, number);
      const read = performance.now();
      await sleep(delay);
      working += performance.now() - read;
      reading += read - started;
      last = page.pagination?.pageCount ?? 0;
      seen++;
    }
    longest.push(Math.max(reading, working));
    return seen;
  };
  const times = await timed(quick ? 1 : 3, count, ours, raw);
  const what = `${count} pages, ${delay} ms each at the server and at the consumer: time × the longer of both sums`;
  return [{ what, cells: mapped(times, (list) => spread(ratios(list, longest))) }];
};

/** Numbered pages with several requests under way. */
export const concurrency: Measure = async (quick) => {
  const [count, width] = [1000, 8];
  await using server = await startServer();
  const url = server.url(delay, count);
  const ours = async () => {
    let seen = 0;
    for await (const job of createFlatfileClient({ baseUrl: url, token }).listJobs({ pageSize }, { concurrency: width })) if (job.id) seen++;
    return seen;
  };
  const raw = async () => {
    let seen = 0;
    await inFlight(width, count, async (index) => {
      const page = await fetchPage(url, index + 1);
      seen += page.data?.length ?? 0;
    });
    return seen;
  };
  const times = await timed(quick ? 1 : 5, count * pageSize, ours, raw);
  const cells = cellsOverRaw(times, (ms) => `${(ms / 1000).toFixed(2)} s`);
  return [{ what: `${count} numbered pages, ${delay} ms each at the server, ${width} in flight: time × raw fetch`, cells }];
};
