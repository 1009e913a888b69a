import { put } from "../spec/index.ts";
import type { ScriptStep } from "./job-state.ts";
import type { JobSeed, JobStore } from "./job-store.ts";
import { leastOf, type VendorModel } from "./vendor-model.ts";

/** Adds the jobs that a fake starts with: how many, what each is, or those of the spec's examples. */
export function seedJobs(model: VendorModel, store: JobStore, jobs: number | readonly JobSeed[] | undefined, script: readonly ScriptStep[]): void {
  if (jobs === undefined) {
    addExamples(model, store, script);
    return;
  }
  const seeds = typeof jobs === "number" ? Array.from({ length: jobs }, (): JobSeed => ({})) : jobs;
  for (const [index, seed] of seeds.entries()) {
    const { job = {}, state, script: own = script } = typeof seed === "string" ? { state: seed } : seed;
    // A minute apart, so that what sorts by time has an order.
    store.add(job, { script: own, state, age: (seeds.length - index) * 60_000 });
  }
}

/** Adds the jobs of the spec's examples, oldest first. */
function addExamples(model: VendorModel, store: JobStore, script: readonly ScriptStep[]): void {
  const { operations, shape, ownId } = model;
  const { examples } = model;
  for (const [index, example] of [...examples].reverse().entries())
    store.add(example, { script, age: (examples.length - index) * 60_000, base: leastOf(model), own: [] });
  // The job that the examples of parameters name, where no example shows it.
  const named = operations.find(({ id }) => id === shape.operation)?.parameters.find(({ name }) => name === ownId)?.example;
  const [idAt] = shape.fields.id ?? [];
  if (named !== undefined && idAt !== undefined && !store.find({ [ownId]: named })) store.add(put({}, idAt, named), { script });
}
