import { describe, expect, it } from "vitest";
import { now, vendorWith } from "../../bench/vendor-with.ts";
import { vendors } from "./vendors.ts";

const minute = 60_000;

describe.each(vendors)("jobs of $id that failed", ({ spec }) => {
  it("are found as the plan says, each with its reference", async () => {
    const { client, fake, scope } = await vendorWith(spec, 300);
    const query = { states: ["failed"], since: new Date(now - 100 * minute), scope } as const;
    const found = client.jobs?.(query as never);
    if (!found) throw new Error("no jobs()");
    const plan = await found.plan;
    expect(plan.notPossible).toEqual([]);
    expect([...plan.pushedDown, ...plan.filteredHere].sort()).toEqual(["order", "since", "states"]);
    const jobs = [];
    for await (const job of found) jobs.push(job);
    expect(jobs).toHaveLength(5);
    for (const job of jobs) expect(await client.job?.(job.ref).get()).toMatchObject({ id: job.id, state: "failed" });
    expect(fake.requests.every(({ problems }) => problems.length === 0)).toBe(true);
  });
});
