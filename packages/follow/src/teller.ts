import type { JobOverview, JobRef } from "@vendor-jobs/core";
import type { Context } from "./context.ts";
import { type News, overviewIn, partsOf, type Row, textOf } from "./run.ts";
import { count, delayed, traced } from "./telemetry.ts";
import type { Handlers, RunEnd } from "./types.ts";

/** Tells what is yet to be told of a run, in order, each at least once. What fails for the last time is put aside; throws where it is to be tried again. */
export async function tellAll({ database, steps, tries }: Context, first: Row, handlers: Handlers, timeout: number, signal: AbortSignal): Promise<void> {
  const { key } = first;
  let row: Row | undefined = first;
  for (let news = row.news[0]; row && news && !signal.aborted; news = row?.news[0]) {
    const { at, kind } = news;
    const about = { vendor: partsOf(row.client).vendor };
    const telling = [row, news, handlers] as const;
    try {
      await traced(`tell ${kind}`, { ...about, key }, row.start?.trace, () => within(timeout, tell(...telling)));
    } catch (error) {
      await database.run("untold", key, at, textOf(error));
      if (news.tries + 1 < tries) throw error;
      // What comes after it is tried by a ticket of its own, from the beginning.
      return void (await database.give("tell", "aside", key, at));
    }
    row = (await steps.told({ key, at })) ?? (await database.run("get", [key]))[0];
    count("news", { ...about, kind });
    delayed(Date.now() - Date.parse(at), { ...about, kind });
  }
}

/** What a handler gives; rejects where that takes longer than it may. What goes on all the same keeps nobody waiting. */
async function within(timeout: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The handler did not return within ${timeout} ms.`)), timeout);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function tell({ key, ref: known, job: latest }: Row, { kind, job: seen, reason = "" }: News, handlers: Handlers): Promise<unknown> {
  const ref = known ?? undefined;
  const warn = () => process.emitWarning(`${key}: ${reason}`, "VendorJobsFollow");
  const tellers: Record<News["kind"], () => unknown> = {
    change: () => handlers.onChange?.({ key, ref: ref as JobRef, job: overviewIn(seen ?? latest) as JobOverview }),
    end: () => handlers.onEnd({ key, state: (seen?.state ?? "refused") as RunEnd["state"], ref, job: overviewIn(seen), reason: seen ? undefined : reason }),
    unknown: () => (handlers.onUnknown ?? warn)({ key, ref, reason }),
    trouble: () => (handlers.onTrouble ?? warn)({ key, ref, reason }),
  };
  return tellers[kind]();
}
