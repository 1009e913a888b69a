import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, delimiter } from "node:path";
import { root } from "../workspace/index.ts";
import { edited, type Planned, reading } from "./reading.ts";
import { clearStale } from "./stale.ts";
import type { Undone } from "./together.ts";

// Tasks whose results turbo keeps: what an edit cannot have changed is not done again. Ends with how many tests passed and failed, those included whose
// task's result was kept. While edited files are not committed, what tests, types or packs other packages is left out and named;
// `--all`, as `npm test` has it, leaves nothing out, but for what takes tens of seconds by itself; `--whole` is all that CI runs. With `--dry` beside them
// nothing is run, and what would be is named.

const words = process.argv.slice(2);
const odd = words.find((word) => !["--all", "--whole", "--dry"].includes(word));
if (odd !== undefined) {
  // Else less than what was meant would be green.
  console.error(`check: ${odd} is none of its options; expected --all, --whole, --dry, or nothing.`);
  process.exit(1);
}

/** The suites of the scripts, a task a room. */
const suites = ["check", "documents", "generate", "release", "tools", "workspace"].map((room) => `test:${room}`);
/** Tasks whose names are the same in every package that has them; the second group needs what the first has built. */
const first = ["build", "test", "lint", "knip", "typecheck", "generated", "report", "transcript", "recording", ...suites];
/** A release rehearsed and judged on copies of the repository, a remote cache between them, Prism beside the fakes, and followers in all troubles. */
const long = words.includes("--whole") ? ["rehearsed", "test:whole"] : [];
const second = ["packed", ...long];

/** Tasks that are left to `npm test` where they read no edited file themselves: what uses core is ten times what is in it. */
const canWait = ["typecheck", "test", "transcript", "recording", ...suites, ...second];

/** Tasks whose packages' shares one process can do: see `together.ts`. */
const together = ["packed", "test"];

const onWindows = process.platform === "win32";

/** A task, and how it ended where it was started. */
interface Task extends Planned {
  execution?: { exitCode: number };
}

const total = { passed: 0, failed: 0, skipped: 0 };
let isToEnd = false;
const plan = planned();
const isDry = words.includes("--dry");
const reads = words.length > (isDry ? 1 : 0) ? () => true : reading(plan, edited());
const asked = plan.filter(({ task, command }) => [...first, ...second].includes(task) && command !== "<NONEXISTENT>");
const left = asked.filter((task) => canWait.includes(task.task) && task.cache.status === "MISS" && !reads(task));
const now = asked.filter((task) => !left.includes(task));
const names = [...new Set(left.map(({ directory }) => basename(directory)))].join(", ");
const without = `Not run, for they read no edited file themselves, and no result of them is kept: tests, types and packing of ${names}. \`npm test\` runs them.`;
if (isDry) {
  for (const { taskId, cache } of now) if (cache.status === "MISS") console.log(taskId);
  if (names) console.log(without);
  process.exit();
}
clearStale(
  root,
  plan.filter(({ task }) => task === "build"),
);
const done = await turbo(first, undone());
for (const task of done) count(task);
// What has not been built cannot be packed together either.
const more = isToEnd ? [] : await turbo(second, done.some((task) => task.task === "build" && hasFailed(task)) ? {} : undone());
for (const task of more) count(task);
if (names && !isToEnd) console.log(`\n${without}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** The environment of turbo. */
function environment(): NodeJS.ProcessEnv {
  // What starts the tasks: see there.
  const PATH = `${root}/scripts/check/bin${delimiter}${process.env.PATH}`;
  // A hundred processes load the same compilers and test runner: Node compiles those once.
  const NODE_COMPILE_CACHE = `${root}/node_modules/.cache/compiled`;
  // The compiler lives for seconds: to collect its garbage takes a fifth of them, and it has not much.
  const GOGC = "off";
  return { NODE_COMPILE_CACHE, GOGC, ...process.env, PATH, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
}

/** Runs tasks and shows what those print that fail; gives them with how they ended. */
async function turbo(names: readonly string[], together: Undone): Promise<Task[]> {
  const runs = `${root}/.turbo/runs`;
  rmSync(runs, { recursive: true, force: true });
  const ids = now.filter(({ task }) => names.includes(task)).map(({ taskId }) => taskId);
  const words = ["run", ...ids, "--continue=dependencies-successful", "--output-logs=errors-only", "--log-order=grouped", "--summarize"];
  const env = { ...environment(), TOGETHER: JSON.stringify(together) };
  const child = spawn("turbo", words, { cwd: root, env, stdio: "inherit", shell: onWindows });
  // Turbo ends its tasks where it is told to end.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      isToEnd = true;
      child.kill(signal);
    });
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const [summary] = existsSync(runs) ? readdirSync(runs) : [];
  const { tasks }: { tasks: Task[] } = summary ? JSON.parse(readFileSync(`${runs}/${summary}`, "utf8")) : { tasks: [] };
  // Turbo itself may fail, before any task.
  if (status !== 0 && !tasks.some(hasFailed)) total.failed++;
  return tasks;
}

/** All tasks with those that they depend on, as turbo would run them. */
function planned(): Planned[] {
  const words = ["run", ...first, ...second, "--dry=json"];
  const text = execFileSync("turbo", words, { cwd: root, env: environment(), encoding: "utf8", maxBuffer: 1e9, stdio: "pipe", shell: onWindows });
  return JSON.parse(text).tasks;
}

/** What would run of the tasks that can be done together. */
function undone(): Undone {
  const missing = now.filter(({ command, cache }) => command.includes("check/done.ts") && cache.status === "MISS");
  const hashesOf = (name: string) => Object.fromEntries(missing.filter(({ task }) => task === name).map(({ directory, hash }) => [directory, hash]));
  return Object.fromEntries(together.map((name) => [name, hashesOf(name)]));
}

function hasFailed({ execution }: Task): boolean {
  return execution !== undefined && execution.exitCode !== 0;
}

/** Adds what a task's tests came to; a task that fails otherwise is one failure. */
function count(ended: Task): void {
  const { task, directory, execution } = ended;
  if (execution === undefined) return;
  const file = `${root}/${directory}/.turbo/${task.replaceAll(":", "-")}.json`;
  const isTest = /^(together:)?test\b/.test(task);
  const counts: typeof total = isTest && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0, skipped: 0 };
  if (hasFailed(ended)) total.failed += Math.max(1, counts.failed);
  // Those of many packages count with each package.
  if (task.startsWith("together:")) return;
  total.passed += counts.passed;
  total.skipped += counts.skipped;
}
