/** A JSON pointer into a parsed body; `""` is the whole of it, `*` as a segment stands for any element of an array. */
export type Pointer = string;

export type Json = string | number | boolean | null;

/** All of these must hold: the value at the pointer is one of the list, or with `not` none of it. What is absent counts as null. */
export type Condition = Readonly<Record<Pointer, readonly Json[] | { readonly not: readonly Json[] }>>;

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** How all pages of a list are read, as the spec's `x-pagination` says. */
export interface Pagination {
  readonly style: "cursor" | "page" | "offset" | "none";
  readonly items: Pointer;
  readonly total?: Pointer;
  readonly parameter?: string;
  readonly last?: Pointer;
  readonly reverse?: string;
  readonly next?: Pointer;
  readonly first?: number;
  readonly size?: string;
  readonly pages?: Pointer;
  readonly more?: Pointer;
}

/** One operation of a vendor: the data from which the runtime builds its requests and reads its answers. */
export interface Operation {
  readonly method: string;
  /** Path template, `{name}` for path parameters. */
  readonly path: string;
  /** Where each parameter goes; `json` is JSON text in the query. */
  readonly params?: Readonly<Record<string, "path" | "query" | "json" | "header">>;
  /** Parameters that must be given, those of the path aside, and `body`. */
  readonly required?: readonly string[];
  /** What is sent for a parameter that is not given. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Whether the operation takes a JSON body. */
  readonly body?: true;
  /** What a success carries, where it is not JSON. */
  readonly result?: "blob" | "none";
  /** Security scheme, where it is not the document's. */
  readonly security?: string;
  /** Whether sending it twice does it once, where the method misleads. */
  readonly idempotent?: boolean;
  readonly pagination?: Pagination;
  readonly rateLimit?: RateLimit;
}

/** The states that jobs of all vendors have in common. */
export type JobState = "queued" | "running" | "waiting" | "stopping" | "succeeded" | "failed" | "canceled" | "unknown";

/** What all vendors' jobs have in common, as the spec's `x-job` says. */
export interface JobShape {
  readonly operation: string;
  readonly ids: Readonly<Record<string, readonly Pointer[]>>;
  readonly at: Pointer;
  readonly fields: Readonly<Partial<Record<"id" | "name" | "status" | "started" | "finished" | "progress", readonly Pointer[]>>>;
  readonly states: readonly { readonly state: JobState; readonly when: Condition }[];
  /** The operation that cancels a job; `{name}` in its body stands for that id. */
  readonly cancel?: { readonly operation: string; readonly body?: unknown };
}

/** Where errors say what went wrong, as the spec's `x-error` says. */
export interface ErrorShape {
  readonly message: readonly Pointer[];
  readonly code?: readonly Pointer[];
  readonly failure?: Condition;
  readonly statusDivisor?: number;
}

/** A vendor's API as the generator writes it into `src/generated/operations.ts`. */
export interface Api {
  /** Package name without the scope, such as `alteryx-server`. */
  readonly vendor: string;
  /** Name for people, such as `Alteryx Server`. */
  readonly name: string;
  /** Base URLs by name; `default` is the spec's first. */
  readonly servers: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly error?: ErrorShape;
  readonly job?: JobShape;
  readonly rateLimit?: RateLimit;
}
