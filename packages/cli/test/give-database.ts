import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { createClientOf } from "@vendor-jobs/contract/spec";
import { createFollower, type FollowedClient } from "@vendor-jobs/follow";
import { madeUp } from "./made-up.ts";

let made: Promise<string> | undefined;

/** Gives a folder the database that `follow` makes there, as a copy: to make one takes seconds of a processor. */
export async function giveDatabase(folder: string, name = "vendor-jobs.db"): Promise<void> {
  made ??= make();
  cpSync(await made, `${folder}/${name}`, { recursive: true });
}

async function make(): Promise<string> {
  const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-database-`);
  const client = createClientOf(madeUp.harbour, { token: "any", baseUrl: "http://127.0.0.1:1" });
  const follower = await createFollower({ clients: [client as never as FollowedClient], database: `${folder}/db` });
  await follower.stop();
  // Those that others would be made from: none are, and a third of what is copied.
  for (const base of [1, 4]) rmSync(`${folder}/db/base/${base}`, { recursive: true });
  return `${folder}/db`;
}
