import { expect, it } from "vitest";
import { openDatabase } from "../src/database/database.ts";
import { createFollower, DatabaseError } from "../src/index.ts";
import { openedFolder } from "./lite.ts";
import { clientOf } from "./vendor.ts";

const client = clientOf("key", "http://127.0.0.1:1");
const thrown = (work: Promise<unknown>): Promise<DatabaseError> => work.then(() => undefined as never).catch((error) => error);

it("says of a database that is away that it is, and that this may pass", async () => {
  for (const host of ["127.0.0.1", "localhost"]) {
    const error = await thrown(createFollower({ clients: [client], database: `postgres://me:CANARY@${host}:1/jobs` }));
    expect(error).toBeInstanceOf(DatabaseError);
    expect([error.name, error.message, error.isPermanent]).toEqual(["DatabaseError", expect.stringContaining("ECONNREFUSED"), false]);
    expect(JSON.stringify([error, error.cause, error.message])).not.toContain("CANARY");
  }
});

it("says that it does not pass where the database refuses what is asked, or is no more", { timeout: 30_000 }, async () => {
  const { boss, run, change, stop } = await openDatabase(await openedFolder(), [], "vendor_jobs", 1);
  await boss.getDb().executeSql("drop table vendor_jobs.run");
  const missing = await thrown(run("stats", null));
  expect([missing.name, missing.message, missing.isPermanent]).toEqual(["DatabaseError", expect.stringContaining("does not exist"), true]);
  expect(missing.cause).toMatchObject({ code: "42P01" });
  expect(await thrown(change((desk) => desk.run("stats", null)))).toMatchObject({ name: "DatabaseError", isPermanent: true });
  await stop(0);
  expect(await thrown(run("stats", null))).toMatchObject({ name: "DatabaseError", isPermanent: true });
});

it.each([
  ["57P01", false],
  ["42P01", true],
  ["EBUSY", true],
  ["ENOSPC", true],
])("says of a folder's %s whether it passes: not where it is the system that said it", (code, isPermanent) => {
  expect(new DatabaseError(Object.assign(new Error("said"), { code }), true).isPermanent).toBe(isPermanent);
});
