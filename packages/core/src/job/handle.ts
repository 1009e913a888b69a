import type { CallOptions } from "../send/index.ts";
import type { JobMark } from "./mark.ts";
import type { JobOverview, JobSnapshot } from "./overview.ts";
import type { JobRef } from "./ref.ts";
import type { JobSource } from "./source.ts";
import type { WaitOptions } from "./times.ts";

/** What a job may be asked for beside being read and waited for, as far as its vendor has it. */
export type JobAct = "cancel" | "retry" | "parts";

/** One job: read it, wait for it, and what its vendor can do with it. Sends nothing until asked. */
export type JobHandle<Job, Act extends JobAct = never> = FollowedJob<Job> & Pick<JobActs<Job, Act>, Act>;

/** One job: read it, wait for it. */
export interface FollowedJob<Job> {
  /** By the parameters of the operation that reads it. */
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
  /** The job each time that its state, status or progress changes, until it has ended. To be iterated once. */
  watch(options?: WaitOptions<Job>): AsyncIterable<JobSnapshot<Job>>;
  /** What to keep to go on in another process: `client.job(ref)`. Used by `JSON.stringify`. */
  toJSON(): JobRef;
}

/** What vendors can do with a job. */
export interface JobActs<Job, Act extends JobAct> {
  /**
   * Asks the vendor to cancel the job. Wait for it to see whether it did: a job may end first.
   * @throws {InvalidArgumentError} where it has ended, and the vendor would cancel another in its place, or give this one another end.
   */
  cancel(options?: CallOptions): Promise<void>;
  /**
   * Has the vendor run the job again, once it has ended; reads it first. Gives the handle to wait on: of the same job, whose old end it does not
   * take for the new one, or of a new job. Sent once: where no answer comes, it is not known whether the job runs again.
   * @throws {InvalidArgumentError} where the job has not ended, or not in a state in which the vendor runs it again.
   */
  retry(options?: CallOptions): Promise<JobHandle<Job, Act>>;
  /** The job's tasks or steps, all of them, each with its state and why it failed. */
  parts(options?: CallOptions): Promise<JobPart[]>;
}

/** A task or step of a job. */
export interface JobPart extends JobOverview {
  /** The part as the vendor gives it. */
  readonly part: object;
}

/** A handle with what it is made of, which the other rooms need. */
export interface Job extends FollowedJob<unknown>, JobActs<unknown, JobAct> {
  readonly source: JobSource;
  readonly mark: JobMark | undefined;
}
