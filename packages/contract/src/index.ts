export { createFake } from "./fake.js";
export type { Fake, FakeJob, FakeOptions, FakeRequest } from "./fake-options.js";
export type { JobState, ScriptStep } from "./job-state.js";
export type { JobSeed } from "./job-store.js";
export type { Listening } from "./listen.js";
export { loadSpec } from "./load-spec.js";
export { type MatchResult, matchOperation, type OperationArguments, useVendor } from "./match-operation.js";
export { type Problem, SpecValidator } from "./validator.js";
