import type { Api, JobShape } from "../api.ts";
import { type RequestInfo, ResponseFormatError } from "../errors.ts";
import { pick } from "../select.ts";
import type { CallOptions, ClientEvent } from "../send/index.ts";
import { type JobSnapshot, overviewOf } from "./overview.ts";
import type { JobIds, JobRef } from "./ref.ts";
import type { WaitOptions } from "./vigil.ts";

/** One job: read it, wait for it, cancel it. Sends nothing until asked. */
export interface JobHandle<Job> {
  readonly ids: Readonly<Record<string, string | number>>;
  /**
   * Reads the job once.
   * @throws {ResponseFormatError} where the answer is a success and holds no job.
   */
  get(options?: CallOptions): Promise<JobSnapshot<Job>>;
  /**
   * Waits until the job has ended. A job that failed or was canceled is a result as well: look at `state`.
   * What may pass is waited out, at the pace that the server asks for: troubles of the network, 408, 429, 5xx. What will not (a refused
   * credential or certificate, no such job, a success without a job) is thrown at once; so is what is no JSON, six times in a row.
   * @throws {WaitTimeoutError} where `timeout` or `maxQueued` passes; it carries the job as last seen, and as its cause why it could not be read last.
   */
  wait(options?: WaitOptions<Job>): Promise<JobSnapshot<Job>>;
  /** The job each time that its state or progress changes, until it has ended. */
  watch(options?: WaitOptions<Job>): AsyncIterable<JobSnapshot<Job>>;
  /** What to keep to go on in another process: `client.job(ref)`. Used by `JSON.stringify`. */
  toJSON(): JobRef;
}

/** A job of a vendor whose API can cancel jobs. */
export interface CancelableJobHandle<Job> extends JobHandle<Job> {
  /** Asks the vendor to cancel the job. Wait for it to see whether it did: a job may end first. */
  cancel(options?: CallOptions): Promise<void>;
}

/** A success as it came. */
interface Answer {
  body: unknown;
  request: RequestInfo;
  status: number;
}

/** What jobs need of their client. */
export interface JobSource {
  readonly api: Api;
  readonly shape: JobShape;
  readonly baseUrl: string;
  /** How long one look at a job may take, retries included, in ms. */
  readonly deadline: number;
  /** Calls an operation by its name. */
  call(name: string, args: object, options: CallOptions): Promise<Answer>;
  /** The pages of `listJobs`, asked for one by one; undefined where the vendor has no such operation. */
  list: ((args: object, options: CallOptions) => AsyncIterable<unknown>) | undefined;
  emit: ((event: ClientEvent) => void) | undefined;
}

/** What a job is called in messages. */
export const labelOf = ({ api }: JobSource, ids: JobIds): string => `${api.name} job ${Object.values(ids).join("/")}`;

/** The job of an answer; throws where there is none in it, for nothing would ever come of one without id and status. */
export function snapshotOf({ api, shape }: JobSource, { body, request, status }: Answer): JobSnapshot<unknown> {
  const { operation, at, fields } = shape;
  const job = at === "" ? body : pick(body, [at]);
  const marks = [...(fields.id ?? []), ...(fields.status ?? [])];
  if (job === null || typeof job !== "object" || (marks.length > 0 && pick(job, marks) === undefined)) {
    const place = at === "" ? "" : ` at ${at}`;
    const message = `${api.name} ${operation} answered ${status} without a job; expected an object${place} with ${marks.join(" or ") || "its members"}.`;
    throw new ResponseFormatError(message, request, status);
  }
  return { ...overviewOf(api, job), job };
}
