import type { JobHandle } from "../job/index.ts";
import type { CallOptions } from "../send/index.ts";
import type { FoundJob, JobsFilter, JobsFound } from "./jobs-query.ts";

/** A client whose jobs can be looked for without a scope. */
export interface JobsClient<Found extends object = AcrossJob> {
  readonly vendor: string;
  readonly jobs: (query?: JobsFilter, options?: CallOptions) => JobsFound<Found>;
}

/** What a job of any vendor can be asked. */
export type AcrossJob = FoundJob<object, JobHandle<unknown>>;

/** A query to several vendors. */
export interface AcrossQuery extends JobsFilter {
  /**
   * What becomes of the error of a vendor: the others' jobs come first, and it is thrown at the end; or it is an item of its own, with its `trouble`.
   * @default "end"
   */
  readonly errors?: "end" | "items";
  /**
   * How long a vendor may keep the others waiting for its next job, in ms. What comes later is given then, out of order; where the `limit` is full by then
   * and it would have come before others, that is told as an error of the vendor is. With `order: "any"` none waits for another.
   * @default 5000
   */
  readonly patience?: number;
}

/** A job, with whose it is: the name that the source was given, else the vendor. */
export type JobOfSource<Found> = Found & { readonly from: string; readonly trouble?: undefined };

/** Why the jobs of a source could not be read to their end. */
export interface SourceTrouble {
  /** The name that the source was given, else the vendor. */
  readonly from: string;
  readonly vendor: string;
  readonly trouble: Error;
}
