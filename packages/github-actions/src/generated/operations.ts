// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { Accepted, BasicError, CancelRunParams, GetRunParams, ListRunJobsParams, ListRunsParams, RerunFailedJobsParams, RerunRunParams, Run, RunJob, RunJobPage, RunPage, RunWorkflowParams, StartedRun } from "./types.ts";

/** The methods of the GitHub Actions client, one an operation of its API. */
export interface Operations {
  /**
   * List runs of a repository.
   *
   * Runs of all workflows of a repository, newest first. With a filter GitHub gives no more than 1,000 of them.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @see https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
   */
  listRuns(params: ListRunsParams, options?: core.ListOptions): core.ListCall<RunPage, Run, ListRunsOutcome>;

  /**
   * Get one run.
   *
   * A run as it stands. Poll it until `status` is `completed`; `conclusion` then says how it ended.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
   */
  getRun(params: GetRunParams, options?: core.CallOptions): core.Call<Run, GetRunOutcome>;

  /**
   * Run a workflow.
   *
   * Starts a run of a workflow that has the trigger `workflow_dispatch`. With `return_run_details` the answer has the run's id; without it there is
   * none, and the list of runs is the only way to it. Version 2026-03-10 of the API always answers with it, GitHub Enterprise Server up to 3.19 never. GitHub
   * takes no idempotency key: each request that arrives starts a run.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @throws {ApiError} 422: The body is wrong, or the workflow has no such trigger.
   * @see https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
   */
  runWorkflow(params: RunWorkflowParams, options?: core.CallOptions): core.StartCall<StartedRun | undefined, RunWorkflowOutcome, core.JobHandle<Run, "cancel" | "retry" | "parts">>;

  /**
   * Cancel a run.
   *
   * Asks for the run to be canceled; it ends somewhat later, with the conclusion `cancelled`. A run that has ended is a conflict.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @throws {ApiError} 409: The run cannot be canceled any more.
   * @see https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run
   */
  cancelRun(params: CancelRunParams, options?: core.CallOptions): core.Call<Accepted, CancelRunOutcome>;

  /**
   * Run all jobs of a run again.
   *
   * Runs everything again under the same id; `run_attempt` is one higher.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @see https://docs.github.com/en/rest/actions/workflow-runs#re-run-a-workflow
   */
  rerunRun(params: RerunRunParams, options?: core.CallOptions): core.Call<Accepted, RerunRunOutcome>;

  /**
   * Run the failed jobs of a run again.
   *
   * Runs the jobs that failed, and those that depend on them, again under the same id; `run_attempt` is one higher.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @see https://docs.github.com/en/rest/actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run
   */
  rerunFailedJobs(params: RerunFailedJobsParams, options?: core.CallOptions): core.Call<Accepted, RerunFailedJobsOutcome>;

  /**
   * List the jobs of a run.
   *
   * The jobs that a run consists of, those of its latest attempt unless asked otherwise.
   *
   * Rate limit: 5000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The token lacks the permission, or a rate limit has been passed.
   * @throws {ApiError} 404: There is no such thing, or the token may not see it.
   * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
   */
  listRunJobs(params: ListRunJobsParams, options?: core.ListOptions): core.ListCall<RunJobPage, RunJob, ListRunJobsOutcome>;

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
  findStart<Name extends "runWorkflow">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Run, "cancel" | "retry" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { owner: GetRunParams["owner"]; repo: GetRunParams["repo"]; run_id: GetRunParams["run_id"] }
  | core.JobRef
  | core.FollowedJob<Run>
  | Run;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `owner` of {@link Operations.listRuns}. */
  readonly owner: ListRunsParams["owner"];
  /** As `repo` of {@link Operations.listRuns}. */
  readonly repo: ListRunsParams["repo"];
}

/** What came of {@link Operations.listRuns}. */
export type ListRunsOutcome =
  | core.Success<200, RunPage>
  | core.Failure<401 | 403 | 404, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getRun}. */
export type GetRunOutcome =
  | core.Success<200, Run>
  | core.Failure<401 | 403 | 404, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.runWorkflow}. */
export type RunWorkflowOutcome =
  | core.Success<200, StartedRun>
  | core.Success<204, undefined>
  | core.Failure<401 | 403 | 404 | 422, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelRun}. */
export type CancelRunOutcome =
  | core.Success<202, Accepted>
  | core.Failure<401 | 403 | 404 | 409, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 409>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.rerunRun}. */
export type RerunRunOutcome =
  | core.Success<201, Accepted>
  | core.Failure<401 | 403 | 404, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.rerunFailedJobs}. */
export type RerunFailedJobsOutcome =
  | core.Success<201, Accepted>
  | core.Failure<401 | 403 | 404, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listRunJobs}. */
export type ListRunJobsOutcome =
  | core.Success<200, RunJobPage>
  | core.Failure<401 | 403 | 404, BasicError>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "github-actions",
  "name": "GitHub Actions",
  "servers": {
    "default": "https://api.github.com"
  },
  "headers": {
    "X-GitHub-Api-Version": {
      "what": "the version of the REST API, 2022-11-28 or 2026-03-10",
      "default": "2022-11-28",
      "option": "apiVersion"
    }
  },
  "security": {
    "options": {
      "token": {
        "what": "a fine-grained personal access token, the token of an app's installation, or that of a workflow",
        "env": "GITHUB_TOKEN"
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
    "listRuns": {
      "method": "GET",
      "path": "/repos/{owner}/{repo}/actions/runs",
      "params": {
        "owner": "path",
        "repo": "path",
        "actor": "query",
        "branch": "query",
        "event": "query",
        "status": "query",
        "created": "query",
        "exclude_pull_requests": "query",
        "check_suite_id": "query",
        "head_sha": "query",
        "per_page": "query",
        "page": "query"
      },
      "pagination": {
        "style": "page",
        "items": "/workflow_runs",
        "total": "/total_count",
        "parameter": "page",
        "first": 1,
        "size": "per_page",
        "cap": {
          "items": 1000,
          "with": [
            "actor",
            "branch",
            "check_suite_id",
            "created",
            "event",
            "head_sha",
            "status"
          ]
        },
        "most": 100,
        "id": [
          "/id"
        ],
        "within": [
          [
            "/repository/owner/login"
          ],
          [
            "/repository/name"
          ]
        ]
      }
    },
    "getRun": {
      "method": "GET",
      "path": "/repos/{owner}/{repo}/actions/runs/{run_id}",
      "params": {
        "owner": "path",
        "repo": "path",
        "run_id": "path",
        "exclude_pull_requests": "query"
      }
    },
    "runWorkflow": {
      "method": "POST",
      "path": "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
      "params": {
        "owner": "path",
        "repo": "path",
        "workflow_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true
    },
    "cancelRun": {
      "method": "POST",
      "path": "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel",
      "params": {
        "owner": "path",
        "repo": "path",
        "run_id": "path"
      },
      "mayBeEmpty": true
    },
    "rerunRun": {
      "method": "POST",
      "path": "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun",
      "params": {
        "owner": "path",
        "repo": "path",
        "run_id": "path"
      },
      "body": true,
      "mayBeEmpty": true
    },
    "rerunFailedJobs": {
      "method": "POST",
      "path": "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
      "params": {
        "owner": "path",
        "repo": "path",
        "run_id": "path"
      },
      "body": true,
      "mayBeEmpty": true
    },
    "listRunJobs": {
      "method": "GET",
      "path": "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
      "params": {
        "owner": "path",
        "repo": "path",
        "run_id": "path",
        "filter": "query",
        "per_page": "query",
        "page": "query"
      },
      "pagination": {
        "style": "page",
        "items": "/jobs",
        "total": "/total_count",
        "parameter": "page",
        "first": 1,
        "size": "per_page"
      }
    }
  },
  "error": {
    "message": [
      "/message"
    ],
    "kinds": [
      {
        "kind": "rate_limited",
        "status": [
          403
        ],
        "headers": {
          "x-ratelimit-remaining": [
            "0"
          ]
        }
      },
      {
        "kind": "rate_limited",
        "status": [
          403
        ],
        "says": [
          "rate limit",
          "abuse detection"
        ]
      },
      {
        "kind": "conflict",
        "status": [
          403
        ],
        "says": [
          "already running",
          "cannot be retried",
          "cannot be rerun",
          "Unable to retry"
        ]
      }
    ]
  },
  "job": {
    "operation": "getRun",
    "at": "",
    "ids": {
      "owner": [
        "/repository/owner/login"
      ],
      "repo": [
        "/repository/name"
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
        "/display_title",
        "/name"
      ],
      "status": [
        "/conclusion",
        "/status"
      ],
      "created": [
        "/created_at"
      ],
      "started": [
        "/run_started_at"
      ],
      "finished": [
        {
          "at": "/updated_at",
          "in": [
            "succeeded",
            "failed",
            "canceled"
          ]
        }
      ],
      "owner": [
        "/triggering_actor/login",
        "/actor/login"
      ],
      "page": [
        "/html_url"
      ],
      "attempt": [
        "/run_attempt"
      ]
    },
    "mark": {
      "attempt": "/run_attempt"
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/status": [
            "queued",
            "requested",
            "pending"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "in_progress"
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
        "state": "waiting",
        "when": {
          "/status": [
            "completed"
          ],
          "/conclusion": [
            "action_required"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            "completed"
          ],
          "/conclusion": [
            "success",
            "neutral",
            "skipped"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/status": [
            "completed"
          ],
          "/conclusion": [
            "cancelled"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            "completed"
          ],
          "/conclusion": [
            "failure",
            "timed_out",
            "startup_failure",
            "stale"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "runWorkflow",
        "ids": {
          "owner": [
            "{owner}"
          ],
          "repo": [
            "{repo}"
          ],
          "run_id": [
            "/workflow_run_id"
          ]
        },
        "find": {
          "args": {
            "owner": "{owner}",
            "repo": "{repo}",
            "event": "workflow_dispatch"
          },
          "where": {
            "/event": "workflow_dispatch"
          }
        }
      }
    ],
    "cancel": {
      "operation": "cancelRun"
    },
    "retry": {
      "operation": "rerunFailedJobs",
      "gives": "same",
      "states": [
        "failed",
        "canceled"
      ]
    },
    "parts": {
      "operation": "listRunJobs",
      "fields": {
        "id": [
          "/id"
        ],
        "name": [
          "/name"
        ],
        "status": [
          "/conclusion",
          "/status"
        ],
        "started": [
          "/started_at"
        ],
        "finished": [
          "/completed_at"
        ],
        "error": [
          {
            "at": "/steps/*/name",
            "when": {
              "/conclusion": [
                "failure",
                "timed_out"
              ]
            }
          }
        ],
        "page": [
          "/html_url"
        ],
        "attempt": [
          "/run_attempt"
        ]
      },
      "states": [
        {
          "state": "queued",
          "when": {
            "/status": [
              "queued",
              "requested",
              "pending"
            ]
          }
        },
        {
          "state": "running",
          "when": {
            "/status": [
              "in_progress"
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
          "state": "waiting",
          "when": {
            "/status": [
              "completed"
            ],
            "/conclusion": [
              "action_required"
            ]
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/status": [
              "completed"
            ],
            "/conclusion": [
              "success",
              "neutral",
              "skipped"
            ]
          }
        },
        {
          "state": "canceled",
          "when": {
            "/status": [
              "completed"
            ],
            "/conclusion": [
              "cancelled"
            ]
          }
        },
        {
          "state": "failed",
          "when": {
            "/status": [
              "completed"
            ],
            "/conclusion": [
              "failure",
              "timed_out",
              "startup_failure",
              "stale"
            ]
          }
        }
      ]
    },
    "lists": {
      "operation": "listRuns",
      "by": "created",
      "order": "newest",
      "range": {
        "in": "created",
        "as": "{since}..{until}"
      },
      "states": {
        "in": "status",
        "values": {
          "queued": [
            "queued",
            "requested",
            "pending"
          ],
          "running": [
            "in_progress"
          ],
          "waiting": [
            "waiting",
            "action_required"
          ],
          "succeeded": [
            "success",
            "neutral",
            "skipped"
          ],
          "failed": [
            "failure",
            "timed_out",
            "startup_failure",
            "stale"
          ],
          "canceled": [
            "cancelled"
          ]
        }
      },
      "scope": [
        "owner",
        "repo"
      ]
    }
  },
  "rateLimit": {
    "requests": 5000,
    "seconds": 3600,
    "remaining": "x-ratelimit-remaining",
    "reset": "x-ratelimit-reset",
    "resetIn": "time"
  }
};
