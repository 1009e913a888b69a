import { describe, expect, it } from "vitest";
import { createFake, type FakeOptions } from "../../src/index.ts";
import { createClientOf } from "../../src/spec.ts";
import { rigSpec } from "./rig-spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: a client of a spec that is known at run time only
type Any = any;

const start = (options: FakeOptions, pagination?: object) => {
  const spec = rigSpec(pagination ? { pagination } : {});
  const fake = createFake(spec, { clock: () => Date.parse("2026-11-20T10:00:00Z"), ...options });
  const client: Any = createClientOf(spec, { token: "t", rig: "north", fetch: fake.fetch as typeof fetch, retry: false, rateLimit: false });
  const all = async (args: object = {}) => {
    const found: number[] = [];
    for await (const run of client.listRuns(args)) found.push(run.run_id);
    return found;
  };
  return { fake, all, ids: fake.jobs.map(({ id }) => Number(id)) };
};

describe("lists of a fake", () => {
  it.each([
    ["a cursor in the body", undefined],
    ["a cursor in a header", { style: "cursor", items: "/runs", parameter: "page_token", next: { header: "x-next" }, size: "limit" }],
    ["the next page's URL in the body", { style: "next", items: "/runs", next: "/next", end: [""] }],
    ["the last item, and whether more follow", { style: "cursor", items: "/runs", parameter: "page_token", last: "/run_id", more: "/more" }],
    ["a Link header", { style: "next", items: "/runs", next: { header: "link" } }],
  ])("give all of 250 by %s", async (_, pagination) => {
    const { all, ids, fake } = start({ jobs: 250 }, pagination);
    expect((await all({ limit: 25 })).sort()).toEqual([...ids].sort());
    expect(fake.requests.length).toBe(10);
  });

  it("end where the vendor's cap ends them", async () => {
    const pagination = {
      style: "cursor",
      items: "/runs",
      parameter: "page_token",
      next: "/next",
      end: [""],
      size: "limit",
      cap: { items: 40, with: ["phase"] },
    };
    const { all, fake } = start({ jobs: 60 }, pagination);
    expect(await all()).toHaveLength(60);
    const phase = String(fake.jobs[0]?.job.phase);
    await expect(all({ phase })).rejects.toThrow("40");
  });

  it("keep to times, states and where they are asked for, and to their order", async () => {
    const states = ["failed", "running", "queued", "succeeded"] as const;
    const { all, ids, fake } = start({ jobs: states.map((state, index) => ({ state, job: { rig_id: index % 2 } })) });
    expect(await all()).toEqual(ids);
    expect(await all({ order: "desc" })).toEqual([...ids].reverse());
    expect(await all({ rig_id: 1 })).toEqual([ids[1], ids[3]]);
    expect(await all({ phase: "OVER" })).toEqual([ids[0], ids[3]]);
    const made = fake.jobs.map(({ job }) => Number(job.made));
    expect(await all({ from: made[1], to: made[2] })).toEqual([ids[1], ids[2]]);
  });
});
