// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/v3/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs of all workflows
         * One page of jobs: waiting, running and finished ones. Only Curators may ask; others have `listWorkflowJobs`. Newer than Server
         * 2025.1, whose help page lacks it.
         *
         * Whether a finished job succeeded is not in the list, so its state there is `unknown`; `getJob` has its `disposition`.
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
    "/v3/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get one job
         * State, messages and output files of a job, running or finished. Poll it until `status` is `Completed` or `Cancelled`, then look at
         * `disposition`.
         *
         * For jobs of apps only. Users see the jobs that they ran, and those of schedules shared with them through collections.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Cancel a running job or delete a waiting one
         * Stops a running job, and removes one that still waits. Answers without a body. Curators may cancel any job, others those that they
         * created, triggered or scheduled. Newer than Server 2024.2, whose help page lacks it.
         */
        delete: operations["cancelJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/jobs/{jobId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get the messages of a job
         * All that the tools of the workflow and the engine reported. Only Curators may ask; others find the messages in `getJob`.
         */
        get: operations["getJobMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/workflows/{workflowId}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the workflow or app, 24 hex digits.
                 * @example 66ebcf063d6200007e000d55
                 */
                workflowId: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /**
         * List jobs of one workflow
         * Jobs of a workflow that the caller has access to, as an array without a count.
         *
         * Whether a finished job succeeded is not in the list, so its state there is `unknown`; filter by `resultCode`, or look at `disposition`
         * of `getJob`.
         */
        get: operations["listWorkflowJobs"];
        put?: never;
        /**
         * Run a workflow as a new job
         * Puts a job in the queue and answers with it at once, with status 200; poll `getJob` for the outcome. Every call starts another run.
         *
         * An app needs an answer to each of its questions, see `listWorkflowQuestions`. Needs the right to execute the workflow.
         */
        post: operations["runWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/workflows/{workflowId}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the workflow or app, 24 hex digits.
                 * @example 66ebcf063d6200007e000d55
                 */
                workflowId: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /**
         * List what an app asks for
         * The questions of an analytic app, each of which `runWorkflow` must answer by its name.
         */
        get: operations["listWorkflowQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/output/{outputId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
                /**
                 * Id of the output, from `outputs` of `getJob`.
                 * @example 66ebd1963d6200007e000d94
                 */
                outputId: string;
            };
            cookie?: never;
        };
        /**
         * Download an output file of a job
         * The file's bytes, in one of the output's `availableFormats`. Only apps have outputs. Part of API V1, with the same token; V3 has no
         * such operation.
         */
        get: operations["downloadOutput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/**
 * Where a job stands. `Completed` and `Cancelled` are final. `Completed` says only that the workflow ran to its end or failed; whether
 * it succeeded is in `disposition`.
 */
export type JobStatus = "Created" | "Queued" | "Initializing" | "Running" | "Completed" | "Cancelled" | (string & {});
/** How the workflow of a completed job ended; `None` before that. */
export type JobDisposition = "Success" | "Warning" | "Error" | "None" | (string & {});
/** Priority of a job. `Default` leaves it to the server. */
export type JobPriority = "Default" | "Low" | "Medium" | "High" | "Critical" | (string & {});
/** Format of an output file; `Raw` is the file as the workflow wrote it. */
export type OutputFormat = "Raw" | "Yxdb" | "Shp" | "Kml" | "Tab" | "Mif" | "Dbf" | "Csv" | "Pdf" | "Docx" | "Xlsx" | "Html" | "Tde" | "Zip" | (string & {});
/** A run of a workflow. */
export interface Job {
    /** Id of the job, 24 hex digits. */
    id: string;
    /** Id of the app, which lists call `workflowId`. */
    appId?: string | null;
    /**
     * Format: date-time
     * When the job was created, in UTC, with or without a fraction of a second.
     */
    createDateTime?: string | null;
    status: JobStatus;
    /** How the workflow ended; null, empty or `None` before that. */
    disposition?: JobDisposition | null;
    /** The files that the app wrote. Plain workflows have none. */
    outputs?: JobOutput[] | null;
    /** What the tools of the workflow and the engine reported. Expected to be missing where `includeMessages` is false. */
    messages?: JobMessage[] | null;
    /** Priority of the job. */
    priority?: JobPriority | null;
    /** Tag of the workers that may run the job; empty for any. */
    workerTag?: string | null;
    /** Whether the multi-threaded engine (AMP, "Engine 2") runs the job. */
    runWithE2?: boolean | null;
}
/** A file that an app wrote; `downloadOutput` fetches it. */
export interface JobOutput {
    /** Id of the output. */
    id: string;
    /** Formats in which the file can be downloaded. */
    availableFormats?: OutputFormat[] | null;
    /** Name of the file, often with its path on the worker. */
    fileName?: string | null;
}
/** What a tool of the workflow, or the engine, reported. */
export interface JobMessage {
    /**
     * Format: int32
     * Kind of the message, though the vendor calls it the status of the job: 1 information, 2 warning, 3 error, 4 tool finished,
     * 5 field conversion error, 6 limit of conversion errors reached. More exist.
     */
    status: number;
    /** The message. */
    text: string;
    /**
     * Format: int32
     * Number of the tool within the workflow; -1 is the engine itself.
     */
    toolId: number;
}
/** The messages of a job: an array, or one object. The vendor documents one, and promises all; take the array as the usual form. */
export type JobMessages = JobMessage[] | JobMessage;
/** A job in the list of all jobs. */
export interface JobSummary {
    /** Id of the job, elsewhere called `id`. */
    jobId: string;
    status: JobStatus;
    /** Name of the workflow, sometimes with the extension of its file; null as `workflowId`. */
    workflowName?: string | null;
    /** Id of the workflow, which `getJob` calls `appId`; null where the workflow is gone. */
    workflowId?: string | null;
    /** Name of the user who submitted the job. */
    submittedBy?: string | null;
    /**
     * Format: date-time
     * When the job began to run, in UTC. Nothing or null before that.
     */
    startTime?: string | null;
    /**
     * Format: date-time
     * When the job was queued, in UTC.
     */
    queueTime?: string | null;
    /** How long the job ran, as hours, minutes and seconds (`00:00:02`). Nothing or null where it has not run. */
    executionTime?: string | null;
    /** Priority, as the text of a number (`"6"`) on the help page; names and numbers are possible. */
    priority?: string | number | null;
}
/** One page of jobs. */
export interface JobPage {
    /** The jobs of this page. */
    data: JobSummary[];
    /** Where in the list the page stands. Older servers leave it out. */
    pagination?: PageInfo | null;
}
/** Where in the list a page stands. The vendor marks no member as required. */
export interface PageInfo {
    /**
     * Format: int32
     * Number of this page, from 1.
     */
    currentPage?: number;
    /**
     * Format: int32
     * Jobs on a page.
     */
    pageSize?: number;
    /**
     * Format: int32
     * Jobs on all pages together.
     */
    totalItems?: number;
    /**
     * Format: int32
     * Number of pages.
     */
    totalPages?: number;
    /** Whether a page follows. */
    hasNextPage?: boolean;
    /** Whether a page precedes. */
    hasPreviousPage?: boolean;
}
/** A job in the list of one workflow's jobs. */
export interface WorkflowJob {
    /** Id of the job, 24 hex digits. */
    id: string;
    /**
     * Format: date-time
     * When the job was created, in UTC; `getJob` calls it `createDateTime`.
     */
    createDate?: string | null;
    status: JobStatus;
    /** Priority, as the text of a number (`"6"`) on the help page; names and numbers are possible. */
    priority?: string | number | null;
    /** Tag of the workers that may run the job; empty for any. */
    workerTag?: string | null;
    /** Whether the multi-threaded engine (AMP, "Engine 2") runs the job. */
    runWithE2?: boolean | null;
}
/** How to run a workflow. Everything may be left out. */
export interface NewJob {
    /** Answers to the app's questions, one for each. */
    questions?: QuestionAnswer[];
    priority?: NewJobPriority;
    /** Tag of the workers that may run the job. Needs the right to assign jobs. */
    workerTag?: string;
    /** Id of the credentials to run the workflow with. */
    credentialId?: string;
}
/**
 * Priority of the new job. `Default` leaves it to the server; others need the right to prioritize jobs.
 * @enum {string}
 */
export type NewJobPriority = "Default" | "Low" | "Medium" | "High" | "Critical";
/** The answer to one question of an app. */
export interface QuestionAnswer {
    /** Name of the question, from `listWorkflowQuestions`. */
    name: string;
    /** The answer. Always text, for numbers, dates and booleans too. */
    value: string;
}
/** A question that an app asks before it runs. */
export interface WorkflowQuestion {
    /** Name by which the question is answered. */
    name: string;
    /** Kind of the input field, such as `QuestionTextBox` or `QuestionNumericUpDown`. */
    questionType?: string;
    /** What the user is asked. */
    description?: string | null;
    /** The value set beforehand; empty or null for none. */
    value?: string | null;
    /** Whether several of the items may be chosen. */
    multiple?: boolean | null;
    /** What can be chosen from; empty or null where anything can be entered. */
    items?: QuestionItem[] | null;
}
/** One of the values to choose from. */
export interface QuestionItem {
    /** Key of the item. The vendor does not say how key and value are used. */
    key?: string | null;
    /** Value of the item. */
    value?: string | null;
}
/**
 * State of jobs to look for. Finished ones are `Complete` here, `Completed` in answers.
 * @enum {string}
 */
export type JobStatusFilter = "Queued" | "Initializing" | "Running" | "Complete";
/**
 * State of a workflow's jobs to look for. Finished ones are `Complete` here, `Completed` in answers.
 * @enum {string}
 */
export type WorkflowJobStatusFilter = "Complete" | "Error" | "Running" | "Queued";
/**
 * How the workflow of a job ended.
 * @enum {string}
 */
export type ResultCode = "Success" | "Warning" | "Error";
/** Priority of jobs to look for, by name or number. */
export type PriorityFilter = "Low" | "Medium" | "High" | "Critical" | number;
/** A failure. The vendor documents no body for these operations, so nothing in it is certain; some others answer with bare text. */
export type ErrorBody = {
    /** What went wrong. */
    message?: string;
    /** What is wrong with each member of the request. */
    modelState?: {
        [key: string]: string[];
    };
    /** Name of the error, in older versions. */
    exceptionName?: string;
    /** Code of the error, where signing in failed. */
    error?: string;
    /** What went wrong, where signing in failed. */
    error_description?: string;
} | string;
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /**
     * What to sort by.
     * @enum {string}
     */
    sortField?: "CreateDate" | "AppName" | "CompletionDateTime" | "Priority" | "Status";
    /**
     * Sort upwards or downwards.
     * @enum {string}
     */
    direction?: "asc" | "desc";
    /** Jobs to skip. The vendor types it as text. */
    offset?: number;
    /** Jobs to answer with at most. The vendor types it as text, and documents neither a default nor a maximum. */
    limit?: number;
    /** Jobs of any of these priorities, named or numeric. */
    priorities?: PriorityFilter[];
    /** Jobs in any of these states. Finished ones are `Complete` here, though `Completed` in answers. */
    statuses?: JobStatusFilter[];
    /** Jobs of the user with this id. Has an effect only with `allUsers` true. */
    users?: string;
    /** Jobs of all users. */
    allUsers?: boolean;
    /** Jobs of workflows with any of these names. */
    workflowNames?: string[];
    /**
     * Format: date
     * Jobs that finished before this day, `yyyy-MM-dd`; the day itself is left out.
     */
    completedBefore?: string;
    /**
     * Format: date
     * Jobs that finished after this day, `yyyy-MM-dd`. The help page leaves the day itself out, the Swagger document includes it.
     */
    completedAfter?: string;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /** Id of the job, 24 hex digits. Any job, waiting, running or finished. */
    jobId: string;
    /**
     * Whether the answer carries the job's messages; true by default. With false the vendor promises "a reduced object", without saying
     * what is left out besides.
     * @default true
     */
    includeMessages?: boolean;
}
/** What {@link Operations.cancelJob} takes. */
export interface CancelJobParams {
    /** Id of the job, 24 hex digits. Any job, waiting, running or finished. */
    jobId: string;
}
/** What {@link Operations.getJobMessages} takes. */
export interface GetJobMessagesParams {
    /** Id of the job, 24 hex digits. Any job, waiting, running or finished. */
    jobId: string;
}
/** What {@link Operations.listWorkflowJobs} takes. */
export interface ListWorkflowJobsParams {
    /** Id of the workflow or app, 24 hex digits. */
    workflowId: string;
    /** What to sort by. The values are not documented; V1 knows `createdate`. */
    sortField?: string;
    /**
     * Sort upwards or downwards.
     * @enum {string}
     */
    direction?: "asc" | "desc";
    /** Jobs to skip. The vendor types it as text. */
    offset?: number;
    /** Jobs to answer with at most. The vendor types it as text, and documents neither a default nor a maximum. */
    limit?: number;
    /**
     * Jobs in this state. Finished ones are `Complete` here, though `Completed` in answers; `Error` finds jobs that are `Completed` too,
     * whose workflow failed.
     */
    status?: WorkflowJobStatusFilter;
    /** Jobs whose workflow ended so. A job can be completed though its workflow failed. */
    resultCode?: ResultCode;
}
/** What {@link Operations.runWorkflow} takes. */
export interface RunWorkflowParams {
    /** Id of the workflow or app, 24 hex digits. */
    workflowId: string;
    /** How to run it; `{}` where it asks nothing. */
    body: NewJob;
}
/** What {@link Operations.listWorkflowQuestions} takes. */
export interface ListWorkflowQuestionsParams {
    /** Id of the workflow or app, 24 hex digits. */
    workflowId: string;
    /** Version of the workflow to ask about. Which one it is without this, the vendor does not say. */
    versionId?: string;
}
/** What {@link Operations.downloadOutput} takes. */
export interface DownloadOutputParams {
    /** Id of the job, 24 hex digits. Any job, waiting, running or finished. */
    jobId: string;
    /** Id of the output, from `outputs` of `getJob`. */
    outputId: string;
    /**
     * One of the output's `availableFormats`. Better always given: `Raw`, the file as the workflow wrote it, is said to be the default, but
     * newer clients have the parameter as required.
     */
    format?: OutputFormat;
    /** Whether the answer is marked as a file to be saved, for browsers. */
    attachment?: boolean;
}
interface components {
    responses: {
        /** The body or a parameter is wrong. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The token is missing or has ended, or the role of the key's owner does not suffice: the vendor answers 401 for both. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The user may not execute this workflow, or not see it or its questions. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** There is no such job, output or workflow, or none that the user can see. */
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
         * Id of the job, 24 hex digits. Any job, waiting, running or finished.
         * @example 66ebd18d3d6200007e000d8c
         */
        JobId: string;
        /**
         * Id of the workflow or app, 24 hex digits.
         * @example 66ebcf063d6200007e000d55
         */
        WorkflowId: string;
        /**
         * Sort upwards or downwards.
         * @example desc
         */
        Direction: "asc" | "desc";
        /**
         * Jobs to skip. The vendor types it as text.
         * @example 0
         */
        Offset: number;
        /**
         * Jobs to answer with at most. The vendor types it as text, and documents neither a default nor a maximum.
         * @example 25
         */
        Limit: number;
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
                 * What to sort by.
                 * @example CreateDate
                 */
                sortField?: "CreateDate" | "AppName" | "CompletionDateTime" | "Priority" | "Status";
                /**
                 * Sort upwards or downwards.
                 * @example desc
                 */
                direction?: components["parameters"]["Direction"];
                /**
                 * Jobs to skip. The vendor types it as text.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * Jobs to answer with at most. The vendor types it as text, and documents neither a default nor a maximum.
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Jobs of any of these priorities, named or numeric.
                 * @example [
                 *       "High",
                 *       "Critical"
                 * ]
                 */
                priorities?: PriorityFilter[];
                /**
                 * Jobs in any of these states. Finished ones are `Complete` here, though `Completed` in answers.
                 * @example [
                 *       "Queued",
                 *       "Running"
                 * ]
                 */
                statuses?: JobStatusFilter[];
                /**
                 * Jobs of the user with this id. Has an effect only with `allUsers` true.
                 * @example 66d1c3f53d6200007e000a01
                 */
                users?: string;
                /**
                 * Jobs of all users.
                 * @example true
                 */
                allUsers?: boolean;
                /**
                 * Jobs of workflows with any of these names.
                 * @example [
                 *       "Sales forecast.yxwz"
                 * ]
                 */
                workflowNames?: string[];
                /**
                 * Jobs that finished before this day, `yyyy-MM-dd`; the day itself is left out.
                 * @example 2025-10-02
                 */
                completedBefore?: string;
                /**
                 * Jobs that finished after this day, `yyyy-MM-dd`. The help page leaves the day itself out, the Swagger document includes it.
                 * @example 2025-09-30
                 */
                completedAfter?: string;
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
            401: components["responses"]["Unauthorized"];
        };
    };
    getJob: {
        parameters: {
            query?: {
                /**
                 * Whether the answer carries the job's messages; true by default. With false the vendor promises "a reduced object", without saying
                 * what is left out besides.
                 * @example true
                 */
                includeMessages?: boolean;
            };
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
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
            404: components["responses"]["NotFound"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job is cancelled, or deleted if it was waiting. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    getJobMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobMessages;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    listWorkflowJobs: {
        parameters: {
            query?: {
                /**
                 * What to sort by. The values are not documented; V1 knows `createdate`.
                 * @example createdate
                 */
                sortField?: string;
                /**
                 * Sort upwards or downwards.
                 * @example desc
                 */
                direction?: components["parameters"]["Direction"];
                /**
                 * Jobs to skip. The vendor types it as text.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * Jobs to answer with at most. The vendor types it as text, and documents neither a default nor a maximum.
                 * @example 25
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Jobs in this state. Finished ones are `Complete` here, though `Completed` in answers; `Error` finds jobs that are `Completed` too,
                 * whose workflow failed.
                 * @example Running
                 */
                status?: WorkflowJobStatusFilter;
                /**
                 * Jobs whose workflow ended so. A job can be completed though its workflow failed.
                 * @example Error
                 */
                resultCode?: ResultCode;
            };
            header?: never;
            path: {
                /**
                 * Id of the workflow or app, 24 hex digits.
                 * @example 66ebcf063d6200007e000d55
                 */
                workflowId: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WorkflowJob[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    runWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Id of the workflow or app, 24 hex digits.
                 * @example 66ebcf063d6200007e000d55
                 */
                workflowId: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /** How to run it; `{}` where it asks nothing. */
        requestBody: {
            content: {
                "application/json": NewJob;
            };
        };
        responses: {
            /** The job is in the queue. */
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
    listWorkflowQuestions: {
        parameters: {
            query?: {
                /**
                 * Version of the workflow to ask about. Which one it is without this, the vendor does not say.
                 * @example 66ebcf063d6200007e000d56
                 */
                versionId?: string;
            };
            header?: never;
            path: {
                /**
                 * Id of the workflow or app, 24 hex digits.
                 * @example 66ebcf063d6200007e000d55
                 */
                workflowId: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The questions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WorkflowQuestion[];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    downloadOutput: {
        parameters: {
            query?: {
                /**
                 * One of the output's `availableFormats`. Better always given: `Raw`, the file as the workflow wrote it, is said to be the default, but
                 * newer clients have the parameter as required.
                 * @example Csv
                 */
                format?: OutputFormat;
                /**
                 * Whether the answer is marked as a file to be saved, for browsers.
                 * @example false
                 */
                attachment?: boolean;
            };
            header?: never;
            path: {
                /**
                 * Id of the job, 24 hex digits. Any job, waiting, running or finished.
                 * @example 66ebd18d3d6200007e000d8c
                 */
                jobId: components["parameters"]["JobId"];
                /**
                 * Id of the output, from `outputs` of `getJob`.
                 * @example 66ebd1963d6200007e000d94
                 */
                outputId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
}
