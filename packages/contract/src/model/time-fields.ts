import { at, type Json, mayBeNumber, once, pointersOf, put } from "../spec/index.ts";
import { fieldTypes, isTime, isTimestamp } from "./fields.ts";
import type { VendorModel } from "./vendor-model.ts";

/** Pointers to all times of a job: what `x-job` says, what their schemas say, and what is called so. */
export const timePointers = once((model: VendorModel): readonly string[] => {
  const { created, started, finished } = model.shape.fields;
  const named = Object.keys(model.properties).filter((name) => isTimestamp(name) || isTime(model, `/${name}`));
  return [...new Set([...[created, started, finished].flatMap(pointersOf), ...named.map((name) => `/${name}`)])];
});

/** A time as a number where it is one, as text or not; else as it is. */
const numeric = (value: Json): Json => (typeof value === "string" && /^(0|\d{9,})$/.test(value) ? Number(value) : value);

/** A time as ms since 1970; undefined where there is none. */
export function msOf(value: Json): number | undefined {
  const time = numeric(value);
  if (time == null || time === 0 || time === "") return undefined;
  const ms = typeof time === "number" ? (time < 1e11 ? time * 1000 : time) : Date.parse(time);
  return Number.isNaN(ms) ? undefined : ms;
}

/** A time in the form in which the vendor has it at that place: ISO text, ms or seconds, as numbers or text. */
export function timeAt(model: VendorModel, pointer: string, ms: number): Json {
  const shown = [model.template, ...model.examples].map((job) => at(job, pointer)).find((value) => msOf(value) !== undefined);
  const number = numeric(shown);
  const isNumber = shown === undefined ? mayBeNumber(fieldTypes(model, pointer)) : typeof number === "number";
  if (!isNumber) return new Date(ms).toISOString();
  const time = (number ?? numberedIn(model) ?? ms) < 1e11 ? Math.floor(ms / 1000) : ms;
  return typeof shown === "string" ? String(time) : time;
}

/** Another time of the job that is a number: all of a vendor's are of one unit. */
const numberedIn = (model: VendorModel): number | undefined =>
  timePointers(model)
    .map((pointer) => numeric(at(model.template, pointer)))
    .find((value) => typeof value === "number" && value > 0);

/** So many ms in the form of a duration that is shown: a number, `PT1H2M3S`, or `01:02:03`. */
export function durationLike(shown: string | number, ms: number): string | number {
  if (typeof shown === "number") return ms;
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (shown.startsWith("P")) return `PT${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${rest}S`;
  return [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Moves a job's times, in their order, to between when it was made and now. */
export function moveTimes(model: VendorModel, job: Json, isMovable: (pointer: string) => boolean, created: number, now: number): void {
  const times = timePointers(model).flatMap((pointer) => {
    const ms = isMovable(pointer) ? msOf(at(job, pointer)) : undefined;
    return ms === undefined ? [] : [{ pointer, ms }];
  });
  const { fields } = model.shape;
  const ofMaking = pointersOf(fields.created);
  const ofRun = [...ofMaking, ...[fields.started, fields.finished].flatMap(pointersOf)];
  // Others may lie far from the run, such as the day that it is about: they do not say how long it took.
  const known = times.filter(({ pointer }) => ofRun.includes(pointer));
  const lasting = (ofMaking.length > 0 && known.length > 0 ? known : times).map(({ ms }) => ms);
  const first = Math.min(...lasting);
  const span = Math.max(...lasting) - first;
  const scale = span > now - created ? (now - created) / span : 1;
  const moved = (ms: number) => Math.round(Math.min(created + (ms - first) * (ms < first ? 1 : scale), now));
  if (times.length > 0) for (const [name, inner] of Object.entries<Json>(job)) if (typeof inner === "object" && isMovable(`/${name}`)) moveWithin(inner, moved);
  for (const { pointer, ms } of times) put(job, pointer, timeAt(model, pointer, ofMaking.includes(pointer) ? created : moved(ms)));
}

/** Moves the times within a part of a job, such as those of its tasks. */
function moveWithin(part: Json, moved: (ms: number) => number): void {
  for (const [key, inner] of Object.entries<Json>(part ?? {})) {
    if (typeof inner === "object") moveWithin(inner, moved);
    else if (typeof inner === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(inner) && msOf(inner) !== undefined)
      part[key] = new Date(moved(Date.parse(inner))).toISOString();
  }
}
