import type { JobShape, JobState } from "@vendor-jobs/core";
import type { SpecValidator } from "../check/index.ts";
import {
  at,
  type Json,
  jobShapeOf,
  type OperationInfo,
  once,
  operationsOf,
  ownIdOf,
  pick,
  pointersOf,
  propertiesOf,
  put,
  requiredOf,
  schemaAt,
  successOf,
  typesOf,
  valuesOf,
} from "../spec/index.ts";
import { answered, type Fields, fieldTypes, isTimestamp, memberOf, ownOf, propertyNamed, stateOf, untold, withAnswers, withId } from "./fields.ts";
import { type JobPlace, placesOf } from "./job-places.ts";
import { leastOf, validatorOf, withLeast } from "./least-of.ts";

/** What a fake knows of a vendor, all of it from the spec. */
export interface VendorModel extends Fields {
  operations: OperationInfo[];
  validator: SpecValidator;
  shape: JobShape;
  /** The states that its rules know. */
  states: ReadonlySet<string>;
  /** The operation that reads a job. */
  read: OperationInfo;
  /** Schema of the job as its reading gives it. */
  schema: Json;
  /** The parameter that tells jobs apart; the other ids say where the job belongs. */
  ownId: string;
  /** Where a job has its own id. */
  idPointers: readonly string[];
  /** Jobs of the spec's examples, each with all that its examples carry of it in one state. */
  examples: Json[];
  /** Whether no example shows a job, and those are made up. */
  isBare: boolean;
  /** What a job in a state looks like, where an example shows one. */
  looks: ReadonlyMap<JobState, Json>;
  /** Names of fields that say how a run went; they change with its state. */
  ofRuns: ReadonlySet<string>;
  /** A job with all that the first example of each reading and list carries. */
  template: Json;
  /** What a job must carry for one answer or another. */
  required: ReadonlySet<string>;
  /** The least that a job must carry, as the template has it. */
  least: Json;
  /** Where jobs stand in an operation's success. */
  places: ReadonlyMap<OperationInfo, JobPlace>;
}

/** Reads a spec, once; throws where it says nothing of jobs. */
export const modelOf = once((spec: Json): VendorModel => {
  const said = jobShapeOf(spec);
  if (!said) throw new Error("The spec has no x-job, by which a fake knows what a job is: add it (specs/README.md says how).");
  const shape = withId(withAnswers(said));
  const documented = operationsOf(spec);
  const operations = documented.map((info) => withLeast(spec, info));
  const read = operations.find(({ id }) => id === shape.operation);
  if (!read) throw new Error(`x-job names the operation ${shape.operation}, and the spec has none such.`);
  const schema = schemaAt(spec, successOf(read)?.schema, shape.at);
  if (schema === undefined)
    throw new Error(`x-job looks for the job at ${shape.at || '""'} of what ${shape.operation} answers with, and no schema says what is there: add it.`);
  const ownId = ownIdOf(shape);
  const idPointers = [...new Set([...(shape.ids[ownId] ?? []), ...(shape.fields.id ?? [])])];
  const states = new Set<string>(shape.states.map(({ state }) => state));

  const places = placesOf(spec, said, operations);
  // What the reading says of a field goes before what others say.
  const placed = [...places].sort(([one], [other]) => Number(one === read) - Number(other === read));
  // Nobody is told of it, nor asked for it.
  const unseen = Object.defineProperties({}, { [answered]: { value: { type: ["integer", "null"] } }, [untold]: { value: {} } });
  const properties: Record<string, Json> = Object.assign(unseen, ...placed.map((place) => propertiesOf(spec, place[1].schema)));
  const required = new Set(placed.flatMap(([, place]) => requiredOf(spec, place.schema)));
  const known = { spec, shape, properties };

  const ofRead = propertiesOf(spec, schema);
  const shown = placed.flatMap(([info, place]) => shownJobs(known, info, place, info === read ? undefined : ofRead));
  const template: Json = {};
  for (const { job, isFirst } of shown) if (isFirst) for (const [name, value] of Object.entries<Json>(job)) template[name] ??= value;
  Object.assign(template, at(successOf(read)?.examples[0], shape.at));
  for (const name of required) template[name] ??= leastOf(spec, properties[name]);
  const least = Object.fromEntries(Object.entries<Json>(template).filter(([name]) => required.has(name)));
  shown.sort((left, right) => left.rank - right.rank);
  const examples = exampleJobs(shown);
  const looks = new Map([...examples, ...shown.map(({ job }) => job)].reverse().map((job) => [stateOf(known, job), job]));
  const ofRuns = namesOfRuns(known, shown);
  const isBare = documented.every((info, index) => !places.has(operations[index] as OperationInfo) || successOf(info)?.examples.length === 0);
  const ofExamples = { examples, isBare, looks, ofRuns, template, required, least };
  return { ...known, operations, validator: validatorOf(spec), states, read, schema, ownId, idPointers, places, ...ofExamples };
});

/** What is known before examples are read. */
type Known = Fields & Pick<VendorModel, "shape">;

/** A job of an example. */
interface ShownJob {
  job: Json;
  id: string;
  state: JobState;
  /** The names that it may carry there. */
  known: readonly string[];
  /** Whether the template takes from it. */
  isFirst: boolean;
  /** The reading's go before those of lists, and these before others. */
  rank: number;
}

/** The jobs of an operation's examples, each with what the path says of it; beside the reading, `ofRead` are the properties that that has. */
function shownJobs(known: Known, info: OperationInfo, { pointer, schema }: JobPlace, ofRead?: Record<string, Json>): ShownJob[] {
  const { spec, shape } = known;
  const names = Object.keys(propertiesOf(spec, schema));
  const rank = ofRead === undefined ? 0 : info.pagination ? 1 : 2;
  return (successOf(info)?.examples ?? []).flatMap((example) => {
    const values = [at(example, pointer.replace(/\/\*$/, ""))].flat().filter((value) => value !== null && typeof value === "object");
    return values.map((value, index) => {
      const job = { ...belongings(info, known), ...(ofRead ? asRead(spec, ofRead, value) : value) };
      return { job, id: String(pick(job, shape.fields.id)), state: stateOf(known, job), known: names, isFirst: index === 0 && rank < 2, rank };
    });
  });
}

/** What an example has of a job, without values of which its reading lists others: a list may have them in words of its own. */
const asRead = (spec: Json, ofRead: Record<string, Json>, job: Json): Json =>
  Object.fromEntries(
    Object.entries<Json>(job).filter(([name, value]) => {
      const listed = valuesOf(spec, ofRead[name]);
      return listed.length === 0 || value === null || listed.includes(value);
    }),
  );

/** One job for each id: as its reading has it, with what else examples have of it in this state. */
function exampleJobs(shown: readonly ShownJob[]): Json[] {
  const byId = new Map<string, { state: JobState; job: Json }>();
  for (const { id, state, job } of shown) {
    const before = byId.get(id);
    if (!before) byId.set(id, { state, job });
    else if (before.state === state) before.job = { ...job, ...before.job };
  }
  return [...byId.values()].map(({ job }) => job);
}

/** What changes from one state of a job to another: where it ends, why it failed, and what examples of one job have different. */
function namesOfRuns({ spec, shape, properties }: Known, shown: readonly ShownJob[]): Set<string> {
  const { id = [], name = [], error, errorCode, failures, created, owner, started, finished } = shape.fields;
  const names = new Set([error, errorCode, failures].flatMap(pointersOf).map(memberOf));
  for (const one of shown)
    for (const other of shown)
      if (one.id === other.id && one.state !== other.state)
        for (const name of other.known) if (one.job[name] != null && JSON.stringify(one.job[name]) !== JSON.stringify(other.job[name] ?? null)) names.add(name);
  for (const [name, property] of Object.entries(properties)) if (typesOf(spec, property).includes("boolean") && followsState(shown, name)) names.add(name);
  const ids = Object.values(shape.ids).flat();
  const lasting = [...[created, owner, started].flatMap(pointersOf), ...ownOf(pointersOf(finished))];
  for (const pointer of [...id, ...name, ...ids, ...lasting]) names.delete(memberOf(pointer));
  return new Set([...names].filter((one) => !isTimestamp(one)));
}

/** Whether all examples have a field, with one value for each state, and not the same for all. */
function followsState(shown: readonly ShownJob[], name: string): boolean {
  const values = new Map<JobState, string>();
  for (const { state, job } of shown) {
    const value = JSON.stringify(job[name] ?? null);
    if (value === "null" || (values.get(state) ?? value) !== value) return false;
    values.set(state, value);
  }
  return new Set(values.values()).size > 1;
}

/** What the path says of the jobs that an operation answers with, such as the workflow whose jobs it lists. */
function belongings(info: OperationInfo, { spec, shape, properties }: Known): Json {
  const found: Json = {};
  for (const parameter of info.parameters) {
    const { name, in: where, example } = parameter;
    if (where !== "path" || example === undefined) continue;
    const property = propertyNamed(properties, name);
    // An id may lie deeper in what has its name: the slug of a pipeline.
    const pointer = shape.ids[name]?.[0] ?? (property === undefined ? "" : `/${property}`);
    const types = fieldTypes({ spec, properties }, pointer);
    if (types.includes(typeof example === "number" ? "integer" : "string")) put(found, pointer, example);
    else if (types.includes("string")) put(found, pointer, String(example));
  }
  return found;
}
