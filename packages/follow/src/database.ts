import { setTimeout as sleep } from "node:timers/promises";
import { type Db, fromPglite, PgBoss } from "pg-boss";
import { openLite } from "./lite.ts";
import { type Row, textFor } from "./run.ts";
import { migrations, statements } from "./sql.ts";

/** One ticket a key waits and one is worked on, so that nothing of a run is done twice at a time; what fails, or dies, comes again. */
const again = { policy: "stately", retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 15 } as const;
/** Nobody asks for tickets that are done. */
const brief = { deleteAfterSeconds: 600, notify: true };

/** The queues of the engine, and how each treats its tickets. A ticket is a hint: what is to be done stands in the table. */
const queues = {
  start: { ...again, ...brief, retryDelayMax: 300 },
  look: { ...again, ...brief, retryDelayMax: 30 },
  tell: { ...again, ...brief, retryDelayMax: 300 },
} as const;

/** For a run's key, or a client's name where it is to look. */
export type Ticket = { readonly key: string };

/** What can be done in the database, or within one transaction of it. */
export interface Desk {
  /** Runs a statement by its name. */
  run<Result = Row>(name: keyof typeof statements, ...values: readonly unknown[]): Promise<Result[]>;
  /** Hands out tickets. */
  hand(queue: keyof typeof queues, ...keys: readonly string[]): Promise<void>;
  /** Leaves a ticket to others, who have its client. */
  leave(queue: keyof typeof queues, key: string): Promise<void>;
}

/** A database, and the engine on it. */
export interface Database extends Desk {
  readonly boss: PgBoss;
  /** All or nothing. */
  change<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens PostgreSQL by its URL, or a folder with PGlite; starts the engine, and brings both schemas to this version's. */
export async function openDatabase(database: string, schema: string, connections: number): Promise<Database> {
  // A process that died is noticed by its heart-beat, within seconds.
  const engine = { schema: `${schema}_boss`, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };
  const { boss, transaction, close } = /^postgres(ql)?:\/\//.test(database)
    ? postgres(new PgBoss({ ...engine, connectionString: database, max: connections, application_name: "vendor-jobs" }))
    : await lite(database, engine);
  // What goes wrong in the engine's own loops is tried again by it; unheard it would end the process.
  boss.on("error", ({ message }) => process.emitWarning(`The engine is in trouble, and tries again: ${message}`, "VendorJobsFollow"));
  await boss.start();
  const textOf = (text: string) => text.replaceAll("@", `${schema}.`);
  const put = async (db: Db, queue: string, keys: readonly string[], startAfter?: number) => {
    const tickets = keys.map((key) => ({ data: { key }, singletonKey: key, ...(startAfter && { startAfter }) }));
    if (tickets.length > 0) await boss.insert(queue, tickets, { db });
  };
  const deskOf = (db: Db): Desk => ({
    run: async (name, ...values) => (await db.executeSql(textOf(statements[name]), values.map(textIn))).rows,
    hand: (queue, ...keys) => put(db, queue, keys),
    // Each worker looks for tickets every 2 s. The one that took this has looked just before it can be had again, and at another time than ever before: whoever
    // has the client comes first sooner or later, in whatever order they all look.
    leave: async (queue, key) => {
      await sleep(2000 * (1 + Math.random()));
      await put(db, queue, [key], 0.1);
    },
  });
  await transaction(async (db) => {
    const { run } = deskOf(db);
    await run("lock", schema);
    await db.executeSql(`create schema if not exists ${schema}`);
    await run("versions");
    const [row] = await run<{ version: number }>("version");
    // A newer version may have been here: it stays what it is.
    const steps = migrations.slice(row?.version ?? 0);
    for (const text of steps.flat()) await db.executeSql(textOf(text));
    if (steps.length > 0) await run("setVersion", migrations.length);
  });
  for (const [name, queue] of Object.entries(queues)) await boss.createQueue(name, queue);
  const all: Db = { executeSql: (text, values) => boss.getDb().executeSql(text, values) };
  return { ...deskOf(all), boss, close, change: (work) => transaction((db) => work(deskOf(db))) };
}

const textIn = (value: unknown) => (typeof value === "string" ? textFor(value) : value);

type Transaction = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
type Opened = { boss: PgBoss; transaction: Transaction; close(): Promise<void> };

function postgres(boss: PgBoss): Opened {
  const transaction: Transaction = async (work) => {
    const { db, commit, rollback } = await (boss.getDb() as Required<Db>).beginTransaction();
    try {
      const result = await work(db);
      await commit();
      return result;
    } catch (error) {
      await rollback();
      throw error;
    }
  };
  return { boss, transaction, close: async () => {} };
}

async function lite(folder: string, engine: object): Promise<Opened> {
  const db = await openLite(folder);
  const transaction: Transaction = (work) => db.transaction((tx) => work(fromPglite(tx as never))) as never;
  return { boss: new PgBoss({ ...engine, db: fromPglite(db), backend: "pglite" }), transaction, close: () => db.close() };
}
