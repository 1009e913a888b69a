import { hasEnded as isOver, type JobCall, type JobState } from "@vendor-jobs/core";
import type { Json } from "../spec/index.ts";

/** What a job does when it is looked at: it is in a state, has other fields, or its reading fails with an HTTP status. */
export type ScriptStep =
  | JobState
  /** The answer to this look; `retryAfter` in seconds. */
  | { readonly status: number; readonly retryAfter?: number }
  /** Fields of the job as the vendor names them. */
  | { readonly job: Readonly<Record<string, unknown>>; readonly state?: JobState };

/** A job to start with: its state, or its state, script and fields as the vendor names them. */
export type JobSeed = JobState | { readonly state?: JobState; readonly script?: readonly ScriptStep[]; readonly job?: Readonly<Record<string, unknown>> };

export const hasEnded = (state: JobState): boolean => isOver({ state });

/** How a job goes on. */
export interface Course {
  script: readonly ScriptStep[];
  /** Each step this long, in ms, by itself; without it a step a look. */
  pace?: number | undefined;
}

/** A job of the fake. */
export interface StoredJob extends Course {
  /** How many were added before it. */
  number: number;
  /** Its fields, those of all answers that show it. */
  fields: Json;
  /** The step of the script that it has reached; past the end, nothing moves it any more. */
  step: number;
  /** Somebody has looked at it in this step: the next look finds it a step further. */
  wasSeen: boolean;
  /** Where it goes on by itself: when the present step began. */
  since: number;
  /** Steps after its start that are yet to be done, before it runs; unknown of a job that no call has started, until it is asked for one. */
  stepsLeft?: readonly JobCall[];
  /** Names of fields that were given with it: no state changes them. */
  own: ReadonlySet<string>;
  /** The values by which its run is told from the one before, as they were then. */
  markBefore: Json;
  /** What hangs below it, by the last segment of its path. */
  parts: Record<string, Json>;
}
