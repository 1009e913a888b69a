import { jobShapeOf } from "@vendor-jobs/contract/spec";
import { type AcrossQuery, acrossJobs, type CallOptions, type JobOfSource, type SourceTrouble } from "@vendor-jobs/core";
import { configName, type Found, missingScope, optionsFor } from "../connections/index.ts";
import { type Io, jsonLine, UsageError } from "../io/index.ts";
import { type JobRow, rowMembers } from "./present.ts";

/** How many jobs are looked for where nothing says that, the newest of all. */
const usual = 100;

/** The options by which jobs are looked for. */
export interface LookOptions {
  failed?: boolean;
  state?: string[];
  since?: string;
  until?: string;
  name?: string;
  limit?: number;
  reasons?: boolean;
  watch?: boolean;
  json?: boolean;
  param?: Readonly<Record<string, string>>;
}

/** A job that was found, with the connection that it is of. */
export type FoundJob = JobOfSource<JobRow & { retry?: (options: CallOptions) => Promise<{ ids: JobRow["ids"] }> }>;

const across = acrossJobs as unknown as (sources: object[], query: object, options: object) => AsyncIterable<FoundJob | SourceTrouble>;

/** Looks for jobs in connections, newest first over all; a connection that fails, or cannot be opened, is told of, and hides no other. */
export async function* look(connections: readonly Found[], options: LookOptions, io: Io, signal: AbortSignal): AsyncGenerator<FoundJob | SourceTrouble> {
  const { since, until, name, limit = usual, reasons } = options;
  const states = [...(options.failed ? ["failed"] : []), ...(options.state ?? [])];
  const query = {
    ...(states.length > 0 && { states }),
    ...{ since, until, name, limit, reasons, errors: "items" },
  } as AcrossQuery;
  const sources: object[] = [];
  for (const found of connections)
    try {
      sources.push(sourceOf(found, options));
    } catch (trouble) {
      yield { from: found.name, vendor: found.name, trouble: trouble as Error };
    }
  let count = 0;
  for await (const item of sources.length > 0 ? across(sources, query, { signal }) : []) {
    if (!isTrouble(item)) count++;
    yield item;
  }
  // Nobody asked for just as many.
  if (options.limit === undefined && count === usual && !options.watch)
    io.err(options.json ? jsonLine({ event: "more", limit: usual }) : `There may be more than the newest ${usual}: --limit takes more.\n`);
}

/** A connection as a source of jobs. */
function sourceOf(found: Found, options: LookOptions): object {
  const { param, watch } = options;
  const { name, client, scope: own, spec } = found.open(watch ? undefined : options);
  if (!("jobs" in client)) throw new UsageError(`Its spec does not say what a job is, or has no list of jobs: ${spec.info.title}.`);
  const scope: Record<string, unknown> = { ...own, ...param };
  const missing = missingScope(spec, scope);
  if (!missing)
    throw new UsageError("Its spec has no list of jobs; expected an operation listJobs, or another that lists.operation of x-job names, with x-pagination.");
  const at = jobShapeOf(spec)?.lists?.since?.in;
  const wanted = missing.filter((one) => one !== at || !options.since);
  if (wanted.length > 0)
    throw new UsageError(`Its list of jobs must be told more: give ${optionsFor(spec, wanted).join(" ")}, or the connection a scope in ${configName}.`);
  // Where the list requires it: what lies there is the query's time in the end.
  if (at && missing.includes(at)) scope[at] = options.since;
  return { client, name, scope };
}

/** What is printed of a job. */
export const rowOf = (job: FoundJob): JobRow =>
  Object.fromEntries([["connection", job.from], ...rowMembers.map((name) => [name, job[name]])]) as unknown as JobRow;

export const isTrouble = (item: FoundJob | SourceTrouble): item is SourceTrouble => item.trouble !== undefined;
