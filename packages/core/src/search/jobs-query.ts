import type { JobState } from "../api.ts";
import type { Job, JobOverview, JobRef } from "../job/index.ts";

/** Which jobs to look for. What is left out does not matter. */
export interface JobsFilter {
  /** In one of these states. */
  readonly states?: readonly JobState[];
  /** From this time on: a Date, ISO text, or how long ago (`90s`, `30m`, `24h`, `7d`, `2w`). The time is the one that the vendor lists by: of creation, else of the start or the end; what has not come to that is of now, and what ended without a start of its end. */
  readonly since?: Date | string;
  /** Up to this time, likewise. */
  readonly until?: Date | string;
  /** With one of these ids, as `id` of an overview has it. One that the vendor does not know is left out. */
  readonly ids?: readonly (string | number)[];
  /** With just this name. */
  readonly name?: string;
  /** No more than so many. @default Infinity */
  readonly limit?: number;
  /**
   * `any`: as the vendor lists them. Where the vendor does not list in the order that is asked for, all that match are read first.
   * @default "newest"
   */
  readonly order?: "newest" | "oldest" | "any";
  /** Whether to find out why a job failed where the list does not say, by reading the job, then its parts: a request or two for each such job, four at a time. @default false */
  readonly reasons?: boolean;
}

/** {@link JobsFilter} with where to look, in the vendor's own parameters: a recipe, a space. */
export type JobsQuery<Scope extends object = object> = JobsFilter &
  (Record<string, never> extends Scope ? { readonly scope?: Scope } : { readonly scope: Scope });

/** A member of a query that may be asked of the vendor. */
export type JobsCriterion = "states" | "since" | "until" | "ids" | "name" | "order";

/** How a query is answered: of all that it asks, what the vendor does, what is done here from what the vendor lists, and what cannot be done. */
export interface JobsPlan {
  readonly vendor: string;
  /** The operation that is called: the one that lists, or for `ids` the one that reads a job. */
  readonly operation: string;
  readonly pushedDown: readonly JobsCriterion[];
  readonly filteredHere: readonly JobsCriterion[];
  /** Asking for one of these is an error: the vendor's jobs do not have it. */
  readonly notPossible: readonly JobsCriterion[];
  /** The time that `since`, `until` and the order are about. */
  readonly by: "created" | "started" | "finished" | undefined;
  /** The order in which the vendor lists, as far as that is known. */
  readonly listed: "newest" | "oldest" | undefined;
  /** Whether the list is left as soon as nothing more can match. */
  readonly endsEarly: boolean;
}

/** Jobs that are looked for once this is iterated, each time anew. Leaving the loop ends all requests. */
export interface JobsFound<Job> extends AsyncIterable<Job> {
  /** How they are looked for. Sends nothing. Rejects where the query is wrong. */
  readonly plan: Promise<JobsPlan>;
}

/** A job that was found: what is known of it, and its handle. */
export type FoundJob<Listed, Handle> = JobOverview &
  Handle & {
    readonly vendor: string;
    /** What to keep to go on with it in another process. */
    readonly ref: JobRef;
    /** The job as the vendor lists it. */
    readonly job: Listed;
  };

/** The same whatever its vendor, for this room. */
export type AnyFoundJob = FoundJob<unknown, Job>;
