#!/usr/bin/env node
import { exitCodes } from "./io.ts";
import { run } from "./run.ts";

let end = (_: unknown) => {};
const ended = new Promise((resolve) => {
  end = resolve;
});
/** Ends the process where something that was being started keeps it alive. */
const endSoon = () => {
  end(undefined);
  setTimeout(() => process.exit(), 1000).unref();
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, endSoon);

let isBroken = false;
for (const stream of [process.stdout, process.stderr])
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    endSoon();
    // Whoever read it has had enough, as `head` has.
    if (code === "EPIPE" || isBroken) return;
    isBroken = true;
    if (stream === process.stdout) process.stderr.write(`The output cannot be written: ${message}\n`);
    process.exitCode = exitCodes.usage;
  });

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  ended,
});
process.exitCode ??= code;
