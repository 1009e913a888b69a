/** Sends one call and reads its answer: attempts, retries, limits, time, events. Knows operations and requests, but neither clients nor jobs. */
export { type Call, type Failure, type NoAnswer, type OtherStatus, PendingCall, type Success } from "./call.ts";
export { type CallOptions, defaultTiming, type Fetch, milliseconds, type RetryOptions, show, timingOf } from "./call-options.ts";
export { now } from "./clock.ts";
export type { Credentials, Send } from "./credentials.ts";
export type { ClientEvent } from "./events.ts";
export { RateLimiter } from "./rate-limiter.ts";
export { type Args, lowerCased, type Outgoing, pathText, queryText, requestBuilder } from "./request.ts";
export { isRepeatable } from "./retry.ts";
export { abortError, type Context, send, type View } from "./send.ts";
export { bounded, sleep } from "./sleep.ts";
