import type { Api, JobShape } from "../api.ts";
import { ApiError, InvalidArgumentError, JobFailedError, NetworkError, ResponseFormatError, TimeoutError, WaitTimeoutError } from "../errors.ts";
import { pick } from "../select.ts";
import { abortError, type CallOptions, type ClientEvent, milliseconds, now, sleep } from "../send/index.ts";
import { type JobOverview, overviewOf } from "./job-overview.ts";

/** What {@link JobHandle.toJSON} gives: all that another process needs to go on with a job, and nothing secret. */
export interface JobRef {
  /** Version of this form. */
  readonly version: 1;
  readonly vendor: string;
  readonly baseUrl: string;
  /** The job's ids, by the parameters of the operation that reads it. */
  readonly ids: Readonly<Record<string, string | number>>;
}

/** A job as it stood when it was read. */
export interface JobSnapshot<Job> extends JobOverview {
  /** The job as the vendor gives it. */
  readonly job: Job;
}

/** How to wait for a job; times in ms. */
export interface WaitOptions<Job = unknown> {
  /** How long to wait. @default Infinity */
  timeout?: number;
  /** How long the job may stand in the queue: some vendors' jobs wait for ever for somebody to start them. @default Infinity */
  maxQueued?: number;
  /** Time between two looks: from `min`, growing by half each time to `max`, and shorter again when the job moves. @default { min: 1000, max: 30000 } */
  interval?: { min?: number; max?: number };
  /** Ends the wait when aborted. The job itself goes on. */
  signal?: AbortSignal;
  /** Is given the job each time that its state or progress changes. */
  onUpdate?: (update: JobSnapshot<Job>) => void;
  /** Whether a job that failed or was canceled is thrown as a `JobFailedError` instead of returned. @default false */
  throwOnFailure?: boolean;
}

/** One job: read it, wait for it, cancel it. Sends nothing until asked. */
export interface JobHandle<Job> {
  readonly ids: Readonly<Record<string, string | number>>;
  /** Reads the job once. */
  get(options?: CallOptions): Promise<JobSnapshot<Job>>;
  /**
   * Waits until the job has ended. A job that failed or was canceled is a result as well: look at `state`.
   * Passing troubles of the network or server are waited out; what will not pass (a refused credential, no such job) is thrown at once.
   * @throws {WaitTimeoutError} where `timeout` or `maxQueued` passes; it carries the job as last seen.
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

/** What jobs need of their client. */
export interface JobSource {
  readonly api: Api;
  readonly shape: JobShape;
  readonly baseUrl: string;
  /** How long one look at a job may take, retries included, in ms. */
  readonly deadline: number;
  /** Calls an operation by its name. */
  call(name: string, args: object, options: CallOptions): Promise<unknown>;
  /** The pages of `listJobs`, asked for one by one; undefined where the vendor has no such operation. */
  list: ((args: object, options: CallOptions) => AsyncIterable<unknown>) | undefined;
  emit: ((event: ClientEvent) => void) | undefined;
}

/** Looks at a job: reads it, or finds by cheaper means that it still is as it was last. */
export type Look = (last: JobSnapshot<unknown> | undefined, options: CallOptions) => Promise<JobSnapshot<unknown>>;

/** Whether a job has come to its end, however it did. */
export const hasEnded = ({ state }: Pick<JobOverview, "state">): boolean => state === "succeeded" || state === "failed" || state === "canceled";

/** How often in a row a look at the job may fail, each already tried several times, before the wait gives up. */
const failuresBorne = 5;

/** Whether a failed look says nothing about the next: troubles of the network and the server. */
const isPassing = (error: unknown) =>
  error instanceof NetworkError ||
  error instanceof TimeoutError ||
  error instanceof ResponseFormatError ||
  (error instanceof ApiError && (error.status >= 500 || error.status === 429 || error.status === 408));

/** A job's ids from a reference, from the ids themselves, or from a body that holds the job. */
function idsOf({ api, shape, baseUrl }: JobSource, source: object): Record<string, string | number> {
  const ref = source as Partial<JobRef>;
  if (ref.vendor !== undefined && ref.ids !== undefined) {
    const refuse = (why: string) => new InvalidArgumentError(`The reference ${why}.`);
    if (ref.vendor !== api.vendor) throw refuse(`is to a job of ${ref.vendor}, and this client is of ${api.vendor}`);
    if (ref.version !== 1) throw refuse(`has version ${ref.version}, and this client reads version 1: update @vendor-jobs/${api.vendor}`);
    if (ref.baseUrl !== baseUrl) throw refuse(`is to a job at ${ref.baseUrl}, and this client is of ${baseUrl}`);
  }
  const own = (ref.vendor !== undefined && ref.ids) || source;
  const ids: Record<string, string | number> = {};
  for (const [name, pointers] of Object.entries(shape.ids)) {
    const id = (own as Record<string, unknown>)[name] ?? pick(own, pointers) ?? pick(pick(own, [shape.at]), pointers);
    if (typeof id !== "string" && typeof id !== "number")
      throw new InvalidArgumentError(
        `job() found no ${name} in what it was given; expected { ${Object.keys(shape.ids).join(", ")} }, a job, or a reference that a job gave.`,
      );
    ids[name] = id;
  }
  return ids;
}

/** Makes the handle of one job from the operations of its client. */
export function createJob(client: JobSource, source: object, look?: (job: JobHandle<unknown>) => Look): CancelableJobHandle<unknown> {
  const { api, shape, baseUrl, call, emit } = client;
  const ids = idsOf(client, source);
  const label = `${api.name} job ${Object.values(ids).join("/")}`;

  async function get(options: CallOptions = {}): Promise<JobSnapshot<unknown>> {
    const body = await call(shape.operation, ids, options);
    const job = shape.at === "" ? body : pick(body, [shape.at]);
    return { ...overviewOf(api, job as object), job };
  }

  async function* watch(options: WaitOptions = {}): AsyncGenerator<JobSnapshot<unknown>, void, undefined> {
    const { signal, onUpdate } = options;
    const timeout = milliseconds("timeout", options.timeout, Number.POSITIVE_INFINITY);
    const maxQueued = milliseconds("maxQueued", options.maxQueued, Number.POSITIVE_INFINITY);
    const min = milliseconds("interval.min", options.interval?.min, 1000);
    const max = Math.max(min, milliseconds("interval.max", options.interval?.max, 30_000));
    const until = now() + timeout;
    let last: JobSnapshot<unknown> | undefined;
    /** Since when the job stands in the queue; never, while it does not. */
    let queuedSince = Number.POSITIVE_INFINITY;
    let interval = min;
    let failures = 0;

    for (;;) {
      const deadline = Math.max(0, Math.min(client.deadline, until - now()));
      const update = await lookAt(last, { deadline, ...(signal && { signal }) }).catch((error: unknown) => {
        if (signal?.aborted) throw abortError(signal, `Waiting for ${label}`);
        if (!isPassing(error) || (now() < until && ++failures > failuresBorne)) throw error;
        return undefined;
      });
      interval = Math.min(max, interval * 1.5);
      if (update) {
        failures = 0;
        const hasMoved = update.state !== last?.state || update.status !== last.status;
        const hasProgressed = update.progress !== last?.progress;
        if (hasMoved && update.state === "unknown") emit?.({ type: "unknown-state", operation: shape.operation, status: update.status });
        if (hasMoved) interval = min;
        else if (hasProgressed) interval = Math.max(min, interval / 2);
        queuedSince = update.state === "queued" ? Math.min(queuedSince, now()) : Number.POSITIVE_INFINITY;
        last = update;
        if (hasMoved || hasProgressed) {
          onUpdate?.(update);
          yield update;
        }
        if (hasEnded(update)) return;
      }
      const time = now();
      if (time >= until) throw new WaitTimeoutError(`${label} had not ended after ${timeout} ms${stateText(last)}.`, last);
      if (time - queuedSince >= maxQueued) throw new WaitTimeoutError(`${label} stood in the queue for ${maxQueued} ms${stateText(last)}.`, last);
      // A fifth more or less, so that many waits do not ask in step.
      const pause = Math.min(interval * (0.8 + Math.random() * 0.4), until - time, queuedSince + maxQueued - time);
      await sleep(pause, signal).catch(() => {
        throw abortError(signal as AbortSignal, `Waiting for ${label}`);
      });
    }
  }

  async function wait(options: WaitOptions = {}): Promise<JobSnapshot<unknown>> {
    let last: JobSnapshot<unknown> | undefined;
    for await (const update of watch(options)) last = update;
    const ended = last as JobSnapshot<unknown>;
    if (options.throwOnFailure && ended.state !== "succeeded") throw new JobFailedError(`${label} ended as ${ended.state}${stateText(ended)}.`, ended);
    return ended;
  }

  async function cancel(options: CallOptions = {}): Promise<void> {
    if (!shape.cancel) throw new InvalidArgumentError(`${api.name} has no operation that cancels a job.`);
    await call(shape.cancel.operation, cancelArguments(api, shape.cancel, ids), options);
  }

  const handle = { ids, get, wait, watch, cancel, toJSON: (): JobRef => ({ version: 1, vendor: api.vendor, baseUrl, ids }) };
  const lookAt: Look = look?.(handle) ?? ((_last, options) => get(options));
  return handle;
}

const stateText = (update: JobOverview | undefined) => (update ? `; its status is ${JSON.stringify(update.status ?? null)} (${update.state})` : "");

/** The ids that the operation takes as parameters, and the body that its spec gives with `{name}` filled in. */
function cancelArguments(api: Api, { operation, body }: NonNullable<JobShape["cancel"]>, ids: Record<string, string | number>): object {
  const { params = {} } = api.operations[operation] ?? {};
  const taken = Object.fromEntries(Object.entries(ids).filter(([name]) => name in params));
  if (body === undefined) return taken;
  return {
    ...taken,
    body: JSON.parse(JSON.stringify(body), (_, value) => (typeof value === "string" ? (ids[/^\{(.+)\}$/.exec(value)?.[1] ?? ""] ?? value) : value)),
  };
}
