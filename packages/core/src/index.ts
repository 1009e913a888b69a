export type { Api, Condition, ErrorShape, JobShape, JobState, Operation, Pagination, Pointer, RateLimit } from "./api.js";
export type { Call, Failure, NoAnswer, OtherStatus, Success } from "./call.js";
export type { ValidateOptions } from "./contract.js";
export { type Client, createClient } from "./create-client.js";
export { base64, bearer, type Credentials, clientCredentials, cookieSession, type Grant, headerCredential, renewable, type Send } from "./credentials.js";
export {
  AbortError,
  AmbiguousRequestError,
  ApiError,
  ContractError,
  type ErrorKind,
  InvalidArgumentError,
  JobFailedError,
  NetworkError,
  RequestError,
  type RequestInfo,
  ResponseFormatError,
  TimeoutError,
  VendorJobsError,
  WaitTimeoutError,
} from "./errors.js";
export type { ClientEvent } from "./events.js";
export type { HttpClient } from "./http.js";
export { type CancelableJobHandle, hasEnded, type JobHandle, type JobRef, type JobSnapshot, type WaitOptions } from "./job.js";
export type { JobOverview } from "./job-overview.js";
export { type CallOptions, type ClientOptions, type Fetch, type ListOptions, type RetryOptions, regionUrl, requireCredential } from "./options.js";
export type { ListCall } from "./pages.js";
export { matches, pick } from "./select.js";
export type { WaitAllOptions, WaitAllResult } from "./wait-all.js";
