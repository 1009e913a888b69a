import { checkRequest, type Incoming, type Outgoing, problemLine, problemText } from "../check/index.ts";
import { type Json, loadSpec, type OperationInfo, routerOf } from "../spec/index.ts";
import { answersOf } from "./answers.ts";
import { effectOf } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import type { Fake, FakeOptions } from "./fake-options.ts";
import { JobStore } from "./job-store.ts";
import { listen } from "./listen.ts";
import { randomFrom } from "./random.ts";
import { Replies } from "./replies.ts";
import { RequestLog } from "./request-log.ts";
import { type Security, securityOf } from "./security.ts";
import { seedJobs } from "./seed-jobs.ts";
import { modelOf, stateOf, type VendorModel } from "./vendor-model.ts";

/**
 * Makes a fake of a vendor from its spec alone: its jobs, lists, credentials and failures.
 * @param vendor Name such as `flatfile`, whose package `@vendor-jobs/flatfile` is installed, or a bundled spec with `x-job`.
 * @throws Error where the spec is not found or says nothing of jobs.
 */
export function createFake<Job = Readonly<Record<string, unknown>>>(vendor: string | object, options: FakeOptions = {}): Fake<Job> {
  const { script = [], seed = 1, clock = Date.now, credentials, pageSize = 20, keep = 1000 } = options;
  const spec = loadSpec(vendor);
  const model = modelOf(spec);
  const security = securityOf(spec, credentials);
  const store = new JobStore(model, randomFrom(seed), clock);
  seedJobs(model, store, options.jobs, script);
  const answers = answersOf({ model, store, replies: new Replies(model, store, security), script, pageSize });
  const answer = answererOf(model, store, security, answers);
  const log = new RequestLog(keep);

  function handle(request: Incoming): Outgoing {
    const { info, reply, body, problems = [] } = answer(request);
    if (info) hold(model, info, reply);
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

/** Answers requests: what the spec refuses with the failure that it documents, the rest by what the operation does. */
function answererOf(model: VendorModel, store: JobStore, security: Security, answers: ReturnType<typeof answersOf>): (request: Incoming) => Answered {
  const { spec, operations, validator, ownId } = model;
  const route = routerOf(spec, operations);
  const effects = new Map(operations.map((info) => [info, effectOf(model, info)]));
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
    const isOfJob = info.path.includes(`{${ownId}}`);
    const job = isOfJob ? store.find(args) : undefined;
    if (isOfJob && !job) return { info, body, reply: failureReply(spec, info, 404) };
    return { info, body, reply: answers[effects.get(info) ?? "none"]({ info, args, body, job }) };
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
  const request = input instanceof Request ? new Request(input, init) : undefined;
  const signal = request?.signal ?? init?.signal;
  signal?.throwIfAborted();
  return {
    method: (request?.method ?? init?.method ?? "GET").toUpperCase(),
    url: new URL(request?.url ?? String(input)),
    headers: request?.headers ?? new Headers(init?.headers),
    body: request ? await request.text() : init?.body == null ? "" : typeof init.body === "string" ? init.body : await new Response(init.body).text(),
  };
}
