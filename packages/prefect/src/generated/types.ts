// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/flow_runs/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List flow runs
         * Runs that meet all given filters, up to 200 at a time. Nothing says how many there are; a page with fewer than the others is the last. By its start, and
         * in the orders of it, a run that has not started is found as if it started when it is expected to.
         */
        post: operations["listRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flow_runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Get one flow run
         * A run as it stands; `state` says more of its state than `state_type` and `state_name`, such as why it failed.
         */
        get: operations["getRun"];
        put?: never;
        post?: never;
        /**
         * Delete a flow run
         * Removes a run and what is known of its tasks. Answers without a body.
         */
        delete: operations["deleteRun"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flow_runs/{id}/set_state": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a state for a flow run
         * Cancels a run (`CANCELLING`), or schedules it again (`SCHEDULED`). The server may take another state, or none: its answer's `status` says so. With
         * `force` its rules do not apply.
         */
        post: operations["setRunState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flow_runs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused flow run
         * Has a paused run go on, with the input that it waits for where there is one. A run that is not paused is turned down in the answer.
         */
        post: operations["resumeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/task_runs/filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List task runs
         * Task runs that meet all given filters, such as those of a flow run, up to 200 at a time.
         */
        post: operations["listTaskRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deployments/{id}/create_flow_run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the deployment.
                 * @example e7c0403d-44e7-45cf-a6c8-79117b7f3766
                 */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a deployment
         * Makes a flow run of a deployment, scheduled for now, and answers with it. One with an `idempotency_key` that was used gives the run of then; the
         * client makes a key where none is given.
         */
        post: operations["runDeployment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Of which kind a state is. */
export type StateType = "SCHEDULED" | "PENDING" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED" | "CRASHED" | "PAUSED" | "CANCELLING" | (string & {});
/** A state of a run. */
export interface State {
    /**
     * Format: uuid
     * Id of the state.
     */
    id: string;
    type: StateType;
    /** Its name, which says more than its type, such as AwaitingRetry. */
    name?: string | null;
    /**
     * Format: date-time
     * When the run came into it.
     */
    timestamp?: string;
    /** What there is to say, such as why it failed. */
    message?: string | null;
    /** What else belongs to it. */
    state_details?: {
        [key: string]: unknown;
    };
    /** What it carries, such as where a result is kept. */
    data?: Record<string, never> | unknown[] | string | number | boolean | null;
}
/** Who made a run. */
export interface Creator {
    /**
     * Format: uuid
     * Their id.
     */
    id?: string | null;
    /** Of which kind they are, such as DEPLOYMENT or USER. */
    type?: string | null;
    /** Their name. */
    display_value?: string | null;
}
/** A run of a flow. */
export interface FlowRun {
    /**
     * Format: uuid
     * Id of the run.
     */
    id: string;
    /**
     * Format: date-time
     * When it was made.
     */
    created: string | null;
    /**
     * Format: date-time
     * When it last changed.
     */
    updated: string | null;
    /** Its name; two words at random where none was given. */
    name?: string;
    /**
     * Format: uuid
     * Id of the flow.
     */
    flow_id: string;
    /**
     * Format: uuid
     * Id of the deployment that it is of, if any.
     */
    deployment_id?: string | null;
    /** Version of the deployment. */
    deployment_version?: string | null;
    /** Version of the flow. */
    flow_version?: string | null;
    /**
     * Format: uuid
     * Id of its work pool.
     */
    work_pool_id?: string | null;
    /** Name of its work pool. */
    work_pool_name?: string | null;
    /**
     * Format: uuid
     * Id of its work queue.
     */
    work_queue_id?: string | null;
    /** Name of its work queue. */
    work_queue_name?: string | null;
    /** Its parameters, by name. */
    parameters?: {
        [key: string]: unknown;
    };
    /** The key that it was made with. */
    idempotency_key?: string | null;
    /** What else it was given. */
    context?: {
        [key: string]: unknown;
    };
    /** Its tags. */
    tags?: string[];
    /** Its labels, by name. */
    labels?: {
        [key: string]: unknown;
    } | null;
    /**
     * Format: uuid
     * Id of the task run that it stands for in another flow run.
     */
    parent_task_run_id?: string | null;
    /**
     * Format: uuid
     * Id of its state.
     */
    state_id?: string | null;
    /** Of which kind its state is. */
    state_type?: StateType | null;
    /** Name of its state, such as Late or AwaitingRetry. */
    state_name?: string | null;
    /** Its state. */
    state?: State | null;
    /** How often it has run. */
    run_count?: number;
    /**
     * Format: date-time
     * When it is to start.
     */
    expected_start_time?: string | null;
    /**
     * Format: date-time
     * When it is scheduled for.
     */
    next_scheduled_start_time?: string | null;
    /**
     * Format: date-time
     * When it started.
     */
    start_time?: string | null;
    /**
     * Format: date-time
     * When it ended.
     */
    end_time?: string | null;
    /** How long it has run, all its runs together, in seconds. */
    total_run_time?: number;
    /** The same, counted on while it runs, in seconds. */
    estimated_run_time?: number;
    /** How much later than expected it started, or is to, in seconds. */
    estimated_start_time_delta?: number;
    /** Whether its deployment's schedule made it. */
    auto_scheduled?: boolean;
    /** How it is retried: retries, retry_delay in seconds, and what else the vendor has. */
    empirical_policy?: {
        [key: string]: unknown;
    };
    /**
     * Format: uuid
     * Id of the block of infrastructure that it uses.
     */
    infrastructure_document_id?: string | null;
    /** What its infrastructure is known by there. */
    infrastructure_pid?: string | null;
    /** Who made it. */
    created_by?: Creator | null;
    /** What it changes in the job of its work pool, by name. */
    job_variables?: {
        [key: string]: unknown;
    } | null;
}
/** A run of a task. */
export interface TaskRun {
    /**
     * Format: uuid
     * Id of the task run.
     */
    id: string;
    /**
     * Format: date-time
     * When it was made.
     */
    created: string | null;
    /**
     * Format: date-time
     * When it last changed.
     */
    updated: string | null;
    /** Its name. */
    name?: string;
    /**
     * Format: uuid
     * Id of the flow run that it is part of, if any.
     */
    flow_run_id?: string | null;
    /** What tells its task apart. */
    task_key: string;
    /** What tells runs of the task apart within the flow run. */
    dynamic_key: string;
    /** Its tags. */
    tags?: string[];
    /** Its labels, by name. */
    labels?: {
        [key: string]: unknown;
    } | null;
    /**
     * Format: uuid
     * Id of its state.
     */
    state_id?: string | null;
    /** Of which kind its state is. */
    state_type?: StateType | null;
    /** Name of its state. */
    state_name?: string | null;
    /** Its state. */
    state?: State | null;
    /** How often it has run. */
    run_count?: number;
    /** How often the flow run had run when this was made. */
    flow_run_run_count?: number;
    /**
     * Format: date-time
     * When it started.
     */
    start_time?: string | null;
    /**
     * Format: date-time
     * When it ended.
     */
    end_time?: string | null;
    /**
     * Format: date-time
     * When it was to start.
     */
    expected_start_time?: string | null;
    /**
     * Format: date-time
     * When it is scheduled for.
     */
    next_scheduled_start_time?: string | null;
    /** Version of the task. */
    task_version?: string | null;
    /** What its result is kept under. */
    cache_key?: string | null;
    /**
     * Format: date-time
     * Until when its result is kept.
     */
    cache_expiration?: string | null;
    /** How it is retried: retries, retry_delay in seconds, and what else the vendor has. */
    empirical_policy?: {
        [key: string]: unknown;
    };
    /** Where its inputs are from, by name. */
    task_inputs?: {
        [key: string]: unknown;
    };
    /** How much later than expected it started, or is to, in seconds. */
    estimated_start_time_delta?: number;
    /** How long it has run, in seconds. */
    total_run_time?: number;
    /** The same, counted on while it runs, in seconds. */
    estimated_run_time?: number;
}
/**
 * Whether all that is said has to hold (and_, by default) or one of it.
 * @default and_
 * @enum {string}
 */
export type Operator = "and_" | "or_";
/** Those with some ids, or without them. */
export interface IdFilter {
    /** One of these ids. */
    any_?: string[];
    /** None of these ids. */
    not_any_?: string[];
}
/** Those with one of these ids. */
export interface UuidFilter {
    /** The ids. */
    any_?: string[];
}
/** Those with one of these ids, or those without any. */
export interface OptionalUuidFilter {
    operator?: Operator;
    /** The ids. */
    any_?: string[];
    /** Whether those without an id are wanted instead. */
    is_null_?: boolean;
}
/** Those with one of these texts, or those without any. */
export interface OptionalTextFilter {
    operator?: Operator;
    /** The texts. */
    any_?: string[];
    /** Whether those without a text are wanted instead. */
    is_null_?: boolean;
}
/** Those of some versions. */
export interface VersionFilter {
    /** One of these versions. */
    any_?: string[];
}
/** Those with some texts, or without them. */
export interface TextFilter {
    /** One of these texts. */
    any_?: string[];
    /** None of these texts. */
    not_any_?: string[];
}
/** Those that were made by somebody. */
export interface CreatorFilter {
    operator?: Operator;
    /** By one with one of these ids. */
    id_?: string[];
    /** By one of these kinds, such as DEPLOYMENT. */
    type_?: string[];
    /** Whether those are wanted instead of which nobody is known to have made them. */
    is_null_?: boolean;
}
/** Those between two times. */
export interface TimeBounds {
    /**
     * Format: date-time
     * This time or later.
     */
    after_?: string;
    /**
     * Format: date-time
     * This time or before.
     */
    before_?: string;
}
/** Those of these names. */
export interface NameFilter {
    /** The names. */
    any_?: string[];
    /** A part of the name, in letters of either case. */
    like_?: string;
}
/** Those with tags. */
export interface TagFilter {
    operator?: Operator;
    /** All of these. */
    all_?: string[];
    /** One of these. */
    any_?: string[];
    /** Whether those without tags are wanted instead. */
    is_null_?: boolean;
}
/** Those between two times. */
export interface TimeFilter {
    /**
     * Format: date-time
     * This time or later.
     */
    after_?: string;
    /**
     * Format: date-time
     * This time or before.
     */
    before_?: string;
    /** Whether those without the time are wanted instead. */
    is_null_?: boolean;
}
/** Those in states of some kinds. */
export interface StateTypeFilter {
    /** One of these kinds. */
    any_?: ("SCHEDULED" | "PENDING" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED" | "CRASHED" | "PAUSED" | "CANCELLING")[];
    /** None of these kinds. */
    not_any_?: ("SCHEDULED" | "PENDING" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED" | "CRASHED" | "PAUSED" | "CANCELLING")[];
}
/** Those in some states. */
export interface StateFilter {
    operator?: Operator;
    type?: StateTypeFilter;
    name?: TextFilter;
}
/** Which flow runs; all that is said has to hold. */
export interface RunFilter {
    operator?: Operator;
    id?: IdFilter;
    name?: NameFilter;
    tags?: TagFilter;
    deployment_id?: OptionalUuidFilter;
    work_queue_name?: OptionalTextFilter;
    flow_version?: VersionFilter;
    state?: StateFilter;
    start_time?: TimeFilter;
    end_time?: TimeFilter;
    expected_start_time?: TimeBounds;
    next_scheduled_start_time?: TimeBounds;
    parent_flow_run_id?: UuidFilter;
    parent_task_run_id?: OptionalUuidFilter;
    idempotency_key?: TextFilter;
    created_by?: CreatorFilter;
}
/** Which flow runs, in which order, and which page of them. */
export interface RunQuery {
    flow_runs?: RunFilter;
    /** Of which flows: a filter of flows, as the vendor has it. */
    flows?: {
        [key: string]: unknown;
    };
    task_runs?: TaskRunFilter;
    /** Of which deployments: a filter of deployments, as the vendor has it. */
    deployments?: {
        [key: string]: unknown;
    };
    /** Of which work pools: a filter of work pools, as the vendor has it. */
    work_pools?: {
        [key: string]: unknown;
    };
    /** Of which work queues: a filter of work queues, as the vendor has it. */
    work_pool_queues?: {
        [key: string]: unknown;
    };
    /**
     * In which order; by id, downwards, by default.
     * @default ID_DESC
     * @enum {string}
     */
    sort?: "ID_DESC" | "START_TIME_ASC" | "START_TIME_DESC" | "EXPECTED_START_TIME_ASC" | "EXPECTED_START_TIME_DESC" | "NAME_ASC" | "NAME_DESC" | "NEXT_SCHEDULED_START_TIME_ASC" | "END_TIME_DESC";
    /**
     * How many to leave out before the first; 0 by default.
     * @default 0
     */
    offset?: number;
    /** Runs on a page, at most 200 unless the server is set otherwise; as many by default. */
    limit?: number;
}
/** Which task runs; all that is said has to hold. */
export interface TaskRunFilter {
    operator?: Operator;
    id?: UuidFilter;
    name?: NameFilter;
    tags?: TaskRunTagFilter;
    state?: TaskRunStateFilter;
    start_time?: TimeFilter;
    end_time?: TimeFilter;
    expected_start_time?: TimeBounds;
    flow_run_id?: OptionalUuidFilter;
    subflow_runs?: SubflowFilter;
}
/** Those with all of some tags, or without any. */
export interface TaskRunTagFilter {
    operator?: Operator;
    /** All of these. */
    all_?: string[];
    /** Whether those without tags are wanted instead. */
    is_null_?: boolean;
}
/** Those in some states. */
export interface TaskRunStateFilter {
    operator?: Operator;
    type?: TaskRunStateTypeFilter;
    name?: TaskRunStateNameFilter;
}
/** Those in states of some kinds. */
export interface TaskRunStateTypeFilter {
    /** One of these kinds. */
    any_?: ("SCHEDULED" | "PENDING" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED" | "CRASHED" | "PAUSED" | "CANCELLING")[];
}
/** Those in states of some names. */
export interface TaskRunStateNameFilter {
    /** One of these names. */
    any_?: string[];
}
/** Those that stand for a flow run within theirs, or those that do not. */
export interface SubflowFilter {
    /** Whether there is to be such a flow run. */
    exists_?: boolean;
}
/** Which task runs, in which order, and which page of them. */
export interface TaskRunQuery {
    flow_runs?: RunFilter;
    task_runs?: TaskRunFilter;
    /** Of which flows: a filter of flows, as the vendor has it. */
    flows?: {
        [key: string]: unknown;
    };
    /** Of which deployments: a filter of deployments, as the vendor has it. */
    deployments?: {
        [key: string]: unknown;
    };
    /**
     * In which order; by id, downwards, by default.
     * @default ID_DESC
     * @enum {string}
     */
    sort?: "ID_DESC" | "EXPECTED_START_TIME_ASC" | "EXPECTED_START_TIME_DESC" | "NAME_ASC" | "NAME_DESC" | "NEXT_SCHEDULED_START_TIME_ASC" | "END_TIME_DESC";
    /**
     * How many to leave out before the first; 0 by default.
     * @default 0
     */
    offset?: number;
    /** Task runs on a page, at most 200 unless the server is set otherwise; as many by default. */
    limit?: number;
}
/** A state to propose. */
export interface NewState {
    /**
     * Of which kind it is.
     * @enum {string}
     */
    type: "SCHEDULED" | "PENDING" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELLED" | "CRASHED" | "PAUSED" | "CANCELLING";
    /** Its name; that of the kind by default. */
    name?: string;
    /** What there is to say. */
    message?: string;
    /** What else belongs to it, such as a scheduled_time. */
    state_details?: {
        [key: string]: unknown;
    };
}
/** A state to propose for a run. */
export interface StateProposal {
    state: NewState;
    /**
     * Whether to leave out the server's rules; false by default.
     * @default false
     */
    force?: boolean;
}
/** What a paused run waits for. */
export interface Resumption {
    /** Values that the run waits for, by name. */
    run_input?: {
        [key: string]: unknown;
    };
}
/** How to run a deployment. */
export interface NewRun {
    /** Name of the run; two words at random by default. */
    name?: string;
    /** Its parameters, by name; the deployment's for those that are left out. */
    parameters?: {
        [key: string]: unknown;
    };
    /** Whether parameters have to be as the flow declares them. */
    enforce_parameter_schema?: boolean;
    /** A text of your own for this run; the same one again gives the same run. */
    idempotency_key?: string;
    state?: NewState;
    /** What else to give it. */
    context?: {
        [key: string]: unknown;
    };
    /** Its tags. */
    tags?: string[];
    /** Its labels, by name. */
    labels?: {
        [key: string]: unknown;
    };
    /** How it is retried: retries, retry_delay in seconds, and what else the vendor has. */
    empirical_policy?: {
        [key: string]: unknown;
    };
    /**
     * Format: uuid
     * Id of a task run that it stands for in another flow run.
     */
    parent_task_run_id?: string;
    /**
     * Format: uuid
     * Id of a block of infrastructure to use.
     */
    infrastructure_document_id?: string;
    /** Name of the work queue to use. */
    work_queue_name?: string;
    /** What to change in the job of its work pool, by name. */
    job_variables?: {
        [key: string]: unknown;
    };
}
/** What became of a proposal. */
export type OrchestrationStatus = "ACCEPT" | "REJECT" | "ABORT" | "WAIT" | (string & {});
/** Why a proposal was turned down. */
export interface OrchestrationDetails {
    /** What this is: accept_details, reject_details, abort_details or wait_details. */
    type?: string;
    /** Why. */
    reason?: string | null;
    /** How long to wait before the next proposal, in seconds. */
    delay_seconds?: number;
}
/** What became of a proposal. */
export interface Orchestration {
    status: OrchestrationStatus;
    /** The state that the run has now; null where it keeps its own. */
    state: State | null;
    details: OrchestrationDetails;
}
/** Why a request failed. */
export interface ErrorBody {
    /** What went wrong, in words or member by member. */
    detail?: string | MemberError[];
    /** What went wrong. */
    exception_message?: string;
    /** The same, member by member. */
    exception_detail?: MemberError[] | string;
    /** ABORT or WAIT, of a proposal that was turned down. */
    status?: string;
    details?: OrchestrationDetails;
    /** The body that was sent. */
    request_body?: Record<string, never> | unknown[] | string | number | boolean | null;
}
/** What is wrong with a member of the request. */
export interface MemberError {
    /** Where it is. */
    loc: (string | number)[];
    /** What is wrong with it. */
    msg: string;
    /** A word for that. */
    type: string;
    /** What was sent there. */
    input?: Record<string, never> | unknown[] | string | number | boolean | null;
    /** What was expected. */
    ctx?: {
        [key: string]: unknown;
    };
}
/** What {@link Operations.listRuns} takes. */
export interface ListRunsParams {
    /** Which runs, in which order, and which page of them. */
    body?: RunQuery;
}
/** What {@link Operations.getRun} takes. */
export interface GetRunParams {
    /**
     * Format: uuid
     * Id of the flow run.
     */
    id: string;
}
/** What {@link Operations.deleteRun} takes. */
export interface DeleteRunParams {
    /**
     * Format: uuid
     * Id of the flow run.
     */
    id: string;
}
/** What {@link Operations.setRunState} takes. */
export interface SetRunStateParams {
    /**
     * Format: uuid
     * Id of the flow run.
     */
    id: string;
    /** Which state. */
    body: StateProposal;
}
/** What {@link Operations.resumeRun} takes. */
export interface ResumeRunParams {
    /**
     * Format: uuid
     * Id of the flow run.
     */
    id: string;
    /** What the run waits for. */
    body?: Resumption;
}
/** What {@link Operations.listTaskRuns} takes. */
export interface ListTaskRunsParams {
    /** Which task runs, in which order, and which page of them. */
    body?: TaskRunQuery;
}
/** What {@link Operations.runDeployment} takes. */
export interface RunDeploymentParams {
    /**
     * Format: uuid
     * Id of the deployment.
     */
    id: string;
    /** With which parameters. */
    body: NewRun;
}
interface components {
    responses: {
        /** What became of the proposal. */
        Orchestrated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Orchestration | ErrorBody;
            };
        };
        /** Its parameters cannot be put together, or its deployment has no work pool for the work queue that was asked for. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The key is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The parameters do not fit the deployment, or the key is used by a run of another. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The request is wrong. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** More requests than your plan has in a minute; ask again after Retry-After. */
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
         * Id of the flow run.
         * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
         */
        RunId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
interface operations {
    listRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which runs, in which order, and which page of them. */
        requestBody?: {
            content: {
                "application/json": RunQuery;
            };
        };
        responses: {
            /** One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowRun[];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
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
                    "application/json": FlowRun;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    deleteRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
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
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    setRunState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Which state. */
        requestBody: {
            content: {
                "application/json": StateProposal;
            };
        };
        responses: {
            200: components["responses"]["Orchestrated"];
            201: components["responses"]["Orchestrated"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    resumeRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the flow run.
                 * @example 0c31738c-0b2d-4887-b506-e2cd1c39cc35
                 */
                id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** What the run waits for. */
        requestBody?: {
            content: {
                "application/json": Resumption;
            };
        };
        responses: {
            200: components["responses"]["Orchestrated"];
            201: components["responses"]["Orchestrated"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    listTaskRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which task runs, in which order, and which page of them. */
        requestBody?: {
            content: {
                "application/json": TaskRunQuery;
            };
        };
        responses: {
            /** One page of task runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskRun[];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
    runDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the deployment.
                 * @example e7c0403d-44e7-45cf-a6c8-79117b7f3766
                 */
                id: string;
            };
            cookie?: never;
        };
        /** With which parameters. */
        requestBody: {
            content: {
                "application/json": NewRun;
            };
        };
        responses: {
            /** The run that was made with this key before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowRun;
                };
            };
            /** The new run. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FlowRun;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooMany"];
        };
    };
}
