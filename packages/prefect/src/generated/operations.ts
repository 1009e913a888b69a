// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { DeleteRunParams, ErrorBody, FlowRun, GetRunParams, ListRunsParams, ListTaskRunsParams, Orchestration, ResumeRunParams, RunDeploymentParams, SetRunStateParams, TaskRun } from "./types.ts";

/** The methods of the Prefect client, one an operation of its API. */
export interface Operations {
  /**
   * List flow runs.
   *
   * Runs that meet all given filters, up to 200 at a time. Nothing says how many there are; a page with fewer than the others is the last. By its start, and
   * in the orders of it, a run that has not started is found as if it started when it is expected to.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/flow-runs/read-flow-runs
   */
  listRuns(params?: ListRunsParams, options?: core.ListOptions): core.ListCall<FlowRun[], FlowRun, ListRunsOutcome>;

  /**
   * Get one flow run.
   *
   * A run as it stands; `state` says more of its state than `state_type` and `state_name`, such as why it failed.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/flow-runs/read-flow-run
   */
  getRun(params: GetRunParams, options?: core.CallOptions): core.Call<FlowRun, GetRunOutcome>;

  /**
   * Delete a flow run.
   *
   * Removes a run and what is known of its tasks. Answers without a body.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/flow-runs/delete-flow-run
   */
  deleteRun(params: DeleteRunParams, options?: core.CallOptions): core.Call<undefined, DeleteRunOutcome>;

  /**
   * Propose a state for a flow run.
   *
   * Cancels a run (`CANCELLING`), or schedules it again (`SCHEDULED`). The server may take another state, or none: its answer's `status` says so. With
   * `force` its rules do not apply.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/flow-runs/set-flow-run-state
   */
  setRunState(params: SetRunStateParams, options?: core.CallOptions): core.Call<Orchestration, SetRunStateOutcome>;

  /**
   * Resume a paused flow run.
   *
   * Has a paused run go on, with the input that it waits for where there is one. A run that is not paused is turned down in the answer.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/flow-runs/resume-flow-run
   */
  resumeRun(params: ResumeRunParams, options?: core.CallOptions): core.Call<Orchestration, ResumeRunOutcome>;

  /**
   * List task runs.
   *
   * Task runs that meet all given filters, such as those of a flow run, up to 200 at a time.
   *
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/task-runs/read-task-runs
   */
  listTaskRuns(params?: ListTaskRunsParams, options?: core.ListOptions): core.ListCall<TaskRun[], TaskRun, ListTaskRunsOutcome>;

  /**
   * Run a deployment.
   *
   * Makes a flow run of a deployment, scheduled for now, and answers with it. One with an `idempotency_key` that was used gives the run of then; the
   * client makes a key where none is given.
   *
   * `.job()` gives the job that it starts.
   * A key goes to `/idempotency_key`, made where none is given: where no answer comes the same is sent again.
   *
   * @throws {ApiError} 400: Its parameters cannot be put together, or its deployment has no work pool for the work queue that was asked for.
   * @throws {ApiError} 401: The key is missing or wrong.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 409: The parameters do not fit the deployment, or the key is used by a run of another.
   * @throws {ApiError} 422: The request is wrong.
   * @throws {ApiError} 429: More requests than your plan has in a minute; ask again after Retry-After.
   * @see https://docs.prefect.io/v3/api-ref/rest-api/server/deployments/create-flow-run-from-deployment
   */
  runDeployment(params: RunDeploymentParams, options?: core.StartOptions): core.StartCall<FlowRun, RunDeploymentOutcome, core.JobHandle<FlowRun, "cancel" | "retry" | "parts">>;

  /**
   * Follows one job: read it, wait for it, cancel it, run it again, look at its parts. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<FlowRun, "cancel" | "retry" | "parts">;

  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is `{ ok: false, error }` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<FlowRun>): Promise<core.WaitAllResult<FlowRun>[]>;

  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. `add` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<FlowRun>): core.JobsWatch<FlowRun, Ref>;

  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; `plan` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<FlowRun, core.JobHandle<FlowRun, "cancel" | "retry" | "parts">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "runDeployment">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<FlowRun, "cancel" | "retry" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { id: GetRunParams["id"] }
  | core.JobRef
  | core.FollowedJob<FlowRun>
  | FlowRun
  | TaskRun;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `body["flow_runs"]["deployment_id"]["any_"]` of {@link Operations.listRuns}. */
  readonly any_?: NonNullable<NonNullable<NonNullable<ListRunsParams["body"]>["flow_runs"]>["deployment_id"]>["any_"];
}

/** What came of {@link Operations.listRuns}. */
export type ListRunsOutcome =
  | core.Success<200, FlowRun[]>
  | core.Failure<401 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getRun}. */
export type GetRunOutcome =
  | core.Success<200, FlowRun>
  | core.Failure<401 | 404 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.deleteRun}. */
export type DeleteRunOutcome =
  | core.Success<204, undefined>
  | core.Failure<401 | 404 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.setRunState}. */
export type SetRunStateOutcome =
  | core.Success<200, Orchestration>
  | core.Success<201, Orchestration>
  | core.Failure<401 | 404 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.resumeRun}. */
export type ResumeRunOutcome =
  | core.Success<200, Orchestration>
  | core.Success<201, Orchestration>
  | core.Failure<401 | 404 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 404 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listTaskRuns}. */
export type ListTaskRunsOutcome =
  | core.Success<200, TaskRun[]>
  | core.Failure<401 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 422 | 429>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runDeployment}. */
export type RunDeploymentOutcome =
  | core.Success<200, FlowRun>
  | core.Success<201, FlowRun>
  | core.Failure<400 | 401 | 404 | 409 | 422 | 429, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 404 | 409 | 422 | 429>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "prefect",
  "name": "Prefect",
  "servers": {
    "default": "https://api.prefect.cloud/api/accounts/{accountId}/workspaces/{workspaceId}"
  },
  "variables": {
    "accountId": {
      "what": "the id of your account, as its URL shows it"
    },
    "workspaceId": {
      "what": "the id of your workspace, as its URL shows it"
    }
  },
  "headers": {
    "X-PREFECT-API-VERSION": {
      "what": "the version of the REST API; a server of your own takes none before 0.8.0",
      "default": "0.8.4",
      "option": "apiVersion"
    }
  },
  "security": {
    "options": {
      "apiKey": {
        "what": "an API key of Prefect Cloud",
        "env": "PREFECT_API_KEY"
      },
      "authString": {
        "what": "the server's PREFECT_SERVER_API_AUTH_STRING, such as admin:pass",
        "env": "PREFECT_API_AUTH_STRING"
      }
    },
    "ways": [
      {
        "options": [
          "apiKey"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Bearer ",
            "options": [
              "apiKey"
            ]
          }
        ]
      },
      {
        "options": [
          "authString"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Basic ",
            "options": [
              "authString"
            ],
            "encode": "{authString}"
          }
        ]
      }
    ]
  },
  "operations": {
    "listRuns": {
      "method": "POST",
      "path": "/flow_runs/filter",
      "body": true,
      "pagination": {
        "style": "offset",
        "items": "",
        "parameter": "/offset",
        "size": "/limit",
        "id": [
          "/id"
        ]
      }
    },
    "getRun": {
      "method": "GET",
      "path": "/flow_runs/{id}",
      "params": {
        "id": "path"
      }
    },
    "deleteRun": {
      "method": "DELETE",
      "path": "/flow_runs/{id}",
      "params": {
        "id": "path"
      },
      "result": "none"
    },
    "setRunState": {
      "method": "POST",
      "path": "/flow_runs/{id}/set_state",
      "params": {
        "id": "path"
      },
      "required": [
        "body"
      ],
      "body": true,
      "mayBeEmpty": true
    },
    "resumeRun": {
      "method": "POST",
      "path": "/flow_runs/{id}/resume",
      "params": {
        "id": "path"
      },
      "body": true,
      "mayBeEmpty": true
    },
    "listTaskRuns": {
      "method": "POST",
      "path": "/task_runs/filter",
      "body": true,
      "pagination": {
        "style": "offset",
        "items": "",
        "parameter": "/offset",
        "size": "/limit",
        "id": [
          "/id"
        ]
      }
    },
    "runDeployment": {
      "method": "POST",
      "path": "/deployments/{id}/create_flow_run",
      "params": {
        "id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    }
  },
  "error": {
    "message": [
      "/detail/0/msg",
      "/detail",
      "/exception_detail/0/msg",
      "/exception_message",
      "/details/reason"
    ],
    "code": [
      "/detail/0/type",
      "/exception_detail/0/type",
      "/status"
    ],
    "failure": {
      "/status": [
        "ABORT",
        "WAIT"
      ]
    },
    "kinds": [
      {
        "kind": "conflict",
        "when": {
          "/status": [
            "ABORT",
            "WAIT"
          ]
        }
      }
    ]
  },
  "job": {
    "operation": "getRun",
    "at": "",
    "ids": {
      "id": [
        "/id"
      ]
    },
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/name"
      ],
      "status": [
        "/state_name",
        "/state_type"
      ],
      "created": [
        "/created"
      ],
      "started": [
        "/start_time"
      ],
      "finished": [
        "/end_time",
        {
          "at": "/state/timestamp",
          "in": [
            "succeeded",
            "failed",
            "canceled"
          ]
        }
      ],
      "error": [
        {
          "at": "/state/message",
          "in": [
            "failed"
          ]
        }
      ],
      "owner": [
        "/created_by/display_value"
      ],
      "attempt": [
        "/run_count"
      ]
    },
    "mark": {
      "runs": "/run_count",
      "state": "/state_id"
    },
    "states": [
      {
        "state": "waiting",
        "when": {
          "/state_type": [
            "SCHEDULED"
          ],
          "/state_name": [
            "AwaitingRetry",
            "AwaitingConcurrencySlot"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/state_type": [
            "SCHEDULED",
            "PENDING"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/state_type": [
            "RUNNING"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/state_type": [
            "PAUSED"
          ]
        }
      },
      {
        "state": "stopping",
        "when": {
          "/state_type": [
            "CANCELLING"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/state_type": [
            "COMPLETED"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/state_type": [
            "FAILED",
            "CRASHED"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/state_type": [
            "CANCELLED"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "runDeployment",
        "ids": {
          "id": [
            "/id"
          ]
        },
        "key": {
          "at": "/idempotency_key",
          "repeat": "same"
        },
        "find": {
          "args": {
            "/flow_runs/idempotency_key/any_": [
              "{/idempotency_key}"
            ]
          },
          "where": {
            "/idempotency_key": "{/idempotency_key}"
          }
        }
      }
    ],
    "cancel": {
      "operation": "setRunState",
      "body": {
        "state": {
          "type": "CANCELLING"
        }
      }
    },
    "retry": {
      "operation": "setRunState",
      "body": {
        "state": {
          "type": "SCHEDULED"
        },
        "force": true
      },
      "gives": "same"
    },
    "parts": {
      "operation": "listTaskRuns",
      "args": {
        "/flow_runs/id/any_": [
          "{id}"
        ]
      },
      "fields": {
        "id": [
          "/id"
        ],
        "name": [
          "/name"
        ],
        "status": [
          "/state_name",
          "/state_type"
        ],
        "started": [
          "/start_time"
        ],
        "finished": [
          "/end_time"
        ],
        "error": [
          {
            "at": "/state/message",
            "in": [
              "failed"
            ]
          }
        ],
        "attempt": [
          "/run_count"
        ]
      },
      "states": [
        {
          "state": "waiting",
          "when": {
            "/state_type": [
              "SCHEDULED"
            ],
            "/state_name": [
              "AwaitingRetry",
              "AwaitingConcurrencySlot"
            ]
          }
        },
        {
          "state": "queued",
          "when": {
            "/state_type": [
              "SCHEDULED",
              "PENDING"
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/state_type": [
              "RUNNING"
            ]
          }
        },
        {
          "state": "waiting",
          "when": {
            "/state_type": [
              "PAUSED"
            ]
          }
        },
        {
          "state": "stopping",
          "when": {
            "/state_type": [
              "CANCELLING"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/state_type": [
              "COMPLETED"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/state_type": [
              "FAILED",
              "CRASHED"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/state_type": [
              "CANCELLED"
            ]
          }
        }
      ]
    },
    "lists": {
      "operation": "listRuns",
      "by": "started",
      "since": {
        "in": "/flow_runs/start_time/after_",
        "as": "iso"
      },
      "until": {
        "in": "/flow_runs/start_time/before_",
        "as": "iso"
      },
      "states": {
        "in": "/flow_runs/state/type/any_",
        "values": {
          "queued": [
            "SCHEDULED",
            "PENDING"
          ],
          "running": [
            "RUNNING"
          ],
          "waiting": [
            "SCHEDULED",
            "PAUSED"
          ],
          "stopping": [
            "CANCELLING"
          ],
          "succeeded": [
            "COMPLETED"
          ],
          "failed": [
            "FAILED",
            "CRASHED"
          ],
          "canceled": [
            "CANCELLED"
          ]
        },
        "many": true
      },
      "newest": {
        "in": "/sort",
        "value": "START_TIME_DESC"
      },
      "unstarted": {
        "args": {
          "/flow_runs/start_time/is_null_": true
        },
        "since": {
          "in": "/flow_runs/expected_start_time/after_",
          "as": "iso"
        },
        "late": 604800
      },
      "ids": {
        "in": "/flow_runs/id/any_"
      },
      "name": {
        "in": "/flow_runs/name/any_"
      },
      "scope": [
        "/flow_runs/deployment_id/any_"
      ]
    }
  }
};
