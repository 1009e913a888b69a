import type { JobState } from "@vendor-jobs/core";
import {
  fieldSchema,
  fieldTypes,
  firstStateOf,
  isTimestamp,
  isUpdated,
  memberOf,
  moveTimes,
  msOf,
  project,
  putTyped,
  stateOf,
  tellingOf,
  timeAt,
  type VendorModel,
} from "../model/index.ts";
import { at, type Json, pick, pointersOf, put, remove } from "../spec/index.ts";
import { newId, withId } from "./ids.ts";
import { changeMark, countAttempts, inState, markOf, setDuration, setField } from "./in-state.ts";
import { type Course, hasEnded, type ScriptStep, type StoredJob } from "./stored-job.ts";

/** How a job is added. */
interface Addition {
  script?: readonly ScriptStep[] | undefined;
  /** Its state, where neither its fields nor its script say it. */
  state?: JobState | undefined;
  /** How long ago it was made, in ms. @default 0 */
  age?: number;
  /** The fields that it has where none are given. @default those of the examples */
  base?: Json;
  /** Names of fields that no state changes, and whose times are as given. @default those given */
  own?: readonly string[];
}

/** The jobs of a fake, oldest first. */
export class JobStore {
  readonly jobs: StoredJob[] = [];
  readonly #model: VendorModel;
  readonly #random: () => number;
  /** The time in ms since 1970. */
  readonly now: () => number;
  readonly #byId = new Map<string, StoredJob[]>();
  /** The highest id so far, where ids are numbers. */
  #highest = 0n;
  #added = 0;

  constructor(model: VendorModel, random: () => number, now: () => number) {
    this.#model = model;
    this.#random = random;
    this.now = now;
  }

  idOf(job: StoredJob): string | number {
    return pick(job.fields, this.#model.shape.fields.id);
  }

  /** Adds a job: the example's fields with those given, an id of its own unless one is given, in its script's first state unless it has one. */
  add(given: Json, { script = [], state, age = 0, base = this.#model.template, own = Object.keys(given) }: Addition): StoredJob {
    const { properties, shape, idPointers: pointers } = this.#model;
    const fields = structuredClone({ ...base, ...given });
    const number = this.#added++;
    const job: StoredJob = { number, fields, script, step: 0, wasSeen: false, since: this.now(), own: new Set(own), markBefore: undefined, parts: {} };
    const told = pick(given, pointers);
    // An empty text is the least that a schema asks for, and no id.
    const id = told === undefined || told === "" ? this.#newId() : told;
    for (const pointer of pointers) if (fieldSchema(this.#model, pointer) !== undefined) putTyped(fields, pointer, fieldTypes(this.#model, pointer), id);
    // Its page is that of its own id.
    const shown = String(pick(base, pointers) ?? "");
    for (const pointer of pointersOf(shape.fields.page)) {
      const page = at(fields, pointer);
      if (typeof page === "string" && shown !== "" && !job.own.has(memberOf(pointer))) put(fields, pointer, withId(page, shown, id));
    }
    // What has ended has run for a while, also before an end that is given.
    const took = Math.round(age / 3);
    const timesOf = (name: "started" | "finished") =>
      pointersOf(shape.fields[name]).flatMap((pointer) => (job.own.has(memberOf(pointer)) && msOf(at(given, pointer))) || []);
    const until = Math.min(this.now(), ...timesOf("finished"));
    const made = Math.min(this.now() - age, until - took, ...timesOf("started"));
    moveTimes(this.#model, fields, (pointer) => !job.own.has(memberOf(pointer)), made, until);
    for (const name of Object.keys(properties)) if (fields[name] === undefined && isTimestamp(name)) fields[name] = timeAt(this.#model, `/${name}`, made);
    const [createdAt, ...others] = pointersOf(shape.fields.created);
    if (createdAt !== undefined && pick(fields, [createdAt, ...others]) === undefined)
      setField(this.#model, fields, createdAt, timeAt(this.#model, createdAt, made));
    const first = script[0];
    // Where nothing tells how it is, it is as a run begins.
    const isTold = stateOf(this.#model, fields) !== "unknown" || tellingOf(shape).some((pointer) => at(given, pointer) !== undefined);
    const begun = state ?? (first === undefined && !isTold && this.#model.states.size > 0 ? firstStateOf(this.#model) : undefined);
    if (begun) this.move(job, begun, hasEnded(begun) ? made + took : made, made);
    else if (first !== undefined) this.#enter(job, first, until);
    else setDuration(this.#model, fields, stateOf(this.#model, fields), job.own);
    countAttempts(this.#model, job, 0);
    if (hasEnded(stateOf(this.#model, job.fields))) job.markBefore = markOf(this.#model, job.fields);
    if (/^\d{1,30}$/.test(String(id)) && BigInt(id) > this.#highest) this.#highest = BigInt(id);
    this.jobs.push(job);
    this.#know(job);
    return job;
  }

  #newId(): string | number {
    return newId(this.#model, this.#random, { highest: this.#highest, count: this.#added, has: (id) => this.#byId.has(id) });
  }

  #idTextOf(job: StoredJob): string {
    return String(pick(job.fields, this.#model.idPointers));
  }

  /** Has a job found by the id that it has now. */
  #know(job: StoredJob): void {
    const id = this.#idTextOf(job);
    this.#byId.set(id, [...(this.#byId.get(id) ?? []), job]);
  }

  /** Has a job no longer found by an id; says whether it was. */
  #forget(job: StoredJob, id = this.#idTextOf(job)): boolean {
    const before = this.#byId.get(id) ?? [];
    const after = before.filter((other) => other !== job);
    if (after.length > 0) this.#byId.set(id, after);
    else this.#byId.delete(id);
    return after.length < before.length;
  }

  /** Adds another job that is as one was given, with an id of its own and no run yet. */
  addLike(job: StoredJob): StoredJob {
    const given = structuredClone(job.fields);
    for (const pointer of this.#model.idPointers) remove(given, pointer);
    return this.add(given, { state: firstStateOf(this.#model), base: {}, own: [...job.own].filter((name) => !this.#model.ofRuns.has(name)) });
  }

  remove(job: StoredJob): void {
    if (this.#forget(job)) this.jobs.splice(this.jobs.indexOf(job), 1);
  }

  /** The job of these ids; those that a job does not carry are not compared. */
  find(ids: Readonly<Record<string, unknown>>): StoredJob | undefined {
    const { shape, ownId } = this.#model;
    const isHere = (job: StoredJob) =>
      Object.entries(shape.ids).every(([name, pointers]) => {
        if (name === ownId || ids[name] === undefined) return true;
        const own = pick(job.fields, pointers);
        return own === undefined || String(own) === String(ids[name]);
      });
    return this.#byId.get(String(ids[ownId]))?.find(isHere);
  }

  /** The job of an id, for a test that moves it. @throws Error where there is none */
  jobOf(id: string | number): StoredJob {
    const job = this.jobs.find((one) => String(this.idOf(one)) === String(id));
    if (!job) throw new Error(`The fake has no job ${JSON.stringify(id)}; it has ${this.jobs.length}, see fake.jobs.`);
    return job;
  }

  /** Puts a job into a state. */
  move(job: StoredJob, state: JobState, now = this.now(), begun = now): void {
    job.fields = inState(this.#model, job.fields, state, now, job.own, begun);
    if (hasEnded(state)) changeMark(this.#model, job, state, now);
    else {
      // The end that was given with it is none of the run that is yet to end.
      const finished = pointersOf(this.#model.shape.fields.finished).map(memberOf);
      job.own = new Set([...job.own].filter((name) => !finished.includes(name)));
    }
  }

  /** Begins a run of a job that has ended anew, under the same ids. */
  begin(job: StoredJob, course: Course): void {
    job.own = new Set([...job.own].filter((name) => !this.#model.ofRuns.has(name)));
    this.run(job, course);
    countAttempts(this.#model, job, 1);
  }

  /** Has a job go through a script from its first step on: by looks, or with a pace by time. */
  run(job: StoredJob, { script, pace }: Course): void {
    const before = stateOf(this.#model, job.fields);
    // A first run has none before it.
    job.markBefore = hasEnded(before) ? markOf(this.#model, job.fields) : undefined;
    Object.assign(job, { script, pace, step: 0, wasSeen: false, since: this.now() });
    const [first] = script;
    if (hasEnded(before)) this.move(job, firstStateOf(this.#model));
    // One that is there keeps its own word for the state.
    if (first !== undefined && first !== stateOf(this.#model, job.fields)) this.#enter(job, first);
  }

  /** Puts a job into a state, or sets its fields, by hand: what goes by itself goes no further. */
  force(job: StoredJob, to: JobState | { readonly job: Readonly<Record<string, unknown>> }): void {
    job.wasSeen = false;
    delete job.stepsLeft;
    if (job.pace !== undefined) job.step = job.script.length;
    if (typeof to === "string") this.move(job, to);
    else this.set(job, to.job);
  }

  /** Sets fields of a job, those aside that no answer has, and says that it has changed. */
  set(job: StoredJob, fields: Readonly<Record<string, unknown>>): void {
    const id = this.#idTextOf(job);
    for (const name of Object.keys(this.#model.properties)) {
      if (fields[name] !== undefined) job.fields[name] = structuredClone(fields[name]);
      else if (isUpdated(name) && job.fields[name] !== undefined) job.fields[name] = timeAt(this.#model, `/${name}`, this.now());
    }
    // It is known by its new id alone; one that is yet to be added, by none.
    if (this.#idTextOf(job) !== id && this.#forget(job, id)) this.#know(job);
  }

  #enter(job: StoredJob, step: ScriptStep, at = this.now()): void {
    if (typeof step === "string") this.move(job, step, at);
    else if ("job" in step) {
      if (step.state) this.move(job, step.state, at);
      this.set(job, step.job);
    }
  }

  /** Goes a step on in the script. */
  advance(job: StoredJob, at = this.now()): void {
    if (job.step >= job.script.length) return;
    const step = job.script[job.step + 1];
    // A step that is none of this vendor's is none that was gone: each look tells of it.
    if (step !== undefined) this.#enter(job, step, at);
    job.step++;
    job.wasSeen = false;
  }

  /** Lets a job go on that was seen where it is, or whose time there is over. */
  catchUp(job: StoredJob): void {
    if (job.pace === undefined) {
      if (job.wasSeen) this.advance(job);
      return;
    }
    for (; job.step < job.script.length && this.now() - job.since >= job.pace; job.since += Math.max(1, job.pace)) this.advance(job, job.since + job.pace);
  }

  /** Looks at a job: the answer that its script has for this look, or nothing where it shows itself. */
  look(job: StoredJob): { status: number; retryAfter?: number } | undefined {
    this.catchUp(job);
    job.wasSeen = true;
    const step = job.script[job.step];
    return typeof step === "object" && "status" in step ? step : undefined;
  }

  /** Moves a job by a call: what ends it ends its script, what starts it anew starts that again. */
  act(job: StoredJob, state: JobState): void {
    const isAnew = hasEnded(stateOf(this.#model, job.fields)) && !hasEnded(state);
    job.wasSeen = false;
    if (isAnew) this.begin(job, job);
    if (!isAnew || job.script.length === 0) this.move(job, state);
    if (hasEnded(state)) job.step = job.script.length;
  }

  /** A job as its reading shows it. */
  shown(job: StoredJob): Json {
    return structuredClone(project(this.#model, this.#model.schema, job.fields));
  }
}
