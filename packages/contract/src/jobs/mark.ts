import type { JobState } from "@vendor-jobs/core";
import { msOf, placesIn, timeAt, type VendorModel } from "../model/index.ts";
import { at, type Json, pointersOf } from "../spec/index.ts";
import { setField } from "./in-state.ts";
import type { StoredJob } from "./stored-job.ts";

/** The values that tell a run of a job from the one before, as they stand; undefined where the vendor has none. */
export const markOf = ({ shape }: VendorModel, fields: Json): Json => shape.mark && Object.values(shape.mark).map((pointer) => at(fields, pointer) ?? null);

/** Sees to it that a run that ends is told from the one before: one of the values is another now. */
export function changeMark(model: VendorModel, job: StoredJob, state: JobState, now: number): void {
  const { shape } = model;
  if (!shape.mark || job.markBefore === undefined || JSON.stringify(markOf(model, job.fields)) !== JSON.stringify(job.markBefore)) return;
  const elsewhere = pointersOf(shape.fields.finished).filter((pointer) => !placesIn(shape, "finished", state).includes(pointer));
  const pointer = Object.values(shape.mark).find((one) => !elsewhere.includes(one));
  if (pointer === undefined) return;
  const before = at(job.fields, pointer);
  const ms = msOf(before) ?? 0;
  const next = typeof before === "number" && ms < 1e12 ? before + 1 : timeAt(model, pointer, Math.max(now, ms + 1000));
  setField(model, job.fields, pointer, next);
}

/** Counts a job's attempts: one that does not say its own is at its first. */
export function countAttempts(model: VendorModel, { fields }: StoredJob, more: 0 | 1): void {
  for (const pointer of pointersOf(model.shape.fields.attempt)) {
    const attempt = at(fields, pointer);
    if (attempt === undefined || typeof attempt === "number") setField(model, fields, pointer, attempt === undefined ? 1 : attempt + more);
  }
}
