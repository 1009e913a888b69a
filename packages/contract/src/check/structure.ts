import { bounds } from "./bounds.ts";

/** The shape of a value: types by name, and nothing of the value itself. */
export type Structure = string | Structure[] | { [name: string]: Structure };

/** A value's JSON type, integers told apart. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Whether a value is of one of a schema's types. */
export const typeAmong = (types: readonly string[], value: unknown): boolean =>
  types.includes(typeOf(value)) || (typeof value === "number" && types.includes("number"));

/** Whether a key is a name as people choose them; a key of another form, such as an address or an id, is taken for data. */
export const isName = (key: string): boolean => /^[A-Za-z_$][A-Za-z_$.-]{0,40}\d{0,2}[A-Za-z_]{0,20}$/.test(key);

/** What a value is made of. Items of a list are shown once a shape, keys that may be data as `*`, what is nested too deep as `…`, and no value at all. */
export function structureOf(value: unknown, left: number = bounds.depth): Structure {
  if (value === null || typeof value !== "object") return typeOf(value);
  if (left === 0) return "…";
  if (Array.isArray(value)) {
    const shapes = value.map((item) => structureOf(item, left - 1));
    return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [isName(key) ? key : "*", structureOf(member, left - 1)]));
}
