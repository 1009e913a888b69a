import type { Api, Operation, RateLimit } from "./api.js";
import { PendingCall } from "./call.js";
import type { Credentials } from "./credentials.js";
import { InvalidArgumentError } from "./errors.js";
import type { ClientEvent } from "./events.js";
import { createHttp, type HttpClient } from "./http.js";
import { createJob, type JobSource } from "./job.js";
import { type JobOverview, overviewOf } from "./job-overview.js";
import { type CallOptions, type ClientOptions, defaultTiming, parseBaseUrl, timingOf } from "./options.js";
import { PendingList } from "./pages.js";
import { RateLimiter } from "./rate-limiter.js";
import { type Args, buildRequest } from "./request.js";
import { type Context, send, type View } from "./send.js";
import { type WaitAllOptions, waitAll } from "./wait-all.js";

/** What every vendor's client has beside the methods of its operations. */
export interface Client<Paths extends object> {
  /** Package name without the scope, such as `flatfile`. */
  readonly vendor: string;
  /** Where requests go, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), typed by path, over the same pipeline: for what the methods do not offer.
   * It gives `{ data, error, response }` and throws only where no answer came.
   */
  readonly http: HttpClient<Paths>;
  /** What jobs of all vendors have in common, read from a job or a list's item of this vendor as it came. Reads only what is there; sends nothing. */
  overview(job: object): JobOverview;
}

/** Makes a vendor's client from its generated table: a method an operation, and what all clients have. */
export function createClient<Operations, Paths extends object>(api: Api, options: ClientOptions, credentials: Credentials): Operations & Client<Paths> {
  const context = contextOf(api, options, credentials);
  const client: Record<string, unknown> = { vendor: api.vendor, baseUrl: context.baseUrl, overview: (job: object) => overviewOf(api, job) };
  const call = (name: string, args: Args, callOptions: CallOptions, view: View) => {
    const operation = api.operations[name] as Operation;
    return send(context, name, operation, buildRequest(name, operation, args, context.baseUrl), callOptions, view);
  };
  for (const [name, { pagination }] of Object.entries(api.operations)) {
    client[name] = (args: Args = {}, callOptions: CallOptions = {}) => {
      const run = async (view: View) => call(name, args, callOptions, view);
      if (!pagination) return new PendingCall(run);
      const next = async (nextArgs: Args, signal: AbortSignal) => call(name, nextArgs, { ...callOptions, signal }, { raw: false });
      return new PendingList(run, next, args, pagination, api.job?.fields.id, callOptions);
    };
  }
  const { job: shape } = api;
  if (shape) {
    const source: JobSource = {
      api,
      shape,
      baseUrl: context.baseUrl,
      deadline: context.timing.deadline,
      emit: context.emit,
      list:
        api.operations.listJobs?.pagination &&
        ((args, listOptions) =>
          (client.listJobs as (args: object, options: object) => PendingList<unknown, unknown>)(args, { ...listOptions, concurrency: 0 }).pages()),
      call: (name, args, callOptions) => call(name, args as Args, callOptions, { raw: false }),
    };
    client.job = (of: object) => createJob(source, of);
    client.waitAll = (jobs: readonly object[], waitOptions?: WaitAllOptions) => waitAll(source, jobs, waitOptions);
  }
  let http: HttpClient<Paths> | undefined;
  Object.defineProperty(client, "http", { get: () => (http ??= createHttp<Paths>(context)), enumerable: false });
  return client as Operations & Client<Paths>;
}

/** Checks the options, and makes what the client keeps between calls. */
function contextOf(api: Api, options: ClientOptions, credentials: Credentials): Context {
  const { baseUrl = api.servers.default, fetch = globalThis.fetch, headers = {}, onEvent, rateLimit = true } = options;
  for (const [option, value] of Object.entries({ fetch, onEvent: onEvent ?? fetch }))
    if (typeof value !== "function") throw new InvalidArgumentError(`${option} is ${typeof value}; expected a function.`);

  const limiters = new Map<RateLimit, RateLimiter>();
  const limiterOf = ({ rateLimit: limit = api.rateLimit }: Operation) => {
    if (!limit || !rateLimit) return undefined;
    const limiter = limiters.get(limit) ?? new RateLimiter(limit);
    limiters.set(limit, limiter);
    return limiter;
  };
  const emit = (event: ClientEvent) => {
    try {
      onEvent?.(event);
    } catch {
      // A broken logger must not break the call that it logs.
    }
  };
  return {
    api,
    baseUrl: parseBaseUrl(baseUrl),
    fetch: (url, init) => fetch(url, init),
    headers,
    credentials,
    timing: timingOf(options, defaultTiming),
    limiterOf,
    ...(onEvent && { emit }),
  };
}
