import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "../src/database/database.ts";
import { createFollower } from "../src/index.ts";
import { until } from "./following.ts";
import { openedFolder } from "./lite.ts";
import { clientOf } from "./vendor.ts";

it("says what waits for a client of another base URL or name, and of no other vendor", { timeout: 60_000 }, async () => {
  const folder = await openedFolder();
  const { boss, stop } = await openDatabase(folder, [], "vendor_jobs", 1);
  const client = clientOf("key", "http://127.0.0.1:1");
  const here = client.baseUrl;
  const overdue: [name: string, minutes: number][] = [
    ["acme-key http://old.test", 30],
    ["acme-key http://old.test", 40],
    [`renamed ${here}`, 30],
    ["acme-key http://busy.test", 10],
    ["other http://old.test", 30],
    [`acme-key ${here}`, 30],
  ];
  for (const [index, [name, minutes]] of overdue.entries())
    await boss
      .getDb()
      .executeSql("insert into vendor_jobs.run (key, client, phase, start, due_at) values ($1, $2, 'intended', '{}', now() - make_interval(mins => $3))", [
        `k${index}`,
        name,
        minutes,
      ]);
  await stop(1000);
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  // Node's own listener would print them.
  const printing = process.listeners("warning");
  process.removeAllListeners("warning").on("warning", note);
  const follower = await createFollower({ clients: [client], database: folder });
  try {
    await follower.work({ onEnd: () => {}, onClientTrouble: () => {} });
    const waiting = await until(() => {
      const found = warnings.filter((message) => message.includes("overdue"));
      return found.length === 2 && found;
    });
    expect(waiting.sort()).toEqual([
      `1 of what renamed at ${here} has to do is overdue: no process seems to have that client, the one here is of acme-key at ${here}. Have one work until that has ended.`,
      `2 of what acme-key at http://old.test has to do is overdue: no process seems to have that client, the one here is of acme-key at ${here}. Have one work until that has ended.`,
    ]);
  } finally {
    process.off("warning", note);
    for (const print of printing) process.on("warning", print);
    await follower.stop({ timeout: 1000 });
    await rm(dirname(folder), { recursive: true, force: true });
  }
});
