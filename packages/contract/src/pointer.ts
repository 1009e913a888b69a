import type { Json } from "./openapi.js";

const segmentsOf = (pointer: string) => pointer.split("/").slice(1);

/** Every value at a pointer of an extension, where `*` stands for any element of an array. */
function* select(value: Json, segments: readonly string[], from = 0): Generator<Json> {
  if (from === segments.length) yield value;
  else if (segments[from] === "*" && Array.isArray(value)) for (const item of value) yield* select(item, segments, from + 1);
  else if (value !== null && typeof value === "object") yield* select(value[segments[from] as string], segments, from + 1);
}

/** The first value that is neither null nor absent at one of the pointers. */
export function pick(value: Json, pointers: readonly string[] = []): Json {
  for (const pointer of pointers) for (const found of select(value, segmentsOf(pointer))) if (found != null) return found;
  return undefined;
}

/** Pointer → the values allowed there, or none of them; as in `x-job` and `x-error`. */
export type Condition = Record<string, Json[] | { not: Json[] }>;

/** Whether a value meets a condition of its spec; what is absent counts as null. */
export function matches(value: Json, condition: Condition): boolean {
  return Object.entries(condition).every(([pointer, values]) => {
    const found = [...select(value, segmentsOf(pointer))].map((item) => item ?? null);
    if (found.length === 0) found.push(null);
    const isOneOf = (list: Json[]) => found.some((item) => list.includes(item));
    return Array.isArray(values) ? isOneOf(values) : !isOneOf(values.not);
  });
}

/** The value with another one at a pointer, and what lies on the way made where it is missing; `""` is the whole of it. Changes it in place. */
export function put(value: Json, pointer: string, inner: Json): Json {
  if (pointer === "") return inner;
  const segments = segmentsOf(pointer);
  let node = value;
  for (const [index, segment] of segments.entries()) {
    const key = segment === "*" ? 0 : segment;
    if (index === segments.length - 1) node[key] = inner;
    else node = node[key] ??= segments[index + 1] === "*" ? [] : {};
  }
  return value;
}

/** Removes what lies at a pointer of object keys; nothing where there is none. Changes the value in place. */
export function remove(value: Json, pointer: string): void {
  const segments = segmentsOf(pointer);
  const key = segments.pop();
  const holder = segments.reduce((node, segment) => node?.[segment], value);
  if (key !== undefined && holder) delete holder[key];
}
