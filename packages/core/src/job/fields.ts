import type { FieldPlace, JobState } from "../api.ts";
import { pick } from "../select.ts";

/** A field of a job: the first place at which there is something, of those that hold in this state. */
export function fieldAt(job: unknown, places: readonly FieldPlace[] | undefined, state: JobState): unknown {
  for (const place of places ?? []) {
    const found = typeof place === "string" ? pick(job, [place]) : place.in.includes(state) ? pick(job, [place.at]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
