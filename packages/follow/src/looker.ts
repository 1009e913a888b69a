import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, following, hasEnded, type JobLook, type JobOverview, type JobRef, type VendorJobsError } from "@vendor-jobs/core";
import { type Context, clientName } from "./context.ts";
import type { Row, Seen } from "./store.ts";
import { count, traced } from "./telemetry.ts";
import type { ClientTrouble, FollowedClient } from "./types.ts";

/** How many jobs one round looks at, and how many looks are noted by one statement. */
const [round, noted] = [1000, 100];

/** Time between two rounds, in ms; and after how long another process may take the looks over. */
const [pace, shift] = [500, 600_000];

/** After so many looks by a list a job is read for itself: a list may lag behind. */
const believed = 4;

/** Looks at the jobs of a client as they are due, until none is followed, the shift is over or the signal is aborted; true where there is more to do. */
export async function lookAround(context: Context, client: FollowedClient, signal: AbortSignal, tell: (trouble: ClientTrouble) => void): Promise<boolean> {
  const { vendor, baseUrl } = client;
  const until = performance.now() + shift;
  const isNews = onceOf(client, tell);
  while (performance.now() < until && !signal.aborted) {
    const rows = await context.store.due(vendor, baseUrl, round);
    if (rows.length > 0) await traced("look", { vendor, jobs: rows.length }, undefined, () => look(context, client, rows, signal, isNews));
    else if ((await context.store.countFollowed(vendor, baseUrl)) === 0) return false;
    if (rows.length < round) await sleep(pace, undefined, { signal }).catch(() => {});
  }
  return true;
}

async function look({ change, interval }: Context, client: FollowedClient, rows: readonly Row[], signal: AbortSignal, told: ReturnType<typeof onceOf>) {
  const byRef = new Map(rows.map((row) => [row.ref as JobRef, row]));
  const alone = new Set(rows.filter(({ listed }) => listed >= believed).map(({ ref }) => ref as JobRef));
  let seen: Seen[] = [];
  let noting = Promise.resolve();
  const note = () => {
    const batch = seen;
    seen = [];
    if (batch.length === 0) return;
    noting = noting.then(() => change(async (store, hand) => hand("tell", await store.seen(batch, interval))));
    // It is awaited at the end.
    noting.catch(() => {});
  };
  await following(client).lookAt(
    [...byRef.keys()],
    (look) => {
      // What the end of the shift cuts off is not seen.
      if (signal.aborted && !look.ok) return;
      told(look);
      count("looks", { vendor: client.vendor, outcome: look.ok ? look.state : look.error.name });
      seen.push(seenOf(byRef.get(look.ref) as Row, look));
      if (seen.length >= noted) note();
    },
    { signal, alone },
  );
  note();
  await noting;
}

/** What a look says of a run. */
function seenOf(row: Row, look: JobLook): Seen {
  const { key } = row;
  if (!look.ok) {
    const pause = ((look.error as { retryAfter?: number }).retryAfter ?? 0) * 1000;
    const trouble = isOfClient(look.error) ? row.trouble : look.error.message;
    return { key, kind: trouble !== null && row.trouble === null ? "trouble" : null, job: null, trouble, listed: false, pause };
  }
  const { ref: _, isListed, ok: __, ...job } = look;
  return { key, kind: hasEnded(job) ? "end" : hasMoved(row.job, job) ? "change" : null, job, trouble: null, listed: isListed, pause: 0 };
}

function hasMoved(before: JobOverview | null, now: JobOverview): boolean {
  const names = ["state", "status", "progress", "attempt"] as const;
  return names.some((name) => (now[name] ?? null) !== (before?.[name] ?? null));
}

/** Whether an error says nothing of the job: the vendor is away, wants no more requests, or takes the credential no more. */
function isOfClient(error: VendorJobsError): boolean {
  return !(error instanceof ApiError) || ["auth", "rate_limited", "server"].includes(error.kind);
}

/** Tells of a client's trouble once, until a look succeeds again. */
function onceOf({ vendor, baseUrl }: FollowedClient, tell: (trouble: ClientTrouble) => void): (look: JobLook) => void {
  return (look) => {
    const name = clientName({ vendor, baseUrl });
    if (look.ok) inTrouble.delete(name);
    else if (isOfClient(look.error) && !inTrouble.has(name)) {
      inTrouble.add(name);
      tell({ vendor, baseUrl, error: look.error });
    }
  };
}

const inTrouble = new Set<string>();
