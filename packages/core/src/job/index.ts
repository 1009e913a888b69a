/** Jobs: references, states, following one or many. Calls operations by their names, and knows not how they are sent. */

export { acrossJobs } from "./across-jobs.ts";
export type { AcrossJob, AcrossQuery, JobOfSource, JobsClient, SourceTrouble } from "./across-query.ts";
export type { JobChange, JobsWatch, WaitAllOptions, WaitAllResult } from "./change.ts";
export { createJob } from "./create-job.ts";
export { findJobs } from "./find-jobs.ts";
export type { FoundStarts } from "./find-start.ts";
export type { FindStartOptions } from "./finder.ts";
export { lookAt, waitAll, watchAll } from "./follow-many.ts";
export type { FollowedJob, JobAct, JobActs, JobHandle, JobPart } from "./handle.ts";
export type { FoundJob, JobsCriterion, JobsFilter, JobsFound, JobsPlan, JobsQuery } from "./jobs-query.ts";
export { type Keys, type StartOptions, startKeys } from "./key.ts";
export type { JobLook, LookOptions } from "./look.ts";
export type { JobMark } from "./mark.ts";
export { hasEnded, type JobError, type JobOverview, type JobSnapshot, overviewOf } from "./overview.ts";
export type { JobRef } from "./ref.ts";
export { type ResumingClient, resumeJob } from "./resume-job.ts";
export type { Answer, JobSource } from "./source.ts";
export { type StartCall, startCall, startFinder } from "./start.ts";
export type { SendStart } from "./starting.ts";
export type { WaitOptions } from "./times.ts";
