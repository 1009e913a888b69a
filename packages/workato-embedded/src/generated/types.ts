// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/api/managed_users/{managed_user_id}/recipes/{recipe_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the jobs of a customer's recipe
         * One page of a recipe's jobs, newest first, and how many it has had in all. The page size is not documented (the
         * web app's is 25). The next, older page starts after the last item: its `id` goes into `offset_job_id`. There is
         * no sign of the last page but that it is short or empty, or that `job_scope_count` jobs have been seen. There is
         * no filter by time.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed_users/{managed_user_id}/recipes/{recipe_id}/jobs/{job_handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer's job with its steps
         * One job, with each step it has run. Poll it until `completed_at` is set. The vendor says that run-time data is
         * not given here, yet its sample and live answers have each step's `input` and `output`: count on neither.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/managed_users/{managed_user_id}/recipes/{recipe_id}/repeat_jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run jobs of a customer again
         * Queues up to 25 jobs of a recipe to run again with their original trigger data, on the recipe's latest version.
         * Each job has a result of its own, so a success may hold jobs that were refused: read `results`. Not idempotent,
         * each call runs them once more.
         */
        post: operations["repeatJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** A job in a list. It has ended when `completed_at` is set, and failed when `is_error` is. */
export interface JobSummary extends JobBase {
    /** The job's handle. */
    id: string;
}
/** A page of a recipe's jobs and the recipe's counts. */
export interface JobPage extends JobCounts {
    /** Newest first; empty after the last page. */
    items: JobSummary[];
}
/** A job with its steps. It has ended when `completed_at` is set. */
export type Job = {
    /** The job's handle. */
    id: string;
    /** The same as `id`. */
    handle?: RelatedJobHandle;
} & (JobBase & JobDetail);
/** The jobs to run again. */
export interface RepeatJobs {
    /** Handles of 1 to 25 jobs of the recipe; numbers pass too. */
    job_ids: GivenJobId[];
}
/** How many jobs a recipe has had. */
export interface JobCounts {
    /** Jobs that succeeded, whatever the filter. */
    job_succeeded_count: number;
    /** Jobs that failed, whatever the filter. */
    job_failed_count: number;
    /** All jobs, whatever the filter. */
    job_count: number;
    /** Jobs that match the filter, on all pages. Absent from answers of before 2024. */
    job_scope_count?: number;
}
/**
 * Status of a job. The vendor documents `succeeded`, `failed` and `pending` (not ended); others occur, so treat an
 * unknown one as not ended unless `completed_at` is set.
 */
export type JobStatus = "succeeded" | "failed" | "pending" | "running" | (string & {});
/** A failed job's error in parts. Absent from jobs without an error; any part may be missing, even all. */
export interface JobErrorParts {
    /** Kind of error, such as `Bad request` or an exception's class. */
    error_type?: string;
    /** What went wrong, for people. */
    message?: string;
    /** Id of this error, a UUID, for the vendor's support. */
    error_id?: string;
    /** The failed step's input in Ruby's notation, or `<redacted>`, as ever since 2020. */
    input?: string;
    /** Connector that failed. */
    adapter?: string;
    /** The connector's action that failed. */
    action?: string;
    /** Step that failed, as `recipe_line_number` of a line. */
    line_number?: number | null;
    /**
     * Format: date-time
     * When it went wrong.
     */
    error_at?: string;
    /** The message of the app behind the connector. */
    inner_message?: string | null;
    /** How often the step was tried again. */
    retry_count?: number;
}
/** Id of a recipe, a number; text in the vendor's newer reference. Null where there is none. */
export type RelatedRecipeId = number | string | null;
/** Id of a job, as `JobId`; null where there is none. */
export type RelatedJobId = string | number | null;
/** What a job has in lists and in details alike. */
export interface JobBase {
    /** What the job was about, made from its trigger event, or the error's text. May be empty, as after the data's retention time. */
    title: string | null;
    /** Absent from list items of the vendor's samples; `is_error` and `completed_at` tell then. */
    status?: JobStatus | null;
    /**
     * Format: date-time
     * When the job started; null before.
     */
    started_at: string | null;
    /**
     * Format: date-time
     * When the job ended; null before.
     */
    completed_at: string | null;
    /** Whether the error is one of polling for the trigger, so that no step has run. */
    is_poll_error: boolean | null;
    /** Whether the job failed. */
    is_error: boolean | null;
    /**
     * What went wrong; null without an error. Plain text, often with the error's id and the step's input appended,
     * or a JSON document in this string. Prefer `error_parts.message`.
     */
    error: string | null;
    /** The error in parts; absent where there is none. */
    error_parts?: JobErrorParts;
    /** The recipe that ran. Often absent from list items. */
    recipe_id?: RelatedRecipeId;
    /** The recipe whose job called this one as a function; null where none did. A number in samples, text in the vendor's newer reference. */
    calling_recipe_id?: RelatedRecipeId;
    /** The job that called this one as a function; null where none did. */
    calling_job_id?: RelatedJobId;
    /** The recipe at the start of the chain of calls. */
    root_recipe_id?: RelatedRecipeId;
    /** The job at the start of the chain of calls. */
    root_job_id?: RelatedJobId;
    /** The job that this one repeats, or its own id where it repeats none. */
    master_job_id?: RelatedJobId;
}
/** Body of a failure. Its words are in `message`, or else in `error`. */
export interface ErrorBody {
    /** What went wrong, for people, such as `Not found`. */
    message?: string;
    /** What is wrong with each field, by its name; on validation only. */
    errors?: {
        [key: string]: string | string[];
    };
    /** Id of the error, a UUID, for the vendor's support; on server errors. */
    id?: string;
    /** Another place for the message. */
    error?: string;
    /** Kind of error. */
    error_type?: string;
}
/**
 * How long one phase of a step took. Times are seconds, often of a few microseconds (7.4e-06). Any but the name may
 * be missing.
 */
export interface JobLineStatDetail {
    /** Phase, such as `map_input` or `execute`. */
    name: string;
    /** How often it ran. */
    count?: number;
    /** Seconds on average. */
    average?: number;
    /** Seconds in all. */
    total?: number;
    /** Seconds at the least. */
    min?: number;
    /** Seconds at the most. */
    max?: number;
}
/** How long a step took. Any part of it may be missing. */
export interface JobLineStat {
    /** Seconds in all. */
    total?: number;
    /** The step's phases. */
    details?: JobLineStatDetail[];
    /**
     * Format: date-time
     * When the step started.
     */
    started_at?: string | null;
    /**
     * Format: date-time
     * When the step ended.
     */
    completed_at?: string | null;
}
/** A failed step's error, classified. */
export interface JobLineErrorDescriptor {
    /** Kind of error. */
    error_type?: string;
    /** Id of this error, as in `error_parts`. */
    error_id?: string;
    /** Id of the kind of error. */
    error_type_id?: string | null;
    /**
     * Format: date-time
     * When it went wrong.
     */
    error_at?: string;
    /** Step that failed. */
    line_number?: number | null;
    /** Connector that failed. */
    adapter?: string;
    /** The action that failed; null for a trigger. */
    action?: string | null;
    /** The trigger that failed; null for an action. */
    trigger?: string | null;
    /** Whether the recipe's owner can do something about it. */
    actionable?: boolean;
}
/** An app's HTTP answer that made a step fail. */
export interface JobLineHttpResponse {
    /** Such as `HTTP/1.1`. */
    protocol?: string;
    /** HTTP status. */
    code?: number;
    /** Status text as sent. */
    raw_status_text?: string;
    /** Status text that belongs to the status. */
    normalized_status_text?: string;
    /** The body as text. */
    body?: string;
    /** Headers by name. */
    headers?: {
        [key: string]: unknown;
    };
}
/** What the app behind a failed step answered. */
export interface JobLineErrorDetails {
    /** What went wrong. */
    message?: string;
    /** The app's own message. */
    inner_message?: string | null;
    /** The app's HTTP answer, where it was one that made the step fail. */
    http_response?: JobLineHttpResponse;
}
/** One step of a job, as it ran. */
export interface JobLine {
    /** Number of the step in the recipe; 0 is the trigger. */
    recipe_line_number: number;
    /** Connector that the step used. */
    adapter_name: string;
    /** The connector's trigger or action. */
    adapter_operation: string;
    /** What went into the step, in the connector's form. May be absent. */
    input?: unknown;
    /** What came out of the step, in the connector's form. Absent where it failed, and may be elsewhere. */
    output?: unknown;
    /** Whether the recipe hides this step's data. */
    mask_data?: boolean;
    /** How long the step took. May be absent. */
    line_stat?: JobLineStat;
    /** What went wrong; only on the step that failed. */
    error?: string | null;
    /** The error, classified; only on the step that failed. */
    error_descriptor?: JobLineErrorDescriptor;
    /** What the app behind the step answered; only on the step that failed. */
    error_details?: JobLineErrorDetails;
}
/** Handle of a job, `j-` and what follows. */
export type RelatedJobHandle = string | null;
/** What only the details of a job have. */
export interface JobDetail {
    /** The same as `id`. Absent before handles came. */
    handle?: string | null;
    /** The steps that ran, in order; the trigger first. */
    lines: JobLine[];
    /** Whether the job repeats another, see `master_job_id`. */
    is_repeat?: boolean | null;
    /** Whether the job was started by testing the recipe. */
    is_test?: boolean | null;
    /** Whether the job is a run of a test case. */
    is_test_case_job?: boolean | null;
    /** The same as `master_job_id`. */
    master_job_handle?: RelatedJobHandle;
    /** The same as `calling_job_id`; null where no job called this one. */
    calling_job_handle?: RelatedJobHandle;
    /** Id that jobs of one chain of calls share. */
    job_correlation_id?: string;
}
/** Id of a job as a request may give it, a handle, or a number or the same digits in text. */
export type GivenJobId = string | number;
/** `enqueued`: it will run again. `failed`: it will not, see `error`. */
export type RepeatStatus = "enqueued" | "failed" | (string & {});
/** Whether one job will run again. */
export interface RepeatResult {
    /** The job that was to run again. */
    job_id: string;
    /** `enqueued`: it will run again. `failed`: it will not, see `error`. */
    status: RepeatStatus;
    /** Why it will not; absent where it will. */
    error?: string;
}
/** What came of each job that was to run again. */
export interface RepeatJobsResult {
    /** One for each job asked for. */
    results: RepeatResult[];
}
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /**
     * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
     * for `A2300`. Give it as it is; the client percent-encodes it.
     */
    managed_user_id: string;
    /** The recipe's id, the number in its URL. */
    recipe_id: number;
    /**
     * The job after which the page starts, itself not included: the `id` of the last item for the next, older page.
     * With `prev`, that of the first item for newer ones. Absent: the newest.
     */
    offset_job_id?: string;
    /**
     * Which side of `offset_job_id`: `false` for older jobs, `true` for newer ones. (The vendor's old texts say "next"
     * and "previous" for these.)
     * @default false
     */
    prev?: boolean;
    /**
     * Only jobs of this status, one value. Absent, all.
     * @enum {string}
     */
    status?: "succeeded" | "failed" | "pending";
    /** `true`: only jobs that were run again. */
    rerun_only?: boolean;
    /**
     * @deprecated
     * Cursor of old, a run's number. Use `offset_job_id`.
     */
    offset_run_id?: number;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /**
     * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
     * for `A2300`. Give it as it is; the client percent-encodes it.
     */
    managed_user_id: string;
    /** The recipe's id, the number in its URL. */
    recipe_id: number;
    /** The job's id, as in `id` or `handle` of a job. */
    job_handle: string;
}
/** What {@link Operations.repeatJobs} takes. */
export interface RepeatJobsParams {
    /**
     * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
     * for `A2300`. Give it as it is; the client percent-encodes it.
     */
    managed_user_id: string;
    /** The recipe's id, the number in its URL. */
    recipe_id: number;
    /** The jobs to run again. */
    body: RepeatJobs;
}
interface components {
    responses: {
        /** The request is malformed; `errors` may say which field is. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is missing, wrong, or belongs to another data center. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is known, but its client role or projects do not cover this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** No such recipe or job. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The rate limit is exceeded; wait for `Retry-After` where it is given. */
        TooManyRequests: {
            headers: {
                /**
                 * Seconds to wait.
                 * @example 5
                 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** An error of the server; `id` is what the vendor's support asks for. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
         * for `A2300`. Give it as it is; the client percent-encodes it.
         * @example EA2300
         */
        ManagedUserId: string;
        /**
         * The job's id, as in `id` or `handle` of a job.
         * @example j-AKWtR2mS-Vd8Kqe
         */
        JobHandle: string;
        /**
         * The job after which the page starts, itself not included: the `id` of the last item for the next, older page.
         * With `prev`, that of the first item for newer ones. Absent: the newest.
         * @example j-AKWtR2mS-Vd8Kqe
         */
        OffsetJobId: string;
        /**
         * The recipe's id, the number in its URL.
         * @example 28904
         */
        RecipeId: number;
        /**
         * Which side of `offset_job_id`: `false` for older jobs, `true` for newer ones. (The vendor's old texts say "next"
         * and "previous" for these.)
         * @example false
         */
        Prev: boolean;
        /**
         * Only jobs of this status, one value. Absent, all.
         * @example failed
         */
        Status: "succeeded" | "failed" | "pending";
        /**
         * `true`: only jobs that were run again.
         * @example true
         */
        RerunOnly: boolean;
        /**
         * @deprecated
         * Cursor of old, a run's number. Use `offset_job_id`.
         * @example 1004
         */
        OffsetRunId: number;
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
                 * The job after which the page starts, itself not included: the `id` of the last item for the next, older page.
                 * With `prev`, that of the first item for newer ones. Absent: the newest.
                 * @example j-AKWtR2mS-Vd8Kqe
                 */
                offset_job_id?: components["parameters"]["OffsetJobId"];
                /**
                 * Which side of `offset_job_id`: `false` for older jobs, `true` for newer ones. (The vendor's old texts say "next"
                 * and "previous" for these.)
                 * @example false
                 */
                prev?: components["parameters"]["Prev"];
                /**
                 * Only jobs of this status, one value. Absent, all.
                 * @example failed
                 */
                status?: components["parameters"]["Status"];
                /**
                 * `true`: only jobs that were run again.
                 * @example true
                 */
                rerun_only?: components["parameters"]["RerunOnly"];
                /**
                 * @deprecated
                 * Cursor of old, a run's number. Use `offset_job_id`.
                 * @example 1004
                 */
                offset_run_id?: components["parameters"]["OffsetRunId"];
            };
            header?: never;
            path: {
                /**
                 * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
                 * for `A2300`. Give it as it is; the client percent-encodes it.
                 * @example EA2300
                 */
                managed_user_id: components["parameters"]["ManagedUserId"];
                /**
                 * The recipe's id, the number in its URL.
                 * @example 28904
                 */
                recipe_id: components["parameters"]["RecipeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of jobs; empty where none match. */
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
                 * for `A2300`. Give it as it is; the client percent-encodes it.
                 * @example EA2300
                 */
                managed_user_id: components["parameters"]["ManagedUserId"];
                /**
                 * The recipe's id, the number in its URL.
                 * @example 28904
                 */
                recipe_id: components["parameters"]["RecipeId"];
                /**
                 * The job's id, as in `id` or `handle` of a job.
                 * @example j-AKWtR2mS-Vd8Kqe
                 */
                job_handle: components["parameters"]["JobHandle"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    repeatJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The customer: its id at Workato, a number as text, or your own (external) id for it with `E` before, so `EA2300`
                 * for `A2300`. Give it as it is; the client percent-encodes it.
                 * @example EA2300
                 */
                managed_user_id: components["parameters"]["ManagedUserId"];
                /**
                 * The recipe's id, the number in its URL.
                 * @example 28904
                 */
                recipe_id: components["parameters"]["RecipeId"];
            };
            cookie?: never;
        };
        /** The jobs to run again. */
        requestBody: {
            content: {
                "application/json": RepeatJobs;
            };
        };
        responses: {
            /** What came of each job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RepeatJobsResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
