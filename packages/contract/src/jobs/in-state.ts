import { type Condition, type JobState, matches } from "@vendor-jobs/core";
import { grouped } from "../check/index.ts";
import {
  answered,
  durationLike,
  fieldSchema,
  fieldTypes,
  isTime,
  leastOf,
  lookedAt,
  memberOf,
  msOf,
  placesIn,
  project,
  stateOf,
  tellingOf,
  timeAt,
  timePointers,
  type VendorModel,
} from "../model/index.ts";
import { at, holderOf, type Json, mayBeNumber, pointersOf, put, remove, requiredOf, resolve, valuesOf } from "../spec/index.ts";
import { partsPlace, setPartsWithin } from "./parts.ts";
import { hasEnded, type StoredJob } from "./stored-job.ts";

/** Puts a value, or none, where the job has it; null, or 0 for a time, only where the schema knows it. */
export function setField(model: VendorModel, job: Json, pointer: string, value: Json): void {
  if (fieldSchema(model, pointer) === undefined) return;
  const types = fieldTypes(model, pointer);
  const holder = holderOf(pointer);
  if (pointer.includes("/*")) setInList(model, job, pointer, value);
  else if (value !== null) put(job, pointer, value);
  else if (types.includes("null")) put(job, pointer, null);
  else if (!isRequired(model, pointer)) remove(job, pointer);
  // What it lies in may be absent as a whole: a time that is an object.
  else if (holder !== "" && !isRequired(model, holder) && timePointers(model).includes(pointer)) remove(job, holder);
  else if (mayBeNumber(types)) put(job, pointer, 0);
}

/** Puts a value into the first element of a list, or empties it; parts have states of their own. */
function setInList(model: VendorModel, job: Json, pointer: string, value: Json): void {
  const list = pointer.slice(0, pointer.indexOf("/*"));
  if (list === partsPlace(model)) return;
  if (value !== null) put(job, pointer, value);
  else if (Array.isArray(at(job, list))) put(job, list, []);
}

/** Whether a job, or what a member of it lies in, must have it. */
const isRequired = (model: VendorModel, pointer: string): boolean => {
  const holder = holderOf(pointer);
  const name = pointer.slice(holder.length + 1);
  return holder === "" ? model.required.has(name) : requiredOf(model.spec, fieldSchema(model, holder)).includes(name);
};

/** Puts a time where the job has it, with what its object must have beside it: the same moment in another form. */
function setTime(model: VendorModel, job: Json, pointer: string, ms: number): void {
  setField(model, job, pointer, timeAt(model, pointer, ms));
  const holder = holderOf(pointer);
  if (holder === "" || pointer.includes("*")) return;
  const known = timePointers(model);
  for (const name of requiredOf(model.spec, fieldSchema(model, holder))) {
    const beside = `${holder}/${name}`;
    if (!known.includes(beside) && isTime(model, beside)) put(job, beside, timeAt(model, beside, ms));
  }
}

/** Gives an object that is there what it must have, the least of it. */
function setBeside(model: VendorModel, job: Json, holder: string): void {
  if (holder === "" || holder.includes("*") || at(job, holder) === null || typeof at(job, holder) !== "object") return;
  const own = resolve(model.spec, fieldSchema(model, holder));
  // One that may be null is of the form that has members.
  const form = [own, ...(own?.anyOf ?? own?.oneOf ?? [])].find((one) => resolve(model.spec, one)?.properties);
  for (const pointer of requiredOf(model.spec, form).map((name) => `${holder}/${name}`))
    if (at(job, pointer) === undefined) put(job, pointer, leastOf(model.spec, fieldSchema(model, pointer)));
}

const topOf = (pointer: string): string => pointer.split("/").slice(0, 2).join("/");

/** What bears a state by a rule's pointer: the whole member that it leads into, such as a status with all it says, but where what no state changes is in it too. */
function bearingOf({ shape: { ids, fields } }: VendorModel, pointer: string): string {
  const top = topOf(pointer);
  const lasting = [...Object.values(ids).flat(), ...[fields.id, fields.name, fields.created, fields.owner].flatMap(pointersOf)];
  return lasting.some((one) => one.startsWith(`${top}/`)) ? pointer : top;
}

/**
 * The job in another state: with those values of its fields by which the rules of `x-job` give it, and with what the example of a job in this
 * state has of the run. Throws where the vendor has no such state.
 * @param own Names of fields that were given with the job, which no state changes.
 * @param begun When it began to run, where the job does not say and has.
 */
export function inState(model: VendorModel, job: Json, state: JobState, now: number, own: ReadonlySet<string>, begun: number): Json {
  const next = structuredClone(job);
  const { shape } = model;
  const like = model.looks.get(state);
  const times = new Set([...placesIn(shape, "started", state), ...placesIn(shape, "finished", state)]);
  const rules = tellingOf(shape);
  const bearing = new Set(rules.map((pointer) => bearingOf(model, pointer)));
  if (like) for (const pointer of bearing) if (!times.has(pointer)) setField(model, next, pointer, structuredClone(at(like, pointer)) ?? null);
  // What the example's has of time is its own.
  for (const pointer of times)
    if (pointer !== topOf(pointer) && !pointer.includes("/*") && bearing.has(topOf(pointer))) setField(model, next, pointer, at(job, pointer) ?? null);
  // Where no example shows its parts, they are those that it had, in states of their own.
  const kept = like ? undefined : partsPlace(model)?.split("/")[1];
  for (const name of model.ofRuns)
    if (!own.has(name) && !bearing.has(`/${name}`) && name !== kept) setField(model, next, `/${name}`, structuredClone(like?.[name]) ?? null);
  setTimes(model, next, state, now, begun, own);
  setDuration(model, next, state, own, now);
  setOutcome(model, next, state);
  setPartsWithin(model, next, state);

  const isRight = (candidate: Json) =>
    stateOf(model, candidate) === state && model.validator.check(model.schema, project(model, model.schema, candidate)).length === 0;
  const bareOf = (candidate: Json, when: Condition) => {
    const bare = structuredClone(candidate);
    for (const pointer of rules) if (!Object.hasOwn(when, pointer)) setField(model, bare, pointer, null);
    return bare;
  };
  // Where no example tells, what its rule does not ask for, such as how it ended, is of the state before; and rules before this one may look at it.
  const rightOf = (candidate: Json, when: Condition) => (like ? [candidate, bareOf(candidate, when)] : [bareOf(candidate, when), candidate]).find(isRight);
  const rule = shape.states.find(({ when }) => matches(next, when));
  if (isRight(next)) return rule ? rightOf(next, rule.when) : next;
  for (const when of conditionsOf(model, state)) {
    for (const values of choices(Object.entries(when), (pointer) => othersAt(model, next, pointer, now))) {
      const candidate = structuredClone(next);
      for (const [pointer, value] of values) {
        setField(model, candidate, pointer, value);
        setBeside(model, candidate, holderOf(pointer));
      }
      setLater(model, candidate, when, now);
      const right = rightOf(candidate, when);
      if (right) return right;
    }
  }
  const [problem] = model.validator.check(model.schema, project(model, model.schema, next));
  if (model.states.has(state) && problem)
    throw new Error(`A job with these fields is none of this vendor, ${state} or not: ${problem.pointer || "it"} ${problem.message}.`);
  throw new Error(`No job of this vendor is ${JSON.stringify(state)} by the rules of its x-job; expected one of ${[...model.states].join(", ")}.`);
}

/**
 * What holds of jobs in a state, and then what holds of those of which no rule before is true as well. What only the status of an answer tells is in no list,
 * and comes last.
 */
function conditionsOf({ shape }: VendorModel, state: JobState): Condition[] {
  const isOfAnswers = (when: Condition) => Number(Object.hasOwn(when, `/${answered}`));
  const plain = shape.states.flatMap((rule) => (rule.state === state ? [rule.when] : [])).sort((one, other) => isOfAnswers(one) - isOfAnswers(other));
  const ruledOut = (when: Condition) => {
    const index = shape.states.findIndex((rule) => rule.when === when);
    const before = shape.states.slice(0, index).flatMap((rule) => Object.entries(rule.when));
    const listed = grouped(before.flatMap(([pointer, allowed]) => (Array.isArray(allowed) ? allowed.map((value) => [pointer, value] as const) : [])));
    return { ...Object.fromEntries([...listed].map(([pointer, not]) => [pointer, { not }])), ...when };
  };
  return [...plain, ...plain.map(ruledOut)];
}

/** What may stand at a pointer of which a rule says only what may not. */
function othersAt(model: VendorModel, job: Json, pointer: string, now: number): Json[] {
  const time = timePointers(model).includes(pointer) ? timeAt(model, pointer, now) : 1;
  return [at(job, pointer), time, true, "other", ...valuesOf(model.spec, fieldSchema(model, pointer))];
}

function setTimes(model: VendorModel, job: Json, state: JobState, now: number, begun: number, own: ReadonlySet<string>): void {
  const { shape } = model;
  const isWaiting = state === "queued";
  const created = placesIn(shape, "created", state);
  // When it was made does not change, though a vendor has one time for that and for its beginning.
  const started = placesIn(shape, "started", state).filter((pointer) => !created.includes(pointer));
  for (const pointer of started)
    if (isWaiting) setField(model, job, pointer, null);
    else if (msOf(at(job, pointer)) === undefined) setTime(model, job, pointer, begun);
  const ended = Math.max(now, ...started.flatMap((pointer) => msOf(at(job, pointer)) ?? []));
  for (const pointer of placesIn(shape, "finished", state))
    if (pointer.includes("/*") && (!hasEnded(state) || at(job, pointer.replaceAll("/*", "/0")) === undefined)) continue;
    else if (!hasEnded(state)) setField(model, job, pointer, null);
    else if (!own.has(memberOf(pointer)) || msOf(at(job, pointer)) === undefined) setTime(model, job, pointer, ended);
}

/** How long a job that has ended took, by its own times or until `now`; what has not ended took nothing yet. */
export function setDuration(model: VendorModel, job: Json, state: JobState, own: ReadonlySet<string>, now?: number): void {
  const { shape, template, examples } = model;
  const timeOf = (name: "created" | "started" | "finished") =>
    placesIn(shape, name, state)
      .map((pointer) => msOf(at(job, pointer)))
      .find((ms) => ms !== undefined);
  const [begun = timeOf("created"), ended = now] = [timeOf("started"), timeOf("finished")];
  for (const pointer of placesIn(shape, "duration", state)) {
    const shown = [template, ...examples].map((example) => at(example, pointer)).find((value) => value != null && value !== 0);
    if (shown === undefined || own.has(memberOf(pointer))) continue;
    if (!hasEnded(state)) setField(model, job, pointer, null);
    else if (begun !== undefined && ended !== undefined) setField(model, job, pointer, durationLike(shown, Math.max(0, ended - begun)));
  }
}

/** Progress, and why it failed, where the examples do not show it. */
function setOutcome(model: VendorModel, job: Json, state: JobState): void {
  const { shape } = model;
  if (state === "queued" || state === "succeeded")
    for (const pointer of placesIn(shape, "progress", state)) setField(model, job, pointer, state === "queued" ? 0 : 100);
  // What has not failed has nothing in its list of reasons, where that tells no state.
  const told = lookedAt(shape.states);
  for (const pointer of state === "failed" ? [] : placesIn(shape, "error", state))
    if (pointer.includes("/*") && !told.some((one) => one.startsWith(pointer.slice(0, pointer.indexOf("*"))))) setField(model, job, pointer, null);
  // Nor has it what a job that failed said within another member, where no example shows what stands there.
  if (state !== "failed" && !model.looks.has(state))
    for (const pointer of [shape.fields.error, shape.fields.failures].flatMap(pointersOf))
      if (pointer.lastIndexOf("/") > 0 && at(job, pointer) != null) setField(model, job, pointer, null);
  const errors = placesIn(shape, "error", state).filter((pointer) => !pointer.includes("*"));
  if (state !== "failed" || errors.some((pointer) => at(job, pointer) != null)) return;
  const [free] = errors.filter((pointer) => fieldTypes(model, pointer).includes("string"));
  if (free === undefined) return;
  const holder = holderOf(free);
  // What it lies in has what it must have beside it.
  if (holder !== "" && at(job, holder) == null) put(job, holder, leastOf(model.spec, fieldSchema(model, holder), 500, true));
  put(job, free, "The job failed.");
}

/** Sets the times of which one has to be later than another. */
function setLater(model: VendorModel, job: Json, when: Condition, now: number): void {
  for (const [pointer, allowed] of Object.entries(when)) {
    if (!("after" in allowed)) continue;
    setField(model, job, pointer, timeAt(model, pointer, now));
    setField(model, job, allowed.after, timeAt(model, allowed.after, now - hour));
  }
}

const hour = 3_600_000;

/** Every choice of values that meets a condition; `others` gives what may stand where values are ruled out. */
function* choices(entries: [string, Condition[string]][], others: (pointer: string) => Json[]): Generator<[string, Json][]> {
  const [first, ...rest] = entries;
  if (!first) return yield [];
  const [pointer, allowed] = first;
  // That a time is later than another is seen to by setLater.
  if ("after" in allowed) return yield* choices(rest, others);
  const values = "not" in allowed ? others(pointer).filter((value) => value !== undefined && !allowed.not.includes(value)) : allowed;
  for (const value of values) for (const more of choices(rest, others)) yield [[pointer, value], ...more];
}

/** The values that tell a run of a job from the one before, as they stand; undefined where the vendor has none. */
export const markOf = ({ shape }: VendorModel, fields: Json): Json => shape.mark && Object.values(shape.mark).map((pointer) => at(fields, pointer) ?? null);

/** Sees to it that a run that ends is told from the one before: one of the values is another now. */
export function changeMark(model: VendorModel, job: StoredJob, state: JobState, now: number): void {
  const { shape } = model;
  if (!shape.mark || job.markBefore === undefined || JSON.stringify(markOf(model, job.fields)) !== JSON.stringify(job.markBefore)) return;
  const elsewhere = pointersOf(shape.fields.finished).filter((pointer) => !placesIn(shape, "finished", state).includes(pointer));
  const pointer = Object.values(shape.mark).find((one) => !elsewhere.includes(one));
  if (pointer === undefined) return;
  const before = at(job.fields, pointer);
  const ms = msOf(before) ?? 0;
  const next = typeof before === "number" && ms < 1e12 ? before + 1 : timeAt(model, pointer, Math.max(now, ms + 1000));
  setField(model, job.fields, pointer, next);
}

/** Counts a job's attempts: one that does not say its own is at its first. */
export function countAttempts(model: VendorModel, { fields }: StoredJob, more: 0 | 1): void {
  for (const pointer of pointersOf(model.shape.fields.attempt)) {
    const attempt = at(fields, pointer);
    if (attempt === undefined || typeof attempt === "number") setField(model, fields, pointer, attempt === undefined ? 1 : attempt + more);
  }
}
