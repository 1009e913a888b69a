/** Jobs: references, states, following one or many. Calls operations by their names, and knows not how they are sent. */

export { type JobChange, type JobsWatch, type WaitAllOptions, type WaitAllResult, waitAll, watchAll } from "./follow-many.ts";
export { createJob } from "./handle.ts";
export type { JobRef } from "./ids.ts";
export { hasEnded, type JobOverview, type JobSnapshot, overviewOf } from "./overview.ts";
export type { CancelableJobHandle, JobHandle, JobSource } from "./source.ts";
export type { WaitOptions } from "./vigil.ts";
