import { setTimeout as sleep } from "node:timers/promises";
import { AbortError, type SourceTrouble } from "@vendor-jobs/core";
import { type Found, findConnections } from "../connections/index.ts";
import { codeOfAll, type ExitCode, endSignal, type Io, isTerminal, tellError } from "../io/index.ts";
import { isTrouble, type LookOptions, look, rowOf } from "./look.ts";
import { csvHead, type JobRow, jobLine, jobsTable } from "./present.ts";
import { heightOf } from "./table.ts";

export type JobsOptions = LookOptions & { csv?: boolean };

/** How long a table that is kept current stays, in ms. */
const pause = 5000;

/** `vendor-jobs jobs`: the jobs of all connections, newest first. */
export async function jobs(names: readonly string[], options: JobsOptions, io: Io): Promise<ExitCode> {
  const connections = findConnections(names, io);
  const signal = endSignal(io);
  if (options.watch) return watch(connections, options, io, signal);
  if (options.csv) io.out(csvHead());
  const { rows, troubles } = await read(connections, options, io, signal);
  // Where one could not be asked, nobody knows whether there are jobs.
  const isEmpty = troubles.length === 0 && !signal.aborted;
  if (!options.json && !options.csv) io.out(rows.length > 0 ? jobsTable(rows, connections, io) : isEmpty ? "No jobs are found.\n" : "");
  for (const { from, trouble } of troubles) tellError(io, options, trouble, from, { connection: from });
  if (signal.aborted) throw new AbortError("Broken off: there may be more.");
  return codeOfAll(troubles.map(({ trouble }) => trouble));
}

/** Keeps the table current. */
async function watch(connections: readonly Found[], options: JobsOptions, io: Io, signal: AbortSignal): Promise<ExitCode> {
  for (let drawn = ""; ; ) {
    const { rows, troubles } = await read(connections, options, io, signal);
    // What was broken off is no table of all.
    if (signal.aborted) return codeOfAll(troubles.map(({ trouble }) => trouble));
    const said = troubles.map(({ from, trouble }) => `${from}: ${trouble.message}\n`).join("");
    drawn = redraw(drawn, jobsTable(rows, connections, io) + said, io);
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}

/** Reads all jobs that are looked for; lines of JSON and CSV are printed as they come. */
async function read(connections: readonly Found[], options: JobsOptions, io: Io, signal: AbortSignal) {
  const rows: JobRow[] = [];
  const troubles: SourceTrouble[] = [];
  try {
    for await (const item of look(connections, options, io, signal)) {
      if (isTrouble(item)) troubles.push(item);
      else if (options.json || options.csv) io.out(jobLine(rowOf(item), options));
      else rows.push(rowOf(item));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return { rows, troubles };
}

/** Writes a text over the one before, on a terminal; else below it. */
function redraw(before: string, text: string, io: Io): string {
  if (isTerminal(io) && before) io.out(Buffer.from(`\u001b[${heightOf(before, io.columns as number)}A\u001b[J`));
  io.out(text);
  return text;
}
