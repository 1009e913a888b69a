import { InvalidArgumentError, type JobRef } from "@vendor-jobs/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textOf } from "../src/database/run.ts";
import { createFollower, type Follower, type StartMethod } from "../src/index.ts";
import { clientOf } from "./vendor.ts";

const client = clientOf("key", "http://127.0.0.1:1");
const ref: JobRef = { version: 1, vendor: client.vendor, baseUrl: client.baseUrl, ids: { id: "1" } };
let follower: Follower;

beforeAll(async () => {
  follower = await createFollower({ clients: [client], database: "memory://" });
}, 120_000);
afterAll(() => follower.stop());

const refused = async (work: Promise<unknown>, why: RegExp) => {
  const error = await work.then(String, (error) => error);
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect((error as Error).message).toMatch(why);
};

it("refuses what is no reference, or none that can be kept", async () => {
  for (const odd of [null, undefined, 1, { ...ref, ids: undefined }, client.job(ref)]) {
    await refused(follower.watch(odd as never), /^The job is .*; expected its reference/);
    await refused(follower.notify(odd as never), /^The job is .*; expected its reference/);
  }
  for (const id of ["a\0b", "a\ud800"]) await refused(follower.watch({ ...ref, ids: { id } }), /characters that no database can keep/);
});

it("follows a job of a long id without a key", async () => {
  const long = { ...ref, ids: { id: "x".repeat(600) } };
  expect(await follower.watch(long)).toMatchObject({ phase: "followed", ref: long });
});

it("refuses a start without a key, and what JSON would keep otherwise", async () => {
  const start = (body: unknown, options: unknown) => follower.start(client.startJob as StartMethod, { body }, options as { key: string });
  for (const options of [undefined, null, {}]) await refused(start({ label: "a" }, options), /^key is not a text/);
  await refused(start({ label: new Date(Number.NaN) }, { key: "a" }), /^label of startJob cannot be kept as JSON/);
  await refused(start({ "la\0bel": "a" }, { key: "a" }), /of startJob cannot be kept as JSON/);
  const bare = Object.assign(Object.create(null), { label: "bare", at: new Date(0) });
  expect(await start(bare, { key: "bare" })).toMatchObject({ key: "bare", phase: "intended" });
});

it("refuses options of work, and handlers, that are none", async () => {
  const work = (handlers: object, options: object = {}) => follower.work({ onEnd() {}, ...handlers } as never, options);
  await refused(work({ onChange: 5 }), /^onChange is not a function/);
  await refused(work({}, { tells: 0 }), /^tells is not a whole number from 1/);
  await refused(work({}, { starts: Number.NaN }), /^starts is not a whole number from 1/);
  for (const timeout of [Number.NaN, 0, -1, "1"]) await refused(work({}, { timeout }), /^timeout is not a number of ms/);
  for (const timeout of [Number.NaN, -1, "5s", null]) await refused(follower.stop({ timeout } as never), /^timeout is not a number of ms from 0/);
});

it("knows nothing of a key that none can have", async () => {
  expect(await follower.get("a\0b")).toBeUndefined();
  expect(await follower.deliver("a\0b")).toBe(false);
});

it("says of what is thrown and is no error what it is", () => {
  const thrown = [new Error("no"), { code: 5, message: ["a"] }, Object.create(null), "text", undefined];
  expect(thrown.map(textOf)).toEqual(["no", "{ code: 5, message: [ 'a' ] }", "[Object: null prototype] {}", "text", "undefined"]);
});

it("refuses options that there are not", async () => {
  const no = (name: string, first: string) => new RegExp(`^There is no option "${name}"; expected one of ${first}`);
  const create = (options: object) => createFollower({ clients: [client], database: "memory://", ...options });
  await refused(create({ retries: 3 }), no("retries", "clients, database"));
  await refused(create({ interval: { mn: 5 } }), no("interval.mn", "min, max"));
  await refused(follower.start(client.startJob as StartMethod, {}, { key: "k", input: {} } as never), no("input", "key, inputs"));
  await refused(follower.watch(ref, { kee: "k" } as never), no("kee", "key"));
  await refused(follower.work({ onEnd() {}, onTroubles() {} } as never), no("onTroubles", "onChange, onEnd"));
  await refused(follower.work({ onEnd() {} }, { start: 1 } as never), no("start", "starts, tells"));
  await refused(
    (async () => {
      for await (const _ of follower.jobs({ phase: ["ended"] } as never));
    })(),
    no("phase", "phases, states"),
  );
  await refused(follower.stats({ mine: true } as never), no("mine", "own"));
  await refused(follower.stop({ timout: 1 } as never), no("timout", "timeout"));
  expect(await follower.stats()).toMatchObject({ untold: 0 });
});

it("refuses a query that nothing can be of", async () => {
  const jobs = async (query: unknown) => {
    const keys: string[] = [];
    for await (const { key } of follower.jobs(query as never)) keys.push(key);
    return keys;
  };
  await refused(jobs({ phases: ["endd"] }), /^phases is not a list of intended, sent/);
  await refused(jobs({ phases: "ended" }), /^phases is not a list/);
  await refused(jobs({ states: "failed" }), /^states is not a list/);
  await refused(jobs({ states: ["faild"] }), /^states is not a list of queued, running, .*unknown\./);
  expect(await jobs(null)).toEqual(await jobs({}));
});

it("refuses a key that is of a start by another method", async () => {
  const start = (method: StartMethod) => follower.start(method, { body: { label: "two" } }, { key: "two" });
  await start(client.startJob);
  await refused(start(client.startOther), /^The key two is of startJob; expected another for startOther/);
  expect(await start(client.startJob)).toMatchObject({ key: "two", phase: "intended" });
});
