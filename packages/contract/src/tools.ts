export { type Change, type Deviation, deviationText } from "./check/index.ts";
export { type Mock, type MockOptions, PrismMissingError, startMock } from "./mock/index.ts";
export { type Exchange, type ProxyOptions, type ProxySummary, type Recorded, startProxy, type ValidationProxy } from "./proxy/index.ts";
export { type OperationInfo, operationsOf, readSpecFiles, type SpecFile } from "./spec/index.ts";
export {
  type Bump,
  type CountedDeviation,
  CredentialMissingError,
  type CredentialVariable,
  formatReport,
  isReadOnly,
  RefusedError,
  type ReportFormat,
  type Suggestion,
  suggest,
  table,
  type Unconfirmed,
  UnreachableError,
  type VerifiedOperation,
  type VerifyOptions,
  type VerifyReport,
  verify,
  type Waiting,
  waysToSignIn,
} from "./verify/index.ts";
