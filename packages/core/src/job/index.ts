/** Jobs: references, states, following one or many. Calls operations by their names, and knows not how they are sent. */
export { type CancelableJobHandle, createJob, hasEnded, type JobHandle, type JobRef, type JobSnapshot, type JobSource, type WaitOptions } from "./job.ts";
export { type JobOverview, overviewOf } from "./job-overview.ts";
export { type WaitAllOptions, type WaitAllResult, waitAll } from "./wait-all.ts";
