import type { JobCall, JobStart } from "@vendor-jobs/core";
import type { Outgoing } from "../check/index.ts";
import { type Json, type OperationInfo, pick, schemaAt, typesOf } from "../spec/index.ts";
import { createJob, exampleJob } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import { hasEnded, type ScriptStep } from "./job-state.ts";
import type { JobStore } from "./job-store.ts";
import { meantBy, putTyped, type Sent, sentAt } from "./places.ts";
import { documentedFailure, notFound } from "./refusals.ts";
import type { Replies } from "./replies.ts";
import type { StoredJob } from "./stored-job.ts";
import { stateOf, successOf, type VendorModel } from "./vendor-model.ts";

/** How jobs go on that calls start. */
export interface Course {
  script: readonly ScriptStep[];
  /** Each step this long, in ms; without it a step a look. */
  pace?: number;
}

/** What calls do to runs of jobs, as `x-job` says: they start, cancel, retry, and do the steps after a start. */
export class Runs {
  readonly #model: VendorModel;
  readonly #store: JobStore;
  readonly #replies: Replies;
  readonly #course: Course;
  /** Jobs by the operation and the key that they were started with. */
  readonly #byKey = new Map<string, StoredJob>();

  constructor(model: VendorModel, store: JobStore, replies: Replies, course: Course) {
    this.#model = model;
    this.#store = store;
    this.#replies = replies;
    this.#course = course;
  }

  start(info: OperationInfo, sent: Sent): Outgoing {
    const { shape, ownId } = this.#model;
    const start = shape.start?.find(({ operation }) => operation === info.id) ?? (shape.retry as JobStart);
    const key = start.key && sentAt(sent, start.key.at);
    const known = key === undefined ? undefined : this.#byKey.get(JSON.stringify([info.id, key]));
    const ids = givenIds(start, sent);
    const here = known ?? (ids[ownId] === undefined ? undefined : this.#store.find(ids));
    if (here && key !== undefined) return start.key?.repeat === "same" ? this.#made(info, start, here) : this.#refusal(info, "That key was used before.");
    if (here) return this.#again(info, start, here);
    // A run of what is not here: its id is none of the caller's choice.
    if (ids[ownId] !== undefined && key === undefined && shape.mark) return notFound(this.#model.spec, info);
    const job = this.#create(info, sent, ids);
    const { steps = [] } = start;
    job.stepsLeft = steps;
    if (steps.length === 0) this.#store.run(job, this.#course.script, this.#course.pace);
    if (key !== undefined) this.#byKey.set(JSON.stringify([info.id, key]), job);
    return this.#made(info, start, job);
  }

  /** Makes the job, with what tells that this start made it. */
  #create(info: OperationInfo, sent: Sent, ids: Record<string, Json>): StoredJob {
    const { shape, spec, properties } = this.#model;
    const given: Json = {};
    const { find } = shape.start?.find(({ operation }) => operation === info.id) ?? {};
    const own = Object.entries(ids).flatMap(([name, id]) => (shape.ids[name] ?? []).map((pointer) => [pointer, id] as const));
    // What the body has of the same name becomes the job's anyway.
    const told = Object.entries(find?.where ?? {}).filter(([pointer, template]) => template !== `{${pointer}}`);
    for (const [pointer, value] of [...told.map(([at, template]) => [at, meantBy(template, sent)] as const), ...own]) {
      const schema = schemaAt(spec, { properties }, pointer);
      if (schema !== undefined && value !== undefined) putTyped(given, pointer, typesOf(spec, schema), value);
    }
    return createJob(this.#model, this.#store, info, sent.args, sent.body, [], given);
  }

  /** A new run under ids that there are. */
  #again(info: OperationInfo, start: JobStart, job: StoredJob): Outgoing {
    this.#store.catchUp(job);
    const state = stateOf(this.#model, job.fields);
    if (hasEnded(state)) this.#store.begin(job, this.#course.script, this.#course.pace);
    else if (state === "queued") this.#goOn(job);
    else {
      const refusal = documentedFailure(this.#model.spec, info, "conflict", "It runs already.");
      if (refusal) return refusal;
    }
    return this.#made(info, start, job);
  }

  /** Has a job run that was only made. */
  #goOn(job: StoredJob): void {
    const { script, pace } = this.#course;
    if (pace === undefined) this.#store.act(job, "running");
    else
      this.#store.run(
        job,
        script.filter((step) => step !== "queued"),
        pace,
      );
  }

  retry(info: OperationInfo, job: StoredJob): Outgoing {
    const { shape } = this.#model;
    const { retry } = shape;
    this.#store.catchUp(job);
    const state = stateOf(this.#model, job.fields);
    if (!retry || !(retry.states?.includes(state) ?? hasEnded(state))) return this.#refusal(info, `A job that is ${state} cannot run again.`);
    if (retry.gives === "same") {
      this.#store.begin(job, this.#course.script, this.#course.pace);
      return this.#replies.success(info, this.#replies.showing(info, job));
    }
    const again = this.#store.addLike(job);
    this.#store.run(again, this.#course.script, this.#course.pace);
    return this.#made(info, retry, again);
  }

  /** A step after a start; out of its order it is refused, and after the last the job runs. */
  step(info: OperationInfo, job: StoredJob): Outgoing {
    const left = job.stepsLeft ?? this.#stepsOf(job);
    const place = left.findIndex(({ operation }) => operation === info.id);
    if (place !== 0) return this.#refusal(info, place > 0 ? `${left[0]?.operation} has to come first.` : "That was done before.");
    job.stepsLeft = left.slice(1);
    if (job.stepsLeft.length === 0) this.#store.run(job, this.#course.script, this.#course.pace);
    return this.#replies.success(info, this.#replies.showing(info, job));
  }

  /** The steps of a job that no call has started: all, where it is as one that has just been. */
  #stepsOf(job: StoredJob): readonly JobCall[] {
    const { shape, operations } = this.#model;
    const state = stateOf(this.#model, job.fields);
    const isStarted = ({ operation }: JobStart) => {
      const shown = exampleJob(this.#model, operations.find(({ id }) => id === operation) as OperationInfo);
      return state === (shown === undefined ? "waiting" : stateOf(this.#model, shown));
    };
    return shape.start?.find((start) => start.steps && isStarted(start))?.steps ?? [];
  }

  /** Cancels a job; one that has ended is left, or where that is documented refused. Where nothing is canceled and a DELETE does it, it is gone. */
  cancel(info: OperationInfo, job: StoredJob, fields: Json = {}): Outgoing | undefined {
    const { shape } = this.#model;
    const knowsCanceled = shape.states.some(({ state }) => state === "canceled");
    if (info.method === "DELETE" && !shape.cancel?.ends && !knowsCanceled) {
      this.#store.remove(job);
      return undefined;
    }
    this.#store.catchUp(job);
    if (hasEnded(stateOf(this.#model, job.fields))) return documentedFailure(this.#model.spec, info, "conflict", "It has ended.");
    job.stepsLeft = [];
    const ends = shape.cancel?.ends ?? (knowsCanceled ? "canceled" : "failed");
    this.#store.act(job, ends);
    this.#store.set(job, fields);
    // The word that asks for it may be that of a job which is still stopping.
    if (!hasEnded(stateOf(this.#model, job.fields))) this.#store.act(job, ends);
    return undefined;
  }

  #refusal(info: OperationInfo, message: string): Outgoing {
    const { spec } = this.#model;
    return documentedFailure(spec, info, "conflict", message) ?? failureReply(spec, info, 409, message);
  }

  /** The answer that names the job that a call has made, where `x-job` says that it does. */
  #made(info: OperationInfo, { ids = {}, location }: Pick<JobStart, "ids" | "location">, job: StoredJob): Outgoing {
    const { shape, spec, operations } = this.#model;
    const idOf = (name: string) => pick(job.fields, shape.ids[name]);
    const body = this.#replies.showing(info, job);
    const schema = successOf(info)?.schema;
    if (body !== null && typeof body === "object")
      for (const [name, places] of Object.entries(ids))
        for (const place of places.filter((one) => one.startsWith("/"))) {
          const there = schemaAt(spec, schema, place);
          if (there !== undefined && idOf(name) !== undefined) putTyped(body, place, typesOf(spec, there), idOf(name));
        }
    const path = operations.find(({ id }) => id === shape.operation)?.path ?? "";
    const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(String(idOf(name) ?? "")));
    return this.#replies.success(info, body, location ? { location: filled } : {});
  }
}

/** The ids that a start's arguments tell. */
function givenIds({ ids = {} }: JobStart, sent: Sent): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [name, places] of Object.entries(ids))
    for (const value of places.filter((place) => place.startsWith("{")).map((place) => meantBy(place, sent))) if (value !== undefined) found[name] ??= value;
  return found;
}

/** The course of what is started where no script is given: through the vendor's states to success. */
export const usualCourse = ({ shape }: VendorModel): ScriptStep[] =>
  (["queued", "running", "succeeded"] as const).filter((state) => shape.states.some((rule) => rule.state === state));
