import type { JobOverview, JobRef, JobState, ResumingClient, VendorJobsError } from "@vendor-jobs/core";

/** A client whose jobs are followed: what `create<Vendor>Client()` gives. */
export type FollowedClient = ResumingClient & object;

/** How a follower keeps what it follows. */
export interface FollowerOptions {
  /** The clients of all vendors whose jobs are followed, one a base URL. In every process that works the same ones. */
  clients: readonly FollowedClient[];
  /** `postgres://…`, for many machines; or a folder, for one process on one machine (PGlite). `memory://` is kept nowhere. */
  database: string;
  /** The schema of the tables; pg-boss's are in `<schema>_boss`. @default "vendor_jobs" */
  schema?: string;
  /** For how long what has ended and was told of is kept, in ms. @default 30 days */
  keep?: number;
  /** Time between two looks at a job, in ms: from `min`, a tenth of its age, to `max`. @default { min: 1000, max: 300000 } */
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
export interface FollowedRun {
  readonly key: string;
  readonly vendor: string;
  readonly baseUrl: string;
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

/** A vendor could not be asked; told once until it answers again. Its jobs are followed on. */
export interface ClientTrouble {
  readonly vendor: string;
  readonly baseUrl: string;
  readonly error: VendorJobsError;
}

/** What is told, and to whom. What throws or rejects is told again, with back-off, in the order of each job. */
export interface Handlers {
  onChange?: (change: RunChange) => unknown;
  onEnd: (end: RunEnd) => unknown;
  /** @default a warning of the process */
  onUnknown?: (trouble: RunTrouble) => unknown;
  /** A job vanished or can be read no more; it is followed on. @default a warning of the process */
  onTrouble?: (trouble: RunTrouble) => unknown;
  /** @default a warning of the process */
  onClientTrouble?: (trouble: ClientTrouble) => unknown;
}

/** How much a process does at a time. */
export interface WorkOptions {
  /** Starts under way at a time. @default 8 */
  starts?: number;
  /** Pieces of news told at a time, of different jobs. @default 8 */
  tells?: number;
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
