import { checkRequest, type Incoming, type Outgoing, problemText } from "../check/index.ts";
import { idsIn, isMeant, isOfOneJob, mayNameNone, saidCalls, type VendorModel } from "../model/index.ts";
import { type Json, type OperationInfo, once, routerOf } from "../spec/index.ts";
import { answers } from "./answers.ts";
import { effectOf } from "./effects.ts";
import { failureReply, notFound, refusalReply } from "./failures.ts";
import type { refusedCalls } from "./refused.ts";
import type { Holdings } from "./replies.ts";

/** An answer, and what the record says of its request. */
interface Answered {
  info?: OperationInfo;
  reply: Outgoing;
  body?: Json;
  problems?: string[];
}

/** What a spec alone says of requests, read once however many fakes are made of it: where they lead, and what each operation does. */
const readingOf = once((model: VendorModel) => {
  const meanings = model.operations.map((info) => {
    const said = saidCalls(model, info);
    return [info, { usual: effectOf(model, info), said, isOfJob: isOfOneJob(model, info, said), isOptional: mayNameNone(model, info) }] as const;
  });
  return { route: routerOf(model.spec, model.operations), meanings: new Map(meanings) };
});

const noOperation = "No operation of the spec has this method and path (the fake's own answer)";

/** Answers requests: what the spec refuses with the failure that it documents, the rest by what the operation does. */
export function answererOf(fake: Holdings, refused: ReturnType<typeof refusedCalls>): (request: Incoming) => Answered {
  const { model, store, security } = fake;
  const { spec } = model;
  const { route, meanings } = readingOf(model);
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
    const { usual, said, isOfJob, isOptional } = meanings.get(info) as NonNullable<ReturnType<typeof meanings.get>>;
    const job = isOfJob ? store.find(idsIn(model, said, { args, body })) : undefined;
    // It may name no job at all, or one that is not here, where that is optional.
    if (isOfJob && !job && !isOptional) return { info, body, reply: notFound(spec, info) };
    const meant = said.find((one) => isMeant(one, { args, body }));
    // What x-job calls otherwise changes the job at most: its runs are that other call's.
    const effect = meant?.use ?? (said.length > 0 && usual === "act" ? "none" : usual);
    return { info, body, reply: answers[effect](fake, { info, args, body, job, url: request.url }) };
  };
}
