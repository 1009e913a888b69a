import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFollower, type Follower, type RunChange, type RunEnd, type RunTrouble, type StartMethod } from "../src/index.ts";
import { openedFolder } from "./lite.ts";
import { clientOf, type Kind, kinds, secret, serveVendor } from "./vendor.ts";

/** One follower for all, for its database takes seconds to open; each test has keys of its own. */
let vendor: Awaited<ReturnType<typeof serveVendor>>;
let follower: Follower;
let clients: ReturnType<typeof clientOf>[];
const told: { kind: string; key: string; news: RunChange | RunEnd | RunTrouble }[] = [];
/** Whether the handlers throw, by key: always, or once for each piece of news. */
const failing = new Set<string>();
const failingOnce = new Set<string>();
/** Those of which handlers never return. */
const stalling = new Set<string>();
let folder: string;
let clientTroubles = 0;

const note = (kind: string) => (news: RunChange | RunEnd | RunTrouble) => {
  const isFirst = !told.some((one) => one.kind === kind && JSON.stringify(one.news) === JSON.stringify(news));
  told.push({ kind, key: news.key, news });
  if (stalling.has(news.key)) return new Promise(() => {});
  if (failing.has(news.key) || (failingOnce.has(news.key) && isFirst)) throw new Error("the handler is broken");
};

beforeAll(async () => {
  vendor = await serveVendor({}, () => 300);
  clients = kinds.map((kind) => clientOf(kind, vendor.url));
  folder = await openedFolder();
  follower = await createFollower({ clients, database: folder, interval: { min: 200, max: 1000 }, tries: 2 });
  const handlers = { onChange: note("change"), onEnd: note("end"), onUnknown: note("unknown"), onTrouble: note("trouble") };
  await follower.work({ ...handlers, onClientTrouble: () => void clientTroubles++ }, { timeout: 1500 });
}, 120_000);

afterAll(async () => {
  await vendor.close();
  await rm(dirname(folder), { recursive: true, force: true });
});

const client = (kind: Kind) => clients[kinds.indexOf(kind)] as ReturnType<typeof clientOf>;
const start = (kind: Kind, key: string) => follower.start(client(kind).startJob, { body: { label: key } }, { key });
const until = async <T>(what: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> => {
  for (;;) {
    const found = await what();
    if (found) return found;
    await sleep(50);
  }
};
const toldOf = (key: string) => told.filter((one) => one.key === key).map(({ kind }) => kind);
const endOf = (key: string) => until(() => told.find((one) => one.key === key && one.kind === "end")?.news as RunEnd | undefined);

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

// One after the other, for each has the vendor do what the others do not expect.
describe("what was started", () => {
  it("that nobody can know of is told once, and settled by a person", async () => {
    vendor.faults.lost = 1;
    await start("none", "lost");
    await until(() => toldOf("lost").includes("unknown"));
    for (const decision of [undefined, null, "begin"]) await expect(follower.settle("lost", decision as never)).rejects.toThrow(/expected its reference/);
    vendor.faults.lost = 0;
    await sleep(1500);
    expect(toldOf("lost")).toEqual(["unknown"]);
    expect(vendor.starts.get("lost")).toBe(1);
    const run = await follower.get("lost");
    expect(run).toMatchObject({ phase: "unknown", trouble: expect.stringContaining("no answer was kept") });
    const job = [...vendor.jobs.none.values()].find(({ label }) => label === "lost");
    const ref: JobRef = { version: 1, vendor: "acme-none", baseUrl: client("none").baseUrl, ids: { id: job?.id ?? "" } };
    await refusesToSettle(ref);
    await follower.settle("lost", ref);
    await expect(follower.settle("lost", "start")).rejects.toThrow("The key lost is not unknown but ");
    expect(await endOf("lost")).toMatchObject({ state: "succeeded" });
  });

  /** Says why, and leaves what there is. */
  async function refusesToSettle(ref: JobRef): Promise<void> {
    const settle = (key: string, decision: JobRef | "start") => expect(follower.settle(key, decision)).rejects;
    await settle("nobody's", "start").toThrow("The key nobody's is of nothing that is followed; expected one that onUnknown told of.");
    await settle("refused", "start").toThrow("The key refused is not unknown but refused, and there is nothing to decide.");
    const { baseUrl } = client("own");
    await settle("lost", { ...ref, vendor: "acme-own", baseUrl }).toThrow(
      `is of acme-none at ${ref.baseUrl}; expected a job of that, and not of acme-own at ${baseUrl}.`,
    );
    const others = { ...ref, ids: { id: "another's" } };
    await follower.watch(others, { key: "others" });
    await settle("lost", others).toThrow('The key lost is not of this job, which is that of the key others; expected another job, "start" or "drop".');
    expect((await follower.get("lost"))?.phase).toBe("unknown");
  }

  it("whose answer was lost is found by its key, its id or the list, and not sent anew", async () => {
    vendor.faults.lost = 1;
    const keys = (["key", "own", "find"] as const).map((kind) => [kind, `cut-${kind}`] as const);
    await Promise.all(keys.map(([kind, key]) => start(kind, key)));
    await until(() => keys.every(([, key]) => vendor.starts.get(key) === 1));
    vendor.faults.lost = 0;
    for (const [, key] of keys) expect(await endOf(key)).toMatchObject({ state: "succeeded" });
    for (const [, key] of keys) expect([key, vendor.starts.get(key)]).toEqual([key, 1]);
  });

  it.each([
    ["is away", 503],
    ["takes the credential no more", 401],
  ])("whose vendor %s is followed on, and that is told once", async (why, status) => {
    const key = `away ${why}`;
    const before = clientTroubles;
    await start("find", key);
    await until(async () => (await follower.get(key))?.phase === "followed");
    vendor.away = status;
    await until(() => clientTroubles > before);
    // A start meanwhile waits.
    await start("key", `start while ${why}`);
    await sleep(500);
    vendor.away = 0;
    for (const one of [key, `start while ${why}`]) {
      expect(await endOf(one)).toMatchObject({ state: "succeeded" });
      expect(toldOf(one).filter((kind) => kind === "trouble")).toEqual([]);
    }
    expect(vendor.starts.get(`start while ${why}`)).toBe(1);
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
