/** The matcher of test runners: holds requests and responses against a vendor's operation, and says what is wrong with them. */
export { type MatchOptions, type OperationArguments, useVendor } from "./arguments.ts";
export type { MatchResult } from "./hold.ts";
export { matchOperation } from "./match-operation.ts";
