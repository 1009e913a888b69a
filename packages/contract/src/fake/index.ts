/** A fake vendor with state, made from its spec. Knows jobs by x-job alone. */

export type { JobState } from "@vendor-jobs/core";
export { createFake } from "./fake.ts";
export type { Fake, FakeJob, FakeOptions, FakeRequest } from "./fake-options.ts";
export type { JobSeed } from "./job-store.ts";
export type { Listening } from "./listen.ts";
export type { ScriptStep } from "./stored-job.ts";
