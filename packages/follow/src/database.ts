import { createHash } from "node:crypto";
import { type Db, fromPglite, PgBoss } from "pg-boss";
import { openLite } from "./lite.ts";
import { partsOf, type Row, textFor } from "./run.ts";
import { migrations, statements } from "./sql.ts";

/** One ticket a key waits and one is worked on, so that nothing of a run is done twice at a time; what fails, or dies, comes again. */
const again = { policy: "stately", retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, expireInSeconds: 3600, heartbeatSeconds: 15 } as const;
/** Nobody asks for tickets that are done. */
const brief = { deleteAfterSeconds: 600, notify: true };

/** What is done of a client's runs by tickets, and how the engine treats these. A ticket is a hint: what is to be done stands in the table. */
const works = {
  start: { ...again, ...brief, retryDelayMax: 300 },
  look: { ...again, ...brief, retryDelayMax: 30 },
  tell: { ...again, ...brief, retryDelayMax: 300 },
} as const;

type Work = keyof typeof works;

/** Of whom a ticket is: a run; of looks, which are at all runs of a client, no key. */
export type Ticket = Pick<Row, "client" | "key">;

/** The queue of what is done of a client: nobody takes what is not of its own clients, and none of these holds up another. */
export const queueOf = (work: Work, client: string): string =>
  `${work}/${partsOf(client).vendor.replace(/[^\w.-]/g, "_")}/${createHash("sha256").update(client).digest("hex").slice(0, 16)}`;

/** What can be done in the database, or within one transaction of it. */
export interface Desk {
  /** Runs a statement by its name. */
  run<Result = Row>(name: keyof typeof statements, ...values: readonly unknown[]): Promise<Result[]>;
  /** Hands out tickets, to those who have their clients. */
  hand(work: Work, tickets: readonly Ticket[]): Promise<void>;
}

/** A database, and the engine on it. */
export interface Database extends Desk {
  readonly boss: PgBoss;
  /** All or nothing. */
  change<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens PostgreSQL by its URL, or a folder with PGlite; starts the engine, and brings both schemas to this version's. */
export async function openDatabase(database: string, clients: readonly string[], schema: string, connections: number): Promise<Database> {
  // A process that died is noticed by its heart-beat, within seconds.
  const engine = { schema: `${schema}_boss`, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };
  const { boss, transaction, close } = /^postgres(ql)?:\/\//.test(database)
    ? postgres(new PgBoss({ ...engine, connectionString: database, max: connections, application_name: "vendor-jobs" }))
    : await lite(database, engine);
  // What goes wrong in the engine's own loops is tried again by it; unheard it would end the process.
  let said = { what: "", at: 0 };
  boss.on("error", ({ message }) => {
    const what = message.replace(/ \(Queue: .*/, "");
    // Each queue's loop says the same while the database is away.
    if (what === said.what && performance.now() - said.at < 60_000) return;
    said = { what, at: performance.now() };
    process.emitWarning(`The engine is in trouble, and tries again: ${what}`, "VendorJobsFollow");
  });
  await boss.start();
  const textOf = (text: string) => text.replaceAll("@", `${schema}.`);
  const deskOf = (db: Db): Desk => ({
    run: async (name, ...values) => (await db.executeSql(textOf(statements[name]), values.map(textIn))).rows,
    hand: async (work, tickets) => {
      // In one order, so that none waits for another that waits for it.
      for (const client of new Set(tickets.map(({ client }) => client).sort())) {
        const jobs = tickets.flatMap((one) => (one.client === client ? [{ data: { key: one.key }, singletonKey: one.key }] : []));
        await boss.insert(queueOf(work, client), jobs, { db });
      }
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
  for (const client of clients) for (const work of Object.keys(works) as Work[]) await boss.createQueue(queueOf(work, client), works[work]);
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
  const { db, close } = await openLite(folder);
  const transaction: Transaction = (work) => db.transaction((tx) => work(fromPglite(tx as never))) as never;
  return { boss: new PgBoss({ ...engine, db: fromPglite(db), backend: "pglite" }), transaction, close };
}
