// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/jobs/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ingest jobs
         * Jobs of the org, up to 1,000 a page, in no order that is documented.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Create an ingest job
         * Creates a job that waits for its records. Salesforce takes no idempotency key; each request that arrives makes a job.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/ingest/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get one job
         * A job as it stands, with counts of its records. Poll it until `state` is `JobComplete`, `Failed` or `Aborted`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Release or abort a job
         * `UploadComplete` releases a job whose records are uploaded; `Aborted` ends it.
         */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/jobs/ingest/{jobId}/batches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Upload the records of a job
         * The records as CSV, the first line their fields; at most 150 MB as base64. Once, while the job is open.
         */
        put: operations["uploadJobData"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/ingest/{jobId}/failedResults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Read the records that failed
         * The records that failed, as CSV: `sf__Id`, `sf__Error` (why) and their own fields.
         */
        get: operations["getFailedResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where a job stands. */
export type JobStateName = "Open" | "UploadComplete" | "InProgress" | "JobComplete" | "Failed" | "Aborted" | (string & {});
/** An ingest job. */
export interface Job {
    /** Id of the job. */
    id: string;
    /** What it does with its records, such as insert or upsert. */
    operation: "insert" | "delete" | "hardDelete" | "update" | "upsert" | (string & {});
    /** What its records are. */
    object: string | null;
    /** Id of the user who created it. */
    createdById: string;
    /** When it was created. */
    createdDate: string;
    /** When it last changed: once it has ended, when it did. */
    systemModstamp: string;
    state: JobStateName;
    /** Field by which an upsert finds records. */
    externalIdFieldName?: string | null;
    /** Parallel; nothing else is there yet. */
    concurrencyMode?: string;
    /** CSV; nothing else is there yet. */
    contentType?: string;
    /** Path of the upload, while it is open. */
    contentUrl?: string;
    /** Version of the API by which it was created; a number in examples, text by the guide's tables. */
    apiVersion?: number | string;
    /** Type of the job, such as V2Ingest. */
    jobType?: "V2Ingest" | "Classic" | "BigObjectIngest" | (string & {});
    /** LF or CRLF. */
    lineEnding?: "LF" | "CRLF" | (string & {});
    /** What separates the fields, such as COMMA. */
    columnDelimiter?: "BACKQUOTE" | "CARET" | "COMMA" | "PIPE" | "SEMICOLON" | "TAB" | (string & {});
    /** Id of an assignment rule. */
    assignmentRuleId?: string | null;
    /** Why it failed. */
    errorMessage?: string | null;
    /** How often Salesforce tried to save its results. */
    retries?: number;
    /** How long it took in ms. */
    totalProcessingTime?: number;
    /** How much of that was its own in ms. */
    apiActiveProcessingTime?: number;
    /** How much of that was triggers' in ms. */
    apexProcessingTime?: number;
    /** How many records it has gone through. */
    numberRecordsProcessed?: number;
    /** How many of them failed. */
    numberRecordsFailed?: number;
    /** Whether its object has PK chunking, which only queries use. */
    isPkChunkingSupported?: boolean;
}
/** One page of jobs. */
export interface JobPage {
    /** Whether it is the last. */
    done: boolean;
    /** The jobs. */
    records: Job[];
    /** Path of the next page; null on the last. */
    nextRecordsUrl?: string | null;
}
/** What a job is to do. */
export interface NewJob {
    /** What its records are, such as Account. */
    object: string;
    /**
     * What to do with them.
     * @enum {string}
     */
    operation: "insert" | "delete" | "hardDelete" | "update" | "upsert";
    /**
     * CSV, which is the default.
     * @default CSV
     * @enum {string}
     */
    contentType?: "CSV";
    /**
     * How lines end; LF by default.
     * @default LF
     * @enum {string}
     */
    lineEnding?: "LF" | "CRLF";
    /**
     * What separates the fields; COMMA by default.
     * @default COMMA
     * @enum {string}
     */
    columnDelimiter?: "BACKQUOTE" | "CARET" | "COMMA" | "PIPE" | "SEMICOLON" | "TAB";
    /** Field by which an upsert finds records. */
    externalIdFieldName?: string;
    /** Id of an assignment rule for cases or leads. */
    assignmentRuleId?: string;
}
/** A job's new state. */
export interface JobUpdate {
    /**
     * UploadComplete releases it and Aborted ends it.
     * @enum {string}
     */
    state: "UploadComplete" | "Aborted";
}
/** Why a request failed. */
export interface ErrorItem {
    /** What went wrong, such as INVALIDJOB. */
    errorCode: string;
    /** The same in words. */
    message: string;
    /** Fields that are wrong. */
    fields?: string[];
}
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /**
     * Jobs with PK chunking only.
     * @default false
     */
    isPkChunkingEnabled?: boolean;
    /**
     * Jobs of this type only.
     * @enum {string}
     */
    jobType?: "BigObjectIngest" | "Classic" | "V2Ingest";
    /** Where the page begins; the answer before has it. */
    queryLocator?: string;
}
/** What {@link Operations.createJob} takes. */
export interface CreateJobParams {
    /** What to do with which records. */
    body: NewJob;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /** Id of the job. */
    jobId: string;
}
/** What {@link Operations.updateJob} takes. */
export interface UpdateJobParams {
    /** Id of the job. */
    jobId: string;
    /** Its new state. */
    body: JobUpdate;
}
/** What {@link Operations.uploadJobData} takes. */
export interface UploadJobDataParams {
    /** Id of the job. */
    jobId: string;
    /** The records. */
    body: string | Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;
}
/** What {@link Operations.getFailedResults} takes. */
export interface GetFailedResultsParams {
    /** Id of the job. */
    jobId: string;
}
interface components {
    responses: {
        /** The request is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorItem[];
            };
        };
        /** The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorItem[];
            };
        };
        /** The user may not do this, or the limit of the day has been passed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorItem[];
            };
        };
        /** There is no such job. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorItem[];
            };
        };
    };
    parameters: {
        /**
         * Id of the job.
         * @example 7505e000002WD45AAG
         */
        JobId: string;
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
                 * Jobs with PK chunking only.
                 * @example true
                 */
                isPkChunkingEnabled?: boolean;
                /**
                 * Jobs of this type only.
                 * @example V2Ingest
                 */
                jobType?: "BigObjectIngest" | "Classic" | "V2Ingest";
                /**
                 * Where the page begins; the answer before has it.
                 * @example 01gR000000opHLhIAM
                 */
                queryLocator?: string;
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
        /** What to do with which records. */
        requestBody: {
            content: {
                "application/json": NewJob;
            };
        };
        responses: {
            /** The job; it is open. */
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
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
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
        };
    };
    updateJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /** Its new state. */
        requestBody: {
            content: {
                "application/json": JobUpdate;
            };
        };
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    uploadJobData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /** The records. */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** The records have been taken. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getFailedResults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job.
                 * @example 7505e000002WD45AAG
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The records, as CSV. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
