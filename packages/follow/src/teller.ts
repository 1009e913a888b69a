import type { JobOverview, JobRef } from "@vendor-jobs/core";
import type { Context } from "./context.ts";
import { overviewIn, type Row } from "./store.ts";
import { count, delayed, traced } from "./telemetry.ts";
import type { Handlers, RunEnd } from "./types.ts";

/**
 * Tells what is yet to be told of a run, in order, each at least once. `isLast` says that this ticket is tried for the last time: what fails then is put
 * aside, for another ticket to go on after it. Throws where it is to be tried again.
 */
export async function tellAll({ store, change }: Context, key: string, handlers: Handlers, signal: AbortSignal, isLast: boolean): Promise<void> {
  for (;;) {
    const row = await store.get(key);
    const [news] = row?.news ?? [];
    if (!row || !news || signal.aborted) return;
    try {
      await traced(`tell ${news.kind}`, { vendor: row.vendor, key }, row.start?.trace, () => tell(row, news, handlers));
    } catch (error) {
      if (!isLast) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      return change(async (inside, hand) => {
        await inside.told(key, news.seq, reason);
        await hand("tell", [key]);
      });
    }
    await store.told(key, news.seq);
    count("news", { vendor: row.vendor, kind: news.kind });
    delayed(Date.now() - Date.parse(news.at), { vendor: row.vendor, kind: news.kind });
  }
}

async function tell({ key, ref, job: latest }: Row, { kind, job: seen, reason }: Row["news"][number], handlers: Handlers): Promise<void> {
  const job = overviewIn(seen ?? (kind === "end" ? undefined : latest));
  const warn = (what: string) => process.emitWarning(`${key}: ${what}`, "VendorJobsFollow");
  switch (kind) {
    case "change":
      await handlers.onChange?.({ key, ref: ref as JobRef, job: job as JobOverview });
      return;
    case "end":
      await handlers.onEnd({ key, state: (job?.state ?? "refused") as RunEnd["state"], ref: ref ?? undefined, job, reason });
      return;
    case "unknown":
      await (handlers.onUnknown ?? (({ reason }) => warn(reason)))({ key, ref: ref ?? undefined, reason: reason ?? "" });
      return;
    case "trouble":
      await (handlers.onTrouble ?? (({ reason }) => warn(reason)))({ key, ref: ref ?? undefined, reason: reason ?? "" });
  }
}
