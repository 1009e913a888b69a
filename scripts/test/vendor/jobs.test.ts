import { createFake } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { createClientOf, exampleArguments, jobListOf, jobShapeOf, madeUpOptions, mustBeGiven, operationsOf, pointersOf } from "@vendor-jobs/contract/spec";
import { pick } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { vendors } from "./vendors.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const minute = 60_000;

/** A vendor's fake with so many jobs, one a minute, each twentieth failed; and where its list looks. */
async function vendorWith(spec: Json, count: number) {
  const shape = jobShapeOf(spec);
  const list = operationsOf(spec).find(({ id }) => id === jobListOf(spec));
  if (!shape || !list) throw new Error("no list of jobs");
  const args = exampleArguments(list);
  const scope = Object.fromEntries(Object.entries(args).filter(([name]) => list.parameters.some((one) => one.name === name && mustBeGiven(spec, one))));
  const probe = createFake(spec, { jobs: 1 });
  const sample = probe.jobs[0]?.job ?? {};
  const times = (["created", "started", "finished"] as const)
    .flatMap((name) => pointersOf(shape.fields[name]))
    .filter((pointer) => pick(sample, [pointer]) !== undefined);
  const seeds = Array.from({ length: count }, (_, index) => {
    const ms = now - (count - index) * minute + minute / 2;
    const job: Json = structuredClone(scope);
    for (const pointer of times) job[pointer.slice(1)] = typeof pick(sample, [pointer]) === "number" ? ms : new Date(ms).toISOString();
    return { state: (count - 1 - index) % 20 === 0 ? ("failed" as const) : ("succeeded" as const), job };
  });
  const fake = createFake(spec, { jobs: seeds, clock: () => now, pageSize: 100, keep: 100_000 });
  const client = createClientOf(spec, { ...madeUpOptions(spec), baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch, rateLimit: false });
  return { client, fake, scope, times };
}

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
