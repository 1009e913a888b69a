// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { ClearJobParams, ClearedDagRun, DagRun, DagRunPage, DeleteJobParams, ErrorBody, GetJobParams, GetTaskLogParams, ListJobsParams, ListTaskInstancesParams, TaskInstance, TaskInstancePage, TaskLog, TriggerDagRunParams, UpdateJobParams, ValidationErrors } from "./types.ts";

/** The methods of the Airflow client, one an operation of its API. */
export interface Operations {
  /**
   * List runs of a DAG.
   *
   * Runs that match all given filters, a page at a time, oldest first. With `~` as `dag_id` those of all DAGs that the user may read. A run that has no
   * `start_date` or no `end_date` yet is found by these as if it were that of now.
   *
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  listJobs(params: ListJobsParams, options?: core.ListOptions): core.ListCall<DagRunPage, DagRun, ListJobsOutcome>;

  /**
   * Trigger a run of a DAG.
   *
   * Queues a new run and answers with it. A run id that the DAG has had before is refused with 409, and so is a logical date that it has had; the
   * client makes an id where none is given, so that sending it again starts nothing twice.
   *
   * Runs of a paused DAG stay queued until it is unpaused.
   *
   * `.job()` gives the job that it starts.
   * A key goes to `/dag_run_id`, made where none is given: where no answer comes the same is sent again.
   *
   * @throws {ApiError} 400: The request cannot be met as the DAG or run is now.
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 409: The DAG has a run with that id, or one with that logical date; or the run that is to be deleted is under way.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  triggerDagRun(params: TriggerDagRunParams, options?: core.StartOptions): core.StartCall<DagRun, TriggerDagRunOutcome, core.JobHandle<DagRun, "cancel" | "retry" | "parts">>;

  /**
   * Get one run.
   *
   * State and times of a run. Why one failed is told by its tasks, see `listTaskInstances` and `getTaskLog`.
   *
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<DagRun, GetJobOutcome>;

  /**
   * Delete a run.
   *
   * Removes a run and what is known of its tasks. Answers without a body. A run that is under way is refused; older
   * servers, such as 3.1.3, answer as if it were gone, and keep it.
   *
   * @throws {ApiError} 400: The request cannot be met as the DAG or run is now.
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 409: The DAG has a run with that id, or one with that logical date; or the run that is to be deleted is under way.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  deleteJob(params: DeleteJobParams, options?: core.CallOptions): core.Call<undefined, DeleteJobOutcome>;

  /**
   * End a run, queue it again or note something on it.
   *
   * Sets the state of a run, its note, or both. `failed` is the way to end a run: its running tasks fail, those that have not begun are skipped.
   * `success` ends it as a success, `queued` runs anew what is not done.
   *
   * @throws {ApiError} 400: The request cannot be met as the DAG or run is now.
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  updateJob(params: UpdateJobParams, options?: core.CallOptions): core.Call<DagRun, UpdateJobOutcome>;

  /**
   * Run a run's tasks again.
   *
   * Clears tasks of a run, which queues the same run again. Beware: by default it is a dry run, which changes nothing and answers with the tasks that
   * would be cleared; `dry_run` false does it and answers with the run.
   *
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/DagRun
   */
  clearJob(params: ClearJobParams, options?: core.CallOptions): core.Call<ClearedDagRun, ClearJobOutcome>;

  /**
   * List the tasks of a run.
   *
   * The tasks of a run, each with its state, a page at a time; a mapped task once for each `map_index`. With `~` as `dag_id` or `dag_run_id` those of
   * all DAGs or runs.
   *
   * @throws {ApiError} 400: The request cannot be met as the DAG or run is now.
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/Task-Instance
   */
  listTaskInstances(params: ListTaskInstancesParams, options?: core.ListOptions): core.ListCall<TaskInstancePage, TaskInstance, ListTaskInstancesOutcome>;

  /**
   * Get the log of a task.
   *
   * What one attempt of a task wrote, as structured messages; from older tasks as lines of text.
   *
   * @throws {ApiError} 401: The token is missing, wrong or has ended.
   * @throws {ApiError} 403: The user may not do this.
   * @throws {ApiError} 404: There is no such DAG, run or task, or none that the user may see.
   * @throws {ApiError} 422: A parameter or the body is wrong.
   * @see https://airflow.apache.org/docs/apache-airflow/stable/stable-rest-api-ref.html#tag/Task-Instance
   */
  getTaskLog(params: GetTaskLogParams, options?: core.CallOptions): core.Call<TaskLog, GetTaskLogOutcome>;

  /**
   * Follows one job: read it, wait for it, cancel it, run it again, look at its parts. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<DagRun, "cancel" | "retry" | "parts">;

  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is `{ ok: false, error }` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<DagRun>): Promise<core.WaitAllResult<DagRun>[]>;

  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. `add` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<DagRun>): core.JobsWatch<DagRun, Ref>;

  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; `plan` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<DagRun, core.JobHandle<DagRun, "cancel" | "retry" | "parts">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "triggerDagRun">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<DagRun, "cancel" | "retry" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { dag_id: GetJobParams["dag_id"]; dag_run_id: GetJobParams["dag_run_id"] }
  | core.JobRef
  | core.FollowedJob<DagRun>
  | DagRun
  | ClearedDagRun
  | TaskInstance;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `dag_id` of {@link Operations.listJobs}. */
  readonly dag_id: ListJobsParams["dag_id"];
}

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, DagRunPage>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.triggerDagRun}. */
export type TriggerDagRunOutcome =
  | core.Success<200, DagRun>
  | core.Failure<400 | 401 | 403 | 404 | 409, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 409 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, DagRun>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.deleteJob}. */
export type DeleteJobOutcome =
  | core.Success<204, undefined>
  | core.Failure<400 | 401 | 403 | 404 | 409, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 409 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.updateJob}. */
export type UpdateJobOutcome =
  | core.Success<200, DagRun>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.clearJob}. */
export type ClearJobOutcome =
  | core.Success<200, ClearedDagRun>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listTaskInstances}. */
export type ListTaskInstancesOutcome =
  | core.Success<200, TaskInstancePage>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getTaskLog}. */
export type GetTaskLogOutcome =
  | core.Success<200, TaskLog>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<422, ValidationErrors>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "airflow",
  "name": "Airflow",
  "servers": {
    "default": "http://{host}"
  },
  "security": {
    "options": {
      "username": {
        "what": "the user's name",
        "open": true
      },
      "password": {
        "what": "the user's password"
      },
      "token": {
        "what": "an access token"
      }
    },
    "ways": [
      {
        "options": [
          "username",
          "password"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Bearer "
          }
        ],
        "grant": {
          "name": "token request",
          "url": "auth/token",
          "body": {
            "username": "{username}",
            "password": "{password}"
          },
          "token": [
            "/access_token"
          ],
          "jwt": true
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
      "path": "/api/v2/dags/{dag_id}/dagRuns",
      "params": {
        "dag_id": "path",
        "limit": "query",
        "offset": "query",
        "order_by": "list",
        "state": "list",
        "run_type": "list",
        "run_id_pattern": "query",
        "dag_id_pattern": "query",
        "triggering_user_name_pattern": "query",
        "start_date_gte": "query",
        "start_date_gt": "query",
        "start_date_lte": "query",
        "start_date_lt": "query",
        "end_date_gte": "query",
        "end_date_lte": "query",
        "run_after_gte": "query",
        "run_after_lte": "query",
        "logical_date_gte": "query",
        "logical_date_lte": "query",
        "updated_at_gte": "query",
        "updated_at_lte": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/dag_runs",
        "total": "/total_entries",
        "parameter": "offset",
        "size": "limit",
        "id": [
          "/dag_run_id"
        ],
        "within": [
          [
            "/dag_id"
          ]
        ]
      }
    },
    "triggerDagRun": {
      "method": "POST",
      "path": "/api/v2/dags/{dag_id}/dagRuns",
      "params": {
        "dag_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    },
    "getJob": {
      "method": "GET",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path"
      }
    },
    "deleteJob": {
      "method": "DELETE",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path"
      },
      "result": "none"
    },
    "updateJob": {
      "method": "PATCH",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path",
        "update_mask": "list"
      },
      "required": [
        "body"
      ],
      "body": true,
      "idempotent": true
    },
    "clearJob": {
      "method": "POST",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/clear",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    },
    "listTaskInstances": {
      "method": "GET",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path",
        "limit": "query",
        "offset": "query",
        "order_by": "list",
        "state": "list",
        "task_id": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/task_instances",
        "total": "/total_entries",
        "parameter": "offset",
        "size": "limit",
        "id": [
          "/id"
        ]
      }
    },
    "getTaskLog": {
      "method": "GET",
      "path": "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/logs/{try_number}",
      "params": {
        "dag_id": "path",
        "dag_run_id": "path",
        "task_id": "path",
        "try_number": "path",
        "full_content": "query",
        "map_index": "query",
        "token": "query"
      }
    }
  },
  "error": {
    "message": [
      "/detail/reason",
      "/detail/0/msg",
      "/detail"
    ],
    "code": [
      "/detail/0/type"
    ]
  },
  "job": {
    "operation": "getJob",
    "at": "",
    "ids": {
      "dag_id": [
        "/dag_id"
      ],
      "dag_run_id": [
        "/dag_run_id"
      ]
    },
    "fields": {
      "id": [
        "/dag_run_id"
      ],
      "name": [
        "/dag_display_name",
        "/dag_id"
      ],
      "status": [
        "/state"
      ],
      "created": [
        "/queued_at"
      ],
      "started": [
        "/start_date"
      ],
      "finished": [
        "/end_date"
      ],
      "owner": [
        "/triggering_user_name"
      ]
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/state": [
            "queued"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/state": [
            "running"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/state": [
            "success"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/state": [
            "failed"
          ]
        }
      }
    ],
    "mark": {
      "queued": "/queued_at",
      "finished": "/end_date"
    },
    "start": [
      {
        "operation": "triggerDagRun",
        "ids": {
          "dag_id": [
            "/dag_id",
            "{dag_id}"
          ],
          "dag_run_id": [
            "/dag_run_id",
            "{/dag_run_id}"
          ]
        },
        "key": {
          "at": "/dag_run_id",
          "repeat": "conflict"
        },
        "find": {
          "args": {
            "dag_id": "{dag_id}",
            "run_id_pattern": "{/dag_run_id}"
          },
          "where": {
            "/dag_run_id": "{/dag_run_id}"
          },
          "proves": true
        }
      }
    ],
    "cancel": {
      "operation": "updateJob",
      "body": {
        "state": "failed"
      },
      "ends": "failed",
      "atOnce": true,
      "states": [
        "queued",
        "running"
      ]
    },
    "retry": {
      "operation": "clearJob",
      "body": {
        "dry_run": false,
        "only_failed": false
      },
      "gives": "same"
    },
    "parts": {
      "operation": "listTaskInstances",
      "fields": {
        "id": [
          "/id"
        ],
        "name": [
          "/task_id"
        ],
        "status": [
          "/state"
        ],
        "started": [
          "/start_date"
        ],
        "finished": [
          "/end_date"
        ],
        "attempt": [
          "/try_number"
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/state": [
              "scheduled",
              "queued",
              null
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/state": [
              "running",
              "restarting"
            ]
          }
        },
        {
          "state": "waiting",
          "when": {
            "/state": [
              "deferred",
              "awaiting_input",
              "up_for_retry",
              "up_for_reschedule"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/state": [
              "success"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/state": [
              "failed",
              "upstream_failed"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/state": [
              "skipped",
              "removed"
            ]
          }
        }
      ]
    },
    "lists": {
      "scope": [
        "dag_id"
      ],
      "by": "started",
      "order": "oldest",
      "since": {
        "in": "start_date_gte",
        "as": "iso"
      },
      "until": {
        "in": "start_date_lte",
        "as": "iso"
      },
      "states": {
        "in": "state",
        "values": {
          "queued": [
            "queued"
          ],
          "running": [
            "running"
          ],
          "succeeded": [
            "success"
          ],
          "failed": [
            "failed"
          ]
        },
        "many": true
      },
      "newest": {
        "in": "order_by",
        "value": [
          "-start_date"
        ]
      },
      "unstarted": {
        "since": {
          "in": "end_date_gte",
          "as": "iso"
        },
        "until": {
          "in": "end_date_lte",
          "as": "iso"
        },
        "newest": {
          "in": "order_by",
          "value": [
            "-end_date"
          ]
        }
      }
    }
  }
};
