import type { Outgoing } from "../check/index.ts";
import { at, type Json, type OperationInfo, schemaAt } from "../spec/index.ts";
import { act, batchMember, createJob, type Effect, exampleJob, idsIn, known } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import { filterJobs, jobsInOrder } from "./filter-jobs.ts";
import type { SaidEffect } from "./job-calls.ts";
import type { ScriptStep } from "./job-state.ts";
import type { JobStore } from "./job-store.ts";
import { nextUrl, pageBody, pageHeaders, pageOf, pagingOf } from "./page-of-jobs.ts";
import { partsBody } from "./parts.ts";
import { sentFor, slotsIn } from "./places.ts";
import type { Replies } from "./replies.ts";
import type { Runs } from "./runs.ts";
import type { StoredJob } from "./stored-job.ts";
import { project, successOf, type VendorModel } from "./vendor-model.ts";

/** A call that the spec allows. */
interface Call {
  info: OperationInfo;
  args: Record<string, Json>;
  body: Json;
  url: URL;
  /** The job that the call names; undefined only where it names none. */
  job: StoredJob | undefined;
}

/** What a fake shares with its answers. */
interface Holdings {
  model: VendorModel;
  store: JobStore;
  replies: Replies;
  /** The script of jobs that calls make. */
  script: readonly ScriptStep[];
  runs: Runs;
  pageSize: number;
}

/** The answers to calls, by what an operation does to jobs. */
export function answersOf(holdings: Holdings): Record<Effect | SaidEffect, (call: Call) => Outgoing> {
  const { model, store, replies, script, runs } = holdings;
  const showing = (info: OperationInfo, job: StoredJob) => replies.success(info, replies.showing(info, job));
  return {
    none: ({ info }) => replies.success(info),
    batch: (call) => batch(holdings, call),
    create: ({ info, args, body }) => showing(info, createJob(model, store, info, args, body, script)),
    list(call) {
      const whole = wholeOf(holdings, call);
      if (!whole) return list(holdings, call);
      return replies.success(call.info, partsBody(model, call.info, whole, structuredClone(successOf(call.info)?.examples[0])));
    },
    read(call) {
      const step = store.look(jobOf(call));
      if (!step) return showing(call.info, jobOf(call));
      return failureReply(model.spec, call.info, step.status, undefined, step.retryAfter === undefined ? {} : { "retry-after": String(step.retryAfter) });
    },
    part: (call) => replies.success(call.info, replies.part(call.info, jobOf(call), call.body)),
    update(call) {
      store.set(jobOf(call), known(model, call.body));
      return showing(call.info, jobOf(call));
    },
    act(call) {
      act(model, store, call.info, jobOf(call), call.body);
      return showing(call.info, jobOf(call));
    },
    start: ({ info, args, body }) => runs.start(info, { args, body }),
    retry: (call) => (call.job ? runs.retry(call.info, call.job) : batchMember(model, call.info) ? batch(holdings, call) : runs.start(call.info, call)),
    step: (call) => runs.step(call.info, jobOf(call)),
    parts: (call) => parts(holdings, call),
    cancel: (call) => cancelJobs(holdings, call),
    remove(call) {
      store.remove(jobOf(call));
      return replies.success(call.info);
    },
  };
}

/** The job of a call whose path names one. */
const jobOf = ({ job }: Call): StoredJob => job as StoredJob;

/** The job whose parts the list of jobs is asked for, if it is. */
function wholeOf({ model, store }: Holdings, call: Call): StoredJob | undefined {
  const ids = model.shape.parts?.operation === call.info.id ? partsAskedOf(model, call) : {};
  return ids[model.ownId] === undefined ? undefined : store.find(ids);
}

/** The ids of the job whose parts are asked for, where the call names it among its filters. */
const partsAskedOf = ({ shape: { parts } }: VendorModel, call: Call) => slotsIn(parts?.args ?? {}, sentFor(parts?.args, call));

/** A page of a job's parts; of one that is not here there are none, and where the call names no job, they are the example's. */
function parts(holdings: Holdings, call: Call): Outgoing {
  const { model, replies } = holdings;
  const { info, job, body } = call;
  const whole = job ? partsBody(model, info, job, replies.part(info, job, body)) : successOf(info)?.examples[0];
  const { items, style } = pagingOf(info);
  if (style === "none") return replies.success(info, whole);
  const isNobodys = !job && partsAskedOf(model, call)[model.ownId] !== undefined;
  const all = isNobodys ? [] : [at(whole, items) ?? []].flat().map((fields: Json) => ({ fields }));
  return pageReply(holdings, call, all, all, ({ fields }) => fields);
}

/** A page of the jobs that the call asks for; each on it is looked at. */
function list(holdings: Holdings, call: Call): Outgoing {
  const { model, store } = holdings;
  const { info, args } = call;
  for (const job of store.jobs) store.catchUp(job);
  const schema = schemaAt(model.spec, successOf(info)?.schema, `${pagingOf(info).items}/*`);
  const matching = jobsInOrder(model, store, info, call);
  const pathArgs = Object.fromEntries(info.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => [name, args[name]]));
  const inScope = filterJobs(model, store, info, { args: pathArgs, body: undefined });
  return pageReply(holdings, call, matching, inScope, (job) => {
    store.look(job);
    return project(model, schema, job.fields);
  });
}

/** The page that a call asks for, of what meets its filters. */
function pageReply<Item extends Pick<StoredJob, "fields">>(
  { model, replies, pageSize }: Holdings,
  call: Call,
  matching: Item[],
  all: Item[],
  show: (item: Item) => Json,
): Outgoing {
  const { info, url } = call;
  const found = pageOf(model, info, matching, call, pageSize);
  const page = pagingOf(info).style === "next" ? { ...found, next: nextUrl(info, found, url) } : found;
  return replies.success(info, pageBody(model, info, page, matching, all, page.items.map(show)), pageHeaders(info, page));
}

/** The ids that the body lists, each with its job where that is here. */
const jobsIn = ({ model, store }: Holdings, { args, body }: Call, member: string) =>
  idsIn(body, member).map((id) => ({ id, job: store.find({ ...args, [model.ownId]: id }) }));

/** One result for each job that a call lists: the example's first where the job is here, the last where it is not. */
function batch(holdings: Holdings, call: Call): Outgoing {
  const { model, store, replies } = holdings;
  const { info } = call;
  const example = structuredClone(successOf(info)?.examples[0]) ?? {};
  const listed = jobsIn(holdings, call, batchMember(model, info) ?? "");
  for (const { job } of listed) if (job) act(model, store, info, job, {});
  for (const [name, results] of Object.entries<Json>(example)) {
    const first = Array.isArray(results) && results.length > 0 ? Object(results[0]) : {};
    const key = Object.keys(first).find((inner) => /(^|_)(id|handle)$|Id$/.test(inner));
    if (key !== undefined) example[name] = listed.map(({ id, job }) => ({ ...(job ? results[0] : results.at(-1)), [key]: id }));
  }
  return replies.success(info, example);
}

/** Cancels the job that the call names, else those that the body lists. */
function cancelJobs(holdings: Holdings, call: Call): Outgoing {
  const { model, replies, runs } = holdings;
  const { info, body, job } = call;
  const member = batchMember(model, info);
  if (job) {
    const refusal = runs.cancel(info, job, known(model, body));
    if (refusal) return refusal;
  } else if (member !== undefined) for (const listed of jobsIn(holdings, call, member)) if (listed.job) runs.cancel(info, listed.job);
  return replies.success(info, job && exampleJob(model, info) ? replies.showing(info, job) : undefined);
}
