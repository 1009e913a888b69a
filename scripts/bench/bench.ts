import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { bundle } from "./bundles.ts";
import { latency, rate } from "./calls.ts";
import { imports } from "./imports.ts";
import { installed } from "./install.ts";
import type { Measure, Row } from "./measure.ts";
import { memory } from "./memory.ts";
import { ownTime } from "./own-time.ts";
import { concurrency, pages } from "./pages.ts";
import { report, writeReport } from "./report.ts";
import { types } from "./types.ts";
import { validators } from "./validators.ts";

const measures: Readonly<Record<string, Measure>> = {
  latency,
  rate,
  "own-time": ownTime,
  bundle,
  import: imports,
  install: installed,
  types,
  pages,
  concurrency,
  memory,
  validators,
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
});
const unknown = positionals.find((name) => !Object.hasOwn(measures, name));
if (unknown !== undefined) fail(`There is no benchmark ${JSON.stringify(unknown)}; choose from ${Object.keys(measures).join(", ")}.`);
if (options.write && (options.quick || positionals.length > 0)) fail("--write takes a full run: no names and no --quick.");

const rows: Row[] = [];
const failed: string[] = [];
for (const name of positionals.length > 0 ? new Set(positionals) : Object.keys(measures)) {
  const started = performance.now();
  process.stderr.write(`${name} … `);
  try {
    rows.push(...(await (measures[name] as Measure)(options.quick)));
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`failed\n${error instanceof Error ? error.stack : error}\n`);
    failed.push(name);
  }
}

const text = report(rows, `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
console.log(`\n${text}`);
if (failed.length > 0) fail(`Failed: ${failed.join(", ")}.${options.write ? " Nothing was written." : ""}`);
if (options.write) console.error(`\n${writeReport(text)}`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
