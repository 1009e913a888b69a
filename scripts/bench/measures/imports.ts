import { spawnSync } from "node:child_process";
import { cellsOverRaw, interleave, type Measure, mapped } from "./measure.ts";
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
  // A Node that imports nothing stands where raw fetch does.
  const programs = { "raw fetch": "", ...mapped(packagesOf, (name) => `import ${JSON.stringify(name)};`) };
  const starts = mapped(programs, (code) => () => timeOf(code));
  const times = await interleave([2, quick ? 8 : 40], starts);
  const cells = cellsOverRaw(times, (ms) => `${ms.toFixed(0)} ms`);
  return [{ what: "starting Node and importing it × Node that imports nothing", cells }];
};
