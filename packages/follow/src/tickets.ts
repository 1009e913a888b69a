import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "pg-boss";
import type { Context } from "./context.ts";
import { type Row, textOf } from "./run.ts";

export const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

/** After how long others are taken beside those of which some are not done, and what is done of these is given back, in ms. */
const patience = 1000;

/** What is done of the run of a ticket. */
type WorkOn = (row: Row, signal: AbortSignal) => Promise<unknown>;
type Done = { readonly id: string } & ({ readonly status: "completed" } | { readonly status: "failed"; readonly output: { message: string } });

/** Works on the tickets of a queue side by side, so many at the most, and tells the engine of each whether it is to come again. One that takes long holds up no other. */
export async function takeTickets({ database: { boss, run } }: Context, queue: string, most: number, workOn: WorkOn, ending: AbortSignal): Promise<void> {
  let inHand = 0;
  const one = async ({ id, data, signal }: Job<{ key: string }>, rows: Promise<Row[]>): Promise<Done> => {
    // Those beside whom more was taken may be at work still.
    while (inHand >= most && !ending.aborted) await sleep(patience);
    inHand++;
    try {
      const row = (await rows).find(({ key }) => key === data.key);
      if (row) await workOn(row, AbortSignal.any([signal, ending]));
      return { id, status: "completed" };
    } catch (error) {
      return { id, status: "failed", output: { message: textOf(error) } };
    } finally {
      inHand--;
    }
  };
  const begin = (batchSize: number): Promise<string> =>
    boss.work(queue, { ...polling, batchSize, burstWhenBatchFull: true, perJobResults: true }, async (jobs: Job<{ key: string }>[]) => {
      const keys = jobs.map(({ data }) => data.key);
      const rows = run("get", keys);
      // It may fail before one of them waits for it.
      rows.catch(() => {});
      const done: [job: Job<{ key: string }>, result: Done][] = [];
      const results = jobs.map(async (job) => {
        const result = await one(job, rows);
        done.push([job, result]);
        return result;
      });
      let beside: Promise<string | undefined> | undefined;
      const timer = setInterval(() => {
        if (inHand < most && !ending.aborted) beside ??= begin(most - inHand).catch(() => undefined);
        // What fails here is said again with the rest.
        settle(done.splice(0)).catch(() => {});
      }, patience).unref();
      const all = await Promise.all(results);
      clearInterval(timer);
      const id = await beside;
      if (id) await boss.offWork(queue, { id, wait: false });
      return all;
    });
  // Each as it was fetched: what has lapsed meanwhile, and is in other hands, is not ours to settle.
  const settle = async (done: readonly [job: Job<{ key: string }>, result: Done][]) => {
    const completed = done.flatMap(([job, { status }]) => (status === "completed" ? [job] : []));
    if (completed.length > 0) await boss.complete(queue, completed);
    for (const [job, result] of done) if (result.status === "failed") await boss.fail(queue, job, result.output);
  };
  await begin(most);
}
