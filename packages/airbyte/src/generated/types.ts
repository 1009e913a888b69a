// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * Jobs of a connection, of workspaces, or of all that the caller may see.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Start a sync, or reset or clear what was synced
         * Starts a job of a connection and answers with it. Where one of the connection's jobs runs already it is a conflict. Airbyte takes no idempotency key.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 18764
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get one job
         * Status of a job, how long it took, and how much it synced. Why one failed is not told. For a job that is not there the server answers 403, or 409 where
         * the caller may see all.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Cancel a job
         * Asks for a job to be canceled, and answers with it. The job stays. What the server cancels is what the job's connection does now: the id of a job that has
         * ended cancels the one that runs. Where nothing can be canceled, or the job is not there, it is a conflict.
         */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * Connections of workspaces, or of all that the caller may see.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one connection
         * A connection, with what it reads from and writes to.
         */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where a job stands. An `incomplete` one has had an attempt that failed, and may have another. */
export type JobStatus = "pending" | "queued" | "running" | "incomplete" | "failed" | "succeeded" | "cancelled" | (string & {});
/** What a job does. One that was started to `clear` is a `reset`. */
export type JobType = "sync" | "reset" | "refresh" | "clear" | (string & {});
/** A job of a connection. */
export interface Job {
    /**
     * Format: int64
     * Id of the job.
     */
    jobId: number | string;
    status: JobStatus;
    jobType: JobType;
    /**
     * Format: uuid
     * Id of its connection.
     */
    connectionId: string;
    /** When it was made, in UTC; without seconds where they are 0 (`2026-07-22T14:05Z`). */
    startTime: string;
    /** When it ended; absent until then. */
    lastUpdatedAt?: string | null;
    /** How long it has taken, as ISO 8601 has it, such as PT8H6M12S; absent while it is pending. */
    duration?: string | null;
    /**
     * Format: int64
     * How many bytes it wrote.
     */
    bytesSynced?: number | string | null;
    /**
     * Format: int64
     * How many records it wrote.
     */
    rowsSynced?: number | string | null;
}
/** One page of jobs. */
export interface JobPage {
    /** The jobs. */
    data: Job[];
    /** URL of the page before; empty on the first. */
    previous?: string;
    /** URL of the next page; empty where this one is. */
    next?: string;
}
/** What to start, and of which connection. */
export interface NewJob {
    /**
     * Format: uuid
     * Id of the connection.
     */
    connectionId: string;
    /**
     * What it is to do: sync, or delete what was synced (`clear`, once called `reset`); `refresh` is refused.
     * @enum {string}
     */
    jobType: "sync" | "reset" | "refresh" | "clear";
}
/** What jobs are of. */
export interface Connection {
    /**
     * Format: uuid
     * Id of the connection.
     */
    connectionId: string;
    /** Its name. */
    name: string;
    /**
     * Format: uuid
     * Id of what it reads from.
     */
    sourceId: string;
    /**
     * Format: uuid
     * Id of what it writes to.
     */
    destinationId: string;
    /**
     * Format: uuid
     * Id of its workspace.
     */
    workspaceId: string;
    status: ConnectionStatus;
    /** Why it has that status, such as why it is locked. */
    statusReason?: string | null;
    /**
     * Format: int64
     * When it was made, in seconds since 1970.
     */
    createdAt?: number | string;
    /** When it syncs. */
    schedule?: {
        [key: string]: unknown;
    };
    /** What it syncs. */
    configurations?: {
        [key: string]: unknown;
    };
    /** Its tags. */
    tags?: {
        [key: string]: unknown;
    }[];
    /** What it does where a source has changed, such as propagate_columns. */
    nonBreakingSchemaUpdatesBehavior?: string;
    /** Where its tables go: as the source has them, as the destination has, or custom_format. */
    namespaceDefinition?: string;
    /** Where they go by custom_format. */
    namespaceFormat?: string | null;
    /** What stands before their names. */
    prefix?: string | null;
}
/** Whether a connection runs; deprecated once it is deleted. */
export type ConnectionStatus = "active" | "inactive" | "locked" | "deprecated" | (string & {});
/** One page of connections. */
export interface ConnectionPage {
    /** The connections. */
    data: Connection[];
    /** URL of the page before; empty on the first. */
    previous?: string;
    /** URL of the next page; empty where this one is. */
    next?: string;
}
/** Why a request failed, as RFC 9457 has it. */
export interface Problem {
    /** A URL that names the problem, or a word such as error:auth/…. */
    type?: string;
    /** A word for the problem, such as resource-not-found. */
    title?: string;
    /** The HTTP status. */
    status?: number;
    /** What went wrong. */
    detail?: string;
    /** Page that says more. */
    documentationUrl?: string | null;
    data?: ProblemData;
    /** What went wrong, where the server's framework answers. */
    message?: string;
    /** What the server's log calls the failure, where it tells nothing else of it. */
    errorId?: string;
}
/** What a problem is about. */
export type ProblemData = {
    /** What went wrong in this request. */
    message?: string;
} | null;
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /**
     * Format: uuid
     * Jobs of this connection.
     */
    connectionId?: string;
    /** Jobs of these workspaces; without it and a connection those of all. */
    workspaceIds?: string[];
    /**
     * Jobs of this kind; `reset` for those that clear.
     * @enum {string}
     */
    jobType?: "sync" | "reset" | "refresh" | "clear";
    /**
     * Jobs with this status.
     * @enum {string}
     */
    status?: "pending" | "queued" | "running" | "incomplete" | "failed" | "succeeded" | "cancelled";
    /**
     * Format: date-time
     * Jobs made at this time or later.
     */
    createdAtStart?: string;
    /**
     * Format: date-time
     * Jobs made at this time or before.
     */
    createdAtEnd?: string;
    /**
     * Format: date-time
     * Jobs that last changed at this time or later.
     */
    updatedAtStart?: string;
    /**
     * Format: date-time
     * Jobs that last changed at this time or before.
     */
    updatedAtEnd?: string;
    /**
     * By which time they come, and in which order; `createdAt|ASC` by default.
     * @default createdAt|ASC
     * @enum {string}
     */
    orderBy?: "createdAt|ASC" | "createdAt|DESC" | "updatedAt|ASC" | "updatedAt|DESC";
    /**
     * Items on a page, at most 100; 20 by default.
     * @default 20
     */
    limit?: number;
    /**
     * How many to leave out before the first; 0 by default.
     * @default 0
     */
    offset?: number;
}
/** What {@link Operations.createJob} takes. */
export interface CreateJobParams {
    /** What to start, and of which connection. */
    body: NewJob;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /**
     * Format: int64
     * Id of the job.
     */
    jobId: number | string;
}
/** What {@link Operations.cancelJob} takes. */
export interface CancelJobParams {
    /**
     * Format: int64
     * Id of the job.
     */
    jobId: number | string;
}
/** What {@link Operations.listConnections} takes. */
export interface ListConnectionsParams {
    /** Connections of these workspaces; of all without it. */
    workspaceIds?: string[];
    /** Connections with one of these tags. */
    tagIds?: string[];
    /**
     * Whether those that were deleted come as well; false by default.
     * @default false
     */
    includeDeleted?: boolean;
    /**
     * Items on a page, at most 100; 20 by default.
     * @default 20
     */
    limit?: number;
    /**
     * How many to leave out before the first; 0 by default.
     * @default 0
     */
    offset?: number;
}
/** What {@link Operations.getConnection} takes. */
export interface GetConnectionParams {
    /**
     * Format: uuid
     * Id of the connection.
     */
    connectionId: string;
}
interface components {
    responses: {
        /** The request is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** The caller may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** A job of the connection runs already, or the connection is not active. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** The job is not there, or does not run. */
        NotRunning: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
        /** A job of this kind cannot be started. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Problem;
            };
        };
    };
    parameters: {
        /**
         * Id of the job.
         * @example 18764
         */
        JobId: number | string;
        /**
         * Items on a page, at most 100; 20 by default.
         * @example 100
         */
        Limit: number;
        /**
         * How many to leave out before the first; 0 by default.
         * @example 100
         */
        Offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
interface operations {
    listJobs: {
        parameters: {
            query?: {
                /**
                 * Jobs of this connection.
                 * @example e735894a-e773-4938-969f-45f53957b75b
                 */
                connectionId?: string;
                /**
                 * Jobs of these workspaces; without it and a connection those of all.
                 * @example [
                 *       "f65bcb0f-08e5-4ffe-aac2-c7bd9fa5b3c5"
                 * ]
                 */
                workspaceIds?: string[];
                /**
                 * Jobs of this kind; `reset` for those that clear.
                 * @example sync
                 */
                jobType?: "sync" | "reset" | "refresh" | "clear";
                /**
                 * Jobs with this status.
                 * @example failed
                 */
                status?: "pending" | "queued" | "running" | "incomplete" | "failed" | "succeeded" | "cancelled";
                /**
                 * Jobs made at this time or later.
                 * @example 2023-06-22T16:15:00Z
                 */
                createdAtStart?: string;
                /**
                 * Jobs made at this time or before.
                 * @example 2023-06-22T16:15:00Z
                 */
                createdAtEnd?: string;
                /**
                 * Jobs that last changed at this time or later.
                 * @example 2023-06-22T16:15:00Z
                 */
                updatedAtStart?: string;
                /**
                 * Jobs that last changed at this time or before.
                 * @example 2023-06-22T16:15:00Z
                 */
                updatedAtEnd?: string;
                /**
                 * By which time they come, and in which order; `createdAt|ASC` by default.
                 * @example createdAt|DESC
                 */
                orderBy?: "createdAt|ASC" | "createdAt|DESC" | "updatedAt|ASC" | "updatedAt|DESC";
                /**
                 * Items on a page, at most 100; 20 by default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many to leave out before the first; 0 by default.
                 * @example 100
                 */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to start, and of which connection. */
        requestBody: {
            content: {
                "application/json": NewJob;
            };
        };
        responses: {
            /** The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Job;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 18764
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Job;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRunning"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 18764
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Job;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRunning"];
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /**
                 * Connections of these workspaces; of all without it.
                 * @example [
                 *       "f65bcb0f-08e5-4ffe-aac2-c7bd9fa5b3c5"
                 * ]
                 */
                workspaceIds?: string[];
                /**
                 * Connections with one of these tags.
                 * @example [
                 *       "1e1c7a5d-5d0e-4b8e-9a5e-1f6a0c3c2b11"
                 * ]
                 */
                tagIds?: string[];
                /**
                 * Whether those that were deleted come as well; false by default.
                 * @example true
                 */
                includeDeleted?: boolean;
                /**
                 * Items on a page, at most 100; 20 by default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many to leave out before the first; 0 by default.
                 * @example 100
                 */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectionPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the connection.
                 * @example e735894a-e773-4938-969f-45f53957b75b
                 */
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Connection;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
