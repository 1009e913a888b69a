import { checkRequest, type Incoming, problemText } from "../check/index.ts";
import { partsBody, type StoredJob } from "../jobs/index.ts";
import { type ListCall, pageOfJobs, pageOfParts, pagingOf } from "../lists/index.ts";
import {
  answered,
  batchMember,
  type Effect,
  exampleJob,
  idsIn,
  type Meaning,
  meaningsOf,
  type SaidEffect,
  sentFor,
  slotsIn,
  type VendorModel,
} from "../model/index.ts";
import { at, type Json, type OperationInfo, once, routerOf, successOf } from "../spec/index.ts";
import { act, createJob, known } from "./changes.ts";
import { failureReply, notFound, refusalReply, type refusedCalls } from "./failures.ts";
import type { Outgoing } from "./outgoing.ts";
import { type Holdings, part, shown, success, toldByStatus } from "./replies.ts";
import { cancel, retry, start, step } from "./runs.ts";

/** A call that the spec allows. */
interface Call extends ListCall {
  /** The job that the call names; undefined only where it names none. */
  job: StoredJob | undefined;
}

/** The answers to calls, by what an operation does to jobs. */
const answers: Readonly<Record<Effect | SaidEffect, (fake: Holdings, call: Call) => Outgoing>> = {
  none: (fake, { info }) => success(fake, info),
  batch,
  create: (fake, call) => shown(fake, call.info, createJob(fake, call.info, call, fake.script)),
  list(fake, call) {
    const { info } = call;
    const whole = wholeOf(fake, call);
    if (whole) return success(fake, info, partsBody(fake.model, info, whole, successOf(info)?.examples[0]));
    const { body, headers } = pageOfJobs(fake, call);
    return success(fake, info, body, headers);
  },
  read(fake, call) {
    const job = jobOf(call);
    const answer = fake.store.look(job);
    if (answer) return failureReply(fake.model.spec, call.info, answer.status, undefined, answer.retryAfter);
    return (job.fields[answered] ? toldByStatus : shown)(fake, call.info, job);
  },
  part: (fake, call) => success(fake, call.info, part(fake, call.info, jobOf(call), call.body)),
  update(fake, call) {
    fake.store.set(jobOf(call), known(fake.model, call.body));
    return shown(fake, call.info, jobOf(call));
  },
  act(fake, call) {
    act(fake, call.info, jobOf(call), call.body);
    return shown(fake, call.info, jobOf(call));
  },
  start: (fake, call) => start(fake, call.info, call),
  retry(fake, call) {
    if (call.job) return retry(fake, call.info, call.job);
    return batchMember(fake.model, call.info) ? batch(fake, call) : start(fake, call.info, call);
  },
  step: (fake, call) => step(fake, call.info, jobOf(call)),
  parts,
  cancel: cancelJobs,
  remove(fake, call) {
    fake.store.remove(jobOf(call));
    return success(fake, call.info);
  },
};

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
function parts(fake: Holdings, call: Call): Outgoing {
  const { model } = fake;
  const { info, job, body } = call;
  const whole = job ? partsBody(model, info, job, part(fake, info, job, body)) : successOf(info)?.examples[0];
  if (pagingOf(info).style === "none") return success(fake, info, whole);
  const isNobodys = !job && partsAskedOf(model, call)[model.ownId] !== undefined;
  const page = pageOfParts(fake, call, isNobodys ? undefined : whole);
  return success(fake, info, page.body, page.headers);
}

/** The ids that the body lists, each with its job where that is here. */
const jobsIn = ({ model, store }: Holdings, { args, body }: Call, member: string) =>
  [at(body, `/${member}`) ?? []].flat().map((id) => ({ id: String(id), job: store.find({ ...args, [model.ownId]: id }) }));

/** One result for each job that a call lists: the example's first where the job is here, the last where it is not. */
function batch(fake: Holdings, call: Call): Outgoing {
  const { info } = call;
  const example = structuredClone(successOf(info)?.examples[0]) ?? {};
  const listed = jobsIn(fake, call, batchMember(fake.model, info) ?? "");
  for (const { job } of listed) if (job) act(fake, info, job, {});
  for (const [name, results] of Object.entries<Json>(example)) {
    const first = Array.isArray(results) && results.length > 0 ? Object(results[0]) : {};
    const key = Object.keys(first).find((inner) => /(^|_)(id|handle)$|Id$/.test(inner));
    if (key !== undefined) example[name] = listed.map(({ id, job }) => ({ ...(job ? results[0] : results.at(-1)), [key]: id }));
  }
  return success(fake, info, example);
}

/** Cancels the job that the call names, else those that the body lists. */
function cancelJobs(fake: Holdings, call: Call): Outgoing {
  const { model } = fake;
  const { info, body, job } = call;
  const member = batchMember(model, info);
  const refused = job && cancel(fake, info, job, known(model, body));
  if (refused) return refused;
  if (!job && member !== undefined) for (const listed of jobsIn(fake, call, member)) if (listed.job) cancel(fake, info, listed.job);
  return job && exampleJob(model, info) ? shown(fake, info, job) : success(fake, info);
}

/** An answer, and what the record says of its request. */
interface Answered {
  info?: OperationInfo;
  reply: Outgoing;
  body?: Json;
  problems?: string[];
}

/** Where requests lead, read once however many fakes are made of a spec. */
const routeOf = once((model: VendorModel) => routerOf(model.spec, model.operations));

const noOperation = "No operation of the spec has this method and path (the fake's own answer)";

/** Answers requests: what the spec refuses with the failure that it documents, the rest by what the operation does. */
export function answererOf(fake: Holdings, refused: ReturnType<typeof refusedCalls>): (request: Incoming) => Answered {
  const { model, store, security } = fake;
  const { spec } = model;
  const route = routeOf(model);
  const meanings = meaningsOf(model);
  return (request) => {
    const found = route(request.method, request.url.pathname);
    const known = "info" in found ? { info: found.info } : {};
    const first = (known.info && refused.next(known.info)) ?? security.token(request, known.info);
    if (first) return { ...known, reply: first };
    if (!("info" in found)) return { reply: failureReply(spec, undefined, found.status, noOperation) };
    const { info, path } = found;
    if (!security.allows(info, request)) return { info, reply: refusalReply(spec, info, [401, 403]) };
    const { args, body, problems, isUnsupported } = checkRequest(model, info, path, request);
    if (problems.length > 0) {
      const texts = problems.map(problemText);
      return { info, body, problems: texts, reply: refusalReply(spec, info, isUnsupported ? [415, 422, 400] : [422, 400], texts.join("; ")) };
    }
    const login = security.login(request, info);
    if (login) return { info, reply: login };
    const sent = { args, body };
    const { said, isOfJob, isOptional, effectOf } = meanings.get(info) as Meaning;
    const job = isOfJob ? store.find(idsIn(model, said, sent)) : undefined;
    // It may name no job at all, or one that is not here, where that is optional.
    if (isOfJob && !job && !isOptional) return { info, body, reply: notFound(spec, info) };
    return { info, body, reply: answers[effectOf(sent)](fake, { info, ...sent, job, url: request.url }) };
  };
}
