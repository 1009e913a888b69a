import type { Incoming, Outgoing } from "../check/index.ts";
import { loadSpec } from "../spec/index.ts";
import { answererOf } from "./answerer.ts";
import { answersOf } from "./answers.ts";
import type { Fake, FakeOptions } from "./fake-options.ts";
import { hold } from "./hold.ts";
import { incomingOf } from "./incoming-of.ts";
import { JobStore } from "./job-store.ts";
import { limitHeaders } from "./limits.ts";
import { listen } from "./listen.ts";
import { randomFrom } from "./random.ts";
import { Refused } from "./refused.ts";
import { Replies } from "./replies.ts";
import { RequestLog } from "./request-log.ts";
import { Runs, usualCourse } from "./runs.ts";
import { securityOf } from "./security.ts";
import { seedJobs } from "./seed-jobs.ts";
import { checkScript, fitting } from "./status.ts";
import { modelOf, stateOf } from "./vendor-model.ts";

/**
 * Makes a fake of a vendor from its spec alone: its jobs, lists, credentials and failures.
 * @param vendor Name such as `flatfile`, whose package `@vendor-jobs/flatfile` is installed, or a bundled spec with `x-job`.
 * @throws Error where the spec is not found or says nothing of jobs.
 */
export function createFake<Job = Readonly<Record<string, unknown>>>(vendor: string | object, options: FakeOptions = {}): Fake<Job> {
  const { script = [], seed = 1, clock = Date.now, credentials, pageSize = 20, keep = 1000, pace = 1000, onRequest } = options;
  checkScript("A step of the script", script);
  const spec = loadSpec(vendor);
  const model = modelOf(spec);
  const security = securityOf(model, credentials);
  const store = new JobStore(model, randomFrom(seed), clock);
  seedJobs(model, store, options.jobs, script);
  const replies = new Replies(model, store, security);
  const course = options.script ? { script } : { script: usualCourse(model), pace };
  const answers = answersOf({ model, store, replies, script, pageSize, runs: new Runs(model, store, replies, course) });
  const limits = limitHeaders(model, clock);
  const refused = new Refused(model);
  const answer = answererOf(model, store, security, answers, refused);
  const log = new RequestLog(keep);

  function handle(request: Incoming): Outgoing {
    const { info, reply, body, problems = [] } = answer(request);
    if (info) {
      hold(model, info, reply);
      Object.assign(reply.headers, limits(info));
    }
    const { method, url } = request;
    const path = url.pathname + url.search;
    const got = { operation: info?.id, method, url: url.href, path, body, status: reply.status, problems };
    log.add(got, request.body.length);
    onRequest?.(got);
    return fitting(reply);
  }

  return {
    async fetch(input, init) {
      const { status, headers, body } = handle(await incomingOf(input, init));
      return new Response(body ?? null, { status, headers });
    },
    listen: (port, more) => listen(spec, handle, port, more),
    get jobs() {
      for (const job of store.jobs) if (job.pace !== undefined) store.catchUp(job);
      return store.jobs.map((job) => ({ id: store.idOf(job), state: stateOf(model, job.fields), job: store.shown(job) }));
    },
    requests: log.requests,
    set: (id, to) => store.force(store.jobOf(id), to),
    refuse: (operation, status, more) => refused.add(operation, status, more),
    advance(id) {
      for (const job of id === undefined ? store.jobs : [store.jobOf(id)]) store.advance(job);
    },
  };
}
