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
  /** Whether a page may come without its items, or with null for them. */
  readonly isOptional?: true;
  /** What tells items apart, where the same one on two pages is a repeat: the id of a job, where the items are jobs. */
  readonly id?: readonly Pointer[];
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
  /** Where each parameter goes; `list` is in the query once for each of its values, `json` JSON text there. */
  readonly params?: Readonly<Record<string, "path" | "query" | "list" | "json" | "header">>;
  /** Parameters that must be given, those of the path aside, and `body`. */
  readonly required?: readonly string[];
  /** What is sent for a parameter that is not given. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Whether the operation takes a JSON body. */
  readonly body?: true;
  /** What a success carries, where it is not JSON. */
  readonly result?: "blob" | "none";
  /** Whether a success may come with an empty body: the operation acts, and its answer's schema requires nothing. */
  readonly mayBeEmpty?: true;
  /** Security scheme, where it is not the document's; false where the operation takes no credential. */
  readonly security?: string | false;
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

/** An option of a client that holds a part of its credential. */
export interface CredentialOption {
  /** What it is, in words that complete "expected …": `the token of an API client`. */
  readonly what: string;
  /** Environment variable that usually holds it, where the vendor's tools have one. */
  readonly env?: string;
  /** Whether it may be seen, as an account's name may. */
  readonly open?: true;
  /** The values that it may have, the default first. Such an option need not be given. */
  readonly values?: readonly string[];
  /** Members that must be given, where it is an object, each with what it is. */
  readonly members?: Readonly<Record<string, string>>;
}

/** How several texts become one: joined by a colon, the same with each percent-encoded (OAuth2), or as a JSON array; then base64. */
export type CredentialEncoding = "colon" | "form" | "json";

/** A place in a request that a secret goes to: a header, the cookies among them, or a parameter of the query. */
export interface CredentialPlace {
  readonly header?: string;
  readonly query?: string;
  /** What stands before it: `Bearer `, or a cookie's name with `=`. */
  readonly prefix?: string;
  /** The options that it is made of; without them it is what the server granted. */
  readonly options?: readonly string[];
  /** How they become one text; `{name}` for an option that says it. */
  readonly encode?: CredentialEncoding | `{${string}}`;
}

/** How a credential is asked of the vendor's server. It is kept, renewed before it ends, and asked for anew once it is refused. */
export interface CredentialGrant {
  /** What errors and events call it. */
  readonly name: string;
  /** Relative to the base URL, or a URL of its own. */
  readonly url: string;
  /** @default "POST" */
  readonly method?: string;
  /** What the request is signed by. */
  readonly places?: readonly CredentialPlace[];
  /** A JSON body; text of the form `{name}` stands for that option. */
  readonly body?: unknown;
  /** A body of form fields, likewise. */
  readonly form?: Readonly<Record<string, string>>;
  /** Where the answer has it: in its body, or as a cookie of this name. */
  readonly token?: readonly Pointer[];
  readonly cookie?: string;
  /** Where the body says how many seconds it lives. */
  readonly seconds?: readonly Pointer[];
  /** Whether it is a JWT, whose `exp` says how long it lives. */
  readonly jwt?: true;
  /** Where the body has the base URL of all other calls, and the domain that it must lie in. */
  readonly baseUrl?: { readonly at: readonly Pointer[]; readonly within: string };
}

/** One way to sign in. */
export interface SignInWay {
  /** Options that must be given. */
  readonly options: readonly string[];
  readonly places: readonly CredentialPlace[];
  readonly grant?: CredentialGrant;
}

/** How a client signs in, as the spec's `securitySchemes`, `security` and `x-sign-in` say. */
export interface Security {
  readonly options: Readonly<Record<string, CredentialOption>>;
  /** The first whose options are all given is taken. */
  readonly ways: readonly SignInWay[];
  /** What operations with a scheme of their own carry, by the scheme's name. */
  readonly own?: Readonly<Record<string, readonly CredentialPlace[]>>;
}

/** A vendor's API as the generator writes it into `src/generated/operations.ts`. */
export interface Api {
  /** Package name without the scope, such as `alteryx-server`. */
  readonly vendor: string;
  /** Name for people, such as `Alteryx Server`. */
  readonly name: string;
  /** Base URLs by name, the default first: it is called `default`, or all are regions. One with `{…}` in it has to be given. */
  readonly servers: Readonly<Record<string, string>>;
  /** Path at the end of every base URL: added where it is missing, and a version behind it (`/v3`) is cut off. */
  readonly basePath?: string;
  readonly security?: Security;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly error?: ErrorShape;
  readonly job?: JobShape;
  readonly rateLimit?: RateLimit;
}
