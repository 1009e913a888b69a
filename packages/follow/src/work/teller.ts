import type { JobOverview, JobRef } from "@vendor-jobs/core";
import { type News, overviewIn, partsOf, type Row, textOf } from "../database/index.ts";
import type { Handlers, RunEnd } from "../types.ts";
import type { Context } from "./context.ts";
import { told, traced } from "./telemetry.ts";

/** Tells what is yet to be told of a run, in order, each at least once. Throws where it is to be tried again. */
export async function tellAll(context: Context, first: Row, handlers: Handlers, timeout: number, signal: AbortSignal): Promise<void> {
  for (let row: Row | undefined = first; row?.news[0] && !signal.aborted; ) row = await tellNext(context, row, row.news[0], handlers, timeout);
}

/** Gives the run as it is once that was told; nothing where that failed for the last time, and is put aside. */
async function tellNext({ database, steps, tries }: Context, row: Row, news: News, handlers: Handlers, timeout: number): Promise<Row | undefined> {
  const { key, client, start } = row;
  const { at, kind } = news;
  const { vendor } = partsOf(client);
  try {
    await traced(`tell ${kind}`, { vendor, key }, start?.trace, () => within(timeout, tell(row, news, handlers)));
  } catch (error) {
    await database.run("untold", key, at, textOf(error));
    if (news.tries + 1 < tries) throw error;
    // What comes after it is tried by a ticket of its own, from the beginning.
    return void (await database.give("tell", "aside", key, at));
  }
  told(Date.now() - Date.parse(at), { vendor, kind });
  return (await steps.told({ key, at })) ?? (await database.run("get", [key]))[0];
}

/** What a handler gives; rejects where that takes longer than it may. What goes on all the same keeps nobody waiting. */
async function within(timeout: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // The engine keeps the process alive until it is stopped.
    timer = setTimeout(() => reject(new Error(`The handler did not return within ${timeout} ms.`)), timeout).unref();
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
