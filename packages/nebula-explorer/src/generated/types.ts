// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/api-open/v1/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a session
         * Signs in to a NebulaGraph database through Explorer. The token is only in the `Set-Cookie` header of the answer, never in the body.
         *
         * It lives 3 days (259200 seconds) unless Explorer's `config/app-config.yaml` says otherwise. Open a new session on HTTP 401 or code
         * 40104001; in the vendor's related product, a restart of the server ends sessions early too. Safe to repeat.
         */
        post: operations["connect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-open/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs of all workflows
         * One page of jobs, newest first unless `filter.orderByCreateTime` says otherwise. Tasks are not part of a list; `getJob` has them.
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
    "/api-open/v1/workflows/{workflow_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
                 * is in the upper left corner of the workflow's page.
                 * @example 4216617528
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /**
         * List jobs of one workflow
         * Like `listJobs`, for the jobs of one workflow only.
         */
        get: operations["listWorkflowJobs"];
        put?: never;
        /**
         * Run a workflow as a new job
         * Adds a job and answers with its id at once; poll `getJob` for the outcome. Every call starts another run.
         *
         * Names and values in `input` are not checked here: a wrong one shows only later, as a failed job. A failed job cannot be resumed from
         * the task that failed; add a new one.
         */
        post: operations["runWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-open/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get one job with its tasks
         * Status and times of the job and of each of its tasks. Poll it until `status` is 2 (success), 3 (failed) or 4 (interrupted); there is
         * no progress figure and no callback.
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
    "/api-open/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel a running job
         * Takes no body. Look at `data.success` too. The job then goes through status 5 (stopping) to 4 (interrupted).
         */
        put: operations["cancelJob"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-open/v1/jobs/{job_id}/tasks/{task_id}/sample_result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
                /**
                 * Id of a task of the job, 32 hex digits, from `tasks` of `getJob`. The vendor's table types it as a number. Not the id of the component
                 * that `input` of `runWorkflow` uses (`query_1`).
                 * @example 8c171f70fb6f11ecac7e6da0662c195b
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /**
         * Get the first rows of a task's result
         * A sample, without column names; the whole result lies where the workflow wrote it, in HDFS or in NebulaGraph.
         */
        get: operations["getTaskSampleResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** An id as a whole number, or the same digits as text. */
export type NumericId = number | string;
/** Id of a task, 32 hex digits; a number in the vendor's tables. */
export type TaskId = string | number;
/** The NebulaGraph database to sign in to. */
export interface NewSession {
    /** Host name or IP address of the graph service (graphd) as Explorer reaches it. */
    address: string;
    /** Port of the graph service, usually 9669. */
    port: number;
}
/** Values for a run of a workflow. */
export interface NewJob {
    /**
     * Values by component and parameter name, such as `{ "query_1": { "name": "Tim Duncan" } }`. A component's id (`query_1`) is in the
     * upper right corner of its settings page.
     */
    input?: {
        [key: string]: TaskInput;
    };
}
/** Values of one component's parameters, by name. */
export interface TaskInput {
    [key: string]: string | number;
}
/** Which jobs to list, and in which order. What is left out does not filter. */
export interface JobFilter {
    /** Name of the job. Whether a part of it is enough is not documented. */
    name?: string;
    /**
     * Status code, see `JobStatus`.
     * @enum {integer}
     */
    status?: 0 | 1 | 2 | 3 | 4 | 5;
    /** Earliest creation time, in epoch milliseconds. Whether the bound is included is not documented. */
    fromCreateTime?: number;
    /** Latest creation time, in epoch milliseconds. Whether the bound is included is not documented. */
    toCreateTime?: number;
    /**
     * Order by creation time; `desc`, newest first, by default.
     * @default desc
     * @enum {string}
     */
    orderByCreateTime?: "desc" | "asc";
}
/** Status code of a job or task: 0 preparing, 1 running, 2 success, 3 failed, 4 interrupted, 5 stopping. 2, 3 and 4 are final. */
export type JobStatus = 0 | 1 | 2 | 3 | 4 | 5 | (number & {});
/** A run of a workflow, with its tasks. */
export interface Job {
    /** Id of the job; a number in the vendor's examples, text in a table. */
    id: NumericId;
    /** Name of the job: the workflow's name and the time of creation, `<workflow>_<yyyyMMddHHmmss>`, in the server's time zone. */
    name: string;
    /** Id of the workflow, as digits in text in the vendor's examples; a number in paths. */
    workflowId: NumericId;
    /** Name of the workflow. */
    workflowName: string;
    status: JobStatus;
    /** The job's tasks, one for each component of the workflow. */
    tasks: Task[] | null;
    /** When the job began to run, in epoch milliseconds of whole seconds. Absent, null or 0 before that. */
    runBeginTime?: number | null;
    /** When the job ended, in epoch milliseconds of whole seconds. Absent, null or 0 before that. */
    runEndTime?: number | null;
    /** When the job was added, in epoch milliseconds. */
    createTime: number;
}
/** A job in a list. */
export interface JobSummary {
    /** Id of the job; a number in the vendor's examples, text in a table. */
    id: NumericId;
    /** Name of the job: the workflow's name and the time of creation, `<workflow>_<yyyyMMddHHmmss>`, in the server's time zone. */
    name: string;
    /** Id of the workflow, as digits in text in the vendor's examples; a number in paths. */
    workflowId: NumericId;
    /** Name of the workflow. */
    workflowName: string;
    status: JobStatus;
    /** Always null where it was seen, left out by newer pages of the vendor; `getJob` has the tasks. */
    tasks?: Task[] | null;
    /** When the job began to run, in epoch milliseconds of whole seconds. Absent, null or 0 before that. */
    runBeginTime?: number | null;
    /** When the job ended, in epoch milliseconds of whole seconds. Absent, null or 0 before that. */
    runEndTime?: number | null;
    /** When the job was added, in epoch milliseconds. */
    createTime: number;
}
/** The run of one component of a workflow. */
export interface Task {
    /** Id of the task, 32 hex digits; `getTaskSampleResult` takes it. */
    id: TaskId;
    /** Name of the component, such as `BFS`. */
    name: string;
    status: JobStatus;
    /**
     * Format: date-time
     * When the task began to run, with the server's offset. Text, unlike the same field of the job.
     */
    runBeginTime?: string | null;
    /**
     * Format: date-time
     * When the task ended, with the server's offset. Text, unlike the same field of the job.
     */
    runEndTime?: string | null;
}
/** One page of jobs. Its members' capitals are the vendor's. */
export interface JobPage {
    /** The jobs of this page. */
    items: JobSummary[];
    /** Jobs on all pages together. */
    total: number;
    /** Number of this page, from 1. */
    Page: number;
    /** Jobs on a page. */
    PageSize: number;
}
/** The first rows of a task's result. */
export interface TaskSample {
    /** Rows of 2 or 3 columns, as the algorithm has them, without names. All values are text, numbers too (`"0.150000"`). */
    items: string[][];
}
/** The job that was added. */
export interface AddedJob {
    /** Id of the new job. A number in the vendor's example, text in its table. */
    id: NumericId;
}
/** Whether what was asked for is done. */
export interface Confirmation {
    /** Whether it is done. */
    success: boolean;
}
/** Answer of `connect`. The token is not in it but in the `Set-Cookie` header. */
export interface ConnectResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: Confirmation;
    /** Text beside the code, `Success`. */
    message: string;
}
/** Answer of `listJobs` and `listWorkflowJobs`. */
export interface JobPageResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: JobPage;
    /** Text beside the code, `Success`. */
    message: string;
}
/** Answer of `runWorkflow`. */
export interface NewJobResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: AddedJob;
    /** Text beside the code, `Success`. */
    message: string;
}
/** Answer of `getJob`. */
export interface JobResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: Job;
    /** Text beside the code, `Success`. */
    message: string;
}
/** Answer of `cancelJob`. */
export interface CancelResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: Confirmation;
    /** Text beside the code, `Success`. */
    message: string;
}
/** Answer of `getTaskSampleResult`. */
export interface TaskSampleResult {
    /**
     * Always 0; any other code is a failure.
     * @constant
     */
    code: 0;
    data: TaskSample;
    /** Text beside the code, `Success`. */
    message: string;
}
/**
 * What went wrong; divided by 100000 and rounded down it is an HTTP status, 900 aside. 40004000 bad request, 40004001 bad parameter,
 * 40104000 not authorized, 40104001 no or ended session, 40304000 forbidden, 40404000 not found, 50004000 internal error,
 * 50004001 database, 50004002 Dag Controller, 50004003 licence, 90004000 unknown.
 */
export type ErrorCode = 40004000 | 40004001 | 40104000 | 40104001 | 40304000 | 40404000 | 50004000 | 50004001 | 50004002 | 50004003 | 90004000 | (number & {});
/** A failure. It has no `data`. */
export interface ErrorBody {
    code: ErrorCode;
    /** Name of the error, such as `ErrBadRequest`, with the cause where the server tells it (`ErrParam::…`). */
    message: string;
    /** More about the cause, where the server is set up to tell it. */
    details?: string;
}
/** What {@link Operations.connect} takes. */
export interface ConnectParams {
    /** Which database to sign in to. */
    body: NewSession;
}
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /** Which jobs to list, and in which order; sent as JSON text. */
    filter?: JobFilter;
    /**
     * Jobs on a page; 10 by default. A maximum is not documented.
     * @default 10
     */
    pageSize?: number;
    /**
     * Number of the page, from 1; 1 by default.
     * @default 1
     */
    page?: number;
}
/** What {@link Operations.listWorkflowJobs} takes. */
export interface ListWorkflowJobsParams {
    /**
     * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
     * is in the upper left corner of the workflow's page.
     */
    workflow_id: NumericId;
    /** Which jobs to list, and in which order; sent as JSON text. */
    filter?: JobFilter;
    /**
     * Jobs on a page; 10 by default. A maximum is not documented.
     * @default 10
     */
    pageSize?: number;
    /**
     * Number of the page, from 1; 1 by default.
     * @default 1
     */
    page?: number;
}
/** What {@link Operations.runWorkflow} takes. */
export interface RunWorkflowParams {
    /**
     * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
     * is in the upper left corner of the workflow's page.
     */
    workflow_id: NumericId;
    /** Values for the workflow's parameters; `{}` where it has none. */
    body: NewJob;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /** Id of the job, as a number or as the same digits in text. */
    job_id: NumericId;
}
/** What {@link Operations.cancelJob} takes. */
export interface CancelJobParams {
    /** Id of the job, as a number or as the same digits in text. */
    job_id: NumericId;
}
/** What {@link Operations.getTaskSampleResult} takes. */
export interface GetTaskSampleResultParams {
    /** Id of the job, as a number or as the same digits in text. */
    job_id: NumericId;
    /**
     * Id of a task of the job, 32 hex digits, from `tasks` of `getJob`. The vendor's table types it as a number. Not the id of the component
     * that `input` of `runWorkflow` uses (`query_1`).
     */
    task_id: TaskId;
    /**
     * Rows to answer with at most; 10 by default. The vendor's table calls it required and gives a default as well.
     * @default 10
     */
    limit?: number;
}
interface components {
    responses: {
        /** The request or one of its parameters is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** No session, one that has ended, or a wrong account or password. Open a new session with `connect`. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The account may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such workflow, job or task. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** Explorer, its database, the Dag Controller or the licence failed. */
        InternalServerError: {
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
         * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
         * is in the upper left corner of the workflow's page.
         * @example 4216617528
         */
        WorkflowId: NumericId;
        /**
         * Id of the job, as a number or as the same digits in text.
         * @example 1964
         */
        JobId: NumericId;
        /**
         * Id of a task of the job, 32 hex digits, from `tasks` of `getJob`. The vendor's table types it as a number. Not the id of the component
         * that `input` of `runWorkflow` uses (`query_1`).
         * @example 8c171f70fb6f11ecac7e6da0662c195b
         */
        TaskId: TaskId;
        /** Which jobs to list, and in which order; sent as JSON text. */
        Filter: JobFilter;
        /**
         * Jobs on a page; 10 by default. A maximum is not documented.
         * @example 10
         */
        PageSize: number;
        /**
         * Number of the page, from 1; 1 by default.
         * @example 1
         */
        Page: number;
        /**
         * Rows to answer with at most; 10 by default. The vendor's table calls it required and gives a default as well.
         * @example 1000
         */
        Limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * W3C trace context of the request.
         * @example 00-008c3056686dd3f3be38b8eda42a917e-b5616e30434cb803-00
         */
        Traceparent: string;
    };
    pathItems: never;
}
interface operations {
    connect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which database to sign in to. */
        requestBody: {
            content: {
                "application/json": NewSession;
            };
        };
        responses: {
            /** Signed in; the token is in the cookie `explorer_token`. */
            200: {
                headers: {
                    /**
                     * The session token (a JWT) as cookie `explorer_token`, with its life in seconds.
                     * @example explorer_token=eyJhbxxx; Path=/; Max-Age=259200; HttpOnly
                     */
                    "Set-Cookie"?: string;
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConnectResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** Which jobs to list, and in which order; sent as JSON text. */
                filter?: components["parameters"]["Filter"];
                /**
                 * Jobs on a page; 10 by default. A maximum is not documented.
                 * @example 10
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * Number of the page, from 1; 1 by default.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
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
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPageResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listWorkflowJobs: {
        parameters: {
            query?: {
                /** Which jobs to list, and in which order; sent as JSON text. */
                filter?: components["parameters"]["Filter"];
                /**
                 * Jobs on a page; 10 by default. A maximum is not documented.
                 * @example 10
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * Number of the page, from 1; 1 by default.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path: {
                /**
                 * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
                 * is in the upper left corner of the workflow's page.
                 * @example 4216617528
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page of the workflow's jobs. */
            200: {
                headers: {
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPageResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    runWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the workflow, as a number or as the same digits in text (as `workflowId` of a job has it). No operation lists workflows: the id
                 * is in the upper left corner of the workflow's page.
                 * @example 4216617528
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /** Values for the workflow's parameters; `{}` where it has none. */
        requestBody: {
            content: {
                "application/json": NewJob;
            };
        };
        responses: {
            /** The job is added. */
            200: {
                headers: {
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NewJobResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job. */
            200: {
                headers: {
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Whether the job is cancelled. */
            200: {
                headers: {
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CancelResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getTaskSampleResult: {
        parameters: {
            query?: {
                /**
                 * Rows to answer with at most; 10 by default. The vendor's table calls it required and gives a default as well.
                 * @example 1000
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * Id of the job, as a number or as the same digits in text.
                 * @example 1964
                 */
                job_id: components["parameters"]["JobId"];
                /**
                 * Id of a task of the job, 32 hex digits, from `tasks` of `getJob`. The vendor's table types it as a number. Not the id of the component
                 * that `input` of `runWorkflow` uses (`query_1`).
                 * @example 8c171f70fb6f11ecac7e6da0662c195b
                 */
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Rows of the result. */
            200: {
                headers: {
                    Traceparent: components["headers"]["Traceparent"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TaskSampleResult | ErrorBody;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
