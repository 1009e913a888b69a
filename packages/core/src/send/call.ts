import { ApiError, InvalidArgumentError, type VendorJobsError } from "../errors.ts";
import { type AnswerHeaders, responseOf, type TransportAnswer } from "../request/index.ts";
import type { View } from "./context.ts";

/** The call succeeded with one of the documented statuses. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  readonly status: Status;
  readonly data: Data;
}

/** The vendor answered with this status that the call failed. */
export interface Failure<Status extends number, Body> {
  readonly ok: false;
  readonly status: Status;
  readonly error: ApiError<Status, Body>;
}

/** No answer, or none that can be used: the network, a time-out, an abort, HTML where JSON was due. */
export interface NoAnswer {
  readonly ok: false;
  readonly status: undefined;
  readonly error: VendorJobsError;
}

/** Statuses that a vendor may answer with although its documents do not say so. */
export type OtherStatus<Documented extends number> = Exclude<
  | 400
  | 401
  | 402
  | 403
  | 404
  | 405
  | 406
  | 407
  | 408
  | 409
  | 410
  | 411
  | 412
  | 413
  | 414
  | 415
  | 416
  | 417
  | 418
  | 421
  | 422
  | 423
  | 424
  | 425
  | 426
  | 428
  | 429
  | 431
  | 451
  | 500
  | 501
  | 502
  | 503
  | 504
  | 505
  | 506
  | 507
  | 508
  | 510
  | 511,
  Documented
>;

/**
 * A call under way. The request is sent when the method is called, once, whether or not anybody waits;
 * awaiting and the methods here are views of it. A failure that nobody looks at is an unhandled rejection.
 */
export interface Call<Data, Outcome> extends Promise<Data> {
  /** What came of it, failures included, told apart by `status`. Never rejects. */
  outcome(): Promise<Outcome>;
  /**
   * The response as `fetch` gives it, body unread, whatever its status. Ask for it at once: after an await the body is already read.
   * Limits, retries, the credential and the check of what is sent are the call's. What needs the body is left to you: `validate` looks at no answer,
   * a failure that the vendor reports inside a 2xx is not found, and no time-out bounds its reading.
   * @throws {VendorJobsError} where no answer came.
   */
  response(): Promise<Response>;
}

/** {@link Call} over the function that sends the request. */
export class PendingCall<Data> implements Call<Data, unknown> {
  readonly [Symbol.toStringTag] = "Call";
  readonly #view: View = { raw: false, response: undefined };
  readonly #result: Promise<Data>;

  /** @param run - Sends the request, or throws where it cannot be made. */
  constructor(run: (view: View) => Promise<unknown>) {
    try {
      this.#result = run(this.#view) as Promise<Data>;
    } catch (error) {
      this.#result = Promise.reject(error);
    }
  }

  /** Those of the answer, once it has come. */
  protected get headers(): AnswerHeaders | undefined {
    return this.#view.response?.headers;
  }

  #data(): Promise<Data> {
    if (!this.#view.raw) return this.#result;
    return Promise.reject(new InvalidArgumentError("The call was sent, and response() has its body."));
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is awaited like any promise
  then<A = Data, B = never>(onData?: ((data: Data) => A | PromiseLike<A>) | null, onError?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    return this.#data().then(onData, onError);
  }
  catch<B = never>(onError?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<Data | B> {
    return this.then(null, onError);
  }
  finally(onEnd?: (() => void) | null): Promise<Data> {
    return this.#data().finally(onEnd);
  }

  outcome(): Promise<Success<number, Data> | Failure<number, unknown> | NoAnswer> {
    return this.then(
      (data) => ({ ok: true, status: this.#view.response?.status ?? 200, data }),
      (error) => (error instanceof ApiError ? { ok: false, status: error.status, error } : { ok: false, status: undefined, error: error as VendorJobsError }),
    );
  }

  async response(): Promise<Response> {
    if (!this.#view.response) this.#view.raw = true;
    try {
      await this.#result;
    } catch (error) {
      if (!this.#view.response) throw error;
    }
    return responseOf(this.#view.response as TransportAnswer);
  }
}
