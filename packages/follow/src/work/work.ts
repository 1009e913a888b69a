import { setTimeout as sleep } from "node:timers/promises";
import type { JobLook } from "@vendor-jobs/core";
import type { Job, JobResult } from "pg-boss";
import { queueOf, type Row, textOf, titleOf } from "../database/index.ts";
import type { Handlers, WorkOptions } from "../types.ts";
import type { Context } from "./context.ts";
import { lookAround } from "./looker.ts";
import { bringOn } from "./starter.ts";
import { tellAll } from "./teller.ts";
import { troubleTeller } from "./troubles.ts";

const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

/** After how long others are taken beside those of which some are not done, and what is done of these is given back, in ms. */
const patience = 1000;

/** Takes tickets of the clients in this process, until the signal is aborted and the engine stopped. */
export async function beginWork(context: Context, handlers: Handlers, options: Required<WorkOptions>, ending: AbortSignal): Promise<void> {
  const { boss } = context.database;
  const { starts, tells, timeout } = options;
  for (const [name, client] of context.clients) {
    const tell = troubleTeller(client, handlers);
    await takeTickets(context, queueOf("start", name), starts, ending, (row, signal) => bringOn(context, client, row, signal, tell));
    await takeTickets(context, queueOf("tell", name), tells, ending, (row, signal) => tellAll(context, row, handlers, timeout, signal));
    const told = (look: JobLook) => tell("look", look.ok ? undefined : look.error);
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

/** What is done of the run of a ticket. */
type WorkOn = (row: Row, signal: AbortSignal) => Promise<unknown>;
/** A ticket as it was fetched, and what came of it. */
type Done = readonly [ticket: Job<{ key: string }>, result: JobResult];

/** Works on the tickets of a queue side by side, so many at the most, and tells the engine of each whether it is to come again. One that takes long holds up no other. */
async function takeTickets({ database: { boss, run } }: Context, queue: string, most: number, ending: AbortSignal, workOn: WorkOn): Promise<void> {
  let inHand = 0;
  const resultOf = async ({ id, data, signal }: Done[0], rows: Promise<Row[]>): Promise<JobResult> => {
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
  // Each as it was fetched: what has lapsed meanwhile, and is in other hands, is not ours to settle.
  const settle = async (done: readonly Done[]) => {
    const completed = done.flatMap(([ticket, { status }]) => (status === "completed" ? ticket : []));
    if (completed.length > 0) await boss.complete(queue, completed);
    for (const [ticket, { status, output }] of done) if (status === "failed") await boss.fail(queue, ticket, output);
  };
  const begin = (batchSize: number): Promise<string> =>
    boss.work(queue, { ...polling, batchSize, burstWhenBatchFull: true, perJobResults: true }, async (tickets: Done[0][]) => {
      const keys = tickets.map(({ data }) => data.key);
      const rows = run("get", keys);
      // It may fail before one of them waits for it.
      rows.catch(() => {});
      const done: Done[] = [];
      const results = tickets.map(async (ticket) => {
        const result = await resultOf(ticket, rows);
        done.push([ticket, result]);
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
  await begin(most);
}
