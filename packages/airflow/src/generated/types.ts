// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/api/v2/dags/{dag_id}/dagRuns": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
            };
            cookie?: never;
        };
        /**
         * List runs of a DAG
         * Runs that match all given filters, a page at a time, oldest first. With `~` as `dag_id` those of all DAGs that the user may read. A run that has no
         * `start_date` or no `end_date` yet is found by these as if it were that of now.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Trigger a run of a DAG
         * Queues a new run and answers with it. A run id that the DAG has had before is refused with 409, and so is a logical date that it has had; the
         * client makes an id where none is given, so that sending it again starts nothing twice.
         *
         * Runs of a paused DAG stay queued until it is unpaused.
         */
        post: operations["triggerDagRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        /**
         * Get one run
         * State and times of a run. Why one failed is told by its tasks, see `listTaskInstances` and `getTaskLog`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Delete a run
         * Removes a run and what is known of its tasks. Answers without a body. A run that is under way is refused; older
         * servers, such as 3.1.3, answer as if it were gone, and keep it.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        /**
         * End a run, queue it again or note something on it
         * Sets the state of a run, its note, or both. `failed` is the way to end a run: its running tasks fail, those that have not begun are skipped.
         * `success` ends it as a success, `queued` runs anew what is not done.
         */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a run's tasks again
         * Clears tasks of a run, which queues the same run again. Beware: by default it is a dry run, which changes nothing and answers with the tasks that
         * would be cleared; `dry_run` false does it and answers with the run.
         */
        post: operations["clearJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        /**
         * List the tasks of a run
         * The tasks of a run, each with its state, a page at a time; a mapped task once for each `map_index`. With `~` as `dag_id` or `dag_run_id` those of
         * all DAGs or runs.
         */
        get: operations["listTaskInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/dags/{dag_id}/dagRuns/{dag_run_id}/taskInstances/{task_id}/logs/{try_number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
                /**
                 * Name of the task.
                 * @example load_orders
                 */
                task_id: string;
                /**
                 * Which attempt of the task, from 1; `try_number` of a task is its last.
                 * @example 2
                 */
                try_number: number;
            };
            cookie?: never;
        };
        /**
         * Get the log of a task
         * What one attempt of a task wrote, as structured messages; from older tasks as lines of text.
         */
        get: operations["getTaskLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where a run stands. `success` and `failed` are final, unless its tasks are cleared. */
export type DagRunState = "queued" | "running" | "success" | "failed" | (string & {});
/** What made the run. */
export type DagRunType = "backfill" | "scheduled" | "manual" | "operator_triggered" | "asset_triggered" | "asset_materialization" | (string & {});
/** Through what the run was triggered. */
export type DagRunTrigger = "cli" | "operator" | "rest_api" | "ui" | "test" | "timetable" | "asset" | "backfill" | (string & {});
/** Where a task stands. */
export type TaskState = "removed" | "scheduled" | "queued" | "running" | "success" | "restarting" | "failed" | "up_for_retry" | "up_for_reschedule" | "upstream_failed" | "skipped" | "deferred" | "awaiting_input" | (string & {});
/** A run of a DAG. */
export interface DagRun {
    /** Id of the run within its DAG. */
    dag_run_id: string;
    /** Id of the DAG. */
    dag_id: string;
    /** Name of the DAG for people. Servers before 3.1 leave it out. */
    dag_display_name?: string;
    /**
     * Format: date-time
     * The date that the run is about, unique within the DAG; null where it is about none.
     */
    logical_date?: string | null;
    /**
     * Format: date-time
     * When the run was queued; another time once it is cleared.
     */
    queued_at?: string | null;
    /**
     * Format: date-time
     * When the run began; null before that.
     */
    start_date?: string | null;
    /**
     * Format: date-time
     * When the run ended; null before that.
     */
    end_date?: string | null;
    /** How long the run took, in seconds, as far as it has ended. */
    duration?: number | null;
    /**
     * Format: date-time
     * Start of the time whose data the run is about.
     */
    data_interval_start?: string | null;
    /**
     * Format: date-time
     * End of the time whose data the run is about.
     */
    data_interval_end?: string | null;
    /**
     * Format: date-time
     * When the run may begin at the earliest.
     */
    run_after?: string;
    /**
     * Format: date-time
     * When the scheduler last looked at the run.
     */
    last_scheduling_decision?: string | null;
    run_type?: DagRunType;
    state: DagRunState;
    /** Through what the run was triggered. */
    triggered_by?: DagRunTrigger | null;
    /** Who triggered the run, if somebody did. */
    triggering_user_name?: string | null;
    /** What the run was given, free in form. */
    conf?: {
        [key: string]: unknown;
    } | null;
    /** What somebody noted on the run. */
    note?: string | null;
    /** The versions of the DAG that the run's tasks have run with. */
    dag_versions?: DagVersion[];
    /** Version of the bundle that the DAG is from, where bundles have versions. */
    bundle_version?: string | null;
    /** The partition that the run is about, if there is one. */
    partition_key?: string | null;
    /**
     * Format: date-time
     * The date of that partition.
     */
    partition_date?: string | null;
}
/** A version of a DAG. */
export interface DagVersion {
    /** Id of the version, a UUID. */
    id: string;
    /** Number of the version, from 1. */
    version_number?: number;
    /** Id of the DAG. */
    dag_id?: string;
    /** Name of the DAG for people. */
    dag_display_name?: string;
    /** Name of the bundle that the DAG is from. */
    bundle_name?: string | null;
    /** Version of the bundle. */
    bundle_version?: string | null;
    /** Where the bundle's version can be seen. */
    bundle_url?: string | null;
    /**
     * Format: date-time
     * When the version came to be.
     */
    created_at?: string;
}
/** One page of runs. */
export interface DagRunPage {
    /** The runs of this page. */
    dag_runs: DagRun[];
    /** Runs on all pages together, where the server counts them. */
    total_entries?: number | null;
    /** Null, as pages are read by the offset. */
    next_cursor?: string | null;
    /** Null, as pages are read by the offset. */
    previous_cursor?: string | null;
}
/** How to run a DAG. */
export interface NewDagRun {
    /**
     * Id of the new run, new within the DAG; the client makes one where it is not given. By default a server takes letters, digits and `_.~:+-` only
     * (its setting `allowed_run_id_pattern`).
     */
    dag_run_id?: string | null;
    /**
     * Format: date-time
     * The date that the run is about, new within the DAG; null for a run that is about none.
     */
    logical_date: string | null;
    /**
     * Format: date-time
     * Start of the time whose data the run is about. Given together with its end.
     */
    data_interval_start?: string | null;
    /**
     * Format: date-time
     * End of the time whose data the run is about. Given together with its start.
     */
    data_interval_end?: string | null;
    /**
     * Format: date-time
     * When the run may begin at the earliest; at once without it.
     */
    run_after?: string | null;
    /** What the run is given, free in form: the DAG's parameters among it. */
    conf?: {
        [key: string]: unknown;
    } | null;
    /** A note on the run. */
    note?: string | null;
    /** The partition that the run is about. */
    partition_key?: string | null;
    /** Version of the DAG's bundle to run, the latest without it. Older servers refuse it. */
    bundle_version?: string | null;
}
/** What to change of a run. */
export interface DagRunUpdate {
    /**
     * The run's new state: `failed` and `success` end it, `queued` runs anew what is not done.
     * @enum {string}
     */
    state?: "queued" | "success" | "failed";
    /** A note on the run. */
    note?: string | null;
}
/** Which tasks of a run to clear. */
export interface DagRunClearing {
    /**
     * True changes nothing, and answers with the tasks that would be cleared.
     * @default true
     */
    dry_run?: boolean;
    /**
     * True clears failed tasks only, and those that did not run for their sake.
     * @default false
     */
    only_failed?: boolean;
    /**
     * True clears nothing, and queues the tasks that the DAG has got since the run; not with only_failed. Servers before 3.3 refuse it.
     * @default false
     */
    only_new?: boolean;
    /** True runs the tasks with the newest version of the DAG. Without it as the DAG or the server is set, false by default. Experimental. */
    run_on_latest_version?: boolean;
    /** A note on the run. Servers before 3.3 refuse it. */
    note?: string | null;
}
/** The run as it is once its tasks are cleared; with `dry_run` the tasks that would be. */
export type ClearedDagRun = DagRun | ClearingPreview;
/** The tasks that would be cleared; with `only_new` those that would be queued. */
export interface ClearingPreview {
    /** The tasks. */
    task_instances: (TaskInstance | AddedTask)[];
    /** How many they are. */
    total_entries?: number | null;
}
/** A task that the DAG has got since the run. */
export interface AddedTask {
    /** Name of the task, with those of its groups. */
    task_id: string;
    /** Name of the task for people. */
    task_display_name: string;
    /** Absent. */
    dag_id?: null;
    /** Absent, as it is in no run yet. */
    dag_run_id?: null;
}
/** A task of a run. */
export interface TaskInstance {
    /** Id of the task in this run, a UUID. */
    id?: string;
    /** Name of the task, with those of its groups. */
    task_id: string;
    /** Name of the task for people. */
    task_display_name?: string;
    /** Id of the DAG. */
    dag_id: string;
    /** Name of the DAG for people. */
    dag_display_name?: string;
    /** Id of the run. */
    dag_run_id: string;
    /** Which of a mapped task, from 0; -1 for a task that is not mapped. */
    map_index?: number;
    /** The same for people. */
    rendered_map_index?: string | null;
    /**
     * Format: date-time
     * The date that the run is about.
     */
    logical_date?: string | null;
    /**
     * Format: date-time
     * When the run may begin at the earliest.
     */
    run_after?: string;
    /**
     * Format: date-time
     * When the task was scheduled.
     */
    scheduled_when?: string | null;
    /**
     * Format: date-time
     * When the task was queued.
     */
    queued_when?: string | null;
    /**
     * Format: date-time
     * When the task's last attempt began.
     */
    start_date?: string | null;
    /**
     * Format: date-time
     * When the task's last attempt ended.
     */
    end_date?: string | null;
    /** How long the task's last attempt took, in seconds. */
    duration?: number | null;
    /** Where the task stands; null before it is scheduled. */
    state?: TaskState | null;
    /** Which attempt this is, from 1; 0 before the first. */
    try_number?: number;
    /** How many times the task is tried again where it fails. */
    max_tries?: number;
    /** Host that the task ran on. */
    hostname?: string | null;
    /** User that the task ran as. */
    unixname?: string | null;
    /** Pool whose slots the task takes. */
    pool?: string;
    /** Slots of the pool that the task takes. */
    pool_slots?: number;
    /** Queue of workers. */
    queue?: string | null;
    /** Class of the task's operator. */
    operator?: string | null;
    /** Name of the operator for people. */
    operator_name?: string | null;
    /** Executor that ran the task; null for the default one. */
    executor?: string | null;
    /** Options of the executor, as Python text. */
    executor_config?: string;
    /** Process that ran the task. */
    pid?: number | null;
    /** What somebody noted on the task. */
    note?: string | null;
    /** The operator's arguments, as they were put together. */
    rendered_fields?: {
        [key: string]: unknown;
    };
    /** What a deferred task waits for. */
    trigger?: TaskTrigger | null;
    /** How far before others it is run. */
    priority_weight?: number | null;
    /** The process that watches a deferred task's trigger. */
    triggerer_job?: {
        [key: string]: unknown;
    } | null;
    /** The version of the DAG that the task ran with. */
    dag_version?: DagVersion | null;
}
/** What a deferred task waits for. */
export interface TaskTrigger {
    /** Id of the trigger. */
    id: number;
    /** Class of the trigger. */
    classpath?: string;
    /** Its arguments, as Python text. */
    kwargs?: string;
    /**
     * Format: date-time
     * When the trigger came to be.
     */
    created_date?: string;
    /** Queue of triggerers. */
    queue?: string | null;
    /** The triggerer that watches it. */
    triggerer_id?: number | null;
}
/** One page of tasks. */
export interface TaskInstancePage {
    /** The tasks of this page. */
    task_instances: TaskInstance[];
    /** Tasks on all pages together, where the server counts them. */
    total_entries?: number | null;
    /** Null, as pages are read by the offset. */
    next_cursor?: string | null;
    /** Null, as pages are read by the offset. */
    previous_cursor?: string | null;
}
/** The log of one attempt of a task, or a part of it. */
export interface TaskLog {
    /** Structured messages; from older tasks, lines of text. */
    content: (LogMessage | string)[];
    /** For `token`, to read on; null at the end. */
    continuation_token?: string | null;
}
/** A message of a log. Loggers add members of their own. */
export interface LogMessage {
    /** What happened. */
    event: string;
    /** When it happened, where it says so; not always with a time zone. */
    timestamp?: string | null;
    [key: string]: unknown;
}
/** Why a request failed. */
export interface ErrorBody {
    /** The reason as text, or as an object where the database refused something. */
    detail: string | ErrorReason;
}
/** Why the database refused something. */
export interface ErrorReason {
    /** The reason, such as `Unique constraint violation`. */
    reason?: string;
    /** The statement that was refused; hidden unless the server shows stack traces. */
    statement?: string;
    /** The database's own message; hidden likewise. */
    orig_error?: string;
    /** More of it for people. */
    message?: string;
    [key: string]: unknown;
}
/** What is wrong with the parameters or the body; text for what no schema checks, an object for what the database refuses. */
export interface ValidationErrors {
    /** The faults, one or more; for some a text or an object. */
    detail: ValidationFault[] | string | ErrorReason;
}
/** One thing that is wrong. */
export interface ValidationFault {
    /** Where: `body`, `query` or `path`, and the names and indexes from there. */
    loc?: (string | number)[];
    /** What is wrong. */
    msg: string;
    /** Kind of the fault, such as `missing`. */
    type?: string;
    /** What was sent. */
    input?: unknown;
    /** What was allowed. */
    ctx?: {
        [key: string]: unknown;
    };
}
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /**
     * How many to answer with at most. More than the server's `maximum_page_limit` (100) counts as that.
     * @default 50
     */
    limit?: number;
    /**
     * How many to skip.
     * @default 0
     */
    offset?: number;
    /**
     * What to sort by, the first before the others; a minus in front sorts downwards. One of `id`, `state`, `dag_id`, `run_id`, `logical_date`,
     * `run_after`, `start_date`, `end_date`, `updated_at`, `conf`, `duration`, `dag_run_id`. By `id` where nothing is given.
     */
    order_by?: string[];
    /** Runs in any of these states. */
    state?: ("queued" | "running" | "success" | "failed")[];
    /** Runs made in any of these ways; servers before 3.3 do not know `operator_triggered`. */
    run_type?: ("backfill" | "scheduled" | "manual" | "operator_triggered" | "asset_triggered" | "asset_materialization")[];
    /**
     * Runs whose id has this in it, in letters of either case: `%` stands for any text, `_` for any character, and since 3.2 `|` between patterns for
     * either. Servers before 3.1 leave it unread.
     */
    run_id_pattern?: string;
    /** Runs of DAGs whose id has this in it, as in `run_id_pattern`. For `~` as `dag_id`. Servers before 3.2 leave it unread. */
    dag_id_pattern?: string;
    /** Runs triggered by users whose name has this in it, as in `run_id_pattern`. */
    triggering_user_name_pattern?: string;
    /**
     * Format: date-time
     * Runs that began at this time or later.
     */
    start_date_gte?: string;
    /**
     * Format: date-time
     * Runs that began after this time.
     */
    start_date_gt?: string;
    /**
     * Format: date-time
     * Runs that began at this time or before.
     */
    start_date_lte?: string;
    /**
     * Format: date-time
     * Runs that began before this time.
     */
    start_date_lt?: string;
    /**
     * Format: date-time
     * Runs that ended at this time or later.
     */
    end_date_gte?: string;
    /**
     * Format: date-time
     * Runs that ended at this time or before.
     */
    end_date_lte?: string;
    /**
     * Format: date-time
     * Runs that were to begin at this time or later.
     */
    run_after_gte?: string;
    /**
     * Format: date-time
     * Runs that were to begin at this time or before.
     */
    run_after_lte?: string;
    /**
     * Format: date-time
     * Runs whose logical date is this time or later.
     */
    logical_date_gte?: string;
    /**
     * Format: date-time
     * Runs whose logical date is this time or before.
     */
    logical_date_lte?: string;
    /**
     * Format: date-time
     * Runs that changed at this time or later.
     */
    updated_at_gte?: string;
    /**
     * Format: date-time
     * Runs that changed at this time or before.
     */
    updated_at_lte?: string;
}
/** What {@link Operations.triggerDagRun} takes. */
export interface TriggerDagRunParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** How to run a DAG. */
    body: NewDagRun;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
}
/** What {@link Operations.deleteJob} takes. */
export interface DeleteJobParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
}
/** What {@link Operations.updateJob} takes. */
export interface UpdateJobParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
    /** Which members of the body count, all without it. */
    update_mask?: ("state" | "note")[];
    /** What to change of a run. */
    body: DagRunUpdate;
}
/** What {@link Operations.clearJob} takes. */
export interface ClearJobParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
    /** Which tasks of a run to clear. */
    body: DagRunClearing;
}
/** What {@link Operations.listTaskInstances} takes. */
export interface ListTaskInstancesParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
    /**
     * How many to answer with at most. More than the server's `maximum_page_limit` (100) counts as that.
     * @default 50
     */
    limit?: number;
    /**
     * How many to skip.
     * @default 0
     */
    offset?: number;
    /** What to sort by, as in `listJobs`; `map_index` where nothing is given. */
    order_by?: string[];
    /** Tasks in any of these states; `no_status` for those without one. */
    state?: ("removed" | "scheduled" | "queued" | "running" | "success" | "restarting" | "failed" | "up_for_retry" | "up_for_reschedule" | "upstream_failed" | "skipped" | "deferred" | "awaiting_input" | "no_status")[];
    /** The task of this name. */
    task_id?: string;
}
/** What {@link Operations.getTaskLog} takes. */
export interface GetTaskLogParams {
    /** Id of the DAG; for lists `~` stands for all of them. */
    dag_id: string;
    /** Id of the run within its DAG, text with any characters. */
    dag_run_id: string;
    /** Name of the task. */
    task_id: string;
    /** Which attempt of the task, from 1; `try_number` of a task is its last. */
    try_number: number;
    /**
     * Whether to answer with all of the log at once.
     * @default false
     */
    full_content?: boolean;
    /**
     * Which of a mapped task, from 0; -1 for a task that is not mapped.
     * @default -1
     */
    map_index?: number;
    /** `continuation_token` of the answer before, to read on. */
    token?: string;
}
interface components {
    responses: {
        /** The request cannot be met as the DAG or run is now. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is missing, wrong or has ended. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The user may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such DAG, run or task, or none that the user may see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The DAG has a run with that id, or one with that logical date; or the run that is to be deleted is under way. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** A parameter or the body is wrong. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ValidationErrors;
            };
        };
    };
    parameters: {
        /**
         * Id of the DAG; for lists `~` stands for all of them.
         * @example daily_sales
         */
        DagId: string;
        /**
         * Id of the run within its DAG, text with any characters.
         * @example manual__2026-03-12T09:12:03.118420+00:00
         */
        DagRunId: string;
        /**
         * How many to answer with at most. More than the server's `maximum_page_limit` (100) counts as that.
         * @example 100
         */
        Limit: number;
        /**
         * How many to skip.
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
                 * How many to answer with at most. More than the server's `maximum_page_limit` (100) counts as that.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many to skip.
                 * @example 100
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * What to sort by, the first before the others; a minus in front sorts downwards. One of `id`, `state`, `dag_id`, `run_id`, `logical_date`,
                 * `run_after`, `start_date`, `end_date`, `updated_at`, `conf`, `duration`, `dag_run_id`. By `id` where nothing is given.
                 * @example [
                 *       "-start_date"
                 * ]
                 */
                order_by?: string[];
                /**
                 * Runs in any of these states.
                 * @example [
                 *       "queued",
                 *       "running"
                 * ]
                 */
                state?: ("queued" | "running" | "success" | "failed")[];
                /**
                 * Runs made in any of these ways; servers before 3.3 do not know `operator_triggered`.
                 * @example [
                 *       "manual"
                 * ]
                 */
                run_type?: ("backfill" | "scheduled" | "manual" | "operator_triggered" | "asset_triggered" | "asset_materialization")[];
                /**
                 * Runs whose id has this in it, in letters of either case: `%` stands for any text, `_` for any character, and since 3.2 `|` between patterns for
                 * either. Servers before 3.1 leave it unread.
                 * @example manual__2026-03-%
                 */
                run_id_pattern?: string;
                /**
                 * Runs of DAGs whose id has this in it, as in `run_id_pattern`. For `~` as `dag_id`. Servers before 3.2 leave it unread.
                 * @example %customer%
                 */
                dag_id_pattern?: string;
                /**
                 * Runs triggered by users whose name has this in it, as in `run_id_pattern`.
                 * @example admin
                 */
                triggering_user_name_pattern?: string;
                /**
                 * Runs that began at this time or later.
                 * @example 2026-03-11T09:12:03Z
                 */
                start_date_gte?: string;
                /**
                 * Runs that began after this time.
                 * @example 2026-03-11T09:12:03Z
                 */
                start_date_gt?: string;
                /**
                 * Runs that began at this time or before.
                 * @example 2026-03-11T09:12:03Z
                 */
                start_date_lte?: string;
                /**
                 * Runs that began before this time.
                 * @example 2026-03-11T09:12:03Z
                 */
                start_date_lt?: string;
                /**
                 * Runs that ended at this time or later.
                 * @example 2026-03-11T09:12:03Z
                 */
                end_date_gte?: string;
                /**
                 * Runs that ended at this time or before.
                 * @example 2026-03-11T09:12:03Z
                 */
                end_date_lte?: string;
                /**
                 * Runs that were to begin at this time or later.
                 * @example 2026-03-11T09:12:03Z
                 */
                run_after_gte?: string;
                /**
                 * Runs that were to begin at this time or before.
                 * @example 2026-03-11T09:12:03Z
                 */
                run_after_lte?: string;
                /**
                 * Runs whose logical date is this time or later.
                 * @example 2026-03-11T09:12:03Z
                 */
                logical_date_gte?: string;
                /**
                 * Runs whose logical date is this time or before.
                 * @example 2026-03-11T09:12:03Z
                 */
                logical_date_lte?: string;
                /**
                 * Runs that changed at this time or later.
                 * @example 2026-03-11T09:12:03Z
                 */
                updated_at_gte?: string;
                /**
                 * Runs that changed at this time or before.
                 * @example 2026-03-11T09:12:03Z
                 */
                updated_at_lte?: string;
            };
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
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
                    "application/json": DagRunPage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
    triggerDagRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": NewDagRun;
            };
        };
        responses: {
            /** The new run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DagRun;
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
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
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
                    "application/json": DagRun;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The run is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Unprocessable"];
        };
    };
    updateJob: {
        parameters: {
            query?: {
                /**
                 * Which members of the body count, all without it.
                 * @example [
                 *       "state"
                 * ]
                 */
                update_mask?: ("state" | "note")[];
            };
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DagRunUpdate;
            };
        };
        responses: {
            /** The run as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DagRun;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
    clearJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": DagRunClearing;
            };
        };
        responses: {
            /** The run, queued again; with `dry_run` the tasks that would be cleared. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ClearedDagRun;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
    listTaskInstances: {
        parameters: {
            query?: {
                /**
                 * How many to answer with at most. More than the server's `maximum_page_limit` (100) counts as that.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * How many to skip.
                 * @example 100
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * What to sort by, as in `listJobs`; `map_index` where nothing is given.
                 * @example [
                 *       "start_date"
                 * ]
                 */
                order_by?: string[];
                /**
                 * Tasks in any of these states; `no_status` for those without one.
                 * @example [
                 *       "failed",
                 *       "upstream_failed"
                 * ]
                 */
                state?: ("removed" | "scheduled" | "queued" | "running" | "success" | "restarting" | "failed" | "up_for_retry" | "up_for_reschedule" | "upstream_failed" | "skipped" | "deferred" | "awaiting_input" | "no_status")[];
                /**
                 * The task of this name.
                 * @example load_orders
                 */
                task_id?: string;
            };
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of tasks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskInstancePage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
    getTaskLog: {
        parameters: {
            query?: {
                /**
                 * Whether to answer with all of the log at once.
                 * @example true
                 */
                full_content?: boolean;
                /**
                 * Which of a mapped task, from 0; -1 for a task that is not mapped.
                 * @example -1
                 */
                map_index?: number;
                /**
                 * `continuation_token` of the answer before, to read on.
                 * @example eyJlbmRfb2ZfbG9nIjpmYWxzZX0
                 */
                token?: string;
            };
            header?: never;
            path: {
                /**
                 * Id of the DAG; for lists `~` stands for all of them.
                 * @example daily_sales
                 */
                dag_id: components["parameters"]["DagId"];
                /**
                 * Id of the run within its DAG, text with any characters.
                 * @example manual__2026-03-12T09:12:03.118420+00:00
                 */
                dag_run_id: components["parameters"]["DagRunId"];
                /**
                 * Name of the task.
                 * @example load_orders
                 */
                task_id: string;
                /**
                 * Which attempt of the task, from 1; `try_number` of a task is its last.
                 * @example 2
                 */
                try_number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The log, or the next part of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskLog;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
        };
    };
}
