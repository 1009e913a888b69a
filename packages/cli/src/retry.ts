import { act } from "./act.ts";
import { openConnections } from "./connections.ts";
import { type ExitCode, endSignal, exitCodes, type Io, jsonLine, UsageError } from "./io.ts";
import { type Found, isTrouble, type LookOptions, look, rowOf } from "./look.ts";
import { idsText, jobLine, jobsTable } from "./present.ts";

export interface RetryOptions extends LookOptions {
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** `vendor-jobs retry`: what ended and can run again is listed, asked for once, and run again. */
export async function retry(names: readonly string[], options: RetryOptions, io: Io): Promise<ExitCode> {
  const found: Found[] = [];
  let troubles = 0;
  // Without a state what failed is meant.
  const wanted = options.failed || options.state ? options : { ...options, failed: true };
  const connections = openConnections(names, io);
  const signal = endSignal(io);
  for await (const item of look(connections, wanted, signal)) {
    if (isTrouble(item)) {
      troubles++;
      io.err(`${item.from}: ${item.trouble.message}\n`);
    } else if (item.retry) found.push(item);
    else io.err(`${item.from} ${idsText(item.ids)}: ${item.vendor} has no operation that runs a job again\n`);
  }
  if (found.length === 0) {
    io.err("There is nothing to run again.\n");
    return troubles > 0 ? exitCodes.unreachable : exitCodes.fine;
  }
  if (!options.json || options.dryRun)
    io.out(options.json ? found.map((job) => jobLine(rowOf(job), options)).join("") : jobsTable(found.map(rowOf), connections, io));
  if (options.dryRun) return exitCodes.fine;
  if (!options.yes) {
    const them = found.length === 1 ? "this job" : `these ${found.length} jobs`;
    if (!io.ask) throw new UsageError(`Nobody can be asked here whether to run ${them} again: give --yes, or --dry-run to list only.`);
    if (!(await io.ask.confirm(`Run ${them} again?`))) {
      io.err("Nothing was run.\n");
      return exitCodes.interrupted;
    }
  }
  return runAgain(found, options, io, signal);
}

/** Runs jobs again, one after the other, until all are or the signal ends it. */
async function runAgain(jobs: readonly Found[], { json }: RetryOptions, io: Io, signal: AbortSignal): Promise<ExitCode> {
  let [again, failed] = [0, 0];
  for (const job of jobs) {
    if (signal.aborted) break;
    const label = `${job.from} ${idsText(job.ids)}`;
    try {
      const made = await act(signal, 1, async (options) => job.retry?.(options));
      again++;
      io.out(json ? jsonLine({ connection: job.from, ids: job.ids, again: made }) : `${label} runs again as ${idsText(made?.ids ?? {})}\n`);
    } catch (error) {
      failed++;
      io.err(`${label}: ${(error as Error).message}\n`);
    }
  }
  if (signal.aborted && again < jobs.length) {
    io.err(`Broken off: ${again} of ${jobs.length} jobs ${again === 1 ? "runs" : "run"} again.\n`);
    return exitCodes.interrupted;
  }
  return failed > 0 ? exitCodes.broken : exitCodes.fine;
}
