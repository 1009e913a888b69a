import { type Json, jobShapeOf, operationsOf } from "@vendor-jobs/contract/spec";
import type { JobCall, JobShape, JobStart } from "@vendor-jobs/core";
import { paramsName, typeAt } from "./names.ts";

/** What an operation does that starts a job, if it is one. */
export const jobStartOf = (spec: Json, operation: string): JobStart | undefined => jobShapeOf(spec)?.start?.find((start) => start.operation === operation);

/** What the method of an operation that starts a job gives, if it does: a call that has the handle of that job as one more view. */
export function startCallType(spec: Json, operation: string, types: string[], use: (type: string) => string): string | undefined {
  const start = jobStartOf(spec, operation);
  if (!start) return undefined;
  const inputs = [...inputsOf(spec, start)].map(([name, places]) => `${JSON.stringify(name)}: ${places.map((place) => typeOf(place, use)).join(" & ")}`);
  return `core.StartCall<${[...types, ...(inputs.length > 0 ? [`{ ${inputs.join("; ")} }`] : [])].join(", ")}>`;
}

/** The method that looks for the job of a start whose answer nobody has, where the vendor has starts. */
export function startFinder({ start = [] }: JobShape, handle: string): string[] {
  if (start.length === 0) return [];
  return [
    `  /**
   * Looks for the job of a start that was sent, or was to be, by whoever: by the id that it was given, or in the list of jobs. Starts nothing.
   * One job is it; of several it is not known which; none means that it was never started where \`proves\` says so.
   * @throws {VendorJobsError} where it cannot be looked for.
   */
  findStart<Name extends ${start.map(({ operation }) => JSON.stringify(operation)).join(" | ")}>(
    operation: Name,
    params: Parameters<Operations[Name]>[0],
    options: core.FindStartOptions,
  ): Promise<core.FoundStarts<${handle}>>;`,
  ];
}

/** What the hover text of such a method says of the job. */
export function startDoc(spec: Json, operation: string): string[] {
  const start = jobStartOf(spec, operation);
  if (!start) return [];
  const { key, find, steps = [] } = start;
  const inputs = [...inputsOf(spec, start).keys()];
  const asked = inputs.length > 0 ? `.job({ ${inputs.join(", ")} })` : ".job()";
  const after = steps.map((step) => `\`${step.operation}\``).join(", ");
  return [
    `\`${asked}\` gives the job that it starts${after && `, after ${after}`}${isToBeAskedAtOnce(spec, start) ? "; ask for it at once" : ""}.`,
    ...(key
      ? [`A key goes to \`${key.at}\`, made where none is given: where no answer comes the same is sent again.`]
      : [`Sent once: where no answer comes, it may or may not have started one${find ? ", which `.job()` looks for in the list" : ""}.`]),
    "",
  ];
}

/** Whether something has to be known before the start: what its steps take, or the end of the run before of a job that it runs again, as core has it. */
function isToBeAskedAtOnce(spec: Json, { operation, ids = {}, location, key, steps }: JobStart): boolean {
  const shape = jobShapeOf(spec);
  if (steps || !shape?.mark || location) return steps !== undefined;
  const names = operationsOf(spec)
    .find(({ id }) => id === operation)
    ?.parameters.map(({ name }) => name);
  const isGiven = (place: string) => place.startsWith("{") && place !== `{${key?.at}}`;
  return Object.keys(shape.ids).every((name) => (ids[name] ? ids[name].every(isGiven) : names?.includes(name) && name !== key?.at));
}

interface InputPlace {
  readonly step: JobCall;
  /** A parameter, or a path into the body. */
  readonly path: readonly string[];
  /** Whether the place is the value itself, or a text that has it in it. */
  readonly isWhole: boolean;
}

/** The names that the caller gives to the steps after a start, and where each goes. */
function inputsOf(spec: Json, { steps = [] }: JobStart): Map<string, InputPlace[]> {
  const ids = jobShapeOf(spec)?.ids ?? {};
  const found = new Map<string, InputPlace[]>();
  for (const step of steps) {
    const visit = (value: unknown, path: readonly string[]): void => {
      if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
      if (typeof value !== "string") return;
      for (const [whole, name = ""] of value.matchAll(/\{([\w-]+)\}/g))
        if (!(name in ids)) found.set(name, [...(found.get(name) ?? []), { step, path, isWhole: whole === value }]);
    };
    visit(step.args, []);
    visit(step.body, ["body"]);
  }
  return found;
}

const typeOf = ({ step, path, isWhole }: InputPlace, use: (type: string) => string): string =>
  isWhole ? typeAt(use(paramsName(step.operation)), path) : "string | number";
