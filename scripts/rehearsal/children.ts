import { type ChildProcess, spawn } from "node:child_process";
import { isAbsolute } from "node:path";
import { refuseAtEnd } from "./ending.ts";

const onWindows = process.platform === "win32";
const running = new Set<ChildProcess>();

/** No command takes nearly as long: one that does hangs, and would keep the rehearsal from telling so. */
const longest = 300_000;

/** Where and how a command runs. */
export interface Place {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Starts a command in a process group of its own, so that what it starts ends with it. */
export function start([command = "", ...args]: readonly string[], { cwd, env }: Place): ChildProcess {
  refuseAtEnd();
  // Windows finds npm through a shell only; words that go through it are ours and hold no spaces.
  const child = spawn(command, args, { cwd, env, detached: !onWindows, shell: onWindows && !isAbsolute(command), stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  for (const event of ["close", "error"]) child.once(event, () => running.delete(child));
  return child;
}

/** Runs a command to its end; gives what it printed. @throws Error with the command and all that it printed, where it fails. */
export function run(words: readonly string[], place: Place): Promise<string> {
  const child = start(words, place);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const timer = setTimeout(() => stop(child), longest);
  return new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`$ ${words.join(" ")}\n${output}(${signal ?? `exit code ${code}`})`));
    });
  }).finally(() => clearTimeout(timer));
}

/** Ends a command and all that it started, and waits until these have let go of its output. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || !running.delete(child)) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  if (onWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, "SIGKILL");
  await closed;
}

/** Ends all commands that still run. */
export const stopAll = () => Promise.all([...running].map(stop));
