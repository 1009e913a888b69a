export type { Api, Condition, ErrorShape, JobShape, JobState, Operation, Pagination, Pointer, RateLimit } from "./api.js";
export type { Call, Failure, NoAnswer, OtherStatus, Success } from "./call.js";
export { type Client, createClient } from "./create-client.js";
export { base64, bearer, type Credentials, clientCredentials, cookieSession, type Grant, headerCredential, renewable, type Send } from "./credentials.js";
export {
  AbortError,
  ApiError,
  type ErrorKind,
  InvalidArgumentError,
  NetworkError,
  RequestError,
  type RequestInfo,
  ResponseFormatError,
  VendorJobsError,
} from "./errors.js";
export type { HttpClient } from "./http.js";
export type { JobOverview } from "./job-overview.js";
export { type CallOptions, type ClientOptions, type Fetch, regionUrl, requireCredential } from "./options.js";
