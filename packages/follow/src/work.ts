import type { Job, JobWithMetadata } from "pg-boss";
import type { Context } from "./context.ts";
import type { Ticket } from "./database.ts";
import { isOfClient, lookAround } from "./looker.ts";
import { clientName, clientOf, textOf } from "./run.ts";
import { bringOn } from "./starter.ts";
import { tellAll } from "./teller.ts";
import type { Handlers, WorkOptions } from "./types.ts";

const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

/** Takes tickets in this process, until the signal is aborted and the engine stopped. */
export async function beginWork(
  context: Context,
  handlers: Handlers,
  { starts = 8, tells = 8, timeout = 300_000 }: WorkOptions,
  ending: AbortSignal,
): Promise<void> {
  const { database, clients } = context;
  const { boss } = database;
  /** Works on tickets side by side, and tells the engine of each whether it is to come again. */
  const take = (queue: "start" | "tell", batchSize: number, work: (key: string, signal: AbortSignal) => Promise<void>) =>
    boss.work(queue, { ...polling, batchSize, burstWhenBatchFull: true, perJobResults: true, includeMetadata: true }, (jobs: JobWithMetadata<Ticket>[]) =>
      Promise.all(
        jobs.map(({ id, data, signal }) =>
          work(data.key, signal).then(
            () => ({ id, status: "completed" as const }),
            (error: unknown) => ({ id, status: "failed" as const, output: { message: textOf(error) } }),
          ),
        ),
      ),
    );
  await take("start", starts, (key, signal) => bringOn(context, key, AbortSignal.any([signal, ending])));
  await take("tell", tells, (key, signal) => tellAll(context, key, handlers, timeout, signal));
  const told = troubleTeller(handlers);
  await boss.work("look", { ...polling, localConcurrency: clients.length }, async ([job]: Job<Ticket>[]) => {
    const { data, signal } = job as Job<Ticket>;
    const client = clientOf(clients, data.key);
    if (!client) await database.leave("look", data.key);
    else if (await lookAround(context, client, AbortSignal.any([signal, ending]), told(client))) await database.hand("look", data.key);
  });
  // What nobody has a ticket for any more, as after the engine's tables were restored from a copy, is taken up as well.
  await database.hand("look", ...clients.map(clientName));
}

/** Tells of a client's trouble once, until a look succeeds again. */
function troubleTeller({ onClientTrouble }: Handlers) {
  const inTrouble = new Set<string>();
  return ({ vendor, baseUrl }: Context["clients"][number]): Parameters<typeof lookAround>[3] => {
    const name = clientName({ vendor, baseUrl });
    return (look) => {
      if (look.ok) inTrouble.delete(name);
      else if (isOfClient(look.error) && !inTrouble.has(name)) {
        inTrouble.add(name);
        if (onClientTrouble) onClientTrouble({ vendor, baseUrl, error: look.error });
        else process.emitWarning(`${vendor} at ${baseUrl}: ${look.error.message}`, "VendorJobsFollow");
      }
    };
  };
}
