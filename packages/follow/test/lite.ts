import { cpSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFollower } from "../src/index.ts";
import { clientOf } from "./vendor.ts";

let template: Promise<string> | undefined;

/** A folder, in one of its own, whose database has been opened by a follower: that takes seconds, and is done once. */
export async function openedFolder(): Promise<string> {
  template ??= (async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "follow-template-")), "jobs");
    const follower = await createFollower({ clients: [clientOf("key", "http://127.0.0.1:1")], database: folder });
    await follower.stop();
    // Those that others would be made from: none are, and a third of what is copied.
    for (const base of [1, 4]) rmSync(`${folder}/base/${base}`, { recursive: true });
    return folder;
  })();
  const folder = join(await mkdtemp(join(tmpdir(), "follow-lite-")), "jobs");
  // The one that waits takes five times the processor.
  cpSync(await template, folder, { recursive: true });
  return folder;
}
