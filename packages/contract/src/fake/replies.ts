import type { Course, ScriptStep, StoredJob } from "../jobs/index.ts";
import type { Lists } from "../lists/index.ts";
import { answered, envelopeOf, isOfTypes, project, tellingOf } from "../model/index.ts";
import { at, holderOf, type Json, type OperationInfo, propertiesOf, put, responseFor, schemaAt, successOf, typesOf } from "../spec/index.ts";
import { failureBody } from "./failures.ts";
import { type Outgoing, outgoingOf } from "./outgoing.ts";
import type { Security } from "./security.ts";

/** What a fake answers by. */
export interface Holdings extends Lists {
  security: Security;
  /** The script of jobs that calls make. */
  script: readonly ScriptStep[];
  /** How jobs go on that calls start. */
  course: Course;
  /** Jobs by the operation and the key that they were started with. */
  byKey: Map<string, StoredJob>;
}

/** The operation's first success, with this body in the place of its example's. */
export function success({ model, security }: Holdings, info: OperationInfo, body?: Json, more: Record<string, string> = {}): Outgoing {
  const response = successOf(info);
  // All of a hundred have no number.
  const reply = outgoingOf(model.spec, response?.status || 200, response?.mediaType && (body ?? response.examples[0]), response);
  Object.assign(reply.headers, more, security.cookieBy(info));
  return reply;
}

/** The operation's example with the job in it as it is here. */
export function showing({ model, store }: Holdings, info: OperationInfo, job: StoredJob): Json {
  const { spec, shape, places } = model;
  const place = places.get(info);
  if (place && !place.pointer.endsWith("/*")) return put(envelopeOf(info, place.pointer), place.pointer, project(model, place.schema, job.fields));
  const { schema, examples = [] } = successOf(info) ?? {};
  const example = structuredClone(examples[0]);
  // An answer that names a job by its id alone; an id of another type is that of another thing.
  const id = store.idOf(job);
  const pointer = shape.fields.id?.find((pointer) => isOfTypes(typesOf(spec, schemaAt(spec, schema, shape.at + pointer)), id));
  return pointer === undefined ? example : put(example, shape.at + pointer, id);
}

/** A success that shows the job. */
export const shown = (fake: Holdings, info: OperationInfo, job: StoredJob): Outgoing => success(fake, info, showing(fake, info, job));

/** An answer whose status tells how a job stands, with what it shows of the job. */
export function toldByStatus({ model }: Holdings, info: OperationInfo, { fields }: StoredJob): Outgoing {
  const { spec, shape, idPointers } = model;
  const status = fields[answered];
  const documented = responseFor(info, status);
  const { schema, examples = [], mediaType } = documented ?? {};
  if (status >= 400) {
    const body = failureBody(spec, info, status);
    for (const pointer of Object(body) === body ? idPointers : []) if (schemaAt(spec, schema, pointer)) put(body, pointer, at(fields, pointer));
    return outgoingOf(spec, status, body, documented);
  }
  if (mediaType === undefined) return outgoingOf(spec, status, undefined);
  const example = structuredClone(examples[0]) ?? {};
  const inner = schemaAt(spec, schema, shape.at);
  if (!inner) return outgoingOf(spec, status, example, documented);
  const job = { ...at(example, shape.at), ...project(model, inner, fields) };
  // What tells a state elsewhere stands as it does beside this status.
  for (const pointer of tellingOf(shape)) {
    const value = at(example, shape.at + pointer);
    if (value !== undefined) put(job, pointer, value);
  }
  return outgoingOf(spec, status, put(example, shape.at, job), documented);
}

/** What hangs below a job: what was put there, the job's field of that name, or the example. */
export function part(fake: Holdings, info: OperationInfo, job: StoredJob, body: Json): Json {
  const { spec, validator, places } = fake.model;
  const name = info.path.split("/").at(-1) ?? "";
  const schema = successOf(info)?.schema;
  const isValid = (value: Json) => value !== undefined && validator.check(schema, value).length === 0;
  const example = showing(fake, info, job);
  const own = job.fields[name];
  if (Array.isArray(own) && isValid(own)) return own;
  const place = places.get(info);
  const target = `${holderOf(place?.pointer ?? "")}/${name}`;
  const partSchema = schemaAt(spec, schema, target);
  if (partSchema === undefined || place === undefined) return example;
  if (body !== undefined) {
    const names = Object.keys(propertiesOf(spec, partSchema));
    const given = Object.fromEntries(Object.entries<Json>(Object(body)).filter(([key]) => names.includes(key)));
    const before = info.method === "PATCH" ? (job.parts[name] ?? at(example, target)) : {};
    job.parts[name] = { ...before, ...given };
  }
  if (job.parts[name] === undefined) return example;
  const changed = put(structuredClone(example), target, job.parts[name]);
  return isValid(changed) ? changed : example;
}
