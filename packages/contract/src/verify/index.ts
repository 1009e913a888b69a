/** Calls a real server by the runtime's own client, and says what its replies mean for the spec. */
export { type CredentialVariable, waysToSignIn } from "./credentials.ts";
export { CredentialMissingError, RefusedError, UnreachableError } from "./errors.ts";
export type { VerifyOptions, Waiting } from "./options.ts";
export type { CountedDeviation, VerifiedOperation, VerifyReport } from "./report.ts";
export { type Bump, type Suggestion, suggest } from "./suggest.ts";
export type { Unconfirmed } from "./unconfirmed.ts";
export { isReadOnly, verify } from "./verify.ts";
export { formatReport, type ReportFormat, table } from "./verify-report.ts";
