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
  CancelJobOutcome,
  CreateJobOutcome,
  GetConnectionOutcome,
  GetJobOutcome,
  JobLike,
  JobsScope,
  ListConnectionsOutcome,
  ListJobsOutcome,
  Operations,
} from "./operations.ts";
export type {
  CancelJobParams,
  Connection,
  ConnectionPage,
  ConnectionStatus,
  CreateJobParams,
  GetConnectionParams,
  GetJobParams,
  Job,
  JobPage,
  JobStatus,
  JobType,
  ListConnectionsParams,
  ListJobsParams,
  NewJob,
  Problem,
  ProblemData,
  paths,
} from "./types.ts";
