import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { cellsOverRaw, interleave, type Measure, mapped, type Row } from "./measure.ts";
import { startServer } from "./server.ts";

const [pageSize, count] = [1000, 1000];

// These two run in processes of their own, as text: they may use nothing of this file.
async function ours(baseUrl: string, pageSize: number): Promise<number> {
  const { createFlatfileClient } = await import("@vendor-jobs/flatfile");
  let seen = 0;
  for await (const job of createFlatfileClient({ baseUrl, token: "secret" }).listJobs({ pageSize })) if (job.id) seen++;
  return seen;
}

async function raw(baseUrl: string, pageSize: number): Promise<number> {
  const headers = { accept: "application/json", authorization: "Bearer secret", "x-disable-hooks": "true" };
  let seen = 0;
  for (let number = 1, last = 1; number <= last; number++) {
    const response = await fetch(`${baseUrl}/v1/jobs?pageSize=${pageSize}&pageNumber=${number}`, { headers });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const page = (await response.json()) as { data: { id: string }[]; pagination: { pageCount: number } };
    for (const job of page.data) if (job.id) seen++;
    last = page.pagination.pageCount;
  }
  return seen;
}

/** What a process took: its peak of resident memory in MB, and seconds. */
interface Cost {
  megabytes: number;
  seconds: number;
}

/** What a process that runs it took. */
async function costOf(drain: typeof ours, url: string, flags: readonly string[]): Promise<Cost> {
  const code = `const started = performance.now();
    const seen = await (${drain})(${JSON.stringify(url)}, ${pageSize});
    const seconds = (performance.now() - started) / 1000;
    console.log(JSON.stringify({ seen, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--input-type=module", "-e", code], { cwd: import.meta.dirname });
  const { seen, ...cost } = JSON.parse(stdout);
  if (seen !== pageSize * count) throw new Error(`${seen} jobs came where ${pageSize * count} were due`);
  return cost;
}

function rowOf(what: string, costs: Record<"ours" | "raw fetch", Cost[]>, figure: keyof Cost, own: (median: number) => string): Row {
  const values = mapped(costs, (list) => list.map((cost) => cost[figure]));
  return { what, cells: cellsOverRaw(values, own) };
}

export const memory: Measure = async (quick) => {
  await using server = await startServer();
  const url = server.url(0, count);
  const costs = (...flags: string[]) => interleave([0, quick ? 1 : 3], { ours: () => costOf(ours, url, flags), "raw fetch": () => costOf(raw, url, flags) });
  const asIs = await costs();
  // Node lets the young generation grow by what outlives a collection, up to a size far above what is in use: most of the peak is room that
  // it took. Held at one size, the peak tells what the loop itself keeps.
  const held = await costs("--max-semi-space-size=16");
  const inMegabytes = (megabytes: number) => `${megabytes.toFixed(0)} MB`;
  return [
    rowOf(`${(pageSize * count).toLocaleString("en")} jobs iterated: peak memory × raw fetch`, asIs, "megabytes", inMegabytes),
    rowOf("… with `node --max-semi-space-size=16`", held, "megabytes", inMegabytes),
    rowOf("… and time × raw fetch", asIs, "seconds", (seconds) => `${seconds.toFixed(1)} s`),
  ];
};
