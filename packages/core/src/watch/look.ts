import type { VendorJobsError } from "../errors.ts";
import { createJob, type Job, type JobOverview, type JobRef, type JobSource, jobOf } from "../job/index.ts";
import type { CallOptions } from "../send/index.ts";
import { type Asked, askLists } from "./lister.ts";
import { createReaders } from "./readers.ts";

/** What a look saw of a job: how it stands, or why it could not be read. */
export type JobLook = { readonly ref: JobRef; readonly isListed: boolean } & (
  | ({ readonly ok: true } & JobOverview)
  | { readonly ok: false; readonly error: VendorJobsError }
);

/** How to look at many jobs. */
export interface LookOptions extends CallOptions {
  /** Those of which a list is not believed: each of them is read for itself. */
  readonly alone?: ReadonlySet<JobRef>;
  /** Is told as well of jobs that nobody asked about, which a list has beside the others. */
  readonly others?: (look: JobLook & { ok: true }) => void;
}

interface Looked extends Asked {
  readonly ref: JobRef;
  readonly job: Job;
}

/** Looks once at each of many jobs, by one list of them where that takes fewer requests, and tells of each as soon as it is known. */
export async function lookAt(source: JobSource, refs: readonly JobRef[], tell: (look: JobLook) => void, options: LookOptions = {}): Promise<void> {
  const { alone, others, ...call } = options;
  const read = createReaders();
  const reads: Promise<void>[] = [];
  const unread = (ref: JobRef, error: unknown) => tell({ ref, isListed: false, ok: false, error: error as VendorJobsError });
  const readOne = ({ ref, job }: Looked) =>
    reads.push(
      new Promise((resolve, reject) =>
        read(() =>
          job
            .get(call)
            .then(
              ({ job: _, ...overview }) => tell({ ref, isListed: false, ok: true, ...overview }),
              (error) => unread(ref, error),
            )
            .then(resolve, reject),
        ),
      ),
    );
  const jobs = refs.flatMap((ref): Looked[] => {
    try {
      const job = createJob(source, ref);
      return [{ ref, job, ids: job.ids }];
    } catch (error) {
      // As one that another version kept: it is nothing to the others.
      unread(ref, error);
      return [];
    }
  });
  // A list cannot tell the end of the run before from that of a run that has its ids.
  const isForList = ({ ref, job }: Looked) => !job.mark && !alone?.has(ref);
  for (const job of jobs) if (!isForList(job)) readOne(job);
  const told = (ref: JobRef, seen: JobOverview) => ({ ref, isListed: true, ok: true, ...seen }) as const;
  await askLists(source, jobs.filter(isForList), (job, seen) => (seen ? tell(told(job.ref, seen)) : readOne(job)), {
    signal: call.signal ?? new AbortController().signal,
    others: others && ((ids, seen) => others(told(jobOf(source, ids).toJSON(), seen))),
  });
  await Promise.all(reads);
}
