import type { Api, JobShape, Operation } from "../api.ts";
import { type Answer, createJob, type JobOverview, type JobSource, type Keys, overviewOf } from "../job/index.ts";
import { type PageRequest, PendingList } from "../pages/index.ts";
import { type Args, copied, type Outgoing, requestBuilder } from "../request/index.ts";
import { findJobs, type JobsQuery } from "../search/index.ts";
import { type CallOptions, type Context, type Credentials, PendingCall, send, type View } from "../send/index.ts";
import { type SendStart, startCall, startFinder } from "../start/index.ts";
import { lookAt, type WaitAllOptions, waitAll, watchAll } from "../watch/index.ts";
import { contextOf } from "./context-of.ts";
import { type Following, inner } from "./following.ts";
import { createHttp, type HttpClient } from "./http.ts";
import type { ClientOptions } from "./options.ts";

/** What every vendor's client has beside the methods of its operations. */
export interface Client<Paths extends object> {
  /** Package name without the scope, such as `flatfile`. */
  readonly vendor: string;
  /** Where requests go, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * [openapi-fetch](https://openapi-ts.dev/openapi-fetch/), typed by path, over the same pipeline: for what the methods do not offer.
   * It gives `{ data, error, response }`, the response's body read, and throws only where no answer came that can be used. What is an operation
   * of the client by method and path goes out as its method would, by its limits and retries, is held against the spec by `validate`, and is an
   * error where the vendor reports a failure inside a 2xx; other paths have the client's limit alone. With a `parseAs` other than `json` the
   * answer is neither held against the spec nor looked through for a failure inside a 2xx; with a `fetch` of the call's own, nothing of this holds.
   */
  readonly http: HttpClient<Paths>;
  /** What jobs of all vendors have in common, read from a job of this vendor as it came: a list's item, or the answer that has it. Sends nothing. */
  overview(job: object): JobOverview;
}

const newView = (): View => ({ raw: false, response: undefined });

/** Makes a client from a table: a method an operation, and what all clients have. */
export function createClientWith<Operations, Paths extends object>(
  api: Api,
  options: ClientOptions,
  credentials: Credentials,
  keys: Partial<Keys>,
): Operations & Client<Paths> {
  const context = contextOf(api, options, credentials);
  const senders = new Map(Object.entries(api.operations).map(([name, operation]) => [name, senderOf(context, name, operation)]));
  const client: Record<string, unknown> = { vendor: api.vendor, baseUrl: context.baseUrl, overview: (job: object) => overviewOf(api, job) };
  for (const [name, sender] of senders) client[name] = methodOf(sender);
  if (api.job) {
    const source = sourceOf(context, api.job, senders, keys);
    Object.assign(client, jobMethods(source, senders));
    Object.defineProperty(client, inner, { value: followingOf(source, context) });
  }
  let http: HttpClient<Paths> | undefined;
  Object.defineProperty(client, "http", { get: () => (http ??= createHttp<Paths>(context)), enumerable: false });
  return client as Operations & Client<Paths>;
}

/** Sends the requests of one operation. */
interface Sender {
  readonly api: Api;
  readonly operation: Operation;
  build(args: Args): Outgoing;
  /** With a key that the request has, it may be sent again whatever its method. */
  send(request: Outgoing, options: CallOptions, view: View, hasKey?: boolean): Promise<unknown>;
}

function senderOf(context: Context, name: string, operation: Operation): Sender {
  const endpoint = context.endpointOf(name, operation);
  const build = requestBuilder(name, operation, context.baseUrl, context.headers);
  const keyed = { ...endpoint, isRepeatable: true };
  return { api: context.api, operation, build, send: (request, options, view, hasKey) => send(context, hasKey ? keyed : endpoint, request, options, view) };
}

function methodOf(sender: Sender) {
  const { pagination } = sender.operation;
  return (args: Args = {}, options: CallOptions = {}) => {
    const run = (view: View) => sender.send(sender.build(args), options, view);
    // The first request refuses what is null.
    return pagination
      ? new PendingList(run, (page, signal) => pageOf(sender, page, { ...options, signal }), copied(args ?? {}), pagination, options ?? {})
      : new PendingCall(run);
  };
}

async function pageOf(sender: Sender, { args, query }: PageRequest, options: CallOptions) {
  const [request, view] = [sender.build(args), newView()];
  if (query) request.url = request.url.replace(/(\?.*)?$/, () => query(sender.api));
  const body = await sender.send(request, options, view);
  return { body, headers: view.response?.headers };
}

async function answerOf(sender: Sender, args: Args, options: CallOptions, view: View, hasKey?: boolean): Promise<Answer> {
  const request = sender.build(args);
  const body = await sender.send(request, options, view, hasKey);
  return { body, request, status: view.response?.status ?? 200, headers: view.response?.headers };
}

/** What jobs need of their client. */
function sourceOf({ api, baseUrl, timing, emit }: Context, shape: JobShape, senders: ReadonlyMap<string, Sender>, keys: Partial<Keys>): JobSource {
  return {
    api,
    shape,
    baseUrl,
    deadline: timing.deadline,
    emit,
    withKey: keys.withKey,
    list: (name, args, options) => {
      const list = methodOf(senders.get(name) as Sender)(args as Args, { concurrency: 0, ...options } as CallOptions);
      return (list as PendingList<unknown, unknown>).pages();
    },
    call: (name, args, options) => answerOf(senders.get(name) as Sender, args as Args, options, newView()),
  };
}

/** What a client has where its vendor's spec says what a job is. */
function jobMethods(source: JobSource, senders: ReadonlyMap<string, Sender>) {
  const { shape } = source;
  const starts = (shape.start ?? []).map((start) => {
    const sender = senders.get(start.operation) as Sender;
    const sendStart: SendStart = (args, options, view, hasKey) => answerOf(sender, args, options, view, hasKey);
    return [start.operation, (args: Args = {}, options: CallOptions = {}) => startCall(source, start, sendStart, copied(args), options)];
  });
  return {
    ...Object.fromEntries(starts),
    ...(shape.start && { findStart: startFinder(source) }),
    job: (of: unknown) => createJob(source, of),
    waitAll: (jobs: Iterable<unknown>, options?: WaitAllOptions) => waitAll(source, jobs, options),
    watchAll: (jobs: Iterable<unknown>, options?: WaitAllOptions) => watchAll(source, jobs, options),
    jobs: (query?: JobsQuery, options?: CallOptions) => findJobs(source, query, options),
  };
}

const followingOf = (source: JobSource, { limits }: Context): Following => ({
  starts: source.shape.start ?? [],
  shareLimits(share) {
    limits.share = share;
  },
  lookAt: (...given) => lookAt(source, ...given),
});
