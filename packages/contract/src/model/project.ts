import { type Json, mayBeNumber, propertiesOf, typesOf } from "../spec/index.ts";
import type { VendorModel } from "./vendor-model.ts";

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
