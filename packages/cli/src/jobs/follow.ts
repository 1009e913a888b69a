import { setTimeout as sleep } from "node:timers/promises";
import { jobShapeOf } from "@vendor-jobs/contract/spec";
import type { JobRef, JobState } from "@vendor-jobs/core";
import type * as Follow from "@vendor-jobs/follow";
import { type Connection, findConnections } from "../connections/index.ts";
import { type ExitCode, endSignal, exitCodes, type Io, jsonLine, loadBeside, of, tellError, UsageError } from "../io/index.ts";
import { noJob, parseRef } from "./job.ts";
import { posterTo, type Told } from "./post.ts";
import { idsText, stateText, timeText, whyText } from "./present.ts";
import { oneLine } from "./table.ts";

export interface FollowCommandOptions {
  ref?: string[];
  all?: boolean;
  changes?: boolean;
  post?: string;
  wait?: boolean;
  param?: Readonly<Record<string, string>>;
  json?: boolean;
}

/** What is under way. */
interface Work {
  readonly connections: readonly Connection[];
  readonly follower: Follow.Follower;
  readonly options: FollowCommandOptions;
  readonly io: Io;
  readonly signal: AbortSignal;
  /** How jobs ended. */
  readonly ends: Set<string>;
}

/** Time between two looks for jobs that others started, and how far back each looks beyond the one before, in ms. */
const [pace, overlap] = [30_000, 120_000];

/** How long what is in hand may take once it is to end, in ms: less than containers are given. */
const grace = 8000;

/** `vendor-jobs follow`: follows jobs to their ends, through restarts of its own, and prints or posts each end. */
export async function follow(names: readonly string[], options: FollowCommandOptions, io: Io): Promise<ExitCode> {
  const { wait, all } = options;
  const connections = findConnections(names, io).map((found) => found.open());
  checkServers(connections);
  const url = options.post ?? io.env.VENDOR_JOBS_POST;
  const hook = url === undefined ? undefined : URL.parse(url);
  // With a user in it fetch refuses it, and says it whole.
  if (url !== undefined && (!hook?.protocol.startsWith("http") || hook.username || hook.password))
    throw new UsageError("VENDOR_JOBS_POST is no http address without a user in it; a secret may stand in its path or query.");
  const refs = await refsOf(options, io);
  const { createFollower } = await loadBeside<typeof Follow>("@vendor-jobs/follow", "follow", io.cwd);
  const over = new AbortController();
  const signal = endSignal(io, over);
  io.mayTake?.(grace + 1000);
  const database = io.env.VENDOR_JOBS_DATABASE ?? `${io.cwd}/vendor-jobs.db`;
  const clients = connections.map(({ client }) => client as never as Follow.FollowedClient);
  try {
    // What is not taken is told again until it is: nobody would ask for what was put aside.
    const follower = await createFollower({ clients, database, tries: 1_000_000, ...(wait && { interval: { max: 60_000 } }) });
    const work: Work = { connections, follower, options, io, signal, ends: new Set() };
    try {
      await follower.work(handlersOf(work, url));
      for (const ref of refs) await follower.watch(ref);
      // Each by itself: one that does not answer keeps no other waiting.
      const taking = all ? connections : [];
      if (wait) {
        await Promise.all(taking.map((connection) => takeIn(work, connection)));
        return await untilEnded(work);
      }
      await Promise.all([
        again(signal, () => statsOf(follower)),
        ...taking.map((connection) => again(signal, (since?: Date) => takeIn(work, connection, since))),
      ]);
      return exitCodes.fine;
    } finally {
      over.abort();
      await follower.stop({ timeout: grace });
    }
  } catch (error) {
    throw explained(error as Error, io);
  }
}

/** An error; that of the database with where that is. The follower's package is not this one's: its classes are known by their names. */
function explained(error: Error, { env, cwd }: Io): Error {
  if (error.name !== "DatabaseError") return error;
  const folder = `The folder ${cwd}/vendor-jobs.db (VENDOR_JOBS_DATABASE may name a PostgreSQL)`;
  return of(env.VENDOR_JOBS_DATABASE === undefined ? folder : "VENDOR_JOBS_DATABASE", error);
}

/** How much is followed; undefined while the database is away, of which the engine tells. @throws where it will not come back */
const statsOf = (follower: Follow.Follower): Promise<Follow.FollowerStats | undefined> =>
  follower.stats({ own: true }).catch((error: Follow.DatabaseError) => {
    if (error.name !== "DatabaseError" || error.isPermanent) throw error;
    return undefined;
  });

/** A reference says of which server its job is, and not of which connection. */
function checkServers(connections: readonly Connection[]): void {
  const servers = new Map<string, string>();
  for (const { name, client } of connections) {
    const server = `${client.vendor} at ${client.baseUrl}`;
    const other = servers.get(server);
    if (other) throw new UsageError(`${other} and ${name} are both of ${server}. Name one of them; the other needs a database of its own.`);
    if (!client.job) throw noJob(name);
    servers.set(server, name);
  }
}

/** The references that are given: each by an option, or a line of standard input. */
async function refsOf({ ref = [] }: FollowCommandOptions, io: Io): Promise<JobRef[]> {
  const linesOf = (text: Buffer | string) => String(text).split("\n");
  const texts = await Promise.all(ref.map(async (given) => (given === "-" ? linesOf(await io.input()).filter((line) => line.trim()) : given)));
  return texts.flat().map(parseRef);
}

/** Does something now and every half minute until the signal, given what it gave before. */
async function again<Result>(signal: AbortSignal, work: (before?: Result) => Promise<Result | undefined>): Promise<void> {
  for (let before: Result | undefined; !signal.aborted; await sleep(pace, undefined, { signal }).catch(() => {})) before = await work(before);
}

const unended: readonly JobState[] = ["queued", "running", "waiting", "stopping"];

/**
 * Follows what has not ended in a connection; later what began since then, that may have ended by now, and what runs again though it began long ago. Gives since
 * when to look the next time.
 */
export async function takeIn({ follower, options, io, signal }: Work, { name, client, spec, scope: own }: Connection, since?: Date): Promise<Date | undefined> {
  try {
    if (!client.jobs) throw new UsageError("its spec has no list of jobs");
    const scope = { ...own, ...options.param };
    const began = new Date(Date.now() - overlap);
    // A state in which no job of the vendor's can be is one that it cannot be asked for.
    const { states = [], answers = {} } = jobShapeOf(spec) ?? {};
    const known: JobState[] = [...states.map(({ state }) => state), ...Object.values(answers)];
    const possible = unended.filter((state) => known.includes(state));
    const running = { states: possible.length > 0 ? possible : unended };
    const plan = since && (await client.jobs({ since, scope, ...running }).plan);
    const isTimed = plan && !plan.notPossible.includes("since");
    // Where states are not asked for, all jobs there are would be read.
    const queries = [...(isTimed ? [{ since }] : []), ...(!isTimed || plan.pushedDown.includes("states") ? [running] : [])];
    for (const query of queries) for await (const job of client.jobs({ ...query, order: "any", scope }, { signal })) await watchRun(follower, job, began);
    return began;
  } catch (error) {
    if (!signal.aborted) tellError(io, options, explained(error as Error, io), name, { connection: name });
    return since;
  }
}

/** Follows a job. One that ended before that time, and runs under the same ids now, is another by a mark that no vendor has. */
async function watchRun(follower: Follow.Follower, { ref, state }: { ref: JobRef; state: JobState }, time: Date): Promise<void> {
  const isRunning = unended.includes(state);
  let run = await follower.watch(ref);
  while (isRunning && run.phase === "ended" && run.endedAt && run.endedAt < time)
    run = await follower.watch({ ...ref, mark: { "ended before": run.endedAt.toISOString() } });
}

function handlersOf({ connections, options, io, signal, ends }: Work, url: string | undefined): Follow.Handlers {
  const nameOf = (at?: { vendor: string; baseUrl: string }) =>
    connections.find(({ client }) => client.vendor === at?.vendor && client.baseUrl === at.baseUrl)?.name;
  const post = url === undefined ? undefined : posterTo(url, options, io, signal);
  const tell = async (told: Told) => {
    // Before it is printed: what is not taken is told again.
    await post?.(told);
    if ((await io.out(options.json ? jsonLine(told) : lineOf(told, io))) === false) throw new Error("Nobody reads what is printed.");
  };
  const trouble = ({ key, ref, reason }: Follow.RunTrouble) =>
    tellError(io, options, { name: "VendorJobsError", message: oneLine(reason) }, oneLine(key), { connection: nameOf(ref), key });
  return {
    onEnd: async (end) => {
      await tell({ kind: "end", connection: nameOf(end.ref), ...end });
      ends.add(end.state);
    },
    ...(options.changes && { onChange: (change) => tell({ kind: "change", connection: nameOf(change.ref), state: change.job.state, ...change }) }),
    onUnknown: trouble,
    onTrouble: trouble,
    onClientTrouble: ({ error, ...at }) => tellError(io, options, error, nameOf(at), { connection: nameOf(at) }),
  };
}

function lineOf({ connection, ref, job, state, reason, key }: Told, io: Io): string {
  const shown = state === "refused" ? state : stateText(state, io);
  const parts = [timeText(new Date()), connection, ref ? idsText(ref.ids) : key, job?.name, shown, whyText(job?.error, reason)];
  return `${parts
    .filter(Boolean)
    .map((part) => oneLine(String(part)))
    .join("  ")}\n`;
}

/** Resolves once nothing of the connections is followed and all is told, with how all ended. */
export async function untilEnded({ follower, signal, ends }: Work): Promise<ExitCode> {
  while (!signal.aborted) {
    const stats = await statsOf(follower);
    if (stats && stats.phases.intended + stats.phases.sent + stats.phases.followed + stats.untold === 0) {
      if (ends.has("failed")) return exitCodes.failed;
      if (ends.has("canceled")) return exitCodes.canceled;
      return ends.has("refused") || stats.phases.unknown + stats.undelivered > 0 ? exitCodes.broken : exitCodes.fine;
    }
    await sleep(500, undefined, { signal }).catch(() => {});
  }
  return exitCodes.interrupted;
}
