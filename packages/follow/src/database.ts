import { createHash } from "node:crypto";
import { type Db, fromPglite, PgBoss } from "pg-boss";
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
  close(): Promise<void>;
}

/** Opens PostgreSQL by its URL, or a folder with PGlite; starts the engine, and brings both schemas to this version's. */
export async function openDatabase(database: string, clients: readonly string[], schema: string, connections: number): Promise<Database> {
  // A process that died is noticed by its heart-beat, within seconds.
  const engine = { schema: `${schema}_boss`, useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };
  const lite = /^postgres(ql)?:\/\//.test(database) ? undefined : await openLite(database);
  const kept = lite
    ? ({ db: fromPglite(lite.db), backend: "pglite" } as const)
    : { connectionString: database, max: connections, application_name: "vendor-jobs" };
  const boss = new PgBoss({ ...engine, ...kept });
  const transaction: Transaction = (work) =>
    lite ? (lite.db.transaction((tx) => work(fromPglite(tx as never))) as never) : (boss.getDb() as unknown as Pooled).withTransaction(work);
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
  const deskOf = (db: Db): Desk => {
    const run: Desk["run"] = async (name, ...values) => (await db.executeSql(textOf(statements[name]), values.map(textIn))).rows;
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
  };
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
  for (const client of clients) for (const work of works) await boss.createQueue(queueOf(work, client), { ...again, ...brief });
  const { run } = deskOf({ executeSql: (text, values) => boss.getDb().executeSql(text, values) });
  const change: Database["change"] = (work) => transaction((db) => work(deskOf(db)));
  return { boss, run, give: (...what) => change(({ give }) => give(...what)), change, close: async () => lite?.close() };
}

const textIn = (value: unknown) => (typeof value === "string" ? textFor(value) : value);

type Transaction = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
/** The engine's own pool has this. */
type Pooled = { withTransaction: Transaction };
