import { type AcrossQuery, acrossJobs, type CallOptions, type JobOfSource, type SourceTrouble } from "@vendor-jobs/core";
import type { Connection } from "./connections.ts";
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
  const sources = connections.map(({ name: from, client, scope, spec }) => {
    if (!("jobs" in client)) throw new UsageError(`The spec of ${from} does not say what a job is, or has no list of jobs: ${spec.info.title}.`);
    return { client, name: from, scope: { ...scope, ...options.param } };
  });
  yield* (acrossJobs as unknown as (sources: object[], query: object, options: object) => AsyncIterable<Found | SourceTrouble>)(sources, query, { signal });
}

/** What is printed of a job. */
export const rowOf = (job: Found): JobRow =>
  Object.fromEntries([["connection", job.from], ...rowMembers.map((name) => [name, job[name]])]) as unknown as JobRow;

export const isTrouble = (item: Found | SourceTrouble): item is SourceTrouble => item.trouble !== undefined;
