import { InvalidArgumentError } from "@vendor-jobs/core";
import { sentAt, type VendorModel } from "../model/index.ts";
import { checkOptions, type Json, kinds, nearest, needed, pick, put } from "../spec/index.ts";
import type { JobStore } from "./job-store.ts";
import type { JobSeed, ScriptStep } from "./stored-job.ts";

/** Adds the jobs that a fake starts with: how many, what each is, or those of the spec's examples. */
export function seedJobs(model: VendorModel, store: JobStore, jobs: number | readonly JobSeed[] | undefined, script: readonly ScriptStep[]): void {
  // Without examples one of each state that is looked for most.
  const usual = (["succeeded", "failed", "running"] as const).filter((state) => model.isBare && model.states.has(state));
  const seeds = typeof jobs === "number" ? Array.from({ length: jobs }, (): JobSeed => ({})) : (jobs ?? usual);
  for (const [index, seed] of seeds.entries()) {
    checkSeed(model, seed, `jobs[${index}]`);
    const { job = {}, state, script: own = script } = typeof seed === "string" ? { state: seed } : seed;
    // A minute apart, so that what sorts by time has an order.
    const added = store.add(job, { script: own, state, age: (seeds.length - index) * 60_000 });
    const ids = Object.fromEntries(Object.entries(model.shape.ids).map(([name, pointers]) => [name, pick(added.fields, pointers)]));
    if (store.find(ids) !== added)
      throw new InvalidArgumentError(`jobs[${index}] has the id ${JSON.stringify(store.idOf(added))} of a job before it; expected one of its own.`);
  }
  if (jobs === undefined) addExamples(model, store, script);
}

/** Whether a start's example is about this job: it has an id of one's own, which it would find taken. */
function isYetToStart({ operations, shape }: VendorModel, job: Json): boolean {
  const own = pick(job, shape.fields.id);
  return (shape.start ?? []).some(({ operation, key, ids }) => {
    const place = key && Object.values(ids ?? {}).some((places) => places.includes(`{${key.at}}`)) ? key.at : undefined;
    const info = operations.find(({ id }) => id === operation);
    return place !== undefined && info?.body?.examples.some((body) => sentAt({ args: {}, body }, place) === own);
  });
}

/** Adds the jobs of the spec's examples, oldest first. */
function addExamples(model: VendorModel, store: JobStore, script: readonly ScriptStep[]): void {
  const { read, shape, ownId } = model;
  const examples = model.isBare ? [] : model.examples.filter((example) => !isYetToStart(model, example));
  for (const [index, example] of [...examples].reverse().entries())
    store.add(example, { script, age: (examples.length - index) * 60_000, base: model.least, own: [] });
  // The job that the examples of parameters name, where no example shows it.
  const named = read.parameters.find(({ name }) => name === ownId)?.example;
  const [idAt] = shape.fields.id ?? [];
  if (named !== undefined && idAt !== undefined && !store.find({ [ownId]: named })) store.add(put({}, idAt, named), { script });
}

// What a test may say of jobs, and what is wrong with the rest.

function checkState({ states }: VendorModel, state: unknown, where: string): void {
  if (!states.has(state as string))
    throw new InvalidArgumentError(
      `${where} is ${JSON.stringify(state)}, and no job of this vendor is that by the rules of its x-job; expected one of ${[...states].join(", ")}.`,
    );
}

const known = { state: kinds.any, script: kinds.list, job: kinds.object };
type Given = { readonly [Name in keyof typeof known]?: unknown };

/** Refuses what is said of a job beside these, a state that none has, and fields that no answer shows: they would be left out in silence. */
export function checkFields(model: VendorModel, given: Given, names: readonly (keyof typeof known)[], of = ""): void {
  checkOptions(given, Object.fromEntries(names.map((name) => [name, known[name]])), of);
  const { state, job } = given;
  if (state !== undefined) checkState(model, state, `${of}state`);
  const fields = Object.keys(model.properties);
  const stray = Object.keys(job ?? {}).find((name) => !fields.includes(name));
  if (stray === undefined) return;
  const near = nearest(stray, fields);
  throw new InvalidArgumentError(`${of}job.${stray} is in no answer of this vendor; ${near ? `${near} was meant?` : `expected one of ${fields.join(", ")}.`}`);
}

/** Refuses a script with a step that no job can take. */
export function checkScript(model: VendorModel, script: readonly unknown[], of: string): void {
  for (const [index, step] of script.entries()) {
    const where = `${of}[${index}]`;
    if (step === null || typeof step !== "object") checkState(model, step, where);
    else if ("status" in step) checkOptions(step, { status: needed(kinds.status), retryAfter: kinds.seconds }, `${where}.`);
    else checkFields(model, step, ["job", "state"], `${where}.`);
  }
}

/** Refuses a seed that makes no job. */
function checkSeed(model: VendorModel, seed: JobSeed, where: string): void {
  if (typeof seed === "string") checkState(model, seed, where);
  else {
    checkFields(model, seed, ["state", "script", "job"], `${where}.`);
    checkScript(model, seed.script ?? [], `${where}.script`);
  }
}
