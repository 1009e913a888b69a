import type { JobShape } from "@vendor-jobs/core";
import {
  at,
  type Json,
  jobListOf,
  type OperationInfo,
  once,
  propertiesOf,
  put,
  requiredOf,
  resolve,
  schemaAt,
  successOf,
  typesOf,
  valuesOf,
} from "../spec/index.ts";

/** A pointer, with `/*` at its end for each item of a list, and the schema of a job there. */
export interface JobPlace {
  pointer: string;
  schema: Json;
}

/** Whether a schema is of a job: it has the job's id, where those have one, and status. */
const isJobSchema = (spec: Json, { fields }: JobShape, schema: Json): boolean =>
  schema !== undefined &&
  [fields.id ?? fields.status, fields.status].every((pointers) => pointers?.some((pointer) => schemaAt(spec, schema, pointer) !== undefined));

/** Where the answers of operations have jobs, as far as they do. */
export function placesOf(spec: Json, shape: JobShape, operations: readonly OperationInfo[]): Map<OperationInfo, JobPlace> {
  const places = new Map<OperationInfo, JobPlace>();
  for (const info of operations) {
    const body = successOf(info)?.schema;
    const pointer = pointersTo(spec, shape, info).find((pointer) => isJobSchema(spec, shape, schemaAt(spec, body, pointer)));
    if (pointer !== undefined) places.set(info, { pointer, schema: schemaAt(spec, body, pointer) });
  }
  const main = [shape.operation, jobListOf(spec)];
  const known: Json = Object.assign({}, ...[...places].flatMap(([{ id }, { schema }]) => (main.includes(id) ? [propertiesOf(spec, schema)] : [])));
  for (const [info, { schema }] of places)
    if (!main.includes(info.id) && ((info.pagination && hasMore(spec, schema, known)) || isOfOthers(spec, schema, known))) places.delete(info);
  return places;
}

/** Whether a schema is of something else than these, for other things have an id and a status too: a member of it has other values, or an id of another form. */
function isOfOthers(spec: Json, schema: Json, known: Record<string, Json>, depth = 3): boolean {
  return Object.entries(propertiesOf(spec, schema)).some(([name, own]) => {
    const there = known[name];
    if (there === undefined) return false;
    const [mine, theirs] = [own, there].map((one) => resolve(spec, one)?.pattern);
    if ((mine ?? theirs) !== (theirs ?? mine) || [typeNames, valuesOf].some((told) => isApart(told(spec, own), told(spec, there)))) return true;
    const inner = propertiesOf(spec, there);
    return depth > 0 && (hasMore(spec, own, inner) || isOfOthers(spec, own, inner, depth - 1));
  });
}

/** Whether a schema must have what these do not. */
const hasMore = (spec: Json, schema: Json, known: Record<string, Json>): boolean => requiredOf(spec, schema).some((name) => !Object.hasOwn(known, name));

const typeNames = (spec: Json, schema: Json): Json[] => typesOf(spec, schema).map((type) => (type === "integer" ? "number" : type));

/** Whether two lists of values have too little in common to be of one thing: some of their words, such as `FAILED`, everything has. */
const isApart = (some: readonly Json[], others: readonly Json[]): boolean =>
  some.filter((one) => others.includes(one)).length * 2 < Math.min(some.length, others.length);

/** Where jobs may stand in an operation's success. */
function pointersTo(spec: Json, shape: JobShape, { id, pagination: paging, ...info }: OperationInfo): string[] {
  const body = successOf(info)?.schema;
  const isReader = id === shape.operation;
  // The parts of a job may look as jobs do.
  if (body === undefined || (id === shape.parts?.operation && !isReader && id !== jobListOf(spec))) return [];
  // Pages of the operation that reads a job are of its parts.
  if (isReader) return [shape.at];
  if (paging) return [`${paging.items}/*`];
  const within = (top: string) => Object.keys(propertiesOf(spec, schemaAt(spec, body, top))).map((name) => `${top}/${name}`);
  const tops = Object.keys(propertiesOf(spec, body)).map((name) => `/${name}`);
  return ["", ...tops, ...tops.flatMap(within)];
}

/** The job in an operation's first example. */
export function exampleJob({ places }: { places: ReadonlyMap<OperationInfo, JobPlace> }, info: OperationInfo): Json {
  const place = places.get(info);
  const example = successOf(info)?.examples[0];
  return place && !place.pointer.endsWith("/*") ? at(example, place.pointer) : undefined;
}

/** Examples without what lies at a place, as JSON: by operation and pointer. */
const envelopesOf = once((_: OperationInfo) => new Map<string, string>());

/** An operation's example with nothing at a pointer, where it may be large. */
export function envelopeOf(info: OperationInfo, pointer: string): Json {
  if (pointer === "") return null;
  const known = envelopesOf(info);
  const text = known.get(pointer) ?? JSON.stringify(put(structuredClone(successOf(info)?.examples[0]) ?? {}, pointer, null));
  known.set(pointer, text);
  return JSON.parse(text);
}
