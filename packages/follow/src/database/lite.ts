import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { InvalidArgumentError } from "@vendor-jobs/core";

const pglite = "@electric-sql/pglite";

/**
 * Opens PGlite on a folder, which is made where there is none, kept from others until it is closed, and tidied every so many ms, which nothing else does: what
 * was deleted, and the log of what is in it, go.
 */
export async function openLite(given: string, pause = 300_000): Promise<{ db: PGlite; close(): Promise<void> }> {
  const isKept = !given.startsWith("memory://");
  // What has a server's address in it is no folder, as where a quote stands before it or a slash is missing, and may hold a password.
  const [server] = /^.*?:\/\/|^\W*postgres(ql)?:/is.exec(given) ?? [];
  if (isKept && server) throw new InvalidArgumentError(`database begins with ${server}; expected postgres://, or the path of a folder.`);
  const lite: typeof import("@electric-sql/pglite") = await import("@electric-sql/pglite").catch((cause: unknown) => {
    const message = `database is ${given}, a folder, and that takes ${pglite}: npm install ${pglite}, or give a postgres:// URL.`;
    throw new InvalidArgumentError(message, { cause });
  });
  const [folder, unlock] = isKept ? await lock(given) : [given, () => {}];
  tierUp(false);
  try {
    if (isKept && !existsSync(join(folder, "PG_VERSION"))) await make(folder);
    // One process reads it: with PostgreSQL's own 128 MB for its pages it takes 110 MB more. Of its log it keeps no gigabyte for what may come.
    const settings = ["shared_buffers=16MB", "min_wal_size=32MB", "max_wal_size=64MB"].flatMap((setting) => ["-c", setting]);
    const opening = lite.PGlite.create(folder, { startParams: [...lite.PGlite.defaultStartParams, ...settings] });
    const db = await opening.catch((cause: Error) => unopened(folder, cause));
    const warn = ({ message }: Error) => process.emitWarning(`The folder could not be tidied: ${message}`, "VendorJobsFollow");
    const tidying = setInterval(() => Promise.all([db.exec("vacuum"), db.exec("checkpoint")]).catch(warn), pause).unref();
    const close = () => {
      clearInterval(tidying);
      return db.close().finally(unlock);
    };
    return { db, close };
  } catch (error) {
    unlock();
    throw error;
  } finally {
    tierUp(true);
  }
}

/** Says of a folder what PGlite leaves out: it was made by another PostgreSQL, or is damaged. */
async function unopened(folder: string, cause: Error): Promise<never> {
  const version = (await readFile(join(folder, "PG_VERSION"), "utf8").catch(() => "")).trim();
  const what = `${pglite} cannot open ${folder}, a folder of PostgreSQL ${version} (${cause.message})`;
  throw new Error(`${what}: open it with the version that made it, or put a copy in its place where it is damaged`, { cause });
}

/** Whether what is compiled from now on is compiled again where it is hot: of PostgreSQL's largest functions that takes 500 MB, and gains a tenth. */
function tierUp(isOn: boolean): void {
  for (const flag of ["wasm-tier-up", "wasm-dynamic-tiering"]) setFlagsFromString(`--${isOn ? "" : "no-"}${flag}`);
}

/** Keeps others from a folder, which two would ruin. The lock is the system's, on a file beside it: it ends with this process, however that ends. */
async function lock(given: string): Promise<[folder: string, unlock: () => void]> {
  const { DatabaseSync } = await import("node:sqlite").catch((cause: unknown) => {
    throw new InvalidArgumentError(`database is ${given}, a folder, and that takes Node 22.13 or newer; this is ${process.version}.`, { cause });
  });
  await mkdir(given, { recursive: true });
  const folder = await realpath(given);
  const file = new DatabaseSync(`${folder}.lock`);
  try {
    file.exec("pragma busy_timeout = 1000");
    file.exec(`begin immediate; pragma user_version = ${process.pid}; commit; begin immediate`);
  } catch (cause) {
    // Where it is busy.
    const pid = (cause as { errcode?: number }).errcode === 5 && file.prepare("pragma user_version").get()?.user_version;
    file.close();
    if (!pid) throw cause;
    const message = `database is ${given}, a folder on which process ${pid} is at work; expected a postgres:// URL, for more than one.`;
    throw new InvalidArgumentError(message, { cause });
  }
  return [folder, () => file.close()];
}

/** Makes a database's folder, all or nothing. In a thread of its own: what it takes, some 300 MB, is given back with it. */
async function make(folder: string): Promise<void> {
  if ((await readdir(folder)).length > 0)
    throw new InvalidArgumentError(`database is ${folder}, a folder with other things in it; expected one that is empty, or not there yet.`);
  const made = `${folder}.new`;
  await rm(made, { recursive: true, force: true });
  await rmdir(folder).catch((cause: unknown) => {
    const message = `database is ${folder}, a folder that cannot be replaced, as a volume cannot; expected one in it, such as ${folder}/jobs.`;
    throw new InvalidArgumentError(message, { cause });
  });
  await mkdir(folder);
  const program = `import(${JSON.stringify(import.meta.resolve(pglite))}).then(async ({ PGlite }) => (await PGlite.create(${JSON.stringify(made)})).close())`;
  await once(new Worker(program, { eval: true }), "exit");
  await rmdir(folder);
  await rename(made, folder);
}
