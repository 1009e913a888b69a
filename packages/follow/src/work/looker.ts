import { setTimeout as sleep } from "node:timers/promises";
import { following, hasEnded, type JobLook, type JobRef } from "@vendor-jobs/core";
import { clientName, jsonOf, refName, titleOf, together } from "../database/index.ts";
import type { FollowedClient } from "../types.ts";
import type { Context } from "./context.ts";
import { count, traced } from "./telemetry.ts";
import { isOfClient } from "./troubles.ts";

/** How many jobs one round looks at. */
const round = 3000;

/** From the begin of one round to that of the next, in ms: where 20 or more are looked at, one list tells of more of them later on. */
const paceOf = (count: number, least: number) => (count < 20 ? 1000 : Math.max(1000, Math.min(4000, 2 * least)));

/** After how long another process may take the looks over, in ms. */
const shift = 600_000;

/** Told of each look. */
type Told = (look: JobLook) => void;
type Waiting = { readonly client: string; readonly count: number };
type Due = { readonly ref: JobRef; readonly ref_name: string; readonly is_doubted: boolean };

/** Looks at the jobs of a client as they are due, until the shift is over or the signal is aborted. */
export async function lookAround(context: Context, client: FollowedClient, signal: AbortSignal, told: Told): Promise<void> {
  const { run, give } = context.database;
  const name = clientName(client);
  const until = performance.now() + shift;
  await run("forget", context.keep);
  await run("putBack", name);
  await give("start", "startLost", name);
  await give("tell", "tellLost", name);
  // Whose base URL or name was changed would wait unseen.
  for (const { client: other, count } of await run<Waiting>("ofNobody", [...context.clients.keys()], client.vendor, client.baseUrl))
    process.emitWarning(
      `${count} of what ${titleOf(other)} has to do is overdue: no process seems to have that client, the one here is of ${titleOf(name)}. Have one work until that has ended.`,
      "VendorJobsFollow",
    );
  while (performance.now() < until && !signal.aborted) {
    const began = performance.now();
    const rows = await run<Due>("due", name, round);
    if (rows.length > 0) await traced("look", { vendor: client.vendor, jobs: rows.length }, undefined, () => look(context, client, rows, signal, told));
    const pause = paceOf(rows.length, context.interval.min) - (performance.now() - began);
    if (rows.length < round && pause > 0) await sleep(pause, undefined, { signal }).catch(() => {});
  }
}

async function look({ database, interval }: Context, client: FollowedClient, due: readonly Due[], signal: AbortSignal, told: Told): Promise<void> {
  // An older version may have named it otherwise.
  const names = new Map(due.map(({ ref, ref_name }) => [ref, ref_name]));
  const seen = (look: JobLook) => ({ ref_name: names.get(look.ref) ?? refName(look.ref), ...seenOf(look) });
  const note = together((looks: JobLook[]) => database.give("tell", "seen", jsonOf(looks.map(seen)), interval.min, interval.max));
  const noting: Promise<unknown>[] = [];
  const others = (look: JobLook) => {
    noting.push(note(look));
    // It is awaited at the end.
    noting.at(-1)?.catch(() => {});
  };
  const tell = (look: JobLook) => {
    // What the end of the shift cuts off is not seen.
    if (signal.aborted && !look.ok) return;
    told(look);
    count("looks", { vendor: client.vendor, outcome: look.ok ? look.state : look.error.name });
    others(look);
  };
  const refs = due.map(({ ref }) => ref);
  const alone = new Set(due.flatMap(({ ref, is_doubted }) => (is_doubted ? ref : [])));
  await following(client).lookAt(refs, tell, { signal, alone, others });
  await Promise.all(noting);
}

/** What a look says of a job, as it is noted; `pause` is what the vendor asks for, in ms. */
function seenOf(look: JobLook): object {
  const seen = { ended: false, listed: false, pause: 0 };
  if (look.ok) {
    const { ref: _, isListed: listed, ok: __, ...job } = look;
    return { ...seen, job, ended: hasEnded(job), listed };
  }
  const { error } = look;
  return { ...seen, trouble: isOfClient(error) ? null : error.message, pause: ((error as { retryAfter?: number }).retryAfter ?? 0) * 1000 };
}
