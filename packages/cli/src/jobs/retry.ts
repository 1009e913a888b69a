import { jobShapeOf } from "@vendor-jobs/contract/spec";
import { AbortError } from "@vendor-jobs/core";
import { type Found, findConnections } from "../connections/index.ts";
import { codeOfAll, type ExitCode, endSignal, exitCodes, type Io, jsonLine, tellError, UsageError } from "../io/index.ts";
import { act } from "./act.ts";
import { type FoundJob, isTrouble, type LookOptions, look, rowOf } from "./look.ts";
import { idsText, jobsTable } from "./present.ts";

export interface RetryOptions extends LookOptions {
  dryRun?: boolean;
  yes?: boolean;
}

/** `vendor-jobs retry`: what ended and can run again is listed, asked for once, and run again. */
export async function retry(names: readonly string[], options: RetryOptions, io: Io): Promise<ExitCode> {
  /** By what names each: connections may lead to one server. */
  const byRef = new Map<string, FoundJob>();
  const troubles: Error[] = [];
  // Without a state what failed is meant.
  const wanted = options.failed || options.state ? options : { ...options, failed: true };
  const connections = findConnections(names, io);
  const signal = endSignal(io);
  for await (const item of look(connections, wanted, io, signal)) {
    if (isTrouble(item)) {
      troubles.push(item.trouble);
      tellError(io, options, item.trouble, item.from, { connection: item.from });
      continue;
    }
    const why = whyNot(item, connections);
    if (why === undefined) byRef.set(JSON.stringify(item.ref), item);
    else tellOf(item, new UsageError(why), options, io);
  }
  const found = [...byRef.values()];
  if (found.length === 0) {
    io.err("There is nothing to run again.\n");
    return codeOfAll(troubles);
  }
  if (!options.json || options.dryRun) io.out(options.json ? found.map((job) => jsonLine(rowOf(job))).join("") : jobsTable(found.map(rowOf), connections, io));
  if (options.dryRun) return codeOfAll(troubles);
  if (!options.yes) {
    const them = found.length === 1 ? "this job" : `these ${found.length} jobs`;
    if (!io.ask) throw new UsageError(`Nobody can be asked here whether to run ${them} again: give --yes, or --dry-run to list only.`);
    if (!(await io.ask.confirm(`Run ${them} again?`))) {
      io.err("Nothing was run.\n");
      return exitCodes.interrupted;
    }
  }
  return codeOfAll([...troubles, ...(await runAgain(found, options, io, signal))]);
}

/** Why a job cannot run again, if it cannot: its vendor has no way, or not from the state in which it is. */
function whyNot({ from, vendor, state, retry }: FoundJob, connections: readonly Found[]): string | undefined {
  if (!retry) return `${vendor} has no operation that runs a job again.`;
  const spec = connections.find(({ name }) => name === from)?.spec;
  const states = jobShapeOf(spec)?.retry?.states ?? ["succeeded", "failed", "canceled"];
  return states.includes(state) ? undefined : `It is ${state}, and ${vendor} runs again what is ${states.join(" or ")}.`;
}

const tellOf = ({ from, ids }: FoundJob, error: Error, options: RetryOptions, io: Io) =>
  tellError(io, options, error, `${from} ${idsText(ids)}`, { connection: from, ids });

/** Runs jobs again, one after the other, until all are or the signal ends it; gives what kept some from it. */
async function runAgain(jobs: readonly FoundJob[], options: RetryOptions, io: Io, signal: AbortSignal): Promise<Error[]> {
  const failures: Error[] = [];
  let again = 0;
  for (const job of jobs) {
    if (signal.aborted) break;
    try {
      const made = await act(signal, 1, async (call) => job.retry?.(call));
      again++;
      const { from: connection, ids } = job;
      io.out(options.json ? jsonLine({ connection, ids, again: made }) : `${connection} ${idsText(ids)} runs again as ${idsText(made?.ids ?? {})}\n`);
    } catch (error) {
      failures.push(error as Error);
      tellOf(job, error as Error, options, io);
    }
  }
  if (signal.aborted && again < jobs.length) throw new AbortError(`Broken off: ${again} of ${jobs.length} jobs ${again === 1 ? "runs" : "run"} again.`);
  return failures;
}
