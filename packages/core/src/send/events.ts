import type { RequestInfo, VendorJobsError } from "../errors.ts";
import type { ViolationEvent } from "../validation/index.ts";

interface AboutCall {
  /** The operation, or method and path for `client.http`. */
  readonly operation: string;
}

interface AboutRequest extends AboutCall, RequestInfo {
  /** Number of the call, the same for all its attempts and no other call of the process. */
  readonly call: number;
  /** 1 for the first time that the call is sent. */
  readonly attempt: number;
}

/** What a client tells its `onEvent`. No event holds a secret. */
export type ClientEvent =
  /** A request is about to be sent. One `response` or `error` follows. */
  | (AboutRequest & { readonly type: "request" })
  /** Its answer has been read, or for the raw response its head. `duration` in ms. */
  | (AboutRequest & { readonly type: "response"; readonly status: number; readonly duration: number })
  /** It brought no answer that can be used. `duration` in ms. */
  | (AboutRequest & { readonly type: "error"; readonly error: VendorJobsError; readonly duration: number })
  /** The call will be sent again after `delay` ms. */
  | (AboutRequest & { readonly type: "retry"; readonly error: VendorJobsError; readonly delay: number })
  /** The call waits `delay` ms to keep to a limit: of the vendor's documents, or one that its server asked for. */
  | (AboutCall & { readonly type: "rate-limited"; readonly delay: number })
  /** The server refused a credential that can be had anew; the call is sent again with the new one. */
  | (AboutCall & { readonly type: "credential-renewed" })
  | ViolationEvent
  /** A job has a status that the spec does not know. It is looked at on. */
  | (AboutCall & { readonly type: "unknown-state"; readonly status: string | number | undefined })
  /** A wait could not read its job, for a reason that may pass. It looks again after `delay` ms. */
  | (AboutCall & { readonly type: "look-failed"; readonly error: VendorJobsError; readonly delay: number });
