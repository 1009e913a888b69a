import type { JobLists, JobState } from "../api.ts";
import { filled, inLargePages, type JobSource, listOf, namesIn, newestFirst, timeText, withArgs } from "../job/index.ts";
import { type Args, withArg } from "../request/index.ts";
import type { JobsCriterion, JobsPlan } from "./jobs-query.ts";
import type { Wanted } from "./wanted.ts";

/** How a query goes to a vendor. */
export interface PushDown extends JobsPlan {
  /** The arguments of each list that is read; several where the vendor takes one state at a time. */
  readonly passes: readonly Args[];
  /** Those of lists of jobs that have no time yet to be asked for by, which are read whole. */
  readonly timeless: readonly Args[];
  /** Those of lists of jobs that ended without having started, which bounds of the start leave out. */
  readonly unstarted: readonly Args[];
  /** Where each of the ids is read for itself instead: the id's name. */
  readonly readBy: string | undefined;
}

/** The most lists that are read for one query, each of another state. */
const mostPasses = 4;

/** Until when nothing is, for ranges that have an end. */
const never = Date.UTC(2100, 0, 1);
const second = 1000;

/** Divides a query into what the vendor does, what is left to do here, and what nobody can. */
export function pushDown(source: JobSource, wanted: Wanted): PushDown {
  const { api, shape } = source;
  const { fields, lists = {} } = shape;
  const by = lists.by ?? (["created", "started", "finished"] as const).find((name) => fields[name]);
  const operation = listOf(source)?.name ?? "";
  const pushed = new Set<JobsCriterion>();
  const asked = criteria.filter((name) => wanted[name] !== undefined && (name !== "order" || (by !== undefined && wanted.order !== "any")));
  const notPossible = asked.filter((name) => (name === "since" || name === "until" ? !by : name === "name" && !fields.name));

  const free = Object.keys(shape.ids).filter((name) => wanted.args[name] === undefined);
  const takesMany = lists.ids && isMany(source, operation, lists.ids.in);
  const readBy = wanted.ids && !takesMany && free.length === 1 ? free[0] : undefined;
  if (readBy !== undefined)
    return {
      ...{ vendor: api.vendor, operation: shape.operation, by, readBy, passes: [], timeless: [], unstarted: [] },
      ...{ listed: undefined, endsEarly: false, notPossible },
      ...{ pushedDown: ["ids"], filteredHere: asked.filter((name) => name !== "ids" && !notPossible.includes(name)) },
    };

  let args = boundedBy(source, wanted.args, wanted.since, wanted.until, pushed);
  if (wanted.ids && takesMany && lists.ids) [args] = [asking(args, "ids", lists.ids, wanted.ids), pushed.add("ids")];
  if (wanted.name !== undefined && lists.name) {
    const isList = !lists.name.as && isMany(source, operation, lists.name.in);
    args = asking(args, "name", lists.name, isList ? [wanted.name] : wanted.name);
    pushed.add("name");
  }
  if (lists.newest && wanted.order !== "oldest") args = newestFirst(args, lists);
  const listed = lists.newest && wanted.order !== "oldest" ? "newest" : lists.order;
  if (listed === wanted.order) pushed.add("order");
  const states = statePasses(source, wanted, args, pushed);
  const filteredHere = asked.filter((name) => !pushed.has(name) && !notPossible.includes(name));
  // How many jobs have to be looked at for a few that are wanted is not known where they are sifted here: the vendor's usual page it is then.
  const isSizeKnown = wanted.limit === Number.POSITIVE_INFINITY || filteredHere.length === 0;
  const passes = isSizeKnown ? states.map((pass) => inLargePages(source, pass, wanted.limit)) : states;
  const untimed = untimedOf(wanted, by, lists, pushed);
  const edge = listed === "newest" ? wanted.since : listed === "oldest" ? wanted.until : undefined;
  return {
    ...{ vendor: api.vendor, operation, by, readBy, passes, listed, notPossible },
    timeless: untimed.size > 0 ? pushDown(source, { ...wanted, since: undefined, until: undefined, states: untimed }).passes : [],
    unstarted: unstartedPasses(source, wanted, pushed),
    pushedDown: asked.filter((name) => pushed.has(name)),
    filteredHere,
    endsEarly: edge !== undefined || ((listed === wanted.order || wanted.order === "any") && wanted.limit !== Number.POSITIVE_INFINITY),
  };
}

const ends = ["succeeded", "failed", "canceled"] as const;

/** States in which a job may have no such time yet. */
const before = { created: [], started: ["queued", "waiting"], finished: ["queued", "waiting", "running", "stopping"] } as const;

/** The wanted states of jobs that a list leaves out which is asked for times, as far as it can be asked for them by their state. */
function untimedOf({ states, until }: Wanted, by: PushDown["by"], lists: JobLists, pushed: ReadonlySet<JobsCriterion>): ReadonlySet<JobState> {
  // What waits to begin is of now.
  const isAsked = (pushed.has("since") || pushed.has("until")) && !(until !== undefined && until < Date.now());
  return new Set(before[(isAsked && by) || "created"].filter((state) => lists.states?.values[state] && (!states || states.has(state))));
}

/** The lists of jobs that ended without having started, where the others are asked for by the start. */
function unstartedPasses(source: JobSource, wanted: Wanted, pushed: ReadonlySet<JobsCriterion>): readonly Args[] {
  const { shape } = source;
  const { unstarted, since: _, until: __, range: ___, newest: ____, order: _____, ...lists } = shape.lists ?? {};
  if (!unstarted || !(pushed.has("since") || pushed.has("until"))) return [];
  const { args, late = 0, ...own } = unstarted;
  const states = ends.filter((state) => (lists.states?.values[state] ?? !lists.states) && (!wanted.states || wanted.states.has(state)));
  const since = wanted.since === undefined ? undefined : wanted.since - late * second;
  // Of so few as are wanted there may be none among those that have started, which these lists may have as well.
  const asked = { ...wanted, since, states: new Set(states), args: withArgs(wanted.args, args), limit: Number.POSITIVE_INFINITY };
  return pushDown({ ...source, shape: { ...shape, lists: { ...lists, ...own } } }, asked).passes;
}

/** The arguments with what is asked for, at its place, in its form. */
const asking = (args: Args, name: string, { in: place, as = `{${name}}` }: NonNullable<JobLists["ids"]>, value: unknown): Args =>
  withArg(args, place, filled(as, { [name]: value }));

const criteria = ["states", "since", "until", "ids", "name", "order"] as const;

/** Whether a place takes a list of values. */
const isMany = ({ api }: JobSource, operation: string, place: string): boolean =>
  place.includes("/") || ["list", "comma", "space", "pipe"].includes(api.operations[operation]?.params?.[place] ?? "");

/** The arguments with bounds of time, as far as the list takes them: a second wider, for no vendor says whether they are meant to be included. */
export function boundedBy({ shape }: JobSource, args: Args, since: number | undefined, until: number | undefined, pushed = new Set<JobsCriterion>()): Args {
  const { since: from, until: to, range } = shape.lists ?? {};
  const earliest = since === undefined ? 0 : (Math.floor(since / second) - 1) * second;
  const latest = until === undefined ? never : (Math.ceil(until / second) + 1) * second;
  if (since !== undefined && from) [args] = [withArg(args, from.in, timeText(from.as, earliest, latest)), pushed.add("since")];
  if (until !== undefined && to) [args] = [withArg(args, to.in, timeText(to.as, latest, latest)), pushed.add("until")];
  if (!range || (since === undefined && until === undefined)) return args;
  const names = namesIn(range.as);
  if (since !== undefined && names.includes("since")) pushed.add("since");
  if (until !== undefined && names.includes("until")) pushed.add("until");
  return withArg(args, range.in, timeText(range.as, earliest, latest));
}

/** The lists to read for the states: one of all of them, or of each of the vendor's words; the whole list where it cannot be asked for them. */
function statePasses({ shape }: JobSource, { states }: Wanted, args: Args, pushed: Set<JobsCriterion>): Args[] {
  const filter = shape.lists?.states;
  if (states?.size === 0) return [];
  if (!states || !filter) return [args];
  const words = [...states].map((state) => filter.values[state]);
  const all = [...new Set(words.flatMap((some) => some ?? []))];
  if (words.includes(undefined) || (!filter.many && all.length > mostPasses)) return [args];
  pushed.add("states");
  return (filter.many ? [all] : all).map((some) => asking(args, "states", filter, some));
}
