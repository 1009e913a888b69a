import type { Condition, Json, Place, Pointer, Template } from "./words.ts";

/** All states that a job can be in, of whichever vendor: for choices, and to check what others give. */
export const jobStates = ["queued", "running", "waiting", "stopping", "succeeded", "failed", "canceled", "unknown"] as const;

/** The states that jobs of all vendors have in common. */
export type JobState = (typeof jobStates)[number];

/**
 * Where a field of a job is: at a pointer; only while the job is in one of these states; in the first element that meets a condition, of those that
 * the `*` in the pointer stands for. A page is a URL with `{name}` and `{/pointer}` in it as well.
 */
export type FieldPlace = Pointer | { readonly at: Pointer; readonly in?: readonly JobState[]; readonly when?: Condition };

/** Where a job's fields are: of each, the first place at which there is something. */
export type JobFields = Readonly<
  Partial<Record<"id" | "name" | "status", readonly Pointer[]>> &
    Partial<
      Record<
        "created" | "started" | "finished" | "duration" | "progress" | "error" | "errorCode" | "failures" | "owner" | "page" | "attempt",
        readonly FieldPlace[]
      >
    >
>;

/** The first rule whose condition holds tells the state. */
export type StateRules = readonly { readonly state: JobState; readonly when: Condition }[];

/** An operation that is called for a job: it gets the ids that it takes as parameters, and these arguments. */
export interface JobCall {
  readonly operation: string;
  readonly args?: Readonly<Record<string, Template>>;
  readonly body?: Template;
}

/** Where the ids of a job are that a call has made: in its answer (a pointer), in its arguments (`{name}`, `{/pointer}` in the body). */
export type MadeIds = Readonly<Record<string, readonly string[]>>;

/** What makes a job. */
export interface JobMaker {
  readonly ids?: MadeIds;
  /** Whether the answer's `Location` has the ids, by the path of the operation that reads a job. */
  readonly location?: true;
}

/** An operation that starts a job. */
export interface JobStart extends JobMaker {
  readonly operation: string;
  /** Where an idempotency key or the job's own id goes, made where none is given; and what the same one again is answered with: the same job, or 409. */
  readonly key?: { readonly at: Place; readonly repeat: "same" | "conflict"; readonly maxLength?: number };
  /** What finds it again in the list of jobs, where its answer was lost; and whether one that is not there was never started. */
  readonly find?: {
    /** The operation that lists it. @default the one of {@link JobLists} */
    readonly operation?: string;
    readonly args?: Readonly<Record<string, Template>>;
    readonly where?: Readonly<Record<Pointer, Template>>;
    readonly proves?: true;
  };
  /** What is called after it before the job runs, such as an upload. */
  readonly steps?: readonly JobCall[];
}

/** A job's parts, such as tasks: those that an operation lists, or that lie in the job itself. */
export interface JobParts extends Partial<JobCall> {
  readonly at?: Pointer;
  readonly fields: JobFields;
  readonly states: StateRules;
}

/** A time as a list takes it: ISO text, ms or seconds since 1970, or a template with `{since}` and `{until}` in it. */
export interface TimeFilter {
  readonly in: Place;
  readonly as: Template;
}

/** Where a list is asked for something, and how: as it is, or by a template with it in it, by its name (`{states}`, `{ids}`, `{name}`). */
interface ListFilter {
  readonly in: Place;
  readonly as?: Template;
}

/** What is given to a list, and where. */
interface ListArgument {
  readonly in: Place;
  readonly value: Template;
}

/** A list of jobs that ended without having started, where `by` is the start: bounded by their end, or by what is no later than it by `late` seconds. */
interface UnstartedJobs extends Pick<JobLists, "args" | "since" | "until" | "newest"> {
  readonly late?: number;
}

/** What the list of jobs can be asked for; all else is not the vendor's to filter. */
export interface JobLists {
  /** @default "listJobs" */
  readonly operation?: string;
  /** What it always gets where jobs are looked for: a bound that it requires. */
  readonly args?: Readonly<Record<Place, Json>>;
  /** The time that `since`, `until` and the order are about. @default "created" */
  readonly by?: "created" | "started" | "finished";
  /** The order in which it comes by itself. */
  readonly order?: "newest" | "oldest";
  readonly since?: TimeFilter;
  readonly until?: TimeFilter;
  /** One parameter for both. */
  readonly range?: TimeFilter;
  /** The vendor's words for a state; `many`: whether several may be asked for at once. */
  readonly states?: ListFilter & { readonly values: Readonly<Partial<Record<JobState, readonly Json[]>>>; readonly many?: true };
  /** What makes it come newest first. */
  readonly newest?: ListArgument | readonly ListArgument[];
  /** What asks for jobs that ended without having started, which bounds of the start leave out. */
  readonly unstarted?: UnstartedJobs;
  readonly ids?: ListFilter;
  readonly name?: ListFilter;
  /** Parameters that say where jobs are listed: a recipe, a space. */
  readonly scope?: readonly Place[];
}

/** What all vendors' jobs have in common, as the spec's `x-job` says: first the call that reads one. */
export interface JobShape extends JobCall {
  readonly ids: Readonly<Record<string, readonly Pointer[]>>;
  readonly at: Pointer;
  readonly fields: JobFields;
  readonly states: StateRules;
  /** States that the HTTP status of the answer to `operation` tells, before the rules do: a failure that is one of them (422) is the job's, not the call's. */
  readonly answers?: Readonly<Record<string, JobState>>;
  /** What tells a run apart from the one before under the same ids: read before a start or retry, and an end with all of it unchanged is the old one. */
  readonly mark?: Readonly<Record<string, Pointer>>;
  readonly start?: readonly JobStart[];
  /**
   * The operation that cancels a job, what it ends as, whether it has ended once that is answered, and the states in which it may where in others it would do
   * something else.
   */
  readonly cancel?: JobCall & { readonly ends?: "succeeded" | "failed" | "canceled"; readonly atOnce?: true; readonly states?: readonly JobState[] };
  /** The operation that runs a job again, in the same one or a new one, and the states in which it may. */
  readonly retry?: JobCall & JobMaker & { readonly gives: "same" | "new"; readonly states?: readonly JobState[] };
  readonly parts?: JobParts;
  readonly lists?: JobLists;
}
