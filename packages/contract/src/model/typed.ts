import { isLongText, numberOf } from "../check/index.ts";
import { type Json, mayBeNumber, propertiesOf, put, typesOf } from "../spec/index.ts";
import type { VendorModel } from "./vendor-model.ts";

/** A value in one of these types, where it can be: what is a number at one place may be text at another. */
export function typedAs(types: readonly string[], value: Json): Json {
  if (typeof value === "object" || types.includes(typeof value === "number" ? "integer" : typeof value)) return value;
  if (types.includes("string")) return String(value);
  return mayBeNumber(types) && /^-?\d+(\.\d+)?$/.test(String(value)) ? numberOf(String(value)) : value;
}

/** A value with another one at a pointer, where its type is one of those. */
export const putTyped = (value: Json, pointer: string, types: readonly string[], inner: Json): Json => put(value, pointer, typedAs(types, inner));

/** Whether types have an id: a long one is text, and an integer's. */
export const isOfTypes = (types: readonly string[], id: unknown): boolean =>
  types.includes(typeof id === "number" ? "integer" : "string") || (types.includes("integer") && isLongText(String(id)));

/** What a schema shows of a job by name, and whether that is text here where it is a number in the job: an id. */
const namesOf = new WeakMap<object, [name: string, isTextHere: boolean][]>();

function isText(spec: Json, schema: Json): boolean {
  const types = typesOf(spec, schema);
  return types.includes("string") && !mayBeNumber(types);
}

/** What a schema shows of a job. */
export function project(model: VendorModel, schema: Json, job: Json): Json {
  const names =
    namesOf.get(schema) ??
    Object.entries<Json>(propertiesOf(model.spec, schema)).map(([name, one]) => [name, isText(model.spec, one) && !isText(model.spec, model.properties[name])]);
  namesOf.set(schema, names);
  const shown: Json = {};
  for (const [name, isTextHere] of names)
    if (job[name] !== undefined) shown[name] = isTextHere && typeof job[name] === "number" ? String(job[name]) : job[name];
  return shown;
}
