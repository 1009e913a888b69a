import { checkNames, given, milliseconds, refuse } from "../checks.ts";

/** When a call that failed is sent again; times in ms. */
export interface RetryOptions {
  /** How often a call may fail, the first time included. A 429 is no failure: the call waits for its turn, until its deadline. @default 4 */
  attempts?: number;
  /** The longest wait before the second attempt; it doubles with each, and the wait itself is drawn at random below it. @default 500 */
  minDelay?: number;
  /** The longest wait before any attempt. A `Retry-After` of the server is obeyed in full, whatever this is. @default 20000 */
  maxDelay?: number;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call when aborted: it rejects with an `AbortError`, and nothing more is sent. */
  signal?: AbortSignal;
  /** Headers to send with this call, over those of the client. @default {} */
  headers?: Record<string, string>;
  /** How long one attempt may take, in ms, reading the body included. Of records that are read as they come, how long each next piece may. @default 60000 */
  timeout?: number;
  /** How long the whole call may take, in ms: all attempts and the waits between them. Records are read after its end. @default 300000 */
  deadline?: number;
  /** How many bytes of text an answer may have, unpacked; what is longer ends with a `ResponseFormatError`. Of records that are read as they come, each may have as many characters. Blobs and raw responses have no bound. @default 64000000 */
  maxResponseSize?: number;
  /**
   * When to send again what failed, or `false` for never, not even after a 429. What may already have acted is sent again only where twice does it once; what was refused with a token
   * that the client can get anew is, once, whatever this is. @default {}
   */
  retry?: false | RetryOptions;
  /** Is awaited before each attempt leaves, once it has its place in the limits: to note that it may act. Where it throws or rejects, the call ends with that and nothing is sent. */
  beforeSend?: () => unknown;
}

/** Options of calls with their defaults filled in. */
export interface Timing {
  readonly timeout: number;
  readonly deadline: number;
  readonly maxResponseSize: number;
  readonly retry: Required<RetryOptions>;
}

export const defaultTiming: Timing = {
  timeout: 60_000,
  deadline: 300_000,
  maxResponseSize: 64_000_000,
  retry: { attempts: 4, minDelay: 500, maxDelay: 20_000 },
};

/** The names of {@link CallOptions}. */
const callOptions = [...Object.keys(defaultTiming), "signal", "headers", "beforeSend"];

/** Refuses options of a call that are none, before anything is sent. */
export function checkCallOptions(options: CallOptions, isList = false): void {
  if (options === null || typeof options !== "object") refuse("options", options, "an object");
  checkNames(options, isList ? [...callOptions, "concurrency"] : callOptions);
}

/** `retry: false`: not even a 429 is waited out. */
const never = { attempts: 0 };

/** The timing of a call: its own options over those of the client. */
export function timingOf(options: CallOptions, base: Timing): Timing {
  const { timeout, deadline, retry, maxResponseSize = base.maxResponseSize } = options;
  if (timeout === undefined && deadline === undefined && retry === undefined && maxResponseSize === base.maxResponseSize) return base;
  if (typeof maxResponseSize !== "number" || !(maxResponseSize > 0)) refuse("maxResponseSize", maxResponseSize, "a number of bytes above 0");
  const own = retry === false ? never : given("retry", retry);
  checkNames(own, Object.keys(base.retry), "retry.");
  const timing = {
    timeout: milliseconds("timeout", timeout, base.timeout),
    deadline: milliseconds("deadline", deadline, base.deadline),
    maxResponseSize,
    retry: { ...base.retry, ...own },
  };
  const { attempts, minDelay, maxDelay } = timing.retry;
  // None at all is what false means, and only that.
  if (!Number.isInteger(attempts) || attempts < (retry && retry.attempts === 0 ? 1 : 0)) refuse("retry.attempts", attempts, "a whole number from 1");
  milliseconds("retry.minDelay", minDelay, 0);
  milliseconds("retry.maxDelay", maxDelay, 0);
  return timing;
}
