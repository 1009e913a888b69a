import type { ValidateOptions } from "./contract.js";
import { InvalidArgumentError } from "./errors.js";
import type { ClientEvent } from "./events.js";

/** A function with the shape of the platform's `fetch`. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** When a call that failed is sent again; times in ms. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included. @default 4 */
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
  /** How long one attempt may take, in ms, reading the body included. @default 60000 */
  timeout?: number;
  /** How long the whole call may take, in ms: all attempts and the waits between them. @default 300000 */
  deadline?: number;
  /** When to send again what failed, or `false` for never. What may already have acted is never sent again. @default {} */
  retry?: false | RetryOptions;
}

/** Options of a call that lists. */
export interface ListOptions extends CallOptions {
  /**
   * How many pages to ask for ahead of the one that is being read, when going through all of them. More than 1 works where pages are
   * numbered, and may miss an item where new ones come in meanwhile; 0 asks for a page only once the one before has been read. @default 1
   */
  concurrency?: number;
}

/** Options that every vendor's client takes; those of a call are the defaults for all its calls. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Where the API is, without its paths. @default the vendor's own, where there is one */
  baseUrl?: string;
  /** Sends the requests: a proxy, a test double, an instrumented fetch. @default globalThis.fetch */
  fetch?: Fetch;
  /** Whether to keep to the limits that the vendor documents, by waiting before a request that would pass them. @default true */
  rateLimit?: boolean;
  /** Holds bodies against the vendor's spec, at the cost of a small part of their parsing. @default none */
  validate?: ValidateOptions;
  /** Is told of every request, response, retry and wait: for logs, spans and metrics. Nothing in an event is secret. What it throws is ignored. */
  onEvent?: (event: ClientEvent) => void;
}

/** Options of calls with their defaults filled in. */
export interface Timing {
  readonly timeout: number;
  readonly deadline: number;
  readonly retry: Required<RetryOptions>;
}

export const defaultTiming: Timing = { timeout: 60_000, deadline: 300_000, retry: { attempts: 4, minDelay: 500, maxDelay: 20_000 } };

/** The timing of a call: its own options over those of the client. */
export function timingOf({ timeout, deadline, retry }: CallOptions, base: Timing): Timing {
  if (timeout === undefined && deadline === undefined && retry === undefined) return base;
  const timing = {
    timeout: milliseconds("timeout", timeout, base.timeout),
    deadline: milliseconds("deadline", deadline, base.deadline),
    retry: retry === false ? { ...base.retry, attempts: 1 } : { ...base.retry, ...retry },
  };
  const { attempts, minDelay, maxDelay } = timing.retry;
  if (!Number.isInteger(attempts) || attempts < 1) throw new InvalidArgumentError(`retry.attempts is ${show(attempts)}; expected a whole number from 1.`);
  milliseconds("retry.minDelay", minDelay, 0);
  milliseconds("retry.maxDelay", maxDelay, 0);
  return timing;
}

/** A number of ms from 0, Infinity included; throws where it is none. */
export function milliseconds(option: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (typeof value === "number" && value >= 0) return value;
  throw new InvalidArgumentError(`${option} is ${show(value)}; expected milliseconds, a number from 0.`);
}

const show = (value: unknown) => (typeof value === "string" ? JSON.stringify(value) : String(value));

/** Throws where a credential is missing: an unset environment variable is the usual reason. The value is never shown. */
export function requireCredential(option: string, value: unknown, meaning: string): asserts value is string {
  if (typeof value === "string" && value.trim() !== "") return;
  const given = typeof value === "string" ? "empty" : value === undefined ? "undefined" : `a ${typeof value}`;
  throw new InvalidArgumentError(`${option} is ${given}; expected a non-empty string: ${meaning}.`);
}

/** The base URL without a slash at its end; throws where it is none. */
export function parseBaseUrl(baseUrl: unknown): string {
  const fail = (why: string): never => {
    throw new InvalidArgumentError(`baseUrl ${why}; expected an absolute URL such as https://host/path.`);
  };
  if (typeof baseUrl !== "string") return fail(`is ${show(baseUrl)}`);
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    return fail(`${show(baseUrl)} is no absolute URL`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") fail(`${show(baseUrl)} is neither http nor https`);
  if (url.username !== "" || url.password !== "") fail("holds a user name or password, which fetch refuses: give the credential by its own option");
  if (url.search !== "" || url.hash !== "") fail(`${show(baseUrl)} has a query or a fragment`);
  return url.href.replace(/\/+$/, "");
}

/** The base URL of a named region; throws with the list of names where there is none such. */
export function regionUrl(servers: Readonly<Record<string, string>>, region: string): string {
  const url = Object.hasOwn(servers, region) ? servers[region] : undefined;
  if (url === undefined) throw new InvalidArgumentError(`region ${show(region)} is unknown; expected one of ${Object.keys(servers).join(", ")}.`);
  return url;
}
