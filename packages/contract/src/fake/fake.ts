import { checkRequest, type Incoming, type Outgoing, problemLine, problemText } from "../check/index.ts";
import { type Json, loadSpec, type OperationInfo, routerOf } from "../spec/index.ts";
import { answersOf } from "./answers.ts";
import { type Effect, effectOf } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import type { Fake, FakeOptions } from "./fake-options.ts";
import { idsIn, isMeant, isOfOneJob, type SaidCall, saidCalls } from "./job-calls.ts";
import { JobStore } from "./job-store.ts";
import { limitHeaders } from "./limits.ts";
import { listen } from "./listen.ts";
import { randomFrom } from "./random.ts";
import { notFound } from "./refusals.ts";
import { Replies } from "./replies.ts";
import { RequestLog } from "./request-log.ts";
import { Runs, usualCourse } from "./runs.ts";
import { type Security, securityOf } from "./security.ts";
import { seedJobs } from "./seed-jobs.ts";
import { modelOf, stateOf, type VendorModel } from "./vendor-model.ts";

/**
 * Makes a fake of a vendor from its spec alone: its jobs, lists, credentials and failures.
 * @param vendor Name such as `flatfile`, whose package `@vendor-jobs/flatfile` is installed, or a bundled spec with `x-job`.
 * @throws Error where the spec is not found or says nothing of jobs.
 */
export function createFake<Job = Readonly<Record<string, unknown>>>(vendor: string | object, options: FakeOptions = {}): Fake<Job> {
  const { script = [], seed = 1, clock = Date.now, credentials, pageSize = 20, keep = 1000, pace = 1000 } = options;
  const spec = loadSpec(vendor);
  const model = modelOf(spec);
  const security = securityOf(spec, credentials);
  const store = new JobStore(model, randomFrom(seed), clock);
  seedJobs(model, store, options.jobs, script);
  const replies = new Replies(model, store, security);
  const course = options.script ? { script } : { script: usualCourse(model), pace };
  const answers = answersOf({ model, store, replies, script, pageSize, runs: new Runs(model, store, replies, course) });
  const limits = limitHeaders(model, clock);
  const answer = answererOf(model, store, security, answers);
  const log = new RequestLog(keep);

  function handle(request: Incoming): Outgoing {
    const { info, reply, body, problems = [] } = answer(request);
    if (info) {
      hold(model, info, reply);
      Object.assign(reply.headers, limits(info));
    }
    const { method, url } = request;
    const path = url.pathname + url.search;
    log.add({ operation: info?.id, method, url: url.href, path, body, status: reply.status, problems }, request.body.length);
    return reply;
  }

  return {
    async fetch(input, init) {
      const { status, headers, body } = handle(await incomingOf(input, init));
      return new Response(body ?? null, { status, headers });
    },
    listen: (port, more) => listen(spec, handle, port, more),
    get jobs() {
      return store.jobs.map((job) => ({ id: store.idOf(job), state: stateOf(model, job.fields), job: store.shown(job) }));
    },
    requests: log.requests,
    set(id, to) {
      const job = store.jobOf(id);
      job.wasSeen = false;
      if (typeof to === "string") store.move(job, to);
      else store.set(job, to.job);
    },
    advance(id) {
      for (const job of id === undefined ? store.jobs : [store.jobOf(id)]) store.advance(job);
    },
  };
}

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
}

function meaningOf(model: VendorModel, info: OperationInfo): Meaning {
  const said = saidCalls(model, info);
  return { usual: effectOf(model, info), said, isOfJob: isOfOneJob(model, info, said) };
}

/** Answers requests: what the spec refuses with the failure that it documents, the rest by what the operation does. */
function answererOf(model: VendorModel, store: JobStore, security: Security, answers: ReturnType<typeof answersOf>): (request: Incoming) => Answered {
  const { spec, operations, validator } = model;
  const route = routerOf(spec, operations);
  const meanings = new Map(operations.map((info) => [info, meaningOf(model, info)]));
  return (request) => {
    const token = security.token(request);
    if (token) return { reply: token };
    const found = route(request.method, request.url.pathname);
    if (!("info" in found)) return { reply: failureReply(spec, undefined, found.status) };
    const { info, path } = found;
    if (!security.allows(info, request)) return { info, reply: failureReply(spec, info, 401) };
    const { args, body, problems, isUnsupported } = checkRequest(spec, validator, info, path, request);
    if (problems.length > 0) {
      const declared = [422, 400].find((status) => info.responses.some((response) => response.status === status)) ?? 400;
      const texts = problems.map(problemText);
      return { info, body, problems: texts, reply: failureReply(spec, info, isUnsupported ? 415 : declared, texts.join("; ")) };
    }
    const { usual, said, isOfJob } = meanings.get(info) as Meaning;
    const job = isOfJob ? store.find(idsIn(model, said, { args, body })) : undefined;
    if (isOfJob && !job) return { info, body, reply: notFound(spec, info) };
    const meant = said.find((one) => isMeant(one, { args, body }));
    // What x-job calls otherwise changes the job at most: its runs are that other call's.
    const effect = meant?.effect ?? (said.length > 0 && usual === "act" ? "none" : usual);
    return { info, body, reply: answers[effect]({ info, args, body, job, url: request.url }) };
  };
}

/** Holds an answer against the spec: a wrong one is a fault of the fake, or of what a test has set. */
function hold({ validator }: VendorModel, info: OperationInfo, reply: Outgoing): void {
  const documented = info.responses.find(({ status }) => status === reply.status);
  if (!documented?.schema || reply.body === undefined || !/json/.test(documented.mediaType ?? "")) return;
  const [problem] = validator.check(documented.schema, JSON.parse(reply.body));
  if (problem && problem.unchecked === undefined)
    throw new Error(
      `The fake's answer ${reply.status} to ${info.id} breaks the spec at ${problem.pointer || "its top"}: ${problemLine(problem)} (${problem.rule}). If no test has set that field, it is a fault of the fake.`,
    );
}

/** What `fetch` was given, as a request that came. @throws the reason of a signal that is aborted */
async function incomingOf(input: string | URL | Request, init?: RequestInit): Promise<Incoming> {
  const own = input instanceof Request ? new Request(input, init) : undefined;
  const signal = own?.signal ?? init?.signal;
  signal?.throwIfAborted();
  // A body may bring its type, as a form does.
  const made = own ?? (init?.body == null ? undefined : new Response(init.body));
  const headers = new Headers(own?.headers ?? init?.headers);
  const type = made?.headers.get("content-type");
  if (type && !headers.has("content-type")) headers.set("content-type", type);
  return { method: (own?.method ?? init?.method ?? "GET").toUpperCase(), url: new URL(own?.url ?? String(input)), headers, body: (await made?.text()) ?? "" };
}
