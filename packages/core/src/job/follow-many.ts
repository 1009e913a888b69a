import { InvalidArgumentError, type VendorJobsError } from "../errors.ts";
import { show } from "../send/index.ts";
import type { JobSnapshot } from "./overview.ts";
import type { JobSource } from "./source.ts";
import { timesOf, type WaitOptions } from "./vigil.ts";

/** How to wait for many jobs. */
export type WaitAllOptions<Job = unknown> = Omit<WaitOptions<Job>, "throwOnFailure">;

/** What came of one of many jobs: how it ended, or why that is not known. A job that failed or was canceled is a result: look at `state`. */
export type WaitAllResult<Job> = ({ readonly ok: true } & JobSnapshot<Job>) | { readonly ok: false; readonly error: VendorJobsError };

/** News of one of many jobs: how it stands now, or why that is not known and will not be. */
export type JobChange<Job, Ref = object> = {
  /** What the job was given by, the very thing. */
  readonly ref: Ref;
} & WaitAllResult<Job>;

/** Many jobs that are followed at once. To be iterated once; nothing is sent before. Leaving the loop ends all requests. */
export interface JobsWatch<Job, Ref = object> extends AsyncIterable<JobChange<Job, Ref>> {
  /** Follows these as well. Their time counts from here. @throws {InvalidArgumentError} where the watch is over: all jobs had ended, or the loop was left. */
  add(...jobs: Ref[]): void;
}

/** The jobs that were given, in their order; throws where they are no list. */
export function listOf(jobs: Iterable<unknown>): unknown[] {
  if (jobs === null || typeof jobs !== "object" || typeof jobs[Symbol.iterator] !== "function")
    throw new InvalidArgumentError(`The jobs are ${show(jobs)}; expected a list of what job() takes.`);
  return [...jobs];
}

// Loaded when first used: most never follow many.
const load = () => import("./many.ts");

/** Waits for many jobs. Rejects only where it is aborted, or an option is wrong. */
export async function waitAll(client: JobSource, jobs: Iterable<unknown>, options: WaitAllOptions = {}): Promise<WaitAllResult<unknown>[]> {
  const given = listOf(jobs);
  return (await load()).waitAll(client, given, options);
}

/** Follows many jobs once it is iterated. */
export function watchAll(client: JobSource, jobs: Iterable<unknown>, options: WaitAllOptions = {}): JobsWatch<unknown, unknown> {
  const given = listOf(jobs);
  timesOf(options);
  let watch: InstanceType<Awaited<ReturnType<typeof load>>["Watch"]> | undefined;
  const begun = async () => {
    const { Watch } = await load();
    watch ??= new Watch(client, given, options);
    return watch;
  };
  const iterator: AsyncIterator<JobChange<unknown, unknown>, undefined> = {
    next: async () => (await begun()).next(),
    return: async () => (await begun()).return(),
  };
  return {
    add: (...more) => (watch ? watch.add(...more) : void given.push(...more)),
    [Symbol.asyncIterator]: () => iterator,
  };
}
