import { createHash } from "node:crypto";
import { VendorJobsError } from "@vendor-jobs/core";
import { type Db, fromPglite, PgBoss } from "pg-boss";
import { DatabaseError } from "../database-error.ts";
import { openLite } from "./lite.ts";
import { partsOf, type Row, textFor } from "./run.ts";
import { migrations, statements } from "./sql.ts";

/** What is done of a client's runs by tickets. A ticket is a hint: what is to be done stands in the table. */
const works = ["start", "look", "tell"] as const;
type Work = (typeof works)[number];

/** One ticket a key waits and one is worked on, so that nothing of a run is done twice at a time; what fails, or dies, comes again. */
const again = { policy: "stately", retryLimit: 1_000_000, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: 15 } as const;
/** No ticket is worked on for longer. Nobody asks for those that are done. */
const brief = { expireInSeconds: 3600, deleteAfterSeconds: 600, notify: true };

/** The queue of what is done of a client: nobody takes what is not of its own clients, and none of these holds up another. */
export const queueOf = (work: Work, client: string): string =>
  `${work}/${partsOf(client).vendor.replace(/[^\w.-]/g, "_")}/${createHash("sha256").update(client).digest("hex").slice(0, 16)}`;

/** What can be done in the database, or within one transaction of it. */
export interface Desk {
  /** Runs a statement by its name. */
  run<Result = Row>(name: Statement, ...values: readonly unknown[]): Promise<Result[]>;
  /** Runs a statement, and hands out a ticket for each run that it gives, to those who have its client: both or none. */
  give(work: Work, name: Statement, ...values: readonly unknown[]): Promise<Row[]>;
}

type Statement = keyof typeof statements;

/** A database, and the engine on it. */
export interface Database extends Desk {
  readonly boss: PgBoss;
  /** All or nothing. */
  change<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result>;
  /** Gives what is asked of it in other ways. @throws {DatabaseError} where that fails, as all of these do */
  ask<Result>(asked: Promise<Result>): Promise<Result>;
  /** Gives back what is in hand after at most so many ms, and closes. */
  stop(timeout: number): Promise<void>;
}

/** Opens PostgreSQL by its URL, or a folder with PGlite; starts the engine, and brings both schemas to this version's. @throws {DatabaseError} where that fails */
export async function openDatabase(address: string, clients: readonly string[], schema: string, connections: number): Promise<Database> {
  const isFolder = !/^postgres(ql)?:\/\//.test(address);
  const ask: Database["ask"] = (asked) =>
    asked.catch((error) => {
      throw error instanceof VendorJobsError ? error : new DatabaseError(error, isFolder);
    });
  const { boss, desk, transaction, stop } = await ask(open(address, isFolder, clients, schema, connections));
  const run: Database["run"] = (...what) => ask(desk(boss.getDb()).run(...what));
  const change: Database["change"] = (work) => ask(transaction((db) => work(desk(db))));
  return { boss, ask, run, give: (...what) => change(({ give }) => give(...what)), change, stop };
}

async function open(address: string, isFolder: boolean, clients: readonly string[], schema: string, connections: number) {
  const lite = isFolder ? await openLite(address) : undefined;
  const on = lite ? { db: fromPglite(lite.db), backend: "pglite" as const } : { connectionString: address, max: connections, application_name: "vendor-jobs" };
  // The heart-beat of a process that died is missed within seconds.
  const boss = new PgBoss({ schema: `${schema}_boss`, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5, ...on });
  const transaction: Transaction = (work) =>
    lite ? (lite.db.transaction((tx) => work(fromPglite(tx as never))) as never) : (boss.getDb() as unknown as Pooled).withTransaction(work);
  // What goes wrong in the engine's own loops is tried again by it; unheard it would end the process.
  let quietUntil = 0;
  boss.on("error", ({ message }) => {
    // Each queue's loop says the same while the database is away.
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + 60_000;
    process.emitWarning(`The database is in trouble, and is tried again: ${message}`, "VendorJobsFollow");
  });
  const stop = (timeout: number) => boss.stop({ graceful: true, timeout }).finally(() => lite?.close());
  try {
    await boss.start();
    await transaction((db) => migrate(db, schema));
    for (const client of clients) for (const work of works) await boss.createQueue(queueOf(work, client), { ...again, ...brief });
  } catch (error) {
    // Else the folder is kept from whoever tries again, and the process alive.
    await stop(0).catch(() => {});
    throw error;
  }
  return { boss, desk: (db: Db) => deskOf(db, schema, boss), transaction, stop };
}

type Transaction = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
/** The engine's own pool has this. */
type Pooled = { withTransaction: Transaction };

const inSchema = (text: string, schema: string) => text.replaceAll("@", `${schema}.`);

/** Brings the tables to this version's. A newer version may have been here: it stays what it is. */
async function migrate(db: Db, schema: string): Promise<void> {
  const run = async (text: string, ...values: unknown[]) => (await db.executeSql(inSchema(text, schema), values)).rows;
  await run(statements.lock, schema);
  await run(`create schema if not exists ${schema}`);
  await run(statements.versions);
  const [{ version } = { version: 0 }] = await run(statements.version);
  for (const text of migrations.slice(version).flat()) await run(text);
  if (version < migrations.length) await run(statements.setVersion, migrations.length);
}

/** A value as the database takes it. */
const given = (value: unknown): unknown => (typeof value === "string" ? textFor(value) : Array.isArray(value) ? value.map(given) : value);

function deskOf(db: Db, schema: string, boss: PgBoss): Desk {
  const run: Desk["run"] = async (name, ...values) => {
    return (await db.executeSql(inSchema(statements[name], schema), values.map(given))).rows;
  };
  const give: Desk["give"] = async (work, name, ...values) => {
    const rows = await run(name, ...values);
    // In one order, so that none waits for another that waits for it.
    for (const client of new Set(rows.map((row) => row.client).sort())) {
      const jobs = rows.flatMap(({ client: of, key }) => (of === client ? [{ data: { key }, singletonKey: key }] : []));
      await boss.insert(queueOf(work, client), jobs, { db });
    }
    return rows;
  };
  return { run, give };
}
