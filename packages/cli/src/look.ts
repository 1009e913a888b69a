import { type AcrossQuery, acrossJobs, type CallOptions, type JobOfSource, type SourceTrouble } from "@vendor-jobs/core";
import { type Connection, configName, missingScope } from "./connections.ts";
import { UsageError } from "./io.ts";
import { type JobRow, rowMembers } from "./present.ts";

/** The options by which jobs are looked for. */
export interface LookOptions {
  failed?: boolean;
  state?: string[];
  since?: string;
  until?: string;
  name?: string;
  limit?: number;
  reasons?: boolean;
  param?: Readonly<Record<string, string>>;
}

/** A job that was found, with the connection that it is of. */
export type Found = JobOfSource<JobRow & { retry?: (options: CallOptions) => Promise<{ ids: JobRow["ids"] }> }>;

/** Looks for jobs in connections, newest first over all; a connection that fails is told at the end of it, and hides no other. */
export async function* look(connections: readonly Connection[], options: LookOptions, signal: AbortSignal): AsyncGenerator<Found | SourceTrouble> {
  const { since, until, name, limit, reasons } = options;
  const states = [...(options.failed ? ["failed"] : []), ...(options.state ?? [])];
  const query = {
    ...(states.length > 0 && { states }),
    ...Object.fromEntries(Object.entries({ since, until, name, limit, reasons }).filter(([, value]) => value !== undefined)),
    errors: "items",
  } as AcrossQuery;
  const sources: object[] = [];
  for (const { name: from, client, scope: own, spec } of connections) {
    if (!("jobs" in client)) throw new UsageError(`The spec of ${from} does not say what a job is, or has no list of jobs: ${spec.info.title}.`);
    const scope = { ...own, ...options.param };
    const missing = missingScope(spec, scope)?.join(" ");
    const trouble = missing && new UsageError(`Its jobs are listed within one place each: give ${missing}, or the connection a scope in ${configName}.`);
    if (trouble) yield { from, vendor: client.vendor, trouble };
    else sources.push({ client, name: from, scope });
  }
  yield* (acrossJobs as unknown as (sources: object[], query: object, options: object) => AsyncIterable<Found | SourceTrouble>)(sources, query, { signal });
}

/** What is printed of a job. */
export const rowOf = (job: Found): JobRow =>
  Object.fromEntries([["connection", job.from], ...rowMembers.map((name) => [name, job[name]])]) as unknown as JobRow;

export const isTrouble = (item: Found | SourceTrouble): item is SourceTrouble => item.trouble !== undefined;
