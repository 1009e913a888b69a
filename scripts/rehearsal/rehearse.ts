import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { stop as stopCompiler } from "esbuild";
import { stopAll } from "./children.ts";
import { atEnd, end } from "./ending.ts";
import { install, installers } from "./installers.ts";
import { putPrograms } from "./programs.ts";
import { startRegistry } from "./registry.ts";
import { release } from "./release.ts";
import { record, report } from "./results.ts";
import { rows } from "./rows.ts";
import { freshEnvironment, type Row, Skipped, type Stage } from "./stage.ts";

// Rehearses a release: publishes all packages to a registry on loopback, installs them by name into fresh folders and uses them there.
const { values } = parseArgs({ options: { short: { type: "boolean", default: false }, only: { type: "string" }, skip: { type: "string" } } });
const [only, skip] = [wordsOf(values.only), wordsOf(values.skip)];
const chosen = rows
  .filter((row) => (row.short || !values.short) && (only.length === 0 || isNamed(row, only)))
  .map((row): Row => (isNamed(row, skip) ? { what: row.what, run: () => Promise.reject(new Skipped("left out by --skip")) } : row));
const first = ["get what is needed", "version and publish", "install with npm"] as const;

// The real path: macOS has its temporary folder behind a link, which some tools follow and others do not.
const folder = mkdtempSync(`${realpathSync(tmpdir())}/vendor-jobs-rehearsal-`);
// The very last: rows that were cut off may still write.
process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
// Also what is imported here, such as the driver of the browser, leaves its files in there.
Object.assign(process.env, { TMPDIR: `${folder}/tmp`, TEMP: `${folder}/tmp` });
mkdirSync(`${folder}/tmp`);
atEnd(stopCompiler);
atEnd(stopAll);
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) process.once(signal, () => leave(code));
// A killed npm does not pass its signal on: where it is gone, so is the reason to go on.
const parent = process.ppid;
setInterval(() => process.ppid === parent || leave(1), 500).unref();

await rehearse().finally(end);
process.exitCode = report([...first, ...chosen.map(({ what }) => what)]) ? 0 : 1;

async function rehearse(): Promise<void> {
  await record(first[0], async () => {
    for (const { prepare } of chosen) prepare?.();
  });
  let stage: Stage | undefined;
  await record(first[1], async () => {
    const registry = await startRegistry(`${folder}/registry`);
    const env = freshEnvironment(`${folder}/home`, registry);
    stage = { folder, installed: `${folder}/npm`, env, registry, published: await release(`${folder}/copy`, registry, env) };
  });
  if (!stage) return;
  const { installed, env, registry, published } = stage;
  const isReady = await record(first[2], async () => {
    await install(published, installers.npm, { cwd: installed, env }, registry);
    await putPrograms(installed);
  });
  if (isReady) await runRows(stage);
}

/** Runs the rows, as many at a time as there are cores. */
async function runRows(stage: Stage): Promise<void> {
  const waiting = chosen.values();
  const work = async () => {
    for (const row of waiting) await record(row.what, () => row.run(stage));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
}

/** The words of a flag, each of them part of the name of a row. */
function wordsOf(text = ""): string[] {
  const words = text.toLowerCase().split(",").filter(Boolean);
  const unknown = words.find((word) => !rows.some((row) => isNamed(row, [word])));
  if (unknown === undefined) return words;
  console.error(`No row has ${JSON.stringify(unknown)} in its name. There are:\n${rows.map(({ what }) => `  ${what}`).join("\n")}`);
  process.exit(1);
}

function isNamed({ what }: Row, words: readonly string[]): boolean {
  return words.some((word) => what.toLowerCase().includes(word));
}

function leave(code: number): void {
  end().finally(() => process.exit(code));
}
