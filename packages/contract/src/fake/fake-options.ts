import type { JobState } from "@vendor-jobs/core";
import type { JobSeed, ScriptStep } from "../jobs/index.ts";
import type { Listening, ListenOptions } from "./listen.ts";

/** Options of a fake vendor. */
export interface FakeOptions {
  /** Jobs to start with, oldest first: how many, each as the spec's first example of its reading has one, or what each is, such as `["failed", "running"]`. @default the jobs of the spec's examples */
  jobs?: number | readonly JobSeed[];
  /**
   * What happens to each job, one step a look at it. A look is a reading of the job, or a list that shows it; a list passes over steps
   * that are HTTP answers. Past the last step, nothing moves it but calls. @default []
   */
  script?: readonly ScriptStep[];
  /** Without a script, a job that a call starts (the spec's `x-job` says which do) goes through the vendor's states to success, each so long, in ms. @default 1000 */
  pace?: number;
  /** Jobs' ids are the same for the same seed. @default 1 */
  seed?: number;
  /** The time in ms since 1970. @default Date.now */
  clock?: () => number;
  /** Secrets that are accepted: tokens, `id:secret` of OAuth2 clients, what account schemes encode. @default any credential of the right form */
  credentials?: readonly string[];
  /** Jobs a page where neither the request nor the spec says. @default 20 */
  pageSize?: number;
  /** How many requests `fake.requests` keeps, the newest; fewer where their bodies come to more than 16 M characters. @default 1000 */
  keep?: number;
  /** Is told of each request once its answer is known, and awaited before that is given. Where it throws or rejects, `fetch` rejects with that; over HTTP the answer is 500. */
  onRequest?: (request: FakeRequest) => unknown;
}

/** A job of a fake, as it stands. */
export interface FakeJob<Job = Readonly<Record<string, unknown>>> {
  readonly id: string | number;
  readonly state: JobState;
  /** The job as its reading shows it: all that the vendor says of it, such as Flatfile's `info`, is in here. */
  readonly job: Job;
}

/** A request that a fake got. Headers are left out: credentials are among them. */
export interface FakeRequest {
  /** Undefined where the request leads to none. */
  readonly operation: string | undefined;
  readonly method: string;
  /** The whole address, as `fetch` or the server got it. */
  readonly url: string;
  /** Path and query of it. */
  readonly path: string;
  readonly body: unknown;
  /** Status of the answer. */
  readonly status: number;
  /** What of the request breaks the spec, one line each. */
  readonly problems: readonly string[];
}

export interface RefuseOptions {
  /** How many calls. @default 1 */
  times?: number;
  /** What `Retry-After` says, in seconds. */
  retryAfter?: number;
}

/** A vendor that keeps jobs, in memory. `Job` is the type of one as its reading shows it. */
export interface Fake<Job = Readonly<Record<string, unknown>>> {
  /** To pass to a client as its `fetch`, with any base URL. Touches no network. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Serves the same over HTTP on a port of 127.0.0.1, a free one where none is given; `baseUrl` is what a client takes. */
  listen(port?: number, options?: ListenOptions): Promise<Listening>;
  /** The jobs as they stand, oldest first. Looking here moves none. */
  readonly jobs: readonly FakeJob<Job>[];
  /** The newest requests (see `keep`), oldest first. */
  readonly requests: readonly FakeRequest[];
  /** Puts a job into a state, or sets fields of it as the vendor names them. @throws Error where there is no such job or state. */
  set(id: string | number, to: JobState | { readonly job: Readonly<Record<string, unknown>> }): void;
  /**
   * Has the next call of an operation refused as the vendor documents that status; nothing is done for it.
   * @throws Error where the spec has no such operation, or the status is none from 200 to 599.
   */
  refuse(operation: string, status: number, options?: RefuseOptions): void;
  /** Takes a job, or every job, a step further in its script. */
  advance(id?: string | number): void;
}
