import { TimeoutError } from "../errors.ts";
import { bounded, now } from "../time/index.ts";
import type { Pace } from "./context.ts";
import { type Pause, RateLimiter } from "./rate-limiter.ts";
import { type Running, titleOf } from "./running.ts";

// What is loaded once there is a limit to keep to.

/** What keeps a pace. */
export const limiterOf = (pace: Pace): RateLimiter => (pace.limiter ??= new RateLimiter(pace.limit));

/** Waits until a call has its place in the limits. */
function takePlace(call: Running): Promise<void> | undefined {
  const { context, endpoint, signal, until } = call;
  const { share } = context.limits;
  const limiter = limiterOf(endpoint.pace);
  const late = (time: number) => unsentError(call, limiter.pauseAt(time));
  const onWait = (delay: number) => context.emit?.({ type: "rate-limited", operation: endpoint.name, delay });
  const place = () => (limiter.takeNow(until) ? undefined : limiter.take({ until, signal, onWait, late }));
  if (!share || !limiter.limit) return place();
  if (limiter.pauseAt(until)) throw late(until);
  const ending = new AbortController();
  const end = () => ending.abort();
  // In one line only: whoever comes to the head of a first with little time left would have none for a second.
  return bounded(share.take(limiter.limit, ending.signal), until - now(), signal, () => late(now()), end).then(place);
}

/** Why a call gets no place before its deadline: the server's own words, or the vendor's documents. */
function unsentError(call: Running, pause: Pause | undefined): TimeoutError {
  const left = pause && pause.until - now();
  const why =
    left === undefined
      ? `${call.refused ? "the pace that the server's 429s ask for" : "the rate limit"} leaves it no place`
      : `${pause?.why} before ${new Date(Date.now() + left).toISOString()}`;
  const message = `${titleOf(call)} was not sent: ${why} within its deadline of ${call.timing.deadline} ms.`;
  return new TimeoutError(message, call.request, left === undefined ? { cause: call.refused } : { cause: pause?.error, retryAfter: left / 1000 });
}

export const limiting = { takePlace };
