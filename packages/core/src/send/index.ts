/** Sends one call: attempts, retries, limits, deadlines, events. Knows requests and answers, but neither clients nor jobs. */

export { type Call, type Failure, type NoAnswer, type OtherStatus, PendingCall, type Success } from "./call.ts";
export { type CallOptions, checkCallOptions, defaultTiming, type RetryOptions, timingOf } from "./call-options.ts";
export type { Context, LimitShare, Pace, View } from "./context.ts";
export type { Credentials, Send } from "./credentials.ts";
export type { ClientEvent } from "./events.ts";
export { limitingPart } from "./parts.ts";
export { isUnknown } from "./retry.ts";
export { abortError } from "./running.ts";
export { send } from "./send.ts";
