#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { type Ask, exitCodes, harmless, tellEnd, tellError } from "./io/index.ts";
import { run } from "./run.ts";

let end = (_: unknown) => {};
const ended = new Promise((resolve) => {
  end = resolve;
});
let grace = 1000;
/** Ends the process where something that was being started keeps it alive. */
const endSoon = () => {
  end(undefined);
  setTimeout(() => process.exit(process.exitCode ?? exitCodes.interrupted), grace).unref();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, endSoon);

/** How errors are told that `run` knows nothing of. */
const told = [{ err: (text: string) => process.stderr.write(harmless(text)) }, { json: process.argv.includes("--json") }] as const;
// Node itself would end with 1.
process.on("uncaughtException", (error) => process.exit(tellEnd(...told, error)));

let [isBroken, isLeft] = [false, false];
for (const stream of [process.stdout, process.stderr])
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    endSoon();
    // Whoever read it has had enough, as `head` has: nor is there anything to tell.
    if (code === "EPIPE") isLeft = true;
    if (isLeft || isBroken) return;
    isBroken = true;
    if (stream === process.stdout) tellError(...told, { name: "UsageError", message: `The output cannot be written: ${message}` });
    process.exitCode = exitCodes.usage;
  });

/** Loaded where there is somebody to ask, and a command that asks. */
const loadQuestions = async (): Promise<Ask | undefined> => (/^(init|retry)$/.test(process.argv[2] ?? "") ? (await import("./ask.ts")).ask : undefined);

if (process.argv[2] === "follow") {
  // A process that stays for weeks: V8 would take 200 MB more for what is yet to be collected.
  if (!process.versions.bun) (await import("node:v8")).setFlagsFromString("--optimize-for-size");
  // The follower's are for whoever runs it, and not for who wrote it.
  process.removeAllListeners("warning").on("warning", (warning) => warning.name === "ExperimentalWarning" || tellError(...told, warning));
}

const code = await run(process.argv.slice(2), {
  out: (text) => new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error))),
  err: (text) => isLeft || process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  ended,
  mayTake: (ms) => {
    grace = ms;
  },
  input: () => buffer(process.stdin),
  get columns() {
    // Some do not say it.
    return process.stdout.isTTY ? process.stdout.columns || 80 : undefined;
  },
  ask: process.stdin.isTTY && process.stdout.isTTY ? await loadQuestions() : undefined,
});
process.exitCode ??= code;
