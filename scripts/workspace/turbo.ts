import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./root.ts";
import { pnpm } from "./toolbox.ts";

const turbo = fileURLToPath(import.meta.resolve("turbo/bin/turbo"));

/** Installs a copy of the workspace, from what is already on this machine where it can. */
export function install(workspace: string, ...words: string[]): void {
  const all = [`${pnpm()}/bin/pnpm.cjs`, "install", "--prefer-offline", "--ignore-scripts", ...words];
  execFileSync(process.execPath, all, { cwd: workspace, stdio: "pipe" });
}

/**
 * Gives a copy of the workspace, or of some of its packages, what is installed in this one, by links: as good as an installation of its own, for what writes
 * nothing in there. What has something installed keeps it.
 */
export function linkInstalled(workspace: string): void {
  // Links between packages are relative, and so lead to the copy's own.
  for (const folder of globSync("{scripts,packages/*}/node_modules", { cwd: root }))
    if (existsSync(dirname(`${workspace}/${folder}`)) && !existsSync(`${workspace}/${folder}`))
      cpSync(`${root}/${folder}`, `${workspace}/${folder}`, { recursive: true, verbatimSymlinks: true });
  if (!existsSync(`${workspace}/node_modules`)) symlinkSync(`${root}/node_modules`, `${workspace}/node_modules`, "junction");
}

/** Where a task's result came from: it ran, or was taken from a cache. */
export type Origin = "run" | "local" | "remote";

/**
 * Runs tasks of a workspace by turbo; gives where each task's result came from, by `package#task`.
 * @throws where a task fails, with what was printed.
 */
export function turboRun(workspace: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Map<string, Origin> {
  // What starts the tasks, see there, and pnpm, which turbo starts by name; the workspace's Node runs both and, found through the path, the tasks.
  const PATH = [`${root}/scripts/check/bin`, `${dirname(pnpm())}/.bin`, dirname(process.execPath), process.env.PATH].join(delimiter);
  rmSync(`${workspace}/.turbo/runs`, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [turbo, "run", ...words, "--summarize", "--output-logs=errors-only"], {
    cwd: workspace,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...env, PATH },
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`turbo run ${words.join(" ")} failed:\n${stdout}${stderr}`);
  const [summary] = readdirSync(`${workspace}/.turbo/runs`);
  const { tasks }: { tasks: { taskId: string; command: string; cache: { status: string; source?: string } }[] } = JSON.parse(
    readFileSync(`${workspace}/.turbo/runs/${summary}`, "utf8"),
  );
  return new Map(
    tasks
      .filter(({ command }) => command !== "<NONEXISTENT>")
      .map(({ taskId, cache }) => [taskId.replace("@vendor-jobs/", ""), cache.status === "MISS" ? "run" : cache.source === "REMOTE" ? "remote" : "local"]),
  );
}
