import type { Condition, Json, Pointer } from "./api.ts";

const split = new Map<Pointer, readonly string[]>();

/** The segments of a pointer. Specs have a few dozen, and each is asked for again and again. */
function segmentsOf(pointer: Pointer): readonly string[] {
  let segments = split.get(pointer);
  if (!segments) {
    segments = pointer.split("/").slice(1);
    split.set(pointer, segments);
  }
  return segments;
}

/** Every value at a pointer: none where the path ends early, several where a `*` meets an array. */
function select(value: unknown, segments: readonly string[], from = 0): unknown[] {
  for (let index = from; index < segments.length; index++) {
    if (segments[index] === "*" && Array.isArray(value)) return value.flatMap((item) => select(item, segments, index + 1));
    if (value === null || typeof value !== "object") return [];
    value = (value as Record<string, unknown>)[segments[index] as string];
  }
  return [value];
}

/** The first value that is neither null nor absent at one of the pointers. */
export function pick(value: unknown, pointers: readonly Pointer[] = []): unknown {
  for (const pointer of pointers) {
    const found = select(value, segmentsOf(pointer)).find((item) => item != null);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a body meets a condition of its spec. */
export function matches(value: unknown, condition: Condition): boolean {
  return Object.entries(condition).every(([pointer, values]) => {
    const found = select(value, segmentsOf(pointer));
    if (found.length === 0) found.push(null);
    const isOneOf = (list: readonly Json[]) => found.some((item) => list.includes((item ?? null) as Json));
    return "not" in values ? !isOneOf(values.not) : isOneOf(values);
  });
}
