import { randomUUID } from "node:crypto";
import { checkNames, following, InvalidArgumentError } from "@vendor-jobs/core";
import { asJson, checkIsRef, checkKey, checkOptions, checkQuery, checkRef, checkStop, checkWork, noneOf } from "./checks.ts";
import { clientName, createShare, createSteps, ofJob, openDatabase, type Row, refName, runOf, type Start, titleOf } from "./database/index.ts";
import type { Follower, FollowerOptions, FollowerStats } from "./types.ts";
import { beginWork, type Context, decide, here } from "./work/index.ts";

/** The longest time that timers take, in ms. */
const longest = 2 ** 31 - 1;

/**
 * Opens a follower on its database, and brings the schema to this version's.
 * @throws {InvalidArgumentError} where an option is wrong.
 * @throws {DatabaseError} where the database cannot be used; so does each method of the follower's.
 */
export async function createFollower(options: FollowerOptions): Promise<Follower> {
  checkNames(options, ["clients", "database", "schema", "keep", "interval", "tries", "connections"]);
  const { clients, database: address, schema = "vendor_jobs", connections = 10, keep = 30 * 86_400_000, tries = 10, interval = {} } = options ?? {};
  checkNames(interval, ["min", "max"], "interval.");
  const { min = 2000, max = 300_000 } = interval;
  checkOptions({ clients, address, schema, connections, keep, min, max, tries });
  const byName = new Map(clients.map((client) => [clientName(client), client]));
  const database = await openDatabase(address, [...byName.keys()], schema, connections);
  const ending = new AbortController();
  for (const [name, client] of byName) following(client).shareLimits(createShare(database, name, ending.signal));
  const context = { database, steps: createSteps(database), clients: byName, interval: { min: Math.min(min, longest), max: Math.max(min, max) }, tries, keep };
  return { ...doing(context, ending), ...records(context) };
}

/** Takes in what is to be done, and works. */
function doing(context: Context, ending: AbortController): Omit<Follower, keyof ReturnType<typeof records>> {
  const { database, steps, clients } = context;
  let isWorking = false;
  let stopped: Promise<void> | undefined;
  return {
    async start(method, params, options) {
      checkNames(options, ["key", "inputs"]);
      const { key, inputs } = options ?? ({} as typeof options);
      checkKey(key);
      const { client, start } = startOf(clients, method, params, inputs);
      const row = (await steps.intend({ key, client, start })) ?? (await database.run("get", [key]))[0];
      const { operation } = row?.start ?? start;
      if (row?.client === client && operation === start.operation) return runOf(row);
      const [theirs, own] = row?.client === client ? [operation, start.operation] : [titleOf(row?.client), titleOf(client)];
      throw new InvalidArgumentError(`The key ${key} is of ${theirs}; expected another for ${own}.`);
    },
    async watch(ref, options) {
      checkRef(clients, ref);
      checkNames(options, ["key"]);
      const key = options?.key ?? refName(ref);
      if (options?.key !== undefined) checkKey(key);
      const row = (await steps.follow({ key, ...ofJob(ref) })) ?? (await database.run("byRef", refName(ref)))[0];
      if (row) return runOf(row);
      throw new InvalidArgumentError(`The key ${key} is of another job; expected one of its own for ${JSON.stringify(ref.ids)}.`);
    },
    async settle(key, decision) {
      if (decision !== "start" && decision !== "drop") checkRef(clients, decision);
      const trouble = await decide(context, key, decision);
      if (trouble) throw new InvalidArgumentError(`The key ${key} is ${trouble}.`);
    },
    async notify(ref) {
      checkIsRef(ref);
      return clients.has(clientName(ref)) && (await database.run("lookNow", refName(ref))).length > 0;
    },
    deliver: async (key) => (await database.give("tell", "tellAgain", key, [...clients.keys()])).length > 0,
    async work(handlers, options) {
      if (isWorking) throw new InvalidArgumentError("This follower works already; expected one call of work() a follower.");
      const { starts = 16, tells = 32, timeout = 300_000 } = options ?? {};
      checkWork(handlers, { ...options, starts, tells, timeout });
      isWorking = true;
      await database.ask(beginWork(context, handlers, { starts, tells, timeout: Math.min(timeout, longest) }, ending.signal));
    },
    async stop(options) {
      checkStop(options);
      ending.abort();
      stopped ??= database.stop(Math.min(options?.timeout ?? 30_000, longest));
      await stopped;
    },
  };
}

/** Gives what is known. */
function records({ database: { run }, clients }: Context): Pick<Follower, "get" | "jobs" | "stats" | "undelivered"> {
  return {
    get: async (key) => (await run("get", [key])).map(runOf)[0],
    async *jobs(query) {
      const { phases = null, states = null, vendor = null } = query ?? {};
      checkQuery(query ?? {});
      for (let after: string | undefined = ""; after !== undefined; ) {
        const rows: Row[] = await run("page", after, phases, states, vendor);
        for (const row of rows) yield runOf(row);
        after = rows.at(-1)?.key;
      }
    },
    async stats(of) {
      checkNames(of, ["own"]);
      const [stats] = await run<FollowerStats>("stats", of?.own ? [...clients.keys()] : null);
      return { ...(stats as FollowerStats), phases: { ...noneOf, ...stats?.phases } };
    },
    async undelivered() {
      const rows = await run("undelivered");
      return rows.flatMap(({ key, undelivered }) => undelivered.map(({ kind, at, error = "" }) => ({ key, kind, at: new Date(at), reason: error })));
    },
  };
}

/** What is kept of a start: the operation that a method is, by which client has it; and its arguments, as JSON gives them back. */
function startOf(clients: Context["clients"], method: unknown, params: unknown, inputs: unknown): { client: string; start: Start } {
  for (const [name, client] of clients) {
    const operation = Object.entries(client).find(([, value]) => value === method)?.[0];
    const how = following(client).starts.find((start) => start.operation === operation);
    if (!operation || !how) continue;
    const idempotencyKey = how.key && randomUUID().slice(0, how.key.maxLength);
    return { client: name, start: asJson({ operation, params: params ?? {}, inputs, trace: here(), idempotencyKey } as Start) };
  }
  const there = [...clients.values()].flatMap((client) => following(client).starts.map(({ operation }) => `${client.vendor}.${operation}`));
  throw new InvalidArgumentError(`The method starts no job of the follower's clients; expected one of ${there.join(", ")}.`);
}
