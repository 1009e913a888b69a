import { jobShapeOf } from "./extensions.ts";
import { nearest } from "./nearest.ts";
import type { Json, OperationInfo } from "./openapi.ts";
import { unsupported } from "./unsupported.ts";

const states = ["queued", "running", "waiting", "stopping", "succeeded", "failed", "canceled", "unknown"];
const styles = ["cursor", "next", "page", "offset", "none"];

/** Refuses an x-job that lacks what all read of it, or names what there is not: a job would be none, or its state unknown for ever. */
export function checkJob(spec: Json, operations: readonly OperationInfo[]): void {
  const shape: Json = jobShapeOf(spec);
  if (shape === undefined) return;
  for (const member of ["operation", "ids", "fields", "states"]) if (shape[member] === undefined) unsupported(["x-job"], `x-job lacks ${member}.`);
  const ids = operations.map(({ id }) => id);
  const calls: [string[], Json][] = [[[], shape], ...["cancel", "retry", "parts", "lists"].map((name): [string[], Json] => [[name], shape[name]])];
  for (const [path, call] of [...calls, ...(shape.start ?? []).map((one: Json, i: number) => [["start", i], one])])
    if (call?.operation !== undefined && !ids.includes(call.operation))
      unsupported(["x-job", ...path, "operation"], `x-job names the operation ${call.operation}, and there is none such${meant(call.operation, ids)}`);
  for (const [i, { state }] of shape.states.entries())
    if (!states.includes(state)) unsupported(["x-job", "states", i, "state"], `x-job has a rule for the state ${state}; expected ${states.join(", ")}.`);
}

/** Refuses a way to page that there is not: the list would end with its first page. */
export function checkPages({ id, path, method, pagination, parameters }: OperationInfo): void {
  if (!pagination) return;
  const at = ["paths", path, method.toLowerCase(), "x-pagination"];
  const { style, items, parameter } = pagination as Json;
  if (!styles.includes(style)) unsupported(at, `${id}: x-pagination has the style ${style}; expected ${styles.join(", ")}.`);
  if (typeof items !== "string") unsupported(at, `${id}: x-pagination lacks items; expected a pointer to the list, "" where it is the whole body.`);
  const names = parameters.map(({ name }) => name as string);
  if (parameter !== undefined && !parameter.includes("/") && !names.includes(parameter))
    unsupported([...at, "parameter"], `${id}: x-pagination names the parameter ${parameter}, and there is none such${meant(parameter, names)}`);
}

const meant = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  return near === undefined ? `; there are ${names.join(", ") || "none"}.` : `; ${near} was meant?`;
};
