import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, following, hasEnded, type JobLook, type JobOverview, type JobRef, type VendorJobsError } from "@vendor-jobs/core";
import type { Context } from "./context.ts";
import type { Ticket } from "./database.ts";
import { clientName, jsonOf, type Row, refName } from "./run.ts";
import { count, traced } from "./telemetry.ts";
import type { FollowedClient } from "./types.ts";

/** How many jobs one round looks at, and how many looks are noted by one statement. */
const [round, noted] = [3000, 100];

/** From the begin of one round to that of the next, in ms: where many are looked at, one list tells of more of them later on. */
const paceOf = (count: number, least: number) => (count < many ? 1000 : Math.max(1000, Math.min(4000, 2 * least)));
const many = 20;

/** After how long another process may take the looks over, in ms. */
const shift = 600_000;

/** Told of each look. */
type Told = (look: JobLook) => void;
type Due = Pick<Row, "key" | "ref" | "job" | "trouble"> & { readonly is_doubted: boolean };

/** What a look saw of a run, as it is noted. */
interface Seen {
  readonly key: string;
  readonly kind: "change" | "end" | "trouble" | null;
  readonly job: JobOverview | null;
  readonly trouble: string | null;
  readonly listed: boolean;
  /** ms until the next look at the least: what the vendor asks for. */
  readonly pause: number;
}

/** Looks at the jobs of a client as they are due, until the shift is over or the signal is aborted. */
export async function lookAround(context: Context, client: FollowedClient, signal: AbortSignal, told: Told): Promise<void> {
  const { run, hand } = context.database;
  const name = clientName(client);
  const until = performance.now() + shift;
  await run("forget", context.keep);
  for (const work of ["start", "tell"] as const) await hand(work, await run(`${work}Lost`, name));
  while (performance.now() < until && !signal.aborted) {
    const began = performance.now();
    const rows = await run<Due>("due", name, round);
    if (rows.length > 0) await traced("look", { vendor: client.vendor, jobs: rows.length }, undefined, () => look(context, client, rows, signal, told));
    const pause = paceOf(rows.length, context.interval.min) - (performance.now() - began);
    if (rows.length < round && pause > 0) await sleep(pause, undefined, { signal }).catch(() => {});
  }
}

async function look({ database, interval }: Context, client: FollowedClient, rows: readonly Due[], signal: AbortSignal, told: Told): Promise<void> {
  const byRef = new Map(rows.map((row) => [row.ref as JobRef, row]));
  const alone = new Set(rows.filter(({ is_doubted }) => is_doubted).map(({ ref }) => ref as JobRef));
  const seen: Seen[] = [];
  const beside = new Map<string, JobLook>();
  let noting = Promise.resolve();
  const note = (least: number) => {
    if (seen.length + beside.size < least) return;
    const [looks, others] = [seen.splice(0), new Map(beside)];
    beside.clear();
    noting = noting.then(async () => {
      const ended = [...others].flatMap(([name, look]) => (look.ok && hasEnded(look) ? [name] : []));
      const soon = others.size > 0 ? await database.run<Due>("dueSoon", [...others.keys()], ended) : [];
      looks.push(...soon.map((row) => seenOf(row, others.get(refName(row.ref as JobRef)) as JobLook)));
      await database.change(async ({ run, hand }) => {
        const looked = await run<Ticket & { has_news: boolean }>("seen", jsonOf(looks), interval.min, interval.max);
        await hand(
          "tell",
          looked.filter(({ has_news }) => has_news),
        );
      });
    });
    // It is awaited at the end.
    noting.catch(() => {});
  };
  const tell = (look: JobLook) => {
    // What the end of the shift cuts off is not seen.
    if (signal.aborted && !look.ok) return;
    told(look);
    count("looks", { vendor: client.vendor, outcome: look.ok ? look.state : look.error.name });
    seen.push(seenOf(byRef.get(look.ref) as Due, look));
    note(noted);
  };
  const others = (look: JobLook) => {
    beside.set(refName(look.ref), look);
    note(noted);
  };
  await following(client).lookAt([...byRef.keys()], tell, { signal, alone, others });
  note(1);
  await noting;
}

/** What a look says of a run. */
function seenOf({ key, job: before, trouble: known }: Omit<Due, "is_doubted">, look: JobLook): Seen {
  if (!look.ok) {
    const { error } = look;
    const trouble = isOfClient(error) ? known : error.message;
    const pause = ((error as { retryAfter?: number }).retryAfter ?? 0) * 1000;
    return { key, kind: trouble !== null && known === null ? "trouble" : null, job: null, trouble, listed: false, pause };
  }
  const { ref: _, isListed: listed, ok: __, ...job } = look;
  const hasMoved = (["state", "status", "progress", "attempt"] as const).some((name) => (job[name] ?? null) !== (before?.[name] ?? null));
  return { key, kind: hasEnded(job) ? "end" : hasMoved ? "change" : null, job, trouble: null, listed, pause: 0 };
}

/** Whether an error says nothing of the job: the vendor is away, wants no more requests, or takes the credential no more. */
export const isOfClient = (error: VendorJobsError): boolean => !(error instanceof ApiError) || ["auth", "rate_limited", "server"].includes(error.kind);
