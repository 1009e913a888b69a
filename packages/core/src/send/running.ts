import { AbortError, type ApiError, TimeoutError } from "../errors.ts";
import type { CallOptions } from "./call-options.ts";
import type { Exchange } from "./context.ts";

/** A call under way. */
export interface Running extends Exchange {
  /** When its deadline is. */
  readonly until: number;
  readonly number: number;
  readonly beforeSend: CallOptions["beforeSend"];
  /** How often it was sent, and when last. */
  attempt: number;
  started: number;
  /** How many of the attempts brought a 429, or another credential: these are no failures. */
  early: number;
  renewed: 0 | 1;
  /** The last 429 that it got. */
  refused?: ApiError;
}

/** What an exchange that took too long rejects with. */
export const late = Symbol("late");

export const abortError = (signal: AbortSignal, what: string) => new AbortError(`${what} was aborted by the caller's signal.`, { cause: signal.reason });

/** What a call is named by. */
export const titleOf = ({ context, endpoint }: Exchange) => `${context.api.name} ${endpoint.name}`;

/** What events tell of a call. */
export const about = ({ endpoint, request: { method, url }, number, attempt }: Running) => ({ operation: endpoint.name, method, url, call: number, attempt });

export const outOfTime = (call: Running) => new TimeoutError(`${titleOf(call)} did not end within its deadline of ${call.timing.deadline} ms.`, call.request);
