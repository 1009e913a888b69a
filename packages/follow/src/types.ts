import type { JobOverview, JobRef, JobState, ResumingClient, VendorJobsError } from "@vendor-jobs/core";

/** A client whose jobs are followed: what `create<Vendor>Client()` gives. */
export type FollowedClient = ResumingClient & object;

/** How a follower keeps what it follows. */
export interface FollowerOptions {
  /** The clients of all vendors whose jobs are followed, one a base URL. A process works on what is of its own. */
  clients: readonly FollowedClient[];
  /** `postgres://…`, for many machines; or a folder, for one process on one machine (PGlite). `memory://` is kept nowhere. */
  database: string;
  /** The schema of the tables; pg-boss's are in `<schema>_boss`. @default "vendor_jobs" */
  schema?: string;
  /** For how long what has ended and was told of is kept, in ms. @default 30 days */
  keep?: number;
  /** Time between two looks at a job, in ms: from `min`, a tenth of its age, to `max`. @default { min: 2000, max: 300000 } */
  interval?: { min?: number; max?: number };
  /** How often the telling of one piece of news is tried, with back-off, before it is put aside. @default 10 */
  tries?: number;
  /** Connections to PostgreSQL. @default 10 */
  connections?: number;
}

/**
 * Where something that is followed stands: `intended` (to be started), `sent` (its start may have reached the vendor), `unknown` (nobody can tell whether it
 * was started: `settle` decides), `followed`, `ended`, `refused` (the vendor said that it starts no job of it).
 */
export type Phase = "intended" | "sent" | "unknown" | "followed" | "ended" | "refused";

/** A job that is followed, or a start that is to become one, as the database has it. */
export interface FollowedRun extends Pick<JobRef, "vendor" | "baseUrl"> {
  /** What it was started for, or is followed by: of a job that others started its reference, where no other was given. */
  readonly key: string;
  readonly phase: Phase;
  /** The job; undefined until it is known to have been started. */
  readonly ref: JobRef | undefined;
  /** How it stood when it was seen last; undefined until then. */
  readonly job: JobOverview | undefined;
  /** Why it is unknown or refused, or could not be read last. */
  readonly trouble: string | undefined;
  readonly createdAt: Date;
  readonly endedAt: Date | undefined;
}

/** A job changed its state, the vendor's own status or its progress. */
export interface RunChange {
  readonly key: string;
  readonly ref: JobRef;
  readonly job: JobOverview;
}

/** A job ended, or its vendor refused to start it. Told at least once, after all of its changes. */
export interface RunEnd {
  readonly key: string;
  readonly state: Extract<JobState, "succeeded" | "failed" | "canceled"> | "refused";
  /** Undefined where it was refused. */
  readonly ref: JobRef | undefined;
  /** As the look saw it that found its end; undefined where it was refused. */
  readonly job: JobOverview | undefined;
  /** The vendor's words of its refusal. */
  readonly reason: string | undefined;
}

/** Something that a person should know of one run: it cannot be told whether it was started (`unknown`), or its job cannot be read (`trouble`). */
export interface RunTrouble {
  readonly key: string;
  readonly ref: JobRef | undefined;
  readonly reason: string;
}

/** A vendor could not be asked, or lets nothing be started; told once until it answers again. Its jobs are followed on, and starts tried on. */
export interface ClientTrouble extends Pick<JobRef, "vendor" | "baseUrl"> {
  readonly error: VendorJobsError;
}

/** What is told, and to whom. What throws or rejects is told again, with back-off, in the order of each job. */
export interface Handlers {
  /** @default nobody */
  onChange?: (change: RunChange) => unknown;
  /** Told of each end, at least once. */
  onEnd: (end: RunEnd) => unknown;
  /** @default a warning of the process */
  onUnknown?: (trouble: RunTrouble) => unknown;
  /** A job vanished or can be read no more; it is followed on. @default a warning of the process */
  onTrouble?: (trouble: RunTrouble) => unknown;
  /** @default a warning of the process */
  onClientTrouble?: (trouble: ClientTrouble) => unknown;
}

/** How much a process does at a time of each client. */
export interface WorkOptions {
  /** Starts under way at a time. @default 16 */
  starts?: number;
  /** Pieces of news told at a time, of different jobs. @default 32 */
  tells?: number;
  /** How long a handler may take, in ms; after that its news is told again, though it may still be under way. At most 24 days, also where it is Infinity. @default 300000 */
  timeout?: number;
}

/** News that was put aside after all tries. */
export interface Undelivered {
  readonly key: string;
  readonly kind: "change" | "end" | "unknown" | "trouble";
  readonly at: Date;
  /** Why the last try failed. */
  readonly reason: string;
}

/** Which of what is followed to give. */
export interface RunsQuery {
  phases?: readonly Phase[];
  states?: readonly JobState[];
  vendor?: string;
}

/** How much there is of what. */
export interface FollowerStats {
  readonly phases: Readonly<Record<Phase, number>>;
  /** News that is yet to be told, and news put aside. */
  readonly untold: number;
  readonly undelivered: number;
  /** How far the looks are behind, in ms: 0 where none is late. */
  readonly lag: number;
}

/** A method of a client that starts a job. */
// biome-ignore lint/suspicious/noExplicitAny: what each takes is its own.
export type StartMethod = (params?: any, options?: any) => PromiseLike<unknown> & { job(...inputs: any[]): Promise<unknown> };

/** How a start is kept. */
export type StartOptions<Method extends StartMethod> = {
  /** What it is started for, such as `invoices-2026-11-26`: the same key starts one job, whatever crashes. Text of 1 to 500 characters. */
  key: string;
} & (Parameters<ReturnType<Method>["job"]> extends [infer Inputs] ? { /** What the steps after the start take. */ inputs: Inputs } : { inputs?: never });

/** Starts jobs once, and follows them to their ends. */
export interface Follower {
  /**
   * Has a job started, once for a key. It is committed here, and sent by whoever works; the same key again gives what there is of it.
   * @throws {InvalidArgumentError} where the method is none that starts a job of the follower's clients, the key is of another method, or the arguments cannot
   * be kept as JSON.
   */
  start<Method extends StartMethod>(method: Method, params: Parameters<Method>[0], options: StartOptions<Method>): Promise<FollowedRun>;
  /** Follows a job that others started. Where it is followed already, that is given, whatever its key. @throws {InvalidArgumentError} where no client is of it. */
  watch(ref: JobRef, options?: { key?: string }): Promise<FollowedRun>;
  /** Works in this process: sends starts, looks at jobs, tells. Rejects where this follower works already. */
  work(handlers: Handlers, options?: WorkOptions): Promise<void>;
  /** What is known of a key; undefined where nothing is, or it is forgotten. */
  get(key: string): Promise<FollowedRun | undefined>;
  /** What is followed, from the database, in the order of the keys. */
  jobs(query?: RunsQuery): AsyncIterable<FollowedRun>;
  /** How much there is in the database; with `own`, of this follower's clients alone. */
  stats(of?: { own?: boolean }): Promise<FollowerStats>;
  /**
   * Decides what became of a start that is `unknown`: it is this job; or it was not started, and is to be now (`"start"`), or never (`"drop"`): it is `refused`
   * then, and nobody is told.
   * @throws {InvalidArgumentError} where the key is not unknown or is of none of the clients, or the job belongs to another.
   */
  settle(key: string, decision: JobRef | "start" | "drop"): Promise<void>;
  /** Has a job looked at within seconds, as where a webhook told of it; false where it is not followed, or of none of the clients. */
  notify(ref: JobRef): Promise<boolean>;
  /** News that was put aside after all tries. */
  undelivered(): Promise<Undelivered[]>;
  /** Has what was put aside of a key told again: its end, or what else was last, without those before; false where nothing was, or it is of none of the clients. */
  deliver(key: string): Promise<boolean>;
  /** Ends what this process does: gives back what is in hand after at most `timeout` ms, and closes the database. The clients can be used on. @default 30000 */
  stop(options?: { timeout?: number }): Promise<void>;
}
