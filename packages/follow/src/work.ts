import type { Job, JobWithMetadata } from "pg-boss";
import { type Context, clientName, type Ticket } from "./context.ts";
import { lookAround } from "./looker.ts";
import { bringOn } from "./starter.ts";
import { tellAll } from "./teller.ts";
import type { ClientTrouble, Handlers, WorkOptions } from "./types.ts";

/** Takes tickets in this process, until the signal is aborted and the engine stopped. */
export async function beginWork(
  context: Context,
  handlers: Handlers,
  { starts = 8, tells = 8 }: WorkOptions,
  keep: number,
  ending: AbortSignal,
): Promise<void> {
  const { database, clients, store, tries } = context;
  const { boss } = database;
  const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };
  const many = (size: number) => ({ ...polling, batchSize: size, burstWhenBatchFull: true, perJobResults: true, includeMetadata: true }) as const;
  const onClientTrouble =
    handlers.onClientTrouble ??
    (({ vendor, baseUrl, error }: ClientTrouble) => process.emitWarning(`${vendor} at ${baseUrl}: ${error.message}`, "VendorJobsFollow"));

  await boss.work<Ticket, unknown, ReturnType<typeof many>>("start", many(starts), (jobs) =>
    each(jobs, ({ data, signal }) => bringOn(context, data.key, AbortSignal.any([signal, ending]))),
  );
  await boss.work<Ticket, unknown, ReturnType<typeof many>>("tell", many(tells), (jobs) =>
    each(jobs, ({ data, signal, retryCount }) => tellAll(context, data.key, handlers, signal, retryCount >= tries - 1)),
  );
  await boss.work<Ticket>("look", { ...polling, localConcurrency: clients.length }, async ([job]: Job<Ticket>[]) => {
    const client = clients.find((one) => clientName(one) === job?.data.key);
    if (!job || !client) throw new Error(`No client of this process is ${job?.data.key}.`);
    const isMore = await lookAround(context, client, AbortSignal.any([job.signal, ending]), onClientTrouble);
    if (isMore) await boss.send("look", job.data, { singletonKey: job.data.key });
  });
  await boss.work("tidy", polling, () => store.forget(keep));
  await boss.schedule("tidy", "17 * * * *");
  // What nobody has a ticket for any more, as after the engine's tables were restored from a copy, is taken up as well.
  await context.change(async (_, hand) => hand("look", clients.map(clientName)));
}

/** Works on tickets side by side, and tells the engine of each whether it is to come again. */
async function each(jobs: JobWithMetadata<Ticket>[], work: (job: JobWithMetadata<Ticket>) => Promise<void>) {
  return Promise.all(
    jobs.map(async (job) => {
      try {
        await work(job);
        return { id: job.id, status: "completed" as const };
      } catch (error) {
        return { id: job.id, status: "failed" as const, output: { message: error instanceof Error ? error.message : String(error) } };
      }
    }),
  );
}
