import type { Api, JobShape } from "../api.ts";
import { InvalidArgumentError, JobFailedError } from "../errors.ts";
import { abortError, type CallOptions, sleep } from "../send/index.ts";
import { idsOf } from "./ids.ts";
import { hasEnded, type JobSnapshot } from "./overview.ts";
import type { JobIds, JobRef } from "./ref.ts";
import { type JobSource, labelOf, snapshotOf } from "./source.ts";
import { createVigil, stateText, timesOf, type WaitOptions } from "./vigil.ts";

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

/** Makes the handle of one job from the operations of its client. */
export function createJob(client: JobSource, given: unknown): CancelableJobHandle<unknown> {
  const { api, shape, baseUrl, call } = client;
  const ids = idsOf(client, given);
  const label = labelOf(client, ids);

  async function get(options: CallOptions = {}): Promise<JobSnapshot<unknown>> {
    return snapshotOf(client, await call(shape.operation, ids, options));
  }

  async function* watch(options: WaitOptions = {}): AsyncGenerator<JobSnapshot<unknown>, void, undefined> {
    const vigil = createVigil(client, label, timesOf(options));
    const { signal, onUpdate } = options;
    const orAborted = <T>(work: Promise<T>) =>
      work.catch((error: unknown) => {
        throw signal?.aborted ? abortError(signal, `Waiting for ${label}`) : error;
      });
    for (;;) {
      const deadline = vigil.left();
      const look = deadline > 0 ? call(shape.operation, ids, { deadline, ...(signal && { signal }) }) : Promise.resolve(undefined);
      const answer = await orAborted(look).catch(vigil.failed);
      if (answer) {
        const update = snapshotOf(client, answer);
        if (vigil.saw(update)) {
          onUpdate?.(update);
          yield update;
        }
        if (hasEnded(update)) return;
      }
      await orAborted(sleep(vigil.pause(), signal));
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

  return { ids, get, wait, watch, cancel, toJSON: (): JobRef => ({ version: 1, vendor: api.vendor, baseUrl, ids }) };
}

/** The ids that the operation takes as parameters, and the body that its spec gives with `{name}` filled in. */
function cancelArguments(api: Api, { operation, body }: NonNullable<JobShape["cancel"]>, ids: JobIds): object {
  const { params = {} } = api.operations[operation] ?? {};
  const taken = Object.fromEntries(Object.entries(ids).filter(([name]) => name in params));
  if (body === undefined) return taken;
  return {
    ...taken,
    body: JSON.parse(JSON.stringify(body), (_, value) => (typeof value === "string" ? (ids[/^\{(.+)\}$/.exec(value)?.[1] ?? ""] ?? value) : value)),
  };
}
