import { JobFailedError } from "../errors.ts";
import { abortError, type CallOptions } from "../send/index.ts";
import { leavable, sleep } from "../time/index.ts";
import type { Job } from "./handle.ts";
import { sinceMark } from "./mark.ts";
import { hasEnded, type JobSnapshot } from "./overview.ts";
import { labelOf, readJob, snapshotOf } from "./source.ts";
import { timesOf, type WaitOptions, waitAllOptions } from "./times.ts";
import { createVigil, stateText, tell } from "./vigil.ts";

/** Reads a job once. One of a vendor whose jobs do not say their ids has its own that it is read by. */
async function get({ source, ids, mark }: Job, options: CallOptions): Promise<JobSnapshot<unknown>> {
  const { shape } = source;
  const snapshot = snapshotOf(source, await readJob(source, ids, options));
  return sinceMark(shape, shape.fields.id ? snapshot : { ...snapshot, id: String(Object.values(ids).at(-1)) }, mark);
}

/** Looks at a job until it has ended; gives each change. */
const watch = (job: Job, options: WaitOptions) => leavable(options?.signal, (signal) => looks(job, options, signal));

async function* looks(job: Job, options: WaitOptions, signal?: AbortSignal): AsyncGenerator<JobSnapshot<unknown>, void, undefined> {
  const label = labelOf(job.source, job.ids);
  const vigil = createVigil(job.source, label, timesOf(options, [...waitAllOptions, "throwOnFailure"]));
  const { onUpdate, throwOnFailure } = options;
  const orAborted = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw signal?.aborted ? abortError(signal, `Waiting for ${label}`) : error;
    });
  for (;;) {
    const deadline = vigil.left();
    const callOptions: CallOptions = { deadline, ...(signal && { signal }) };
    const update = deadline > 0 ? await orAborted(job.get(callOptions)).catch(vigil.failed) : undefined;
    if (update) {
      if (vigil.saw(update)) {
        const telling = tell(onUpdate, update, vigil, signal);
        if (telling) await orAborted(telling);
        yield update;
      }
      if (throwOnFailure && ["failed", "canceled"].includes(update.state)) throw failureOf(label, update);
      if (hasEnded(update)) return;
    }
    await orAborted(sleep(vigil.pause(), signal));
  }
}

const failureOf = (label: string, job: JobSnapshot<unknown>) => {
  const why = job.error?.message;
  return new JobFailedError(`${label} ended as ${job.state}${stateText(job)}${why ? `: ${why}` : "."}`, job);
};

async function wait(job: Job, options: WaitOptions): Promise<JobSnapshot<unknown>> {
  let last: JobSnapshot<unknown> | undefined;
  for await (const update of looks(job, options, options?.signal)) last = update;
  return last as JobSnapshot<unknown>;
}

export const one = { get, wait, watch };
