import type { Condition, Json, Pointer } from "./api.js";

/** Every value at a pointer: none where the path ends early, several where a `*` meets an array. */
function* select(value: unknown, segments: readonly string[], from = 0): Generator<unknown> {
  if (from === segments.length) yield value;
  else if (segments[from] === "*" && Array.isArray(value)) for (const item of value) yield* select(item, segments, from + 1);
  else if (value !== null && typeof value === "object") yield* select((value as Record<string, unknown>)[segments[from] as string], segments, from + 1);
}

const segmentsOf = (pointer: Pointer) => pointer.split("/").slice(1);

/** The first value that is neither null nor absent at one of the pointers. */
export function pick(value: unknown, pointers: readonly Pointer[] = []): unknown {
  for (const pointer of pointers) for (const found of select(value, segmentsOf(pointer))) if (found != null) return found;
  return undefined;
}

/** Whether a body meets a condition of its spec. */
export function matches(value: unknown, condition: Condition): boolean {
  return Object.entries(condition).every(([pointer, values]) => {
    const found = [...select(value, segmentsOf(pointer))];
    if (found.length === 0) found.push(null);
    const isOneOf = (list: readonly Json[]) => found.some((item) => list.includes((item ?? null) as Json));
    return "not" in values ? !isOneOf(values.not) : isOneOf(values);
  });
}
