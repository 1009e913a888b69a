import type { JobShape, Json } from "../api.ts";
import { pick } from "../select.ts";
import { hasEnded, type JobSnapshot } from "./overview.ts";

/** The values that tell a run from the one before under the same ids, as they were before it began. */
export type JobMark = Readonly<Record<string, Json>>;

/** Reads the mark of a job, for vendors who need one. */
export const markOf = ({ mark }: JobShape, job: unknown): JobMark | undefined =>
  mark && Object.fromEntries(Object.entries(mark).map(([name, pointer]) => [name, (pick(job, [pointer]) ?? null) as Json]));

/** The job as it is, or as queued, where its end is that of the run before: all of the mark is as it was. */
export function sinceMark<Job>(shape: JobShape, snapshot: JobSnapshot<Job>, mark: JobMark | undefined): JobSnapshot<Job> {
  if (!mark || !hasEnded(snapshot)) return snapshot;
  const current = markOf(shape, snapshot.job) ?? {};
  const isOld = Object.entries(mark).every(([name, value]) => current[name] === value);
  return isOld ? { ...snapshot, state: "queued", finishedAt: undefined, error: undefined } : snapshot;
}
