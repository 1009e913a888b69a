import type { Api, JobShape } from "../api.ts";
import { InvalidArgumentError, JobFailedError } from "../errors.ts";
import { abortError, type CallOptions, sleep } from "../send/index.ts";
import { idsOf } from "./ids.ts";
import { hasEnded, type JobSnapshot } from "./overview.ts";
import type { JobIds, JobRef } from "./ref.ts";
import { type CancelableJobHandle, type JobSource, labelOf, snapshotOf } from "./source.ts";
import { createVigil, stateText, timesOf, type WaitOptions } from "./vigil.ts";

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
