// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelRunParams, ErrorBody, GetRunParams, JobDefinition, JobDefinitionPage, ListJobDefinitionsParams, ListRunsParams, RetryRunParams, Run, RunJobParams, RunPage, RunResult } from "./types.ts";

/** The methods of the dbt client, one an operation of its API. */
export interface Operations {
  /**
   * List runs of an account.
   *
   * Runs of all jobs of an account, the oldest first unless `order_by` says otherwise.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/List%20Runs
   */
  listRuns(params: ListRunsParams, options?: core.ListOptions): core.ListCall<RunPage, Run, ListRunsOutcome>;

  /**
   * Get one run.
   *
   * A run as it stands. Poll it until `is_complete`; `include_related` adds its steps.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/Retrieve%20Run
   */
  getRun(params: GetRunParams, options?: core.CallOptions): core.Call<RunResult, GetRunOutcome>;

  /**
   * Cancel a run.
   *
   * Asks for a run to be canceled, and answers with it.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/Cancel%20Run
   */
  cancelRun(params: CancelRunParams, options?: core.CallOptions): core.Call<RunResult, CancelRunOutcome>;

  /**
   * Retry a run that failed.
   *
   * Starts another run from where this one failed; the answer is that run.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/Retry%20Failed%20Run
   */
  retryRun(params: RetryRunParams, options?: core.CallOptions): core.Call<RunResult, RetryRunOutcome>;

  /**
   * List the jobs of an account.
   *
   * What can be run, with its schedule.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/List%20Jobs
   */
  listJobDefinitions(params: ListJobDefinitionsParams, options?: core.ListOptions): core.ListCall<JobDefinitionPage, JobDefinition, ListJobDefinitionsOutcome>;

  /**
   * Run a job.
   *
   * Starts a run of the job, and answers with it. dbt takes no idempotency key; each request that arrives starts a run.
   *
   * Rate limit: 5000 requests in 60 seconds.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing or wrong.
   * @throws {ApiError} 403: The token may not do this.
   * @throws {ApiError} 404: There is no such run, job or account.
   * @see https://docs.getdbt.com/dbt-cloud/api-v2#/operations/Trigger%20Job%20Run
   */
  runJob(params: RunJobParams, options?: core.CallOptions): core.StartCall<RunResult, RunJobOutcome, core.JobHandle<Run, "cancel" | "retry" | "parts">>;

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
  jobs(query: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<Run, core.JobHandle<Run, "cancel" | "retry" | "parts">>>;

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
  | { account_id: GetRunParams["account_id"]; run_id: GetRunParams["run_id"] }
  | core.JobRef
  | core.FollowedJob<Run>
  | Run
  | RunResult
  | JobDefinition;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `account_id` of {@link Operations.listRuns}. */
  readonly account_id: ListRunsParams["account_id"];
}

/** What came of {@link Operations.listRuns}. */
export type ListRunsOutcome =
  | core.Success<200, RunPage>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getRun}. */
export type GetRunOutcome =
  | core.Success<200, RunResult>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelRun}. */
export type CancelRunOutcome =
  | core.Success<200, RunResult>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.retryRun}. */
export type RetryRunOutcome =
  | core.Success<200, RunResult>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listJobDefinitions}. */
export type ListJobDefinitionsOutcome =
  | core.Success<200, JobDefinitionPage>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runJob}. */
export type RunJobOutcome =
  | core.Success<200, RunResult>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "dbt",
  "name": "dbt",
  "servers": {
    "default": "https://{accountPrefix}.us1.dbt.com"
  },
  "variables": {
    "accountPrefix": {
      "what": "the prefix of the account's access URL"
    }
  },
  "security": {
    "options": {
      "token": {
        "what": "a service token, or a personal access token",
        "env": "DBT_TOKEN"
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
            "prefix": "Token ",
            "options": [
              "token"
            ]
          }
        ]
      }
    ]
  },
  "operations": {
    "listRuns": {
      "method": "GET",
      "path": "/api/v2/accounts/{account_id}/runs/",
      "params": {
        "account_id": "path",
        "status": "query",
        "status__in": "json",
        "created_at__range": "json",
        "finished_at__range": "json",
        "id__gt": "query",
        "job_definition_id": "query",
        "project_id": "query",
        "project_id__in": "json",
        "environment_id": "query",
        "order_by": "query",
        "include_related": "comma",
        "limit": "query",
        "offset": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/data",
        "total": "/extra/pagination/total_count",
        "parameter": "offset",
        "size": "limit",
        "most": 100,
        "id": [
          "/id"
        ],
        "within": [
          [
            "/account_id"
          ]
        ]
      }
    },
    "getRun": {
      "method": "GET",
      "path": "/api/v2/accounts/{account_id}/runs/{run_id}/",
      "params": {
        "account_id": "path",
        "run_id": "path",
        "include_related": "comma"
      }
    },
    "cancelRun": {
      "method": "POST",
      "path": "/api/v2/accounts/{account_id}/runs/{run_id}/cancel/",
      "params": {
        "account_id": "path",
        "run_id": "path"
      }
    },
    "retryRun": {
      "method": "POST",
      "path": "/api/v2/accounts/{account_id}/runs/{run_id}/retry/",
      "params": {
        "account_id": "path",
        "run_id": "path"
      }
    },
    "listJobDefinitions": {
      "method": "GET",
      "path": "/api/v2/accounts/{account_id}/jobs/",
      "params": {
        "account_id": "path",
        "project_id": "query",
        "environment_id": "query",
        "name__icontains": "query",
        "state": "query",
        "order_by": "query",
        "limit": "query",
        "offset": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/data",
        "total": "/extra/pagination/total_count",
        "parameter": "offset",
        "size": "limit"
      }
    },
    "runJob": {
      "method": "POST",
      "path": "/api/v2/accounts/{account_id}/jobs/{job_id}/run/",
      "params": {
        "account_id": "path",
        "job_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    }
  },
  "error": {
    "message": [
      "/data",
      "/data/*",
      "/status/user_message",
      "/status/developer_message"
    ],
    "code": [
      "/status/code"
    ]
  },
  "job": {
    "operation": "getRun",
    "at": "/data",
    "ids": {
      "account_id": [
        "/account_id"
      ],
      "run_id": [
        "/id"
      ]
    },
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/job/name",
        "/trigger/cause"
      ],
      "status": [
        "/status"
      ],
      "created": [
        "/created_at"
      ],
      "started": [
        "/started_at"
      ],
      "finished": [
        "/finished_at"
      ],
      "error": [
        "/status_message"
      ],
      "page": [
        "/href"
      ]
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/status": [
            1,
            2
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            3
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            10
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            20
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status": [
            30
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "runJob",
        "ids": {
          "account_id": [
            "{account_id}"
          ],
          "run_id": [
            "/data/id"
          ]
        },
        "find": {
          "args": {
            "account_id": "{account_id}",
            "job_definition_id": "{job_id}"
          },
          "where": {
            "/job_definition_id": "{job_id}"
          }
        }
      }
    ],
    "cancel": {
      "operation": "cancelRun"
    },
    "retry": {
      "operation": "retryRun",
      "gives": "new",
      "ids": {
        "account_id": [
          "{account_id}"
        ],
        "run_id": [
          "/data/id"
        ]
      },
      "states": [
        "failed"
      ]
    },
    "parts": {
      "operation": "getRun",
      "args": {
        "include_related": [
          "run_steps"
        ]
      },
      "at": "/data/run_steps",
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
          "/started_at"
        ],
        "finished": [
          "/finished_at"
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/status": [
              1,
              2
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status": [
              3
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status": [
              10
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status": [
              20
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status": [
              30
            ]
          }
        }
      ]
    },
    "lists": {
      "operation": "listRuns",
      "by": "created",
      "order": "oldest",
      "newest": {
        "in": "order_by",
        "value": "-id"
      },
      "range": {
        "in": "created_at__range",
        "as": [
          "{since}",
          "{until}"
        ]
      },
      "states": {
        "in": "status__in",
        "values": {
          "queued": [
            1,
            2
          ],
          "running": [
            3
          ],
          "succeeded": [
            10
          ],
          "failed": [
            20
          ],
          "canceled": [
            30
          ]
        },
        "many": true
      },
      "scope": [
        "account_id"
      ]
    }
  },
  "rateLimit": {
    "requests": 5000,
    "seconds": 60
  }
};
