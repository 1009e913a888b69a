import type { JobMark } from "./mark.ts";

/** A job's ids, by the parameters of the operation that reads it. */
export type JobIds = Readonly<Record<string, string | number>>;

/** What a handle's `toJSON` gives: all that another process needs to go on with a job, and nothing secret. */
export interface JobRef {
  /** Version of this form. */
  readonly version: 1;
  readonly vendor: string;
  readonly baseUrl: string;
  /** The job's ids, by the parameters of the operation that reads it. */
  readonly ids: Readonly<Record<string, string | number>>;
  /** What told the run before from this one, where the vendor gives several runs the same ids. */
  readonly mark?: JobMark;
}
