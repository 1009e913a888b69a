import type { Condition, Json, Pointer } from "./api.ts";
import { InvalidArgumentError } from "./errors.ts";

const split = new Map<Pointer, readonly string[]>();

/**
 * A time as vendors write it, in ms since 1970: ISO text, in UTC where it names no zone; milliseconds; seconds where it were before 1973 else, micro- and
 * nanoseconds where it were after 5138. Numbers may be text as well (as protobuf's JSON has them). NaN where it is none, or of before or after those years:
 * 0, -1 or the first moment of a type stand for none.
 */
export function timeOf(value: unknown): number {
  let time = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof time === "string") time = Date.parse(time.replace(/^(\S+)[T ]([\d:.]+)$/, "$1T$2Z"));
  else if (typeof time === "number") time *= time < 1e11 ? 1000 : time < 1e14 ? 1 : time < 1e17 ? 1e-3 : 1e-6;
  return typeof time === "number" && time >= 1e11 && time < 1e14 ? time : Number.NaN;
}

/** The segments of a pointer. Specs have a few dozen, and each is asked for again and again. */
function segmentsOf(pointer: Pointer): readonly string[] {
  let segments = split.get(pointer);
  if (!segments) {
    segments = pointer
      .split("/")
      .slice(1)
      .map((text) => text.split("~1").join("/").split("~0").join("~"));
    if (segments.includes("__proto__")) throw new InvalidArgumentError(`The pointer ${pointer} leads out of the body.`);
    split.set(pointer, segments);
  }
  return segments;
}

/** Every value at a pointer: none where the path ends early, several where a `*` meets an array. */
function select(value: unknown, segments: readonly string[], from = 0): unknown[] {
  for (let index = from; index < segments.length; index++) {
    if (segments[index] === "*" && Array.isArray(value)) return value.flatMap((item) => select(item, segments, index + 1));
    if (value === null || typeof value !== "object") return [];
    if (segments[index] === "-1" && Array.isArray(value)) value = value.at(-1);
    else value = (value as Record<string, unknown>)[segments[index] as string];
  }
  return [value];
}

/** The first value that is neither null nor absent at one of the pointers. */
export function pick(value: unknown, pointers: readonly Pointer[] = []): unknown {
  if (!Array.isArray(pointers)) throw new InvalidArgumentError('pick() takes a list of pointers, such as ["/id"].');
  for (const pointer of pointers) {
    const found = select(value, segmentsOf(pointer)).find((item) => item != null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a body meets a condition of its spec. */
export function matches(value: unknown, condition: Condition): boolean {
  return Object.entries(condition ?? {}).every(([pointer, values]) => {
    if (values === null || typeof values !== "object") throw new InvalidArgumentError(`The condition on ${pointer} is none; expected values, not or after.`);
    const found = select(value, segmentsOf(pointer));
    if (found.length === 0) found.push(null);
    if ("after" in values) return timeOf(found[0]) > (timeOf(select(value, segmentsOf(values.after))[0]) || 0);
    const isOneOf = (list: readonly Json[]) => found.some((item) => list.includes((item ?? null) as Json));
    return "not" in values ? !isOneOf(values.not) : isOneOf(values);
  });
}
