// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { AcknowledgeJobOutcomeParams, AcknowledgeJobParams, CancelJobParams, CompleteJobParams, CreateJobParams, DeleteJobParams, ErrorList, ExecuteJobParams, FailJobParams, GetJobParams, GetJobPlanParams, Job, JobPage, JobPlanResponse, JobResponse, ListJobsParams, MutationPreview, PreviewMutationParams, ReplaceJobPlanParams, RetryJobParams, SplitJobParams, Success, UpdateJobParams, UpdateJobPlanParams } from "./types.ts";

/** The methods of the Flatfile client, one an operation of its API. */
export interface Operations {
  /**
   * List jobs.
   *
   * Jobs of the account that match all given filters, a page at a time. The key that `sortDirection` sorts by and the default direction are not documented.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/list
   */
  listJobs(params?: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPage, Job, ListJobsOutcome>;

  /**
   * Create a job.
   *
   * Stores a new job. With a `trigger` of `immediate` it starts by itself; otherwise bring it to `ready` and call `executeJob`. The operation is free text: a listener must know the pair of `type` and `operation`, or nobody works on the job.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/create
   */
  createJob(params: CreateJobParams, options?: core.CallOptions): core.StartCall<JobResponse, CreateJobOutcome, core.JobHandle<Job, "cancel" | "retry" | "parts">>;

  /**
   * Preview a mutation.
   *
   * Runs a JavaScript function over the records of a sheet and answers with the differences, without changing the records. To apply it, create a job whose `config` holds the same members.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/preview-mutation
   */
  previewMutation(params: PreviewMutationParams, options?: core.CallOptions): core.Call<MutationPreview, PreviewMutationOutcome>;

  /**
   * Get a job.
   *
   * One job as it stands now. There is no long poll, so to wait for a job read it again, a few seconds apart, until its `status` is `complete`, `failed` or `canceled`.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/get
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<JobResponse, GetJobOutcome>;

  /**
   * Delete a job.
   *
   * Removes a job. What happens to work that is under way, and to the parts of a split job, is not documented.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/delete
   */
  deleteJob(params: DeleteJobParams, options?: core.CallOptions): core.Call<Success, DeleteJobOutcome>;

  /**
   * Update a job.
   *
   * Changes the given members of a job and leaves the others. To report progress or to end a job, `acknowledgeJob`, `completeJob`, `failJob` and `cancelJob` say more than setting `status` here.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/update
   */
  updateJob(params: UpdateJobParams, options?: core.CallOptions): core.Call<JobResponse, UpdateJobOutcome>;

  /**
   * Execute a job.
   *
   * Starts a job that was created with a `trigger` of `manual`. The answer only says that it was accepted; it is not the job, although the vendor's text says so. Read the job with `getJob` to follow it.
   *
   * `.job()` gives the job that it starts; ask for it at once.
   * Sent once: where no answer comes, it may or may not have started one.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/execute
   */
  executeJob(params: ExecuteJobParams, options?: core.CallOptions): core.StartCall<Success, ExecuteJobOutcome, core.JobHandle<Job, "cancel" | "retry" | "parts">>;

  /**
   * Get a job's execution plan.
   *
   * The job together with its plan. For a mapping job the plan says which source field goes to which destination field. It is made in the background: until the job has left `planning`, expect it to be missing, null or empty.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/get-execution-plan
   */
  getJobPlan(params: GetJobPlanParams, options?: core.CallOptions): core.Call<JobPlanResponse, GetJobPlanOutcome>;

  /**
   * Replace a job's plan.
   *
   * Puts a new plan in place of the whole old one. All three lists are required, empty ones included. To change only some of them use `updateJobPlan`.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/update-execution-plan
   */
  replaceJobPlan(params: ReplaceJobPlanParams, options?: core.CallOptions): core.Call<JobPlanResponse, ReplaceJobPlanOutcome>;

  /**
   * Update a job's plan.
   *
   * Replaces those lists of the plan that the body names and leaves the others.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/update-execution-plan-fields
   */
  updateJobPlan(params: UpdateJobPlanParams, options?: core.CallOptions): core.Call<JobPlanResponse, UpdateJobPlanOutcome>;

  /**
   * Acknowledge a job.
   *
   * Says that a listener works on the job, and, each further time, how far it is. Acknowledge soon: a job that nobody acknowledges is shown to end users as one that nothing listens to. The body may be left out.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/ack
   */
  acknowledgeJob(params: AcknowledgeJobParams, options?: core.CallOptions): core.Call<JobResponse, AcknowledgeJobOutcome>;

  /**
   * Acknowledge a job outcome.
   *
   * Records that a user has seen how the job ended; the job's `outcomeAcknowledgedAt` then says when.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/ack-outcome
   */
  acknowledgeJobOutcome(params: AcknowledgeJobOutcomeParams, options?: core.CallOptions): core.Call<JobResponse, AcknowledgeJobOutcomeOutcome>;

  /**
   * Complete a job.
   *
   * Ends a job as `complete`. The optional outcome says what the user sees and where they go next. The body may be left out.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/complete
   */
  completeJob(params: CompleteJobParams, options?: core.CallOptions): core.Call<JobResponse, CompleteJobOutcome>;

  /**
   * Fail a job.
   *
   * Ends a job as `failed`. Call it whenever the work throws, or the job stays `executing` for ever. The body may be left out.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/fail
   */
  failJob(params: FailJobParams, options?: core.CallOptions): core.Call<JobResponse, FailJobOutcome>;

  /**
   * Cancel a job.
   *
   * Ends a job as `canceled`. Whether a listener that is at work is told, and which states can be canceled, is not documented. The body may be left out.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/cancel
   */
  cancelJob(params: CancelJobParams, options?: core.CallOptions): core.Call<JobResponse, CancelJobOutcome>;

  /**
   * Retry a failed job.
   *
   * Runs a failed job again. Whether the same job goes back to an earlier status or a new one is made is not documented: go on with the `id` of the answer.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/retry
   */
  retryJob(params: RetryJobParams, options?: core.CallOptions): core.Call<JobResponse, RetryJobOutcome>;

  /**
   * Split a job.
   *
   * Makes parts of a job: jobs of their own, found with `listJobs` and `parentId`. The parent's progress is not summed up from its parts; report it yourself.
   *
   * @throws {ApiError} 400: The request is not valid, or does not fit the job's state. `errors` says why.
   * @throws {ApiError} 401: The token is missing, expired, or belongs to another host.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such job, or the token may not see it.
   * @throws {ApiError} 429: Too many calls. No limit and no header is documented; wait and try again.
   * @see https://reference.flatfile.com/api-reference/jobs/split
   */
  splitJob(params: SplitJobParams, options?: core.CallOptions): core.Call<JobResponse, SplitJobOutcome>;

  /**
   * Follows one job: read it, wait for it, cancel it, run it again, look at its parts. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<Job, "cancel" | "retry" | "parts">;

  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is `{ ok: false, error }` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<Job>): Promise<core.WaitAllResult<Job>[]>;

  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. `add` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<Job>): core.JobsWatch<Job, Ref>;

  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; `plan` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<Job, core.JobHandle<Job, "cancel" | "retry" | "parts">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "createJob" | "executeJob">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Job, "cancel" | "retry" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { jobId: GetJobParams["jobId"] }
  | core.JobRef
  | core.FollowedJob<Job>
  | Job
  | JobResponse;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `environmentId` of {@link Operations.listJobs}. */
  readonly environmentId?: ListJobsParams["environmentId"];
  /** As `spaceId` of {@link Operations.listJobs}. */
  readonly spaceId?: ListJobsParams["spaceId"];
  /** As `workbookId` of {@link Operations.listJobs}. */
  readonly workbookId?: ListJobsParams["workbookId"];
  /** As `fileId` of {@link Operations.listJobs}. */
  readonly fileId?: ListJobsParams["fileId"];
  /** As `parentId` of {@link Operations.listJobs}. */
  readonly parentId?: ListJobsParams["parentId"];
  /** As `source` of {@link Operations.listJobs}. */
  readonly source?: ListJobsParams["source"];
}

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPage>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.createJob}. */
export type CreateJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.previewMutation}. */
export type PreviewMutationOutcome =
  | core.Success<200, MutationPreview>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.deleteJob}. */
export type DeleteJobOutcome =
  | core.Success<200, Success>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.updateJob}. */
export type UpdateJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.executeJob}. */
export type ExecuteJobOutcome =
  | core.Success<200, Success>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJobPlan}. */
export type GetJobPlanOutcome =
  | core.Success<200, JobPlanResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.replaceJobPlan}. */
export type ReplaceJobPlanOutcome =
  | core.Success<200, JobPlanResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.updateJobPlan}. */
export type UpdateJobPlanOutcome =
  | core.Success<200, JobPlanResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.acknowledgeJob}. */
export type AcknowledgeJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.acknowledgeJobOutcome}. */
export type AcknowledgeJobOutcomeOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.completeJob}. */
export type CompleteJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.failJob}. */
export type FailJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelJob}. */
export type CancelJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.retryJob}. */
export type RetryJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.splitJob}. */
export type SplitJobOutcome =
  | core.Success<200, JobResponse>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorList>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "flatfile",
  "name": "Flatfile",
  "servers": {
    "default": "https://api.x.flatfile.com",
    "server1": "https://platform.flatfile.com/api"
  },
  "security": {
    "options": {
      "token": {
        "what": "a secret key (`sk_…`), a personal access token, or an access token made from a publishable key of Flatfile"
      }
    },
    "ways": [
      {
        "options": [
          "token"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Bearer ",
            "options": [
              "token"
            ]
          }
        ]
      }
    ]
  },
  "operations": {
    "listJobs": {
      "method": "GET",
      "path": "/v1/jobs",
      "params": {
        "X-Disable-Hooks": "header",
        "environmentId": "query",
        "spaceId": "query",
        "workbookId": "query",
        "fileId": "query",
        "parentId": "query",
        "pageSize": "query",
        "pageNumber": "query",
        "sortDirection": "query",
        "excludeChildJobs": "query",
        "source": "query"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "pagination": {
        "style": "page",
        "items": "/data",
        "total": "/pagination/totalCount",
        "parameter": "pageNumber",
        "first": 1,
        "size": "pageSize",
        "pages": "/pagination/pageCount",
        "id": [
          "/id"
        ]
      }
    },
    "createJob": {
      "method": "POST",
      "path": "/v1/jobs",
      "params": {
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "previewMutation": {
      "method": "POST",
      "path": "/v1/jobs/preview-mutation",
      "params": {
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "getJob": {
      "method": "GET",
      "path": "/v1/jobs/{jobId}",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      }
    },
    "deleteJob": {
      "method": "DELETE",
      "path": "/v1/jobs/{jobId}",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "mayBeEmpty": true
    },
    "updateJob": {
      "method": "PATCH",
      "path": "/v1/jobs/{jobId}",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "executeJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/execute",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "mayBeEmpty": true
    },
    "getJobPlan": {
      "method": "GET",
      "path": "/v1/jobs/{jobId}/plan",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      }
    },
    "replaceJobPlan": {
      "method": "PUT",
      "path": "/v1/jobs/{jobId}/plan",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "updateJobPlan": {
      "method": "PATCH",
      "path": "/v1/jobs/{jobId}/plan",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "acknowledgeJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/ack",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "acknowledgeJobOutcome": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/outcome/ack",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      }
    },
    "completeJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/complete",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "failJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/fail",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "cancelJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/cancel",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    },
    "retryJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/retry",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "defaults": {
        "X-Disable-Hooks": "true"
      }
    },
    "splitJob": {
      "method": "POST",
      "path": "/v1/jobs/{jobId}/split",
      "params": {
        "jobId": "path",
        "X-Disable-Hooks": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "X-Disable-Hooks": "true"
      },
      "body": true
    }
  },
  "error": {
    "message": [
      "/errors/0/message",
      "/message"
    ],
    "code": [
      "/errors/0/key"
    ]
  },
  "job": {
    "operation": "getJob",
    "ids": {
      "jobId": [
        "/id"
      ]
    },
    "at": "/data",
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/operation"
      ],
      "status": [
        "/status"
      ],
      "created": [
        "/createdAt"
      ],
      "started": [
        "/startedAt"
      ],
      "finished": [
        "/finishedAt"
      ],
      "progress": [
        "/progress"
      ],
      "error": [
        {
          "at": "/outcome/message",
          "in": [
            "failed"
          ]
        },
        {
          "at": "/info",
          "in": [
            "failed"
          ]
        }
      ],
      "owner": [
        "/createdBy"
      ]
    },
    "lists": {
      "newest": {
        "in": "sortDirection",
        "value": "desc"
      },
      "scope": [
        "environmentId",
        "spaceId",
        "workbookId",
        "fileId",
        "parentId",
        "source"
      ]
    },
    "mark": {
      "updated": "/updatedAt"
    },
    "start": [
      {
        "operation": "createJob",
        "ids": {
          "jobId": [
            "/data/id"
          ]
        },
        "find": {
          "args": {
            "source": "{/source}"
          },
          "where": {
            "/type": "{/type}",
            "/operation": "{/operation}",
            "/fileId": "{/fileId}",
            "/input": "{/input}"
          }
        }
      },
      {
        "operation": "executeJob",
        "ids": {
          "jobId": [
            "{jobId}"
          ]
        }
      }
    ],
    "cancel": {
      "operation": "cancelJob"
    },
    "retry": {
      "operation": "retryJob",
      "gives": "new",
      "ids": {
        "jobId": [
          "/data/id"
        ]
      },
      "states": [
        "failed"
      ]
    },
    "parts": {
      "operation": "listJobs",
      "args": {
        "parentId": "{jobId}"
      },
      "fields": {
        "id": [
          "/id"
        ],
        "name": [
          "/operation"
        ],
        "status": [
          "/status"
        ],
        "started": [
          "/startedAt"
        ],
        "finished": [
          "/finishedAt"
        ],
        "error": [
          {
            "at": "/outcome/message",
            "in": [
              "failed"
            ]
          },
          {
            "at": "/info",
            "in": [
              "failed"
            ]
          }
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/status": [
              "created",
              "planning",
              "scheduled",
              "ready"
            ]
          }
        },
        {
          "state": "queued",
          "when": {
            "/status": [
              "queued"
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status": [
              "executing"
            ]
          }
        },
        {
          "state": "waiting",
          "when": {
            "/status": [
              "waiting"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status": [
              "complete"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status": [
              "failed"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status": [
              "canceled",
              "cancelled"
            ]
          }
        }
      ]
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/status": [
            "created",
            "planning",
            "scheduled",
            "ready"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/status": [
            "queued"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "executing"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status": [
            "waiting"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            "complete"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            "failed"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status": [
            "canceled",
            "cancelled"
          ]
        }
      }
    ]
  }
};
