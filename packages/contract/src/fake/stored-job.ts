import type { JobCall } from "@vendor-jobs/core";
import type { Json } from "../spec/index.ts";
import type { ScriptStep } from "./job-state.ts";

/** A job of the fake. */
export interface StoredJob {
  /** Its fields, those of all answers that show it. */
  fields: Json;
  script: readonly ScriptStep[];
  /** The step of the script that it has reached; past the end, nothing moves it any more. */
  step: number;
  /** Somebody has looked at it in this step: the next look finds it a step further. */
  wasSeen: boolean;
  /** Where it goes on by itself: each step this long, in ms, and when the present one began. */
  pace?: number;
  since: number;
  /** Steps after its start that are yet to be done, before it runs; unknown of a job that no call has started, until it is asked for one. */
  stepsLeft?: readonly JobCall[];
  own: ReadonlySet<string>;
  /** The values by which its run is told from the one before, as they were then. */
  markBefore: Json;
  /** What hangs below it, by the last segment of its path. */
  parts: Record<string, Json>;
}
