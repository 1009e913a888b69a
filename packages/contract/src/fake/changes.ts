import type { ScriptStep, StoredJob } from "../jobs/index.ts";
import {
  collectionOf,
  exampleJob,
  firstStateOf,
  hasIdInPath,
  isTime,
  isTimestamp,
  memberOf,
  propertyNamed,
  type Sent,
  targetOf,
  timeAt,
  typedAs,
  type VendorModel,
} from "../model/index.ts";
import { type Json, type OperationInfo, pick, pointersOf, propertiesOf, put, remove, typesOf } from "../spec/index.ts";
import type { Holdings } from "./replies.ts";

/** Makes the job that a call asks for: the least that a job must carry, what the example shows of a new one, and what the call gives. */
export function createJob({ model, store }: Holdings, info: OperationInfo, { args, body }: Sent, script: readonly ScriptStep[], ids: Json = {}): StoredJob {
  const { shape, properties, idPointers, spec } = model;
  const [ownNames, statusNames] = [idPointers, shape.fields.status ?? []].map((pointers) => pointers.map(memberOf)) as [string[], string[]];
  const example = exampleJob(model, info);
  const asked = info.body ? propertiesOf(spec, info.body.schema) : {};
  // What the example's own request gave is not this call's, and its id and times are its own.
  const isOwn = (name: string) => ownNames.includes(name) || isTimestamp(name) || (Object.hasOwn(asked, name) && !statusNames.includes(name));
  const given: Json = Object.fromEntries(Object.entries<Json>(example ?? {}).filter(([name]) => !isOwn(name)));
  const told = known(model, body);
  const own = Object.keys(told);
  Object.assign(given, told);
  for (const [name, value] of Object.entries(args)) {
    const property = fieldOf(model, info, name);
    if (property === undefined) continue;
    const typed = typedAs(typesOf(spec, properties[property]), value);
    // A parameter may be more than the field of its name: a file's name beside an id.
    if (model.validator.check(properties[property], typed).length > 0) continue;
    own.push(property);
    given[property] = typed;
  }
  for (const [name, value] of Object.entries<Json>(ids)) given[name] = within(model.template[name], value);
  belong(model, given, args);
  // Beside an id that was given, what a job usually has there is not its own id.
  if (pick(ids, idPointers) === undefined) for (const pointer of idPointers) if (Object.hasOwn(ids, memberOf(pointer))) remove(given, pointer);
  const state = example === undefined && script.length === 0 ? firstStateOf(model) : undefined;
  return store.add(given, { script, state, base: model.least, own });
}

/** Puts in what says where a job belongs, deep in it: the call's arguments, else what is usual. */
function belong({ shape, ownId, template }: VendorModel, job: Json, args: Record<string, Json>): void {
  for (const [name, [pointer]] of Object.entries(shape.ids)) {
    if (name === ownId || pointer === undefined || pointer.lastIndexOf("/") === 0 || pick(job, [pointer]) !== undefined) continue;
    const value = args[name] ?? pick(template, [pointer]);
    if (value !== undefined) put(job, pointer, value);
  }
}

/** The field of a job that a parameter is about: where `x-job` has an id of what the job belongs to, or by name, that of another thing called as the job's id. */
function fieldOf(model: VendorModel, info: OperationInfo, name: string): string | undefined {
  const [, place] = (name !== model.ownId && /^\/([^/]+)$/.exec(model.shape.ids[name]?.[0] ?? "")) || [];
  const isOther = name === model.ownId && info.path.includes(`{${name}}`) && !hasIdInPath(model, info);
  const called = isOther ? `${collectionOf(info.path, name)?.replace(/ies$/, "y").replace(/s$/, "")}_id` : name;
  return place ?? propertyNamed(model.properties, called);
}

/** A value put into what a job usually has there, so that nothing is missing beside it. */
const within = (usual: Json, value: Json): Json =>
  value === null || typeof value !== "object" || Array.isArray(value) || usual === null || typeof usual !== "object"
    ? value
    : { ...structuredClone(usual), ...Object.fromEntries(Object.entries<Json>(value).map(([name, inner]) => [name, within(usual[name], inner)])) };

/** Those members of a body that are properties of the job; one may have the name of another thing of it. */
export function known({ properties, validator }: VendorModel, body: Json): Json {
  return Object.fromEntries(
    Object.entries<Json>(Object(body)).filter(([name, value]) => Object.hasOwn(properties, name) && validator.check(properties[name], value).length === 0),
  );
}

/** Acts on a job by a call: what the body says, the state that the operation leads to, and times that only it sets. */
export function act({ model, store }: Holdings, info: OperationInfo, job: StoredJob, body: Json): void {
  const target = targetOf(model, info);
  const { started, finished } = model.shape.fields;
  if (target) store.act(job, target);
  const timed = [started, finished].flatMap(pointersOf).map(memberOf);
  const now: Json = {};
  for (const [name, value] of Object.entries<Json>(exampleJob(model, info) ?? {})) {
    if (isTime(model, `/${name}`) && value !== null && job.fields[name] == null && !timed.includes(name)) now[name] = timeAt(model, `/${name}`, store.now());
  }
  store.set(job, { ...known(model, body), ...now });
}
