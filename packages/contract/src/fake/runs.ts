import type { JobCall, JobStart } from "@vendor-jobs/core";
import { hasEnded, type ScriptStep, type StoredJob } from "../jobs/index.ts";
import { exampleJob, fieldSchema, fieldTypes, meantBy, putTyped, type Sent, sentAt, stateOf, type VendorModel } from "../model/index.ts";
import { type Json, type OperationInfo, pick, schemaAt, successOf, typesOf } from "../spec/index.ts";
import { createJob } from "./changes.ts";
import { documentedFailure, notFound, refusalReply } from "./failures.ts";
import type { Outgoing } from "./outgoing.ts";
import { type Holdings, showing, shown, success } from "./replies.ts";

// What calls do to runs of jobs, as `x-job` says: they start, cancel, retry, and do the steps after a start.

export function start(fake: Holdings, info: OperationInfo, sent: Sent): Outgoing {
  const { model, store, course, byKey } = fake;
  const { shape, ownId } = model;
  const begun = shape.start?.find(({ operation }) => operation === info.id) ?? (shape.retry as JobStart);
  const given = sentAt(sent, begun.key?.at);
  const key = given === undefined ? undefined : JSON.stringify([info.id, given]);
  const ids = givenIds(begun, sent);
  const here = (key === undefined ? undefined : byKey.get(key)) ?? (ids[ownId] === undefined ? undefined : store.find(ids));
  if (here && key !== undefined) return begun.key?.repeat === "same" ? made(fake, info, begun, here) : refusal(fake, info, "That key was used before.");
  if (here) return again(fake, info, begun, here);
  // A run of what is not here: its id is none of the caller's choice.
  if (ids[ownId] !== undefined && key === undefined && shape.mark) return notFound(model.spec, info);
  const job = create(fake, info, begun, sent, ids);
  job.stepsLeft = begun.steps ?? [];
  if (job.stepsLeft.length === 0) store.run(job, course);
  if (key !== undefined) byKey.set(key, job);
  return made(fake, info, begun, job);
}

/** The ids that a start's arguments tell. */
function givenIds({ ids = {} }: JobStart, sent: Sent): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [name, places] of Object.entries(ids))
    for (const value of places.filter((place) => place.startsWith("{")).map((place) => meantBy(place, sent))) if (value !== undefined) found[name] ??= value;
  return found;
}

/** Makes the job, with what tells that this start made it. */
function create(fake: Holdings, info: OperationInfo, { find }: JobStart, sent: Sent, ids: Record<string, Json>): StoredJob {
  const { model } = fake;
  const given: Json = {};
  const own = Object.entries(ids).flatMap(([name, id]) => (model.shape.ids[name] ?? []).map((pointer) => [pointer, id] as const));
  // What the body has of the same name becomes the job's anyway.
  const told = Object.entries(find?.where ?? {}).filter(([pointer, template]) => template !== `{${pointer}}`);
  for (const [pointer, value] of [...told.map(([at, template]) => [at, meantBy(template, sent)] as const), ...own]) {
    if (fieldSchema(model, pointer) !== undefined && value !== undefined) putTyped(given, pointer, fieldTypes(model, pointer), value);
  }
  return createJob(fake, info, sent, [], given);
}

/** A new run under ids that there are. */
function again(fake: Holdings, info: OperationInfo, begun: JobStart, job: StoredJob): Outgoing {
  const { model, store, course } = fake;
  store.catchUp(job);
  const state = stateOf(model, job.fields);
  if (hasEnded(state)) store.begin(job, course);
  else if (state !== "queued") {
    const refused = documentedFailure(model.spec, info, "conflict", "It runs already.");
    if (refused) return refused;
  } else if (course.pace === undefined) store.act(job, "running");
  else store.run(job, { ...course, script: course.script.filter((step) => step !== "queued") });
  return made(fake, info, begun, job);
}

export function retry(fake: Holdings, info: OperationInfo, job: StoredJob): Outgoing {
  const { model, store, course } = fake;
  const said = model.shape.retry;
  store.catchUp(job);
  const state = stateOf(model, job.fields);
  if (!said || !(said.states?.includes(state) ?? hasEnded(state))) return refusal(fake, info, `A job that is ${state} cannot run again.`);
  if (said.gives === "same") {
    store.begin(job, course);
    return shown(fake, info, job);
  }
  const other = store.addLike(job);
  store.run(other, course);
  return made(fake, info, said, other);
}

/** A step after a start; out of its order it is refused, and after the last the job runs. */
export function step(fake: Holdings, info: OperationInfo, job: StoredJob): Outgoing {
  const left = job.stepsLeft ?? stepsOf(fake.model, job);
  const place = left.findIndex(({ operation }) => operation === info.id);
  if (place !== 0) return refusal(fake, info, place > 0 ? `${left[0]?.operation} has to come first.` : "That was done before.");
  job.stepsLeft = left.slice(1);
  if (job.stepsLeft.length === 0) fake.store.run(job, fake.course);
  return shown(fake, info, job);
}

/** The steps of a job that no call has started: all, where it is as one that has just been. */
function stepsOf(model: VendorModel, job: StoredJob): readonly JobCall[] {
  const { shape, operations } = model;
  const state = stateOf(model, job.fields);
  const isStarted = ({ operation }: JobStart) => {
    const example = exampleJob(model, operations.find(({ id }) => id === operation) as OperationInfo);
    return state === (example === undefined ? "waiting" : stateOf(model, example));
  };
  return shape.start?.find((begun) => begun.steps && isStarted(begun))?.steps ?? [];
}

/** Cancels a job; one that has ended is left, or where that is documented refused. Where nothing is canceled and a DELETE does it, it is gone. */
export function cancel({ model, store }: Holdings, info: OperationInfo, job: StoredJob, fields: Json = {}): Outgoing | undefined {
  const { shape, spec } = model;
  const knowsCanceled = model.states.has("canceled");
  if (info.method === "DELETE" && !shape.cancel?.ends && !knowsCanceled) {
    store.remove(job);
    return undefined;
  }
  store.catchUp(job);
  if (hasEnded(stateOf(model, job.fields))) return documentedFailure(spec, info, "conflict", "It has ended.");
  job.stepsLeft = [];
  const ends = shape.cancel?.ends ?? (knowsCanceled ? "canceled" : "failed");
  store.act(job, ends);
  store.set(job, fields);
  // The word that asks for it may be that of a job which is still stopping.
  if (!hasEnded(stateOf(model, job.fields))) store.act(job, ends);
  return undefined;
}

const refusal = ({ model: { spec } }: Holdings, info: OperationInfo, message: string): Outgoing =>
  documentedFailure(spec, info, "conflict", message) ?? refusalReply(spec, info, [409], message);

/** The answer that names the job that a call has made, where `x-job` says that it does. */
function made(fake: Holdings, info: OperationInfo, { ids = {}, location }: Pick<JobStart, "ids" | "location">, job: StoredJob): Outgoing {
  const { shape, spec, read } = fake.model;
  const idOf = (name: string) => pick(job.fields, shape.ids[name]);
  const body = showing(fake, info, job);
  const schema = successOf(info)?.schema;
  if (body !== null && typeof body === "object")
    for (const [name, places] of Object.entries(ids))
      for (const place of places.filter((one) => one.startsWith("/"))) {
        const there = schemaAt(spec, schema, place);
        if (there !== undefined && idOf(name) !== undefined) putTyped(body, place, typesOf(spec, there), idOf(name));
      }
  const filled = read.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(idOf(name) ?? "")));
  return success(fake, info, body, location ? { location: filled } : {});
}

/** The course of what is started where no script is given: through the vendor's states to success. */
export const usualCourse = ({ states }: VendorModel): ScriptStep[] => (["queued", "running", "succeeded"] as const).filter((state) => states.has(state));
