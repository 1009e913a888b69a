import type { JobStart } from "../api.ts";
import { refuse } from "../checks.ts";
import {
  type Answer,
  filled,
  filledAt,
  idsOfItem,
  isReadable,
  type Job,
  type JobIds,
  type JobSource,
  jobOf,
  listOf,
  madeIds,
  newestFirst,
  orGone,
  overviewOf,
  readJob,
  type StartOptions,
  timeText,
  withArgs,
} from "../job/index.ts";
import { itemsOf } from "../pages/index.ts";
import { type Args, withArg } from "../request/index.ts";
import { pick } from "../select.ts";
import { type CallOptions, checkCallOptions } from "../send/index.ts";
import { now } from "../time/index.ts";

/** Options of `findStart()`. */
export interface FindStartOptions extends StartOptions {
  /** When the start was sent first, or was to be, by this machine's clock: no job of before is looked at. */
  since: Date;
}

/** What a start has come to, for those who look at it later. */
export interface Begun {
  readonly source: JobSource;
  readonly start: JobStart;
  readonly args: Args;
  readonly options: CallOptions;
  /** When it was sent first, by `Date.now()`; and by the clock of all waits, which nobody sets. */
  readonly since: number;
  readonly at: number;
}

/** What was found of a start whose answer is not known. */
export interface FoundStarts<Handle> {
  /** The jobs that it may have made. One is it; of several it is not known which. */
  readonly jobs: readonly Handle[];
  /** Whether there being none proves that it started none. */
  readonly proves: boolean;
  /** Whether the same start may be sent again: with the key that it had it starts nothing twice. */
  readonly mayRepeat: boolean;
  /** What was looked for, in words. */
  readonly sought: string;
  /** By how many ms the vendor's clock is ahead of this machine's, by the `Date` of an answer; undefined where none told, or no list was looked through. */
  readonly ahead?: number | undefined;
}

/** By how much a vendor's clock may differ from ours, where its answers do not tell; and by how much times of whole seconds may, in ms. */
const untold = 60_000;
const told = 2000;

const unanswered: Answer = { body: undefined, request: { method: "", url: "" }, status: 0, headers: undefined };

/** The ids that an answer tells, or without one the arguments alone, if they do. */
export function toldIds({ source, start, args }: Pick<Begun, "source" | "start" | "args">, answer = unanswered): JobIds | undefined {
  try {
    return madeIds(source, start, answer, args);
  } catch {
    return undefined;
  }
}

/** Looks for what a start has made that was sent, maybe, by whoever. */
export async function findStartOf(source: JobSource, operation: string, given: Args, options: FindStartOptions): Promise<FoundStarts<unknown>> {
  const starts = source.shape.start ?? [];
  const start = starts.find((one) => one.operation === operation);
  if (!start) return refuse("operation", operation, starts.map((one) => one.operation).join(" or "));
  const { since, key, ...rest } = options ?? {};
  checkCallOptions(rest);
  if (!(since instanceof Date) || !isReadable(since.getTime())) return refuse("since", since, "the Date at which the start was sent, of the years 1 to 9999");
  if (key !== undefined && (typeof key !== "string" || key.trim() === "")) return refuse("key", key, "the text that the start was sent with");
  const { args } = (key !== undefined && source.withKey?.(start, given ?? {}, { key })) || { args: given ?? {} };
  return findStart({ source, start, args, options: rest, since: since.getTime(), at: now() - Date.now() + since.getTime() });
}

/** Looks for the job that a start has made: by the id that it was given, or in the list of jobs. */
export async function findStart(begun: Begun): Promise<FoundStarts<Job>> {
  const { source, start, options } = begun;
  const mayRepeat = start.key !== undefined;
  const ids = start.key?.repeat === "conflict" ? toldIds(begun) : undefined;
  if (ids) {
    const sought = `${source.shape.operation} with ${JSON.stringify(ids)}`;
    return { jobs: (await readJob(source, ids, options).catch(orGone)) ? [jobOf(source, ids)] : [], proves: false, mayRepeat, sought };
  }
  if (!start.find || !listOf(source, start.find.operation))
    return { jobs: [], proves: false, mayRepeat, sought: "nowhere: its vendor has no list that would have it" };
  return { ...(await lookThrough(begun)), proves: start.find.proves === true, mayRepeat };
}

/** Which list is looked through for a start, and for what. */
export function soughtBy({ source, start: { find = {} }, args }: Pick<Begun, "source" | "start" | "args">) {
  const { name, pagination } = listOf(source, find.operation) as NonNullable<ReturnType<typeof listOf>>;
  const isJobs = name === listOf(source)?.name;
  const scope = filledAt(find.args, args, args.body, isJobs ? withArgs({}, source.shape.lists?.args) : {});
  const where = Object.entries(filled(find.where ?? {}, args, args.body) as object);
  return { name, pagination, isJobs, scope, where, text: `${name} with ${JSON.stringify({ ...scope, ...Object.fromEntries(where) })}` };
}

async function lookThrough(begun: Begun): Promise<Pick<FoundStarts<Job>, "jobs" | "sought" | "ahead">> {
  const { source, args, since, at, options } = begun;
  const { api, shape } = source;
  const { name, pagination, isJobs, scope, where, text } = soughtBy(begun);
  const date = Date.parse((await source.call(name, scope, options)).headers?.get("date") ?? "");
  const ahead = isReadable(date) ? date - Date.now() : undefined;
  // The earlier of both: the date may have been set meanwhile, and the other clock stands still while a machine sleeps.
  const from = Math.min(since, Math.floor(Date.now() - now() + at)) + (ahead === undefined ? -untold : ahead - told);
  // What the list of jobs can be asked for is nothing that another can; and by when jobs began or ended, one that is queued is nowhere.
  const isNarrowed = isJobs && (shape.lists?.by ?? "created") === "created";
  const asked = isNarrowed ? narrowed(source, scope, from) : scope;
  const jobs: Job[] = [];
  for await (const page of source.list(name, asked, options)) {
    const items = itemsOf(page, pagination) as object[];
    const times = items.map((item) => timeOf(overviewOf(api, item)));
    for (const [index, item] of items.entries()) {
      if ((times[index] as number) < from || !where.every(([pointer, wanted]) => isLike(pick(item, [pointer]), wanted))) continue;
      jobs.push(jobOf(source, idsOfItem(source, item, scope, args)));
    }
    if (isNarrowed && times.some((time) => time < from) && (shape.lists?.newest || shape.lists?.order === "newest")) break;
  }
  return { jobs, ahead, sought: `${text}, since ${new Date(from).toISOString()}` };
}

/** The time by which a job is told to be of before or after; one that has none is new. */
const timeOf = ({ createdAt, startedAt }: ReturnType<typeof overviewOf>) => (createdAt ?? startedAt)?.getTime() ?? Number.POSITIVE_INFINITY;

/** The arguments of the list with what keeps older jobs out, where it can be asked for that. */
function narrowed({ shape }: JobSource, scope: Args, from: number): Args {
  const { since } = shape.lists ?? {};
  return newestFirst(since ? withArg(scope, since.in, timeText(since.as, from, Date.now())) : scope, shape.lists ?? {});
}

/** Whether a value has all that is wanted of it, whatever else it has; numbers and their text are the same. */
function isLike(found: unknown, wanted: unknown): boolean {
  if (wanted === undefined) return true;
  if (wanted === null || typeof wanted !== "object") return (found === null || typeof found !== "object") && String(found ?? null) === String(wanted);
  return Object.entries(wanted).every(([name, inner]) => isLike((found as Record<string, unknown> | null | undefined)?.[name], inner));
}
