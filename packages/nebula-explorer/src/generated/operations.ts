// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelJobParams, CancelResult, ConnectParams, ConnectResult, ErrorBody, GetJobParams, GetTaskSampleResultParams, Job, JobPageResult, JobResult, JobSummary, ListJobsParams, ListWorkflowJobsParams, NewJobResult, RunWorkflowParams, TaskSampleResult } from "./types.ts";

/** The methods of the NebulaGraph Explorer client, one an operation of its API. */
export interface Operations {
  /**
   * Open a session.
   *
   * Signs in to a NebulaGraph database through Explorer. The token is only in the `Set-Cookie` header of the answer, never in the body.
   *
   * It lives 3 days (259200 seconds) unless Explorer's `config/app-config.yaml` says otherwise. Open a new session on HTTP 401 or code
   * 40104001; in the vendor's related product, a restart of the server ends sessions early too. Safe to repeat.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/workflow-api-overview/
   */
  connect(params: ConnectParams, options?: core.CallOptions): core.Call<ConnectResult, ConnectOutcome>;

  /**
   * List jobs of all workflows.
   *
   * One page of jobs, newest first unless `filter.orderByCreateTime` says otherwise. Tasks are not part of a list; `getJob` has them.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-get-jobs/
   */
  listJobs(params?: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPageResult, JobSummary, ListJobsOutcome>;

  /**
   * List jobs of one workflow.
   *
   * Like `listJobs`, for the jobs of one workflow only.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 404: There is no such workflow, job or task.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-get-workflow-jobs/
   */
  listWorkflowJobs(params: ListWorkflowJobsParams, options?: core.ListOptions): core.ListCall<JobPageResult, JobSummary, ListWorkflowJobsOutcome>;

  /**
   * Run a workflow as a new job.
   *
   * Adds a job and answers with its id at once; poll `getJob` for the outcome. Every call starts another run.
   *
   * Names and values in `input` are not checked here: a wrong one shows only later, as a failed job. A failed job cannot be resumed from
   * the task that failed; add a new one.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 404: There is no such workflow, job or task.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-post-jobs/
   */
  runWorkflow(params: RunWorkflowParams, options?: core.CallOptions): core.StartCall<NewJobResult, RunWorkflowOutcome, core.JobHandle<Job, "cancel" | "parts">>;

  /**
   * Get one job with its tasks.
   *
   * Status and times of the job and of each of its tasks. Poll it until `status` is 2 (success), 3 (failed) or 4 (interrupted); there is
   * no progress figure and no callback.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 404: There is no such workflow, job or task.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-desc-job/
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<JobResult, GetJobOutcome>;

  /**
   * Cancel a running job.
   *
   * Takes no body. Look at `data.success` too. The job then goes through status 5 (stopping) to 4 (interrupted).
   *
   * @remarks Not in the vendor's documents: The way from status 5 to 4 after a cancel is inferred from the status names; no page shows it.
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 404: There is no such workflow, job or task.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-cancel-job/
   */
  cancelJob(params: CancelJobParams, options?: core.CallOptions): core.Call<CancelResult, CancelJobOutcome>;

  /**
   * Get the first rows of a task's result.
   *
   * A sample, without column names; the whole result lies where the workflow wrote it, in HDFS or in NebulaGraph.
   *
   * @throws {ApiError} 400: The request or one of its parameters is wrong.
   * @throws {ApiError} 401: No session, one that has ended, or a wrong account or password. Open a new session with `connect`.
   * @throws {ApiError} 403: The account may not do this.
   * @throws {ApiError} 404: There is no such workflow, job or task.
   * @throws {ApiError} 500: Explorer, its database, the Dag Controller or the licence failed.
   * @see https://docs.nebula-graph.io/3.2.1/nebula-explorer/workflow/workflow-api/api-desc-task/
   */
  getTaskSampleResult(params: GetTaskSampleResultParams, options?: core.CallOptions): core.Call<TaskSampleResult, GetTaskSampleResultOutcome>;

  /**
   * Follows one job: read it, wait for it, cancel it, look at its parts. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<Job, "cancel" | "parts">;

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
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<JobSummary, core.JobHandle<Job, "cancel" | "parts">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "runWorkflow">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Job, "cancel" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { job_id: GetJobParams["job_id"] }
  | core.JobRef
  | core.FollowedJob<Job>
  | Job
  | JobSummary
  | NewJobResult
  | JobResult;

/** Where {@link Operations.jobs} looks. */
export type JobsScope = Record<string, never>;

/** What came of {@link Operations.connect}. */
export type ConnectOutcome =
  | core.Success<200, ConnectResult>
  | core.Failure<400 | 401 | 403 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPageResult>
  | core.Failure<400 | 401 | 403 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listWorkflowJobs}. */
export type ListWorkflowJobsOutcome =
  | core.Success<200, JobPageResult>
  | core.Failure<400 | 401 | 403 | 404 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runWorkflow}. */
export type RunWorkflowOutcome =
  | core.Success<200, NewJobResult>
  | core.Failure<400 | 401 | 403 | 404 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, JobResult>
  | core.Failure<400 | 401 | 403 | 404 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelJob}. */
export type CancelJobOutcome =
  | core.Success<200, CancelResult>
  | core.Failure<400 | 401 | 403 | 404 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getTaskSampleResult}. */
export type GetTaskSampleResultOutcome =
  | core.Success<200, TaskSampleResult>
  | core.Failure<400 | 401 | 403 | 404 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 500>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "nebula-explorer",
  "name": "NebulaGraph Explorer",
  "servers": {
    "default": "http://{host}:{port}"
  },
  "security": {
    "options": {
      "graph": {
        "what": "the graph service (graphd) to connect to; its usual port is 9669",
        "open": true,
        "members": {
          "address": "Host name or IP address of the graph service (graphd) as Explorer reaches it"
        }
      },
      "account": {
        "what": "an account of NebulaGraph",
        "open": true
      },
      "password": {
        "what": "the password of the account"
      },
      "accountFormat": {
        "what": "how the account is sent, as a JSON array (Explorer 3.4 and later) or as `account:password` (3.1 to 3.2)",
        "open": true,
        "values": [
          "json",
          "colon"
        ]
      },
      "token": {
        "what": "the value of the cookie explorer_token"
      }
    },
    "ways": [
      {
        "options": [
          "account",
          "password",
          "graph"
        ],
        "places": [
          {
            "header": "cookie",
            "prefix": "explorer_token="
          }
        ],
        "grant": {
          "name": "connect",
          "url": "api-open/v1/connect",
          "places": [
            {
              "header": "authorization",
              "prefix": "Bearer ",
              "options": [
                "account",
                "password"
              ],
              "encode": "{accountFormat}"
            }
          ],
          "body": "{graph}",
          "cookie": "explorer_token"
        }
      },
      {
        "options": [
          "token"
        ],
        "places": [
          {
            "header": "cookie",
            "prefix": "explorer_token=",
            "options": [
              "token"
            ]
          }
        ]
      }
    ],
    "own": {
      "account": [
        {
          "header": "authorization",
          "prefix": "Bearer ",
          "options": [
            "account",
            "password"
          ],
          "encode": "{accountFormat}"
        }
      ]
    }
  },
  "operations": {
    "connect": {
      "method": "POST",
      "path": "/api-open/v1/connect",
      "required": [
        "body"
      ],
      "body": true,
      "security": "account",
      "idempotent": true
    },
    "listJobs": {
      "method": "GET",
      "path": "/api-open/v1/jobs",
      "params": {
        "filter": "json",
        "pageSize": "query",
        "page": "query"
      },
      "pagination": {
        "style": "page",
        "items": "/data/items",
        "total": "/data/total",
        "parameter": "page",
        "first": 1,
        "size": "pageSize",
        "id": [
          "/id"
        ],
        "isOptional": true
      }
    },
    "listWorkflowJobs": {
      "method": "GET",
      "path": "/api-open/v1/workflows/{workflow_id}/jobs",
      "params": {
        "workflow_id": "path",
        "filter": "json",
        "pageSize": "query",
        "page": "query"
      },
      "pagination": {
        "style": "page",
        "items": "/data/items",
        "total": "/data/total",
        "parameter": "page",
        "first": 1,
        "size": "pageSize",
        "id": [
          "/id"
        ],
        "isOptional": true
      }
    },
    "runWorkflow": {
      "method": "POST",
      "path": "/api-open/v1/workflows/{workflow_id}/jobs",
      "params": {
        "workflow_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    },
    "getJob": {
      "method": "GET",
      "path": "/api-open/v1/jobs/{job_id}",
      "params": {
        "job_id": "path"
      }
    },
    "cancelJob": {
      "method": "PUT",
      "path": "/api-open/v1/jobs/{job_id}/cancel",
      "params": {
        "job_id": "path"
      }
    },
    "getTaskSampleResult": {
      "method": "GET",
      "path": "/api-open/v1/jobs/{job_id}/tasks/{task_id}/sample_result",
      "params": {
        "job_id": "path",
        "task_id": "path",
        "limit": "query"
      }
    }
  },
  "error": {
    "message": [
      "/message"
    ],
    "code": [
      "/code"
    ],
    "failure": {
      "/code": {
        "not": [
          0
        ]
      }
    },
    "statusDivisor": 100000
  },
  "job": {
    "operation": "getJob",
    "ids": {
      "job_id": [
        "/id"
      ]
    },
    "at": "/data",
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/name"
      ],
      "status": [
        "/status"
      ],
      "created": [
        "/createTime"
      ],
      "started": [
        "/runBeginTime"
      ],
      "finished": [
        "/runEndTime"
      ]
    },
    "lists": {
      "order": "newest",
      "newest": {
        "in": "filter/orderByCreateTime",
        "value": "desc"
      },
      "since": {
        "in": "filter/fromCreateTime",
        "as": "ms"
      },
      "until": {
        "in": "filter/toCreateTime",
        "as": "ms"
      },
      "states": {
        "in": "filter/status",
        "values": {
          "queued": [
            0
          ],
          "running": [
            1
          ],
          "succeeded": [
            2
          ],
          "failed": [
            3
          ],
          "canceled": [
            4
          ],
          "stopping": [
            5
          ]
        }
      },
      "name": {
        "in": "filter/name"
      }
    },
    "start": [
      {
        "operation": "runWorkflow",
        "ids": {
          "job_id": [
            "/data/id"
          ]
        },
        "find": {
          "where": {
            "/workflowId": "{workflow_id}"
          }
        }
      }
    ],
    "cancel": {
      "operation": "cancelJob"
    },
    "parts": {
      "at": "/tasks",
      "fields": {
        "id": [
          "/id"
        ],
        "name": [
          "/name"
        ],
        "status": [
          "/status"
        ],
        "started": [
          "/runBeginTime"
        ],
        "finished": [
          "/runEndTime"
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/status": [
              0
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status": [
              1
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status": [
              2
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status": [
              3
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status": [
              4
            ]
          }
        },
        {
          "state": "stopping",
          "when": {
            "/status": [
              5
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
            0
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            1
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            2
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            3
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status": [
            4
          ]
        }
      },
      {
        "state": "stopping",
        "when": {
          "/status": [
            5
          ]
        }
      }
    ]
  }
};
