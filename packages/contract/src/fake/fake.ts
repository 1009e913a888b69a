import { type Incoming, problemLine } from "../check/index.ts";
import { checkFields, checkScript, JobStore, randomFrom, seedJobs } from "../jobs/index.ts";
import { modelOf, stateOf, type VendorModel } from "../model/index.ts";
import { checkOptions, isJson, type Kind, kinds, loadSpec, mediaFor, type OperationInfo, rateLimitOf, responseFor } from "../spec/index.ts";
import { answererOf } from "./answers.ts";
import { refusedCalls } from "./failures.ts";
import type { Fake, FakeOptions, FakeRequest } from "./fake-options.ts";
import { fetchBy } from "./fetch.ts";
import { listen } from "./listen.ts";
import type { Outgoing } from "./outgoing.ts";
import { usualCourse } from "./runs.ts";
import { securityOf } from "./security.ts";

/**
 * Makes a fake of a vendor from its spec alone: its jobs, lists, credentials and failures.
 * @param vendor Name such as `flatfile`, whose package `@vendor-jobs/flatfile` is installed, or a bundled spec with `x-job`.
 * @throws {InvalidArgumentError} where an option is wrong.
 * @throws {UnsupportedSpecError} where the spec asks for what cannot be done.
 * @throws Error where the spec is not found or says nothing of jobs.
 */
export function createFake<Job = Readonly<Record<string, unknown>>>(vendor: string | object, options: FakeOptions = {}): Fake<Job> {
  checkOptions(options, known);
  const { script = [], seed = 1, clock = Date.now, credentials, pageSize = 20, keep = 1000, pace = 1000, onRequest } = options;
  const spec = loadSpec(vendor);
  const model = modelOf(spec);
  checkScript(model, script, "script");
  const security = securityOf(spec, credentials);
  const store = new JobStore(model, randomFrom(seed), clock);
  seedJobs(model, store, options.jobs, script);
  const course = options.script ? { script } : { script: usualCourse(model), pace };
  const limits = limitHeaders(model, clock);
  const refused = refusedCalls(model);
  const answer = answererOf({ model, store, security, script, course, byKey: new Map(), pageSize }, refused);
  const log = requestLog(keep);

  async function handle(request: Incoming): Promise<Outgoing> {
    const { info, reply, body, problems = [] } = answer(request);
    if (info) {
      hold(model, info, reply);
      Object.assign(reply.headers, limits(info));
    }
    const { method, url } = request;
    const path = url.pathname + url.search;
    const got = { operation: info?.id, method, url: url.href, path, body, status: reply.status, problems };
    log.add(got, request.body.length);
    await onRequest?.(got);
    return fitting(reply);
  }

  return {
    fetch: fetchBy(handle),
    listen: (port, more) => listen(spec, handle, port, more),
    get jobs() {
      for (const job of store.jobs) if (job.pace !== undefined) store.catchUp(job);
      return store.jobs.map((job) => ({ id: store.idOf(job), state: stateOf(model, job.fields), job: store.shown(job) }));
    },
    requests: log.requests,
    set(id, to) {
      if (typeof to !== "string") checkFields(model, { ...to, job: to?.job ?? null }, ["job"]);
      store.force(store.jobOf(id), to);
    },
    refuse: (operation, status, more) => refused.add(operation, status, more),
    advance(id) {
      for (const job of id === undefined ? store.jobs : [store.jobOf(id)]) store.advance(job);
    },
  };
}

const known: Record<keyof FakeOptions, Kind> = {
  jobs: [(value) => kinds.count[0](value) || Array.isArray(value), "a whole number from 0, or a list of what each is"],
  script: kinds.list,
  pace: kinds.ms,
  seed: kinds.number,
  clock: kinds.callback,
  credentials: kinds.texts,
  pageSize: kinds.some,
  keep: kinds.count,
  onRequest: kinds.callback,
};

/** Text of bodies that is kept in all, in UTF-16 units. */
const mostText = 2 ** 24;

/** Keeps the newest requests, so many at most and with so much text in their bodies. */
function requestLog(most: number) {
  const requests: FakeRequest[] = [];
  const sizes: number[] = [];
  let kept = 0;
  function add(request: FakeRequest, size: number): void {
    requests.push(request);
    sizes.push(size);
    kept += size;
    while (requests.length > most || (kept > mostText && requests.length > 1)) {
      requests.shift();
      kept -= sizes.shift() ?? 0;
    }
  }
  return { requests, add };
}

/** The headers that say how many requests are left, for vendors whose answers do. */
function limitHeaders({ spec }: VendorModel, now: () => number): (info: OperationInfo) => Record<string, string> {
  const windows = new Map<object, { since: number; count: number }>();
  return (info) => {
    const limit = info.rateLimit ?? rateLimitOf(spec);
    if (!limit?.remaining) return {};
    const { requests, seconds, remaining, reset, resetIn } = limit;
    const time = now();
    const before = windows.get(limit);
    const window = before && time - before.since < seconds * 1000 ? before : { since: time, count: 0 };
    window.count++;
    windows.set(limit, window);
    const end = window.since + seconds * 1000;
    const left = Math.ceil((resetIn === "seconds" ? end - time : end) / 1000);
    return { [remaining]: String(Math.max(0, requests - window.count)), ...(reset !== undefined && { [reset]: String(left) }) };
  };
}

/** Statuses whose answers have no body. */
const bare: readonly number[] = [204, 205, 304];

/** An answer without a body, and what tells of one, where its status has none. */
function fitting(reply: Outgoing): Outgoing {
  if (!bare.includes(reply.status)) return reply;
  const { "content-type": _, ...headers } = reply.headers;
  return { status: reply.status, headers, body: undefined };
}

/** The last right answer to each operation, by what documents it: who follows a job is told the same again and again. */
const right = new WeakMap<object, string>();

/** Holds an answer against the spec: a wrong one is a fault of the fake, or of what a test has set. */
function hold({ validator }: VendorModel, info: OperationInfo, reply: Outgoing): void {
  const documented = mediaFor(responseFor(info, reply.status)?.content ?? [], reply.headers["content-type"] ?? "");
  if (!documented?.schema || reply.body === undefined || !isJson(documented.mediaType) || right.get(documented) === reply.body) return;
  const [problem] = validator.check(documented.schema, JSON.parse(reply.body));
  if (problem === undefined) right.set(documented, reply.body);
  else if (problem.unchecked === undefined)
    throw new Error(
      `The fake's answer ${reply.status} to ${info.id} breaks the spec at ${problem.pointer || "its top"}: ${problemLine(problem)} (${problem.rule}). If no test has set that field, it is a fault of the fake.`,
    );
}
