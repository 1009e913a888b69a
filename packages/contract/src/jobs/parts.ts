import type { JobParts, JobShape, JobState } from "@vendor-jobs/core";
import { hasParts, lookedAt, stateBy, stateOf, type VendorModel } from "../model/index.ts";
import { at, type Json, type OperationInfo, pointersOf, put, remove, successOf } from "../spec/index.ts";
import { hasEnded, type StoredJob } from "./stored-job.ts";

/** A place in the answer as one in the job that is in it. */
const withinJob = ({ at: jobAt }: JobShape, place = ""): string | undefined => (place.startsWith(`${jobAt}/`) ? place.slice(jobAt.length) : undefined);

/** Where the parts lie in a job itself, if they do. */
export const partsPlace = ({ shape, operations }: VendorModel): string | undefined =>
  shape.parts?.operation === undefined
    ? shape.parts?.at
    : withinJob(shape, shape.parts.at ?? operations.find(({ id }) => id === shape.parts?.operation)?.pagination?.items);

/** In which states a job's parts are, of so many: those that were before the one at which it is or failed have succeeded. */
function statesOfParts(state: JobState, count: number): JobState[] {
  const all = (of: JobState) => Array<JobState>(count).fill(of);
  if (state === "queued" || state === "waiting") return all("queued");
  if (state === "succeeded") return all("succeeded");
  const last: JobState = hasEnded(state) ? state : "running";
  return [...Array<JobState>(Math.max(0, count - 1)).fill("succeeded"), last].slice(0, count);
}

/** A part in another state, as an example of one or the rules have it; unchanged where they tell no way. */
function partIn({ states, fields }: JobParts, examples: readonly Json[], part: Json, state: JobState): Json {
  if (stateBy(states, part) === state) return part;
  const next = structuredClone(part);
  // Why it failed is said of one that did.
  const reasons = [fields.error, fields.errorCode].flatMap(pointersOf);
  const bearing = new Set([...lookedAt(states), ...reasons]);
  const like = examples.find((example) => stateBy(states, example) === state);
  if (like) for (const pointer of bearing) at(like, pointer) === undefined ? remove(next, pointer) : put(next, pointer, at(like, pointer));
  if (stateBy(states, next) === state) return next;
  for (const pointer of reasons) remove(next, pointer);
  for (const [pointer, allowed] of Object.entries(states.find((rule) => rule.state === state)?.when ?? {}))
    if (Array.isArray(allowed)) put(next, pointer, allowed[0]);
  return stateBy(states, next) === state ? next : part;
}

/** Brings the parts that lie in a job itself into the states that the job's own asks for. */
export function setPartsWithin(model: VendorModel, job: Json, state: JobState): void {
  const { shape, looks } = model;
  const { parts } = shape;
  const place = partsPlace(model);
  if (!parts || place === undefined || !hasParts(shape)) return;
  const items = at(job, place);
  const keys = Object.keys(items ?? {});
  const examples = [...looks.values()].flatMap((look) => Object.values(at(look, place) ?? {}));
  const states = statesOfParts(state, keys.length);
  for (const [index, key] of keys.entries()) items[key] = partIn(parts, examples, items[key], states[index] as JobState);
}

/** The body of an operation that lists a job's parts, with those in the states that the job's own state asks for. */
export function partsBody(model: VendorModel, info: OperationInfo, job: StoredJob, body: Json): Json {
  const { parts } = model.shape;
  const place = parts?.at ?? info.pagination?.items;
  const items = place === undefined ? undefined : at(body, place);
  if (!parts || place === undefined || !Array.isArray(items)) return body;
  const examples = (successOf(info)?.examples ?? []).flatMap((example) => at(example, place) ?? []);
  const states = statesOfParts(stateOf(model, job.fields), items.length);
  const moved = items.map((item, index) => partIn(parts, examples, item, states[index] as JobState));
  const changed = put(structuredClone(body), place, moved);
  const schema = successOf(info)?.schema;
  return schema === undefined || model.validator.check(schema, changed).length === 0 ? changed : body;
}
