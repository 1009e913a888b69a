/** Calls a real server and says what its replies mean for the spec. */
export { CredentialMissingError, type CredentialVariable, waysToSignIn } from "./credentials.ts";
export { type Bump, type Suggestion, suggest } from "./suggest.ts";
export type { Unconfirmed } from "./unconfirmed.ts";
export {
  type CountedDeviation,
  isReadOnly,
  plainUrl,
  RefusedError,
  UnreachableError,
  type VerifiedOperation,
  type VerifyOptions,
  type VerifyReport,
  verify,
} from "./verify.ts";
export { formatReport, type ReportFormat, table } from "./verify-report.ts";
