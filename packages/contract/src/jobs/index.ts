/** The jobs of a fake: how one is made, comes into a state, and goes through its script. Knows what a vendor's jobs are, and nothing of calls. */

export { randomFrom } from "./ids.ts";
export { JobStore } from "./job-store.ts";
export { partsBody } from "./parts.ts";
export { checkFields, checkScript, seedJobs } from "./seed-jobs.ts";
export { type Course, hasEnded, type JobSeed, type ScriptStep, type StoredJob } from "./stored-job.ts";
