import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measures, type Row } from "./measures/index.ts";
import { report, writeReport } from "./report.ts";

/** What another runtime is asked for where no names are given: what calls take. */
const calls = ["latency", "rate", "own-time"];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false }, on: { type: "string" } },
});
const unknown = positionals.find((name) => !Object.hasOwn(measures, name));
if (unknown !== undefined) fail(`There is no benchmark ${JSON.stringify(unknown)}; choose from ${Object.keys(measures).join(", ")}.`);
if (options.write && (options.on !== undefined || options.quick || positionals.length > 0)) fail("--write takes a full run: no names, no --quick and no --on.");

if (options.on !== undefined) {
  const { runOn } = await import("./on-runtime.ts");
  try {
    process.exit(runOn(options.on, [...(options.quick ? ["--quick"] : []), ...(positionals.length > 0 ? positionals : calls)]));
  } catch (error) {
    fail((error as Error).message);
  }
}

const rows: Row[] = [];
const failed: string[] = [];
for (const name of positionals.length > 0 ? new Set(positionals) : Object.keys(measures)) {
  const started = performance.now();
  process.stderr.write(`${name} … `);
  try {
    rows.push(...(await (await (measures[name] as (typeof measures)[string])())(options.quick)));
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`failed\n${error instanceof Error ? error.stack : error}\n`);
    failed.push(name);
  }
}

const { BENCH_ON: on } = process.env;
const { bun, deno, node } = process.versions;
const runtime = bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${node}`;
const text = report(
  rows,
  `${runtime}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}`,
  on ? `pnpm bench --on "${on}"` : "pnpm bench",
);
console.log(`\n${text}`);
if (failed.length > 0) fail(`Failed: ${failed.join(", ")}.${options.write ? " Nothing was written." : ""}`);
if (options.write) console.error(`\n${writeReport(text)}`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
