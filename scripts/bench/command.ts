import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { type Json, loadSpec, madeUpOptions } from "@vendor-jobs/contract/spec";
import { freshFolder, root, vendorIds } from "../workspace/index.ts";
import { mapped, median } from "./measures/index.ts";
import { tableHead, tableLine } from "./report.ts";
import { vendorWith } from "./vendor-with.ts";

// What the command takes: its help over a Node that does nothing, and the jobs of all vendors, so many each, on fakes in this process.

const count = Number(process.argv[2] ?? 1000);
using folder = freshFolder("command");
const main = `${root}/packages/cli/dist/main.js`;

interface Run {
  /** Milliseconds until the first line and the end. */
  first: number;
  last: number;
  lines: number;
  /** The most memory that it had, in MB. */
  peak: number;
}

function run(words: readonly string[], env = process.env): Promise<Run> {
  const started = performance.now();
  // The last line of its standard error is what it took.
  const report = `process.on("exit", () => process.stderr.write("\\n" + process.resourceUsage().maxRSS))`;
  const child = spawn(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(report)}`, ...words], { cwd: folder.path, env });
  let [first, lines, said] = [0, 0, ""];
  child.stdout.on("data", (data: Buffer) => {
    first ||= performance.now() - started;
    lines += String(data).split("\n").length - 1;
  });
  child.stderr.on("data", (data: Buffer) => {
    said += data;
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      if (code !== 0) reject(new Error(`${words.join(" ")} ended with ${code}: ${said}`));
      else resolve({ first, last: performance.now() - started, lines, peak: Number(said.split("\n").at(-1)) / 1000 });
    });
  });
}

const times = async (words: readonly string[]) => {
  const taken: number[] = [];
  for (let round = 0; round < 15; round++) taken.push((await run(words)).last);
  return median(taken);
};
const [nothing, help] = [await times(["-e", "0"]), await times([main, "--help"])];
console.log(`vendor-jobs --help: ${(help - nothing).toFixed(0)} ms over a Node that does nothing (${nothing.toFixed(0)} ms)`);

const env: NodeJS.ProcessEnv = { ...process.env, VENDOR_JOBS_SECRET: "secret" };
const connections: Json = {};
await using servers = new AsyncDisposableStack();
const vendors = vendorIds();
for (const vendor of vendors) {
  const spec = loadSpec(vendor, `${root}/packages/cli`);
  const { fake, scope } = await vendorWith(spec, count);
  const { baseUrl, close } = await fake.listen();
  servers.defer(close);
  connections[vendor] = { vendor, baseUrl, scope, credentials: mapped(madeUpOptions(spec), () => "VENDOR_JOBS_SECRET") };
}
writeFileSync(`${folder.path}/vendor-jobs.json`, JSON.stringify({ connections }));
console.log(tableHead([`vendor-jobs jobs …, ${vendors.length} × ${count} jobs`, "first line, s", "last, s", "lines", "peak, MB"]));
const whole = ["--limit", `${count * vendors.length}`];
for (const words of [[], ["--json"], [...whole, "--json"], whole]) {
  const { first, last, lines, peak } = await run([main, "jobs", ...words], env);
  console.log(tableLine([words.join(" "), (first / 1000).toFixed(2), (last / 1000).toFixed(2), lines, peak.toFixed(0)]));
}
