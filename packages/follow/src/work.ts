import type { JobLook } from "@vendor-jobs/core";
import type { Job } from "pg-boss";
import type { Context } from "./context.ts";
import { queueOf } from "./database.ts";
import { lookAround } from "./looker.ts";
import { type Row, textOf, titleOf } from "./run.ts";
import { bringOn } from "./starter.ts";
import { tellAll } from "./teller.ts";
import { isOfClient, troubleTeller } from "./troubles.ts";
import type { Handlers, WorkOptions } from "./types.ts";

const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

/** Takes tickets of the clients in this process, until the signal is aborted and the engine stopped. */
export async function beginWork(context: Context, handlers: Handlers, options: Required<WorkOptions>, ending: AbortSignal): Promise<void> {
  const { boss, run } = context.database;
  const { starts, tells, timeout } = options;
  for (const [name, client] of context.clients) {
    /** Works on tickets side by side, and tells the engine of each whether it is to come again. */
    const take = (work: "start" | "tell", batchSize: number, workOn: (row: Row, signal: AbortSignal) => Promise<unknown>) =>
      boss.work(queueOf(work, name), { ...polling, batchSize, burstWhenBatchFull: true, perJobResults: true }, async (jobs: Job<{ key: string }>[]) => {
        const rows = await run(
          "get",
          jobs.map(({ data }) => data.key),
        );
        const results = jobs.map(async ({ id, data, signal }) => {
          try {
            const row = rows.find(({ key }) => key === data.key);
            if (row) await workOn(row, AbortSignal.any([signal, ending]));
            return { id, status: "completed" as const };
          } catch (error) {
            return { id, status: "failed" as const, output: { message: textOf(error) } };
          }
        });
        return Promise.all(results);
      });
    const tell = troubleTeller(client, handlers);
    await take("start", starts, (row, signal) => bringOn(context, client, row, signal, tell));
    await take("tell", tells, (row, signal) => tellAll(context, row, handlers, timeout, signal));
    const told = (look: JobLook) => {
      if (look.ok) tell("look", undefined);
      else if (isOfClient(look.error)) tell("look", look.error);
    };
    const handLook = () => boss.send(queueOf("look", name), {}, { singletonKey: "all" });
    await boss.work(queueOf("look", name), polling, async ([job]) => {
      const signal = AbortSignal.any([(job as Job).signal, ending]);
      await lookAround(context, client, signal, told).catch((error) => {
        // The engine has it tried again, and tells nobody.
        if (!signal.aborted) process.emitWarning(`Jobs of ${titleOf(name)} could not be looked at: ${textOf(error)}`, "VendorJobsFollow");
        throw error;
      });
      await handLook();
    });
    await handLook();
  }
}
