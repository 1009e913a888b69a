import { pick as pickUnknown } from "@vendor-jobs/core";
import type { Json } from "./openapi.ts";

/** The first value that is neither null nor absent at one of the pointers. */
export const pick: (value: Json, pointers?: readonly string[]) => Json = pickUnknown;

/** A name as a segment of a JSON pointer. */
export const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

/** The pointer to what a pointer's value lies in. */
export const holderOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf("/"));

/** The names and indexes by which a pointer leads into a body; other than in a reference, nothing in it is percent-encoded. */
export const segmentsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

function changedBy(pointer: string): string[] {
  const segments = segmentsOf(pointer);
  if (segments.includes("__proto__")) throw new Error(`The pointer ${pointer} leads out of the body.`);
  return segments;
}

/** The value with another one at a pointer, and what lies on the way made where it is missing; `""` is the whole of it. Changes it in place. */
export function put(value: Json, pointer: string, inner: Json): Json {
  if (pointer === "") return inner;
  const segments = changedBy(pointer);
  let node = value;
  for (const [index, segment] of segments.entries()) {
    const key = segment === "*" ? 0 : segment === "-1" && Array.isArray(node) ? Math.max(0, node.length - 1) : segment;
    if (index === segments.length - 1) node[key] = inner;
    else node = node[key] = ownOf(node, key) ?? (/^(\*|-1|0)$/.test(segments[index + 1] as string) ? [] : {});
  }
  return value;
}

/** Removes what lies at a pointer of object keys; nothing where there is none. Changes the value in place. */
export function remove(value: Json, pointer: string): void {
  const segments = changedBy(pointer);
  const key = segments.pop();
  const holder = segments.reduce(ownOf, value);
  if (key !== undefined && holder) delete holder[key];
}

/** A member that a value has of its own: `/constructor/prototype` leads to what all objects have. */
const ownOf = (node: Json, key: string | number): Json => (node != null && Object.hasOwn(node, key) ? node[key] : undefined);
