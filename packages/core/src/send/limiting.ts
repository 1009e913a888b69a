import type { RateLimit } from "../api.ts";
import { TimeoutError } from "../errors.ts";
import { bounded } from "./bounded.ts";
import { now } from "./clock.ts";
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
  const late = (pause?: Pause) => unsentError(call, pause);
  const onWait = (delay: number) => context.emit?.({ type: "rate-limited", operation: endpoint.name, delay });
  const place = limiter.takeNow(until) ? undefined : limiter.take({ until, signal, onWait, late });
  if (!share || !limiter.limit) return place;
  const shared = () => bounded(share.take(limiter.limit as RateLimit, signal), until - now(), signal, late);
  return place ? place.then(shared) : shared();
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
