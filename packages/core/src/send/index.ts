/** Sends one call and reads its answer: attempts, retries, limits, time, events. Knows operations and requests, but neither clients nor jobs. */

export { bounded } from "./bounded.ts";
export { type Call, type Failure, type NoAnswer, type OtherStatus, PendingCall, type Success } from "./call.ts";
export {
  type CallOptions,
  checkCallOptions,
  checkFunction,
  checkNames,
  checkSignal,
  checkTable,
  defaultTiming,
  given,
  milliseconds,
  type RetryOptions,
  refuse,
  show,
  timingOf,
} from "./call-options.ts";
export { now } from "./clock.ts";
export type { Context, Pace, View } from "./context.ts";
export { copied } from "./copied.ts";
export type { Credentials, Send } from "./credentials.ts";
export type { ClientEvent } from "./events.ts";
export { fates, withoutFate } from "./fate.ts";
export { isRepeatable } from "./is-repeatable.ts";
export { lazily } from "./lazily.ts";
export { leavable } from "./leavable.ts";
export type { LimitShare } from "./limit-share.ts";
export { onAbort } from "./on-abort.ts";
export { limitingPart, loaded } from "./parts.ts";
export { argAt, withArg } from "./places.ts";
export { type Args, isInPath, isJsonType, lowerCased, type Outgoing, pathText, queryText, requestBuilder } from "./request.ts";
export { isUnknown } from "./retry.ts";
export { abortError } from "./running.ts";
export { send } from "./send.ts";
export { sleep } from "./sleep.ts";
export {
  type AnswerBody,
  type AnswerHeaders,
  type AnswerReader,
  byFetch,
  type Fetch,
  responseOf,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from "./transport.ts";
