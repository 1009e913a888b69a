import type { Api } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";

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

/** What was given of some options: undefined, for one of them or all, is as if it had not been. Throws where it is no object. */
export function given<T extends object>(what: string, options: T | undefined): Partial<T> {
  if (options === undefined) return {};
  if (options === null || typeof options !== "object" || Symbol.iterator in options) refuse(what, options, "an object");
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

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

/** A number of ms from 0, Infinity included; throws where it is none. */
export function milliseconds(option: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value === "number" && value >= 0) return value;
  return refuse(option, value, "milliseconds, a number from 0");
}

/** Refuses what is no signal, before anything listens to it. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.addEventListener !== "function") refuse("signal", signal, "an AbortSignal");
}

/** Refuses what is no function, before anything is sent. */
export function checkFunction(option: string, value: unknown): void {
  if (value !== undefined && typeof value !== "function") refuse(option, value, "a function");
}

/** Says what an option was and what it should have been. */
export function refuse(option: string, value: unknown, expected: string): never {
  throw new InvalidArgumentError(`${option} is ${show(value)}; expected ${expected}.`);
}

/**
 * Refuses an option that there is not: a misspelt one would be left out in silence, have requests go to another address, or a start be sent twice.
 * What is inherited counts, for it is read; but for what every object has.
 */
export function checkNames(options: object | null | undefined, names: readonly string[], of = ""): void {
  if (!Array.isArray(names)) refuse("names", names, "a list of texts");
  for (const name in options)
    if (!names.includes(name) && (options as Record<string, unknown>)[name] !== undefined && !(name in Object.prototype))
      throw new InvalidArgumentError(`There is no option ${show(of + name)}; expected one of ${names.join(", ")}.`);
}

/** Refuses what is no vendor's table, before anything looks into it. */
export function checkTable(api: Api): void {
  if (!api?.operations || !api.servers) refuse("api", api, "a vendor's table, as its package has it");
}

/** A value as a message shows it; of what may hold a secret only what it is. */
export const show = (value: unknown): string =>
  typeof value === "string"
    ? JSON.stringify(value)
    : Object(value) !== value || value instanceof Date
      ? String(value)
      : Object.prototype.toString
          .call(value)
          .slice(8, -1)
          .replace(/^[AEIO]?/, (vowel) => (vowel ? `an ${vowel}` : "a "));
