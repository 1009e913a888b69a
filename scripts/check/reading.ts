import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { root } from "../workspace/index.ts";

/** A task as turbo plans it. */
export interface Planned {
  taskId: string;
  task: string;
  directory: string;
  hash: string;
  command: string;
  cache: { status: string };
  dependencies: readonly string[];
  /** By the files that it names, from its own folder; those that its dependencies name are not among them. */
  inputs: Readonly<Record<string, string>>;
}

/** Files that differ from the last commit; none where git does not say. */
export function edited(): string[] {
  const words = ["status", "--porcelain", "--untracked-files=all", "--no-renames", "-z"];
  const lines = (spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout ?? "").split("\0");
  return lines.map((line) => line.slice("XY ".length)).filter(Boolean);
}

/** Whether a planned task reads one of these files itself, or by another task of its package; every task does where there is none. */
export function reading(plan: readonly Planned[], files: readonly string[]): (task: Planned) => boolean {
  const paths = new Set(files.map((file) => resolve(root, file)));
  const byId = new Map(plan.map((task) => [task.taskId, task]));
  const reads = (task: Planned): boolean =>
    Object.keys(task.inputs).some((file) => paths.has(resolve(root, task.directory, file))) ||
    task.dependencies.some((id) => {
      const other = byId.get(id);
      return other?.directory === task.directory && reads(other);
    });
  return paths.size === 0 ? () => true : reads;
}
