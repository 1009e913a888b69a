import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { JobSnapshot, WaitOptions } from "../../src/index.ts";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";
import { interval, jobServer, waiting } from "./job-server.ts";

type Wait = (url: string, options: WaitOptions) => Promise<unknown>;
const all = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
};
const ways: [string, Wait][] = [
  ["job.wait", (url, options) => waiting(url).wait(options)],
  ["job.watch", (url, options) => all(waiting(url).watch(options))],
  ["waitAll", (baseUrl, options) => acme({ baseUrl, retry: false }).waitAll([{ jobId: "j1" }], options)],
  ["watchAll", (baseUrl, options) => all(acme({ baseUrl, retry: false }).watchAll([{ jobId: "j1" }], options))],
];

describe.each(ways)("onUpdate of %s", (_, wait) => {
  const mine = new Error("mine");
  const fail = () => {
    throw mine;
  };
  it.each<[string, () => unknown]>([
    ["throws", fail],
    ["rejects", async () => fail()],
    ["rejects later", () => sleep(5).then(fail)],
  ])("ends it with that very error where it %s, however the job goes on", async (_, onUpdate) => {
    for (const steps of [[{ status: "busy" }], [{ status: "done" }]]) {
      await using server = await jobServer(...steps);
      await expect(wait(server.url, { interval, onUpdate })).rejects.toBe(mine);
      expect(server.seen.length).toBe(1);
    }
  });

  it("is awaited before the job is looked at again, and before it is over", async () => {
    await using server = await jobServer({ status: "new" }, { status: "busy" }, { status: "done" });
    const told: string[] = [];
    const onUpdate = async ({ state }: JobSnapshot<unknown>) => {
      told.push(`${state} at look ${server.seen.length}`);
      await sleep(20);
      told.push(`told at look ${server.seen.length}`);
    };
    await wait(server.url, { interval, onUpdate });
    expect(told).toEqual(["queued at look 1", "told at look 1", "running at look 2", "told at look 2", "succeeded at look 3", "told at look 3"]);
  });

  it("that never ends does not keep it beyond its time, nor from being aborted", async () => {
    await using server = await jobServer({ status: "busy" });
    const never = () => new Promise<never>(() => {});
    const late = await wait(server.url, { interval, timeout: 30, onUpdate: never }).catch((error: unknown) => [{ error }]);
    // What is gone through was told, and waitAll gives what came of each.
    if (late) expect(late).toMatchObject([{ error: { name: "WaitTimeoutError" } }]);
    const ending = new AbortController();
    const aborted = wait(server.url, { interval, signal: ending.signal, onUpdate: never });
    setTimeout(() => ending.abort(), 20);
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});

it("onUpdate of one job keeps no others from being looked at", async () => {
  await using server = await serve(({ url }) => ({ json: { id: url.slice(-2), status: "done" } }));
  const told: string[] = [];
  const onUpdate = async ({ id }: JobSnapshot<unknown>) => {
    if (id === "j1") await sleep(50);
    told.push(String(id));
  };
  await acme({ baseUrl: server.url }).waitAll([{ jobId: "j1" }, { jobId: "j2" }], { interval, onUpdate });
  expect(told).toEqual(["j2", "j1"]);
});
