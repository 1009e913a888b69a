import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { stopAll } from "./children.ts";
import { atEnd, end } from "./ending.ts";
import { install, installers } from "./installers.ts";
import { putPrograms } from "./programs.ts";
import { startRegistry } from "./registry.ts";
import { release } from "./release.ts";
import { type Row, rows, type Stage } from "./rows.ts";
import { freshEnvironment } from "./surroundings.ts";

interface Result {
  what: string;
  state: "pass" | "fail" | "skipped";
  seconds: number;
  output: string;
}

const { values } = parseArgs({ options: { short: { type: "boolean", default: false }, only: { type: "string" }, skip: { type: "string" } } });
const wordsOf = (text = "") =>
  text
    .toLowerCase()
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
const [only, skip] = [wordsOf(values.only), wordsOf(values.skip)];
const has = ({ what }: { what: string }, words: readonly string[]) => words.some((word) => what.toLowerCase().includes(word));
const unknown = [...only, ...skip].find((word) => !rows.some((row) => has(row, [word])));
if (unknown) {
  console.error(`No row has ${JSON.stringify(unknown)} in its name; there are:\n${rows.map(({ what }) => `  ${what}`).join("\n")}`);
  process.exit(1);
}
const chosen = rows.filter((row) => (row.short || !values.short) && (only.length === 0 || has(row, only)));

for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) process.once(signal, () => leave(code));
// A killed npm does not pass its signal on: where it is gone, so is the reason to go on.
const parent = process.ppid;
const orphaned = setInterval(() => process.ppid === parent || leave(1), 500).unref();

// The real path: macOS has its temporary folder behind a link, which compilers follow and bundlers do not.
const folder = mkdtempSync(`${realpathSync(tmpdir())}/vendor-jobs-rehearsal-`);
atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
atEnd(stopAll);
const results: Result[] = [];
try {
  await rehearse();
} finally {
  clearInterval(orphaned);
  await end();
}
report();

async function rehearse(): Promise<void> {
  const installed = `${folder}/npm`;
  let stage: Stage | undefined;
  await record("version and publish", async () => {
    const registry = await startRegistry(`${folder}/registry`);
    const env = freshEnvironment(`${folder}/home`, registry);
    const published = await release(`${folder}/copy`, registry, env);
    stage = { folder, installed, env, registry, published };
  });
  if (!stage) return;
  const { env, registry, published } = stage;
  const isInstalled = await record("install with npm", async () => {
    await install(
      published.map(({ name }) => name),
      installers.npm,
      { cwd: installed, env },
      registry,
    );
    await putPrograms(installed);
  });
  if (!isInstalled) return;
  const waiting = [...chosen];
  const worker = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await recordRow(row, stage as Stage);
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
}

function recordRow(row: Row, stage: Stage): Promise<boolean> {
  return record(row.what, async () => (has(row, skip) ? "left out by --skip" : row.run(stage)));
}

/** Runs and tells a row; gives whether it passed. */
async function record(what: string, run: () => Promise<string | undefined | void>): Promise<boolean> {
  const started = performance.now();
  const result: Result = { what, state: "pass", seconds: 0, output: "" };
  try {
    const reason = await run();
    if (reason) Object.assign(result, { state: "skipped", output: reason });
  } catch (error) {
    Object.assign(result, { state: "fail", output: error instanceof Error ? error.message : String(error) });
  }
  result.seconds = (performance.now() - started) / 1000;
  results.push(result);
  console.log(`${result.state.padEnd(7)}  ${what}, ${result.seconds.toFixed(1)} s${result.state === "skipped" ? `: ${result.output}` : ""}`);
  return result.state === "pass";
}

function report(): void {
  const width = Math.max(...results.map(({ what }) => what.length));
  const line = (what: string, state: string, seconds: string) => `${what.padEnd(width)}  ${state.padEnd(7)}  ${seconds.padStart(7)}`;
  const order = ["version and publish", "install with npm", ...rows.map(({ what }) => what)];
  results.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  console.log(`\n${line("what", "result", "seconds")}\n${line("─".repeat(width), "─".repeat(7), "─".repeat(7))}`);
  for (const { what, state, seconds } of results) console.log(line(what, state, seconds.toFixed(1)));
  const failed = results.filter(({ state }) => state === "fail");
  for (const { what, output } of failed) console.log(`\n── ${what} ──\n${output}`);
  const skipped = results.filter(({ state }) => state === "skipped").length;
  const notRun = chosen.length + 2 - results.length;
  const rest = [skipped > 0 && `${skipped} skipped`, notRun > 0 && `${notRun} not reached`].filter(Boolean).map((text) => `, ${text}`);
  console.log(failed.length === 0 ? `\nThe release was rehearsed${rest.join("")}.` : `\nThe rehearsal failed: ${failed.map(({ what }) => what).join("; ")}${rest.join("")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function leave(code: number): void {
  end().finally(() => process.exit(code));
}
