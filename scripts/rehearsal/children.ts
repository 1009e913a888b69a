import { type ChildProcess, spawn } from "node:child_process";
import { isAbsolute } from "node:path";

const onWindows = process.platform === "win32";
const running = new Set<ChildProcess>();

/** Where and how a command runs. */
export interface Place {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** Starts a command in a process group of its own, so that what it starts ends with it. */
export function start(command: string, args: readonly string[], { cwd, env }: Place): ChildProcess {
  // Windows finds npm through a shell only; words that go through it are ours and hold no spaces.
  const child = spawn(command, args, { cwd, env, detached: !onWindows, shell: onWindows && !isAbsolute(command), stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Runs a command to its end; gives what it printed. @throws Error with the command and all that it printed, where it fails. */
export function run(command: string, args: readonly string[], place: Place): Promise<string> {
  const child = start(command, args, place);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`$ ${[command, ...args].join(" ")}\n${output}(${signal ?? `exit code ${code}`})`));
    });
  });
}

/** Ends a command and all that it started. */
export function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): void {
  if (child.pid === undefined || !running.has(child)) return;
  if (onWindows) spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"]);
  else process.kill(-child.pid, signal);
}

/** Ends all commands that still run. */
export function stopAll(): void {
  for (const child of running) stop(child, "SIGKILL");
}
