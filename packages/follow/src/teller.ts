import type { JobOverview, JobRef } from "@vendor-jobs/core";
import type { Context } from "./context.ts";
import { type News, overviewIn, partsOf, type Row } from "./run.ts";
import { count, delayed, traced } from "./telemetry.ts";
import type { Handlers, RunEnd } from "./types.ts";

/** Tells what is yet to be told of a run, in order, each at least once. What fails for the last time is put aside; throws where it is to be tried again. */
export async function tellAll({ database: { run, change }, tries }: Context, key: string, handlers: Handlers, signal: AbortSignal): Promise<void> {
  for (;;) {
    const [row] = await run("get", key);
    const [news] = row?.news ?? [];
    if (!row || !news || signal.aborted) return;
    const about = { vendor: partsOf(row.client).vendor };
    try {
      await traced(`tell ${news.kind}`, { ...about, key }, row.start?.trace, () => tell(row, news, handlers));
    } catch (error) {
      await run("untold", key, news.at, error instanceof Error ? error.message : String(error));
      if (news.tries + 1 < tries) throw error;
      // What comes after it is tried by a ticket of its own, from the beginning.
      return change(async (desk) => {
        await desk.run("aside", key, news.at);
        await desk.hand("tell", key);
      });
    }
    await run("told", key, news.at);
    count("news", { ...about, kind: news.kind });
    delayed(Date.now() - Date.parse(news.at), { ...about, kind: news.kind });
  }
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
