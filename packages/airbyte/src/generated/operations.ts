// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { CancelJobParams, Connection, ConnectionPage, CreateJobParams, GetConnectionParams, GetJobParams, Job, JobPage, ListConnectionsParams, ListJobsParams, Problem } from "./types.ts";

/** The methods of the Airbyte client, one an operation of its API. */
export interface Operations {
  /**
   * List jobs.
   *
   * Jobs of a connection, of workspaces, or of all that the caller may see.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @see https://reference.airbyte.com/reference/listjobs
   */
  listJobs(params?: ListJobsParams, options?: core.ListOptions): core.ListCall<JobPage, Job, ListJobsOutcome>;

  /**
   * Start a sync, or reset or clear what was synced.
   *
   * Starts a job of a connection and answers with it. Where one of the connection's jobs runs already it is a conflict. Airbyte takes no idempotency key.
   *
   * `.job()` gives the job that it starts.
   * Sent once: where no answer comes, it may or may not have started one, which `.job()` looks for in the list.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 409: A job of the connection runs already, or the connection is not active.
   * @throws {ApiError} 422: A job of this kind cannot be started.
   * @see https://reference.airbyte.com/reference/createjob
   */
  createJob(params: CreateJobParams, options?: core.CallOptions): core.StartCall<Job, CreateJobOutcome, core.JobHandle<Job, "cancel">>;

  /**
   * Get one job.
   *
   * Status of a job, how long it took, and how much it synced. Why one failed is not told. For a job that is not there the server answers 403, or 409 where
   * the caller may see all.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 409: The job is not there, or does not run.
   * @see https://reference.airbyte.com/reference/getjob
   */
  getJob(params: GetJobParams, options?: core.CallOptions): core.Call<Job, GetJobOutcome>;

  /**
   * Cancel a job.
   *
   * Asks for a job to be canceled, and answers with it. The job stays. What the server cancels is what the job's connection does now: the id of a job that has
   * ended cancels the one that runs. Where nothing can be canceled, or the job is not there, it is a conflict.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such thing.
   * @throws {ApiError} 409: The job is not there, or does not run.
   * @see https://reference.airbyte.com/reference/canceljob
   */
  cancelJob(params: CancelJobParams, options?: core.CallOptions): core.Call<Job, CancelJobOutcome>;

  /**
   * List connections.
   *
   * Connections of workspaces, or of all that the caller may see.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @see https://reference.airbyte.com/reference/listconnections
   */
  listConnections(params?: ListConnectionsParams, options?: core.ListOptions): core.ListCall<ConnectionPage, Connection, ListConnectionsOutcome>;

  /**
   * Get one connection.
   *
   * A connection, with what it reads from and writes to.
   *
   * @throws {ApiError} 401: The token is missing, wrong or expired.
   * @throws {ApiError} 403: The caller may not do this.
   * @throws {ApiError} 404: There is no such thing.
   * @see https://reference.airbyte.com/reference/getconnection
   */
  getConnection(params: GetConnectionParams, options?: core.CallOptions): core.Call<Connection, GetConnectionOutcome>;

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
export interface JobsScope {
  /** As `connectionId` of {@link Operations.listJobs}. */
  readonly connectionId?: ListJobsParams["connectionId"];
  /** As `workspaceIds` of {@link Operations.listJobs}. */
  readonly workspaceIds?: ListJobsParams["workspaceIds"];
}

/** What came of {@link Operations.listJobs}. */
export type ListJobsOutcome =
  | core.Success<200, JobPage>
  | core.Failure<400 | 401 | 403, Problem>
  | core.Failure<core.OtherStatus<400 | 401 | 403>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.createJob}. */
export type CreateJobOutcome =
  | core.Success<200, Job>
  | core.Failure<400 | 401 | 403 | 404 | 409 | 422, Problem>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 409 | 422>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getJob}. */
export type GetJobOutcome =
  | core.Success<200, Job>
  | core.Failure<401 | 403 | 404 | 409, Problem>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 409>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.cancelJob}. */
export type CancelJobOutcome =
  | core.Success<200, Job>
  | core.Failure<401 | 403 | 404 | 409, Problem>
  | core.Failure<core.OtherStatus<401 | 403 | 404 | 409>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listConnections}. */
export type ListConnectionsOutcome =
  | core.Success<200, ConnectionPage>
  | core.Failure<400 | 401 | 403, Problem>
  | core.Failure<core.OtherStatus<400 | 401 | 403>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getConnection}. */
export type GetConnectionOutcome =
  | core.Success<200, Connection>
  | core.Failure<401 | 403 | 404, Problem>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "airbyte",
  "name": "Airbyte",
  "servers": {
    "default": "https://api.airbyte.com/v1"
  },
  "security": {
    "options": {
      "token": {
        "what": "an access token, of an application or another",
        "env": "AIRBYTE_TOKEN"
      },
      "clientId": {
        "what": "the client id of an application",
        "open": true,
        "env": "AIRBYTE_CLIENT_ID"
      },
      "clientSecret": {
        "what": "the client secret of the application",
        "env": "AIRBYTE_CLIENT_SECRET"
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
          "url": "applications/token",
          "body": {
            "client_id": "{clientId}",
            "client_secret": "{clientSecret}",
            "grant_type": "client_credentials",
            "grant-type": "client_credentials"
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
    "listJobs": {
      "method": "GET",
      "path": "/jobs",
      "params": {
        "connectionId": "query",
        "workspaceIds": "list",
        "jobType": "query",
        "status": "query",
        "createdAtStart": "query",
        "createdAtEnd": "query",
        "updatedAtStart": "query",
        "updatedAtEnd": "query",
        "orderBy": "query",
        "limit": "query",
        "offset": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/data",
        "parameter": "offset",
        "size": "limit",
        "more": "/next",
        "most": 100,
        "id": [
          "/jobId"
        ]
      }
    },
    "createJob": {
      "method": "POST",
      "path": "/jobs",
      "required": [
        "body"
      ],
      "body": true
    },
    "getJob": {
      "method": "GET",
      "path": "/jobs/{jobId}",
      "params": {
        "jobId": "path"
      }
    },
    "cancelJob": {
      "method": "DELETE",
      "path": "/jobs/{jobId}",
      "params": {
        "jobId": "path"
      }
    },
    "listConnections": {
      "method": "GET",
      "path": "/connections",
      "params": {
        "workspaceIds": "list",
        "tagIds": "list",
        "includeDeleted": "query",
        "limit": "query",
        "offset": "query"
      },
      "pagination": {
        "style": "offset",
        "items": "/data",
        "parameter": "offset",
        "size": "limit",
        "more": "/next",
        "id": [
          "/connectionId"
        ]
      }
    },
    "getConnection": {
      "method": "GET",
      "path": "/connections/{connectionId}",
      "params": {
        "connectionId": "path"
      }
    }
  },
  "error": {
    "message": [
      "/data/message",
      "/detail",
      "/message",
      "/title"
    ],
    "code": [
      "/title"
    ],
    "kinds": [
      {
        "kind": "conflict",
        "when": {
          "/title": [
            "try-again-later",
            "state-conflict"
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
        "/jobId"
      ]
    },
    "fields": {
      "id": [
        "/jobId"
      ],
      "name": [
        "/jobType"
      ],
      "status": [
        "/status"
      ],
      "created": [
        "/startTime"
      ],
      "finished": [
        {
          "at": "/lastUpdatedAt",
          "in": [
            "succeeded",
            "failed",
            "canceled"
          ]
        }
      ],
      "duration": [
        "/duration"
      ]
    },
    "states": [
      {
        "state": "queued",
        "when": {
          "/status": [
            "pending",
            "queued"
          ]
        }
      },
      {
        "state": "running",
        "when": {
          "/status": [
            "running",
            "incomplete"
          ]
        }
      },
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
            "cancelled"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "createJob",
        "ids": {
          "jobId": [
            "/jobId"
          ]
        },
        "find": {
          "args": {
            "connectionId": "{/connectionId}"
          },
          "where": {
            "/connectionId": "{/connectionId}"
          }
        }
      }
    ],
    "cancel": {
      "operation": "cancelJob",
      "states": [
        "queued",
        "running"
      ]
    },
    "lists": {
      "by": "created",
      "order": "oldest",
      "newest": {
        "in": "orderBy",
        "value": "createdAt|DESC"
      },
      "since": {
        "in": "createdAtStart",
        "as": "iso"
      },
      "until": {
        "in": "createdAtEnd",
        "as": "iso"
      },
      "states": {
        "in": "status",
        "values": {
          "queued": [
            "pending",
            "queued"
          ],
          "running": [
            "running",
            "incomplete"
          ],
          "succeeded": [
            "succeeded"
          ],
          "failed": [
            "failed"
          ],
          "canceled": [
            "cancelled"
          ]
        }
      },
      "scope": [
        "connectionId",
        "workspaceIds"
      ]
    }
  }
};
