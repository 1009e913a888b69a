export { CredentialMissingError, type CredentialVariable, waysToSignIn } from "./credentials.js";
export type { Change, Deviation } from "./deviations.js";
export { type OperationInfo, operationsOf } from "./openapi.js";
export { type Mock, type MockOptions, PrismMissingError, startMock } from "./prism.js";
export { type Exchange, type ProxyOptions, type ProxySummary, startProxy, type ValidationProxy } from "./proxy.js";
export type { Recorded } from "./recording.js";
export { readSpecFiles, type SpecFile } from "./spec-files.js";
export { type Bump, type Suggestion, suggest } from "./suggest.js";
export type { Unconfirmed } from "./unconfirmed.js";
export {
  type CountedDeviation,
  isReadOnly,
  RefusedError,
  UnreachableError,
  type VerifiedOperation,
  type VerifyOptions,
  type VerifyReport,
  verify,
} from "./verify.js";
export { formatReport, type ReportFormat, table } from "./verify-report.js";
