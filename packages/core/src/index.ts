export type {
  Api,
  Condition,
  CredentialEncoding,
  CredentialGrant,
  CredentialOption,
  CredentialPlace,
  ErrorShape,
  JobShape,
  JobState,
  Operation,
  Pagination,
  Pointer,
  RateLimit,
  Security,
  SignInWay,
} from "./api.ts";
export {
  base64,
  bearer,
  type Client,
  type ClientOptions,
  createClient,
  createKeyClient,
  createVendorClient,
  type Grant,
  type HttpClient,
  headerCredential,
  regionUrl,
  renewable,
  requireCredential,
} from "./client/index.ts";
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
} from "./errors.ts";
export {
  type CancelableJobHandle,
  hasEnded,
  type JobHandle,
  type JobOverview,
  type JobRef,
  type JobSnapshot,
  type WaitAllOptions,
  type WaitAllResult,
  type WaitOptions,
} from "./job/index.ts";
export type { ListCall, ListOptions } from "./pages/index.ts";
export { matches, pick } from "./select.ts";
export type { Call, CallOptions, ClientEvent, Credentials, Failure, Fetch, NoAnswer, OtherStatus, RetryOptions, Send, Success } from "./send/index.ts";
export type { ValidateOptions } from "./validation/index.ts";
