import type { ErrorKind } from "./errors.ts";
import type { JobShape } from "./job-shape.ts";
import type { Condition, Json, Place, Pointer } from "./words.ts";

export type * from "./job-shape.ts";
export type { Condition, Json, Place, Pointer, Template } from "./words.ts";

export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
  /** Header of an answer that says how many requests are left, and the one that says when there are all again: at that time (seconds since 1970), or in so many seconds. */
  readonly remaining?: string;
  readonly reset?: string;
  readonly resetIn?: "time" | "seconds";
}

/** How all pages of a list are read, as the spec's `x-pagination` says. */
export interface Pagination {
  readonly style: "cursor" | "page" | "offset" | "next" | "none";
  readonly items: Pointer;
  /** Whether a page may come without its items, or with null for them. */
  readonly isOptional?: true;
  /** What tells items apart, where the same one on two pages is a repeat: the id of a job, where the items are jobs. */
  readonly id?: readonly Pointer[];
  /** What they are told apart by beside it, where ids may be the same in several places: each of the job's other ids that an item has. */
  readonly within?: readonly (readonly Pointer[])[];
  readonly total?: Pointer;
  /** The most items that the vendor gives of one list, with these parameters if any are named: the rest cannot be had by it. */
  readonly cap?: { readonly items: number; readonly with?: readonly Place[] };
  readonly parameter?: Place;
  readonly last?: Pointer;
  readonly reverse?: string;
  /**
   * Where the answer has the next cursor, or with style `next` the next page's URL: in its body, in a header (`link`: the URL of `rel="next"`), or in a list of
   * links in the body, as the `href` of the one whose `rel` is `next`.
   */
  readonly next?: Pointer | { readonly header: string } | { readonly links: Pointer };
  /** What stands there on the last page, null and nothing aside. */
  readonly end?: readonly Json[];
  readonly first?: number;
  /** How many items a page has. */
  readonly size?: Place;
  /** The most that it may have, where jobs are looked for by this list. */
  readonly most?: number;
  readonly pages?: Pointer;
  /** Where the body says whether more follow. */
  readonly more?: Pointer;
}

/**
 * Where a parameter goes. In the path: as one segment of it, or with `reserved` with the slashes that it has. In the query: as it is; a `list` once for
 * each of its values, `comma`, `space` and `pipe` as one text of them; `deep` each member as `name[member]`; `json` as JSON text.
 */
export type ParamPlace = "path" | "reserved" | "query" | "list" | "comma" | "space" | "pipe" | "deep" | "json" | "header";

/** One operation of a vendor: the data from which the runtime builds its requests and reads its answers. */
export interface Operation {
  readonly method: string;
  /** Path template, `{name}` for path parameters. */
  readonly path: string;
  /** Where each parameter goes, and in which style. */
  readonly params?: Readonly<Record<string, ParamPlace>>;
  /** Parameters that must be given, those of the path aside, and `body`. */
  readonly required?: readonly string[];
  /** What is sent for a header that is not given. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** What is sent for a parameter of the query that is not given, though the vendor requires it. */
  readonly queryDefaults?: Readonly<Record<string, string | number | boolean>>;
  /** The media type of the body that it takes; true for JSON. */
  readonly body?: true | string;
  /** How fields of a form are written, where that is not as usual: each as text, a list's elements one by one. */
  readonly fields?: Readonly<Record<string, ParamPlace>>;
  /** Places in the body whose numbers may be larger than JavaScript's: text of digits is sent there as a number. */
  readonly integers?: readonly Pointer[];
  /** What a success carries, where it is not JSON: bytes, nothing, text, or records one after the other. */
  readonly result?: "blob" | "none" | "text" | "ndjson" | "csv";
  /** Whether a success may come with an empty body: the operation acts, and its answer's schema requires nothing. */
  readonly mayBeEmpty?: true;
  /** Security scheme, where it is not the document's; false where the operation takes no credential. */
  readonly security?: string | false;
  /** Whether sending it twice does it once, where the method misleads. */
  readonly idempotent?: boolean;
  readonly pagination?: Pagination;
  readonly rateLimit?: RateLimit;
}

/** Where errors say what went wrong, as the spec's `x-error` says. */
export interface ErrorShape {
  /** The first at which there is something. */
  readonly message: readonly Pointer[];
  /** Likewise, for the vendor's own code. */
  readonly code?: readonly Pointer[];
  /** What makes a body with a 2xx status a failure. */
  readonly failure?: Condition;
  /** The code of such a failure divided by it, rounded down, is the HTTP status that it stands for. */
  readonly statusDivisor?: number;
  /** The kind of an error, where its status misleads; the first rule of which all holds. */
  readonly kinds?: readonly ErrorRule[];
}

export interface ErrorRule {
  readonly kind: ErrorKind;
  readonly status?: readonly number[];
  readonly when?: Condition;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** One of these is in the message, whatever its case. */
  readonly says?: readonly string[];
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
  /** How they become one text; `{name}` for an option that says it; a longer text with `{name}` in it is that text in base64. */
  readonly encode?: CredentialEncoding | `${string}{${string}}${string}`;
}

/** How a credential is asked of the vendor's server. It is kept, renewed before it ends, and asked for anew once it is refused. */
export interface CredentialGrant {
  /** What errors and events call it. */
  readonly name: string;
  /** Relative to the base URL, or a URL of its own; `{name}` in it is an option. */
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
  /** Taken where no option of those is given: it sends nothing. Without it one is asked for. */
  readonly none?: SignInWay;
  /** What operations with a scheme of their own carry, by the scheme's name. */
  readonly own?: Readonly<Record<string, readonly CredentialPlace[]>>;
}

/** A part of a server's address that is an option of the client. */
export interface ServerVariable {
  /** What it is, in words that complete "expected …". */
  readonly what: string;
  /** Without it the option must be given. */
  readonly default?: string;
  readonly values?: readonly string[];
}

/** A header that every request carries: a value, the option of the client that gives another, or both. */
export interface SharedHeader {
  readonly what: string;
  readonly default?: string;
  readonly option?: string;
}

/** A vendor's API as the generator writes it into `src/generated/operations.ts`. */
export interface Api {
  /** Package name without the scope, such as `alteryx-server`. */
  readonly vendor: string;
  /** Name for people, such as `Alteryx Server`. */
  readonly name: string;
  /** Base URLs by name, the default first: it is called `default`, or all are regions. One with `{…}` in it has to be given. */
  readonly servers: Readonly<Record<string, string>>;
  /** What the servers' URLs have in braces: options of the client. */
  readonly variables?: Readonly<Record<string, ServerVariable>>;
  /** Headers of every request, by name. */
  readonly headers?: Readonly<Record<string, SharedHeader>>;
  /** Path at the end of every base URL: added where it is missing, and a version behind it (`/v3`) is cut off. */
  readonly basePath?: string;
  readonly security?: Security;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly error?: ErrorShape;
  readonly job?: JobShape;
  readonly rateLimit?: RateLimit;
}
