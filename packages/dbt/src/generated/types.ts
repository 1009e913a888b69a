// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/api/v2/accounts/{account_id}/runs/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /**
         * List runs of an account
         * Runs of all jobs of an account, the oldest first unless `order_by` says otherwise.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/runs/{run_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Get one run
         * A run as it stands. Poll it until `is_complete`; `include_related` adds its steps.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/runs/{run_id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * Asks for a run to be canceled, and answers with it.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/runs/{run_id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a run that failed
         * Starts another run from where this one failed; the answer is that run.
         */
        post: operations["retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/jobs/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /**
         * List the jobs of an account
         * What can be run, with its schedule.
         */
        get: operations["listJobDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/accounts/{account_id}/jobs/{job_id}/run/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the job.
                 * @example 9876
                 */
                job_id: number | string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a job
         * Starts a run of the job, and answers with it. dbt takes no idempotency key; each request that arrives starts a run.
         */
        post: operations["runJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** The envelope's own status. */
export interface Status {
    /** The HTTP status. */
    code: number;
    /** Whether it went well. */
    is_success?: boolean;
    /** What went wrong in words for users. */
    user_message?: string | null;
    /** The same for developers. */
    developer_message?: string | null;
}
/** Status code of a run or step: 1 queued, 2 starting, 3 running, 10 success, 20 error, 30 cancelled. */
export type RunStatus = 1 | 2 | 3 | 10 | 20 | 30 | (number & {});
/** A run of a job. */
export interface Run {
    /**
     * Format: int64
     * Id of the run.
     */
    id: number | string;
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the job that is run.
     */
    job_definition_id: number | string;
    /**
     * Format: int64
     * Id of what started it.
     */
    trigger_id?: number | string;
    /**
     * Format: int64
     * Id of the project.
     */
    project_id: number | string;
    /**
     * Format: int64
     * Id of the environment.
     */
    environment_id: number | string;
    status: RunStatus;
    /** The status in a word, such as Running. */
    status_humanized: string;
    /** What is to be said of it, such as why it failed. */
    status_message?: string | null;
    /** Whether it has not ended; true while it is queued as well. */
    in_progress: boolean;
    /** Whether it has ended. */
    is_complete: boolean;
    /** Whether it ended well. */
    is_success: boolean;
    /** Whether it failed. */
    is_error: boolean;
    /** Whether it was canceled. */
    is_cancelled: boolean;
    /** Whether it may be retried. */
    can_retry?: boolean;
    /** Why it may not. */
    retry_not_supported_reason?: RetryRefusal | null;
    /**
     * Format: int64
     * Id of the run that this one retries.
     */
    retrying_run_id?: number | string | null;
    /**
     * Format: int64
     * Id of the run that it takes results of others from.
     */
    deferring_run_id?: number | string | null;
    /** Version of dbt that it runs with. */
    dbt_version?: string | null;
    /** Branch that it runs. */
    git_branch?: string | null;
    /** Commit that it runs. */
    git_sha?: string | null;
    /** Ids of the runs that it is queued behind. */
    blocked_by?: (number | string)[] | null;
    /**
     * Format: int64
     * The same as job_definition_id.
     */
    job_id?: number | string;
    /** Whether it runs; null where that is not told. */
    is_running?: boolean | null;
    /** What runs it. */
    owner_thread_id?: string | null;
    /** What ran it. */
    executed_by_thread_id?: string | null;
    /** Whether its artifacts are kept. */
    artifacts_saved?: boolean;
    /** Where its artifacts are kept. */
    artifact_s3_path?: string | null;
    /** Whether it made its documentation. */
    has_docs_generated?: boolean;
    /** Whether it looked how fresh its sources are. */
    has_sources_generated?: boolean;
    /** Whether those were told who are to be. */
    notifications_sent?: boolean;
    /** Whether it took the repository from the cache. */
    used_repo_cache?: boolean | null;
    /** When it was created. */
    created_at: string;
    /** When it last changed. */
    updated_at?: string;
    /** When it began. */
    started_at?: string | null;
    /** When it ended. */
    finished_at?: string | null;
    /** When it is to begin. */
    should_start_at?: string | null;
    /** When it left the queue. */
    dequeued_at?: string | null;
    /** When it was last looked at. */
    last_checked_at?: string | null;
    /** When it last gave a sign of life. */
    last_heartbeat_at?: string | null;
    /** How long it took, HH:MM:SS. */
    duration?: string;
    /** How long it was queued. */
    queued_duration?: string;
    /** How long it ran. */
    run_duration?: string;
    /** How long it took in words. */
    duration_humanized?: string;
    /** How long it was queued in words. */
    queued_duration_humanized?: string;
    /** How long it ran in words. */
    run_duration_humanized?: string;
    /** How long ago it was created in words. */
    created_at_humanized?: string;
    /** How long ago it ended in words. */
    finished_at_humanized?: string;
    /** URL of its page. */
    href: string;
    /** The job, where it was asked for. */
    job?: NamedJob | null;
    /** What started it, where it was asked for. */
    trigger?: Trigger | null;
    /** Its environment, where it was asked for. */
    environment?: {
        [key: string]: unknown;
    } | null;
    /** Who changed it, where that was asked for. */
    audit?: {
        [key: string]: unknown;
    } | null;
    /** What it uses that dbt will not have any more. */
    deprecation?: {
        [key: string]: unknown;
    } | null;
    /** Its steps, where they were asked for. */
    run_steps?: RunStep[] | null;
}
/** Why a run may not be retried: its commands or its version of dbt cannot be, it is not the job's latest, it did not fail, or it left no results. */
export type RetryRefusal = "RETRY_UNSUPPORTED_CMD" | "RETRY_UNSUPPORTED_VERSION" | "RETRY_NOT_LATEST_RUN" | "RETRY_NOT_FAILED_RUN" | "RETRY_NO_RUN_RESULTS" | (string & {});
/** What a job is for. */
export type JobType = "ci" | "scheduled" | "other" | "merge" | "exposure_sync" | "adaptive" | "hybrid" | (string & {});
/** Of which sort the start of a run was. */
export type CauseCategory = "api" | "ci" | "scheduled" | "ui" | "rerun" | "job completion" | "merge" | "exposures generated" | "adaptive" | "ingest" | (string & {});
/** A job by its name. */
export interface NamedJob {
    /**
     * Format: int64
     * Id of the job, where it comes.
     */
    id?: number | string;
    /** Its name. */
    name: string;
    job_type?: JobType;
    /** Its commands. */
    execute_steps?: string[];
    [key: string]: unknown;
}
/** What started a run. */
export interface Trigger {
    /**
     * Format: int64
     * Id of the trigger, where it comes.
     */
    id?: number | string;
    /** Why. */
    cause?: string | null;
    cause_category?: CauseCategory;
    /**
     * Format: int64
     * Id of the job.
     */
    job_definition_id?: number | string;
    /** Branch that was asked for. */
    git_branch?: string | null;
    /** Commit that was asked for. */
    git_sha?: string | null;
    /** Commands that were asked for instead of the job's. */
    steps_override?: string[] | null;
    [key: string]: unknown;
}
/** A step of a run. */
export interface RunStep {
    /**
     * Format: int64
     * Id of the step, where it comes.
     */
    id?: number | string;
    /** Its place, from 1. */
    index: number;
    /** What it does. */
    name: string;
    status: RunStatus;
    /** The status in a word. */
    status_humanized?: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id?: number | string;
    /**
     * Format: int64
     * Id of the account.
     */
    account_id?: number | string;
    /** What it printed. */
    logs?: string | null;
    /** Where that is kept. */
    log_path?: string | null;
    /** Where what dbt logged is kept. */
    debug_log_path?: string | null;
    /** The end of what dbt logged. */
    truncated_debug_logs?: string | null;
    /** What dbt logged, its last 1,000 lines unless debug_logs were asked for. */
    debug_logs?: string | null;
    /** When it began. */
    started_at?: string | null;
    /** When it ended. */
    finished_at?: string | null;
}
/** A run in its envelope. */
export interface RunResult {
    status: Status;
    data: Run;
}
/** One page of runs. */
export interface RunPage {
    status: Status;
    /** The runs. */
    data: Run[];
    extra?: Extra;
}
/** What else is said of a page. */
export interface Extra {
    pagination?: PageCount;
    /** What was asked for. */
    filters?: {
        [key: string]: unknown;
    };
    /** By what it is in order. */
    order_by?: string | null;
}
/** How many there are. */
export interface PageCount {
    /** On this page. */
    count: number;
    /** In all. */
    total_count: number;
}
/** A job that can be run. */
export interface JobDefinition {
    /**
     * Format: int64
     * Id of the job.
     */
    id: number | string;
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the project.
     */
    project_id: number | string;
    /**
     * Format: int64
     * Id of the environment.
     */
    environment_id: number | string;
    /** Name of the job. */
    name: string;
    /** What it is for. */
    description?: string | null;
    job_type?: JobType;
    /** Its commands. */
    execute_steps?: string[];
    /** Version of dbt that it runs with; null for that of its environment. */
    dbt_version?: string | null;
    /** 1 where it is active, 2 where it was deleted. */
    state?: number;
    [key: string]: unknown;
}
/** One page of jobs. */
export interface JobDefinitionPage {
    status: Status;
    /** The jobs. */
    data: JobDefinition[];
    extra?: Extra;
}
/** Why a job is run, and what to do otherwise than it says. */
export interface NewRun {
    /** Why it is run. */
    cause: string;
    /** Commit to run. */
    git_sha?: string;
    /** Branch to run. */
    git_branch?: string;
    /** Number of the pull request that it checks. */
    github_pull_request_id?: number;
    /** Number of the pull request that it checks. */
    gitlab_merge_request_id?: number;
    /** Number of the pull request that it checks. */
    azure_pull_request_id?: number;
    /** Number of the pull request that it checks. */
    non_native_pull_request_id?: number;
    /** Schema to build into. */
    schema_override?: string;
    /** Version of dbt to run with. */
    dbt_version_override?: string;
    /** Whether to make its documentation. */
    generate_docs_override?: boolean;
    /** Name of the target. */
    target_name_override?: string;
    /** How many threads to use. */
    threads_override?: number;
    /** After how many seconds to end it. */
    timeout_seconds_override?: number;
    /** Commands to run instead of the job's. */
    steps_override?: string[];
}
/** Why a request failed. */
export interface ErrorBody {
    status?: Status;
    /** What is wrong with the request, in words or by member; mostly nothing. */
    data?: {
        [key: string]: unknown;
    } | string | null;
}
/** What {@link Operations.listRuns} takes. */
export interface ListRunsParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Runs with this status only.
     * @enum {integer}
     */
    status?: 1 | 2 | 3 | 10 | 20 | 30;
    /** Runs with one of these statuses. */
    status__in?: (1 | 2 | 3 | 10 | 20 | 30)[];
    /** Runs created between these two times. */
    created_at__range?: string[];
    /** Runs that ended between these two times. */
    finished_at__range?: string[];
    /**
     * Format: int64
     * Runs with a higher id, which are those that were made later.
     */
    id__gt?: number | string;
    /**
     * Format: int64
     * Runs of this job only.
     */
    job_definition_id?: number | string;
    /**
     * Format: int64
     * Runs of this project's jobs only.
     */
    project_id?: number | string;
    /** Runs of these projects' jobs only. */
    project_id__in?: (number | string)[];
    /**
     * Format: int64
     * Runs in this environment only.
     */
    environment_id?: number | string;
    /**
     * Field to order by, id, created_at or finished_at; with a - before it the other way.
     * @default id
     */
    order_by?: string;
    /** What to add to each run: job, trigger, audit or debug_logs. */
    include_related?: string[];
    /**
     * Items on a page, at most 100, which is the default.
     * @default 100
     */
    limit?: number;
    /**
     * How many items to leave out at the start.
     * @default 0
     */
    offset?: number;
}
/** What {@link Operations.getRun} takes. */
export interface GetRunParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /** What to add to the run: trigger, job, environment, repository, run_steps, run_retries, used_repo_cache, repo_cache_restore, audit or debug_logs. */
    include_related?: string[];
}
/** What {@link Operations.cancelRun} takes. */
export interface CancelRunParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** What {@link Operations.retryRun} takes. */
export interface RetryRunParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** What {@link Operations.listJobDefinitions} takes. */
export interface ListJobDefinitionsParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Jobs of this project only.
     */
    project_id?: number | string;
    /**
     * Format: int64
     * Jobs of this environment only.
     */
    environment_id?: number | string;
    /** Jobs with this in their name, in letters of either case. */
    name__icontains?: string;
    /**
     * Jobs that are active, which is the default, that were deleted, or all.
     * @default active
     * @enum {string}
     */
    state?: "active" | "deleted" | "all";
    /** Field to order by; with a - before it the other way. */
    order_by?: string;
    /**
     * Items on a page, at most 100, which is the default.
     * @default 100
     */
    limit?: number;
    /**
     * How many items to leave out at the start.
     * @default 0
     */
    offset?: number;
}
/** What {@link Operations.runJob} takes. */
export interface RunJobParams {
    /**
     * Format: int64
     * Id of the account.
     */
    account_id: number | string;
    /**
     * Format: int64
     * Id of the job.
     */
    job_id: number | string;
    /** Why it is run, and what to do otherwise than the job says. */
    body: NewRun;
}
interface components {
    responses: {
        /** The request is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such run, job or account. */
        NotFound: {
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
         * Id of the account.
         * @example 12345
         */
        AccountId: number | string;
        /**
         * Id of the run.
         * @example 70471
         */
        RunId: number | string;
        /**
         * Items on a page, at most 100, which is the default.
         * @example 100
         */
        Limit: number;
        /**
         * How many items to leave out at the start.
         * @example 0
         */
        Offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
interface operations {
    listRuns: {
        parameters: {
            query?: {
                /**
                 * Runs with this status only.
                 * @example 20
                 */
                status?: 1 | 2 | 3 | 10 | 20 | 30;
                /**
                 * Runs with one of these statuses.
                 * @example [
                 *       20,
                 *       30
                 * ]
                 */
                status__in?: (1 | 2 | 3 | 10 | 20 | 30)[];
                /**
                 * Runs created between these two times.
                 * @example [
                 *       "2026-03-01T00:00:00Z",
                 *       "2026-03-02T00:00:00Z"
                 * ]
                 */
                created_at__range?: string[];
                /**
                 * Runs that ended between these two times.
                 * @example [
                 *       "2026-03-01T00:00:00Z",
                 *       "2026-03-02T00:00:00Z"
                 * ]
                 */
                finished_at__range?: string[];
                /**
                 * Runs with a higher id, which are those that were made later.
                 * @example 70471
                 */
                id__gt?: number | string;
                /**
                 * Runs of this job only.
                 * @example 9876
                 */
                job_definition_id?: number | string;
                /**
                 * Runs of this project's jobs only.
                 * @example 321
                 */
                project_id?: number | string;
                /**
                 * Runs of these projects' jobs only.
                 * @example [
                 *       321,
                 *       322
                 * ]
                 */
                project_id__in?: (number | string)[];
                /**
                 * Runs in this environment only.
                 * @example 654
                 */
                environment_id?: number | string;
                /**
                 * Field to order by, id, created_at or finished_at; with a - before it the other way.
                 * @example -id
                 */
                order_by?: string;
                /**
                 * What to add to each run: job, trigger, audit or debug_logs.
                 * @example [
                 *       "job",
                 *       "trigger"
                 * ]
                 */
                include_related?: string[];
                /**
                 * Items on a page, at most 100, which is the default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many items to leave out at the start.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRun: {
        parameters: {
            query?: {
                /**
                 * What to add to the run: trigger, job, environment, repository, run_steps, run_retries, used_repo_cache, repo_cache_restore, audit or debug_logs.
                 * @example [
                 *       "run_steps"
                 * ]
                 */
                include_related?: string[];
            };
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunResult;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunResult;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    retryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the run.
                 * @example 70471
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunResult;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listJobDefinitions: {
        parameters: {
            query?: {
                /**
                 * Jobs of this project only.
                 * @example 321
                 */
                project_id?: number | string;
                /**
                 * Jobs of this environment only.
                 * @example 654
                 */
                environment_id?: number | string;
                /**
                 * Jobs with this in their name, in letters of either case.
                 * @example night
                 */
                name__icontains?: string;
                /**
                 * Jobs that are active, which is the default, that were deleted, or all.
                 * @example all
                 */
                state?: "active" | "deleted" | "all";
                /**
                 * Field to order by; with a - before it the other way.
                 * @example -id
                 */
                order_by?: string;
                /**
                 * Items on a page, at most 100, which is the default.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many items to leave out at the start.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
            };
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
                    "application/json": JobDefinitionPage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    runJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the account.
                 * @example 12345
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * Id of the job.
                 * @example 9876
                 */
                job_id: number | string;
            };
            cookie?: never;
        };
        /** Why it is run, and what to do otherwise than the job says. */
        requestBody: {
            content: {
                "application/json": NewRun;
            };
        };
        responses: {
            /** The run has been started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
