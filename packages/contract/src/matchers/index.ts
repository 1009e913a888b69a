/** Matchers for test runners' expect. */
export { type MatchResult, matchOperation, type OperationArguments, useVendor } from "./match-operation.ts";
