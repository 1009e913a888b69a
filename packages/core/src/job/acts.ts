import type { JobState } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { itemsOf } from "../pages/index.ts";
import { pick } from "../select.ts";
import type { CallOptions } from "../send/index.ts";
import type { Job, JobPart } from "./handle.ts";
import { madeIds } from "./made.ts";
import { type JobMark, markOf } from "./mark.ts";
import { type JobSnapshot, readBy } from "./overview.ts";
import type { JobIds } from "./ref.ts";
import { labelOf } from "./source.ts";
import { argumentsOf } from "./template.ts";

// What is loaded once something is done with a job.

/** Calls the operation that cancels a job; reads the job first only where its spec takes something of it, or in some states would do something else. */
export async function cancel(job: Job, options: CallOptions): Promise<void> {
  const { api, shape, call } = job.source;
  const { cancel } = shape;
  if (!cancel) return;
  const before = cancel.states || /\{\//.test(JSON.stringify(cancel)) ? await job.get(options) : undefined;
  if (before && cancel.states) mayBeDone(job, before, cancel.states, "canceled");
  await call(cancel.operation, argumentsOf(api, cancel, job.ids, before?.job), options);
}

/** @throws {InvalidArgumentError} where a job is in no state in which something may be done with it. */
function mayBeDone({ source, ids }: Job, { state }: JobSnapshot<unknown>, states: readonly JobState[], done: string): void {
  if (!states.includes(state))
    throw new InvalidArgumentError(
      `${labelOf(source, ids)} is ${state}, and was not ${done}: ${source.api.name} does that with one that is ${states.join(" or ")}.`,
    );
}

const ends: readonly JobState[] = ["succeeded", "failed", "canceled"];

/** Runs the job again; gives the ids and the mark by which that is followed. */
export async function retry(job: Job, options: CallOptions): Promise<{ ids: JobIds; mark?: JobMark | undefined }> {
  const { api, shape, call } = job.source;
  const { retry } = shape;
  if (!retry) return job;
  const before = await job.get(options);
  mayBeDone(job, before, retry.states ?? ends, "run again");
  const args = argumentsOf(api, retry, job.ids, before.job);
  const answer = await call(retry.operation, args, options);
  const ids = retry.gives === "same" ? job.ids : madeIds(job.source, retry, answer, args, job.ids);
  // Where a vendor gives the same one after all, its old end is still no end of the new run.
  const isSame = Object.entries(job.ids).every(([name, id]) => String(ids[name]) === String(id));
  return { ids, mark: isSame ? markOf(shape, before.job) : undefined };
}

/** All parts of a job, from the operation that lists them, or from the job itself. */
export async function parts(job: Job, options: CallOptions): Promise<JobPart[]> {
  const { api, shape, list, call } = job.source;
  const { parts } = shape;
  const found: JobPart[] = [];
  if (!parts) return found;
  const add = (items: unknown) => {
    // A list, or an object that has them by their ids.
    for (const part of Object.values((items as object[]) ?? [])) found.push({ ...readBy({ ids: {}, ...parts }, part), part });
  };
  const { operation = "", at = "" } = parts;
  const args = argumentsOf(api, parts, job.ids);
  const { pagination } = api.operations[operation] ?? {};
  if (pagination) for await (const page of list(operation, args, options)) add(itemsOf(page, pagination));
  else add(pick(operation ? (await call(operation, args, options)).body : (await job.get(options)).job, [at]));
  return found;
}
