import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { InvalidArgumentError } from "@vendor-jobs/core";

const pglite = "@electric-sql/pglite";

/** Opens PGlite on a folder, which is made where there is none. */
export async function openLite(folder: string): Promise<PGlite> {
  const isKept = !folder.startsWith("memory://");
  if (isKept && /^\w+:\/\//.test(folder))
    throw new InvalidArgumentError(`database begins with ${folder.slice(0, folder.indexOf("://") + 3)}; expected postgres://, or the path of a folder.`);
  const lite: typeof import("@electric-sql/pglite") = await import("@electric-sql/pglite").catch((cause: unknown) => {
    const message = `database is ${folder}, a folder, and that takes ${pglite}: npm install ${pglite}, or give a postgres:// URL.`;
    throw new InvalidArgumentError(message, { cause });
  });
  if (isKept && !existsSync(join(folder, "PG_VERSION"))) await make(folder);
  // One process reads it: with PostgreSQL's own 128 MB for its pages it takes 110 MB more.
  return lite.PGlite.create(folder, { startParams: [...lite.PGlite.defaultStartParams, "-c", "shared_buffers=16MB"] });
}

/** Makes a database's folder, all or nothing. In a thread of its own: what it takes, some 300 MB, is given back with it. */
async function make(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const made = `${folder}.new`;
  await rm(made, { recursive: true, force: true });
  const program = `import(${JSON.stringify(import.meta.resolve(pglite))}).then(async ({ PGlite }) => (await PGlite.create(${JSON.stringify(made)})).close())`;
  await new Promise<void>((resolve, reject) => {
    new Worker(program, { eval: true }).on("error", reject).on("exit", () => resolve());
  });
  if (existsSync(folder) && (await readdir(folder)).length === 0) await rm(folder, { recursive: true });
  await rename(made, folder);
}
