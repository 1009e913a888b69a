import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { root } from "../workspace/index.ts";

// Does one task of many packages by one process, for most of what one alone takes is the start of its tools: of those packages whose results turbo has not
// kept, as `pnpm check` says. Each package's own task, which turbo starts later, then finds that it has been done. By itself, a task does its own work.

/** Of each task that has to be done, the hash that turbo gives it, by the package's folder. */
export type Undone = Record<string, Record<string, string>>;

const commands: Readonly<Record<string, (names: readonly string[]) => readonly string[]>> = {
  packed: (names) => ["node", `${root}/scripts/check/check-packages.ts`, ...names],
  test: (names) => [
    ...["vitest", "run", "--root", root, "--no-isolate", "--maxWorkers=1", "--reporter=default"],
    ...["summary", "vendors"].map((name) => `--reporter=${root}/scripts/check/${name}-reporter.ts`),
    ...["scripts/test/vendor/", ...names.map((name) => `packages/${name}/`)],
  ],
};

const [task = ""] = process.argv.slice(2);
const { [task]: hashes = {} }: Undone = JSON.parse(process.env.TOGETHER ?? "{}");
const waiting = Object.entries(hashes).filter(([folder, hash]) => !existsSync(markOf(folder, hash)));
if (waiting.length > 0) {
  const names = waiting.map(([folder]) => basename(folder));
  const [command, ...words] = commands[task]?.(names) ?? [];
  const env = { ...process.env, VENDORS: names.join() };
  const { status } = spawnSync(command as string, words, { cwd: root, env, stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
  if (status === 0) for (const [folder, hash] of waiting) mark(folder, hash);
}

function markOf(folder: string, hash: string): string {
  return `${root}/${folder}/.turbo/${task}-${hash}.done`;
}

function mark(folder: string, hash: string): void {
  mkdirSync(`${root}/${folder}/.turbo`, { recursive: true });
  // Of inputs that are no more.
  for (const file of globSync(`${root}/${folder}/.turbo/${task}-*.done`)) rmSync(file);
  writeFileSync(markOf(folder, hash), "");
}
