import { setTimeout as sleep } from "node:timers/promises";
import type { SourceTrouble } from "@vendor-jobs/core";
import { type Connection, openConnections } from "./connections.ts";
import { type ExitCode, endSignal, exitCodes, type Io, UsageError } from "./io.ts";
import { isTrouble, type LookOptions, look, rowOf } from "./look.ts";
import { csvHead, type Format, type JobRow, jobLine, jobsTable } from "./present.ts";

export interface JobsOptions extends LookOptions, Format {
  watch?: boolean;
}

/** How long a table that is kept current stays, in ms. */
const pause = 5000;

/** `vendor-jobs jobs`: the jobs of all connections, newest first. */
export async function jobs(names: readonly string[], options: JobsOptions, io: Io): Promise<ExitCode> {
  if (options.watch && (options.json || options.csv)) throw new UsageError("--watch keeps a table current; with --json or --csv there is none.");
  const connections = openConnections(names, io);
  const signal = endSignal(io);
  if (options.csv) io.out(csvHead());
  let drawn = "";
  for (;;) {
    const { rows, troubles } = await read(connections, options, io, signal);
    const said = troubles.map(({ from, trouble }) => `${from}: ${trouble.message}\n`).join("");
    if (options.watch) drawn = redraw(drawn, jobsTable(rows, connections, io) + said, io);
    else {
      // Where none could be asked, nobody knows whether there are jobs.
      const isEmpty = rows.length === 0 && troubles.length < connections.length && !signal.aborted;
      if (!options.json && !options.csv) io.out(rows.length > 0 ? jobsTable(rows, connections, io) : isEmpty ? "No jobs are found.\n" : "");
      io.err(signal.aborted ? `${said}Broken off: there may be more.\n` : said);
      if (signal.aborted) return exitCodes.interrupted;
    }
    if (options.watch && !signal.aborted) await sleep(pause, undefined, { signal }).catch(() => {});
    if (!options.watch || signal.aborted) return codeOf(troubles, connections);
  }
}

/** Fine as long as one connection answered; what all refuse is wrong in the question. */
function codeOf(troubles: readonly SourceTrouble[], connections: readonly Connection[]): ExitCode {
  if (troubles.length < connections.length || troubles.length === 0) return exitCodes.fine;
  return troubles.every(({ trouble }) => /^(InvalidArgument|Usage)Error$/.test(trouble.name)) ? exitCodes.usage : exitCodes.unreachable;
}

/** Reads all jobs that are looked for; lines of JSON and CSV are printed as they come. */
async function read(connections: readonly Connection[], options: JobsOptions, io: Io, signal: AbortSignal) {
  const rows: JobRow[] = [];
  const troubles: SourceTrouble[] = [];
  try {
    for await (const item of look(connections, options, signal)) {
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
function redraw(before: string, text: string, { out, columns }: Io): string {
  const lines = before.split("\n").length - 1;
  if (columns !== undefined && lines > 0) out(Buffer.from(`\u001b[${lines}A\u001b[J`));
  out(text);
  return text;
}
