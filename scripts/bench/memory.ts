import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { cellsOf, interleave, type Measure, median, type Row, ratios, type Subject, spread, valuesOf } from "./measure.ts";
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

/** What a process that runs it took: its peak of resident memory in MB, and seconds. */
async function cost(drain: typeof ours, url: string, flags: readonly string[]): Promise<{ megabytes: number; seconds: number }> {
  const code = `const started = performance.now();
    const seen = await (${drain})(${JSON.stringify(url)}, ${pageSize});
    const seconds = (performance.now() - started) / 1000;
    console.log(JSON.stringify({ seen, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, "--input-type=module", "-e", code], { cwd: import.meta.dirname });
  const { seen, ...result } = JSON.parse(stdout);
  if (seen !== pageSize * count) throw new Error(`${seen} jobs came where ${pageSize * count} were due`);
  return result;
}

/** Peaks of memory in MB and times in seconds, side by side. */
async function costs(rounds: number, url: string, flags: readonly string[]) {
  const seconds = new Map<Subject, number[]>();
  const task = (name: Subject, drain: typeof ours): [Subject, () => Promise<number>] => {
    const list: number[] = [];
    seconds.set(name, list);
    return [
      name,
      async () => {
        const result = await cost(drain, url, flags);
        list.push(result.seconds);
        return result.megabytes;
      },
    ];
  };
  const megabytes = await interleave(rounds, new Map([task("ours", ours), task("raw fetch", raw)]));
  return { megabytes, seconds };
}

function rowOf(what: string, values: ReadonlyMap<Subject, number[]>, unit: string, digits: number): Row {
  const base = valuesOf(values, "raw fetch");
  const cell = (list: number[], name: Subject) => (name === "raw fetch" ? `1 = ${median(list).toFixed(digits)} ${unit}` : spread(ratios(list, base)));
  return { what, cells: cellsOf(values, cell) };
}

export const memory: Measure = async (quick) => {
  const server = await startServer();
  try {
    const rounds = quick ? 1 : 3;
    const asIs = await costs(rounds, server.url(0, count), []);
    // Node lets the young generation grow by what outlives a collection, up to a size far above what is in use: most of the peak is room that
    // it took. Held at one size, the peak tells what the loop itself keeps.
    const held = await costs(rounds, server.url(0, count), ["--max-semi-space-size=16"]);
    return [
      rowOf(`${(pageSize * count).toLocaleString("en")} jobs iterated: peak memory × raw fetch`, asIs.megabytes, "MB", 0),
      rowOf("… with `node --max-semi-space-size=16`", held.megabytes, "MB", 0),
      rowOf("… and time × raw fetch", asIs.seconds, "s", 1),
    ];
  } finally {
    await server.close();
  }
};
