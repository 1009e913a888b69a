// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelJobParams, DownloadOutputParams, ErrorBody, GetJobMessagesParams, GetJobParams, Job, JobMessages, JobPage, JobSummary, ListJobsParams, ListWorkflowJobsParams, ListWorkflowQuestionsParams, RunWorkflowParams, WorkflowJob, WorkflowQuestion } from "./types.ts";

/** The methods of the Alteryx Server client, one an operation of its API. */
export interface Operations {
  /**
   * List jobs of all workflows.
   *
   * One page of jobs: waiting, running and finished ones. Only Curators may ask; others have `listWorkflowJobs`. Newer than Server
   * 2025.1, whose help page lacks it.
   *
   * Whether a finished job succeeded is not in the list, so its state there is `unknown`; `getJob` has its `disposition`.
   *
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/jobs-endpoints.html
   */
  listJobs(params?: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPage, JobSummary, ListJobsOutcome>;

  /**
   * Get one job.
   *
   * State, messages and output files of a job, running or finished. Poll it until `status` is `Completed` or `Cancelled`, then look at
   * `disposition`.
   *
   * For jobs of apps only. Users see the jobs that they ran, and those of schedules shared with them through collections.
   *
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/jobs-endpoints.html
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<Job, GetJobOutcome>;

  /**
   * Cancel a running job or delete a waiting one.
   *
   * Stops a running job, and removes one that still waits. Answers without a body. Curators may cancel any job, others those that they
   * created, triggered or scheduled. Newer than Server 2024.2, whose help page lacks it.
   *
   * @remarks Not in the vendor's documents: Help pages since 2025.1 name it; who may cancel, and the statuses, are seen in the vendor's Swagger 2.0 of the V3 API only.
   * @throws {ApiError} 400: The body or a parameter is wrong.
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/jobs-endpoints.html
   */
  cancelJob(params: CancelJobParams, options?: core.CallOptions): core.Call<undefined, CancelJobOutcome>;

  /**
   * Get the messages of a job.
   *
   * All that the tools of the workflow and the engine reported. Only Curators may ask; others find the messages in `getJob`.
   *
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/jobs-endpoints.html
   */
  getJobMessages(params: GetJobMessagesParams, options?: core.CallOptions): core.Call<JobMessages, GetJobMessagesOutcome>;

  /**
   * List jobs of one workflow.
   *
   * Jobs of a workflow that the caller has access to, as an array without a count.
   *
   * Whether a finished job succeeded is not in the list, so its state there is `unknown`; filter by `resultCode`, or look at `disposition`
   * of `getJob`.
   *
   * @remarks Not in the vendor's documents: The help page of 2024.2 names the path only; the rest is from the vendor's Swagger 2.0 of the V3 API.
   * @throws {ApiError} 400: The body or a parameter is wrong.
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/workflow-endpoints.html
   */
  listWorkflowJobs(params: ListWorkflowJobsParams, options?: core.ListOptions): core.ListCall<WorkflowJob[], WorkflowJob, ListWorkflowJobsOutcome>;

  /**
   * Run a workflow as a new job.
   *
   * Puts a job in the queue and answers with it at once, with status 200; poll `getJob` for the outcome. Every call starts another run.
   *
   * An app needs an answer to each of its questions, see `listWorkflowQuestions`. Needs the right to execute the workflow.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @remarks Not in the vendor's documents: No help page shows it; it is in the vendor's Swagger 2.0 of the V3 API and in use by public clients.
   * @throws {ApiError} 400: The body or a parameter is wrong.
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 403: The user may not execute this workflow, or not see it or its questions.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/workflow-endpoints.html
   */
  runWorkflow(params: RunWorkflowParams, options?: core.CallOptions): core.StartCall<Job, RunWorkflowOutcome, core.JobHandle<Job, "cancel">>;

  /**
   * List what an app asks for.
   *
   * The questions of an analytic app, each of which `runWorkflow` must answer by its name.
   *
   * @remarks Not in the vendor's documents: No help page shows it; it is in the vendor's Swagger 2.0 of the V3 API.
   * @throws {ApiError} 400: The body or a parameter is wrong.
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 403: The user may not execute this workflow, or not see it or its questions.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview/alteryx-server-api-v3/server-api-v3-objects/workflow-endpoints.html
   */
  listWorkflowQuestions(params: ListWorkflowQuestionsParams, options?: core.ListOptions): core.ListCall<WorkflowQuestion[], WorkflowQuestion, ListWorkflowQuestionsOutcome>;

  /**
   * Download an output file of a job.
   *
   * The file's bytes, in one of the output's `availableFormats`. Only apps have outputs. Part of API V1, with the same token; V3 has no
   * such operation.
   *
   * @remarks Not in the vendor's documents: From public clients of V1 and a Postman collection of Server 2021.2, which declare no failures.
   * @throws {ApiError} 401: The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both.
   * @throws {ApiError} 404: There is no such job, output or workflow, or none that the user can see.
   * @see https://help.alteryx.com/current/en/server/api-overview.html
   */
  downloadOutput(params: DownloadOutputParams, options?: core.CallOptions): core.Call<Blob, DownloadOutputOutcome>;

  /**
   * Follows one job: read it, wait for it, cancel it. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<Job, "cancel">;

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
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<JobSummary, core.JobHandle<Job, "cancel">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "runWorkflow">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Job, "cancel">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { jobId: GetJobParams["jobId"] }
  | core.JobRef
  | core.FollowedJob<Job>
  | Job
  | JobSummary
  | WorkflowJob;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `allUsers` of {@link Operations.listJobs}. */
  readonly allUsers?: ListJobsParams["allUsers"];
  /** As `users` of {@link Operations.listJobs}. */
  readonly users?: ListJobsParams["users"];
}

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPage>
  | core.Failure<401, ErrorBody>
  | core.Failure<core.OtherStatus<401>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, Job>
  | core.Failure<401 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelJob}. */
export type CancelJobOutcome =
  | core.Success<200, undefined>
  | core.Failure<400 | 401 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJobMessages}. */
export type GetJobMessagesOutcome =
  | core.Success<200, JobMessages>
  | core.Failure<401 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listWorkflowJobs}. */
export type ListWorkflowJobsOutcome =
  | core.Success<200, WorkflowJob[]>
  | core.Failure<400 | 401 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runWorkflow}. */
export type RunWorkflowOutcome =
  | core.Success<200, Job>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listWorkflowQuestions}. */
export type ListWorkflowQuestionsOutcome =
  | core.Success<200, WorkflowQuestion[]>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.downloadOutput}. */
export type DownloadOutputOutcome =
  | core.Success<200, Blob>
  | core.Failure<401 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "alteryx-server",
  "name": "Alteryx Server",
  "servers": {
    "default": "http://{host}/webapi"
  },
  "basePath": "/webapi",
  "security": {
    "options": {
      "clientId": {
        "what": "the API Access Key of the user's profile",
        "open": true
      },
      "clientSecret": {
        "what": "the API Access Secret of the user's profile"
      },
      "token": {
        "what": "an access token"
      }
    },
    "ways": [
      {
        "options": [
          "clientId",
          "clientSecret"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Bearer "
          }
        ],
        "grant": {
          "name": "token request",
          "url": "oauth2/token",
          "places": [
            {
              "header": "authorization",
              "prefix": "Basic ",
              "options": [
                "clientId",
                "clientSecret"
              ],
              "encode": "form"
            }
          ],
          "form": {
            "grant_type": "client_credentials"
          },
          "token": [
            "/access_token"
          ],
          "seconds": [
            "/expires_in"
          ]
        }
      },
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
      "path": "/v3/jobs",
      "params": {
        "sortField": "query",
        "direction": "query",
        "offset": "query",
        "limit": "query",
        "priorities": "list",
        "statuses": "list",
        "users": "query",
        "allUsers": "query",
        "workflowNames": "list",
        "completedBefore": "query",
        "completedAfter": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/data",
        "total": "/pagination/totalItems",
        "parameter": "offset",
        "size": "limit",
        "more": "/pagination/hasNextPage",
        "id": [
          "/id",
          "/jobId"
        ]
      }
    },
    "getJob": {
      "method": "GET",
      "path": "/v3/jobs/{jobId}",
      "params": {
        "jobId": "path",
        "includeMessages": "query"
      }
    },
    "cancelJob": {
      "method": "DELETE",
      "path": "/v3/jobs/{jobId}",
      "params": {
        "jobId": "path"
      },
      "result": "none"
    },
    "getJobMessages": {
      "method": "GET",
      "path": "/v3/jobs/{jobId}/messages",
      "params": {
        "jobId": "path"
      }
    },
    "listWorkflowJobs": {
      "method": "GET",
      "path": "/v3/workflows/{workflowId}/jobs",
      "params": {
        "workflowId": "path",
        "sortField": "query",
        "direction": "query",
        "offset": "query",
        "limit": "query",
        "status": "query",
        "resultCode": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "",
        "parameter": "offset",
        "size": "limit",
        "id": [
          "/id"
        ]
      }
    },
    "runWorkflow": {
      "method": "POST",
      "path": "/v3/workflows/{workflowId}/jobs",
      "params": {
        "workflowId": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    },
    "listWorkflowQuestions": {
      "method": "GET",
      "path": "/v3/workflows/{workflowId}/questions",
      "params": {
        "workflowId": "path",
        "versionId": "query"
      },
      "pagination": {
        "style": "none",
        "items": ""
      }
    },
    "downloadOutput": {
      "method": "GET",
      "path": "/v1/jobs/{jobId}/output/{outputId}",
      "params": {
        "jobId": "path",
        "outputId": "path",
        "format": "query",
        "attachment": "query"
      },
      "result": "blob"
    }
  },
  "error": {
    "message": [
      "/message",
      "/error_description"
    ],
    "code": [
      "/exceptionName",
      "/error"
    ]
  },
  "job": {
    "operation": "getJob",
    "ids": {
      "jobId": [
        "/id",
        "/jobId"
      ]
    },
    "at": "",
    "fields": {
      "id": [
        "/id",
        "/jobId"
      ],
      "name": [
        "/workflowName"
      ],
      "status": [
        "/status"
      ],
      "created": [
        "/createDateTime",
        "/createDate",
        "/queueTime"
      ],
      "started": [
        "/startTime"
      ],
      "duration": [
        "/executionTime"
      ],
      "error": [
        {
          "at": "/messages/*/text",
          "in": [
            "failed"
          ],
          "when": {
            "/status": [
              3
            ]
          }
        }
      ],
      "owner": [
        "/submittedBy"
      ]
    },
    "lists": {
      "newest": [
        {
          "in": "sortField",
          "value": "CreateDate"
        },
        {
          "in": "direction",
          "value": "desc"
        }
      ],
      "states": {
        "in": "statuses",
        "values": {
          "running": [
            "Initializing",
            "Running"
          ],
          "succeeded": [
            "Complete"
          ],
          "failed": [
            "Complete"
          ]
        },
        "many": true
      },
      "name": {
        "in": "workflowNames"
      },
      "scope": [
        "allUsers",
        "users"
      ]
    },
    "start": [
      {
        "operation": "runWorkflow",
        "ids": {
          "jobId": [
            "/id"
          ]
        },
        "find": {
          "operation": "listWorkflowJobs",
          "args": {
            "workflowId": "{workflowId}"
          }
        }
      }
    ],
    "cancel": {
      "operation": "cancelJob"
    },
    "states": [
      {
        "state": "failed",
        "when": {
          "/status": [
            "Completed"
          ],
          "/disposition": [
            "Error"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            "Completed"
          ],
          "/disposition": [
            "Success",
            "Warning"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            "Completed"
          ],
          "/disposition": [
            null,
            "",
            "None"
          ],
          "/messages/*/status": [
            3
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status": [
            "Cancelled"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/status": [
            "Created",
            "Queued"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "Initializing",
            "Running"
          ]
        }
      }
    ]
  }
};
