import { mkdir } from "node:fs/promises";
import { InvalidArgumentError } from "@vendor-jobs/core";
import { type Db, fromPglite, PgBoss } from "pg-boss";

/** What runs statements. */
export interface Sql {
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** The same for pg-boss: what it does is part of the transaction. */
  readonly db: Db;
}

/** A database, and the engine on it. */
export interface Database extends Sql {
  readonly boss: PgBoss;
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const sqlOf = (db: Db): Sql => ({ db, rows: async (text, values) => (await db.executeSql(text, values)).rows });

/** Opens PostgreSQL by its URL, or a folder with PGlite. The engine is not started yet. */
export async function openDatabase(database: string, bossSchema: string, connections: number): Promise<Database> {
  // A process that died is noticed by its heart-beat, within seconds.
  const engine = { schema: bossSchema, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };
  if (/^postgres(ql)?:\/\//.test(database)) {
    const boss = new PgBoss({ ...engine, connectionString: database, max: connections, application_name: "vendor-jobs" });
    const sql = sqlOf({ executeSql: (text, values) => boss.getDb().executeSql(text, values) });
    return { ...sql, boss, transaction: (work) => inPostgres(boss.getDb(), work), close: async () => {} };
  }
  if (/^\w+:\/\//.test(database) && !database.startsWith("memory://"))
    throw new InvalidArgumentError(`database begins with ${database.slice(0, database.indexOf("://") + 3)}; expected postgres://, or the path of a folder.`);
  const { PGlite } = await import("@electric-sql/pglite").catch((cause: unknown) => {
    const message = `database is ${database}, a folder, and that takes @electric-sql/pglite: npm install @electric-sql/pglite, or give a postgres:// URL.`;
    throw new InvalidArgumentError(message, { cause });
  });
  if (!database.startsWith("memory://")) await mkdir(database, { recursive: true });
  const lite = await PGlite.create(database);
  const db = fromPglite(lite);
  const transaction = <T>(work: (sql: Sql) => Promise<T>) => lite.transaction((tx) => work(sqlOf(fromPglite(tx as never)))) as Promise<T>;
  return { ...sqlOf(db), boss: new PgBoss({ ...engine, db, backend: "pglite" }), transaction, close: () => lite.close() };
}

async function inPostgres<T>(db: Db, work: (sql: Sql) => Promise<T>): Promise<T> {
  const tx = await (db.beginTransaction as NonNullable<Db["beginTransaction"]>)();
  try {
    const result = await work(sqlOf(tx.db));
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback();
    throw error;
  }
}
