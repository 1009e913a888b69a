import { bareMessage } from "../answer/index.ts";
import { AmbiguousRequestError, ApiError, NetworkError, ResponseFormatError, TimeoutError, type VendorJobsError, WaitTimeoutError } from "../errors.ts";
import { bounded, now } from "../time/index.ts";
import { hasEnded, type JobOverview, type JobSnapshot } from "./overview.ts";
import { type JobSource, NoJob } from "./source.ts";
import type { Times, WaitOptions } from "./times.ts";

/** How often in a row an answer may be none of the vendor's, such as a proxy's page, before the wait gives up. */
const strangeBorne = 5;

/** What a failed look says of the next: that it may bring an answer, that it hardly will, or that it cannot. */
function outlook(error: unknown): "passing" | "strange" | "permanent" {
  if (error instanceof NetworkError) return "isPermanent" in error && error.isPermanent === true ? "permanent" : "passing";
  if (error instanceof TimeoutError || error instanceof AmbiguousRequestError) return "passing";
  if (error instanceof ResponseFormatError) return error instanceof NoJob ? "permanent" : "strange";
  if (!(error instanceof ApiError)) return "permanent";
  if (error.kind === "server" || error.kind === "rate_limited" || error.status === 408 || error.status === 425) return "passing";
  // A failure inside a success, with a code that nobody documented.
  return error.kind === "unknown" && error.status < 300 ? "strange" : "permanent";
}

export const isPassing = (error: unknown): boolean => outlook(error) === "passing";

/** How a wait for one job stands: what is news, when to look next, when to give up. Sends nothing. */
export interface Vigil {
  /** When it ends, as the job stands, by the clock of all waits. */
  until(): number;
  /** The job as last seen. */
  last(): JobSnapshot<unknown> | undefined;
  /** Whole milliseconds that a look may take. */
  left(): number;
  /** Takes what a look saw; gives whether that is news. */
  saw(update: JobSnapshot<unknown>): boolean;
  /** Takes why a look failed; throws it where another would fail as well. */
  failed(error: unknown): undefined;
  /** Milliseconds until the next look; throws once the time is over. At least 1: what is left can be so little that no clock tells it from nothing. */
  pause(): number;
}

export function createVigil({ shape, deadline, emit }: JobSource, label: string, { timeout, maxQueued, min, max }: Times): Vigil {
  const over = now() + timeout;
  let last: JobSnapshot<unknown> | undefined;
  /** Since when the job stands in the queue; never, while it does not. */
  let queuedSince = Number.POSITIVE_INFINITY;
  let interval = min;
  let strange = 0;
  let trouble: unknown;

  const expired = (what: string) => {
    const unread = trouble instanceof Error ? `; it could not be read last: ${bareMessage(trouble)}` : ".";
    return new WaitTimeoutError(`${label} ${what}${stateText(last)}${unread}`, last, trouble === undefined ? undefined : { cause: trouble });
  };
  const ends = () => Math.min(over, queuedSince + maxQueued);
  return {
    until: ends,
    last: () => last,
    left: () => Math.max(0, Math.trunc(Math.min(deadline, ends() - now()))),
    saw(update) {
      trouble = undefined;
      strange = 0;
      const hasMoved = update.state !== last?.state || update.status !== last.status;
      const hasProgressed = update.progress !== last?.progress;
      if (hasMoved && update.state === "unknown") emit?.({ type: "unknown-state", operation: shape.operation, status: update.status });
      if (hasMoved) interval = min / growth;
      else if (hasProgressed) interval = Math.max(min / growth, interval / 2);
      queuedSince = update.state === "queued" ? Math.min(queuedSince, now()) : Number.POSITIVE_INFINITY;
      last = update;
      return hasMoved || hasProgressed;
    },
    failed(error) {
      const is = outlook(error);
      if (is === "permanent" || (is === "strange" && ++strange > strangeBorne)) throw error;
      // A look that the end of the wait overtakes is no trouble of the vendor's; it may take whole milliseconds, and so may end within the last one.
      if (ends() >= now() + 1) trouble = error;
    },
    pause() {
      if (now() >= ends()) throw expired(now() >= over ? `had not ended after ${timeout} ms` : `stood in the queue for ${maxQueued} ms`);
      interval = Math.min(max, interval * growth);
      const rest = ends() - now();
      let delay = toNextLook(interval, min, rest);
      const { retryAfter } = (trouble ?? {}) as { retryAfter?: number };
      if (retryAfter !== undefined) delay = Math.max(delay, retryAfter * 1000 + Math.random() * interval);
      delay = Math.max(1, Math.min(delay, rest));
      if (trouble) emit?.({ type: "look-failed", operation: shape.operation, error: trouble as VendorJobsError, delay });
      return delay;
    },
  };
}

/** Tells of a change; gives what is to be awaited, if anything: what `onUpdate` does, as long as the wait has time for it. */
export function tell(onUpdate: WaitOptions["onUpdate"], update: JobSnapshot<unknown>, vigil: Vigil, signal?: AbortSignal): Promise<unknown> | undefined {
  const telling = onUpdate?.(update) as PromiseLike<unknown> | undefined;
  if (typeof telling?.then !== "function") return undefined;
  const left = hasEnded(update) ? Number.POSITIVE_INFINITY : vigil.until() - now();
  return bounded(Promise.resolve(telling), left, signal, () => late).catch((error: unknown) => {
    if (error !== late) throw error;
  });
}

const late = Symbol("late");

const growth = 1.5;

/** How long before its end a wait looks once more, in ms: what has ended by then has not run out of time. */
const lastLook = 1000;

/** A fifth more or less than the interval, so that many waits do not ask in step; or, where that is too late, until the last look. */
function toNextLook(interval: number, min: number, rest: number): number {
  const delay = interval * (0.8 + Math.random() * 0.4);
  return delay < rest || rest - lastLook < min ? delay : rest - lastLook;
}

export const stateText = (update: JobOverview | undefined): string =>
  update ? `; its status is ${JSON.stringify(update.status ?? null)} (${update.state})` : "; it was never seen";
