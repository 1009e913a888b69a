import { checkNames, following, InvalidArgumentError, type JobRef, jobStates } from "@vendor-jobs/core";
import { clientName, jsonOf, type Start, textFor, titleOf } from "./database/index.ts";
import type { FollowedClient, Handlers, Phase, RunsQuery, WorkOptions } from "./types.ts";

// What users may give, and what is wrong with the rest.

const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
const check = (name: string, isFine: boolean, expected: string) => {
  if (!isFine) throw new InvalidArgumentError(`${name} is not ${expected}.`);
};

export function checkOptions({ clients, address, schema, ...numbers }: Readonly<Record<string, unknown>>): void {
  check("clients", Array.isArray(clients) && clients.length > 0, "a list of clients, one at least");
  const names = (clients as FollowedClient[]).map((client) => following(client) && clientName(client));
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new InvalidArgumentError(`clients has two clients of ${titleOf(twice)}; expected one, for its jobs to be read by.`);
  check("database", typeof address === "string" && address !== "", "a postgres:// URL or the path of a folder");
  check("schema", typeof schema === "string" && /^[a-z_][a-z0-9_]{0,40}$/.test(schema), "a name of small letters, digits and _, at most 41");
  for (const [name, value] of Object.entries(numbers)) check(name, isWhole(value), "a whole number from 1");
}

export function checkWork(handlers: Handlers, options: Required<WorkOptions>): void {
  checkNames(options, ["starts", "tells", "timeout"]);
  const { starts, tells, timeout } = options;
  if (typeof handlers?.onEnd !== "function") throw new InvalidArgumentError("onEnd is not a function; expected what is to be told of each end.");
  checkNames(handlers, ["onChange", "onEnd", "onUnknown", "onTrouble", "onClientTrouble"] satisfies (keyof Handlers)[]);
  for (const [name, handler] of Object.entries(handlers)) check(name, handler === undefined || typeof handler === "function", "a function");
  for (const [name, value] of Object.entries({ starts, tells })) check(name, isWhole(value), "a whole number from 1");
  check("timeout", typeof timeout === "number" && timeout > 0, "a number of ms above 0");
}

export function checkStop(options: { timeout?: number } | undefined): void {
  checkNames(options, ["timeout"]);
  const { timeout = 0 } = options ?? {};
  check("timeout", typeof timeout === "number" && timeout >= 0, "a number of ms from 0");
}

export function checkRef(clients: ReadonlyMap<string, FollowedClient>, ref: JobRef): void {
  checkIsRef(ref);
  const client = clients.get(clientName(ref));
  if (!client) throw new InvalidArgumentError(`No client is of ${titleOf(clientName(ref))}; this follower has ${[...clients.keys()].map(titleOf).join(", ")}.`);
  client.job(ref);
  if (jsonOf(ref) !== JSON.stringify(ref)) throw new InvalidArgumentError("The job's reference has characters that no database can keep; expected none.");
}

export function checkIsRef(ref: JobRef): void {
  // A handle has the ids as well.
  if (typeof ref?.ids !== "object" || ref.ids === null || typeof ref.vendor !== "string")
    throw new InvalidArgumentError(`The job is ${JSON.stringify(ref)}; expected its reference, as toJSON() gives it.`);
}

export function checkKey(key: unknown): void {
  if (typeof key !== "string" || key === "" || key.length > 500 || key !== textFor(key))
    throw new InvalidArgumentError("key is not a text of 1 to 500 characters; expected what the job is started or followed for.");
}

export const noneOf: Readonly<Record<Phase, number>> = { intended: 0, sent: 0, unknown: 0, followed: 0, ended: 0, refused: 0 };

export function checkQuery(query: RunsQuery): void {
  checkNames(query, ["phases", "states", "vendor"]);
  const { phases, states } = query;
  for (const [name, list, known] of [["phases", phases, Object.keys(noneOf)] as const, ["states", states, jobStates] as const])
    check(name, list === undefined || (Array.isArray(list) && list.every((one) => known.includes(one))), `a list of ${known.join(", ")}`);
}

const isPlain = (own: object) => [Object.prototype, null].includes(Object.getPrototypeOf(own));

/** The same as JSON keeps it; throws where JSON would keep something else. */
export function asJson(start: Start): Start {
  const text = JSON.stringify(start, function (this: Record<string, unknown>, name, shown) {
    const own = this[name];
    const isKept: Record<string, () => boolean> = {
      object: () => (own instanceof Date ? Number.isFinite(own.getTime()) : own === null || Array.isArray(own) || isPlain(own as object)),
      string: () => own === textFor(own as string),
      number: () => Number.isFinite(own),
      boolean: () => true,
      // Left out of an object, as it is where it is sent.
      undefined: () => !Array.isArray(this),
    };
    if (!isKept[typeof own]?.() || name !== textFor(name))
      throw new InvalidArgumentError(`${name} of ${start.operation} cannot be kept as JSON until it is sent; expected text, numbers, lists and plain objects.`);
    return shown;
  });
  return JSON.parse(text);
}
