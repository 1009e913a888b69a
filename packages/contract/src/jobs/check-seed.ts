import { InvalidArgumentError } from "@vendor-jobs/core";
import type { VendorModel } from "../model/index.ts";
import { checkOptions, kinds, nearest, needed } from "../spec/index.ts";
import type { JobSeed } from "./job-store.ts";

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
export function checkSeed(model: VendorModel, seed: JobSeed, where: string): void {
  if (typeof seed === "string") checkState(model, seed, where);
  else {
    checkFields(model, seed, ["state", "script", "job"], `${where}.`);
    checkScript(model, seed.script ?? [], `${where}.script`);
  }
}
