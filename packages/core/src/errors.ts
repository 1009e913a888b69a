import { plainText } from "./plain-text.ts";

/** What kind of failure the vendor reported, derived from the HTTP status (or the vendor's code where that stands for one). */
export type ErrorKind = "auth" | "permission" | "not_found" | "conflict" | "validation" | "rate_limited" | "server" | "unknown";

/** The request that an error is about. The URL holds no credential. */
export interface RequestInfo {
  readonly method: string;
  readonly url: string;
}

/** Every error that a client throws is one of these; nothing in it is secret, so it is safe to log. */
export class VendorJobsError extends Error {
  /** What an error of the class is called, in bundles too. */
  static readonly label: string = "VendorJobsError";
  /**
   * What stands before the address of an error's page at the end of its message, `(see errors/ambiguous)`: such as `https://docs.example.com/`,
   * where the pages are kept. Nothing is fetched.
   * @default ""
   */
  static pages: string = "";

  constructor(message: string, options?: ErrorOptions) {
    const { label } = new.target;
    // One line of a log, whatever a server or an argument has put into it.
    super(`${plainText(message, 4000)} (see ${VendorJobsError.pages}errors/${label.replace(/(Request)?Error/, "").toLowerCase()})`, options);
    this.name = label;
  }
}

/**
 * An option or a parameter is wrong, or a job is in no state for what is asked: nothing was sent, but what reads the job. Where something was, the message says so.
 * The message says which, what was given and what is expected.
 */
export class InvalidArgumentError extends VendorJobsError {
  static override readonly label: string = "InvalidArgumentError";
}

/** The signal given with a call was aborted; `cause` is the signal's reason. Not thrown for time-outs of ours. */
export class AbortError extends VendorJobsError {
  static override readonly label: string = "AbortError";
}

/** A request was sent, or was to be sent, and brought no answer that can be used. */
export class RequestError extends VendorJobsError {
  static override readonly label: string = "RequestError";
  declare readonly request: RequestInfo;

  constructor(message: string, request: RequestInfo, options?: ErrorOptions) {
    const { method, url } = request;
    super(`${message} (${method} ${url})`, options);
    // These two alone: what is given may be the whole request, its credential included.
    this.request = { method, url };
  }
}

/** No answer came: the connection was refused, broke, or the host is unknown; `cause` is what fetch threw. */
export class NetworkError extends RequestError {
  static override readonly label: string = "NetworkError";
  /** Whether not a byte of the request can have reached the server, so that nothing was changed. */
  declare readonly isUnsent: boolean;
  /** Whether it would fail again however often it were sent: a certificate that is refused, no TLS where it was due, a port that fetch does not go to. */
  declare readonly isPermanent: boolean;

  constructor(message: string, request: RequestInfo, options: ErrorOptions & { isUnsent?: boolean; isPermanent?: boolean } = {}) {
    const { isUnsent = false, isPermanent = false } = options;
    super(message, request, options);
    Object.assign(this, { isUnsent, isPermanent });
  }
}

/**
 * An attempt passed its `timeout`, or the call its `deadline`, or would have before the limits let it be sent. Not thrown for requests that may
 * have acted: see AmbiguousRequestError. Where the server had asked all calls to wait by a 429, `cause` is that ApiError.
 */
export class TimeoutError extends RequestError {
  static override readonly label: string = "TimeoutError";
  /** Seconds until the server takes requests again, where it had asked to wait. */
  declare readonly retryAfter: number | undefined;

  constructor(message: string, request: RequestInfo, options: ErrorOptions & { retryAfter?: number } = {}) {
    super(message, request, options);
    this.retryAfter = options.retryAfter;
  }
}

/**
 * A request that changes something was sent, and no answer came: whether the vendor has acted on it is not known.
 * It is never sent again by itself. Look for what it would have made before you send it anew. `cause` is the NetworkError or TimeoutError.
 */
export class AmbiguousRequestError extends RequestError {
  static override readonly label: string = "AmbiguousRequestError";
}

/**
 * A success whose body is not what the vendor documents: HTML from a proxy, truncated or empty where JSON was due, without the job or the token that it should
 * have, longer than `maxResponseSize`. Not thrown for failures.
 */
export class ResponseFormatError extends RequestError {
  static override readonly label: string = "ResponseFormatError";
  /** HTTP status of the answer. */
  declare readonly status: number;

  constructor(message: string, request: RequestInfo, status: number, options?: ErrorOptions) {
    super(message, request, options);
    this.status = status;
  }
}

/** A body is not as the vendor's spec has it; `violations` says where and what. Only thrown with `validate: { on: "throw" }`. */
export class ContractError<Violation = unknown> extends RequestError {
  static override readonly label: string = "ContractError";
  /** What breaks the spec, each with its place, the type that is expected and the one that is there; never a value. */
  declare readonly violations: readonly Violation[];

  constructor(message: string, request: RequestInfo, violations: readonly Violation[]) {
    super(message, request);
    this.violations = violations;
  }
}

export interface ApiErrorInit<Status, Body> {
  status: Status;
  kind: ErrorKind;
  body: Body;
  headers: Headers;
  code?: string | number | undefined;
  retryAfter?: number | undefined;
  mayHaveSucceeded?: boolean;
}

/** The vendor answered that the call failed: with a 4xx or 5xx status, or inside a 2xx where the vendor reports failures so. */
export class ApiError<Status extends number = number, Body = unknown> extends RequestError {
  static override readonly label: string = "ApiError";
  /** HTTP status. */
  declare readonly status: Status;
  /** By the status, or the vendor's own rule where that misleads. */
  declare readonly kind: ErrorKind;
  /** The parsed body, or its text where it is not JSON, or undefined where it is empty. */
  declare readonly body: Body;
  /** The vendor's own error code, where its errors carry one. */
  declare readonly code: string | number | undefined;
  /** Seconds that the server asks to wait (`Retry-After`, or the vendor's own header of when its limit is reset); what is more than a day is taken for an hour. */
  declare readonly retryAfter: number | undefined;
  /** Whether an earlier attempt of the call, which brought no answer, may have done what this one was refused: a 404 to a repeated DELETE. */
  declare readonly mayHaveSucceeded: boolean;
  /** Headers of the answer, those that set cookies aside. */
  declare readonly headers: Headers;

  constructor(message: string, request: RequestInfo, init: ApiErrorInit<Status, Body>) {
    super(message, request);
    const { headers, ...own } = init;
    Object.assign(this, { code: undefined, retryAfter: undefined, mayHaveSucceeded: false }, own);
    // Not enumerable: a log line has no use for forty headers.
    Object.defineProperty(this, "headers", { value: headers });
  }
}

/**
 * A wait passed its `timeout` or `maxQueued`. The job goes on; `last` is how it was last seen, undefined where it never was.
 * `cause` is why the last look failed, if it did.
 */
export class WaitTimeoutError<Last = unknown> extends VendorJobsError {
  static override readonly label: string = "WaitTimeoutError";
  declare readonly last: Last;

  constructor(message: string, last: Last, options?: ErrorOptions) {
    super(message, options);
    this.last = last;
  }
}

/** A job that was waited for with `throwOnFailure` failed or was canceled; `job` is how it ended. */
export class JobFailedError<Update = unknown> extends VendorJobsError {
  static override readonly label: string = "JobFailedError";
  declare readonly job: Update;

  constructor(message: string, job: Update) {
    super(message);
    this.job = job;
  }
}

/** A job was begun, and a step after its start failed, such as an upload: it does not run. `job` is its handle, `cause` why the step failed. */
export class JobStepError<Handle = unknown> extends VendorJobsError {
  static override readonly label: string = "JobStepError";
  declare readonly job: Handle;

  constructor(message: string, job: Handle, options?: ErrorOptions) {
    super(message, options);
    this.job = job;
  }
}
