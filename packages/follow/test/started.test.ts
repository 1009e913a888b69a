import { setTimeout as sleep } from "node:timers/promises";
import type { JobRef } from "@vendor-jobs/core";
import { afterAll, describe, expect, it } from "vitest";
import { following, until } from "./following.ts";

const { vendor, client, follower, start, toldOf, endOf, clientTroubles, close } = await following();
afterAll(close);

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
    await follower.start(client("none").startJob, { body: { label: 1 } as never }, { key: "refused" });
    await endOf("refused");
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
    const before = clientTroubles();
    await start("find", key);
    await until(async () => (await follower.get(key))?.phase === "followed");
    vendor.away = status;
    await until(() => clientTroubles() > before);
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
