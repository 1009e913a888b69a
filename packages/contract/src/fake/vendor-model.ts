import type { JobShape } from "@vendor-jobs/core";
import { SpecValidator } from "../check/index.ts";
import {
  at,
  type Condition,
  isSuccess,
  type Json,
  jobShapeOf,
  matches,
  type OperationInfo,
  operationsOf,
  pick,
  plainName,
  pointersOf,
  propertiesOf,
  put,
  remove,
  requiredOf,
  resolve,
  schemaAt,
  timeFor,
  typesOf,
} from "../spec/index.ts";
import { hasEnded, type JobState } from "./job-state.ts";

/** What a fake knows of a vendor, all of it from the spec. */
export interface VendorModel {
  spec: Json;
  operations: OperationInfo[];
  validator: SpecValidator;
  shape: JobShape;
  /** Schema of the job as its reading gives it. */
  schema: Json;
  /** Schemas of all that a job carries anywhere, by name. */
  properties: Record<string, Json>;
  /** The parameter that tells jobs apart; the other ids say where the job belongs. */
  ownId: string;
  /** Jobs of the spec's examples, each with all that its examples carry. */
  examples: Json[];
  /** A job with all that the first example of each reading and list carries. */
  template: Json;
  /** What a job must carry for one answer or another. */
  required: ReadonlySet<string>;
}

const models = new WeakMap<object, VendorModel>();

/** Reads a spec, once; throws where it says nothing of jobs. */
export function modelOf(spec: Json): VendorModel {
  const model = models.get(spec) ?? readModel(spec);
  models.set(spec, model);
  return model;
}

function readModel(spec: Json): VendorModel {
  const shape = jobShapeOf(spec);
  if (!shape) throw new Error("The spec has no x-job, by which a fake knows what a job is: add it (specs/README.md says how).");
  const operations = operationsOf(spec);
  const read = operations.find(({ id }) => id === shape.operation);
  if (!read) throw new Error(`x-job names the operation ${shape.operation}, and the spec has none such.`);
  const schema = schemaAt(spec, successOf(read)?.schema, shape.at);
  const names = Object.keys(shape.ids);
  const ownId = names.find((name) => shape.ids[name]?.some((pointer) => shape.fields.id?.includes(pointer))) ?? (names.at(-1) as string);

  const properties: Record<string, Json> = {};
  const found: Json[] = [];
  const template: Json = {};
  const required = new Set<string>();
  for (const info of [...operations.filter((other) => other !== read), read]) {
    for (const { pointer, schema: inner } of jobPlaces(spec, shape, info)) {
      Object.assign(properties, propertiesOf(spec, inner));
      for (const example of successOf(info)?.examples ?? []) {
        const values = pointer.endsWith("/*") ? itemsAt(example, pointer.slice(0, -2)) : [pointer === "" ? example : at(example, pointer)];
        const jobs = values.filter((value) => value !== null && typeof value === "object").map((value) => ({ ...belongings(info, properties), ...value }));
        if (info === read || info.pagination) for (const name of Object.keys(jobs[0] ?? {})) template[name] ??= jobs[0][name];
        found.push(...jobs);
      }
      for (const name of requiredOf(spec, inner)) required.add(name);
    }
  }
  const byId = new Map<string, Json>();
  for (const job of found) byId.set(String(pick(job, shape.fields.id)), { ...byId.get(String(pick(job, shape.fields.id))), ...job });
  const first = successOf(read)?.examples[0];
  Object.assign(template, shape.at === "" ? first : at(first, shape.at));
  return { spec, operations, validator: new SpecValidator(spec), shape, schema, properties, ownId, examples: [...byId.values()], template, required };
}

export const successOf = (info: OperationInfo) => info.responses.find(isSuccess);

const itemsAt = (body: Json, pointer: string): Json[] => [pointer === "" ? body : at(body, pointer)].flat().filter((item) => item !== undefined);

/** What the path says of the jobs that an operation answers with, such as the workflow whose jobs it lists. */
function belongings(info: OperationInfo, properties: Record<string, Json>): Json {
  const found: Json = {};
  for (const parameter of info.parameters.filter((parameter) => parameter.in === "path")) {
    const name = propertyNamed(properties, parameter.name);
    if (name !== undefined && parameter.example !== undefined)
      found[name] = typeof parameter.example === "number" && properties[name]?.type === "string" ? String(parameter.example) : parameter.example;
  }
  return found;
}

/** The property that a parameter is about: the same name but for case, separators and a plural. */
export function propertyNamed(properties: Record<string, Json>, parameter: string): string | undefined {
  const wanted = plainName(parameter);
  const names = [wanted, wanted.replace(/ies$/, "y"), wanted.replace(/es$/, ""), wanted.replace(/s$/, "")];
  return Object.keys(properties).find((name) => names.includes(plainName(name)));
}

/** The least that a job must carry, as the template has it. */
export const leastOf = ({ template, required }: VendorModel): Json => Object.fromEntries(Object.entries(template).filter(([name]) => required.has(name)));

/** Whether a schema is of a job: it has the job's id and status. */
const isJobSchema = (spec: Json, { fields }: JobShape, schema: Json): boolean =>
  [fields.id, fields.status].every((pointers) => pointers?.some((pointer) => schemaAt(spec, schema, pointer) !== undefined));

/** Where jobs stand in an operation's success: pointers, with `/*` at the end for each item of a list. */
export function jobPlaces(spec: Json, shape: JobShape, info: OperationInfo): { pointer: string; schema: Json }[] {
  const body = successOf(info)?.schema;
  if (body === undefined) return [];
  const paging = info.pagination;
  const tops = paging ? [`${paging.items}/*`] : ["", ...Object.keys(propertiesOf(spec, body)).map((name) => `/${name}`)];
  const deep = paging ? [] : tops.slice(1).flatMap((top) => Object.keys(propertiesOf(spec, schemaAt(spec, body, top))).map((name) => `${top}/${name}`));
  for (const pointer of [...tops, ...deep]) {
    const schema = schemaAt(spec, body, pointer);
    if (schema !== undefined && isJobSchema(spec, shape, schema)) return [{ pointer, schema }];
  }
  return [];
}

/** A job's state by the rules of `x-job`. */
export const stateOf = ({ shape }: VendorModel, job: Json): JobState => shape.states.find(({ when }) => matches(job, when))?.state ?? "unknown";

const namesOf = new WeakMap<object, string[]>();

/** What a schema shows of a job. */
export function project(model: VendorModel, schema: Json, job: Json): Json {
  const key = resolve(model.spec, schema);
  const names = namesOf.get(key) ?? Object.keys(propertiesOf(model.spec, key));
  namesOf.set(key, names);
  const shown: Json = {};
  for (const name of names) if (job[name] !== undefined) shown[name] = job[name];
  return shown;
}

/** Puts a value, or none, where the job has it; null only where the schema knows it. */
function setField(model: VendorModel, job: Json, pointer: string, value: Json): void {
  const schema = schemaAt(model.spec, { properties: model.properties }, pointer);
  if (schema === undefined) return;
  if (value !== null) put(job, pointer, value);
  else if (typesOf(model.spec, schema).includes("null")) put(job, pointer, null);
  else remove(job, pointer);
}

/** The job in another state: with those values of its fields by which the rules of `x-job` give it. Throws where there are none. */
export function inState(model: VendorModel, job: Json, state: JobState, now: number): Json {
  const { shape, spec } = model;
  const next = structuredClone(job);
  const time = (pointer: string) => timeFor(spec, schemaAt(spec, { properties: model.properties }, pointer), now);
  const { status = [] } = shape.fields;
  const [started, finished, progress] = [pointersOf(shape.fields.started), pointersOf(shape.fields.finished), pointersOf(shape.fields.progress)];
  const timed = new Set([...started, ...finished]);

  const like = model.examples.find((example) => stateOf(model, example) === state);
  const bearing = new Set([...shape.states.flatMap(({ when }) => Object.keys(when)), ...status].map((pointer) => pointer.split("/").slice(0, 2).join("/")));
  if (like) for (const pointer of bearing) if (!timed.has(pointer)) setField(model, next, pointer, structuredClone(at(like, pointer)) ?? null);

  const isWaiting = state === "queued";
  for (const pointer of started) if (isWaiting || at(next, pointer) == null) setField(model, next, pointer, isWaiting ? null : time(pointer));
  for (const pointer of finished) setField(model, next, pointer, hasEnded(state) ? time(pointer) : null);
  if (state === "queued" || state === "succeeded") for (const pointer of progress) setField(model, next, pointer, state === "queued" ? 0 : 100);

  const isRight = (candidate: Json) =>
    stateOf(model, candidate) === state && model.validator.check(model.schema, project(model, model.schema, candidate)).length === 0;
  if (isRight(next)) return next;
  for (const { when } of shape.states.filter((rule) => rule.state === state)) {
    for (const values of choices(Object.entries(when), (pointer) => [at(next, pointer), time(pointer), true, 1, "other"])) {
      const candidate = structuredClone(next);
      for (const [pointer, value] of values) setField(model, candidate, pointer, value);
      if (isRight(candidate)) return candidate;
    }
  }
  const known = [...new Set(shape.states.map((rule) => rule.state))];
  throw new Error(`No job of this vendor is ${JSON.stringify(state)} by the rules of its x-job; expected one of ${known.join(", ")}.`);
}

/** Every choice of values that meets a condition; `others` gives what may stand where values are ruled out. */
function* choices(entries: [string, Condition[string]][], others: (pointer: string) => Json[]): Generator<[string, Json][]> {
  const [first, ...rest] = entries;
  if (!first) return yield [];
  const [pointer, allowed] = first;
  // That a time is later than another is seen to where the times are set.
  if ("after" in allowed) return yield* choices(rest, others);
  const values = "not" in allowed ? others(pointer).filter((value) => value !== undefined && !allowed.not.includes(value)) : allowed;
  for (const value of values) for (const more of choices(rest, others)) yield [[pointer, value], ...more];
}
