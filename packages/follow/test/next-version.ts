import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { createFollower } from "../src/index.ts";

const step = `[
    "alter table @run add column note text not null default 'new'",
    "create index run_note on @run (note)",
    "create table @more (key text primary key)",
  ],`;

/** A later version of this package, whose schema is a step further. */
export async function nextVersion(): Promise<{ createFollower: typeof createFollower; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "follow-next-"));
  await cp(fileURLToPath(new URL("../src", import.meta.url)), join(folder, "src"), { recursive: true });
  await symlink(fileURLToPath(new URL("../node_modules", import.meta.url)), join(folder, "node_modules"));
  const sql = join(folder, "src/database/sql.ts");
  const text = await readFile(sql, "utf8");
  const end = text.indexOf("\n];", text.indexOf("export const migrations"));
  await writeFile(sql, `${text.slice(0, end)}\n  ${step}${text.slice(end)}`);
  const next = (await import(join(folder, "src/index.ts"))) as { createFollower: typeof createFollower };
  return { createFollower: next.createFollower, remove: () => rm(folder, { recursive: true, force: true }) };
}
