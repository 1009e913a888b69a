import { type Json, pick, plainName, put, schemaAt, timeFor, typesOf } from "../spec/index.ts";
import { hasEnded, type JobState, type ScriptStep } from "./job-state.ts";
import { idLike } from "./random.ts";
import { inState, project, stateOf, type VendorModel } from "./vendor-model.ts";

/** A job to start with: its state, or its state, script and fields as the vendor names them. */
export type JobSeed = JobState | { readonly state?: JobState; readonly script?: readonly ScriptStep[]; readonly job?: Readonly<Record<string, unknown>> };

/** A job of the fake. */
export interface StoredJob {
  /** Its fields, those of all answers that show it. */
  fields: Json;
  script: readonly ScriptStep[];
  /** The step of the script that it has reached; past the end, nothing moves it any more. */
  step: number;
  /** Somebody has looked at it in this step: the next look finds it a step further. */
  wasSeen: boolean;
  /** What hangs below it, by the last segment of its path. */
  parts: Record<string, Json>;
}

const createdNames = /^(created?|queued?|submitted)(at|on|date|time|datetime)$/;
const updatedNames = /^(updated?|modified|lastmodified)(at|on|date|time|datetime)$/;

/** Whether a field says when the job was made or last changed. */
export const isTimestamp = (name: string): boolean => createdNames.test(plainName(name)) || updatedNames.test(plainName(name));

/** The jobs of a fake, oldest first. */
export class JobStore {
  readonly jobs: StoredJob[] = [];
  readonly #model: VendorModel;
  readonly #random: () => number;
  /** The time in ms since 1970. */
  readonly now: () => number;
  readonly #byId = new Map<string, StoredJob[]>();

  constructor(model: VendorModel, random: () => number, now: () => number) {
    this.#model = model;
    this.#random = random;
    this.now = now;
  }

  idOf(job: StoredJob): string | number {
    return pick(job.fields, this.#model.shape.fields.id);
  }

  /**
   * Adds a job: the example's fields with those given, an id of its own unless one is given, in its script's first state unless it has one.
   * @param age How long ago it was made, in ms.
   * @param base The fields that it has where none are given.
   */
  add(given: Json, script: readonly ScriptStep[] = [], state?: JobState, age = 0, base: Json = this.#model.template): StoredJob {
    const { properties, shape, ownId, spec } = this.#model;
    const job: StoredJob = { fields: structuredClone({ ...base, ...given }), script, step: 0, wasSeen: false, parts: {} };
    const pointers = [...new Set([...(shape.ids[ownId] ?? []), ...(shape.fields.id ?? [])])];
    const id = pick(given, pointers) ?? this.#newId();
    for (const pointer of pointers) {
      const schema = schemaAt(spec, { properties }, pointer);
      if (schema !== undefined)
        put(job.fields, pointer, typesOf(spec, schema).includes(typeof id === "number" ? "integer" : "string") ? id : this.typed(pointer.slice(1), id));
    }
    for (const name of Object.keys(properties))
      if (given[name] === undefined && isTimestamp(name)) job.fields[name] = timeFor(spec, properties[name], this.now() - age);
    const first = script[0];
    if (state) this.move(job, state, this.now() - age);
    else if (first !== undefined) this.#enter(job, first);
    this.jobs.push(job);
    this.#byId.set(String(id), [...(this.#byId.get(String(id)) ?? []), job]);
    return job;
  }

  #newId(): string | number {
    const { template, shape } = this.#model;
    const example = pick(template, shape.fields.id);
    if (typeof example === "number") return Math.max(example, ...this.jobs.slice(-1).map((job) => Number(this.idOf(job)))) + 1;
    for (;;) {
      const id = idLike(String(example), this.#random);
      if (!this.#byId.has(id)) return id;
    }
  }

  remove(job: StoredJob): void {
    this.jobs.splice(this.jobs.indexOf(job), 1);
    this.#byId.delete(String(this.idOf(job)));
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
  move(job: StoredJob, state: JobState, now = this.now()): void {
    job.fields = inState(this.#model, job.fields, state, now);
  }

  /** Sets fields of a job, those aside that no answer has, and says that it has changed. */
  set(job: StoredJob, fields: Readonly<Record<string, unknown>>): void {
    const { properties, spec } = this.#model;
    for (const [name, schema] of Object.entries(properties)) {
      if (fields[name] !== undefined) job.fields[name] = structuredClone(fields[name]);
      else if (updatedNames.test(plainName(name)) && job.fields[name] !== undefined) job.fields[name] = timeFor(spec, schema, this.now());
    }
  }

  #enter(job: StoredJob, step: ScriptStep): void {
    if (typeof step === "string") this.move(job, step);
    else if ("job" in step) {
      if (step.state) this.move(job, step.state);
      this.set(job, step.job);
    }
  }

  /** Goes a step on in the script. */
  advance(job: StoredJob): void {
    job.wasSeen = false;
    if (job.step >= job.script.length) return;
    const step = job.script[++job.step];
    if (step !== undefined) this.#enter(job, step);
  }

  /** Lets a job go on that was seen where it is. */
  catchUp(job: StoredJob): void {
    if (job.wasSeen) this.advance(job);
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
    const before = stateOf(this.#model, job.fields);
    job.wasSeen = false;
    this.move(job, state);
    if (hasEnded(state)) job.step = job.script.length;
    else if (hasEnded(before)) {
      job.step = 0;
      const first = job.script[0];
      if (first !== undefined) this.#enter(job, first);
    }
  }

  /** A job as its reading shows it. */
  shown(job: StoredJob): Json {
    return structuredClone(project(this.#model, this.#model.schema, job.fields));
  }

  /** The value in the type that the job's own id has. */
  typed(name: string, value: Json): Json {
    const schema = this.#model.properties[name];
    if (schema === undefined) return value;
    const types = typesOf(this.#model.spec, schema);
    if (types.includes("string")) return String(value);
    return types.includes("integer") && /^\d+$/.test(String(value)) ? Number(value) : value;
  }
}
