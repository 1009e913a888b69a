import type { VendorJobsError } from "../errors.ts";
import type { JobSnapshot, WaitOptions } from "../job/index.ts";

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
