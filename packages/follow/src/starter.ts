import type { JobRef } from "@vendor-jobs/core";
import { type Context, clientName, clientOf } from "./context.ts";
import { resolveStart, sendStart, type Tried } from "./start.ts";
import type { Row } from "./store.ts";
import { count, traced } from "./telemetry.ts";

/** Brings one start on: sends what is intended, finds out what became of what was sent. Throws where it is to be tried again later. */
export async function bringOn(context: Context, key: string, signal: AbortSignal): Promise<void> {
  const { store, clients } = context;
  const row = await store.get(key);
  if (!row || (row.phase !== "intended" && row.phase !== "sent")) return;
  const client = clientOf(clients, { vendor: row.vendor, baseUrl: row.base_url });
  const leave = async () => {
    if (row.phase === "intended" && !(await store.sending(key))) throw new Error(`${key} is in other hands.`);
  };
  const attempt = { client, row, signal, leave };
  const isTaken = async (ref: JobRef) => (await store.byRef(ref)) !== undefined;
  await traced(`start ${row.start?.operation}`, { vendor: row.vendor, key }, row.start?.trace, async () => {
    const tried = row.phase === "intended" ? await sendStart(attempt) : await resolveStart(attempt, isTaken);
    count("starts", { vendor: row.vendor, outcome: tried.is });
    await note(context, row, tried);
  });
}

async function note({ store, change }: Context, row: Row, tried: Tried): Promise<void> {
  const { key } = row;
  switch (tried.is) {
    case "started":
      return change(async (inside, hand) => {
        const { isTaken, robbed } = await inside.started(key, tried.ref, tried.isFound);
        // Of a job that has another run by now, nobody knows whether it is this one's as well.
        if (!isTaken) await inside.unknown(key, `It was sent, and the job that may be it belongs to another key: ${JSON.stringify(tried.ref.ids)}.`);
        if (!isTaken) await hand("tell", [key]);
        else await hand("look", [clientName(tried.ref)]);
        if (robbed !== undefined) await hand("start", [robbed]);
      });
    case "refused":
      return change(async (inside, hand) => {
        await inside.refused(key, tried.reason);
        await hand("tell", [key]);
      });
    case "unknown":
      return change(async (inside, hand) => {
        await inside.unknown(key, tried.reason);
        await hand("tell", [key]);
      });
    case "unsent":
      await store.unsent(key, tried.reason);
      throw new Error(tried.reason);
    case "open":
      throw tried.error;
  }
}
