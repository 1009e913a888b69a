import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import { afterAll, describe, expect, it } from "vitest";
import { createFollower, type RunEnd, type StartMethod } from "../src/index.ts";
import { following, until } from "./following.ts";
import { type clientOf, kinds, secret } from "./vendor.ts";

const { vendor, clients, client, folder, follower, told, failing, failingOnce, stalling, start, toldOf, endOf, close } = await following();
afterAll(close);

describe.concurrent("a start", () => {
  it.each(kinds)("of a vendor of kind %s is sent once for its key, and told of to its end", async (kind) => {
    const key = `once-${kind}`;
    const [first, second] = await Promise.all([start(kind, key), start(kind, key)]);
    expect(first).toMatchObject({ key, vendor: `acme-${kind}`, job: undefined });
    expect(second.key).toBe(key);
    const end = await endOf(key);
    expect(end).toMatchObject({ key, state: "succeeded", reason: undefined, job: { name: key, status: "done" } });
    expect(end.job?.createdAt).toBeInstanceOf(Date);
    expect(vendor.starts.get(key)).toBe(1);
    expect((await start(kind, key)).phase).toBe("ended");
    // Each change in its order, and all before the end.
    const order = ["queued", "running", "succeeded"];
    const states = told.flatMap((one) => (one.key === key ? [(one.news as RunEnd).job?.state ?? ""] : []));
    expect(states).toEqual(order.filter((state) => states.includes(state)));
    expect(toldOf(key).at(-1)).toBe("end");
  });

  it("that the vendor refuses ends as refused, with its words", async () => {
    await follower.start(client("none").startJob, { body: { label: 1 } as never }, { key: "refused" });
    expect(await endOf("refused")).toMatchObject({ state: "refused", ref: undefined, reason: expect.stringContaining("the label is no text") });
    expect((await follower.get("refused"))?.phase).toBe("refused");
  });

  it("is refused for what it cannot keep or send", async () => {
    const { startJob, getJob } = client("key");
    const refused = (method: unknown, params: unknown, key: unknown) => follower.start(method as StartMethod, params, { key: key as string });
    await expect(refused(getJob, { id: "1" }, "a")).rejects.toThrow(/starts no job.*acme-key.startJob/);
    await expect(refused(startJob, { body: { file: new Blob(["a"]) } }, "a")).rejects.toThrow(/file of startJob cannot be kept as JSON/);
    for (const label of ["a\0b", "a\ud800"]) await expect(refused(startJob, { body: { label } }, "a")).rejects.toThrow(/label of startJob cannot be kept/);
    for (const list of [[undefined], [() => {}], [1n]])
      await expect(refused(startJob, { body: { list } }, "a")).rejects.toThrow(/0 of startJob cannot be kept/);
    for (const key of ["", "a".repeat(501), 7, undefined, "a\0", "a\ud800"]) await expect(refused(startJob, {}, key)).rejects.toThrow(InvalidArgumentError);
    await start("key", "of-key");
    await expect(start("find", "of-key")).rejects.toThrow(/The key of-key is of acme-key/);
  });
});

describe.concurrent("a key", () => {
  it.each(["😀".repeat(250), "'; drop table run; --", '{"a": [1, \\u0000]}', "%_@\n\t ", "@run $1"])("may be %.20j", async (key) => {
    await start("key", key);
    expect(await endOf(key)).toMatchObject({ key, job: { name: key } });
    expect((await follower.get(key))?.key).toBe(key);
    expect(vendor.starts.get(key)).toBe(1);
  });
});

describe.concurrent("a job that others started", () => {
  it("is followed by its reference, once, whatever its key", async () => {
    const { id } = (await client("find").startJob({ body: { label: "others" } })) as { id: string };
    const ref: JobRef = client("find").job({ id }).toJSON();
    const run = await follower.watch(ref, { key: "mine" });
    expect(run).toMatchObject({ key: "mine", phase: "followed", ref });
    expect((await follower.watch(ref)).key).toBe("mine");
    expect(await endOf("mine")).toMatchObject({ state: "succeeded", ref });
    expect(await follower.notify(ref)).toBe(false);
    await expect(follower.watch({ ...ref, vendor: "other" })).rejects.toThrow(/No client is of other/);
  });

  it("that is gone is told of once, and followed on", async () => {
    const ref: JobRef = { version: 1, vendor: "acme-key", baseUrl: client("key").baseUrl, ids: { id: "gone" } };
    await follower.watch(ref, { key: "gone" });
    await until(() => toldOf("gone").length > 0);
    await sleep(1500);
    expect(toldOf("gone")).toEqual(["trouble"]);
    expect(await follower.get("gone")).toMatchObject({ phase: "followed", trouble: expect.stringContaining("no such job") });
    expect(await follower.notify(ref)).toBe(true);
  });

  it("that nobody follows is not looked at when it is told of", async () => {
    const { baseUrl } = client("key");
    for (const ref of [
      { vendor: "acme-key", baseUrl, ids: { id: "nobody's" } },
      { vendor: "other", baseUrl, ids: { id: "1" } },
    ])
      expect(await follower.notify({ version: 1, ...ref })).toBe(false);
  });

  it("of which its vendor says what no database can keep harms no other", async () => {
    const label = "odd \0 and \ud800";
    const { id } = (await client("own").startJob({ body: { label } })) as { id: string };
    await follower.watch(client("own").job({ id }).toJSON(), { key: "odd" });
    await start("own", "even");
    expect(await endOf("odd")).toMatchObject({ state: "succeeded", job: { name: "odd \ufffd and \ufffd" } });
    expect(await endOf("even")).toMatchObject({ state: "succeeded" });
  });
});

describe.concurrent("news", () => {
  it("that a handler will not take is tried again, put aside, and told again when asked", async () => {
    failing.add("stubborn");
    await start("key", "stubborn");
    await until(async () => (await follower.undelivered()).some(({ key, kind }) => key === "stubborn" && kind === "end"));
    const tries = toldOf("stubborn").filter((kind) => kind === "end").length;
    expect(tries).toBeGreaterThanOrEqual(2);
    expect(await follower.undelivered()).toContainEqual({ key: "stubborn", kind: "end", at: expect.any(Date), reason: "the handler is broken" });
    failing.delete("stubborn");
    expect(await follower.deliver("stubborn")).toBe(true);
    await until(() => toldOf("stubborn").filter((kind) => kind === "end").length > tries);
    await until(async () => !(await follower.undelivered()).some(({ key }) => key === "stubborn"));
    expect(await follower.deliver("stubborn")).toBe(false);
  });

  it("has all its tries, however often the one before was tried", async () => {
    failingOnce.add("unsteady");
    await start("own", "unsteady");
    await until(() => toldOf("unsteady").filter((kind) => kind === "end").length === 2);
    expect((await follower.undelivered()).filter(({ key }) => key === "unsteady")).toEqual([]);
    expect(toldOf("unsteady").filter((kind) => kind === "change").length % 2).toBe(0);
  });
});

describe.concurrent("a handler that never returns", () => {
  it("is called again, then its news is put aside; others are told meanwhile", async () => {
    stalling.add("stalled");
    await start("key", "stalled");
    await start("key", "beside it");
    expect(await endOf("beside it")).toMatchObject({ state: "succeeded" });
    const aside = await until(async () => (await follower.undelivered()).find(({ key, kind }) => key === "stalled" && kind === "end"));
    expect(aside.reason).toMatch(/did not return within 1500 ms/);
    stalling.delete("stalled");
    expect(await follower.deliver("stalled")).toBe(true);
    await until(async () => !(await follower.undelivered()).some(({ key }) => key === "stalled"));
  });
});

describe("what is followed", () => {
  it("is listed and counted from the database", async () => {
    await start("key", "listed");
    await endOf("listed");
    const keys: string[] = [];
    for await (const { key } of follower.jobs({ phases: ["ended"], states: ["succeeded"], vendor: "acme-key" })) keys.push(key);
    expect(keys).toContain("listed");
    const { phases, undelivered } = await follower.stats();
    expect(phases.ended).toBeGreaterThanOrEqual(keys.length);
    expect(undelivered).toBe(0);
  });
});

describe("createFollower", () => {
  it("refuses what cannot be", async () => {
    const [one] = clients as [ReturnType<typeof clientOf>];
    const refused = (options: object) => createFollower({ clients: [one], database: "memory://", ...options } as never);
    await expect(refused({ clients: [] })).rejects.toThrow(/clients is not a list of clients/);
    await expect(refused({ clients: [one, one] })).rejects.toThrow(/two clients of acme-key at/);
    await expect(refused({ clients: [{}] })).rejects.toThrow(/expected a client that knows jobs/);
    for (const address of ["mysql://a", '"postgres://app:hunter2@db/jobs"', "postgresql+ssl://app:hunter2@db/jobs"])
      await expect(refused({ database: address })).rejects.toThrow(/^database begins with [^@]*:\/\/; expected postgres:\/\//);
    await expect(refused({ schema: "a; drop" })).rejects.toThrow(/schema is not/);
    await expect(refused({ tries: 0 })).rejects.toThrow(/tries is not/);
    await expect(follower.work({ onEnd: () => {} })).rejects.toThrow(/works already/);
  });
});

describe("a secret", () => {
  it("is nowhere in the database, though a vendor says it again", async () => {
    await follower.start(client("own").startJob, { body: { label: "echo" } }, { key: "echoed" });
    expect(await endOf("echoed")).toMatchObject({ state: "refused", reason: expect.stringContaining("422") });
    await follower.stop({ timeout: 2000 });
    const lite = await PGlite.create(folder);
    const { rows: tables } = await lite.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const found: string[] = [];
    let rowCount = 0;
    for (const { name } of tables) {
      const { rows } = await lite.query<{ text: string }>(`select t::text as text from ${name} t`);
      rowCount += rows.length;
      if (rows.some(({ text }) => [secret, encodeURIComponent(secret), btoa(secret)].some((form) => text.includes(form)))) found.push(name);
    }
    await lite.close();
    expect(tables.map(({ name }) => name)).toContain("vendor_jobs.run");
    expect(rowCount).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
