// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CreateJobParams, ErrorItem, GetFailedResultsParams, GetJobParams, Job, JobPage, ListJobsParams, UpdateJobParams, UploadJobDataParams } from "./types.ts";

/** The methods of the Salesforce Bulk client, one an operation of its API. */
export interface Operations {
  /**
   * List ingest jobs.
   *
   * Jobs of the org, up to 1,000 a page, in no order that is documented.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/get_all_jobs.htm
   */
  listJobs(params?: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPage, Job, ListJobsOutcome>;

  /**
   * Create an ingest job.
   *
   * Creates a job that waits for its records. Salesforce takes no idempotency key; each request that arrives makes a job.
   *
   * `.job({ upload })` gives the job that it starts, after `uploadJobData`, `updateJob`; ask for it at once.
   * Sent once: where no answer comes, it may or may not have started one.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/create_job.htm
   */
  createJob(params: CreateJobParams, options?: core.CallOptions): core.StartCall<Job, CreateJobOutcome, core.JobHandle<Job, "cancel">, { "upload": NonNullable<UploadJobDataParams>["body"] }>;

  /**
   * Get one job.
   *
   * A job as it stands, with counts of its records. Poll it until `state` is `JobComplete`, `Failed` or `Aborted`.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @throws {ApiError} 404: There is no such job.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/get_job_info.htm
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<Job, GetJobOutcome>;

  /**
   * Release or abort a job.
   *
   * `UploadComplete` releases a job whose records are uploaded; `Aborted` ends it.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @throws {ApiError} 404: There is no such job.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/close_job.htm
   */
  updateJob(params: UpdateJobParams, options?: core.CallOptions): core.Call<Job, UpdateJobOutcome>;

  /**
   * Upload the records of a job.
   *
   * The records as CSV, the first line their fields; at most 150 MB as base64. Once, while the job is open.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @throws {ApiError} 404: There is no such job.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/upload_job_data.htm
   */
  uploadJobData(params: UploadJobDataParams, options?: core.CallOptions): core.Call<undefined, UploadJobDataOutcome>;

  /**
   * Read the records that failed.
   *
   * The records that failed, as CSV: `sf__Id`, `sf__Error` (why) and their own fields.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The user may not do this, or the limit of the day has been passed.
   * @throws {ApiError} 404: There is no such job.
   * @see https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/get_job_failed_results.htm
   */
  getFailedResults(params: GetFailedResultsParams, options?: core.CallOptions): core.Call<string, GetFailedResultsOutcome>;

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
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<Job, core.JobHandle<Job, "cancel">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "createJob">(
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
  | Job;

/** Where {@link Operations.jobs} looks. */
export type JobsScope = Record<string, never>;

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPage>
  | core.Failure<400 | 401 | 403, ErrorItem[]>
  | core.Failure<core.OtherStatus<400 | 401 | 403>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.createJob}. */
export type CreateJobOutcome =
  | core.Success<200, Job>
  | core.Failure<400 | 401 | 403, ErrorItem[]>
  | core.Failure<core.OtherStatus<400 | 401 | 403>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, Job>
  | core.Failure<401 | 403 | 404, ErrorItem[]>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.updateJob}. */
export type UpdateJobOutcome =
  | core.Success<200, Job>
  | core.Failure<400 | 401 | 403 | 404, ErrorItem[]>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.uploadJobData}. */
export type UploadJobDataOutcome =
  | core.Success<201, undefined>
  | core.Failure<400 | 401 | 403 | 404, ErrorItem[]>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getFailedResults}. */
export type GetFailedResultsOutcome =
  | core.Success<200, string>
  | core.Failure<401 | 403 | 404, ErrorItem[]>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "salesforce-bulk",
  "name": "Salesforce Bulk",
  "servers": {
    "default": "https://{domain}.my.salesforce.com/services/data/v{version}"
  },
  "variables": {
    "domain": {
      "what": "the name of your org's My Domain, such as acme or acme--dev.sandbox"
    },
    "version": {
      "what": "the version of the API",
      "default": "64.0"
    }
  },
  "basePath": "/services/data/v{version}",
  "security": {
    "options": {
      "clientId": {
        "what": "the consumer key of a connected app",
        "open": true
      },
      "clientSecret": {
        "what": "the consumer secret of a connected app"
      },
      "token": {
        "what": "an access token",
        "env": "SALESFORCE_ACCESS_TOKEN"
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
          "url": "/services/oauth2/token",
          "form": {
            "grant_type": "client_credentials",
            "client_id": "{clientId}",
            "client_secret": "{clientSecret}"
          },
          "token": [
            "/access_token"
          ],
          "baseUrl": {
            "at": [
              "/instance_url"
            ],
            "within": "salesforce.com"
          }
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
      "path": "/jobs/ingest",
      "params": {
        "isPkChunkingEnabled": "query",
        "jobType": "query",
        "queryLocator": "query"
      },
      "pagination": {
        "style": "next",
        "items": "/records",
        "next": "/nextRecordsUrl",
        "id": [
          "/id"
        ]
      }
    },
    "createJob": {
      "method": "POST",
      "path": "/jobs/ingest",
      "required": [
        "body"
      ],
      "body": true
    },
    "getJob": {
      "method": "GET",
      "path": "/jobs/ingest/{jobId}",
      "params": {
        "jobId": "path"
      }
    },
    "updateJob": {
      "method": "PATCH",
      "path": "/jobs/ingest/{jobId}",
      "params": {
        "jobId": "path"
      },
      "required": [
        "body"
      ],
      "body": true,
      "idempotent": true
    },
    "uploadJobData": {
      "method": "PUT",
      "path": "/jobs/ingest/{jobId}/batches",
      "params": {
        "jobId": "path"
      },
      "required": [
        "body"
      ],
      "body": "text/csv",
      "result": "none"
    },
    "getFailedResults": {
      "method": "GET",
      "path": "/jobs/ingest/{jobId}/failedResults",
      "params": {
        "jobId": "path"
      },
      "result": "text"
    }
  },
  "error": {
    "message": [
      "/*/message"
    ],
    "code": [
      "/*/errorCode"
    ],
    "kinds": [
      {
        "kind": "rate_limited",
        "status": [
          403
        ],
        "when": {
          "/*/errorCode": [
            "REQUEST_LIMIT_EXCEEDED"
          ]
        }
      }
    ]
  },
  "job": {
    "operation": "getJob",
    "at": "",
    "ids": {
      "jobId": [
        "/id"
      ]
    },
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/object"
      ],
      "status": [
        "/state"
      ],
      "created": [
        "/createdDate"
      ],
      "finished": [
        {
          "at": "/systemModstamp",
          "in": [
            "succeeded",
            "failed",
            "canceled"
          ]
        }
      ],
      "duration": [
        "/totalProcessingTime"
      ],
      "error": [
        "/errorMessage"
      ],
      "failures": [
        "/numberRecordsFailed"
      ],
      "owner": [
        "/createdById"
      ]
    },
    "states": [
      {
        "state": "waiting",
        "when": {
          "/state": [
            "Open"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/state": [
            "UploadComplete"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/state": [
            "InProgress"
          ]
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/state": [
            "JobComplete"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/state": [
            "Failed"
          ]
        }
      },
      {
        "state": "canceled",
        "when": {
          "/state": [
            "Aborted"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "createJob",
        "ids": {
          "jobId": [
            "/id"
          ]
        },
        "steps": [
          {
            "operation": "uploadJobData",
            "body": "{upload}"
          },
          {
            "operation": "updateJob",
            "body": {
              "state": "UploadComplete"
            }
          }
        ]
      }
    ],
    "cancel": {
      "operation": "updateJob",
      "body": {
        "state": "Aborted"
      },
      "atOnce": true
    },
    "lists": {
      "operation": "listJobs",
      "by": "created"
    }
  }
};
