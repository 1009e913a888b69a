import { ApiError, type FoundStarts, following, InvalidArgumentError, type JobRef, JobStepError, NetworkError, type VendorJobsError } from "@vendor-jobs/core";
import { clientName, type Database, jsonOf, ofJob, type Row, refName, type Start, textOf, titleOf } from "../database/index.ts";
import type { FollowedClient, StartMethod } from "../types.ts";
import type { Context } from "./context.ts";
import { count, traced } from "./telemetry.ts";
import type { TroubleTeller } from "./troubles.ts";

/**
 * What came of trying a start: `unsent`, it certainly did not act, and may the next time; `open`, what is kept of it stays, by which it is sent or looked for
 * the next time; `unknown`, it cannot be found out.
 */
type Tried = { is: "started"; ref: JobRef; isFound: boolean } | { is: "unsent" | "refused" | "open" | "unknown"; reason: string };

type Handle = { toJSON(): JobRef };

/** A client as starts need it: its operations by name. */
type Starter = {
  findStart(operation: string, params: object, options: { since: Date; signal: AbortSignal; key?: string }): Promise<FoundStarts<Handle>>;
} & Record<string, StartMethod>;

/** A try: what is to be started, and where. */
interface Try {
  readonly context: Context;
  readonly client: FollowedClient & Starter;
  readonly row: Row & { readonly start: Start };
  readonly signal: AbortSignal;
  readonly tell: TroubleTeller;
}

/** For how long one try may take, its waits for a place and the pauses that the vendor asks for included, in ms. */
const deadline = 600_000;

/** How old a start is, in ms, before there being none of it in a list is believed: a list may lag behind. */
const settled = 15_000;

/** Brings one start on: sends what is intended, finds out what became of what was sent. Throws where it is to be tried again later. */
export async function bringOn(context: Context, client: FollowedClient, row: Row, signal: AbortSignal, tell: TroubleTeller): Promise<void> {
  const { database, steps } = context;
  const { key, phase, start } = row;
  if (!start || (phase !== "intended" && phase !== "sent")) return;
  await traced(`start ${start.operation}`, { vendor: client.vendor, key }, start.trace, async () => {
    const attempt = { context, client, row, signal, tell } as Try;
    const tried = await (phase === "intended"
      ? send(attempt)
      : resolve(attempt).catch((error): Tried => {
          if (!signal.aborted) tell("start", error);
          return { is: error instanceof InvalidArgumentError ? "unknown" : "open", reason: textOf(error) };
        }));
    const { is } = tried;
    count("starts", { vendor: client.vendor, outcome: is });
    if (is === "unsent") await database.run(is, key, tried.reason);
    if (is === "unsent" || is === "open") throw new Error(tried.reason);
    if (is !== "started") return void (await database.give("tell", is, key, tried.reason));
    if (await steps.started({ key, isFound: tried.isFound, ...ofJob(tried.ref) })) return;
    const holder = await takeJob(database, key, tried.ref, tried.isFound);
    // Of a job that has another run by now, nobody knows whether it is this one's as well.
    const reason = `It was sent, and the job that may be it, ${idsOf(tried.ref)}, is that of the key ${holder}.`;
    if (holder !== undefined) await database.give("tell", "unknown", key, reason);
  });
}

/** Gives a run its job: as the answer told, or as it was found. One that was found is given up to the run whose answer tells of it. The key that has it, where it is another's. */
function takeJob({ change }: Database, key: string, ref: JobRef, isFound: boolean): Promise<string | undefined> {
  return change(async ({ run, give }) => {
    const [holder] = await run("holder", refName(ref), key);
    if (holder && (isFound || !holder.is_found || holder.phase !== "followed")) return holder.key;
    if (holder) await give("start", "robbed", holder.key);
    const [taken] = await run("started", jsonOf([{ key, isFound, ...ofJob(ref) }]));
    return taken ? undefined : (await run("byRef", refName(ref)))[0]?.key;
  });
}

/** Decides what became of a start that is unknown; says what its key is instead, where that is not to be. */
export async function decide(context: Context, key: string, decision: JobRef | "start" | "drop"): Promise<string | undefined> {
  const { database, clients } = context;
  const [row] = await database.run("get", [key]);
  if (!row) return "of nothing that is followed; expected one that onUnknown told of";
  if (!clients.has(row.client)) return `of ${titleOf(row.client)}, and this follower has no client of it; expected it to be settled by one that has`;
  if (row.phase !== "unknown") return `not unknown but ${row.phase}, and there is nothing to decide`;
  if (typeof decision === "object") {
    const client = clientName(decision);
    if (row.client !== client) return `of ${titleOf(row.client)}; expected a job of that, and not of ${titleOf(client)}`;
    const holder = await takeJob(database, key, decision, false);
    return holder && `not of this job, which is that of the key ${holder}; expected another job, "start" or "drop"`;
  }
  const moved = await (decision === "start" ? database.give("start", "startAgain", key) : database.run("drop", key));
  // Others have decided meanwhile.
  return moved.length > 0 ? undefined : decide(context, key, decision);
}

/** Sends a start. `isRepeat` says that it may have been sent before. */
async function send(attempt: Try, isRepeat = false): Promise<Tried> {
  const { context, client, row, signal } = attempt;
  const { operation, params, inputs, idempotencyKey: key } = row.start;
  let hasLeft = isRepeat;
  try {
    const ahead = await aheadOf(attempt);
    const beforeSend = async () => {
      const time = ahead === undefined ? undefined : new Date(performance.now() + ahead);
      const isOurs = hasLeft || (await context.steps.sending({ key: row.key, time }));
      if (!isOurs) throw new Error(`${row.key} is in other hands.`);
      hasLeft = true;
    };
    const call = (client[operation] as StartMethod)(params, { signal, deadline, beforeSend, ...(key !== undefined && { key }) });
    const job = (await call.job(...(inputs ? [inputs] : []))) as Handle;
    attempt.tell("start", undefined);
    return { is: "started", ref: job.toJSON(), isFound: false };
  } catch (error) {
    if (!signal.aborted) attempt.tell("start", error as VendorJobsError);
    return { is: saidBy(error, hasLeft, isRepeat), reason: textOf(error) };
  }
}

/** What an error says of a start. */
function saidBy(error: unknown, hasLeft: boolean, isRepeat: boolean): "unsent" | "refused" | "open" | "unknown" {
  if (error instanceof JobStepError) return "unknown";
  if (error instanceof InvalidArgumentError) return "refused";
  // That it is kept as sent, if it is by now, is another's doing.
  if (!hasLeft) return "open";
  if (error instanceof NetworkError && error.isUnsent && !isRepeat) return "unsent";
  if (!(error instanceof ApiError) || error.mayHaveSucceeded || ["server", "unknown"].includes(error.kind)) return "open";
  const isPassing = ["rate_limited", "auth", "permission"].includes(error.kind);
  if (!isRepeat) return isPassing ? "unsent" : "refused";
  // Its own id is taken: by its earlier self.
  return isPassing || error.kind === "conflict" ? "open" : "refused";
}

/** Finds out what came of a start that may have been sent: with its key it is sent again; else the vendor's list is looked through. */
async function resolve(attempt: Try): Promise<Tried> {
  const { context, client, row, signal } = attempt;
  const { operation, params, idempotencyKey: key } = row.start;
  if (key !== undefined && howOf(client, row.start)?.key?.repeat === "same") return send(attempt, true);
  const ahead = await aheadOf(attempt);
  const age = (ahead === undefined ? Date.now() : performance.now() + ahead) - (row.sent_at ?? row.created_at).getTime();
  const found = await client.findStart(operation, params, { since: new Date(Date.now() - age), signal, ...(key !== undefined && { key }) });
  const refs: JobRef[] = [];
  for (const job of found.jobs) if ((await context.database.run("byRef", refName(job.toJSON()))).length === 0) refs.push(job.toJSON());
  const [ref] = refs;
  const unknown = (why: string): Tried => ({ is: "unknown", reason: `It was sent, no answer was kept, and ${why}.` });
  if (refs.length > 1) return unknown(`${refs.length} jobs may be it (${found.sought}): ${refs.map(idsOf).join(", ")}`);
  if (ref) return { is: "started", ref, isFound: true };
  if (found.mayRepeat) return send(attempt, true);
  if (!found.proves) return unknown(`there is none that must be it (${found.sought})`);
  return age < settled ? { is: "open", reason: "It is looked for again once the vendor's list must have it." } : send(attempt, true);
}

const clocks = new WeakMap<FollowedClient, { readonly at: number; readonly ahead: number | undefined }>();
const hour = 3_600_000;

/**
 * By how many ms the vendor's clock is ahead of this process's, where a list is what tells of a start, by which it is known what came since: those of
 * machines and databases differ, and are set.
 */
async function aheadOf({ client, row: { start }, signal }: Try): Promise<number | undefined> {
  if (!howOf(client, start)?.find || start.idempotencyKey !== undefined) return undefined;
  let clock = clocks.get(client);
  if (!clock || performance.now() - clock.at > hour) {
    const { ahead } = await client.findStart(start.operation, start.params, { since: new Date(), signal });
    const at = performance.now();
    clock = { at, ahead: ahead === undefined ? undefined : Date.now() + ahead - at };
    clocks.set(client, clock);
  }
  return clock.ahead;
}

const howOf = (client: FollowedClient, { operation }: Start) => following(client).starts.find((start) => start.operation === operation);
const idsOf = ({ ids }: JobRef) => Object.values(ids).join("/");
