import type { FieldPlace, JobShape, JobState } from "../api.ts";
import { matches, pick, timeOf } from "../select.ts";

/** A field of a job: the first place at which there is something, of those that hold in this state. */
export function fieldAt(job: unknown, places: readonly FieldPlace[] = [], state: JobState = "unknown"): unknown {
  for (const place of places) {
    const found = typeof place === "string" ? pick(job, [place]) : within(job, place, state);
    if (found !== undefined) return found;
  }
  return undefined;
}

function within(job: unknown, { at, in: states, when }: Exclude<FieldPlace, string>, state: JobState): unknown {
  if (states && !states.includes(state)) return undefined;
  if (!when) return pick(job, [at]);
  const [list = "", inner = ""] = at.split("/*");
  const elements = pick(job, [list]);
  return Array.isArray(elements)
    ? pick(
        elements.find((one) => matches(one, when)),
        [inner],
      )
    : undefined;
}

export const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === "object" ? JSON.stringify(value) : String(value);

/** A number, also one that is written as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

export function dateOf(value: unknown): Date | undefined {
  const time = timeOf(value);
  return Number.isNaN(time) ? undefined : new Date(time);
}

/** Milliseconds, from a number of them, an ISO 8601 duration such as `PT1H2.5S`, or hours, minutes and seconds (`01:00:02.5`). */
export function durationOf(value: unknown): number | undefined {
  const text = String(value);
  const [, days, hours, minutes, seconds] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(text) ?? /^(?:(\d+)\.)?(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? [];
  if ([days, hours, minutes, seconds].every((part) => part === undefined)) return numberOf(value);
  return (((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
}

/** A URL as a job has it, or made of what it has. */
export function pageOf(job: unknown, { ids, fields }: Pick<JobShape, "ids" | "fields">, state: JobState): string | undefined {
  for (const place of fields.page ?? []) {
    if (typeof place === "object" || place.startsWith("/")) {
      const found = fieldAt(job, [place], state);
      if (typeof found === "string") return found;
      continue;
    }
    let isWhole = true;
    const page = place.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const value = pick(job, name.startsWith("/") ? [name] : (ids[name] ?? []));
      if (value === undefined) isWhole = false;
      return encodeURIComponent(String(value));
    });
    if (isWhole) return page;
  }
  return undefined;
}
