import { checkRequest, type Incoming, type Outgoing, problemText } from "../check/index.ts";
import { type Json, type OperationInfo, routerOf } from "../spec/index.ts";
import type { answersOf } from "./answers.ts";
import { type Effect, effectOf } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import { idsIn, isMeant, isOfOneJob, mayNameNone, type SaidCall, saidCalls } from "./job-calls.ts";
import type { JobStore } from "./job-store.ts";
import { notFound } from "./refusals.ts";
import type { Refused } from "./refused.ts";
import type { Security } from "./security.ts";
import type { VendorModel } from "./vendor-model.ts";

/** An answer, and what the record says of its request. */
interface Answered {
  info?: OperationInfo;
  reply: Outgoing;
  body?: Json;
  problems?: string[];
}

/** What an operation does. */
interface Meaning {
  usual: Effect;
  said: readonly SaidCall[];
  isOfJob: boolean;
  /** Whether it may name no job at all, or one that is not here. */
  isOptional: boolean;
}

function meaningOf(model: VendorModel, info: OperationInfo): Meaning {
  const said = saidCalls(model, info);
  return { usual: effectOf(model, info), said, isOfJob: isOfOneJob(model, info, said), isOptional: mayNameNone(model, info) };
}

/** What a spec alone says of requests, read once however many fakes are made of it. */
function readingOf(model: VendorModel) {
  const known = readings.get(model);
  if (known) return known;
  const { spec, operations } = model;
  const reading = { route: routerOf(spec, operations), meanings: new Map(operations.map((info) => [info, meaningOf(model, info)])) };
  readings.set(model, reading);
  return reading;
}

const readings = new WeakMap<VendorModel, { route: ReturnType<typeof routerOf>; meanings: ReadonlyMap<OperationInfo, Meaning> }>();

/** Answers requests: what the spec refuses with the failure that it documents, the rest by what the operation does. */
export function answererOf(
  model: VendorModel,
  store: JobStore,
  security: Security,
  answers: ReturnType<typeof answersOf>,
  refused: Refused,
): (request: Incoming) => Answered {
  const { spec, validator } = model;
  const { route, meanings } = readingOf(model);
  return (request) => {
    const token = security.token(request);
    if (token) return { reply: token };
    const found = route(request.method, request.url.pathname);
    if (!("info" in found)) return { reply: failureReply(spec, undefined, found.status) };
    const { info, path } = found;
    const refusal = refused.next(info);
    if (refusal) return { info, reply: refusal };
    if (!security.allows(info, request)) return { info, reply: failureReply(spec, info, 401) };
    const { args, body, problems, isUnsupported } = checkRequest(spec, validator, info, path, request);
    if (problems.length > 0) {
      const declared = [422, 400].find((status) => info.responses.some((response) => response.status === status)) ?? 400;
      const texts = problems.map(problemText);
      return { info, body, problems: texts, reply: failureReply(spec, info, isUnsupported ? 415 : declared, texts.join("; ")) };
    }
    const { usual, said, isOfJob, isOptional } = meanings.get(info) as Meaning;
    const job = isOfJob ? store.find(idsIn(model, said, { args, body })) : undefined;
    if (isOfJob && !job && !isOptional) return { info, body, reply: notFound(spec, info) };
    const meant = said.find((one) => isMeant(one, { args, body }));
    // What x-job calls otherwise changes the job at most: its runs are that other call's.
    const effect = meant?.effect ?? (said.length > 0 && usual === "act" ? "none" : usual);
    return { info, body, reply: answers[effect]({ info, args, body, job, url: request.url }) };
  };
}
