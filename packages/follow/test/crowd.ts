import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FollowerStats } from "../src/index.ts";

/** What a worker was told, or says of itself. */
export interface Told extends Partial<FollowerStats> {
  kind: "change" | "end" | "unknown" | "trouble" | "ready" | "kept" | "figures";
  key: string;
  state?: string;
  reason?: string;
}

/** Processes that work on one database, which are killed and replaced. */
export function crowdOf(size: number, database: string, vendorUrl: string) {
  const file = fileURLToPath(new URL("./worker.ts", import.meta.url));
  const workers = new Set<ChildProcess>();
  const crowd = { told: [] as Told[], kills: 0, kill, ready, ask, end };
  for (let count = 0; count < size; count++) hire();

  function hire(): void {
    const worker = spawn(process.execPath, ["-C", "@vendor-jobs/source", "--no-warnings", file, database, vendorUrl], { stdio: ["pipe", "pipe", "inherit"] });
    workers.add(worker);
    worker.stdin?.on("error", () => {});
    createInterface({ input: worker.stdout as NodeJS.ReadableStream }).on("line", (line) => crowd.told.push(JSON.parse(line)));
  }
  /** Kills one of them, and has another in its place. */
  async function kill(): Promise<void> {
    const worker = [...workers][Math.floor(Math.random() * workers.size)] as ChildProcess;
    workers.delete(worker);
    crowd.kills++;
    worker.kill("SIGKILL");
    await once(worker, "exit");
    hire();
  }
  /** Resolves once one more of them works. */
  async function ready(): Promise<void> {
    while (crowd.told.filter(({ kind }) => kind === "ready").length <= crowd.kills - (size - 1)) await sleep(50);
  }
  /** Gives one of them something to do. */
  function ask(what: object): void {
    const [worker] = workers;
    worker?.stdin?.write(`${JSON.stringify(what)}\n`);
  }
  async function end(): Promise<void> {
    for (const worker of workers) worker.kill("SIGTERM");
    const timer = setTimeout(() => {
      for (const worker of workers) worker.kill("SIGKILL");
    }, 10_000);
    await Promise.all([...workers].map((worker) => worker.exitCode ?? worker.signalCode ?? once(worker, "exit")));
    clearTimeout(timer);
  }
  return crowd;
}
