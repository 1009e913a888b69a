import { spawnSync } from "node:child_process";
import { cellsOf, interleave, type Measure, median, ratios, type Subject, spread, valuesOf } from "./measure.ts";
import { packagesOf } from "./peers.ts";

const folder = import.meta.dirname;

/** Milliseconds from start to end of a Node that runs this module. */
function timeOf(code: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}

export const imports: Measure = async (quick) => {
  const tasks = new Map<Subject, () => number>([
    // A Node that imports nothing stands where raw fetch does.
    ["raw fetch", () => timeOf("")],
    ...Object.entries(packagesOf).map(([subject, name]): [Subject, () => number] => [subject as Subject, () => timeOf(`import ${JSON.stringify(name)};`)]),
  ]);
  await interleave(2, tasks);
  const times = await interleave(quick ? 8 : 40, tasks);
  const empty = valuesOf(times, "raw fetch");
  const cell = (list: number[], name: Subject) => (name === "raw fetch" ? `1 = ${median(list).toFixed(0)} ms` : spread(ratios(list, empty)));
  return [{ what: "starting Node and importing it × Node that imports nothing", cells: cellsOf(times, cell) }];
};
