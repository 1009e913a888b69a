import type { JobState } from "@vendor-jobs/core";
import { type Json, jobListOf, type OperationInfo, once, plainName, propertiesOf, schemaAt, successOf, typesOf } from "../spec/index.ts";
import { stateOf } from "./fields.ts";
import { hasIdInPath, isMeant, isOfOneJob, mayNameNone, type SaidCall, type SaidEffect, saidCalls } from "./job-calls.ts";
import { exampleJob } from "./job-places.ts";
import type { Sent } from "./sent.ts";
import type { VendorModel } from "./vendor-model.ts";

/** What an operation does to jobs that `x-job` says nothing of. */
export type Effect = "read" | "list" | "create" | "remove" | "update" | "act" | "batch" | "part" | "none";

/** What an operation does, as far as its path and its answer tell; what `x-job` says goes before. */
function effectOf(model: VendorModel, info: OperationInfo): Effect {
  const { shape, ownId } = model;
  const segments = info.path.split("/");
  const below = segments.slice(segments.indexOf(`{${ownId}}`) + 1);
  const hasOwn = hasIdInPath(model, info);
  const shows = model.places.has(info);
  if (info.id === shape.operation) return "read";
  if (info.id === jobListOf(model.spec)) return "list";
  if (info.pagination) return shows ? "list" : "none";
  if (hasOwn && below.length === 0) return info.method === "DELETE" ? "remove" : info.method === "GET" ? "read" : "update";
  if (hasOwn) return info.method === "POST" ? "act" : "part";
  if (info.method !== "POST") return "none";
  if (shows || givesId(model, info)) return "create";
  return batchMember(model, info) === undefined ? "none" : "batch";
}

/** Whether the answer is about one thing that has an id where a job has it. */
const givesId = ({ spec, shape }: VendorModel, info: OperationInfo): boolean =>
  (shape.fields.id ?? []).some((pointer) => schemaAt(spec, successOf(info)?.schema, shape.at + pointer) !== undefined);

/** The member of an operation's body that lists ids of jobs, by the template of `x-job`'s cancel or by its name. */
export function batchMember(model: VendorModel, info: OperationInfo): string | undefined {
  const { shape, ownId, spec } = model;
  if (!info.body) return undefined;
  const names = Object.keys(propertiesOf(spec, info.body.schema));
  const template: Json = { ...Object(shape.retry?.body), ...Object(shape.cancel?.body) };
  const fromCancel = Object.keys(template).find((name) => JSON.stringify(template[name]) === JSON.stringify([`{${ownId}}`]));
  const wanted = [fromCancel ?? "", `${ownId}s`, "job_ids", "job_handles"].map(plainName);
  return names.find((name) => wanted.includes(plainName(name)) && typesOf(spec, propertiesOf(spec, info.body?.schema)[name]).includes("array"));
}

/** What the last segment of a path says where no example tells the state. */
const verbs: readonly [state: JobState, words: RegExp][] = [
  ["running", /^(execute|run|start|resume)$/],
  ["queued", /^(retry|repeat)$/],
  ["succeeded", /^complete$/],
  ["failed", /^fail$/],
  ["canceled", /^(cancel|stop)$/],
];

/** The state that an operation moves a job to: that of the job in its example, else what its path says; undefined where it moves none. */
export function targetOf(model: VendorModel, info: OperationInfo): JobState | undefined {
  const segments = info.path.split("/");
  const isDeep = hasIdInPath(model, info) && segments.length - segments.indexOf(`{${model.ownId}}`) > 2;
  // What lies deeper is about a part of the job, such as its outcome.
  if (isDeep) return undefined;
  const shown = exampleJob(model, info);
  const state = shown && stateOf(model, shown);
  if (state !== undefined && state !== "unknown") return state;
  const [word = ""] = (segments.at(-1) ?? "").split(/[_-]/);
  return verbs.find(([, words]) => words.test(word))?.[0];
}

/** What an operation does to jobs. */
export interface Meaning {
  /** What `x-job` calls it for. */
  said: readonly SaidCall[];
  /** Whether a call of it names one job, and whether it may leave that out. */
  isOfJob: boolean;
  isOptional: boolean;
  effectOf(sent: Sent): Effect | SaidEffect;
}

/** What each operation does, read once however many fakes are made of a spec. */
export const meaningsOf = once((model: VendorModel) => new Map(model.operations.map((info) => [info, meaningOf(model, info)])));

function meaningOf(model: VendorModel, info: OperationInfo): Meaning {
  const said = saidCalls(model, info);
  const own = effectOf(model, info);
  // What x-job calls otherwise changes the job at most: its runs are that other call's.
  const usual = said.length > 0 && own === "act" ? "none" : own;
  const effectFor = (sent: Sent) => said.find((one) => isMeant(one, sent))?.use ?? usual;
  return { said, isOfJob: isOfOneJob(model, info, said), isOptional: mayNameNone(model, info), effectOf: effectFor };
}
