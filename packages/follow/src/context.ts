import { InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import type { Database, Sql } from "./database.ts";
import { Store } from "./store.ts";
import type { FollowedClient } from "./types.ts";

/** One ticket a key waits and one is worked on, so that nothing of a run is done twice at a time; what fails, or dies, comes again. */
const again = { policy: "stately", retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 15 } as const;

/** The queues of the engine, and how each treats its tickets. A ticket is a hint: what is to be done stands in the table. */
export const queues = {
  start: { ...again, retryDelayMax: 300 },
  look: { ...again, retryDelayMax: 30 },
  tell: { ...again, retryDelayMax: 300 },
  tidy: { policy: "exclusive" },
} as const;

export type Ticket = { readonly key: string };

/** What all of a follower's parts share. */
export interface Context {
  readonly database: Database;
  readonly store: Store;
  readonly clients: readonly FollowedClient[];
  readonly interval: { min: number; max: number };
  readonly tries: number;
  /** Does it, and hands out tickets, all or nothing. */
  change<T>(work: (store: Store, hand: Hand) => Promise<T>): Promise<T>;
}

/** Hands out tickets for keys. */
type Hand = (queue: "start" | "look" | "tell", keys: readonly string[]) => Promise<void>;

export function contextOf(database: Database, { schema, ...options }: Pick<Context, "clients" | "interval" | "tries"> & { schema: string }): Context {
  const handIn =
    ({ db }: Sql): Hand =>
    async (queue, keys) => {
      const tickets = keys.map((key) => ({ data: { key }, singletonKey: key }));
      if (tickets.length > 0) await database.boss.insert(queue, tickets, { db });
    };
  return {
    database,
    ...options,
    store: new Store(schema, database),
    change: (work) => database.transaction((sql) => work(new Store(schema, sql), handIn(sql))),
  };
}

/** What names a client: its vendor and base URL. */
export const clientName = ({ vendor, baseUrl }: Pick<JobRef, "vendor" | "baseUrl">): string => `${vendor} ${baseUrl}`;

/** The client of a vendor and base URL. @throws {InvalidArgumentError} where there is none. */
export function clientOf(clients: readonly FollowedClient[], of: Pick<JobRef, "vendor" | "baseUrl">): FollowedClient {
  const found = clients.find((client) => clientName(client) === clientName(of));
  if (found) return found;
  throw new InvalidArgumentError(`No client is of ${of.vendor} at ${of.baseUrl}; this follower has ${clients.map(clientName).join(", ") || "none"}.`);
}
