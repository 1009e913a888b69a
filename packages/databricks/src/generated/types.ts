// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/api/2.2/jobs/runs/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * Runs of one job, or of all that the caller may see.
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
    "/api/2.2/jobs/runs/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one run
         * A run as it stands, with its tasks, 100 at a time; the pages of it are pages of its tasks.
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
    "/api/2.2/jobs/run-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a job
         * Starts a run of a job. A request with an `idempotency_token` that has been used gives the run of then, so it may be sent again until it is answered;
         * the client makes a token where none is given. Where that run has been deleted meanwhile, it is an error.
         */
        post: operations["runJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/2.2/jobs/runs/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * Asks for a run, or a task's run, to be canceled; it may go on for a while after the answer.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/2.2/jobs/runs/cancel-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel all runs of a job
         * Asks for all active runs of a job to be canceled, or for all queued ones; runs may be started meanwhile.
         */
        post: operations["cancelAllRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/2.2/jobs/runs/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run failed tasks of a run again
         * Runs tasks again within a run that has ended, with the settings that job and tasks have now. From the second repair on, `latest_repair_id` has to name
         * the one before, so that two cannot be asked for at once.
         */
        post: operations["repairRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/2.2/jobs/runs/get-output": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the output of a task
         * What a single task's run gave back, and why it failed; up to 5 MB. Its `run_id` is that of the task, not of the job's run.
         */
        get: operations["getRunOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/2.2/jobs/runs/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a run
         * Removes a run that has ended. One that is active is refused.
         */
        post: operations["deleteRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where a run or a task stands. */
export type RunLifecycle = "BLOCKED" | "PENDING" | "QUEUED" | "RUNNING" | "TERMINATED" | "TERMINATING" | "WAITING" | (string & {});
/** How a run or a task ended. */
export type TerminationCode = "BREAKING_CHANGE" | "BUDGET_POLICY_LIMIT_EXCEEDED" | "CANCELED" | "CLOUD_FAILURE" | "CLUSTER_ERROR" | "CLUSTER_REQUEST_LIMIT_EXCEEDED" | "CLUSTER_TERMINATED_BY_USER" | "DISABLED" | "DRIVER_ERROR" | "FEATURE_DISABLED" | "INTERNAL_ERROR" | "INVALID_CLUSTER_REQUEST" | "INVALID_RUN_CONFIGURATION" | "LIBRARY_INSTALLATION_ERROR" | "MAX_CONCURRENT_RUNS_EXCEEDED" | "MAX_JOB_QUEUE_SIZE_EXCEEDED" | "MAX_SPARK_CONTEXTS_EXCEEDED" | "REPOSITORY_CHECKOUT_FAILED" | "RESOURCE_NOT_FOUND" | "RUN_EXECUTION_ERROR" | "SKIPPED" | "STORAGE_ACCESS_ERROR" | "SUCCESS" | "SUCCESS_WITH_FAILURES" | "UNAUTHORIZED_ERROR" | "USER_CANCELED" | "WORKSPACE_RUN_LIMIT_EXCEEDED" | (string & {});
/** Of which sort an end is. */
export type TerminationType = "CLIENT_ERROR" | "CLOUD_FAILURE" | "INTERNAL_ERROR" | "SUCCESS" | (string & {});
/** How a run or a task ended, and why. */
export interface TerminationDetails {
    code?: TerminationCode;
    type?: TerminationType;
    /** The same in words; empty where there is nothing to say. */
    message?: string;
}
/** Why a run is queued. */
export interface QueueDetails {
    /** The reason, such as ACTIVE_RUNS_LIMIT_REACHED. */
    code?: "ACTIVE_RUNS_LIMIT_REACHED" | "MAX_CONCURRENT_RUNS_REACHED" | "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED" | (string & {});
    /** The same in words. */
    message?: string;
}
/** Where a run or a task stands, and how it ended. */
export interface RunStatus {
    state?: RunLifecycle;
    termination_details?: TerminationDetails;
    queue_details?: QueueDetails;
}
/** Where a run or a task stands, in the older form. */
export type LegacyLifecycle = "BLOCKED" | "INTERNAL_ERROR" | "PENDING" | "QUEUED" | "RUNNING" | "SKIPPED" | "TERMINATED" | "TERMINATING" | "WAITING_FOR_RETRY" | (string & {});
/** How a run or a task ended, in the older form. */
export type LegacyResult = "CANCELED" | "DISABLED" | "EXCLUDED" | "FAILED" | "MAXIMUM_CONCURRENT_RUNS_REACHED" | "SUCCESS" | "SUCCESS_WITH_FAILURES" | "TIMEDOUT" | "UPSTREAM_CANCELED" | "UPSTREAM_FAILED" | (string & {});
/** Where a run or a task stands, in the older form; `status` says more. */
export interface LegacyRunState {
    life_cycle_state?: LegacyLifecycle;
    result_state?: LegacyResult;
    /** Where it stands in words. */
    state_message?: string;
    /** Why it is queued. */
    queue_reason?: string;
    /** Whether somebody canceled it or its time was up. */
    user_cancelled_or_timedout?: boolean;
}
/** A task that another waits for. */
export interface TaskDependency {
    /** Name of the task. */
    task_key: string;
    /** Which way it has to end, of a condition. */
    outcome?: string;
}
/** A task of a run. */
export interface RunTask {
    /**
     * Format: int64
     * Id of the task's own run.
     */
    run_id?: number | string;
    /** Name of the task within the job. */
    task_key: string;
    /** What it is for. */
    description?: string;
    /** Which attempt of it this is, from 0. */
    attempt_number?: number;
    /** How often it is tried again where it fails, -1 without end. */
    max_retries?: number;
    /** After how many seconds it is ended; 0 for no limit. */
    timeout_seconds?: number;
    /** Whether it is switched off, and does not run. */
    disabled?: boolean;
    effective_performance_target?: PerformanceTarget;
    /** What it waits for. */
    depends_on?: TaskDependency[];
    /** How those have to end for it to run, such as ALL_SUCCESS. */
    run_if?: "ALL_SUCCESS" | "ALL_DONE" | "NONE_FAILED" | "AT_LEAST_ONE_SUCCESS" | "ALL_FAILED" | "AT_LEAST_ONE_FAILED" | (string & {});
    /**
     * Format: int64
     * When it started, in ms since 1970; 0 before.
     */
    start_time?: number | string;
    /**
     * Format: int64
     * When it ended, in ms since 1970; 0 until then.
     */
    end_time?: number | string;
    /**
     * Format: int64
     * How long it took to get its cluster, in ms.
     */
    setup_duration?: number | string;
    /**
     * Format: int64
     * How long its commands took, in ms.
     */
    execution_duration?: number | string;
    /**
     * Format: int64
     * How long it took to clean up, in ms.
     */
    cleanup_duration?: number | string;
    /**
     * Format: int64
     * How long it was queued, in ms.
     */
    queue_duration?: number | string;
    /**
     * Format: int64
     * How long it took with all repairs, in ms.
     */
    run_duration?: number | string;
    /** URL of its page. */
    run_page_url?: string;
    status?: RunStatus;
    state?: LegacyRunState;
    [key: string]: unknown;
}
/** The original run, or a repair of it. */
export interface Repair {
    /** ORIGINAL or REPAIR. */
    type?: "ORIGINAL" | "REPAIR" | (string & {});
    /**
     * Format: int64
     * Id of the repair; the original run has none.
     */
    id?: number | string;
    /**
     * Format: int64
     * When it started, in ms since 1970; 0 before.
     */
    start_time?: number | string;
    /**
     * Format: int64
     * When it ended, in ms since 1970; 0 until then.
     */
    end_time?: number | string;
    effective_performance_target?: PerformanceTarget;
    /** Ids of the tasks' runs that were part of it. */
    task_run_ids?: (number | string)[];
    status?: RunStatus;
    state?: LegacyRunState;
}
/** A run of a job. Its tasks and its repairs come where they are asked for, 100 at a time. */
export interface Run {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Format: int64
     * Id of the job that it is of.
     */
    job_id?: number | string;
    /**
     * Format: int64
     * The same as run_id.
     */
    number_in_job?: number | string;
    /**
     * Format: int64
     * Id of the first attempt's run; run_id where this is the first.
     */
    original_attempt_run_id?: number | string;
    /**
     * Format: int64
     * Id of the job's run that a task's run belongs to; 0 where it is of none.
     */
    job_run_id?: number | string;
    /** Which attempt this is, from 0; Databricks makes others by itself where the job's retry policy says so, with ids of their own. */
    attempt_number?: number;
    /** Name of the run. */
    run_name?: string;
    /** What it is for. */
    description?: string;
    /** JOB_RUN, WORKFLOW_RUN, or SUBMIT_RUN for one without a job. */
    run_type?: "JOB_RUN" | "WORKFLOW_RUN" | "SUBMIT_RUN" | (string & {});
    /** What started it, such as PERIODIC, ONE_TIME, RETRY or FILE_ARRIVAL. */
    trigger?: "PERIODIC" | "ONE_TIME" | "RETRY" | "RUN_JOB_TASK" | "FILE_ARRIVAL" | "CONTINUOUS" | "CONTINUOUS_RESTART" | "TABLE" | "MODEL" | (string & {});
    /** Who made it; absent once that user is deleted. */
    creator_user_name?: string;
    /**
     * Format: int64
     * When it started, in ms since 1970; its tasks may start later.
     */
    start_time?: number | string;
    /**
     * Format: int64
     * When it ended, in ms since 1970; 0 while it runs.
     */
    end_time?: number | string;
    /**
     * Format: int64
     * How long it took to get its cluster, in ms.
     */
    setup_duration?: number | string;
    /**
     * Format: int64
     * How long its commands took, in ms; 0 for runs of several tasks.
     */
    execution_duration?: number | string;
    /**
     * Format: int64
     * How long it took to clean up, in ms; 0 for runs of several tasks.
     */
    cleanup_duration?: number | string;
    /**
     * Format: int64
     * How long it was queued, in ms.
     */
    queue_duration?: number | string;
    /**
     * Format: int64
     * How long it took with all repairs, in ms.
     */
    run_duration?: number | string;
    /** URL of its page. */
    run_page_url?: string;
    status?: RunStatus;
    state?: LegacyRunState;
    /** Its tasks. */
    tasks?: RunTask[];
    /** Whether it has tasks, MULTI_TASK, or is one; older servers (jobs 2.1) tell. */
    format?: string;
    /** When the job runs, if a schedule started this run. */
    schedule?: {
        [key: string]: unknown;
    };
    /** Where its code is from. */
    git_source?: {
        [key: string]: unknown;
    };
    /** Parameters that it was started with. */
    overriding_parameters?: {
        [key: string]: unknown;
    };
    /** The cluster that it asked for. */
    cluster_spec?: {
        [key: string]: unknown;
    };
    /** The cluster that it runs on. */
    cluster_instance?: {
        [key: string]: unknown;
    };
    /** Clusters that its tasks share. */
    job_clusters?: {
        [key: string]: unknown;
    }[];
    /** Variables that its tasks get. */
    environment_variables?: {
        [key: string]: unknown;
    }[];
    /** Id of the policy that it is billed by. */
    effective_usage_policy_id?: string;
    /** Id of the deployment that the job is of. */
    deployment_id?: string;
    /** Id of the deployment's version. */
    version_id?: string;
    /** The runs of a task for each of its inputs, where this is the run of such a task. */
    iterations?: RunTask[];
    effective_performance_target?: PerformanceTarget;
    trigger_info?: TriggerInfo;
    /** The original run and its repairs, oldest first, with include_history. */
    repair_history?: Repair[];
    /** Parameters of the job in this run. */
    job_parameters?: RunParameter[];
    /** Whether there are more tasks or clusters than are shown, in a list with expand_tasks. */
    has_more?: boolean;
    /** Where the next 100 of its tasks begin; absent where there are no more. */
    next_page_token?: string;
}
/** Whether serverless compute was cheap or fast. */
export type PerformanceTarget = "PERFORMANCE_OPTIMIZED" | "STANDARD" | (string & {});
/** What else is known of what started a run. */
export interface TriggerInfo {
    /**
     * Format: int64
     * Id of the run whose task started this one; 0 where none did.
     */
    run_id?: number | string;
    /** What came of the condition that started it. */
    sql_condition?: {
        [key: string]: unknown;
    };
}
/** A parameter of the job in a run. */
export interface RunParameter {
    /** Its name. */
    name?: string;
    /** Its value by default. */
    default?: string;
    /** Its value in this run. */
    value?: string;
}
/** One page of runs. */
export interface RunPage {
    /** The runs; absent where there are none. */
    runs?: Run[];
    /** Whether there is another page. */
    has_more?: boolean;
    /** Where the next page begins; absent on the last. */
    next_page_token?: string;
    /** Where the page before begins; absent on the first. */
    prev_page_token?: string;
}
/** Whether a run may be queued. */
export interface Queueing {
    /** Whether it is queued where it cannot run at once. */
    enabled: boolean;
}
/** Which job to run, and how. */
export interface NewRun {
    /**
     * Format: int64
     * Id of the job.
     */
    job_id: number | string;
    /** A text of your own for this run, up to 64 signs; the same one again gives the same run. */
    idempotency_token?: string;
    /** Values of the job's parameters, by name. */
    job_parameters?: {
        [key: string]: string;
    };
    /** Names of the tasks to run, all without it; + before one adds what it waits for, + behind it what waits for it. */
    only?: string[];
    queue?: Queueing;
    /**
     * Whether serverless compute is to be cheap or fast.
     * @enum {string}
     */
    performance_target?: "PERFORMANCE_OPTIMIZED" | "STANDARD";
    /** Values for notebook tasks, by name; job_parameters are preferred. */
    notebook_params?: {
        [key: string]: string;
    };
    /** Arguments for JAR tasks; job_parameters are preferred. */
    jar_params?: string[];
    /** Arguments for Python tasks; job_parameters are preferred. */
    python_params?: string[];
    /** Named arguments for Python wheel tasks. */
    python_named_params?: {
        [key: string]: string;
    };
    /** Values for SQL tasks, by name; job_parameters are preferred. */
    sql_params?: {
        [key: string]: string;
    };
    /** Commands for dbt tasks; job_parameters are preferred. */
    dbt_commands?: string[];
    /** Arguments for spark-submit tasks; job_parameters are preferred. */
    spark_submit_params?: string[];
    pipeline_params?: PipelineParams;
}
/** How a pipeline task runs. */
export interface PipelineParams {
    /** Whether its tables are to be computed anew. */
    full_refresh?: boolean;
    /** Names of the tables that are to be computed anew. */
    full_refresh_selection?: string[];
    /** Names of the tables that are to be brought up to date. */
    refresh_selection?: string[];
    /** Names of the flows that are to run, beside what the selections of tables name. */
    refresh_flow_selection?: string[];
    /** Names of the streaming flows that begin anew, with what they have written kept. */
    reset_checkpoint_selection?: string[];
}
/** A run that was started. */
export interface StartedRun {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Format: int64
     * The same as run_id.
     */
    number_in_job?: number | string;
}
/** Which run to cancel. */
export interface RunCancellation {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** Which runs to cancel. */
export interface RunsCancellation {
    /**
     * Format: int64
     * Id of the job.
     */
    job_id?: number | string;
    /**
     * Whether to cancel all queued runs; without a job_id those of the workspace.
     * @default false
     */
    all_queued_runs?: boolean;
}
/** Which run to delete. */
export interface RunDeletion {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** Which tasks of which run to run again; `rerun_tasks` and `rerun_all_failed_tasks` exclude each other. */
export interface RunRepair {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Whether to run all tasks that failed.
     * @default false
     */
    rerun_all_failed_tasks?: boolean;
    /**
     * Whether to run those as well that wait for them, successful or not.
     * @default false
     */
    rerun_dependent_tasks?: boolean;
    /** Names of the tasks to run. */
    rerun_tasks?: string[];
    /**
     * Format: int64
     * Id of the latest repair; required once there is one.
     */
    latest_repair_id?: number | string;
    /** Values of the job's parameters, by name. */
    job_parameters?: {
        [key: string]: string;
    };
    /**
     * Whether serverless compute is to be cheap or fast.
     * @enum {string}
     */
    performance_target?: "PERFORMANCE_OPTIMIZED" | "STANDARD";
    /** Values for notebook tasks, by name; job_parameters are preferred. */
    notebook_params?: {
        [key: string]: string;
    };
    /** Arguments for JAR tasks; job_parameters are preferred. */
    jar_params?: string[];
    /** Arguments for Python tasks; job_parameters are preferred. */
    python_params?: string[];
    /** Named arguments for Python wheel tasks. */
    python_named_params?: {
        [key: string]: string;
    };
    /** Values for SQL tasks, by name; job_parameters are preferred. */
    sql_params?: {
        [key: string]: string;
    };
    /** Commands for dbt tasks; job_parameters are preferred. */
    dbt_commands?: string[];
    /** Arguments for spark-submit tasks; job_parameters are preferred. */
    spark_submit_params?: string[];
    pipeline_params?: PipelineParams;
}
/** A repair that was begun. */
export interface StartedRepair {
    /**
     * Format: int64
     * Id of the repair; the next one has to name it.
     */
    repair_id: number | string;
}
/** What a notebook gave back. */
export interface NotebookOutput {
    /** The text given to dbutils.notebook.exit(), its first 5 MB. */
    result?: string;
    /** Whether it was longer. */
    truncated?: boolean;
}
/** What a task's run gave back. */
export interface RunOutput {
    /** Why it failed or has no output. */
    error?: string;
    /** Where it failed. */
    error_trace?: string;
    /** What else there is to say. */
    info?: string;
    /** The last 5 MB of what it printed, of some kinds of tasks. */
    logs?: string;
    /** Whether it printed more. */
    logs_truncated?: boolean;
    notebook_output?: NotebookOutput;
    metadata?: Run;
    [key: string]: unknown;
}
/** An answer that says nothing more. */
export type Done = Record<string, never>;
/** Why a request failed. */
export interface ErrorBody {
    /** What went wrong, such as RESOURCE_DOES_NOT_EXIST; for some the HTTP status. */
    error_code?: string | number;
    /** The same in words. */
    message?: string;
    /** What else there is to say. */
    details?: ErrorDetail[];
}
/** Something more about an error. */
export interface ErrorDetail {
    /** What it is about. */
    "@type"?: string;
    /** A word for the cause. */
    reason?: string;
    /** Who says so. */
    domain?: string;
}
/** What {@link Operations.listRuns} takes. */
export interface ListRunsParams {
    /**
     * Format: int64
     * Runs of this job.
     */
    job_id?: number | string;
    /**
     * Only runs that are queued, pending, running or terminating; not together with `completed_only`.
     * @default false
     */
    active_only?: boolean;
    /**
     * Only runs that have ended; not together with `active_only`.
     * @default false
     */
    completed_only?: boolean;
    /**
     * Only runs of jobs, of workflows, or those submitted without a job.
     * @enum {string}
     */
    run_type?: "JOB_RUN" | "WORKFLOW_RUN" | "SUBMIT_RUN";
    /**
     * Whether each run comes with its tasks and clusters, the first 100 of them; false by default.
     * @default false
     */
    expand_tasks?: boolean;
    /**
     * Format: int64
     * Runs that started at this time or later, in ms since 1970.
     */
    start_time_from?: number | string;
    /**
     * Format: int64
     * Runs that started at this time or before, in ms since 1970.
     */
    start_time_to?: number | string;
    /**
     * Runs on a page, fewer than 25; 20 by default.
     * @default 20
     */
    limit?: number;
    /** Where the page begins: `next_page_token` of the page before. */
    page_token?: string;
}
/** What {@link Operations.getRun} takes. */
export interface GetRunParams {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Whether the repairs of the run come with it; false by default.
     * @default false
     */
    include_history?: boolean;
    /**
     * Whether parameters come with the values put in; false by default.
     * @default false
     */
    include_resolved_values?: boolean;
    /** Where the page begins: `next_page_token` of the page before. */
    page_token?: string;
}
/** What {@link Operations.runJob} takes. */
export interface RunJobParams {
    /** Which job, and with which parameters. */
    body: NewRun;
}
/** What {@link Operations.cancelRun} takes. */
export interface CancelRunParams {
    /** Which run. */
    body: RunCancellation;
}
/** What {@link Operations.cancelAllRuns} takes. */
export interface CancelAllRunsParams {
    /** Of which job. */
    body: RunsCancellation;
}
/** What {@link Operations.repairRun} takes. */
export interface RepairRunParams {
    /** Which run, and which of its tasks. */
    body: RunRepair;
}
/** What {@link Operations.getRunOutput} takes. */
export interface GetRunOutputParams {
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** What {@link Operations.deleteRun} takes. */
export interface DeleteRunParams {
    /** Which run. */
    body: RunDeletion;
}
interface components {
    responses: {
        /** It has been asked for. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Done;
            };
        };
        /** The request is wrong, or not for what is in this state. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such run, or the request is wrong. */
        NoSuchRun: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The caller may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such run or job. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Too many requests; ask again later. */
        TooMany: {
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
         * Id of the run.
         * @example 455644835
         */
        RunId: number | string;
        /**
         * Where the page begins: `next_page_token` of the page before.
         * @example CAEomPuciYcxMKbM9JvMlwU=
         */
        PageToken: string;
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
                 * Runs of this job.
                 * @example 11223344
                 */
                job_id?: number | string;
                /**
                 * Only runs that are queued, pending, running or terminating; not together with `completed_only`.
                 * @example true
                 */
                active_only?: boolean;
                /**
                 * Only runs that have ended; not together with `active_only`.
                 * @example true
                 */
                completed_only?: boolean;
                /**
                 * Only runs of jobs, of workflows, or those submitted without a job.
                 * @example JOB_RUN
                 */
                run_type?: "JOB_RUN" | "WORKFLOW_RUN" | "SUBMIT_RUN";
                /**
                 * Whether each run comes with its tasks and clusters, the first 100 of them; false by default.
                 * @example true
                 */
                expand_tasks?: boolean;
                /**
                 * Runs that started at this time or later, in ms since 1970.
                 * @example 1767225600000
                 */
                start_time_from?: number | string;
                /**
                 * Runs that started at this time or before, in ms since 1970.
                 * @example 1798761599000
                 */
                start_time_to?: number | string;
                /**
                 * Runs on a page, fewer than 25; 20 by default.
                 * @example 24
                 */
                limit?: number;
                /**
                 * Where the page begins: `next_page_token` of the page before.
                 * @example CAEomPuciYcxMKbM9JvMlwU=
                 */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path?: never;
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
            429: components["responses"]["TooMany"];
        };
    };
    getRun: {
        parameters: {
            query: {
                /**
                 * Id of the run.
                 * @example 455644835
                 */
                run_id: components["parameters"]["RunId"];
                /**
                 * Whether the repairs of the run come with it; false by default.
                 * @example true
                 */
                include_history?: boolean;
                /**
                 * Whether parameters come with the values put in; false by default.
                 * @example true
                 */
                include_resolved_values?: boolean;
                /**
                 * Where the page begins: `next_page_token` of the page before.
                 * @example CAEomPuciYcxMKbM9JvMlwU=
                 */
                page_token?: components["parameters"]["PageToken"];
            };
            header?: never;
            path?: never;
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
                    "application/json": Run;
                };
            };
            400: components["responses"]["NoSuchRun"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    runJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which job, and with which parameters. */
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
                    "application/json": StartedRun;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which run. */
        requestBody: {
            content: {
                "application/json": RunCancellation;
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["NoSuchRun"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    cancelAllRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of which job. */
        requestBody: {
            content: {
                "application/json": RunsCancellation;
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooMany"];
        };
    };
    repairRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which run, and which of its tasks. */
        requestBody: {
            content: {
                "application/json": RunRepair;
            };
        };
        responses: {
            /** The repair has begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StartedRepair;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    getRunOutput: {
        parameters: {
            query: {
                /**
                 * Id of the run.
                 * @example 455644835
                 */
                run_id: components["parameters"]["RunId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The output. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RunOutput;
                };
            };
            400: components["responses"]["NoSuchRun"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
    deleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which run. */
        requestBody: {
            content: {
                "application/json": RunDeletion;
            };
        };
        responses: {
            200: components["responses"]["Done"];
            400: components["responses"]["NoSuchRun"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
        };
    };
}
