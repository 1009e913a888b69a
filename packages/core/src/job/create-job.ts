import type { CallOptions } from "../send/index.ts";
import { lazily, loaded } from "../time/index.ts";
import type { Job } from "./handle.ts";
import { foundIn } from "./ids.ts";
import type { JobMark } from "./mark.ts";
import { onePart, parts } from "./parts.ts";
import type { JobIds, JobRef } from "./ref.ts";
import type { JobSource } from "./source.ts";
import type { WaitOptions } from "./times.ts";

// Loaded when first used.
const acting = () => loaded(import("./acts.ts"));

/** Makes the handle of the job that is given by its ids, a reference, a handle or a body. */
export function createJob(source: JobSource, given: unknown): Job {
  const { ids, mark } = foundIn(source, given);
  return jobOf(source, ids, mark);
}

/** Makes the handle of one job from the operations of its client. */
export function jobOf(source: JobSource, ids: JobIds, mark?: JobMark): Job {
  const { api, shape, baseUrl } = source;
  const handle = {
    ids,
    get: async (options: CallOptions = {}) => (parts.one ?? (await onePart(source.deadline))).get(job, options),
    watch: (options: WaitOptions = {}) => lazily(async () => (parts.one ?? (await onePart(source.deadline))).watch(job, options)),
    wait: async (options: WaitOptions = {}) => (parts.one ?? (await onePart(source.deadline))).wait(job, options),
    ...(shape.cancel && { cancel: async (options: CallOptions = {}) => (await acting()).cancel(job, options) }),
    ...(shape.retry && {
      retry: async (options: CallOptions = {}) => {
        const again = await (await acting()).retry(job, options);
        return jobOf(source, again.ids, again.mark);
      },
    }),
    ...(shape.parts && { parts: async (options: CallOptions = {}) => (await acting()).parts(job, options) }),
    toJSON: (): JobRef => ({ version: 1, vendor: api.vendor, baseUrl, ids, ...(mark && { mark }) }),
  };
  const job: Job = Object.defineProperties(handle as never, { source: { value: source }, mark: { value: mark } });
  return job;
}
