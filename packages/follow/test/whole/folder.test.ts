import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../src/database/database.ts";
import { openLite } from "../../src/database/lite.ts";
import { jsonOf } from "../../src/database/run.ts";
import { createFollower } from "../../src/index.ts";
import { openedFolder } from "../lite.ts";
import { clientOf } from "../vendor.ts";

const worker = fileURLToPath(new URL("../worker.ts", import.meta.url));

let made: string;
let folder: string;
let opened: Awaited<ReturnType<typeof openLite>>;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "follow-made-"));
  folder = join(made, "jobs");
  // As left by one that was killed.
  await mkdir(`${folder}.new`);
  await writeFile(join(`${folder}.new`, "PG_VERSION"), "18");
  opened = await openLite(folder, 20);
}, 120_000);
afterAll(async () => {
  await opened.close();
  await rm(made, { recursive: true });
});

it("makes a folder anew whose making was cut off", async () => {
  expect((await opened.db.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  expect((await readdir(made)).sort()).toEqual(["jobs", "jobs.lock"]);
});

it("keeps a folder from others, by whatever path and in whatever process", { timeout: 60_000 }, async () => {
  const link = join(made, "link");
  await symlink(folder, link);
  const refusal = new RegExp(`on which process ${process.pid} is at work; expected a postgres:// URL`);
  for (const database of [folder, link]) await expect(createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database })).rejects.toThrow(refusal);
  const { status, stderr } = spawnSync(process.execPath, ["-C", "@vendor-jobs/source", worker, folder, "http://127.0.0.1:1"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(refusal)]);
});

it("is not said to be at work elsewhere where its lock cannot be written", { timeout: 60_000 }, () => {
  const program = `trap "" XFSZ; ulimit -f 0; exec "$0" "$@"`;
  const words = ["-c", program, process.execPath, "-C", "@vendor-jobs/source", worker, join(made, "full"), "http://127.0.0.1:1"];
  const { status, stderr } = spawnSync("bash", words, { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/The database cannot be used: (disk I\/O error|database or disk is full)\./)]);
});

it("does not grow by what is changed and deleted in it", { timeout: 60_000 }, async () => {
  const { db } = opened;
  await db.exec("create table much (key text primary key, value int)");
  const sizes: number[] = [];
  for (let round = 0; round < 8; round++) {
    await db.query("insert into much select $1 || n, n from generate_series(1, 1000) as n", [`${round} `]);
    await db.exec("update much set value = 0; delete from much");
    const [{ now } = {}] = (await db.query<{ now: string }>("select now()::text as now")).rows;
    const vacuumed = async () => (await db.query("select from pg_stat_user_tables where relname = 'much' and last_vacuum > $1", [now])).rows.length > 0;
    while (!(await vacuumed())) await sleep(20);
    sizes.push((await db.query<{ size: number }>("select pg_total_relation_size('much')::int as size")).rows[0]?.size ?? 0);
  }
  expect(sizes.at(-1)).toBeLessThan(1.5 * (sizes[2] as number));
});

it("keeps no more of its log than a crash would need", { timeout: 60_000 }, async () => {
  const segments = async () => (await readdir(join(folder, "pg_wal"))).filter((name) => /^[\dA-F]{24}$/.test(name)).length;
  // 16 MB each, as long as a segment.
  for (let count = 0; count < 10; count++) await opened.db.exec("select pg_logical_emit_message(false, 'test', repeat('x', 16777216))");
  while ((await segments()) > 4) await sleep(20);
});

it("looks at a job by its own age, however long its start waited and whatever the vendor's clock says", { timeout: 60_000 }, async () => {
  const { boss, run, stop } = await openDatabase(await openedFolder(), [], "vendor_jobs", 1);
  /** s until the next look at a job whose start was asked for, and sent, so many minutes ago. */
  const pauseOf = async (name: string, asked: number, sent: number | null) => {
    await boss.getDb().executeSql(
      `insert into vendor_jobs.run (key, client, phase, ref_name, created_at, sent_at, looked_at, due_at)
        values ($1, 'acme', 'followed', $1, now() - make_interval(mins => $2), now() - make_interval(mins => $3), now() - interval '1 minute', now())`,
      [name, asked, sent],
    );
    await run("seen", jsonOf([{ ref_name: name, job: { state: "running" }, ended: false, listed: true, pause: 0 }]), 2000, 300_000);
    const { rows } = await boss.getDb().executeSql("select extract(epoch from due_at - now())::float8 as pause from vendor_jobs.run where key = $1", [name]);
    return rows[0].pause;
  };
  try {
    const waited = await pauseOf("waited an hour", 60, 1);
    expect(waited).toBeGreaterThan(4);
    expect(waited).toBeLessThanOrEqual(6.1);
    expect(await pauseOf("was sent at once", 60, 60)).toBeGreaterThan(240);
    expect(await pauseOf("was started by others", 60, null)).toBeGreaterThan(240);
    expect(await pauseOf("of a clock that is behind", 1, 600)).toBeLessThanOrEqual(6.1);
    expect(await pauseOf("of a clock that is ahead", 60, -600)).toBeLessThanOrEqual(2.1);
  } finally {
    await stop(1000);
  }
});

it("gives a folder back where it could not be opened to its end", { timeout: 60_000 }, async () => {
  const database = await openedFolder();
  const open = (schema: string) => createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database, schema });
  await expect(open("order")).rejects.toThrow(/syntax error/);
  await (await open("vendor_jobs")).stop();
});

it("refuses a folder that has other things in it, and leaves them", async () => {
  const database = join(made, "volume");
  await mkdir(join(database, "lost+found"), { recursive: true });
  await expect(createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database })).rejects.toThrow(
    /with other things in it; expected one that is empty/,
  );
  expect([await readdir(database), (await readdir(made)).includes("volume.new")]).toEqual([["lost+found"], false]);
});

it("says of a folder that cannot be opened where it is, of which PostgreSQL, and what to do", { timeout: 60_000 }, async () => {
  const database = join(made, "older");
  await mkdir(database);
  await writeFile(join(database, "PG_VERSION"), "16\n");
  const opening = createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database });
  await expect(opening).rejects.toThrow(`The database cannot be used: @electric-sql/pglite cannot open ${database}, a folder of PostgreSQL 16 (`);
  await expect(opening).rejects.toThrow(": open it with the version that made it, or put a copy in its place where it is damaged.");
});
