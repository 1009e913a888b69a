import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Planned } from "./reading.ts";

/** Removes what was built of other sources than are to be: what turbo restores would stand beside it, and be packed with it. */
export function clearStale(root: string, builds: readonly Pick<Planned, "directory" | "hash">[]): void {
  const file = `${root}/.turbo/built.json`;
  const before = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  for (const { directory, hash } of builds) if (before[directory] !== hash) rmSync(`${root}/${directory}/dist`, { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(Object.fromEntries(builds.map(({ directory, hash }) => [directory, hash]))));
}
