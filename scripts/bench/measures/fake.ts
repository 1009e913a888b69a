// A fake over HTTP and a bare server that sends the same bytes, in a process of their own.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createFake } from "@vendor-jobs/contract";
import { request } from "undici";
import { listen, root } from "../../workspace/index.ts";
import { inFlight, interleave, type Measure, median, type Row, ratios, spread } from "./measure.ts";

interface Served {
  fake: string;
  bare: string;
  paths: Record<string, string>;
}

/** How many requests are sent at a time, so many of them in flight. */
const requests = 200;
const width = 20;

const headers = { authorization: "Bearer any" };

/** What a fake answers over what a server can answer that does nothing else: a client that keeps up with the latter would take the other core, so by the processor's time. */
export const fake: Measure = async (quick) => {
  const child = fork(fileURLToPath(import.meta.url), ["serve"]);
  try {
    const [{ paths, ...urls }] = (await once(child, "message")) as [Served];
    const rows: Row[] = [];
    for (const [what, path] of Object.entries(paths)) {
      const tasks = { own: () => timeOf(child, urls.fake + path), bare: () => timeOf(child, urls.bare + path) };
      const { own, bare } = await interleave([10, quick ? 5 : 30], tasks);
      const cell = `${spread(ratios(bare, own))} = ${Math.round(1e6 / median(own))} a second`;
      rows.push({ what: `a fake's ${what}: requests in a processor's time × bare node:http`, cells: { ours: cell } });
    }
    return rows;
  } finally {
    child.disconnect();
  }
};

/** What the server's processor takes for a request, in µs. */
async function timeOf(child: ChildProcess, url: string): Promise<number> {
  const before = await spent(child);
  await inFlight(width, requests, async () => {
    const { statusCode, body } = await request(url, { headers });
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
    await body.arrayBuffer();
  });
  return ((await spent(child)) - before) / requests;
}

async function spent(child: ChildProcess): Promise<number> {
  child.send("spent");
  const [us] = await once(child, "message");
  return us;
}

async function serve(): Promise<void> {
  const { "x-vendor": _, ...spec } = JSON.parse(readFileSync(`${root}/packages/flatfile/openapi.json`, "utf8"));
  const { baseUrl } = await createFake(spec, { jobs: 20 }).listen();
  const list = "/v1/jobs?pageSize=20&pageNumber=1";
  const textOf = async (path: string) => (await fetch(baseUrl + path, { headers })).text();
  const one = `/v1/jobs/${JSON.parse(await textOf(list)).data[0].id}`;
  const texts = new Map(await Promise.all([list, one].map(async (path) => [path, await textOf(path)] as const)));
  const server = createServer(({ url = "" }, response) => {
    const text = texts.get(url) ?? "";
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) }).end(text);
  });
  process.send?.({ fake: baseUrl, bare: await listen(server), paths: { job: one, "list of 20 jobs": list } } satisfies Served);
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.once("disconnect", () => process.exit());
}

if (process.argv[2] === "serve" && process.argv[1] === fileURLToPath(import.meta.url)) await serve();
