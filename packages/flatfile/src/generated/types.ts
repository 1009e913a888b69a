// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * Jobs of the account that match all given filters, a page at a time. The key that `sortDirection` sorts by and the default direction are not documented.
         */
        get: operations["listJobs"];
        put?: never;
        /**
         * Create a job
         * Stores a new job. With a `trigger` of `immediate` it starts by itself; otherwise bring it to `ready` and call `executeJob`. The operation is free text: a listener must know the pair of `type` and `operation`, or nobody works on the job.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/preview-mutation": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview a mutation
         * Runs a JavaScript function over the records of a sheet and answers with the differences, without changing the records. To apply it, create a job whose `config` holds the same members.
         */
        post: operations["previewMutation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get a job
         * One job as it stands now. There is no long poll, so to wait for a job read it again, a few seconds apart, until its `status` is `complete`, `failed` or `canceled`.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        /**
         * Delete a job
         * Removes a job. What happens to work that is under way, and to the parts of a split job, is not documented.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        /**
         * Update a job
         * Changes the given members of a job and leaves the others. To report progress or to end a job, `acknowledgeJob`, `completeJob`, `failJob` and `cancelJob` say more than setting `status` here.
         */
        patch: operations["updateJob"];
        trace?: never;
    };
    "/v1/jobs/{jobId}/execute": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a job
         * Starts a job that was created with a `trigger` of `manual`. The answer only says that it was accepted; it is not the job, although the vendor's text says so. Read the job with `getJob` to follow it.
         */
        post: operations["executeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/plan": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Get a job's execution plan
         * The job together with its plan. For a mapping job the plan says which source field goes to which destination field. It is made in the background: until the job has left `planning`, expect it to be missing, null or empty.
         */
        get: operations["getJobPlan"];
        /**
         * Replace a job's plan
         * Puts a new plan in place of the whole old one. All three lists are required, empty ones included. To change only some of them use `updateJobPlan`.
         */
        put: operations["replaceJobPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a job's plan
         * Replaces those lists of the plan that the body names and leaves the others.
         */
        patch: operations["updateJobPlan"];
        trace?: never;
    };
    "/v1/jobs/{jobId}/ack": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a job
         * Says that a listener works on the job, and, each further time, how far it is. Acknowledge soon: a job that nobody acknowledges is shown to end users as one that nothing listens to. The body may be left out.
         */
        post: operations["acknowledgeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/outcome/ack": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge a job outcome
         * Records that a user has seen how the job ended; the job's `outcomeAcknowledgedAt` then says when.
         */
        post: operations["acknowledgeJobOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/complete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a job
         * Ends a job as `complete`. The optional outcome says what the user sees and where they go next. The body may be left out.
         */
        post: operations["completeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/fail": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fail a job
         * Ends a job as `failed`. Call it whenever the work throws, or the job stays `executing` for ever. The body may be left out.
         */
        post: operations["failJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * Ends a job as `canceled`. Whether a listener that is at work is told, and which states can be canceled, is not documented. The body may be left out.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a failed job
         * Runs a failed job again. Whether the same job goes back to an earlier status or a new one is made is not documented: go on with the `id` of the answer.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/split": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a job
         * Makes parts of a job: jobs of their own, found with `listJobs` and `parentId`. The parent's progress is not summed up from its parts; report it yourself.
         */
        post: operations["splitJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** One page of jobs. */
export interface JobPage {
    /** The jobs of this page. */
    data: Job[];
    pagination?: Pagination;
}
/** Where a page stands among all pages. May be missing. */
export interface Pagination {
    /** Number of this page. */
    currentPage: number;
    /** How many pages there are. */
    pageCount: number;
    /** How many items all pages have together. */
    totalCount: number;
}
/** Envelope around one job. */
export interface JobResponse {
    data: Job;
}
/** Says that a request was accepted, and nothing else. */
export interface Success {
    /** The result. Documented as optional. */
    data?: {
        /** Whether it was done. */
        success: boolean;
    };
}
/** A unit of asynchronous work. A member that does not apply is left out. The server may send members that no page lists. */
export interface Job {
    /** Id of the job, for example `us_jb_…`. */
    id: string;
    type: JobType;
    /** What to do, for example `submitAction`, `map`, `extract` or `export`. Free text: listeners match on it. */
    operation: string;
    /** Id of what the job works on. Documented are file, workbook, sheet and app; space and agent ids occur. */
    source: string;
    /** Id of the workbook that the data goes to. */
    destination?: string;
    status?: JobStatus;
    /** Percent done, 0 to 100. Documented as a whole number, but fractions occur. */
    progress?: number;
    /** What the job is doing now, as text for people or as a key for translation (`jobs.messages.startingJob`). */
    info?: string;
    trigger?: JobTrigger;
    mode?: JobMode;
    /** True if Flatfile itself takes the job from status to status, false if its listener does. */
    managed?: boolean;
    config?: JobConfig;
    /** Input for the listener, such as what a form asked the user. */
    input?: {
        [key: string]: unknown;
    };
    subject?: JobSubject;
    /** How the job ended. What `completeJob` or `failJob` sent comes back here (`heading`, `message`, `next` and so on, see `JobOutcome`), but the server promises no particular keys. */
    outcome?: {
        [key: string]: unknown;
    };
    /** Data that the work itself stored with the job. */
    result?: {
        [key: string]: unknown;
    };
    /** Data of your own. */
    metadata?: {
        [key: string]: unknown;
    };
    /** Id of the file, for example `us_fl_…`. */
    fileId?: string;
    /** Id of the environment, for example `us_env_…`. */
    environmentId?: string;
    /** Id of the space, for example `us_sp_…`. Missing from older examples. */
    spaceId?: string;
    /** Which part of its parent this job is. */
    part?: number;
    /** Data of this part. After a split by number it holds `part`, counted from 0, and `total`. */
    partData?: {
        [key: string]: unknown;
    };
    partExecution?: JobPartExecution;
    /** Id of the job that this one is a part of. */
    parentId?: string;
    /** Ids of the jobs that must be complete before this one starts. */
    predecessorIds?: string[];
    /** Id of the user (`us_usr_…`), agent (`us_ag_…`) or guest (`us_g_…`) behind the job. Missing from older examples. */
    createdBy?: string;
    /**
     * Format: date-time
     * When the job was created.
     */
    createdAt: string;
    /**
     * Format: date-time
     * When the job was last changed.
     */
    updatedAt: string;
    /**
     * Format: date-time
     * When the work began.
     */
    startedAt?: string | null;
    /**
     * Format: date-time
     * When the work ended.
     */
    finishedAt?: string | null;
    /**
     * Format: date-time
     * When a user took note of the outcome.
     */
    outcomeAcknowledgedAt?: string | null;
    /**
     * Format: date-time
     * When the work is expected to end, as given with `acknowledgeJob`.
     */
    estimatedCompletionAt?: string | null;
    /** The action in the user interface that created the job. */
    fromAction?: {
        [key: string]: unknown;
    } | null;
}
/** The kind of resource a job belongs to. A listener addresses a job as `type:operation`. The list has grown five times. */
export type JobType = "file" | "workbook" | "sheet" | "space" | "document" | "app" | "agent" | "autobuild" | "onboarding" | (string & {});
/** Where a job stands. `planning` is the making of a mapping job's plan; `ready` jobs can be executed; `executing` begins with the first acknowledgement; `complete`, `failed` and `canceled` (one l) are final. `waiting` is not explained. */
export type JobStatus = "created" | "planning" | "scheduled" | "ready" | "executing" | "waiting" | "complete" | "failed" | "canceled" | "cancelled" | (string & {});
/** How a job shows in the user interface: `foreground` and `toolbarBlocking` keep the user from working on the resource meanwhile, `background` does not; `hidden` is not explained. */
export type JobMode = "foreground" | "background" | "toolbarBlocking" | "hidden" | (string & {});
/** What starts a job: `manual` waits for `executeJob`, `immediate` starts it when it is created, without planning. */
export type JobTrigger = "manual" | "immediate" | (string & {});
/** Whether the parts of a job run one after the other or all at once. */
export type JobPartExecution = "sequential" | "parallel" | (string & {});
/** What a job is about. With `type: resource` one thing, named by `id`; with `type: collection` a set of them, named by `resource`, `params` and `query`. */
export type JobSubject = {
    /**
     * One thing.
     * @constant
     */
    type: "resource";
    /** Id of the one thing. Only with `type: resource`. */
    id: string;
} | {
    /**
     * A set of things.
     * @constant
     */
    type: "collection";
    /** Kind of the things, such as `records`. Only with `type: collection`. */
    resource: string;
    /** Where the set is. Optional. */
    params?: {
        [key: string]: unknown;
    };
    /** Which members of the set. Optional. */
    query?: {
        [key: string]: unknown;
    };
} | {
    /** Which of the forms this is. */
    type: "resource" | "collection" | (string & {});
    /** Id of the one thing. Only with `type: resource`. */
    id?: string;
    /** Kind of the things, such as `records`. Only with `type: collection`. */
    resource?: string;
    /** Where the set is. Optional. */
    params?: {
        [key: string]: unknown;
    };
    /** Which members of the set. Optional. */
    query?: {
        [key: string]: unknown;
    };
};
/**
 * Settings that depend on the job's operation. Any keys are accepted: the vendor knows 23 forms, several of which overlap,
 * and its own guides send keys that are in none. Note that the vendor's SDK drops keys that do not fit the form it guesses.
 *
 * | form | required | optional |
 * | --- | --- | --- |
 * | delete records | sheet | filter, filterField, searchValue, searchField, q, exceptions[], snapshotLabel |
 * | file | driver (`csv`) | options, detectedHeaderRow |
 * | pipeline | sourceSheetId, destinationSheetId | runbookId |
 * | export | options: versionId (deprecated), commitId, sortField, sortDirection, filter…, q, ids[] (each optional) | |
 * | mutate records | sheetId, mutateRecord | as `Mutation` |
 * | find and replace | fieldKey | find, replace, filter…, q, ids[], snapshotLabel |
 * | mapping program | sourceSheetId, destinationSheetId, mappingRules[] | canRecompute |
 * | mapping from preprocessing | mappingJobId | proposal |
 * | AI blueprint, AI sample data | spaceId, appId | |
 * | AI blueprint constraints | spaceId, workbookId | |
 * | AI constraint | spaceId, constraints[] | description |
 * | AI rule creation | prompt, sheetId, fieldKey | label, index |
 * | capture routine | sourceJobId, runbookId | |
 * | run runbook | sourceSheetId, runbookId | |
 * | add records to data clip | dataClipId, sheetId | |
 * | update data clip resolutions | clipId, clippedSheetId, resolveTo, removedFromMainResolution, columnField, columnValue | |
 * | agent export | exportType (`AUTOBUILD_INLINED`, `SYSTEM_COMBINED`, `SOURCE`) | |
 * | agent promotion | targetEnvironmentId, spaceId | |
 * | company research | onboardingId | url, companyName |
 * | configure demo | companyName | |
 * | bulk mutate flags | workbookId, mutation | exceptions[], query, filter…, q, ids[], snapshotLabel |
 * | empty | | |
 *
 * `resolveTo` is `clip`, `main` or `snapshot`; `removedFromMainResolution` is `ignore` or `restore`. `mutation` is
 * `{ type: "flag", operation, flag: { slug, label?, colorHex? }, flags? }`, its operation `apply`, `update`, `delete` or
 * `replace`.
 */
export interface JobConfig {
    [key: string]: unknown;
}
/** A job to create. */
export interface NewJob {
    /**
     * The kind of resource the job belongs to.
     * @enum {string}
     */
    type: "file" | "workbook" | "sheet" | "space" | "document" | "app" | "agent" | "autobuild" | "onboarding";
    /** What to do, for example `submitAction`. A listener must know it. */
    operation: string;
    /** Id of the file, workbook, sheet or app to work on; a space or agent id where `type` says so. */
    source: string;
    /** Id of the workbook that the data goes to. */
    destination?: string;
    config?: JobConfig;
    /**
     * `immediate` starts the job at once, `manual` leaves that to `executeJob`. The default is not documented.
     * @enum {string}
     */
    trigger?: "manual" | "immediate";
    status?: NewJobStatus;
    /** Percent done, 0 to 100. */
    progress?: number;
    /** Id of the file. */
    fileId?: string;
    /**
     * `foreground` and `toolbarBlocking` keep the user from working on the resource meanwhile, `background` does not; `hidden` is not explained.
     * @enum {string}
     */
    mode?: "foreground" | "background" | "toolbarBlocking" | "hidden";
    /** Input for the listener. */
    input?: {
        [key: string]: unknown;
    };
    subject?: NewJobSubject;
    /** How the job ended, in any form; `completeJob` sets it. */
    outcome?: {
        [key: string]: unknown;
    };
    /** Data that the work itself stores with the job. */
    result?: {
        [key: string]: unknown;
    };
    /** What the job is doing now, as text for people. */
    info?: string;
    /** True if Flatfile itself takes the job from status to status, false if the listener does. */
    managed?: boolean;
    /** Id of the environment. */
    environmentId?: string;
    /** Which part of its parent the job is. */
    part?: number;
    /** Data of this part. */
    partData?: {
        [key: string]: unknown;
    };
    /**
     * Whether the parts run one after the other or all at once.
     * @enum {string}
     */
    partExecution?: "sequential" | "parallel";
    /** Id of the job that this one is a part of. */
    parentId?: string;
    /** Ids of the jobs that must be complete before this one starts. */
    predecessorIds?: string[];
    /** Data of your own. */
    metadata?: {
        [key: string]: unknown;
    };
}
/**
 * A status to set. `complete`, `failed` and `canceled` (one l) are final.
 * @enum {string}
 */
export type NewJobStatus = "created" | "planning" | "scheduled" | "ready" | "executing" | "waiting" | "complete" | "failed" | "canceled";
/** What a job to create is about. */
export type NewJobSubject = {
    /**
     * One thing.
     * @constant
     */
    type: "resource";
    /** Id of the thing, for example of a workbook. */
    id: string;
} | {
    /**
     * A set of things.
     * @constant
     */
    type: "collection";
    /** Kind of the things, such as `records`. */
    resource: string;
    /** Where the set is. */
    params?: {
        [key: string]: unknown;
    };
    /** Which members of the set. */
    query?: {
        [key: string]: unknown;
    };
};
/** Members of a job to change. What is left out stays as it is. */
export interface JobUpdate {
    config?: JobConfig;
    status?: NewJobStatus;
    /** Percent done, 0 to 100. */
    progress?: number;
    /**
     * Format: date-time
     * When a user took note of the outcome.
     */
    outcomeAcknowledgedAt?: string;
    /** What the job is doing now, as text for people. */
    info?: string;
    /** Data of your own. */
    metadata?: {
        [key: string]: unknown;
    };
}
/** A sign of life from the listener that works on a job. */
export interface JobAcknowledgement {
    /** What the job is doing now, as text for people. */
    info?: string;
    /** Percent done, 0 to 100. */
    progress?: number;
    /**
     * Format: date-time
     * When the work is expected to end. The documented job has no such member to read it back from.
     */
    estimatedCompletionAt?: string;
}
/** How a job ended, well (`completeJob`) or not (`failJob`). */
export interface JobCompletion {
    outcome?: JobOutcome;
    /** Last word on what the job did, as text for people. */
    info?: string;
}
/** Why a job is canceled. */
export interface JobCancellation {
    /** The reason, as text for people. */
    info?: string;
}
/** How to split a job. */
export interface JobSplit {
    /** How many parts to make, or an array with the data of each part (empty objects will do). */
    parts: number | {
        [key: string]: unknown;
    }[];
    /** True lets all parts run at once. The default is not documented. */
    runInParallel?: boolean;
}
/** What the user sees when a job has ended, and what happens next. */
export interface JobOutcome {
    /** Whether the user has to take note of the outcome. */
    acknowledge?: boolean;
    /** Whether `next` waits for the user (`manual`) or happens by itself, with or without a notice (`automatic`, `automatic_silent`). As an object it also says for whom. */
    trigger?: "manual" | "automatic" | "automatic_silent" | {
        /**
         * Whether `next` waits for the user or happens by itself.
         * @enum {string}
         */
        type: "manual" | "automatic" | "automatic_silent";
        /**
         * For whom it happens by itself, the user who started the job or everybody.
         * @enum {string}
         */
        audience?: "originator" | "all";
    };
    /** Title of the dialog. */
    heading?: string;
    /** Text of the dialog. */
    message?: string;
    /** Label of the dialog's button. */
    buttonText?: string;
    /** True leaves out the dialog's own button. */
    hideDefaultButton?: boolean;
    next?: JobOutcomeNext;
}
/** What happens after a job has ended. Its `type` decides the other members. */
export type JobOutcomeNext = {
    /**
     * Go to a resource.
     * @constant
     */
    type: "id";
    /** Id of the resource. */
    id: string;
    /** Text of the button. */
    label?: string;
    /** Path below the resource. */
    path?: string;
    /** Query of the address, as text. */
    query?: string;
} | {
    /**
     * Open an address.
     * @constant
     */
    type: "url";
    /** The address. */
    url: string;
    /** Text of the button. */
    label?: string;
    /**
     * True opens it in place of the current tab or frame.
     * @default false
     */
    replace?: boolean;
} | {
    /**
     * Download one file.
     * @constant
     */
    type: "download";
    /** The file's address. */
    url: string;
    /** Text of the button. */
    label?: string;
    /** Name to save it under. */
    fileName?: string;
} | {
    /**
     * Offer files of the space.
     * @constant
     */
    type: "files";
    /** Text of the button. */
    label?: string;
    /** The files. */
    files: {
        /** Id of the file. */
        fileId: string;
        /** Text of the button. */
        label?: string;
    }[];
} | {
    /**
     * Stay on the dialog.
     * @constant
     */
    type: "wait";
    /** Whether the dialog fades out. */
    fade?: boolean;
    /** Whether confetti is shown. */
    confetti?: boolean;
} | {
    /**
     * Show a snapshot.
     * @constant
     */
    type: "snapshot";
    /** Id of the snapshot. */
    snapshotId: string;
    /** Id of its sheet. */
    sheetId: string;
} | {
    /**
     * Offer to run the job again.
     * @constant
     */
    type: "retry";
    /** Text of the button. */
    label?: string;
} | {
    /**
     * Show a sheet without some of its columns.
     * @constant
     */
    type: "view";
    /** Id of the sheet. */
    sheetId: string;
    /** Keys of the fields to hide. */
    hiddenColumns: string[];
    /** Text of the button. */
    label?: string;
} | {
    /**
     * Take filters off sheets.
     * @constant
     */
    type: "clearFilters";
    /** Text of the button. */
    label?: string;
    /** Ids of the sheets. */
    sheetIds?: string[];
};
/** Envelope around a job and its plan. */
export interface JobPlanResponse {
    data: PlannedJob;
}
/** A job and its plan. */
export interface PlannedJob {
    job: Job;
    /** The plan. Documented as always there, but missing or null until it is made. */
    plan?: JobPlan | null;
}
/** How a mapping job will carry data over: which source field goes where, and what is left on either side. */
export interface JobPlan {
    /** The mapped fields. */
    fieldMapping: FieldMapping[];
    /** Source fields that go nowhere. */
    unmappedSourceFields: SourceField[];
    /** Destination fields that nothing goes to. */
    unmappedDestinationFields: DestinationField[];
    /** Id of the mapping program behind the plan. */
    programId?: string;
}
/** One source field and the destination field it goes to. */
export interface FieldMapping {
    sourceField: Property;
    destinationField: Property;
    /** A few values that would go there. */
    preview?: string[];
    enumDetails?: EnumMapping;
    metadata?: MappingMetadata;
}
/** How values go to the options of an enum field. Only where the destination is such a field. */
export interface EnumMapping {
    /** Pairs of values. */
    mapping: {
        /** Value in the source. The vendor types it as text, number or true and false; an empty cell is null. */
        sourceValue?: string | number | boolean | null;
        /** Value of the option. The vendor types it as text, number or true and false here, and as anything there. */
        destinationValue?: unknown;
    }[];
    /** Source values without an option. */
    unusedSourceValues?: (string | number | boolean | null)[];
    /** Values of options without a source value. */
    unusedDestinationValues?: unknown[];
}
/** How sure Flatfile is of a mapping. */
export interface MappingMetadata {
    /** The confidence in one word. */
    certainty?: "absolute" | "strong" | "moderate" | "weak" | (string & {});
    /** The confidence as a number; 1 goes with `absolute`. */
    confidence?: number;
    /** What found the mapping, for example `exact`. */
    source?: string;
    /** Delimiter found between the values of a list. */
    detectedDelimiter?: string;
}
/** A source field that goes nowhere. */
export interface SourceField {
    sourceField: Property;
    /** A few of its values. */
    preview?: string[];
}
/** A destination field that nothing goes to. */
export interface DestinationField {
    destinationField: Property;
    /** A few of its values. */
    preview?: string[];
}
/** What every field of a sheet has. */
export interface PropertyBase {
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values. */
    constraints?: PropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /** Width of the column. */
        size?: "xs" | "s" | "m" | "l" | "xl" | (string & {});
    };
    /** Actions that users can start on the column. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Older way to say that the field holds a list. Only number, enum and reference kinds. */
    isArray?: boolean;
    /** Older way to say that several options can be chosen. Only with `type: enum`. */
    multi?: boolean;
}
/** A field of a sheet, by its definition. `type` decides which members of `config` are there. */
export type Property = StringProperty | NumberProperty | BooleanProperty | DateProperty | EnumProperty | EnumListProperty | ReferenceProperty | ReferenceListProperty | StringListProperty | OtherProperty;
/** A field for text. */
export interface StringProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "string";
    /** Settings; left out as a whole where they are the usual ones. */
    config?: PropertyConfig;
}
/** A field for numbers. */
export interface NumberProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "number";
    config?: PropertyConfig;
}
/** A field that is true or false. */
export interface BooleanProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "boolean";
    /** Settings; left out as a whole where they are the usual ones. */
    config?: PropertyConfig;
}
/** A field for dates. */
export interface DateProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "date";
    config?: PropertyConfig;
}
/** A field with options, of which one is chosen. */
export interface EnumProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "enum";
    /** What is to choose from. */
    config: PropertyConfig;
}
/** A field with options, of which several are chosen. */
export interface EnumListProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "enum-list";
    /** What is to choose from. */
    config: PropertyConfig;
}
/** A field that refers to a record of another sheet. */
export interface ReferenceProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "reference";
    /** What is referred to. */
    config: PropertyConfig;
}
/** A field that refers to records of another sheet. */
export interface ReferenceListProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "reference-list";
    /** What is referred to. */
    config: PropertyConfig;
}
/** A field for a list of texts. */
export interface StringListProperty extends PropertyBase {
    /**
     * Kind of the field.
     * @constant
     */
    type: "string-list";
    config?: PropertyConfig;
}
/** A field of a kind that is not known yet. */
export interface OtherProperty extends PropertyBase {
    type: PropertyType;
    config?: PropertyConfig;
}
/** Kind of a field. */
export type PropertyType = "string" | "number" | "boolean" | "date" | "enum" | "reference" | "reference-list" | "string-list" | "enum-list" | (string & {});
/** Settings of a field; which are there depends on its `type`. */
export interface PropertyConfig {
    /** `string`: room for text, 255 characters (`tiny`), 64 kB (`normal`), 16 MB (`medium`) or 4 GB (`long`). */
    size?: "tiny" | "normal" | "medium" | "long" | (string & {});
    /** `number`: places to round to. */
    decimalPlaces?: number;
    /** `boolean`: whether a value may be neither true nor false. */
    allowIndeterminate?: boolean;
    /** `enum`, `enum-list`: whether users can add options. */
    allowCustom?: boolean;
    /** `enum`, `enum-list`: the options. */
    options?: PropertyOption[];
    /** `enum`, `enum-list`: what the options are sorted by; `label` if it is missing. */
    sortBy?: "label" | "value" | "ordinal" | (string & {});
    /** `reference`, `reference-list`: path of the sheet referred to, in the same workbook. */
    ref?: string;
    /** `reference`, `reference-list`: key of the field referred to. */
    key?: string;
    /** `reference`, `reference-list`: which records of that sheet count. */
    filter?: {
        /** Key of a field in the sheet referred to. */
        refField: string;
        /** Key of the field here that must have the same value. */
        recordField: string;
    };
    /** `reference`: how many records are referred to. */
    relationship?: "has-one" | "has-many" | (string & {});
}
/** One option of an enum field. */
export interface PropertyOption {
    /** Value in the records: text, number, true or false, or any other JSON. */
    value?: unknown;
    /** Name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Colour, for example `#f00000`. */
    color?: string;
    /** Name of a registered icon. */
    icon?: string;
    /** Data of your own. */
    meta?: {
        [key: string]: unknown;
    };
    /** Other values that mapping takes for this option. */
    alternativeNames?: string[];
    /** Place among the options, with `sortBy: ordinal`. */
    ordinal?: number;
}
/** A rule for a field's values. `type` decides the other members. */
export type PropertyConstraint = {
    /**
     * There must be a value.
     * @constant
     */
    type: "required";
    /** How a breach is shown. */
    config?: {
        /** Text shown with the value. */
        message?: string;
        /** How bad a breach is. */
        level?: "error" | "warn" | "info" | (string & {});
    };
} | {
    /**
     * No value may occur twice.
     * @constant
     */
    type: "unique";
    /** How values are compared, and how a breach is shown. */
    config?: {
        /** Whether capital and small letters differ. */
        caseSensitive?: boolean;
        /** Whether several empty values are allowed. */
        ignoreEmpty?: boolean;
        /** Text shown with the value. */
        message?: string;
        /** How bad a breach is. */
        level?: "error" | "warn" | "info" | (string & {});
    };
} | {
    /**
     * The value is computed.
     * @constant
     */
    type: "computed";
} | {
    /**
     * A rule that a listener checks.
     * @constant
     */
    type: "external";
    /** Name of the rule. */
    validator: string;
    /** Short name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Any JSON, for the rule. */
    config?: unknown;
} | {
    /**
     * A rule kept in Flatfile.
     * @constant
     */
    type: "stored";
    /** Name of the rule. */
    validator: string;
    /** Version of the rule; 1 if it is missing. */
    version?: number;
    /** Short name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Any JSON, for the rule. */
    config?: unknown;
} | {
    /** Kind of rule. */
    type: "required" | "unique" | "computed" | "external" | "stored" | (string & {});
    /** Name of the rule. */
    validator?: string;
    /** Version of the rule; 1 if it is missing. */
    version?: number;
    /** Short name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Any JSON, for the rule. */
    config?: unknown;
};
/** A whole plan to put in place of a job's plan. */
export interface JobPlanReplacement {
    /** Id of the file that is mapped. */
    fileId: string;
    /** Id of the job, the same as in the path. */
    jobId: string;
    /** The mapped fields. */
    fieldMapping: NewFieldMapping[];
    /** Source fields that go nowhere. */
    unmappedSourceFields: NewSourceField[];
    /** Destination fields that nothing goes to. */
    unmappedDestinationFields: NewDestinationField[];
    /** Id of the mapping program behind the plan. */
    programId?: string;
}
/** The members of a job's plan to replace. What is left out stays as it is. */
export interface JobPlanUpdate {
    /** Id of the file that is mapped. */
    fileId: string;
    /** Id of the job, the same as in the path. */
    jobId: string;
    /** The mapped fields, all of them. */
    fieldMapping?: NewFieldMapping[];
    /** Source fields that go nowhere, all of them. */
    unmappedSourceFields?: NewSourceField[];
    /** Destination fields that nothing goes to, all of them. */
    unmappedDestinationFields?: NewDestinationField[];
    /** Id of the mapping program behind the plan. */
    programId?: string;
}
/** One source field and the destination field it shall go to. */
export interface NewFieldMapping {
    sourceField: NewProperty;
    destinationField: NewProperty;
    /** A few values that would go there. */
    preview?: string[];
    /** How values go to the options of an enum field. */
    enumDetails?: {
        /** Pairs of values. */
        mapping: {
            /** Value in the source. The vendor types it as text, number or true and false; an empty cell is null. */
            sourceValue?: string | number | boolean | null;
            /** Value of the option. The vendor types it as text, number or true and false here, and as anything there. */
            destinationValue?: unknown;
        }[];
        /** Source values without an option. */
        unusedSourceValues?: (string | number | boolean | null)[];
        /** Values of options without a source value. */
        unusedDestinationValues?: unknown[];
    };
    /** How sure the mapping is. */
    metadata?: {
        /**
         * The confidence in one word.
         * @enum {string}
         */
        certainty?: "absolute" | "strong" | "moderate" | "weak";
        /** The confidence as a number; 1 goes with `absolute`. */
        confidence?: number;
        /** What found the mapping, for example `exact`. */
        source?: string;
        /** Delimiter found between the values of a list. */
        detectedDelimiter?: string;
    };
}
/** A source field that shall go nowhere. */
export interface NewSourceField {
    sourceField: NewProperty;
    /** A few of its values. */
    preview?: string[];
}
/** A destination field that nothing shall go to. */
export interface NewDestinationField {
    destinationField: NewProperty;
    /** A few of its values. */
    preview?: string[];
}
/** A field of a sheet, by its definition. `type` decides the form of `config`. */
export type NewProperty = {
    /**
     * Text.
     * @constant
     */
    type: "string";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Settings of a text field. */
    config?: {
        /**
         * Room for text: 255 characters, 64 kB (the usual), 16 MB, 4 GB.
         * @enum {string}
         */
        size: "tiny" | "normal" | "medium" | "long";
    };
} | {
    /**
     * Number, whole or not.
     * @constant
     */
    type: "number";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Older way to say that the field holds a list. */
    isArray?: boolean;
    /** Settings of a number field. */
    config?: {
        /** Places to round to. */
        decimalPlaces?: number;
    };
} | {
    /**
     * True or false.
     * @constant
     */
    type: "boolean";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Settings of a true-or-false field. */
    config?: {
        /** Whether a value may be neither, stored as null. */
        allowIndeterminate: boolean;
    };
} | {
    /**
     * Date, valid as `YYYY-MM-DD`.
     * @constant
     */
    type: "date";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
} | {
    /**
     * One of some options.
     * @constant
     */
    type: "enum";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Older way to say that the field holds a list. */
    isArray?: boolean;
    /** Older way to say that several options can be chosen. */
    multi?: boolean;
    config: NewEnumConfig;
} | {
    /**
     * A record of another sheet.
     * @constant
     */
    type: "reference";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Older way to say that the field holds a list. */
    isArray?: boolean;
    /** What is referred to. */
    config: {
        /** Path of the sheet referred to, in the same workbook. */
        ref: string;
        /** Key of the field referred to. */
        key: string;
        /** Which records of that sheet count. */
        filter?: {
            /** Key of a field in the sheet referred to. */
            refField: string;
            /** Key of the field here that must have the same value. */
            recordField: string;
        };
        /**
         * How many records are referred to.
         * @enum {string}
         */
        relationship?: "has-one" | "has-many";
    };
} | {
    /**
     * Records of another sheet.
     * @constant
     */
    type: "reference-list";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    /** Older way to say that the field holds a list. */
    isArray?: boolean;
    /** What is referred to. */
    config: {
        /** Path of the sheet referred to, in the same workbook. */
        ref: string;
        /** Key of the field referred to. */
        key: string;
        /** Which records of that sheet count. */
        filter?: {
            /** Key of a field in the sheet referred to. */
            refField: string;
            /** Key of the field here that must have the same value. */
            recordField: string;
        };
    };
} | {
    /**
     * List of texts, 100 at the most.
     * @constant
     */
    type: "string-list";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
} | {
    /**
     * Several of some options, 100 at the most.
     * @constant
     */
    type: "enum-list";
    /** Key of the field in its records. */
    key: string;
    /** Name for people. */
    label?: string;
    /** Explanation for people, in Markdown. */
    description?: string;
    /** Rules for the field's values, ten at the most. */
    constraints?: NewPropertyConstraint[];
    /** Whether users cannot edit the field. */
    readonly?: boolean;
    /** How the field is shown. */
    appearance?: {
        /**
         * Width of the column.
         * @enum {string}
         */
        size?: "xs" | "s" | "m" | "l" | "xl";
    };
    /** Actions that users can start on the column, as the vendor's actions API has them. */
    actions?: {
        [key: string]: unknown;
    }[];
    /** Any JSON, kept with the field. */
    metadata?: unknown;
    /** Names of special ways to show the field. */
    treatments?: string[];
    /** Other names that mapping takes for this field. */
    alternativeNames?: string[];
    config: NewEnumConfig;
};
/** The options of an enum field. */
export interface NewEnumConfig {
    /** The options, 100 at the most. */
    options: {
        /** Value in the records: text, number, true or false, or any other JSON. */
        value?: unknown;
        /** Name for people. */
        label?: string;
        /** Explanation for people. */
        description?: string;
        /** Colour, for example `#f00000`. */
        color?: string;
        /** Name of a registered icon. */
        icon?: string;
        /** Data of your own. */
        meta?: {
            [key: string]: unknown;
        };
        /** Other values that mapping takes for this option. */
        alternativeNames?: string[];
        /** Place among the options, with `sortBy: ordinal`. */
        ordinal?: number;
    }[];
    /** Whether users can add options. */
    allowCustom?: boolean;
    /**
     * What the options are sorted by.
     * @default label
     * @enum {string}
     */
    sortBy?: "label" | "value" | "ordinal";
}
/** A rule for a field's values. `type` decides the other members. */
export type NewPropertyConstraint = {
    /**
     * There must be a value.
     * @constant
     */
    type: "required";
    /** How a breach is shown. */
    config?: {
        /** Text shown with the value. */
        message?: string;
        /**
         * How bad a breach is.
         * @default error
         * @enum {string}
         */
        level?: "error" | "warn" | "info";
    };
} | {
    /**
     * No value may occur twice.
     * @constant
     */
    type: "unique";
    /** How values are compared, and how a breach is shown. */
    config?: {
        /** Whether capital and small letters differ. */
        caseSensitive?: boolean;
        /** Whether several empty values are allowed. */
        ignoreEmpty?: boolean;
        /** Text shown with the value. */
        message?: string;
        /**
         * How bad a breach is.
         * @default error
         * @enum {string}
         */
        level?: "error" | "warn" | "info";
    };
} | {
    /**
     * The value is computed.
     * @constant
     */
    type: "computed";
} | {
    /**
     * A rule that a listener checks.
     * @constant
     */
    type: "external";
    /** Name of the rule. */
    validator: string;
    /** Short name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Any JSON, for the rule. */
    config?: unknown;
} | {
    /**
     * A rule kept in Flatfile.
     * @constant
     */
    type: "stored";
    /** Name of the rule. */
    validator: string;
    /**
     * Version of the rule.
     * @default 1
     */
    version?: number;
    /** Short name for people. */
    label?: string;
    /** Explanation for people. */
    description?: string;
    /** Any JSON, for the rule. */
    config?: unknown;
};
/** A JavaScript function to run over the records of a sheet, and which records. */
export interface Mutation {
    /** Id of the sheet. */
    sheetId: string;
    /** Source text of the function. It gets a record and returns it changed. */
    mutateRecord: string;
    /** Id of the process that made the function, if there is one. */
    mutationId?: string;
    /** If given, a snapshot is made and gets this label. */
    snapshotLabel?: string;
    /** Where the server puts the id of that snapshot. */
    snapshotId?: string;
    /**
     * Only records with or without errors, all or none.
     * @enum {string}
     */
    filter?: "valid" | "error" | "all" | "none";
    /** Key of the field that `filter` looks at; the whole record if it is missing. */
    filterField?: string;
    /** Only records with this value. In double quotes it must match exactly; `""` finds empty values. */
    searchValue?: string;
    /** Key of the field that `searchValue` looks at; all if it is missing. */
    searchField?: string;
    /** A query in Flatfile's query language. */
    q?: string;
    /** Ids of records. Beware: alone they say which records to take, but with `filter` or `searchValue` they say which to leave out. */
    ids?: string[];
}
/** What a mutation would change. */
export interface MutationPreview {
    /** The records with differences. */
    data: RecordDiff[];
}
/** One record and the differences in its values. */
export interface RecordDiff {
    /** Id of the record, for example `us_rc_…`. */
    id: string;
    /** The values, by key of the field. */
    values: {
        [key: string]: ValueDiff;
    };
    /**
     * @deprecated
     * Older name of `commitId`.
     */
    versionId?: string;
    /** Id of the commit that the record stands at. */
    commitId?: string;
    /** Whether no field of the record has an error. */
    valid?: boolean;
    /**
     * @deprecated
     * No longer used; see the messages of the values.
     */
    messages?: ValidationMessage[];
    /** Data of your own. */
    metadata?: {
        [key: string]: unknown;
    };
    /** What users may do with the record. */
    config?: {
        /** Whether users cannot edit the record. */
        readonly?: boolean;
        /** Whether the record is about to be deleted. */
        markedForDeletion?: boolean;
        /** The same for single fields, by key. */
        fields?: {
            [key: string]: {
                /** Whether users cannot edit the field. */
                readonly?: boolean;
            };
        };
    };
    /** How conflicts with a data clip are resolved. */
    resolves?: ConflictResolution[];
}
/** One value as it would be and as it was. */
export interface ValueDiff {
    value?: CellValue;
    snapshotValue?: CellValue;
    clipValue?: CellValue;
    /** Whether the value has no error. */
    valid?: boolean;
    /** What is to be said of the value. */
    messages?: ValidationMessage[];
    /** Data of your own. Deprecated in favour of the record's. */
    metadata?: {
        [key: string]: unknown;
    };
    /** Layer of changes that the value is from. */
    layer?: string;
    /**
     * Format: date-time
     * When the value was last changed.
     */
    updatedAt?: string;
    /** Whether there are warnings. */
    warning?: boolean;
    /** The warnings. */
    warnings?: string[];
}
/** A value in a sheet. Dates are texts, an empty cell is null. */
export type CellValue = string | number | boolean | string[] | null;
/** What is to be said of a value. */
export interface ValidationMessage {
    /** Key of the field. */
    field?: string;
    /** How bad it is. */
    type?: "error" | "warn" | "info" | (string & {});
    /** What found it. */
    source?: "required-constraint" | "unique-constraint" | "custom-logic" | "unlinked" | "invalid-option" | "is-artifact" | (string & {});
    /** The message for people. */
    message?: string;
    /** JSONPath from the root of the cell to what it is about. */
    path?: string;
}
/** How one conflict between a data clip and its sheet is resolved. */
export interface ConflictResolution {
    /** Key of the field. */
    field?: string;
    /** Whether the conflict is open or resolved. */
    type?: "conflict" | "resolve" | (string & {});
    /** Which value wins. */
    resolveTo?: "clip" | "main" | "snapshot" | (string & {});
    /** Reference to the clip's value. */
    clip_value_reference?: string;
    /** Reference to the sheet's value. */
    main_value_reference?: string;
    /** What happens to a record that the sheet no longer has. */
    removedFromMainResolution?: "ignore" | "restore" | (string & {});
}
/** Why a request failed. */
export interface ErrorList {
    /** The reasons, one or more. */
    errors: ErrorDetail[];
    /** The reason in other places. */
    message?: string;
}
/** One reason. */
export interface ErrorDetail {
    /** What the reason is about. May be missing. */
    key?: string;
    /** The reason for people. */
    message: string;
}
/** What {@link Operations.listJobs} takes. */
export interface ListJobsParams {
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** Only jobs of this environment, for example `us_env_…`. */
    environmentId?: string;
    /** Only jobs of this space, for example `us_sp_…`. */
    spaceId?: string;
    /** Only jobs of this workbook, for example `us_wb_…`. */
    workbookId?: string;
    /** Only jobs of this file, for example `us_fl_…`. */
    fileId?: string;
    /** Only the parts of this job (see `splitJob`). */
    parentId?: string;
    /**
     * Jobs a page. The largest size allowed is not documented.
     * @default 20
     */
    pageSize?: number;
    /** Number of the page, counted from 1 in pages of `pageSize` jobs. */
    pageNumber?: number;
    /**
     * Ascending or descending order.
     * @enum {string}
     */
    sortDirection?: "asc" | "desc";
    /** True leaves out jobs that are parts of another job, unless `parentId` asks for them. */
    excludeChildJobs?: boolean;
    /** Only jobs whose `source` is this id (file, workbook, sheet, app and so on). The newest of the filters. */
    source?: string;
}
/** What {@link Operations.createJob} takes. */
export interface CreateJobParams {
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** A job to create. */
    body: NewJob;
}
/** What {@link Operations.previewMutation} takes. */
export interface PreviewMutationParams {
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** A JavaScript function to run over the records of a sheet, and which records. */
    body: Mutation;
}
/** What {@link Operations.getJob} takes. */
export interface GetJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.deleteJob} takes. */
export interface DeleteJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.updateJob} takes. */
export interface UpdateJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** Members of a job to change. What is left out stays as it is. */
    body: JobUpdate;
}
/** What {@link Operations.executeJob} takes. */
export interface ExecuteJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.getJobPlan} takes. */
export interface GetJobPlanParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.replaceJobPlan} takes. */
export interface ReplaceJobPlanParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** A whole plan to put in place of a job's plan. */
    body: JobPlanReplacement;
}
/** What {@link Operations.updateJobPlan} takes. */
export interface UpdateJobPlanParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** The members of a job's plan to replace. What is left out stays as it is. */
    body: JobPlanUpdate;
}
/** What {@link Operations.acknowledgeJob} takes. */
export interface AcknowledgeJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** A sign of life from the listener that works on a job. */
    body?: JobAcknowledgement;
}
/** What {@link Operations.acknowledgeJobOutcome} takes. */
export interface AcknowledgeJobOutcomeParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.completeJob} takes. */
export interface CompleteJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** How a job ended, well (`completeJob`) or not (`failJob`). */
    body?: JobCompletion;
}
/** What {@link Operations.failJob} takes. */
export interface FailJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** How a job ended, well (`completeJob`) or not (`failJob`). */
    body?: JobCompletion;
}
/** What {@link Operations.cancelJob} takes. */
export interface CancelJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** Why a job is canceled. */
    body?: JobCancellation;
}
/** What {@link Operations.retryJob} takes. */
export interface RetryJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
}
/** What {@link Operations.splitJob} takes. */
export interface SplitJobParams {
    /** Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it. */
    jobId: string;
    /**
     * Sent with every call. `true` is the only value documented, and its effect is not explained further.
     * @default true
     * @enum {string}
     */
    "X-Disable-Hooks"?: "true";
    /** How to split a job. */
    body: JobSplit;
}
interface components {
    responses: {
        /** The request is not valid, or does not fit the job's state. `errors` says why. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorList;
            };
        };
        /** The token is missing, expired, or belongs to another host. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorList;
            };
        };
        /** The token may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorList;
            };
        };
        /** There is no such job, or the token may not see it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorList;
            };
        };
        /** Too many calls. No limit and no header is documented; wait and try again. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorList;
            };
        };
    };
    parameters: {
        /**
         * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
         * @example us_jb_4fK2mQ9x
         */
        JobId: string;
        /**
         * Sent with every call. `true` is the only value documented, and its effect is not explained further.
         * @example true
         */
        DisableHooks: "true";
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
                 * Only jobs of this environment, for example `us_env_…`.
                 * @example us_env_9Qm2Xc7L
                 */
                environmentId?: string;
                /**
                 * Only jobs of this space, for example `us_sp_…`.
                 * @example us_sp_3hT8vK1n
                 */
                spaceId?: string;
                /**
                 * Only jobs of this workbook, for example `us_wb_…`.
                 * @example us_wb_7sR4pZ2d
                 */
                workbookId?: string;
                /**
                 * Only jobs of this file, for example `us_fl_…`.
                 * @example us_fl_2bN6wY9e
                 */
                fileId?: string;
                /**
                 * Only the parts of this job (see `splitJob`).
                 * @example us_jb_5dK8rM3q
                 */
                parentId?: string;
                /**
                 * Jobs a page. The largest size allowed is not documented.
                 * @example 50
                 */
                pageSize?: number;
                /**
                 * Number of the page, counted from 1 in pages of `pageSize` jobs.
                 * @example 1
                 */
                pageNumber?: number;
                /**
                 * Ascending or descending order.
                 * @example desc
                 */
                sortDirection?: "asc" | "desc";
                /**
                 * True leaves out jobs that are parts of another job, unless `parentId` asks for them.
                 * @example true
                 */
                excludeChildJobs?: boolean;
                /**
                 * Only jobs whose `source` is this id (file, workbook, sheet, app and so on). The newest of the filters.
                 * @example us_wb_7sR4pZ2d
                 */
                source?: string;
            };
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": NewJob;
            };
        };
        responses: {
            /** The new job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    previewMutation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Mutation;
            };
        };
        responses: {
            /** The records that the function would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MutationPreview;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
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
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job was removed. The body does not show it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Success;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JobUpdate;
            };
        };
        responses: {
            /** The job as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    executeJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Success;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    getJobPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job and its plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPlanResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    replaceJobPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JobPlanReplacement;
            };
        };
        responses: {
            /** The job and its new plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPlanResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    updateJobPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JobPlanUpdate;
            };
        };
        responses: {
            /** The job and its plan as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobPlanResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    acknowledgeJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": JobAcknowledgement;
            };
        };
        responses: {
            /** The job, now at work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    acknowledgeJobOutcome: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job with `outcomeAcknowledgedAt`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    completeJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": JobCompletion;
            };
        };
        responses: {
            /** The completed job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    failJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": JobCompletion;
            };
        };
        responses: {
            /** The failed job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": JobCancellation;
            };
        };
        responses: {
            /** The canceled job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The job that runs now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    splitJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Sent with every call. `true` is the only value documented, and its effect is not explained further.
                 * @example true
                 */
                "X-Disable-Hooks"?: components["parameters"]["DisableHooks"];
            };
            path: {
                /**
                 * Id of the job, usually `us_jb_` and eight characters. The prefix follows the region; do not rely on it.
                 * @example us_jb_4fK2mQ9x
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JobSplit;
            };
        };
        responses: {
            /** The job that was split. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JobResponse;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
        };
    };
}
