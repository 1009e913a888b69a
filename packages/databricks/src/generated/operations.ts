// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelAllRunsParams, CancelRunParams, DeleteRunParams, Done, ErrorBody, GetRunOutputParams, GetRunParams, ListRunsParams, RepairRunParams, Run, RunJobParams, RunOutput, RunPage, RunTask, StartedRepair, StartedRun } from "./types.ts";

/** The methods of the Databricks client, one an operation of its API. */
export interface Operations {
  /**
   * List runs.
   *
   * Runs of one job, or of all that the caller may see.
   *
   * @throws {ApiError} 400: The request is wrong, or not for what is in this state.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/listruns
   */
  listRuns(params?: ListRunsParams, options?: core.ListOptions): core.ListCall<RunPage, Run, ListRunsOutcome>;

  /**
   * Get one run.
   *
   * A run as it stands, with its tasks, 100 at a time; the pages of it are pages of its tasks.
   *
   * @throws {ApiError} 400: There is no such run, or the request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/getrun
   */
  getRun(params: GetRunParams, options?: core.ListOptions): core.ListCall<Run, RunTask, GetRunOutcome>;

  /**
   * Run a job.
   *
   * Starts a run of a job. A request with an `idempotency_token` that has been used gives the run of then, so it may be sent again until it is answered;
   * the client makes a token where none is given. Where that run has been deleted meanwhile, it is an error.
   *
   * `.job()` gives the job that it starts.
   * A key goes to `/idempotency_token`, made where none is given: where no answer comes the same is sent again.
   *
   * @throws {ApiError} 400: The request is wrong, or not for what is in this state.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/runnow
   */
  runJob(params: RunJobParams, options?: core.StartOptions): core.StartCall<StartedRun, RunJobOutcome, core.JobHandle<Run, "cancel" | "retry" | "parts">>;

  /**
   * Cancel a run.
   *
   * Asks for a run, or a task's run, to be canceled; it may go on for a while after the answer.
   *
   * @throws {ApiError} 400: There is no such run, or the request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/cancelrun
   */
  cancelRun(params: CancelRunParams, options?: core.CallOptions): core.Call<Done, CancelRunOutcome>;

  /**
   * Cancel all runs of a job.
   *
   * Asks for all active runs of a job to be canceled, or for all queued ones; runs may be started meanwhile.
   *
   * @throws {ApiError} 400: The request is wrong, or not for what is in this state.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/cancelallruns
   */
  cancelAllRuns(params: CancelAllRunsParams, options?: core.CallOptions): core.Call<Done, CancelAllRunsOutcome>;

  /**
   * Run failed tasks of a run again.
   *
   * Runs tasks again within a run that has ended, with the settings that job and tasks have now. From the second repair on, `latest_repair_id` has to name
   * the one before, so that two cannot be asked for at once.
   *
   * @throws {ApiError} 400: The request is wrong, or not for what is in this state.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/repairrun
   */
  repairRun(params: RepairRunParams, options?: core.CallOptions): core.Call<StartedRepair, RepairRunOutcome>;

  /**
   * Get the output of a task.
   *
   * What a single task's run gave back, and why it failed; up to 5 MB. Its `run_id` is that of the task, not of the job's run.
   *
   * @throws {ApiError} 400: There is no such run, or the request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/getrunoutput
   */
  getRunOutput(params: GetRunOutputParams, options?: core.CallOptions): core.Call<RunOutput, GetRunOutputOutcome>;

  /**
   * Delete a run.
   *
   * Removes a run that has ended. One that is active is refused.
   *
   * @throws {ApiError} 400: There is no such run, or the request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such run or job.
   * @throws {ApiError} 429: Too many requests; ask again later.
   * @see https://docs.databricks.com/api/workspace/jobs/deleterun
   */
  deleteRun(params: DeleteRunParams, options?: core.CallOptions): core.Call<Done, DeleteRunOutcome>;

  /**
   * Follows one job: read it, wait for it, cancel it, run it again, look at its parts. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<Run, "cancel" | "retry" | "parts">;

  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is `{ ok: false, error }` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<Run>): Promise<core.WaitAllResult<Run>[]>;

  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. `add` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<Run>): core.JobsWatch<Run, Ref>;

  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; `plan` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<Run, core.JobHandle<Run, "cancel" | "retry" | "parts">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "runJob">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Run, "cancel" | "retry" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { run_id: GetRunParams["run_id"] }
  | core.JobRef
  | core.FollowedJob<Run>
  | Run
  | RunTask
  | StartedRun;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `job_id` of {@link Operations.listRuns}. */
  readonly job_id?: ListRunsParams["job_id"];
}

/** What came of {@link Operations.listRuns}. */
export type ListRunsOutcome =
  | core.Success<200, RunPage>
  | core.Failure<400 | 401 | 403 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getRun}. */
export type GetRunOutcome =
  | core.Success<200, Run>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runJob}. */
export type RunJobOutcome =
  | core.Success<200, StartedRun>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelRun}. */
export type CancelRunOutcome =
  | core.Success<200, Done>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelAllRuns}. */
export type CancelAllRunsOutcome =
  | core.Success<200, Done>
  | core.Failure<400 | 401 | 403 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.repairRun}. */
export type RepairRunOutcome =
  | core.Success<200, StartedRepair>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getRunOutput}. */
export type GetRunOutputOutcome =
  | core.Success<200, RunOutput>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.deleteRun}. */
export type DeleteRunOutcome =
  | core.Success<200, Done>
  | core.Failure<400 | 401 | 403 | 404 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "databricks",
  "name": "Databricks",
  "servers": {
    "default": "https://{host}"
  },
  "security": {
    "options": {
      "token": {
        "what": "a personal access token, or another token of Databricks",
        "env": "DATABRICKS_TOKEN"
      },
      "clientId": {
        "what": "the client id of a service principal",
        "open": true,
        "env": "DATABRICKS_CLIENT_ID"
      },
      "clientSecret": {
        "what": "an OAuth secret of the service principal",
        "env": "DATABRICKS_CLIENT_SECRET"
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
      },
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
          "url": "oidc/v1/token",
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
            "grant_type": "client_credentials",
            "scope": "all-apis"
          },
          "token": [
            "/access_token"
          ],
          "seconds": [
            "/expires_in"
          ]
        }
      }
    ]
  },
  "operations": {
    "listRuns": {
      "method": "GET",
      "path": "/api/2.2/jobs/runs/list",
      "params": {
        "job_id": "query",
        "active_only": "query",
        "completed_only": "query",
        "run_type": "query",
        "expand_tasks": "query",
        "start_time_from": "query",
        "start_time_to": "query",
        "limit": "query",
        "page_token": "query"
      },
      "pagination": {
        "style": "cursor",
        "items": "/runs",
        "parameter": "page_token",
        "next": "/next_page_token",
        "size": "limit",
        "most": 24,
        "id": [
          "/run_id"
        ],
        "isOptional": true
      }
    },
    "getRun": {
      "method": "GET",
      "path": "/api/2.2/jobs/runs/get",
      "params": {
        "run_id": "query",
        "include_history": "query",
        "include_resolved_values": "query",
        "page_token": "query"
      },
      "required": [
        "run_id"
      ],
      "pagination": {
        "style": "cursor",
        "items": "/tasks",
        "parameter": "page_token",
        "next": "/next_page_token",
        "id": [
          "/run_id"
        ],
        "isOptional": true
      }
    },
    "runJob": {
      "method": "POST",
      "path": "/api/2.2/jobs/run-now",
      "required": [
        "body"
      ],
      "body": true,
      "integers": [
        "/job_id"
      ]
    },
    "cancelRun": {
      "method": "POST",
      "path": "/api/2.2/jobs/runs/cancel",
      "required": [
        "body"
      ],
      "body": true,
      "integers": [
        "/run_id"
      ],
      "mayBeEmpty": true,
      "idempotent": true
    },
    "cancelAllRuns": {
      "method": "POST",
      "path": "/api/2.2/jobs/runs/cancel-all",
      "required": [
        "body"
      ],
      "body": true,
      "integers": [
        "/job_id"
      ],
      "mayBeEmpty": true
    },
    "repairRun": {
      "method": "POST",
      "path": "/api/2.2/jobs/runs/repair",
      "required": [
        "body"
      ],
      "body": true,
      "integers": [
        "/run_id",
        "/latest_repair_id"
      ]
    },
    "getRunOutput": {
      "method": "GET",
      "path": "/api/2.2/jobs/runs/get-output",
      "params": {
        "run_id": "query"
      },
      "required": [
        "run_id"
      ]
    },
    "deleteRun": {
      "method": "POST",
      "path": "/api/2.2/jobs/runs/delete",
      "required": [
        "body"
      ],
      "body": true,
      "integers": [
        "/run_id"
      ],
      "mayBeEmpty": true
    }
  },
  "error": {
    "message": [
      "/message"
    ],
    "code": [
      "/error_code"
    ],
    "kinds": [
      {
        "kind": "auth",
        "status": [
          403
        ],
        "says": [
          "Invalid access token",
          "token expired"
        ]
      },
      {
        "kind": "not_found",
        "status": [
          400
        ],
        "when": {
          "/error_code": [
            "INVALID_PARAMETER_VALUE"
          ]
        },
        "says": [
          "does not exist",
          "doesn't exist"
        ]
      },
      {
        "kind": "not_found",
        "when": {
          "/error_code": [
            "RESOURCE_DOES_NOT_EXIST"
          ]
        }
      },
      {
        "kind": "conflict",
        "when": {
          "/error_code": [
            "ABORTED",
            "ALREADY_EXISTS",
            "RESOURCE_ALREADY_EXISTS"
          ]
        }
      },
      {
        "kind": "rate_limited",
        "when": {
          "/error_code": [
            "RESOURCE_EXHAUSTED",
            "REQUEST_LIMIT_EXCEEDED"
          ]
        }
      }
    ]
  },
  "job": {
    "operation": "getRun",
    "args": {
      "include_history": true
    },
    "at": "",
    "ids": {
      "run_id": [
        "/run_id"
      ]
    },
    "fields": {
      "id": [
        "/run_id"
      ],
      "name": [
        "/run_name"
      ],
      "status": [
        "/status/termination_details/code",
        "/status/state",
        "/state/result_state",
        "/state/life_cycle_state"
      ],
      "started": [
        "/start_time"
      ],
      "finished": [
        "/end_time"
      ],
      "duration": [
        "/run_duration"
      ],
      "error": [
        {
          "at": "/status/termination_details/message",
          "in": [
            "failed"
          ]
        },
        {
          "at": "/state/state_message",
          "in": [
            "failed"
          ]
        }
      ],
      "errorCode": [
        {
          "at": "/status/termination_details/code",
          "in": [
            "failed"
          ]
        },
        {
          "at": "/state/result_state",
          "in": [
            "failed"
          ]
        }
      ],
      "owner": [
        "/creator_user_name"
      ],
      "page": [
        "/run_page_url"
      ]
    },
    "mark": {
      "finished": "/end_time"
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/status/state": [
            "QUEUED",
            "PENDING"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status/state": [
            "BLOCKED",
            "WAITING"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status/state": [
            "RUNNING"
          ]
        }
      },
      {
        "state": "stopping",
        "when": {
          "/status/state": [
            "TERMINATING"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/status/termination_details/code": [
            "SUCCESS",
            "SUCCESS_WITH_FAILURES"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/state/result_state": [
            "TIMEDOUT"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/status/termination_details/code": [
            "USER_CANCELED",
            "CANCELED",
            "SKIPPED",
            "MAX_CONCURRENT_RUNS_EXCEEDED",
            "MAX_JOB_QUEUE_SIZE_EXCEEDED",
            "DISABLED"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/status/termination_details/code": [
            "BREAKING_CHANGE",
            "BUDGET_POLICY_LIMIT_EXCEEDED",
            "CLOUD_FAILURE",
            "CLUSTER_ERROR",
            "CLUSTER_REQUEST_LIMIT_EXCEEDED",
            "CLUSTER_TERMINATED_BY_USER",
            "DRIVER_ERROR",
            "FEATURE_DISABLED",
            "INTERNAL_ERROR",
            "INVALID_CLUSTER_REQUEST",
            "INVALID_RUN_CONFIGURATION",
            "LIBRARY_INSTALLATION_ERROR",
            "MAX_SPARK_CONTEXTS_EXCEEDED",
            "REPOSITORY_CHECKOUT_FAILED",
            "RESOURCE_NOT_FOUND",
            "RUN_EXECUTION_ERROR",
            "STORAGE_ACCESS_ERROR",
            "UNAUTHORIZED_ERROR",
            "WORKSPACE_RUN_LIMIT_EXCEEDED"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/status/termination_details/type": [
            "SUCCESS"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/state": [
            "TERMINATED"
          ],
          "/status/termination_details/type": [
            "CLIENT_ERROR",
            "CLOUD_FAILURE",
            "INTERNAL_ERROR"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "QUEUED",
            "PENDING"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "BLOCKED",
            "WAITING_FOR_RETRY"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "RUNNING"
          ]
        }
      },
      {
        "state": "stopping",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "TERMINATING"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "SKIPPED"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "INTERNAL_ERROR"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "TERMINATED"
          ],
          "/state/result_state": [
            "SUCCESS",
            "SUCCESS_WITH_FAILURES"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "TERMINATED"
          ],
          "/state/result_state": [
            "CANCELED",
            "UPSTREAM_CANCELED",
            "EXCLUDED",
            "MAXIMUM_CONCURRENT_RUNS_REACHED",
            "DISABLED"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/state": [
            null
          ],
          "/state/life_cycle_state": [
            "TERMINATED"
          ],
          "/state/result_state": [
            "FAILED",
            "TIMEDOUT",
            "UPSTREAM_FAILED"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "runJob",
        "ids": {
          "run_id": [
            "/run_id"
          ]
        },
        "key": {
          "at": "/idempotency_token",
          "repeat": "same",
          "maxLength": 64
        }
      }
    ],
    "cancel": {
      "operation": "cancelRun",
      "body": {
        "run_id": "{run_id}"
      }
    },
    "retry": {
      "operation": "repairRun",
      "body": {
        "run_id": "{run_id}",
        "rerun_all_failed_tasks": true,
        "latest_repair_id": "{/repair_history/-1/id}"
      },
      "gives": "same",
      "states": [
        "failed",
        "canceled"
      ]
    },
    "parts": {
      "operation": "getRun",
      "args": {
        "run_id": "{run_id}"
      },
      "fields": {
        "id": [
          "/run_id"
        ],
        "name": [
          "/task_key"
        ],
        "status": [
          "/status/termination_details/code",
          "/status/state",
          "/state/result_state",
          "/state/life_cycle_state"
        ],
        "started": [
          "/start_time"
        ],
        "finished": [
          "/end_time"
        ],
        "error": [
          {
            "at": "/status/termination_details/message",
            "in": [
              "failed"
            ]
          },
          {
            "at": "/state/state_message",
            "in": [
              "failed"
            ]
          }
        ],
        "errorCode": [
          {
            "at": "/status/termination_details/code",
            "in": [
              "failed"
            ]
          },
          {
            "at": "/state/result_state",
            "in": [
              "failed"
            ]
          }
        ],
        "page": [
          "/run_page_url"
        ],
        "attempt": [
          "/attempt_number"
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/status/state": [
              "QUEUED",
              "PENDING"
            ]
          }
        },
        {
          "state": "waiting",
          "when": {
            "/status/state": [
              "BLOCKED",
              "WAITING"
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status/state": [
              "RUNNING"
            ]
          }
        },
        {
          "state": "stopping",
          "when": {
            "/status/state": [
              "TERMINATING"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/status/termination_details/code": [
              "SUCCESS",
              "SUCCESS_WITH_FAILURES"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/state/result_state": [
              "TIMEDOUT"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/status/termination_details/code": [
              "USER_CANCELED",
              "CANCELED",
              "SKIPPED",
              "MAX_CONCURRENT_RUNS_EXCEEDED",
              "MAX_JOB_QUEUE_SIZE_EXCEEDED",
              "DISABLED"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/status/termination_details/code": [
              "BREAKING_CHANGE",
              "BUDGET_POLICY_LIMIT_EXCEEDED",
              "CLOUD_FAILURE",
              "CLUSTER_ERROR",
              "CLUSTER_REQUEST_LIMIT_EXCEEDED",
              "CLUSTER_TERMINATED_BY_USER",
              "DRIVER_ERROR",
              "FEATURE_DISABLED",
              "INTERNAL_ERROR",
              "INVALID_CLUSTER_REQUEST",
              "INVALID_RUN_CONFIGURATION",
              "LIBRARY_INSTALLATION_ERROR",
              "MAX_SPARK_CONTEXTS_EXCEEDED",
              "REPOSITORY_CHECKOUT_FAILED",
              "RESOURCE_NOT_FOUND",
              "RUN_EXECUTION_ERROR",
              "STORAGE_ACCESS_ERROR",
              "UNAUTHORIZED_ERROR",
              "WORKSPACE_RUN_LIMIT_EXCEEDED"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/status/termination_details/type": [
              "SUCCESS"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status/state": [
              "TERMINATED"
            ],
            "/status/termination_details/type": [
              "CLIENT_ERROR",
              "CLOUD_FAILURE",
              "INTERNAL_ERROR"
            ]
          }
        },
        {
          "state": "queued",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "QUEUED",
              "PENDING"
            ]
          }
        },
        {
          "state": "waiting",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "BLOCKED",
              "WAITING_FOR_RETRY"
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "RUNNING"
            ]
          }
        },
        {
          "state": "stopping",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "TERMINATING"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "SKIPPED"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "INTERNAL_ERROR"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "TERMINATED"
            ],
            "/state/result_state": [
              "SUCCESS",
              "SUCCESS_WITH_FAILURES"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "TERMINATED"
            ],
            "/state/result_state": [
              "CANCELED",
              "UPSTREAM_CANCELED",
              "EXCLUDED",
              "MAXIMUM_CONCURRENT_RUNS_REACHED",
              "DISABLED"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status/state": [
              null
            ],
            "/state/life_cycle_state": [
              "TERMINATED"
            ],
            "/state/result_state": [
              "FAILED",
              "TIMEDOUT",
              "UPSTREAM_FAILED"
            ]
          }
        }
      ]
    },
    "lists": {
      "operation": "listRuns",
      "by": "started",
      "since": {
        "in": "start_time_from",
        "as": "ms"
      },
      "until": {
        "in": "start_time_to",
        "as": "ms"
      },
      "states": {
        "in": "active_only",
        "values": {
          "queued": [
            true
          ],
          "running": [
            true
          ],
          "stopping": [
            true
          ]
        }
      },
      "scope": [
        "job_id"
      ]
    }
  }
};
