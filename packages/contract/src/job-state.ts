/** The states that jobs of all vendors have in common. */
export type JobState = "queued" | "running" | "waiting" | "stopping" | "succeeded" | "failed" | "canceled" | "unknown";

/** What a job does when it is looked at: it is in a state, has other fields, or its reading fails with an HTTP status. */
export type ScriptStep =
  | JobState
  /** The answer to this look; `retryAfter` in seconds. */
  | { readonly status: number; readonly retryAfter?: number }
  /** Fields of the job as the vendor names them. */
  | { readonly job: Readonly<Record<string, unknown>>; readonly state?: JobState };

export const hasEnded = (state: JobState): boolean => state === "succeeded" || state === "failed" || state === "canceled";
