import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createFollower } from "../src/index.ts";
import { openLite } from "../src/lite.ts";
import { clientOf } from "./vendor.ts";

const worker = fileURLToPath(new URL("./worker.ts", import.meta.url));

it("makes a folder anew whose making was cut off, and keeps others from it by whatever path and process", { timeout: 60_000 }, async () => {
  const made = await mkdtemp(join(tmpdir(), "follow-made-"));
  const [folder, cut, link] = ["jobs", "jobs.new", "link"].map((name) => join(made, name)) as [string, string, string];
  await mkdir(cut);
  await writeFile(join(cut, "PG_VERSION"), "18");
  const { db, close } = await openLite(folder);
  expect((await db.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await symlink(folder, link);
  const refusal = new RegExp(`on which process ${process.pid} is at work; expected a postgres:// URL`);
  for (const database of [folder, link]) await expect(createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database })).rejects.toThrow(refusal);
  const { status, stderr } = spawnSync(process.execPath, ["-C", "@vendor-jobs/source", worker, folder, "http://127.0.0.1:1"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(refusal)]);
  await close();
  expect((await readdir(made)).sort()).toEqual(["jobs", "jobs.lock", "link"]);
  await rm(made, { recursive: true });
});
