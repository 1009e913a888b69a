import { AmbiguousRequestError } from "../errors.ts";
import type { Job, JobIds, JobSource } from "../job/index.ts";
import { abortError, isUnknown } from "../send/index.ts";
import { bounded } from "../time/index.ts";
import { type Begun, soughtBy, toldIds } from "./find-start.ts";
import { type OpenStart, openStarts } from "./open-starts.ts";

// Jobs of other starts of a client: none of them is the one that is looked for.

/** Until when a start must have been sent for a job to be its: never, where it is that of another; else before it was seen, by the clock of all waits. */
const known = new WeakMap<JobSource, Map<string, number>>();
const remembered = 1000;
const nameOf = (ids: JobIds) => JSON.stringify(Object.values(ids).map(String));

/** Notes the job of a start; or one that was seen, which is that of none that is sent from then on. */
export function remember(source: JobSource, ids: JobIds, seen = Number.NEGATIVE_INFINITY): void {
  const times = known.get(source) ?? new Map<string, number>();
  const name = nameOf(ids);
  known.set(source, times.set(name, Math.min(seen, times.get(name) ?? seen)));
  if (times.size > remembered) times.delete(times.keys().next().value as string);
}

/** Those of the jobs that no other start of the client is known to have made. */
export const unclaimed = ({ source, at }: Begun, jobs: readonly Job[]): Job[] =>
  jobs.filter(({ ids }) => at < (known.get(source)?.get(nameOf(ids)) ?? Number.POSITIVE_INFINITY));

/**
 * Whether what is found for a start may be another's as well: of one that is looked for by the same, and whose answer was lost or told no ids. Those under way
 * are waited for, and the jobs that others were answered with are noted.
 */
export async function isContested(start: OpenStart): Promise<boolean> {
  const { source, options } = start.begun;
  const sought = soughtBy(start.begun).text;
  const others = [...openStarts(source)].filter(
    (other) => other !== start && (other.isAsked || !other.answer) && other.begun.start.find && soughtBy(other.begun).text === sought,
  );
  const came = await bounded(Promise.allSettled(others.map(({ sending }) => sending)), Number.POSITIVE_INFINITY, options.signal, () => undefined).catch(() => {
    throw abortError(options.signal as AbortSignal, start.begun.start.operation);
  });
  for (const open of openStarts(source)) {
    const ids = open.answer && toldIds(open.begun, open.answer);
    if (ids) remember(source, ids);
    if (open.answer && !open.isAsked) openStarts(source).delete(open);
  }
  for (const [index, result] of came.entries()) {
    const other = others[index] as OpenStart;
    const isOpen = result.status === "rejected" ? isLost(result.reason) : !(other.answer && toldIds(other.begun, other.answer));
    if (isOpen) [other.isContested, start.isContested] = [true, true];
  }
  return start.isContested === true;
}

const isLost = (error: unknown) => error instanceof AmbiguousRequestError || isUnknown(error);
