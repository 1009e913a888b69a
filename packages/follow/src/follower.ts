import { randomUUID } from "node:crypto";
import { following, InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import { type Context, clientName, clientOf, contextOf, queues } from "./context.ts";
import { openDatabase } from "./database.ts";
import { createShare } from "./limits.ts";
import { migrate } from "./schema.ts";
import { type Row, refName, runOf, type Start } from "./store.ts";
import { here } from "./telemetry.ts";
import type { FollowedClient, FollowedRun, FollowerOptions, FollowerStats, Handlers, Phase, RunsQuery, Undelivered, WorkOptions } from "./types.ts";
import { beginWork } from "./work.ts";

/** A method of a client that starts a job. */
// biome-ignore lint/suspicious/noExplicitAny: what each takes is its own.
export type StartMethod = (params?: any, options?: any) => PromiseLike<unknown> & { job(...inputs: any[]): Promise<unknown> };

/** How a start is kept. */
export type StartOptions<Method extends StartMethod> = {
  /** What it is started for, such as `invoices-2026-11-26`: the same key starts one job, whatever crashes. Text of 1 to 500 characters. */
  key: string;
} & (Parameters<ReturnType<Method>["job"]> extends [infer Inputs] ? { /** What the steps after the start take. */ inputs: Inputs } : { inputs?: never });

/** Starts jobs once, and follows them to their ends. */
export interface Follower {
  /**
   * Has a job started, once for a key. It is committed here, and sent by whoever works; the same key again gives what there is of it.
   * @throws {InvalidArgumentError} where the method is none that starts a job of the follower's clients, or the arguments cannot be kept as JSON.
   */
  start<Method extends StartMethod>(method: Method, params: Parameters<Method>[0], options: StartOptions<Method>): Promise<FollowedRun>;
  /** Follows a job that others started. Where it is followed already, that is given, whatever its key. @throws {InvalidArgumentError} where no client is of it. */
  watch(ref: JobRef, options?: { key?: string }): Promise<FollowedRun>;
  /** Works in this process: sends starts, looks at jobs, tells. Rejects where this follower works already. */
  work(handlers: Handlers, options?: WorkOptions): Promise<void>;
  /** What is known of a key; undefined where nothing is, or it is forgotten. */
  get(key: string): Promise<FollowedRun | undefined>;
  /** What is followed, from the database, in the order of the keys. */
  jobs(query?: RunsQuery): AsyncIterable<FollowedRun>;
  stats(): Promise<FollowerStats>;
  /**
   * Decides what became of a start that is `unknown`: it is this job; or it was not started, and is to be now (`"start"`), or never (`"drop"`).
   * @throws {InvalidArgumentError} where the key is not unknown, or the job belongs to another.
   */
  settle(key: string, decision: JobRef | "start" | "drop"): Promise<void>;
  /** Has a job looked at now, as where a webhook told of it; false where it is not followed. */
  notify(ref: JobRef): Promise<boolean>;
  /** News that was put aside after all tries. */
  undelivered(): Promise<Undelivered[]>;
  /** Has what was put aside of a key told again: its end, or what else was last; false where nothing was. */
  deliver(key: string): Promise<boolean>;
  /** Ends what this process does: gives back what is in hand after at most `timeout` ms, and closes the database. @default 30000 */
  stop(options?: { timeout?: number }): Promise<void>;
}

/** Opens a follower on its database, and brings the schema to this version's. @throws {InvalidArgumentError} where an option is wrong. */
export async function createFollower(options: FollowerOptions): Promise<Follower> {
  const { clients, database: url, schema, keep, interval, tries, connections } = checked(options);
  const database = await openDatabase(url, `${schema}_boss`, connections);
  const { boss } = database;
  // What goes wrong in the engine's own loops is tried again by it; unheard it would end the process.
  boss.on("error", ({ message }) => process.emitWarning(`The engine is in trouble, and tries again: ${message}`, "VendorJobsFollow"));
  await boss.start();
  await migrate(database, schema);
  for (const [name, queue] of Object.entries(queues)) await boss.createQueue(name, { ...queue, notify: true });
  for (const client of clients) following(client).shareLimits(createShare(schema, database, clientName(client)));
  return new DatabaseFollower(contextOf(database, { schema, clients, interval, tries }), keep);
}

const day = 86_400_000;

function checked(options: FollowerOptions) {
  const { clients, database, schema = "vendor_jobs", keep = 30 * day, interval, tries = 10, connections = 10 } = options ?? {};
  const refuse = (name: string, expected: string) => {
    throw new InvalidArgumentError(`${name} is not ${expected}.`);
  };
  if (!Array.isArray(clients) || clients.length === 0) refuse("clients", "a list of clients, one at least");
  for (const client of clients) following(client);
  const names = clients.map(clientName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new InvalidArgumentError(`There are two clients of ${twice.replace(" ", " at ")}; expected one a vendor and base URL.`);
  if (typeof database !== "string" || database === "") refuse("database", "a URL that begins with postgres://, or the path of a folder");
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) refuse("schema", "a name of small letters, digits and _");
  const { min = 1000, max = 300_000 } = interval ?? {};
  for (const [name, value] of Object.entries({ keep, "interval.min": min, "interval.max": max, tries, connections }))
    if (typeof value !== "number" || !(value > 0)) refuse(name, "a number above 0");
  return { clients, database, schema, keep, interval: { min, max: Math.max(min, max) }, tries, connections };
}

class DatabaseFollower implements Follower {
  readonly #context: Context;
  readonly #keep: number;
  #ending: AbortController | undefined;

  constructor(context: Context, keep: number) {
    this.#context = context;
    this.#keep = keep;
  }

  async start(method: unknown, params: unknown, { key, inputs }: { key: string; inputs?: unknown }): Promise<FollowedRun> {
    checkKey(key);
    const { clients, change } = this.#context;
    const { client, start } = startOf(clients, method, params, inputs);
    const row = await change(async (store, hand) => {
      const intended = await store.intend(key, client.vendor, client.baseUrl, start);
      if (intended) await hand("start", [key]);
      return intended ?? (await store.get(key));
    });
    const run = runOf(row as Row);
    if (clientName(run) === clientName(client)) return run;
    throw new InvalidArgumentError(`The key ${key} is of ${run.vendor} at ${run.baseUrl}; expected another for ${client.vendor} at ${client.baseUrl}.`);
  }

  async watch(ref: JobRef, { key }: { key?: string } = {}): Promise<FollowedRun> {
    const { clients, change } = this.#context;
    clientOf(clients, ref).job(ref);
    const name = key ?? `${clientName(ref)} ${refName(ref)}`;
    checkKey(name);
    const row = await change(async (store, hand) => {
      const followed = await store.follow(name, ref);
      if (followed) await hand("look", [clientName(ref)]);
      return followed ?? (await store.byRef(ref)) ?? (await store.get(name));
    });
    const run = runOf(row as Row);
    if (run.ref && refName(run.ref) === refName(ref)) return run;
    throw new InvalidArgumentError(`The key ${name} is of another job; expected one of its own for ${JSON.stringify(ref.ids)}.`);
  }

  async work(handlers: Handlers, options: WorkOptions = {}): Promise<void> {
    if (this.#ending) throw new InvalidArgumentError("This follower works already; expected one call of work() a follower.");
    if (typeof handlers?.onEnd !== "function") throw new InvalidArgumentError("onEnd is not a function; expected what is to be told of each end.");
    this.#ending = new AbortController();
    await beginWork(this.#context, handlers, options, this.#keep, this.#ending.signal);
  }

  async get(key: string): Promise<FollowedRun | undefined> {
    const row = await this.#context.store.get(key);
    return row && runOf(row);
  }

  async *jobs(query: RunsQuery = {}): AsyncGenerator<FollowedRun> {
    for (let after: string | undefined = ""; after !== undefined; ) {
      const rows = await this.#context.store.page(query, after, page);
      for (const row of rows) yield runOf(row);
      after = rows[page - 1]?.key;
    }
  }

  async stats(): Promise<FollowerStats> {
    const counts = await this.#context.store.counts();
    const phases: Record<Phase, number> = { intended: 0, sent: 0, unknown: 0, followed: 0, ended: 0, refused: 0 };
    for (const { phase, count } of counts) phases[phase] = count;
    const sum = (name: "untold" | "undelivered") => counts.reduce((total, row) => total + row[name], 0);
    return { phases, untold: sum("untold"), undelivered: sum("undelivered"), lag: Math.max(0, ...counts.map(({ lag }) => lag)) };
  }

  async settle(key: string, decision: JobRef | "start" | "drop"): Promise<void> {
    const { clients, change } = this.#context;
    if (typeof decision === "object") clientOf(clients, decision).job(decision);
    const isSettled = await change(async (store, hand) => {
      if (decision === "drop") return store.giveUp(key);
      const isIt = decision === "start" ? await store.startAgain(key) : await store.isJob(key, decision);
      if (isIt) await (decision === "start" ? hand("start", [key]) : hand("look", [clientName(decision)]));
      return isIt;
    });
    if (!isSettled) throw new InvalidArgumentError(`The key ${key} is not unknown, or the job is another's; expected one that onUnknown told of.`);
  }

  notify(ref: JobRef): Promise<boolean> {
    return this.#context.change(async (store, hand) => {
      const isFollowed = await store.lookNow(ref);
      if (isFollowed) await hand("look", [clientName(ref)]);
      return isFollowed;
    });
  }

  async undelivered(): Promise<Undelivered[]> {
    const rows = await this.#context.store.undelivered();
    return rows.flatMap(({ key, undelivered }) => undelivered.map(({ kind, at, error }) => ({ key, kind, at: new Date(at), reason: error })));
  }

  deliver(key: string): Promise<boolean> {
    return this.#context.change(async (store, hand) => {
      const isAgain = await store.tellAgain(key);
      if (isAgain) await hand("tell", [key]);
      return isAgain;
    });
  }

  async stop({ timeout = 30_000 }: { timeout?: number } = {}): Promise<void> {
    const { database } = this.#context;
    this.#ending?.abort();
    await database.boss.stop({ graceful: true, timeout });
    await database.close();
  }
}

/** So many runs are read from the database at a time. */
const page = 500;

function checkKey(key: unknown): void {
  if (typeof key !== "string" || key === "" || key.length > 500 || key.includes("\u0000"))
    throw new InvalidArgumentError("key is not a text of 1 to 500 characters; expected what the job is started or followed for.");
}

/** What is kept of a start: the operation that a method is, by which client has it; and its arguments, as JSON gives them back. */
function startOf(clients: readonly FollowedClient[], method: unknown, params: unknown, inputs: unknown): { client: FollowedClient; start: Start } {
  for (const client of clients) {
    const operation = Object.entries(client).find(([, value]) => value === method)?.[0];
    const how = following(client).starts.find((start) => start.operation === operation);
    if (!operation || !how) continue;
    const kept = asJson(operation, {
      operation,
      params: (params ?? {}) as Start["params"],
      ...(inputs !== undefined && { inputs: inputs as Start["inputs"] }),
    } as Start);
    const trace = here();
    const start: Start = { ...kept, ...(trace && { trace }), ...(how.key && { idempotencyKey: randomUUID().slice(0, how.key.maxLength) }) };
    return { client, start };
  }
  const there = clients.flatMap((client) => following(client).starts.map(({ operation }) => `${client.vendor}.${operation}`));
  throw new InvalidArgumentError(`The method starts no job of the follower's clients; expected one of ${there.join(", ")}.`);
}

/** The same as JSON keeps it; throws where JSON would keep something else. */
function asJson(operation: string, value: Start): Start {
  JSON.stringify(value, function (this: Record<string, unknown>, name, shown) {
    const own = this[name];
    const isPlain = own === null || typeof own !== "object" || Array.isArray(own) || own instanceof Date || Object.getPrototypeOf(own) === Object.prototype;
    if (!isPlain || typeof own === "function" || typeof own === "bigint" || (typeof own === "number" && !Number.isFinite(own)))
      throw new InvalidArgumentError(`${name} of ${operation} cannot be kept as JSON until it is sent; expected text, numbers, lists and plain objects.`);
    return shown;
  });
  return JSON.parse(JSON.stringify(value));
}
