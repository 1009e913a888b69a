import { hasEnded, isReadable, type JobOverview, type JobSource, listOf, overviewOf } from "../job/index.ts";
import { CapReached, idOf, itemsOf, newcomers } from "../pages/index.ts";
import type { Args } from "../request/index.ts";
import type { CallOptions } from "../send/index.ts";
import { boundedBy, type PushDown } from "./push-down.ts";
import type { Wanted } from "./wanted.ts";

/** A job as a list has it. */
export interface Listed {
  readonly item: object;
  readonly overview: JobOverview;
  /** The time by which the vendor lists, else another of the job's; undefined where it has none. */
  readonly time: number | undefined;
}

/** Times beyond which nothing of a list is wanted. */
export type Bounds = Partial<Pick<Wanted, "since" | "until">>;

type By = PushDown["by"];
const members = { created: "createdAt", started: "startedAt", finished: "finishedAt" } as const;

/** The time by which the vendor lists a job; undefined where the job has none. */
export const timeBy = (overview: JobOverview, by: By): number | undefined => overview[members[by ?? "created"]]?.getTime();

/** The time of a job that a query is about; undefined where it is yet to come, or where the job has none at all. */
export function timeIn(overview: JobOverview, by: By): number | undefined {
  const { createdAt, startedAt, finishedAt } = overview;
  const isToCome = (by === "started" || by === "finished") && !hasEnded(overview);
  // A start was yet to come until the end, and may have been planned for long.
  const other = by === "started" ? (finishedAt ?? createdAt) : (createdAt ?? startedAt ?? finishedAt);
  return timeBy(overview, by) ?? (isToCome ? undefined : other?.getTime());
}

/** The oldest and the newest time of what was read, and by how much the list strayed from its order. */
function spanOf(order: PushDown["listed"]) {
  let [oldest, newest, slack] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  return {
    oldest: () => oldest,
    newest: () => newest,
    add(page: readonly (number | undefined)[]) {
      for (const time of page) {
        if (time === undefined) continue;
        if (order === "newest") slack = Math.max(slack, time - oldest);
        if (order === "oldest") slack = Math.max(slack, newest - time);
        [oldest, newest] = [Math.min(oldest, time), Math.max(newest, time)];
      }
    },
    /** Whether what follows is past what is wanted: a list that strays is read on by twice as much. */
    isPast: ({ since, until }: Bounds) =>
      order === "newest" ? since !== undefined && oldest < since - 2 * slack : order === "oldest" && until !== undefined && newest > until + 2 * slack,
  };
}

/**
 * The pages of a list of jobs, until nothing more can match. Where the vendor ends it by its cap, the rest is asked for by a narrower window of time,
 * if the list can be asked for one; else the error tells.
 */
export async function* listing(source: JobSource, plan: PushDown, wanted: Bounds, args: Args, options: CallOptions): AsyncGenerator<Listed[], void, undefined> {
  const { api } = source;
  const { name = "", pagination } = listOf(source) ?? {};
  if (!pagination) return;
  const isNew = newcomers(10_000);
  const span = spanOf(plan.listed);
  const ahead = { ...options, concurrency: plan.endsEarly ? 0 : 1 };
  for (let [asked, edge] = [args, undefined as number | undefined]; ; ) {
    try {
      for await (const page of source.list(name, asked, ahead)) {
        const items = itemsOf(page, pagination) as object[];
        const jobs = items.map((item): Listed => {
          const overview = overviewOf(api, item);
          return { item, overview, time: timeIn(overview, plan.by) };
        });
        span.add(jobs.map(({ overview }) => timeBy(overview, plan.by)));
        yield jobs.filter(({ item }) => isNew(idOf(item, pagination)));
        if (span.isPast(wanted)) return;
      }
      return;
    } catch (error) {
      if (!(error instanceof CapReached)) throw error;
      const next = plan.listed === "oldest" ? span.newest() : span.oldest();
      // A time of the vendor's that cannot be written is no bound either.
      if (!isReadable(next) || next === edge) throw error;
      const narrower =
        plan.listed === "oldest" ? boundedBy(source, args, next, wanted.until) : plan.listed === "newest" ? boundedBy(source, args, wanted.since, next) : args;
      // As many at one time as the vendor gives in all: no window is narrower.
      if (JSON.stringify(narrower) === JSON.stringify(asked)) throw error;
      [asked, edge] = [narrower, next];
    }
  }
}
