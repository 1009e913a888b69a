export type { JobState } from "@vendor-jobs/core";
export { type Problem, SpecValidator } from "./check/index.ts";
export { createFake, type Fake, type FakeJob, type FakeOptions, type FakeRequest, type Listening } from "./fake/index.ts";
export type { JobSeed, ScriptStep } from "./jobs/index.ts";
export { type MatchResult, matchOperation, type OperationArguments, useVendor } from "./matchers/index.ts";
export { loadSpec } from "./spec/index.ts";
