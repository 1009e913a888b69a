// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import { type JobOverview, overviewOf as overviewBy } from "@vendor-jobs/core";
import { api } from "./operations.ts";

/** What jobs of all vendors have in common, read from a job or a list's item of this vendor as it came. Reads only what is there; sends nothing. */
export const overviewOf = (job: object): JobOverview => overviewBy(api, job);

export {
  AbortError,
  AmbiguousRequestError,
  ApiError,
  ContractError,
  InvalidArgumentError,
  JobFailedError,
  NetworkError,
  ResponseFormatError,
  TimeoutError,
  VendorJobsError,
  WaitTimeoutError,
  hasEnded,
} from "@vendor-jobs/core";
export type {
  Call,
  CallOptions,
  ClientEvent,
  FoundStarts,
  JobChange,
  JobHandle,
  JobOverview,
  JobPart,
  JobRef,
  JobSnapshot,
  JobState,
  JobsWatch,
  ListCall,
  ListOptions,
  StartCall,
  WaitAllResult,
  WaitOptions,
} from "@vendor-jobs/core";
export type {
  CancelRunOutcome,
  GetRunOutcome,
  JobLike,
  JobsScope,
  ListRunJobsOutcome,
  ListRunsOutcome,
  Operations,
  RerunFailedJobsOutcome,
  RerunRunOutcome,
  RunWorkflowOutcome,
} from "./operations.ts";
export type {
  Accepted,
  Account,
  BasicError,
  CancelRunParams,
  Commit,
  CommitAuthor,
  Conclusion,
  FieldError,
  GetRunParams,
  ListRunJobsParams,
  ListRunsParams,
  NewRun,
  PullRequest,
  Repository,
  Rerun,
  RerunFailedJobsParams,
  RerunRunParams,
  Run,
  RunJob,
  RunJobPage,
  RunPage,
  RunStatus,
  RunWorkflowParams,
  StartedRun,
  Step,
  paths,
} from "./types.ts";
