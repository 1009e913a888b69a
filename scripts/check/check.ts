import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter } from "node:path";
import { root } from "../workspace/index.ts";

// All that CI runs, as tasks whose results turbo keeps: what an edit cannot have changed is not done again. Ends with how many tests passed and failed,
// those included whose task's result was kept.

/** Tasks whose names are the same in every package that has them; the second group needs what the first has built. */
const groups = [
  ["build", "typecheck", "lint", "knip", "generated"],
  [
    "packed",
    "report",
    "transcript",
    "test",
    "test:check",
    "test:documents",
    "test:edits",
    "test:generate",
    "test:release",
    "test:tools",
    "test:workspace",
    "rehearsed",
  ],
];

interface Task {
  taskId: string;
  task: string;
  directory: string;
  execution?: { exitCode: number };
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const tasks of groups) for (const task of await turbo(tasks)) count(task);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs tasks and shows what those print that fail; gives them with how they ended. */
async function turbo(names: readonly string[]): Promise<Task[]> {
  const runs = `${root}/.turbo/runs`;
  rmSync(runs, { recursive: true, force: true });
  const words = ["run", ...names, "--continue=dependencies-successful", "--output-logs=errors-only", "--log-order=grouped", "--summarize"];
  // What starts the tasks: see there.
  const PATH = `${root}/scripts/check/bin${delimiter}${process.env.PATH}`;
  // A hundred processes load the same compilers and test runner: Node compiles those once.
  const NODE_COMPILE_CACHE = `${root}/node_modules/.cache/compiled`;
  // The compiler lives for seconds: to collect its garbage takes a fifth of them, and it has not much.
  const GOGC = "off";
  const env = { NODE_COMPILE_CACHE, GOGC, ...process.env, PATH, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
  const child = spawn("turbo", words, { cwd: root, env, stdio: "inherit", shell: process.platform === "win32" });
  // Turbo ends its tasks where it is told to end.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const [summary] = existsSync(runs) ? readdirSync(runs) : [];
  const { tasks }: { tasks: Task[] } = summary ? JSON.parse(readFileSync(`${runs}/${summary}`, "utf8")) : { tasks: [] };
  // Turbo itself may fail, before any task.
  if (status !== 0 && !tasks.some(hasFailed)) total.failed++;
  return tasks;
}

function hasFailed({ execution }: Task): boolean {
  return execution !== undefined && execution.exitCode !== 0;
}

/** Adds what a task's tests came to; a task that fails otherwise is one failure. */
function count(task: Task): void {
  const file = `${root}/${task.directory}/.turbo/${task.task.replaceAll(":", "-")}.json`;
  const isTest = /^test\b/.test(task.task) && task.execution !== undefined;
  const counts: Counts = isTest && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0, skipped: 0 };
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += hasFailed(task) ? Math.max(1, counts.failed) : 0;
}
