import { checkFunction, checkNames, checkSignal, milliseconds } from "../checks.ts";
import { expectObject, type JobSnapshot } from "./overview.ts";

/** How to wait for a job; times in ms. */
export interface WaitOptions<Job = unknown> {
  /** How long to wait; with 0 it ends before its first look. @default Infinity */
  timeout?: number;
  /** How long the job may stand in the queue: some vendors' jobs wait for ever for somebody to start them. @default Infinity */
  maxQueued?: number;
  /**
   * Time between two looks, a fifth more or less: from `min`, growing by half each time to `max` (never below `min`), and shorter again when the job moves.
   * @default { min: 1000, max: 30000 }
   */
  interval?: { min?: number; max?: number };
  /** Ends the wait when aborted. The job itself goes on. */
  signal?: AbortSignal;
  /**
   * Is given the job each time that its state, status or progress changes, and awaited before the job is looked at again. Where it throws or rejects, the wait ends
   * with that.
   */
  onUpdate?: (update: JobSnapshot<Job>) => unknown;
  /** Whether a job that failed or was canceled is thrown as a `JobFailedError`: instead of returned, or once its last change has been watched. @default false */
  throwOnFailure?: boolean;
}

/** Options of a wait with their defaults filled in. */
export interface Times {
  readonly timeout: number;
  readonly maxQueued: number;
  readonly min: number;
  readonly max: number;
}

/** The options of a wait for many jobs. */
export const waitAllOptions = ["timeout", "maxQueued", "interval", "signal", "onUpdate"];

/** Checks the options of a wait. */
export function timesOf(options: WaitOptions, names: readonly string[]): Times {
  expectObject("A wait", options, "an object of options");
  checkNames(options, names);
  const { interval = {}, signal, onUpdate } = options;
  expectObject("interval", interval, "{ min, max } in milliseconds");
  checkNames(interval, ["min", "max"], "interval.");
  checkFunction("onUpdate", onUpdate);
  checkSignal(signal);
  // From nothing, no interval grows.
  const min = Math.max(1, milliseconds("interval.min", interval.min, 1000));
  return {
    timeout: milliseconds("timeout", options.timeout, Number.POSITIVE_INFINITY),
    maxQueued: milliseconds("maxQueued", options.maxQueued, Number.POSITIVE_INFINITY),
    min,
    max: Math.max(min, milliseconds("interval.max", interval.max, 30_000)),
  };
}
