import { checkRequest, type Incoming, type Outgoing, problemText } from "../check/index.ts";
import { at, type Json, loadSpec, type OperationInfo, propertiesOf, put, routerOf, schemaAt } from "../spec/index.ts";
import { act, batchMember, cancel, createJob, type Effect, effectOf, exampleJob, idsIn, known } from "./effects.ts";
import { failureReply } from "./failure-reply.ts";
import type { Fake, FakeOptions, FakeRequest } from "./fake-options.ts";
import { filterJobs } from "./filter-jobs.ts";
import { type JobSeed, JobStore, type StoredJob } from "./job-store.ts";
import { listen } from "./listen.ts";
import { pageBody, pageOf, pagingOf } from "./page-of-jobs.ts";
import { randomFrom } from "./random.ts";
import { securityOf } from "./security.ts";
import { jobPlaces, leastOf, modelOf, project, stateOf, successOf } from "./vendor-model.ts";

/**
 * Makes a fake of a vendor from its spec alone: its jobs, lists, credentials and failures.
 * @param vendor Name such as `flatfile`, whose package `@vendor-jobs/flatfile` is installed, or a bundled spec with `x-job`.
 * @throws Error where the spec is not found or says nothing of jobs.
 */
export function createFake(vendor: string | object, options: FakeOptions = {}): Fake {
  const { script = [], seed = 1, clock = Date.now, credentials, pageSize = 20 } = options;
  const spec = loadSpec(vendor);
  const model = modelOf(spec);
  const { shape, validator, ownId } = model;
  const route = routerOf(spec, model.operations);
  const security = securityOf(spec, credentials);
  const effects = new Map<OperationInfo, Effect>(model.operations.map((info) => [info, effectOf(model, info)]));
  const places = new Map(model.operations.map((info) => [info, jobPlaces(spec, shape, info)[0]]));
  const store = new JobStore(model, randomFrom(seed), clock);
  const requests: FakeRequest[] = [];
  seedJobs();

  function seedJobs(): void {
    const { jobs } = options;
    if (jobs === undefined) {
      for (const example of [...model.examples].reverse()) store.add(example, script, undefined, 0, leastOf(model));
      // The job that the examples of parameters name, where no example shows it.
      const named = model.operations.find(({ id }) => id === shape.operation)?.parameters.find(({ name }) => name === ownId)?.example;
      const [idAt] = shape.fields.id ?? [];
      if (named !== undefined && idAt !== undefined && !store.find({ [ownId]: named })) store.add(put({}, idAt, named), script);
    } else {
      const seeds = typeof jobs === "number" ? Array.from({ length: jobs }, (): JobSeed => ({})) : jobs;
      for (const [index, seed] of seeds.entries()) {
        const { job = {}, state, script: own = script } = typeof seed === "string" ? { state: seed } : seed;
        // A minute apart, so that what sorts by time has an order.
        store.add(job, own, state, (seeds.length - index) * 60_000);
      }
    }
  }

  function jobOf(id: string | number): StoredJob {
    const job = store.jobs.find((one) => String(store.idOf(one)) === String(id));
    if (!job) throw new Error(`The fake has no job ${JSON.stringify(id)}; it has ${store.jobs.length}, see fake.jobs.`);
    return job;
  }

  /** The operation's first success, with this body in the place of its example's. */
  function success(info: OperationInfo, body?: Json): Outgoing {
    const response = successOf(info);
    const status = response?.status ?? 200;
    const headers: Record<string, string> = {};
    for (const name of Object.keys(response?.response.headers ?? {})) {
      if (name.toLowerCase() === "set-cookie" && security.cookie !== undefined)
        headers["set-cookie"] = `${security.cookie}=${security.issue()}; Path=/; HttpOnly`;
    }
    if (response?.mediaType === undefined) return { status, headers, body: undefined };
    headers["content-type"] = response.mediaType;
    const value = body ?? response.examples[0];
    return { status, headers, body: typeof value === "string" && !/json/.test(response.mediaType) ? value : JSON.stringify(value) };
  }

  const envelopes = new Map<OperationInfo, Json>();
  /** The operation's example without the job in it, which may be large. */
  function envelopeOf(info: OperationInfo, pointer: string): Json {
    if (pointer === "") return null;
    const envelope = envelopes.get(info) ?? put(structuredClone(successOf(info)?.examples[0]), pointer, null);
    envelopes.set(info, envelope);
    return structuredClone(envelope);
  }

  /** The operation's example with the job in it as it is here. */
  function showing(info: OperationInfo, job: StoredJob): Json {
    const place = places.get(info);
    if (place && !place.pointer.endsWith("/*")) return put(envelopeOf(info, place.pointer), place.pointer, project(model, place.schema, job.fields));
    const example = structuredClone(successOf(info)?.examples[0]);
    // An answer that names a job by its id alone.
    for (const pointer of shape.fields.id ?? [])
      if (schemaAt(spec, successOf(info)?.schema, shape.at + pointer) !== undefined) return put(example, shape.at + pointer, store.idOf(job));
    return example;
  }

  /** What hangs below a job: what was put there, the job's field of that name, or the example. */
  function part(info: OperationInfo, job: StoredJob, body: Json): Json {
    const name = info.path.split("/").at(-1) ?? "";
    const schema = successOf(info)?.schema;
    const isValid = (value: Json) => value !== undefined && validator.check(schema, value).length === 0;
    const shown = showing(info, job);
    const own = job.fields[name];
    if (Array.isArray(own) && isValid(own)) return own;
    const place = places.get(info);
    const holder = place?.pointer.includes("/") ? place.pointer.slice(0, place.pointer.lastIndexOf("/")) : "";
    const target = `${holder}/${name}`;
    const partSchema = schemaAt(spec, schema, target);
    if (partSchema === undefined || place === undefined) return shown;
    if (body !== undefined) {
      const names = Object.keys(propertiesOf(spec, partSchema));
      const given = Object.fromEntries(Object.entries<Json>(Object(body)).filter(([key]) => names.includes(key)));
      const before = info.method === "PATCH" ? (job.parts[name] ?? at(shown, target)) : {};
      job.parts[name] = { ...before, ...given };
    }
    if (job.parts[name] === undefined) return shown;
    const changed = put(structuredClone(shown), target, job.parts[name]);
    return isValid(changed) ? changed : shown;
  }

  /** One result for each job that a call lists: the example's first where the job is here, the last where it is not. */
  function batch(info: OperationInfo, args: Record<string, Json>, body: Json): Outgoing {
    const ids = idsIn(body, batchMember(model, info) ?? "");
    const example = structuredClone(successOf(info)?.examples[0]) ?? {};
    const found = ids.map((id) => store.find({ ...args, [ownId]: id }));
    for (const job of found) if (job) act(model, store, info, job, {});
    for (const [name, list] of Object.entries<Json>(example)) {
      const key = Array.isArray(list) && list.length > 0 ? Object.keys(Object(list[0])).find((inner) => /(^|_)(id|handle)$|Id$/.test(inner)) : undefined;
      if (key !== undefined) example[name] = ids.map((id, index) => ({ ...(found[index] ? list[0] : list.at(-1)), [key]: id }));
    }
    return success(info, example);
  }

  const answers: Record<Effect, (info: OperationInfo, args: Record<string, Json>, body: Json, job: StoredJob | undefined) => Outgoing> = {
    none: (info) => success(info),
    batch: (info, args, body) => batch(info, args, body),
    create: (info, args, body) => success(info, showing(info, createJob(model, store, info, args, body, script))),
    list(info, args) {
      for (const job of store.jobs) store.catchUp(job);
      const { items: itemsAt } = pagingOf(info);
      const schema = schemaAt(spec, successOf(info)?.schema, `${itemsAt}/*`);
      const matching = filterJobs(model, store, info, args);
      const pathArgs = Object.fromEntries(info.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => [name, args[name]]));
      const page = pageOf(info, matching, args, pageSize);
      const items = page.jobs.map((job) => {
        store.look(job);
        return project(model, schema, job.fields);
      });
      return success(info, pageBody(model, info, page, matching, filterJobs(model, store, info, pathArgs), items));
    },
    read(info, _args, _body, job) {
      const step = store.look(job as StoredJob);
      if (step) return failureReply(spec, info, step.status, undefined, step.retryAfter === undefined ? {} : { "retry-after": String(step.retryAfter) });
      return success(info, showing(info, job as StoredJob));
    },
    part: (info, _args, body, job) => success(info, part(info, job as StoredJob, body)),
    update(info, _args, body, job) {
      store.set(job as StoredJob, known(model, body));
      return success(info, showing(info, job as StoredJob));
    },
    act(info, _args, body, job) {
      act(model, store, info, job as StoredJob, body);
      return success(info, showing(info, job as StoredJob));
    },
    cancel(info, args, body, job) {
      const member = batchMember(model, info);
      if (job) cancel(model, store, job, body);
      else if (member !== undefined)
        for (const id of idsIn(body, member)) for (const one of [store.find({ ...args, [ownId]: id })]) if (one) cancel(model, store, one, {});
      return success(info, job && exampleJob(model, info) ? showing(info, job) : undefined);
    },
    remove(info, _args, _body, job) {
      store.remove(job as StoredJob);
      return success(info);
    },
  };

  /** Answers a request; the request's operation, body and problems go to the record beside the answer. */
  function answer(request: Incoming): { info?: OperationInfo; reply: Outgoing; body?: Json; problems?: string[] } {
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
    return { info, body, reply: (answers[effects.get(info) ?? "none"] as (typeof answers)[Effect])(info, args, body, job) };
  }

  /** Holds an answer against the spec: a wrong one is a fault of the fake, or of what a test has set. */
  function hold(info: OperationInfo, reply: Outgoing): void {
    const documented = info.responses.find(({ status }) => status === reply.status);
    if (!documented?.schema || reply.body === undefined || !/json/.test(documented.mediaType ?? "")) return;
    const [problem] = validator.check(documented.schema, JSON.parse(reply.body));
    if (problem)
      throw new Error(
        `The fake's answer ${reply.status} to ${info.id} breaks the spec at ${problem.pointer || "its top"}: ${problem.message} (${problem.rule}). If no test has set that field, it is a fault of the fake.`,
      );
  }

  function handle(request: Incoming): Outgoing {
    const { info, reply, body, problems = [] } = answer(request);
    if (info) hold(info, reply);
    requests.push({ operation: info?.id, method: request.method, path: request.url.pathname + request.url.search, body, status: reply.status, problems });
    return reply;
  }

  return {
    async fetch(input, init) {
      const request = input instanceof Request ? new Request(input, init) : undefined;
      const signal = request?.signal ?? init?.signal;
      signal?.throwIfAborted();
      const incoming: Incoming = {
        method: (request?.method ?? init?.method ?? "GET").toUpperCase(),
        url: new URL(request?.url ?? String(input)),
        headers: request?.headers ?? new Headers(init?.headers),
        body: request ? await request.text() : init?.body == null ? "" : typeof init.body === "string" ? init.body : await new Response(init.body).text(),
      };
      const { status, headers, body } = handle(incoming);
      return new Response(body ?? null, { status, headers });
    },
    listen: (port) => listen(spec, handle, port),
    get jobs() {
      return store.jobs.map((job) => ({ id: store.idOf(job), state: stateOf(model, job.fields), job: store.shown(job) }));
    },
    requests,
    set(id, to) {
      const job = jobOf(id);
      job.wasSeen = false;
      if (typeof to === "string") store.move(job, to);
      else store.set(job, to.job);
    },
    advance(id) {
      for (const job of id === undefined ? store.jobs : [jobOf(id)]) store.advance(job);
    },
  };
}
