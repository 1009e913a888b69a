import { randomUUID } from "node:crypto";
import { following, InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import type { Context } from "./context.ts";
import { openDatabase } from "./database.ts";
import { createShare } from "./limits.ts";
import { clientName, ofJob, type Row, refName, runOf, type Start, textFor, titleOf } from "./run.ts";
import { decide } from "./starter.ts";
import { createSteps } from "./steps.ts";
import { here } from "./telemetry.ts";
import type { FollowedClient, Follower, FollowerOptions, FollowerStats } from "./types.ts";
import { beginWork } from "./work.ts";

/** Opens a follower on its database, and brings the schema to this version's. @throws {InvalidArgumentError} where an option is wrong. */
export async function createFollower(options: FollowerOptions): Promise<Follower> {
  const { clients, database: address, schema = "vendor_jobs", connections = 10, keep = 30 * 86_400_000, tries = 10 } = options ?? {};
  const { min = 2000, max = 300_000 } = options?.interval ?? {};
  checkOptions({ clients, address, schema, connections, keep, min, max, tries });
  const byName = new Map(clients.map((client) => [clientName(client), client]));
  const database = await openDatabase(address, [...byName.keys()], schema, connections);
  const ending = new AbortController();
  for (const [name, client] of byName) following(client).shareLimits(createShare(database, name, ending.signal));
  const context = { database, steps: createSteps(database), clients: byName, interval: { min, max: Math.max(min, max) }, tries, keep };
  return { ...doing(context, ending), ...records(context) };
}

function checkOptions({ clients, address, schema, ...numbers }: { clients: unknown; address: unknown; schema: unknown } & Record<string, unknown>): void {
  const check = (name: string, isFine: boolean, expected: string) => {
    if (!isFine) throw new InvalidArgumentError(`${name} is not ${expected}.`);
  };
  check("clients", Array.isArray(clients) && clients.length > 0, "a list of clients, one at least");
  const names = (clients as FollowedClient[]).map((client) => following(client) && clientName(client));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new InvalidArgumentError(`clients has two clients of ${titleOf(twice)}; expected one, for its jobs to be read by.`);
  check("database", typeof address === "string" && address !== "", "a postgres:// URL or the path of a folder");
  check("schema", typeof schema === "string" && /^[a-z_][a-z0-9_]{0,40}$/.test(schema), "a name of small letters, digits and _, at most 41");
  for (const [name, value] of Object.entries(numbers)) check(name, Number.isInteger(value) && Number(value) > 0, "a whole number from 1");
}

/** Takes in what is to be done, and works. */
function doing(context: Context, ending: AbortController): Omit<Follower, keyof ReturnType<typeof records>> {
  const { database, steps, clients } = context;
  let isWorking = false;
  let stopped: Promise<void> | undefined;
  return {
    async start(method, params, { key, inputs }) {
      checkKey(key);
      const { client, start } = startOf(clients, method, params, inputs);
      const row = (await steps.intend({ key, client, start })) ?? (await database.run("get", [key]))[0];
      if (row?.client === client) return runOf(row);
      throw new InvalidArgumentError(`The key ${key} is of ${titleOf(row?.client)}; expected another for ${titleOf(client)}.`);
    },
    async watch(ref, { key = refName(ref) } = {}) {
      checkKey(key);
      checkRef(clients, ref);
      const row = (await steps.follow({ key, ...ofJob(ref) })) ?? (await database.run("byRef", refName(ref)))[0];
      if (row) return runOf(row);
      throw new InvalidArgumentError(`The key ${key} is of another job; expected one of its own for ${JSON.stringify(ref.ids)}.`);
    },
    async settle(key, decision) {
      if (decision !== "start" && decision !== "drop") checkRef(clients, decision);
      const trouble = await decide(context, key, decision);
      if (trouble) throw new InvalidArgumentError(`The key ${key} is ${trouble}.`);
    },
    notify: async (ref) => clients.has(clientName(ref)) && (await database.run("lookNow", refName(ref))).length > 0,
    deliver: async (key) => (await database.give("tell", "tellAgain", key, [...clients.keys()])).length > 0,
    async work(handlers, options = {}) {
      if (isWorking) throw new InvalidArgumentError("This follower works already; expected one call of work() a follower.");
      if (typeof handlers?.onEnd !== "function") throw new InvalidArgumentError("onEnd is not a function; expected what is to be told of each end.");
      isWorking = true;
      await beginWork(context, handlers, options, ending.signal);
    },
    async stop({ timeout = 30_000 } = {}) {
      ending.abort();
      stopped ??= database.stop(timeout);
      await stopped;
    },
  };
}

/** Gives what is known. */
function records({ database: { run } }: Context): Pick<Follower, "get" | "jobs" | "stats" | "undelivered"> {
  return {
    get: async (key) => (await run("get", [key])).map(runOf)[0],
    async *jobs({ phases = null, states = null, vendor = null } = {}) {
      for (let after: string | undefined = ""; after !== undefined; ) {
        const rows: Row[] = await run("page", after, phases, states, vendor);
        for (const row of rows) yield runOf(row);
        after = rows.at(-1)?.key;
      }
    },
    async stats() {
      const [stats] = await run<FollowerStats>("stats");
      return { ...(stats as FollowerStats), phases: { intended: 0, sent: 0, unknown: 0, followed: 0, ended: 0, refused: 0, ...stats?.phases } };
    },
    async undelivered() {
      const rows = await run("undelivered");
      return rows.flatMap(({ key, undelivered }) => undelivered.map(({ kind, at, error = "" }) => ({ key, kind, at: new Date(at), reason: error })));
    },
  };
}

function checkRef(clients: Context["clients"], ref: JobRef): void {
  if (ref === null || typeof ref !== "object")
    throw new InvalidArgumentError(`The job is ${JSON.stringify(ref)}; expected its reference, as toJSON() gives it.`);
  const client = clients.get(clientName(ref));
  if (!client) throw new InvalidArgumentError(`No client is of ${titleOf(clientName(ref))}; this follower has ${[...clients.keys()].map(titleOf).join(", ")}.`);
  client.job(ref);
}

function checkKey(key: unknown): void {
  if (typeof key !== "string" || key === "" || key.length > 500 || key !== textFor(key))
    throw new InvalidArgumentError("key is not a text of 1 to 500 characters; expected what the job is started or followed for.");
}

/** What is kept of a start: the operation that a method is, by which client has it; and its arguments, as JSON gives them back. */
function startOf(clients: Context["clients"], method: unknown, params: unknown, inputs: unknown): { client: string; start: Start } {
  for (const [name, client] of clients) {
    const operation = Object.entries(client).find(([, value]) => value === method)?.[0];
    const how = following(client).starts.find((start) => start.operation === operation);
    if (!operation || !how) continue;
    const trace = here();
    const idempotencyKey = how.key && randomUUID().slice(0, how.key.maxLength);
    return { client: name, start: asJson({ operation, params: params ?? {}, inputs, trace, idempotencyKey } as Start) };
  }
  const there = [...clients.values()].flatMap((client) => following(client).starts.map(({ operation }) => `${client.vendor}.${operation}`));
  throw new InvalidArgumentError(`The method starts no job of the follower's clients; expected one of ${there.join(", ")}.`);
}

/** The same as JSON keeps it; throws where JSON would keep something else. */
function asJson(start: Start): Start {
  const text = JSON.stringify(start, function (this: Record<string, unknown>, name, shown) {
    const own = this[name];
    const isPlain = own === null || Array.isArray(own) || own instanceof Date || Object.getPrototypeOf(Object(own)) === Object.prototype;
    const isKept: Record<string, boolean> = {
      object: isPlain,
      string: own === textFor(String(own)),
      number: Number.isFinite(own),
      boolean: true,
      // Left out of an object, as it is where it is sent.
      undefined: !Array.isArray(this),
    };
    if (!isKept[typeof own])
      throw new InvalidArgumentError(`${name} of ${start.operation} cannot be kept as JSON until it is sent; expected text, numbers, lists and plain objects.`);
    return shown;
  });
  return JSON.parse(text);
}
