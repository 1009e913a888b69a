export { type Problem, SpecValidator } from "./check/index.ts";
export {
  createFake,
  type Fake,
  type FakeJob,
  type FakeOptions,
  type FakeRequest,
  type JobSeed,
  type JobState,
  type Listening,
  type ScriptStep,
} from "./fake/index.ts";
export { type MatchResult, matchOperation, type OperationArguments, useVendor } from "./matchers/index.ts";
export { loadSpec } from "./spec/index.ts";
