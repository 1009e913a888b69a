// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

import type * as core from "@vendor-jobs/core";
import type { Connection, ConnectionPage, ConnectionResult, Done, ErrorBody, GetConnectionParams, ListConnectionsParams, ListSyncsParams, ResyncConnectionParams, Sync, SyncConnectionParams, SyncPage, UpdateConnectionParams } from "./types.ts";

/** The methods of the Fivetran client, one an operation of its API. */
export interface Operations {
  /**
   * List connections.
   *
   * All connections that the key may see, with where each stands.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/list-connections
   */
  listConnections(params?: ListConnectionsParams, options?: core.ListOptions): core.ListCall<ConnectionPage, Connection, ListConnectionsOutcome>;

  /**
   * Get one connection.
   *
   * A connection with where its sync stands, and when the last one ended well and badly.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @throws {ApiError} 404: There is no such connection.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/connection-details
   */
  getConnection(params: GetConnectionParams, options?: core.CallOptions): core.Call<ConnectionResult, GetConnectionOutcome>;

  /**
   * Pause or resume a connection, or change when it syncs.
   *
   * A paused connection starts no further syncs; one that runs goes on. With `schedule_type` manual only `syncConnection` starts any.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @throws {ApiError} 404: There is no such connection.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/modify-connection
   */
  updateConnection(params: UpdateConnectionParams, options?: core.CallOptions): core.Call<ConnectionResult, UpdateConnectionOutcome>;

  /**
   * Start a sync.
   *
   * Starts a sync at once. Where one runs already nothing happens, and the answer is a success all the same; with `force` that one is ended first.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * `.job()` gives the job that it starts; ask for it at once.
   * Sent once: where no answer comes, it may or may not have started one.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @throws {ApiError} 404: There is no such connection.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/sync-connection
   */
  syncConnection(params: SyncConnectionParams, options?: core.CallOptions): core.StartCall<Done, SyncConnectionOutcome, core.JobHandle<Connection, "retry">>;

  /**
   * Start a historical resync.
   *
   * Reads everything anew. Where a sync runs that cannot be ended, that is a conflict.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * `.job()` gives the job that it starts; ask for it at once.
   * Sent once: where no answer comes, it may or may not have started one.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @throws {ApiError} 404: There is no such connection.
   * @throws {ApiError} 409: A sync runs that cannot be ended.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/resync-connection
   */
  resyncConnection(params: ResyncConnectionParams, options?: core.CallOptions): core.StartCall<Done, ResyncConnectionOutcome, core.JobHandle<Connection, "retry">>;

  /**
   * List syncs of a connection.
   *
   * Syncs of at most seven days, each with how it went and why. Of the last hour where no time is given. The connection's own tasks say less of a failure.
   *
   * Rate limit: 20000 requests in 3600 seconds.
   *
   * @throws {ApiError} 400: The request is wrong.
   * @throws {ApiError} 401: The key or its secret is wrong.
   * @throws {ApiError} 403: The key may not do this.
   * @throws {ApiError} 404: There is no such connection.
   * @see https://fivetran.com/docs/rest-api/api-reference/connections/retrieve-connection-sync-history
   */
  listSyncs(params: ListSyncsParams, options?: core.ListOptions): core.ListCall<SyncPage, Sync, ListSyncsOutcome>;

  /**
   * Follows one job: read it, wait for it, run it again. Sends nothing by itself.
   *
   * @param job - Its ids; a reference that `JSON.stringify` made of a handle, in whatever process; or a body that holds the job.
   * @throws {InvalidArgumentError} where no ids are found in it, or it is a reference to a job of another vendor or base URL.
   */
  job(job: JobLike): core.JobHandle<Connection, "retry">;

  /**
   * Waits for many jobs at once, within the vendor's limits, asking the list of jobs first where that answers for many.
   * The results are in the order of the jobs; one that could not be waited for is `{ ok: false, error }` and holds up no other.
   * @throws {AbortError} where the signal ends it.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  waitAll(jobs: Iterable<JobLike>, options?: core.WaitAllOptions<Connection>): Promise<core.WaitAllResult<Connection>[]>;

  /**
   * Follows many jobs at once: gives every change and end as it becomes known, with the very thing that the job was given by, until all have
   * ended. `add` lets the set grow meanwhile. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where an option is wrong.
   */
  watchAll<Ref extends JobLike>(jobs: Iterable<Ref>, options?: core.WaitAllOptions<Connection>): core.JobsWatch<Connection, Ref>;

  /**
   * Looks for jobs: by state, time, id, name. What the vendor can filter goes to the vendor, the rest is filtered here; `plan` says which is which.
   * Each is an overview and a handle at once. Sends nothing before it is iterated; leaving the loop ends all requests.
   * @throws {InvalidArgumentError} where the query is wrong, or asks for what the vendor's jobs do not have.
   * @throws {VendorJobsError} at the end, where the vendor gives no more of the list than came.
   */
  jobs(query?: core.JobsQuery<JobsScope>, options?: core.CallOptions): core.JobsFound<core.FoundJob<Connection, core.JobHandle<Connection, "retry">>>;

  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where `proves` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends "syncConnection" | "resyncConnection">(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<core.JobHandle<Connection, "retry">>>;
}

/** What {@link Operations.job} finds a job by: its ids, another handle or the reference that it gave, or a body that holds the job. */
export type JobLike =
  | { connectionId: GetConnectionParams["connectionId"] }
  | core.JobRef
  | core.FollowedJob<Connection>
  | Connection
  | ConnectionResult;

/** Where {@link Operations.jobs} looks. */
export interface JobsScope {
  /** As `group_id` of {@link Operations.listConnections}. */
  readonly group_id?: ListConnectionsParams["group_id"];
}

/** What came of {@link Operations.listConnections}. */
export type ListConnectionsOutcome =
  | core.Success<200, ConnectionPage>
  | core.Failure<400 | 401 | 403, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.getConnection}. */
export type GetConnectionOutcome =
  | core.Success<200, ConnectionResult>
  | core.Failure<401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.updateConnection}. */
export type UpdateConnectionOutcome =
  | core.Success<200, ConnectionResult>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.syncConnection}. */
export type SyncConnectionOutcome =
  | core.Success<200, Done>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.resyncConnection}. */
export type ResyncConnectionOutcome =
  | core.Success<200, Done>
  | core.Failure<400 | 401 | 403 | 404 | 409, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404 | 409>, unknown>
  | core.NoAnswer;

/** What came of {@link Operations.listSyncs}. */
export type ListSyncsOutcome =
  | core.Success<200, SyncPage>
  | core.Failure<400 | 401 | 403 | 404, ErrorBody>
  | core.Failure<core.OtherStatus<400 | 401 | 403 | 404>, unknown>
  | core.NoAnswer;

/** The table from which the runtime builds requests and reads answers. */
export const api: core.Api = {
  "vendor": "fivetran",
  "name": "Fivetran",
  "servers": {
    "default": "https://api.fivetran.com"
  },
  "security": {
    "options": {
      "apiKey": {
        "what": "the API key",
        "open": true,
        "env": "FIVETRAN_API_KEY"
      },
      "apiSecret": {
        "what": "the secret of the API key",
        "env": "FIVETRAN_API_SECRET"
      }
    },
    "ways": [
      {
        "options": [
          "apiKey",
          "apiSecret"
        ],
        "places": [
          {
            "header": "authorization",
            "prefix": "Basic ",
            "options": [
              "apiKey",
              "apiSecret"
            ],
            "encode": "colon"
          }
        ]
      }
    ]
  },
  "operations": {
    "listConnections": {
      "method": "GET",
      "path": "/v1/connections",
      "params": {
        "Accept": "header",
        "group_id": "query",
        "schema": "query",
        "cursor": "query",
        "limit": "query"
      },
      "defaults": {
        "Accept": "application/json;version=2"
      },
      "pagination": {
        "style": "cursor",
        "items": "/data/items",
        "parameter": "cursor",
        "next": "/data/next_cursor",
        "size": "limit",
        "most": 1000,
        "id": [
          "/id"
        ]
      }
    },
    "getConnection": {
      "method": "GET",
      "path": "/v1/connections/{connectionId}",
      "params": {
        "connectionId": "path",
        "Accept": "header"
      },
      "defaults": {
        "Accept": "application/json;version=2"
      }
    },
    "updateConnection": {
      "method": "PATCH",
      "path": "/v1/connections/{connectionId}",
      "params": {
        "connectionId": "path",
        "Accept": "header"
      },
      "required": [
        "body"
      ],
      "defaults": {
        "Accept": "application/json;version=2"
      },
      "body": true,
      "idempotent": true
    },
    "syncConnection": {
      "method": "POST",
      "path": "/v1/connections/{connectionId}/sync",
      "params": {
        "connectionId": "path",
        "Accept": "header"
      },
      "defaults": {
        "Accept": "application/json;version=2"
      },
      "body": true
    },
    "resyncConnection": {
      "method": "POST",
      "path": "/v1/connections/{connectionId}/resync",
      "params": {
        "connectionId": "path",
        "Accept": "header"
      },
      "defaults": {
        "Accept": "application/json;version=2"
      },
      "body": true
    },
    "listSyncs": {
      "method": "GET",
      "path": "/v1/connections/{connectionId}/sync-history",
      "params": {
        "connectionId": "path",
        "Accept": "header",
        "start_time": "query",
        "end_time": "query",
        "cursor": "query",
        "limit": "query"
      },
      "defaults": {
        "Accept": "application/json;version=2"
      },
      "pagination": {
        "style": "cursor",
        "items": "/data/items",
        "parameter": "cursor",
        "next": "/data/next_cursor",
        "size": "limit"
      }
    }
  },
  "error": {
    "message": [
      "/message"
    ],
    "code": [
      "/code"
    ]
  },
  "job": {
    "operation": "getConnection",
    "at": "/data",
    "ids": {
      "connectionId": [
        "/id"
      ]
    },
    "fields": {
      "id": [
        "/id"
      ],
      "name": [
        "/schema"
      ],
      "status": [
        "/status/sync_state"
      ],
      "created": [
        "/created_at"
      ],
      "finished": [
        {
          "at": "/succeeded_at",
          "in": [
            "succeeded"
          ]
        },
        {
          "at": "/failed_at",
          "in": [
            "failed"
          ]
        }
      ],
      "error": [
        {
          "at": "/status/tasks/*/message",
          "in": [
            "failed"
          ]
        }
      ],
      "errorCode": [
        {
          "at": "/status/tasks/*/code",
          "in": [
            "failed"
          ]
        }
      ],
      "owner": [
        "/connected_by"
      ],
      "page": [
        "https://fivetran.com/dashboard/connections/{connectionId}/status"
      ]
    },
    "mark": {
      "succeeded": "/succeeded_at",
      "failed": "/failed_at"
    },
    "states": [
      {
        "state": "running",
        "when": {
          "/status/sync_state": [
            "syncing"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status/sync_state": [
            "rescheduled"
          ]
        }
      },
      {
        "state": "failed",
        "when": {
          "/status/sync_state": [
            "scheduled",
            "paused"
          ],
          "/failed_at": {
            "after": "/succeeded_at"
          }
        }
      },
      {
        "state": "succeeded",
        "when": {
          "/status/sync_state": [
            "scheduled",
            "paused"
          ],
          "/succeeded_at": {
            "not": [
              null
            ]
          }
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status/sync_state": [
            "scheduled"
          ],
          "/status/setup_state": [
            "incomplete",
            "broken"
          ]
        }
      },
      {
        "state": "queued",
        "when": {
          "/status/sync_state": [
            "scheduled"
          ]
        }
      },
      {
        "state": "waiting",
        "when": {
          "/status/sync_state": [
            "paused"
          ]
        }
      }
    ],
    "start": [
      {
        "operation": "syncConnection",
        "ids": {
          "connectionId": [
            "{connectionId}"
          ]
        }
      },
      {
        "operation": "resyncConnection",
        "ids": {
          "connectionId": [
            "{connectionId}"
          ]
        }
      }
    ],
    "retry": {
      "operation": "syncConnection",
      "body": {
        "force": false
      },
      "gives": "same"
    },
    "lists": {
      "operation": "listConnections",
      "by": "finished",
      "scope": [
        "group_id"
      ]
    }
  },
  "rateLimit": {
    "requests": 20000,
    "seconds": 3600
  }
};
