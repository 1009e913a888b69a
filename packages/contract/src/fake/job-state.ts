import { hasEnded as isOver, type JobState } from "@vendor-jobs/core";

export type { JobState };

/** What a job does when it is looked at: it is in a state, has other fields, or its reading fails with an HTTP status. */
export type ScriptStep =
  | JobState
  /** The answer to this look; `retryAfter` in seconds. */
  | { readonly status: number; readonly retryAfter?: number }
  /** Fields of the job as the vendor names them. */
  | { readonly job: Readonly<Record<string, unknown>>; readonly state?: JobState };

export const hasEnded = (state: JobState): boolean => isOver({ state });
