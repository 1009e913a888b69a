/**
 * What takes minutes, and is no part of the tests: `figures.ts kills <runs>`, `away <seconds>`, or `scale <postgres | folder> <jobs> <processes>`.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [what = "", ...how] = process.argv.slice(2);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const scale = fileURLToPath(new URL("./scale.ts", import.meta.url));
const [vitest, root] = [here("../../../node_modules/vitest/vitest.mjs"), here("../../..")];
const suite = (file: string, title: string) => [vitest, "run", "--root", root, here(file), "-t", title];
const commands: Readonly<Record<string, readonly string[]>> = {
  kills: suite("whole/kills.test.ts", ""),
  away: suite("whole/machines.test.ts", "goes on after its database was away"),
  scale: ["-C", "@vendor-jobs/source", "--no-warnings", scale, ...how],
};
const command = commands[what];
if (!command) throw new Error(`figures is of ${Object.keys(commands).join(", ")}; ${what || "nothing"} was given.`);
const env = { ...process.env, FOLLOW_RUNS: how[0] ?? "25", FOLLOW_AWAY: how[0] ?? "60" };
process.exitCode = spawnSync(process.execPath, command, { stdio: "inherit", env }).status ?? 1;
