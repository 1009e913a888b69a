// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.

export interface paths {
    "/repos/{owner}/{repo}/actions/runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
            };
            cookie?: never;
        };
        /**
         * List runs of a repository
         * Runs of all workflows of a repository, newest first. With a filter GitHub gives no more than 1,000 of them.
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
    "/repos/{owner}/{repo}/actions/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * Get one run
         * A run as it stands. Poll it until `status` is `completed`; `conclusion` then says how it ended.
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
    "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the workflow, or the name of its file.
                 * @example build.yml
                 */
                workflow_id: string | number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a workflow
         * Starts a run of a workflow that has the trigger `workflow_dispatch`. With `return_run_details` the answer has the run's id; without it there is
         * none, and the list of runs is the only way to it. Version 2026-03-10 of the API always answers with it, GitHub Enterprise Server up to 3.19 never. GitHub
         * takes no idempotency key: each request that arrives starts a run.
         */
        post: operations["runWorkflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repos/{owner}/{repo}/actions/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * Asks for the run to be canceled; it ends somewhat later, with the conclusion `cancelled`. A run that has ended is a conflict.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run all jobs of a run again
         * Runs everything again under the same id; `run_attempt` is one higher.
         */
        post: operations["rerunRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run the failed jobs of a run again
         * Runs the jobs that failed, and those that depend on them, again under the same id; `run_attempt` is one higher.
         */
        post: operations["rerunFailedJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repos/{owner}/{repo}/actions/runs/{run_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /**
         * List the jobs of a run
         * The jobs that a run consists of, those of its latest attempt unless asked otherwise.
         */
        get: operations["listRunJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
/** Where a run or a job stands. */
export type RunStatus = "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending" | (string & {});
/** How a run or a job ended. */
export type Conclusion = "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required" | "startup_failure" | "stale" | (string & {});
/** Who did something. */
export interface Account {
    /** Login. */
    login: string;
    /**
     * Format: int64
     * Id of the account.
     */
    id: number | string;
    [key: string]: unknown;
}
/** The repository that a run is of. */
export interface Repository {
    /**
     * Format: int64
     * Id of the repository.
     */
    id: number | string;
    /** Its name. */
    name: string;
    /** Owner and name, with a slash between them. */
    full_name: string;
    owner: Account;
    [key: string]: unknown;
}
/** A run of a workflow. */
export interface Run {
    /**
     * Format: int64
     * Id of the run.
     */
    id: number | string;
    /** Name of the workflow. */
    name?: string | null;
    /** Id in the GraphQL API. */
    node_id?: string;
    /**
     * Format: int64
     * Id of the check suite that the run reports to.
     */
    check_suite_id?: number | string;
    /** Branch that it runs on. */
    head_branch?: string | null;
    /** Commit that it runs on. */
    head_sha: string;
    /** File of the workflow, with its branch or tag behind an @. */
    path?: string;
    /** Title of the run, such as that of the commit. */
    display_title?: string;
    /** Number of the run among those of its workflow, from 1. */
    run_number: number;
    /** Which attempt of the run it is, from 1; one higher after each rerun. */
    run_attempt?: number;
    /** What triggered it, such as push or workflow_dispatch. */
    event: string;
    /** Where the run stands. */
    status: RunStatus | null;
    /** How it ended; null until then. */
    conclusion: Conclusion | null;
    /**
     * Format: int64
     * Id of the workflow.
     */
    workflow_id: number | string;
    /** URL of the run in the API. */
    url: string;
    /** URL of its page. */
    html_url: string;
    /**
     * Format: date-time
     * When it was created.
     */
    created_at: string;
    /**
     * Format: date-time
     * When it last changed: once it is completed, when it ended.
     */
    updated_at: string;
    /**
     * Format: date-time
     * When its latest attempt began.
     */
    run_started_at?: string;
    /** Who started the first attempt. */
    actor?: Account | null;
    /** Who started the latest attempt. */
    triggering_actor?: Account | null;
    repository: Repository;
    /** The commit that it runs on. */
    head_commit?: Commit | null;
    /** Pull requests of its branch or commit, which need not have triggered it. */
    pull_requests?: PullRequest[] | null;
    /** The repository that its branch is of, such as a fork. */
    head_repository?: Repository | null;
    /**
     * Format: int64
     * Id of that.
     */
    head_repository_id?: number | string;
    /** Workflows that it uses. */
    referenced_workflows?: {
        [key: string]: unknown;
    }[] | null;
    /** Id of the check suite in the GraphQL API. */
    check_suite_node_id?: string;
    /** URL of the check suite in the API. */
    check_suite_url?: string;
    /** URL of the workflow in the API. */
    workflow_url?: string;
    /** URL of what it made in the API. */
    artifacts_url?: string;
    /** URL to cancel it by. */
    cancel_url?: string;
    /** URL to run it again by. */
    rerun_url?: string;
    /** URL of its jobs in the API. */
    jobs_url?: string;
    /** URL to download its logs from. */
    logs_url?: string;
    /** URL in the API of the attempt before, if any. */
    previous_attempt_url?: string | null;
}
/** A commit. */
export interface Commit {
    /** Its SHA. */
    id: string;
    /** What it says of itself. */
    message: string;
    /**
     * Format: date-time
     * When it was made.
     */
    timestamp: string;
    /** SHA of its tree. */
    tree_id?: string;
    /** Whose it is. */
    author?: CommitAuthor | null;
    /** Who made it a commit. */
    committer?: CommitAuthor | null;
}
/** Whose a commit is. */
export interface CommitAuthor {
    /** Their name. */
    name: string;
    /** Their address, if the commit has one. */
    email: string | null;
}
/** A pull request. */
export interface PullRequest {
    /**
     * Format: int64
     * Its id.
     */
    id: number | string;
    /** Its number in the repository. */
    number: number;
    /** Its URL in the API. */
    url: string;
    [key: string]: unknown;
}
/** One page of runs. */
export interface RunPage {
    /** How many runs there are. */
    total_count: number;
    /** The runs. */
    workflow_runs: Run[];
}
/** What to run a workflow with. */
export interface NewRun {
    /** Branch or tag to run it on. */
    ref: string;
    /** The workflow's inputs, at most 25, by name. */
    inputs?: {
        [key: string]: unknown;
    };
    /**
     * Whether the answer has the run's id; false by default. Not for version 2026-03-10 of the API, where it always has, nor for GitHub Enterprise Server up to 3.19.
     * @default false
     */
    return_run_details?: boolean;
}
/** A run that was started. */
export interface StartedRun {
    /**
     * Format: int64
     * Id of the run.
     */
    workflow_run_id: number | string;
    /** URL of the run in the API. */
    run_url: string;
    /** URL of its page. */
    html_url: string;
}
/** How to run again. */
export interface Rerun {
    /**
     * Whether to log more; false by default.
     * @default false
     */
    enable_debug_logging?: boolean;
}
/** A job of a run. */
export interface RunJob {
    /**
     * Format: int64
     * Id of the job.
     */
    id: number | string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /** Attempt of the run that it belongs to. */
    run_attempt?: number;
    /** Name of the job. */
    name: string;
    status: RunStatus;
    /** How it ended; null until then. */
    conclusion: Conclusion | null;
    /**
     * Format: date-time
     * When it was created.
     */
    created_at?: string;
    /**
     * Format: date-time
     * When it began.
     */
    started_at: string;
    /**
     * Format: date-time
     * When it ended; null until then.
     */
    completed_at: string | null;
    /** URL of its page. */
    html_url: string | null;
    /** URL of the job in the API. */
    url?: string;
    /** URL of the run in the API. */
    run_url?: string;
    /** URL of the check run that it reports to. */
    check_run_url?: string;
    /** Id in the GraphQL API. */
    node_id?: string;
    /** Name of the runner; null until one has it. */
    runner_name?: string | null;
    /**
     * Format: int64
     * Id of the runner; null until one has it.
     */
    runner_id?: number | string | null;
    /**
     * Format: int64
     * Id of the runner's group; null until one has it.
     */
    runner_group_id?: number | string | null;
    /** Name of the runner's group; null until one has it. */
    runner_group_name?: string | null;
    /** What it asks of a runner. */
    labels?: string[];
    /** Name of the workflow. */
    workflow_name?: string | null;
    /** Branch that it runs on. */
    head_branch?: string | null;
    /** Commit that it runs on. */
    head_sha?: string;
    /** Its steps. */
    steps?: Step[];
}
/** A step of a job. */
export interface Step {
    /** Name of the step. */
    name: string;
    status: RunStatus;
    /** How it ended; null until then. */
    conclusion: Conclusion | null;
    /** Its number, from 1. */
    number: number;
    /**
     * Format: date-time
     * When it began.
     */
    started_at?: string | null;
    /**
     * Format: date-time
     * When it ended.
     */
    completed_at?: string | null;
}
/** One page of jobs. */
export interface RunJobPage {
    /** How many jobs there are. */
    total_count: number;
    /** The jobs. */
    jobs: RunJob[];
}
/** An answer that says nothing more. */
export type Accepted = Record<string, never>;
/** Why a request failed. */
export interface BasicError {
    /** What went wrong. */
    message?: string;
    /** Page that says more. */
    documentation_url?: string;
    /** The HTTP status, as text. */
    status?: string;
    /** URL of what it is about. */
    url?: string;
    /** What is wrong with single fields. */
    errors?: FieldError[];
}
/** What is wrong with a field. */
export type FieldError = {
    /** What the field is of. */
    resource?: string;
    /** The field. */
    field?: string;
    /** What is wrong with it. */
    code?: string;
    /** The same in words. */
    message?: string;
} | string;
/** What {@link Operations.listRuns} takes. */
export interface ListRunsParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /** Login of whoever pushed or started the run. */
    actor?: string;
    /** Branch that the run is of. */
    branch?: string;
    /** What triggered the run. */
    event?: string;
    /**
     * A status or a conclusion.
     * @enum {string}
     */
    status?: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending" | "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required" | "startup_failure" | "stale";
    /** When the run was created, in GitHub's search syntax: `2026-01-01..2026-01-31`, `>=2026-01-01T00:00:00Z`. */
    created?: string;
    /**
     * Whether to leave out the pull requests of each run; false by default.
     * @default false
     */
    exclude_pull_requests?: boolean;
    /**
     * Format: int64
     * Runs of this check suite.
     */
    check_suite_id?: number | string;
    /** Runs of this commit. */
    head_sha?: string;
    /**
     * Items on a page, at most 100; 30 by default.
     * @default 30
     */
    per_page?: number;
    /**
     * Number of the page, from 1.
     * @default 1
     */
    page?: number;
}
/** What {@link Operations.getRun} takes. */
export interface GetRunParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Whether to leave out the run's pull requests; false by default.
     * @default false
     */
    exclude_pull_requests?: boolean;
}
/** What {@link Operations.runWorkflow} takes. */
export interface RunWorkflowParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /** Id of the workflow, or the name of its file. */
    workflow_id: string | number;
    /** Which branch or tag to run it on, and its inputs. */
    body: NewRun;
}
/** What {@link Operations.cancelRun} takes. */
export interface CancelRunParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
}
/** What {@link Operations.rerunRun} takes. */
export interface RerunRunParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /** Whether to log more. */
    body?: Rerun;
}
/** What {@link Operations.rerunFailedJobs} takes. */
export interface RerunFailedJobsParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /** Whether to log more. */
    body?: Rerun;
}
/** What {@link Operations.listRunJobs} takes. */
export interface ListRunJobsParams {
    /** Login of the repository's owner. */
    owner: string;
    /** Name of the repository. */
    repo: string;
    /**
     * Format: int64
     * Id of the run.
     */
    run_id: number | string;
    /**
     * Jobs of the latest attempt, which is the default, or of all.
     * @default latest
     * @enum {string}
     */
    filter?: "latest" | "all";
    /**
     * Items on a page, at most 100; 30 by default.
     * @default 30
     */
    per_page?: number;
    /**
     * Number of the page, from 1.
     * @default 1
     */
    page?: number;
}
interface components {
    responses: {
        /** It has been asked for. */
        Accepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Accepted;
            };
        };
        /** The token is missing, wrong or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BasicError;
            };
        };
        /** The token lacks the permission, or a rate limit has been passed. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BasicError;
            };
        };
        /** There is no such thing, or the token may not see it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BasicError;
            };
        };
        /** The run cannot be canceled any more. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BasicError;
            };
        };
        /** The body is wrong, or the workflow has no such trigger. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": BasicError;
            };
        };
    };
    parameters: {
        /**
         * Login of the repository's owner.
         * @example octo-org
         */
        Owner: string;
        /**
         * Name of the repository.
         * @example octo-repo
         */
        Repo: string;
        /**
         * Id of the run.
         * @example 30433643
         */
        RunId: number | string;
        /**
         * Items on a page, at most 100; 30 by default.
         * @example 100
         */
        PerPage: number;
        /**
         * Number of the page, from 1.
         * @example 1
         */
        Page: number;
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
                 * Login of whoever pushed or started the run.
                 * @example octocat
                 */
                actor?: string;
                /**
                 * Branch that the run is of.
                 * @example main
                 */
                branch?: string;
                /**
                 * What triggered the run.
                 * @example push
                 */
                event?: string;
                /**
                 * A status or a conclusion.
                 * @example failure
                 */
                status?: "queued" | "in_progress" | "completed" | "waiting" | "requested" | "pending" | "success" | "failure" | "neutral" | "cancelled" | "skipped" | "timed_out" | "action_required" | "startup_failure" | "stale";
                /**
                 * When the run was created, in GitHub's search syntax: `2026-01-01..2026-01-31`, `>=2026-01-01T00:00:00Z`.
                 * @example 2020-01-01..2020-01-31
                 */
                created?: string;
                /**
                 * Whether to leave out the pull requests of each run; false by default.
                 * @example true
                 */
                exclude_pull_requests?: boolean;
                /**
                 * Runs of this check suite.
                 * @example 414944374
                 */
                check_suite_id?: number | string;
                /**
                 * Runs of this commit.
                 * @example acb5820ced9479c074f688cc328bf03f341a511d
                 */
                head_sha?: string;
                /**
                 * Items on a page, at most 100; 30 by default.
                 * @example 100
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * Number of the page, from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getRun: {
        parameters: {
            query?: {
                /**
                 * Whether to leave out the run's pull requests; false by default.
                 * @example true
                 */
                exclude_pull_requests?: boolean;
            };
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
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
                    "application/json": Run;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    runWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the workflow, or the name of its file.
                 * @example build.yml
                 */
                workflow_id: string | number;
            };
            cookie?: never;
        };
        /** Which branch or tag to run it on, and its inputs. */
        requestBody: {
            content: {
                "application/json": NewRun;
            };
        };
        responses: {
            /** The run has been created, and this is its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StartedRun;
                };
            };
            /** The run has been asked for; the answer has no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Invalid"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Accepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    rerunRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Whether to log more. */
        requestBody?: {
            content: {
                "application/json": Rerun;
            };
        };
        responses: {
            201: components["responses"]["Accepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    rerunFailedJobs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** Whether to log more. */
        requestBody?: {
            content: {
                "application/json": Rerun;
            };
        };
        responses: {
            201: components["responses"]["Accepted"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listRunJobs: {
        parameters: {
            query?: {
                /**
                 * Jobs of the latest attempt, which is the default, or of all.
                 * @example latest
                 */
                filter?: "latest" | "all";
                /**
                 * Items on a page, at most 100; 30 by default.
                 * @example 100
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * Number of the page, from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path: {
                /**
                 * Login of the repository's owner.
                 * @example octo-org
                 */
                owner: components["parameters"]["Owner"];
                /**
                 * Name of the repository.
                 * @example octo-repo
                 */
                repo: components["parameters"]["Repo"];
                /**
                 * Id of the run.
                 * @example 30433643
                 */
                run_id: components["parameters"]["RunId"];
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
                    "application/json": RunJobPage;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
