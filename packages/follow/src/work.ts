import type { JobLook } from "@vendor-jobs/core";
import type { Job } from "pg-boss";
import type { Context } from "./context.ts";
import { queueOf } from "./database.ts";
import { lookAround } from "./looker.ts";
import { textOf, titleOf } from "./run.ts";
import { bringOn } from "./starter.ts";
import { tellAll } from "./teller.ts";
import { polling, takeTickets } from "./tickets.ts";
import { isOfClient, troubleTeller } from "./troubles.ts";
import type { Handlers, WorkOptions } from "./types.ts";

/** Takes tickets of the clients in this process, until the signal is aborted and the engine stopped. */
export async function beginWork(context: Context, handlers: Handlers, options: Required<WorkOptions>, ending: AbortSignal): Promise<void> {
  const { boss } = context.database;
  const { starts, tells, timeout } = options;
  for (const [name, client] of context.clients) {
    const take = (work: "start" | "tell", most: number, workOn: Parameters<typeof takeTickets>[3]) =>
      takeTickets(context, queueOf(work, name), most, workOn, ending);
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
