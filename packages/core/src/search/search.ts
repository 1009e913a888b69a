import { InvalidArgumentError, VendorJobsError } from "../errors.ts";
import { hasEnded, idsOfItem, type Job, type JobIds, type JobOverview, type JobSource, jobOf, listOf, orGone } from "../job/index.ts";
import type { Args } from "../request/index.ts";
import { type CallOptions, checkCallOptions } from "../send/index.ts";
import { leavable } from "../time/index.ts";
import type { AnyFoundJob, JobsPlan, JobsQuery } from "./jobs-query.ts";
import { type Bounds, type Listed, listing, timeBy, timeIn } from "./listing.ts";
import { merge } from "./merge.ts";
import { type PushDown, pushDown } from "./push-down.ts";
import { type Wanted, wantedOf } from "./wanted.ts";

// What is loaded once jobs are looked for.

/** A search under way. */
interface Search {
  readonly source: JobSource;
  readonly wanted: Wanted;
  readonly plan: PushDown;
  readonly options: CallOptions;
}

/** A job with the time that the query is about; without the job it tells how far a list is, which has others as well. */
interface Reached {
  readonly job: AnyFoundJob | undefined;
  time: number;
}

type Found = Reached & { readonly job: AnyFoundJob };

/** How many jobs are read at a time. */
const width = 4;

export function planOf(source: JobSource, query: JobsQuery): JobsPlan {
  const { passes: _, readBy: __, timeless: ___, unstarted: ____, ...plan } = pushDown(source, wantedOf(source, query));
  return plan;
}

/** The times by which the jobs that were found are in order. */
const times = new WeakMap<object, number>();

/** The time by which a job was found, or may be compared with those of other vendors. */
export const timeOfFound = (job: AnyFoundJob): number => times.get(job) ?? timeIn(job, undefined) ?? Number.NEGATIVE_INFINITY;

/** Finds jobs, in the order that is asked for. */
export const search = (source: JobSource, query: JobsQuery, options: CallOptions): AsyncIterator<AnyFoundJob, undefined> =>
  leavable(options?.signal, (signal) => found(source, query, options, signal));

async function* found(source: JobSource, query: JobsQuery, options: CallOptions, signal: AbortSignal): AsyncGenerator<AnyFoundJob, void, undefined> {
  const wanted = wantedOf(source, query);
  const plan = pushDown(source, wanted);
  const { api } = source;
  if (!listOf(source)) throw new InvalidArgumentError(`${api.name} has no operation that lists jobs.`);
  if (plan.notPossible.length > 0 || (query.order && query.order !== "any" && !plan.by))
    throw new InvalidArgumentError(
      `${api.name} cannot be asked for jobs by ${plan.notPossible.join(" and ") || "order"}: its jobs do not have that. The query's plan says what it can be asked for.`,
    );
  checkCallOptions(options);
  let left = wanted.limit;
  for await (const { job, time } of inOrder({ source, wanted, plan, options: { ...options, signal } })) {
    times.set(job, time);
    yield job;
    if (--left <= 0) return;
  }
}

/** What was found, as the vendor lists it where that is the order; else all of it, or so much as is asked for, sorted. */
async function* inOrder(search: Search): AsyncGenerator<Found, void, undefined> {
  const { source, wanted, plan } = search;
  const sign = wanted.order === "oldest" ? -1 : 1;
  const isBefore = (one: Reached, other: Reached) => sign * (one.time - other.time) > 0;
  const isListed = wanted.order === "any" || wanted.order === plan.listed;
  const lists = [...plan.passes.map((args) => sifted(search, args)), ...plan.timeless.map((args) => sifted(search, args, {}))];
  const unstarted = plan.unstarted.map((args) => sifted(search, args, {}, true));
  const areUnstartedListed = wanted.order === "any" || (wanted.order === "newest" && source.shape.lists?.unstarted?.newest);
  lists.push(...(areUnstartedListed ? unstarted : unstarted.map((list) => sorted(list, wanted.limit, isBefore))));
  const streams = plan.readBy === undefined ? lists : [byIds(search, plan.readBy)];
  const found = once(streams.length === 1 && streams[0] ? streams[0] : merge(streams, { isBefore: isListed ? isBefore : () => false }), streams.length > 1);
  yield* isListed || plan.by === undefined ? found : sorted(found, wanted.limit, isBefore);
}

/** So many of those that come first, in order. */
async function* sorted(
  found: AsyncIterable<Reached>,
  limit: number,
  isBefore: (one: Reached, other: Reached) => boolean,
): AsyncGenerator<Found, void, undefined> {
  const all: Found[] = [];
  const sort = () => all.sort((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0)).splice(limit);
  for await (const one of found) if (isFound(one) && all.push(one) > 2 * limit) sort();
  sort();
  yield* all;
}

const isFound = (one: Reached): one is Found => one.job !== undefined;

/** Each job once, though it may have moved from one of several lists into another while they were read. */
async function* once(all: AsyncIterable<Reached>, areMany: boolean): AsyncGenerator<Found, void, undefined> {
  const seen = new Set<string>();
  for await (const one of all) {
    if (!isFound(one)) continue;
    const key = areMany ? JSON.stringify(one.job.ids) : "";
    if (!seen.has(key)) yield one;
    if (areMany) seen.add(key);
  }
}

/** Those of a list that are wanted; it is left where all that follows is past these bounds. Those that ended unstarted come of lists of their own, if there are such. */
async function* sifted(search: Search, args: Args, bounds: Bounds = search.wanted, isOfUnstarted = false): AsyncGenerator<Reached, void, undefined> {
  const { source, wanted, plan, options } = search;
  const isElsewhere = ({ overview }: Listed) => plan.unstarted.length > 0 && hasEnded(overview) && (timeBy(overview, plan.by) !== undefined) === isOfUnstarted;
  const find = async (one: Listed) => {
    if (!isElsewhere(one)) return settle(search, one, args);
    return isOfUnstarted ? { job: undefined, time: one.overview.finishedAt?.getTime() ?? Number.NEGATIVE_INFINITY } : undefined;
  };
  let last = wanted.order === "oldest" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  for await (const page of listing(source, plan, bounds, args, options)) {
    const likely = page.filter((one) => isElsewhere(one) || mayBeWanted(search, one) !== false);
    for await (const one of fewAtATime(likely, find)) {
      if (Number.isFinite(one.time)) last = one.time;
      // One that has ended without a time stands where its list has it, and keeps none behind it from its place among others.
      else if (one.time < 0 && plan.listed === wanted.order) one.time = last;
      yield one;
    }
  }
}

/** Those jobs of certain ids, each read for itself. */
async function* byIds(search: Search, name: string): AsyncGenerator<Found, void, undefined> {
  const { source, wanted, options, plan } = search;
  const own = Object.fromEntries(Object.entries(wanted.args).filter(([key]) => key in source.shape.ids));
  const byId = { ...search, wanted: { ...wanted, ids: undefined } };
  yield* fewAtATime(wanted.ids ?? [], async (id) => {
    const args = { ...own, [name]: id };
    const snapshot = await jobOf(source, args as JobIds)
      .get(options)
      .catch(orGone);
    if (!snapshot) return undefined;
    const { job, ...overview } = snapshot;
    return settle(byId, { item: job as object, overview, time: timeIn(overview, plan.by) }, args);
  });
}

/** Does work a few at a time, and gives what comes of it in order. */
async function* fewAtATime<In, Out>(all: readonly In[], work: (one: In) => Promise<Out | undefined>): AsyncGenerator<Out, void, undefined> {
  for (let index = 0; index < all.length; index += width)
    for (const done of await Promise.all(all.slice(index, index + width).map(work))) if (done !== undefined) yield done;
}

/** Whether a job is wanted, as far as its list tells; undefined where the job itself may tell more. */
function mayBeWanted({ wanted, plan }: Pick<Search, "wanted" | "plan">, { overview, time }: Listed): boolean | undefined {
  const { states, since, until, ids, name } = wanted;
  if (ids && !ids.includes(overview.id ?? "")) return false;
  if (name !== undefined && overview.name !== undefined && overview.name !== name) return false;
  const isUntold = states !== undefined && overview.state === "unknown" && !states.has("unknown");
  if (states && !isUntold && !states.has(overview.state)) return false;
  const isTimeless = time === undefined && plan.by !== undefined && (since !== undefined || until !== undefined);
  // What waits to begin is of now.
  const at = time ?? (hasEnded(overview) ? undefined : Date.now());
  if (at !== undefined && ((since !== undefined && at < since) || (until !== undefined && at > until))) return false;
  const isNameless = name !== undefined && overview.name === undefined;
  return isUntold || isNameless || (isTimeless && hasEnded(overview)) ? undefined : true;
}

/** The job of a list's item, read where that is needed; undefined where it is not wanted. */
async function settle(search: Search, listed: Listed, args: Args): Promise<Found | undefined> {
  const { source, wanted, plan, options } = search;
  const { item } = listed;
  const handle = handleOf(source, item, args);
  let { overview, time } = listed;
  const lacksReason = () => wanted.reasons && ["failed", "unknown"].includes(overview.state) && overview.error === undefined;
  const isKnown = mayBeWanted(search, listed) === true;
  if (!isKnown || lacksReason()) {
    const read = await handle.get(options).catch((error: unknown) => (isKnown ? orAborted(error, options) : orGone(error)));
    if (read) overview = { ...overview, ...known(read) };
    time = timeIn(overview, plan.by);
    // What not even the job tells is no reason to hide it, but for its state and name.
    if (!isKnown && mayBeWanted(search, { item, overview, time }) !== true && !(isOf(wanted, overview) && time === undefined)) return undefined;
  }
  if (lacksReason() && overview.state === "failed" && source.shape.parts) overview = { ...overview, error: await errorOfParts(handle, options) };
  return { job: foundJob(source, handle, overview, item), time: time ?? (hasEnded(overview) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) };
}

const isOf = ({ states, name }: Wanted, overview: JobOverview): boolean =>
  (states === undefined || states.has(overview.state)) && (name === undefined || overview.name === name);

/** A reason that cannot be read keeps nobody from the job; an abort does. */
function orAborted(error: unknown, { signal }: CallOptions): undefined {
  if (signal?.aborted) throw error;
}

/** What a job tells, without what it does not. */
const known = (read: JobOverview & { job?: unknown }): Partial<JobOverview> =>
  Object.fromEntries(Object.entries(read).filter(([name, value]) => name !== "job" && value !== undefined));

/** Why the first of a job's parts failed that says so. */
async function errorOfParts(handle: Job, options: CallOptions): Promise<JobOverview["error"]> {
  const parts = await handle.parts(options).catch((error: unknown) => orAborted(error, options));
  return parts?.find(({ state, error }) => state === "failed" && error)?.error;
}

function handleOf(source: JobSource, item: object, args: Args): Job {
  const ids = idsOfItem(source, item, args);
  for (const [name, id] of Object.entries(ids))
    if (typeof id !== "string" && typeof id !== "number")
      throw new VendorJobsError(
        `A job that ${source.api.name} lists has no ${name}, by which it is read; expected it at ${source.shape.ids[name]?.join(" or ") || "the scope"}.`,
      );
  return jobOf(source, ids);
}

/** What is known of a job, with what its handle does: that does not show where the job is printed. */
function foundJob(source: JobSource, handle: Job, overview: JobOverview, job: object): AnyFoundJob {
  const found = { ...overview, vendor: source.api.vendor, ref: handle.toJSON(), job };
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(handle))) Object.defineProperty(found, name, { value, enumerable: false });
  return found as AnyFoundJob;
}
