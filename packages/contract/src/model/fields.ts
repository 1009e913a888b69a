import { type FieldPlace, type JobFields, type JobShape, type JobState, matches, type StateRules } from "@vendor-jobs/core";
import { holderOf, type Json, ownIdOf, partsOf, plainName, pointersOf, schemaAt, segmentsOf, typesOf } from "../spec/index.ts";

// What fields of jobs are by their schemas, by their names and by `x-job`, and the states that they tell.

/** By what fields are known. */
export interface Fields {
  spec: Json;
  /** Schemas of all that a job carries anywhere, by name. */
  properties: Record<string, Json>;
}

/** The schema of what lies at a pointer into a job; undefined where it has nothing there. */
export const fieldSchema = ({ spec, properties }: Fields, pointer: string): Json => schemaAt(spec, { properties }, pointer);

export const fieldTypes = (model: Fields, pointer: string): string[] => typesOf(model.spec, fieldSchema(model, pointer));

/** Whether a schema says of what lies at a pointer into a job that it is a time. */
export const isTime = (model: Fields, pointer: string): boolean =>
  [...partsOf(model.spec, fieldSchema(model, pointer))].some(({ format }) => format === "date-time");

/** The name of the member that a pointer leads to or into. */
export const memberOf = (pointer: string): string => segmentsOf(pointer)[0] ?? "";

const createdNames = /^(created?|queued?|submitted)(at|on|date|time|datetime)$/;
const updatedNames = /^(updated?|modified|lastmodified)(at|on|date|time|datetime)$/;

export const isUpdated = (name: string): boolean => updatedNames.test(plainName(name));

/** Whether a field says when the job was made or last changed. */
export const isTimestamp = (name: string): boolean => createdNames.test(plainName(name)) || isUpdated(name);

/** The property that a parameter is about: the same name but for case, separators and a plural. */
export function propertyNamed(properties: Record<string, Json>, parameter: string): string | undefined {
  const wanted = plainName(parameter);
  const names = [wanted, wanted.replace(/ies$/, "y"), wanted.replace(/es$/, ""), wanted.replace(/s$/, "")];
  return Object.keys(properties).find((name) => names.includes(plainName(name)));
}

/** Pointers to a field in a state: `x-job` may say of a place that it holds in some only. */
export function placesIn({ fields }: JobShape, name: keyof JobFields, state: JobState): string[] {
  const places: readonly FieldPlace[] = fields[name] ?? [];
  const pointers = pointersOf(places.filter((place) => typeof place === "string" || !("in" in place) || place.in?.includes(state)));
  return name === "finished" ? ownOf(pointers) : pointers;
}

/** Of several places those that are members of the job itself, where there are such: what lies within another, such as when its state was told, goes with that. */
export function ownOf(pointers: string[]): string[] {
  const own = pointers.filter((pointer) => holderOf(pointer) === "");
  return own.length > 0 ? own : pointers;
}

/** The member in which a job has the status of its reading's answer, where that tells its state. No schema has it, so no answer shows it. */
export const answered = "\u0000answered";

/** A shape whose rules tell the states of answers as well. */
export function withAnswers(shape: JobShape): JobShape {
  const rules = Object.entries(shape.answers ?? {}).map(([status, state]) => ({ state, when: { [`/${answered}`]: [Number(status)] } }));
  return { ...shape, states: [...rules, ...shape.states] };
}

/** Where a fake keeps the id of a job whose vendor's jobs do not say theirs. */
export const untold = "\u0000id";

/** A shape in which each job has an id of its own. */
export function withId(shape: JobShape): JobShape {
  const { ids, fields } = shape;
  if (fields.id) return shape;
  const [own, id] = [ownIdOf(shape), [`/${untold}`]];
  return { ...shape, ids: { ...ids, [own]: [...id, ...(ids[own] ?? [])] }, fields: { ...fields, id } };
}

/** Where rules for states look. */
export const lookedAt = (rules: StateRules): string[] => rules.flatMap(({ when }) => Object.keys(when));

/** What tells the state of a job: where its rules look, and its status. */
export const tellingOf = ({ states, fields }: JobShape): string[] => [...lookedAt(states), ...(fields.status ?? [])];

/** The state of a job, or of a part of one, by rules of `x-job`. */
export const stateBy = (rules: StateRules, job: Json): JobState => rules.find(({ when }) => matches(job, when))?.state ?? "unknown";

export const stateOf = ({ shape }: { shape: JobShape }, job: Json): JobState => stateBy(shape.states, job);

/** The state in which a run begins. */
export const firstStateOf = ({ states }: { states: ReadonlySet<string> }): JobState =>
  (["queued", "running"] as const).find((state) => states.has(state)) ?? "running";
