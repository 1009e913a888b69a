import type { JobShape } from "@vendor-jobs/core";
import { at, callsOf, type Json, jobListOf, type NamedCall, type OperationInfo, propertiesOf } from "../spec/index.ts";
import { fits, type Sent, sentFor, slotOf, slotsIn } from "./sent.ts";
import type { VendorModel } from "./vendor-model.ts";

/** What `x-job` says that a call does to a job. */
export type SaidEffect = Exclude<NamedCall["use"], "find" | "lists">;
export type SaidCall = NamedCall & { use: SaidEffect };

/** Whether a job's reading has its parts, without being asked for them. */
export const hasParts = ({ operation, parts }: JobShape): boolean =>
  parts !== undefined && (parts.operation ?? operation) === operation && Object.values(parts.args ?? {}).every((value) => slotOf(String(value)) !== undefined);

/** How `x-job` names an operation for what is done to jobs. */
export const saidCalls = ({ shape, spec }: VendorModel, { id }: OperationInfo): SaidCall[] =>
  callsOf(shape).filter((named): named is SaidCall => {
    const { use, operation } = named;
    if (operation !== id || use === "find" || use === "lists") return false;
    // Parts that are jobs of their own are asked for of the list of jobs, and parts that any reading has of that; both are more than this.
    return use !== "parts" || (id !== jobListOf(spec) && !hasParts(shape));
  });

/** Whether what was sent is what `x-job` calls the operation with. */
export const isMeant = ({ call }: SaidCall, sent: Sent): boolean => fits(call.args ?? {}, sentFor(call.args, sent)) && fits(call.body ?? {}, sent.body ?? {});

/** The ids of a job that a call names: where `x-job` puts them, in parameters, or in the body. */
export function idsIn({ shape }: VendorModel, said: readonly SaidCall[], sent: Sent): Record<string, Json> {
  const { args, body } = sent;
  const placed: Record<string, Json> = {};
  for (const { call } of said) slotsIn(call.body ?? {}, body, slotsIn(call.args ?? {}, sentFor(call.args, sent), placed));
  const ids = Object.keys(shape.ids).map((name) => [name, placed[name] ?? args[name] ?? at(body, `/${name}`)] as const);
  return Object.fromEntries(ids.filter(([, value]) => value !== undefined && typeof value !== "object"));
}

/**
 * Whether an operation's path has the id of a job in it: what bears its name there, or what stands behind the name of another collection
 * (`/deployments/{id}/run` beside `/runs/{id}`), is another thing's.
 */
export function hasIdInPath({ shape, ownId, read: { path: read } }: VendorModel, info: OperationInfo): boolean {
  const slot = `{${ownId}}`;
  if (!info.path.includes(slot)) return false;
  const begins = shape.start?.find(({ operation }) => operation === info.id);
  // What starts a job at its own path makes it there, by an id of the caller's choice.
  if (begins && info.path === read) return false;
  if (begins) return begins.ids?.[ownId] ? begins.ids[ownId].includes(slot) : begins.location !== true;
  const named = callsOf(shape).find(({ use, operation }) => operation === info.id && ["step", "cancel", "retry", "parts"].includes(use));
  if (named) return [undefined, slot].includes(named.call.args?.[ownId] as string | undefined);
  return !read.includes(slot) || collectionOf(read, ownId) === collectionOf(info.path, ownId);
}

/** What stands before a parameter in a path. */
export const collectionOf = (path: string, parameter: string): string | undefined => path.split(`/{${parameter}}`)[0]?.split("/").at(-1);

/** Whether an operation is about one job: its own id is among what must be given. */
export function isOfOneJob(model: VendorModel, info: OperationInfo, said: readonly SaidCall[]): boolean {
  const { shape, ownId, spec } = model;
  if (info.id === shape.operation || hasIdInPath(model, info)) return true;
  if (info.pagination && !said.some(({ use }) => use === "parts")) return false;
  if (said.some(({ use }) => use === "start")) return false;
  if (info.parameters.some(({ name, in: where, required }) => name === ownId && where !== "path" && required)) return true;
  const templates = said.map(({ call: { args, body } }) => ({ ...args, body }));
  if (templates.some((one) => Object.hasOwn(slotsIn(one, one), ownId))) return !isListed(said, ownId);
  return info.body !== undefined && Object.hasOwn(propertiesOf(spec, info.body.schema), ownId);
}

/** Whether parts may be asked for without saying of which job: it is a filter of their list. */
export function mayNameNone({ shape: { parts }, ownId }: VendorModel, info: OperationInfo): boolean {
  if (parts?.operation !== info.id || !info.pagination) return false;
  const places = Object.entries(parts.args ?? {}).flatMap(([place, template]) =>
    JSON.stringify(template).includes(`{${ownId}}`) ? [place.split("/")[0]] : [],
  );
  return places.length > 0 && !info.parameters.some(({ name, required }) => required && places.includes(name));
}

/** Whether `x-job` puts the id into a list, in which there may be several. */
const isListed = (said: readonly SaidCall[], ownId: string): boolean => JSON.stringify(said.map(({ call }) => call.body ?? null)).includes(`["{${ownId}}"]`);
