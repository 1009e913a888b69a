import { createFake } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import { createClientOf, exampleArguments, jobListOf, jobShapeOf, madeUpOptions, mustBeGiven, operationsOf, pointersOf } from "@vendor-jobs/contract/spec";
import { pick } from "@vendor-jobs/core";

/** When it is for the fakes. */
export const now = Date.parse("2026-11-26T12:00:00Z");
const minute = 60_000;

/** A vendor's fake with so many jobs, one a minute, each twentieth failed; and where its list looks. */
export async function vendorWith(spec: Json, count: number) {
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
    const job: Json = Object.fromEntries(Object.entries(scope).filter(([name]) => shape.ids[name]?.includes(`/${name}`)));
    for (const pointer of times)
      if (pointer.lastIndexOf("/") === 0) job[pointer.slice(1)] = typeof pick(sample, [pointer]) === "number" ? ms : new Date(ms).toISOString();
    return { state: (count - 1 - index) % 20 === 0 ? ("failed" as const) : ("succeeded" as const), job };
  });
  const fake = createFake(spec, { jobs: seeds, clock: () => now, pageSize: 100, keep: 100_000 });
  const client = createClientOf(spec, { ...madeUpOptions(spec), baseUrl: "http://vendor.test", fetch: fake.fetch as typeof fetch, rateLimit: false });
  return { client, fake, scope, times, list: list.id };
}
