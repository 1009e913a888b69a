import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FollowerStats } from "../src/index.ts";
import type { How } from "./worker.ts";

/** What a worker was told, or says of itself. */
export interface Told extends Partial<FollowerStats> {
  kind: "change" | "end" | "unknown" | "trouble" | "ready" | "kept" | "figures";
  key: string;
  state?: string;
  reason?: string;
  /** Of the process, in bytes. */
  memory?: NodeJS.MemoryUsage;
  /** Of the process since it was ready, in ms. */
  cpu?: number;
  pid?: number;
}

/** What one process has compiled, the next need not. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "follow-compiled") };
const file = fileURLToPath(new URL("./worker.ts", import.meta.url));

/** A process that works on a database, of the sources or of what is built from them. */
function workerOf(args: readonly string[], of: "source" | "built", onTold: (told: Told) => void): ChildProcess {
  const flags = of === "source" ? ["-C", "@vendor-jobs/source"] : [];
  const worker = spawn(process.execPath, [...flags, "--no-warnings", file, ...args], { env, stdio: ["pipe", "pipe", "inherit"] });
  worker.stdin?.on("error", () => {});
  // One that is killed has none; with any other, nobody waits for it in vain.
  worker.once("exit", (code) => {
    if (code) throw new Error(`A worker ended with ${code}.`);
  });
  const lines = createInterface({ input: worker.stdout as NodeJS.ReadableStream });
  lines.on("line", (line) => onTold({ ...JSON.parse(line), pid: worker.pid }));
  return worker;
}

/** Processes that work on one database, which are killed and replaced. */
export function crowdOf(size: number, database: string, vendorUrl: string, how: How = {}, onTold = (_: Told) => {}, of: "source" | "built" = "source") {
  const workers = new Set<ChildProcess>();
  const crowd = { told: [] as Told[], kills: 0, kill, ready, ask, askOne, end };
  for (let count = 0; count < size; count++) hire();

  function hire(): void {
    const worker = workerOf([database, vendorUrl, JSON.stringify(how)], of, (told) => {
      crowd.told.push(told);
      onTold(told);
    });
    workers.add(worker);
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
  let turn = 0;
  /** Gives something to do to the next of them. */
  function askOne(what: object): void {
    [...workers][turn++ % workers.size]?.stdin?.write(`${JSON.stringify(what)}\n`);
  }
  /** Gives one of them something to do, or all. */
  function ask(what: object, isForAll = false): void {
    for (const worker of [...workers].slice(0, isForAll ? size : 1)) worker.stdin?.write(`${JSON.stringify(what)}\n`);
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
