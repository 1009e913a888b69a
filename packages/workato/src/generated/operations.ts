// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelJobsParams, CancelJobsResult, ErrorBody, GetJobParams, Job, JobPage, JobSummary, ListJobsParams, RepeatJobsParams, RepeatJobsResult, ResumeJobParams } from "./types.ts";

/** The methods of the Workato client, one an operation of its API. */
export interface Operations {
  /**
   * List the jobs of a recipe.
   *
   * One page of a recipe's jobs, newest first, and how many it has had in all. The page size is not documented (the
   * web app's is 25). The next, older page starts after the last item: its `id` goes into `offset_job_id`. There is
   * no sign of the last page but that it is short or empty, or that `job_scope_count` jobs have been seen. There is
   * no filter by time.
   *
   * Rate limit: 60 requests in 60 seconds.
   *
   * @throws {ApiError} 400: The request is malformed; `errors` may say which field is.
   * @throws {ApiError} 401: The token is missing, wrong, or belongs to another data center.
   * @throws {ApiError} 403: The token is known, but its client role or projects do not cover this.
   * @throws {ApiError} 404: No such recipe or job.
   * @throws {ApiError} 429: The rate limit is exceeded; wait for `Retry-After` where it is given.
   * @throws {ApiError} 500: An error of the server; `id` is what the vendor's support asks for.
   * @see https://docs.workato.com/en/workato-api/jobs.html#list-jobs-from-a-recipe
   */
  listJobs(params: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPage, JobSummary, ListJobsOutcome>;

  /**
   * Get a job with its steps.
   *
   * One job, with each step it has run. Poll it until `completed_at` is set. The vendor says that run-time data is
   * not given here, yet its sample and live answers have each step's `input` and `output`: count on neither.
   *
   * Rate limit: 60 requests in 60 seconds.
   *
   * @throws {ApiError} 400: The request is malformed; `errors` may say which field is.
   * @throws {ApiError} 401: The token is missing, wrong, or belongs to another data center.
   * @throws {ApiError} 403: The token is known, but its client role or projects do not cover this.
   * @throws {ApiError} 404: No such recipe or job.
   * @throws {ApiError} 429: The rate limit is exceeded; wait for `Retry-After` where it is given.
   * @throws {ApiError} 500: An error of the server; `id` is what the vendor's support asks for.
   * @see https://docs.workato.com/en/workato-api/jobs.html#get-a-job
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<Job, GetJobOutcome>;

  /**
   * Run jobs again.
   *
   * Queues up to 25 jobs of a recipe to run again with their original trigger data, on the recipe's latest version.
   * Each job has a result of its own, so a success may hold jobs that were refused: read `results`. Not idempotent,
   * each call runs them once more.
   *
   * Rate limit: 1 request in a second.
   *
   * @remarks Not in the vendor's documents: the success status; 200 is assumed.
   * @throws {ApiError} 400: The request is malformed; `errors` may say which field is.
   * @throws {ApiError} 401: The token is missing, wrong, or belongs to another data center.
   * @throws {ApiError} 403: The token is known, but its client role or projects do not cover this.
   * @throws {ApiError} 404: No such recipe or job.
   * @throws {ApiError} 429: The rate limit is exceeded; wait for `Retry-After` where it is given.
   * @throws {ApiError} 500: An error of the server; `id` is what the vendor's support asks for.
   * @see https://docs.workato.com/en/workato-api/jobs.html#repeat-jobs
   */
  repeatJobs(params: RepeatJobsParams, options?: core.CallOptions): core.Call<RepeatJobsResult, RepeatJobsOutcome>;

  /**
   * Cancel jobs that have not ended.
   *
   * Asks for jobs of a recipe to stop. Whether they did is seen by reading them. In the web app, canceling a job
   * leaves the jobs of recipe functions that it called running; expect the same here.
   *
   * Rate limit: 1 request in a second.
   *
   * @remarks Not in the vendor's documents: the form of both bodies, how many jobs one call takes, and the success status; the request is inferred from repeatJobs.
   * @throws {ApiError} 400: The request is malformed; `errors` may say which field is.
   * @throws {ApiError} 401: The token is missing, wrong, or belongs to another data center.
   * @throws {ApiError} 403: The token is known, but its client role or projects do not cover this.
   * @throws {ApiError} 404: No such recipe or job.
   * @throws {ApiError} 429: The rate limit is exceeded; wait for `Retry-After` where it is given.
   * @throws {ApiError} 500: An error of the server; `id` is what the vendor's support asks for.
   * @see https://docs.workato.com/en/workato-api/jobs.html#cancel-jobs
   */
  cancelJobs(params: CancelJobsParams, options?: core.CallOptions): core.Call<CancelJobsResult, CancelJobsOutcome>;

  /**
   * Resume a suspended job.
   *
   * Wakes a job that a connector's wait-for-resume action has suspended, and hands it data. The token, not an id,
   * says which job: the action gives it to the outside system when the job is suspended. A job stays suspended for
   * at most 60 days, then goes on as timed out. The limit of 100 a minute is from the vendor's SDK guide; its page
   * on jobs would put this call under the common 60.
   *
   * Rate limit: 100 requests in 60 seconds.
   *
   * @throws {ApiError} 400: The request is malformed; `errors` may say which field is.
   * @throws {ApiError} 401: The token is missing, wrong, or belongs to another data center.
   * @throws {ApiError} 403: The token is known, but its client role or projects do not cover this.
   * @throws {ApiError} 404: No such recipe or job.
   * @throws {ApiError} 429: The rate limit is exceeded; wait for `Retry-After` where it is given.
   * @throws {ApiError} 500: An error of the server; `id` is what the vendor's support asks for.
   * @see https://docs.workato.com/en/workato-api/jobs.html#job-resume
   */
  resumeJob(params: ResumeJobParams, options?: core.CallOptions): core.Call<undefined, ResumeJobOutcome>;

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
  jobs(query: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<JobSummary, core.JobHandle<Job, "cancel" | "parts">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { recipe_id: GetJobParams["recipe_id"]; job_handle: GetJobParams["job_handle"] }
  | core.JobRef
  | core.FollowedJob<Job>
  | Job
  | JobSummary;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `recipe_id` of {@link Operations.listJobs}. */
  readonly recipe_id: ListJobsParams["recipe_id"];
}

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPage>
  | core.Failure<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, Job>
  | core.Failure<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.repeatJobs}. */
export type RepeatJobsOutcome =
  | core.Success<200, RepeatJobsResult>
  | core.Failure<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelJobs}. */
export type CancelJobsOutcome =
  | core.Success<200, CancelJobsResult>
  | core.Failure<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429 | 500>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.resumeJob}. */
export type ResumeJobOutcome =
  | core.Success<204, undefined>
  | core.Failure<400 | 401 | 403 | 404 | 429 | 500, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 429 | 500>, unknown>
  | core.NoAnswer;

/**
 * Where the vendor runs:
 * - `us`: United States
 * - `eu`: Europe
 * - `jp`: Japan
 * - `sg`: Singapore
 * - `au`: Australia
 * - `il`: Israel
 * - `trial`: Self-service plans and the developer sandbox (trial)
 * - `cn`: China
 * - `kr`: Korea
 * - `uk`: United Kingdom
 */
export type Region = "us" | "eu" | "jp" | "sg" | "au" | "il" | "trial" | "cn" | "kr" | "uk";

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "workato",
  "name": "Workato",
  "servers": {
    "us": "https://www.workato.com",
    "eu": "https://app.eu.workato.com",
    "jp": "https://app.jp.workato.com",
    "sg": "https://app.sg.workato.com",
    "au": "https://app.au.workato.com",
    "il": "https://app.il.workato.com",
    "trial": "https://app.trial.workato.com",
    "cn": "https://app.workatoapp.cn",
    "kr": "https://app.kr.workato.com",
    "uk": "https://app.uk.workato.com"
  },
  "security": {
    "options": {
      "token": {
        "what": "the token of a Workato API client, made under Workspace admin > API clients"
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
      "path": "/api/recipes/{recipe_id}/jobs",
      "params": {
        "recipe_id": "path",
        "offset_job_id": "query",
        "prev": "query",
        "status": "query",
        "rerun_only": "query",
        "per_page": "query",
        "offset_run_id": "query",
        "failed": "query"
      },
      "pagination": {
        "style": "cursor",
        "items": "/items",
        "parameter": "offset_job_id",
        "last": "/id",
        "reverse": "prev",
        "total": "/job_scope_count",
        "id": [
          "/id"
        ]
      }
    },
    "getJob": {
      "method": "GET",
      "path": "/api/recipes/{recipe_id}/jobs/{job_handle}",
      "params": {
        "recipe_id": "path",
        "job_handle": "path"
      }
    },
    "repeatJobs": {
      "method": "POST",
      "path": "/api/recipes/{recipe_id}/repeat_jobs",
      "params": {
        "recipe_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true,
      "rateLimit": {
        "requests": 1,
        "seconds": 1
      }
    },
    "cancelJobs": {
      "method": "POST",
      "path": "/api/recipes/{recipe_id}/cancel_jobs",
      "params": {
        "recipe_id": "path"
      },
      "required": [
        "body"
      ],
      "body": true,
      "mayBeEmpty": true,
      "rateLimit": {
        "requests": 1,
        "seconds": 1
      }
    },
    "resumeJob": {
      "method": "POST",
      "path": "/api/job/resume",
      "required": [
        "body"
      ],
      "body": true,
      "result": "none",
      "rateLimit": {
        "requests": 100,
        "seconds": 60
      }
    }
  },
  "error": {
    "message": [
      "/errors/*",
      "/message",
      "/error"
    ]
  },
  "job": {
    "operation": "getJob",
    "ids": {
      "recipe_id": [
        "/recipe_id"
      ],
      "job_handle": [
        "/handle",
        "/id"
      ]
    },
    "at": "",
    "fields": {
      "id": [
        "/handle",
        "/id"
      ],
      "name": [
        "/title"
      ],
      "status": [
        "/status"
      ],
      "started": [
        "/started_at"
      ],
      "finished": [
        "/completed_at"
      ],
      "error": [
        "/error_parts/message",
        "/error"
      ],
      "errorCode": [
        "/error_parts/error_type"
      ]
    },
    "lists": {
      "by": "started",
      "order": "newest",
      "states": {
        "in": "status",
        "values": {
          "succeeded": [
            "succeeded"
          ],
          "failed": [
            "failed"
          ],
          "queued": [
            "pending"
          ],
          "running": [
            "pending"
          ],
          "waiting": [
            "pending"
          ]
        }
      }
    },
    "cancel": {
      "operation": "cancelJobs",
      "body": {
        "job_ids": [
          "{job_handle}"
        ]
      }
    },
    "parts": {
      "at": "/lines",
      "fields": {
        "id": [
          "/recipe_line_number"
        ],
        "name": [
          "/adapter_operation"
        ],
        "started": [
          "/line_stat/started_at"
        ],
        "finished": [
          "/line_stat/completed_at"
        ],
        "error": [
          "/error_details/message",
          "/error"
        ],
        "errorCode": [
          "/error_descriptor/error_type"
        ]
      },
      "states": [
        {
          "state": "failed",
          "when": {
            "/error": {
              "not": [
                null
              ]
            }
          }
        },
        {
          "state": "succeeded",
          "when": {
            "/error": [
              null
            ]
          }
        }
      ]
    },
    "states": [
      {
        "state": "succeeded",
        "when": {
          "/status": [
            "succeeded"
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
            "cancelled",
            "aborted"
          ]
        }
      },
      {
        "state": "stopping",
        "when": {
          "/status": [
            "canceling",
            "cancelling"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status": [
            null
          ],
          "/is_error": [
            true
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/status": [
            "pending",
            null
          ],
          "/started_at": [
            null
          ],
          "/completed_at": [
            null
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "pending",
            "running"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "processing"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            null
          ],
          "/completed_at": [
            null
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status": [
            null
          ],
          "/is_error": [
            false
          ],
          "/completed_at": {
            "not": [
              null
            ]
          }
        }
      }
    ]
  },
  "rateLimit": {
    "requests": 60,
    "seconds": 60
  }
};
