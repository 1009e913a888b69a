/** Looks for jobs, of one vendor or of several. Knows one job. */

export { acrossJobs } from "./across-jobs.ts";
export type { AcrossJob, AcrossQuery, JobOfSource, JobsClient, SourceTrouble } from "./across-query.ts";
export { findJobs } from "./find-jobs.ts";
export type { FoundJob, JobsCriterion, JobsFilter, JobsFound, JobsPlan, JobsQuery } from "./jobs-query.ts";
