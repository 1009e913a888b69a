import { describe, expect, it, vi } from "vitest";
import { acrossJobs, type JobsQuery } from "../../src/index.ts";
import { type Reply, serve } from "../server.ts";
import { all, type Found, jobsServer, type Row, rowsOf, searching } from "./jobs-server.ts";

const rows = rowsOf(300);
/** Every so many of the rows. */
const some = (of: number, from: number): Row[] => rows.filter((_, index) => index % of === from);
const ages = (jobs: { id: string | undefined }[]) => jobs.map(({ id }) => Number(id?.slice(1)));
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

const failing = (from: number) =>
  jobsServer({ rows: some(3, from), size: 20, other: ({ url }) => (url.includes("offset=40") ? { status: 500, json: { message: "broken" } } : undefined) });

describe("jobs of several vendors", () => {
  it("come newest first over all, each with whose it is", async () => {
    await using one = await jobsServer({ rows: some(3, 0), size: 20 });
    await using two = await jobsServer({ rows: some(3, 1), size: 7 });
    await using three = await jobsServer({ rows: some(3, 2), order: "none" });
    const jobs = await all(
      acrossJobs([
        searching(one.url, { order: "newest" }),
        { client: searching(two.url, { order: "newest" }, {}, "other"), name: "second" },
        searching(three.url, {}, {}, "third"),
      ]),
    );
    expect(ages(jobs)).toEqual(rows.map((_, index) => index));
    expect(jobs.slice(0, 3).map(({ from, vendor, ref }) => [from, vendor, ref.vendor])).toEqual([
      ["acme", "acme", "acme"],
      ["second", "other", "other"],
      ["third", "third", "third"],
    ]);
  });

  it.each(["newest", "oldest"] as const)("come %s first past one that has ended without a time, which stands where its list has it", async (order) => {
    const timeless = (row: Row, index: number) => (index === 3 ? ({ ...row, status: "done", created: undefined } as never) : row);
    await using one = await jobsServer({ rows: some(2, 0).map(timeless), order });
    await using two = await jobsServer({ rows: some(2, 1), order });
    const clients = [searching(one.url, { order }), searching(two.url, { order })];
    const all300 = ages(await all(acrossJobs(clients, { order })));
    const wanted = rows.map((_, index) => index);
    expect(all300.filter((age) => age !== 6)).toEqual((order === "newest" ? wanted : wanted.reverse()).filter((age) => age !== 6));
    expect(Math.abs(all300.indexOf(6) - wanted.indexOf(6))).toBeLessThanOrEqual(2);
  });

  it("come oldest first, or no more than asked", async () => {
    await using one = await jobsServer({ rows: some(2, 0), order: "oldest" });
    await using two = await jobsServer({ rows: some(2, 1) });
    const clients = [searching(one.url, { order: "oldest" }), searching(two.url, { order: "newest" })];
    expect(ages(await all(acrossJobs(clients, { order: "oldest", limit: 3 })))).toEqual([299, 298, 297]);
    expect(ages(await all(acrossJobs(clients, { limit: 4 })))).toEqual([0, 1, 2, 3]);
    expect(sorted(ages(await all(acrossJobs(clients, { order: "any" }))))).toEqual(rows.map((_, index) => index));
  });

  it("are looked for each time anew that they are gone through, as those of one vendor are", async () => {
    await using one = await jobsServer({ rows: some(2, 0) });
    const client = searching(one.url, { order: "newest" });
    for (const jobs of [acrossJobs([client], { limit: 2 }), client.jobs({ limit: 2 })])
      expect([ages(await all(jobs)), ages(await all(jobs))]).toEqual([
        [0, 2],
        [0, 2],
      ]);
  });

  it("ask each for no more pages than are read", async () => {
    await using one = await jobsServer({ rows: some(2, 0), size: 10 });
    await using two = await jobsServer({ rows: some(2, 1), size: 10 });
    await all(acrossJobs([searching(one.url, { order: "newest" }), searching(two.url, { order: "newest" })], { limit: 16 }));
    expect([one.seen.length, two.seen.length]).toEqual([1, 1]);
  });

  it("come all the same where one vendor fails, whose error is thrown at the end", async () => {
    await using one = await failing(0);
    await using two = await jobsServer({ rows: some(3, 1), size: 20 });
    const given: Found[] = [];
    const reading = (async () => {
      for await (const job of acrossJobs([searching(one.url, { order: "newest" }), searching(two.url, { order: "newest" }, {}, "other")])) given.push(job);
    })();
    await expect(reading).rejects.toThrow(
      /^The jobs of 1 of 2 sources could not be read to their end\. acme: [^(]*500[^(]*\(GET [^ ]+\) \(see errors\/vendorjobs\)$/,
    );
    await expect(reading).rejects.toMatchObject({ name: "VendorJobsError", cause: { status: 500 } });
    expect(ages(given)).toEqual(sorted(ages([...some(3, 0).slice(0, 40), ...some(3, 1)])));
  });

  it("come with the error as an item where that is asked", async () => {
    await using one = await failing(0);
    await using two = await jobsServer({ rows: some(3, 1), size: 20 });
    const items = await all(
      acrossJobs([{ client: searching(one.url, { order: "newest" }), name: "bad" }, searching(two.url, { order: "newest" })], { errors: "items" }),
    );
    const troubles = items.flatMap((item) => (item.trouble ? [[item.from, item.vendor, item.trouble.name]] : []));
    expect(troubles).toEqual([["bad", "acme", "ApiError"]]);
    expect(items).toHaveLength(40 + 100 + 1);
  });

  it("do not wait for one that is slow, which comes later", async () => {
    let answer: (reply: Reply) => void = () => {};
    const late = new Promise<Reply>((resolve) => (answer = resolve));
    await using slow = await jobsServer({ rows: [], other: () => late as unknown as Reply });
    await using quick = await jobsServer({ rows: some(2, 1) });
    const query: JobsQuery & { patience: number } = { patience: 30 };
    const seen: number[] = [];
    for await (const job of acrossJobs([searching(slow.url, { order: "newest" }), searching(quick.url, { order: "newest" })], query)) {
      seen.push(...ages([job]));
      if (seen.length === 50) answer({ json: { items: some(2, 0), total: 150 } });
    }
    expect(seen.slice(0, 50)).toEqual(ages(some(2, 1)).slice(0, 50));
    expect(sorted(seen)).toEqual(rows.map((_, index) => index));
  });

  describe("of which one is slow and the limit is full before", () => {
    /** The newest, as a slow server answers. */
    const slowly = (reply: Reply) => jobsServer({ rows: [], other: () => new Promise((resolve) => setTimeout(resolve, 150, reply)) as unknown as Reply });
    const query = { limit: 3, patience: 20 } as const;

    it.each([
      [
        "has what belongs before",
        { json: { items: rows.slice(0, 5), total: 5 } },
        /slow: It was waited for no longer than 20 ms, and has jobs that come before some of the 3 that were given/,
      ],
      ["fails", { status: 403, json: {} }, /The jobs of 1 of 2 sources could not be read to their end\. slow: .*403/],
    ])("tell at the end that it %s", async (_, reply, message) => {
      await using slow = await slowly(reply);
      await using quick = await jobsServer({ rows: rows.slice(10) });
      const sources = [{ client: searching(slow.url, { order: "newest" }), name: "slow" }, searching(quick.url, { order: "newest" })] as const;
      const given: Found[] = [];
      const reading = (async () => {
        for await (const job of acrossJobs(sources, query)) given.push(job);
      })();
      await expect(reading).rejects.toThrow(message);
      expect(ages(given)).toEqual([10, 11, 12]);
      const items = await all(acrossJobs(sources, { ...query, errors: "items" }));
      expect(items.map((item) => (item.trouble ? item.trouble.name : item.id))).toEqual(["j10", "j11", "j12", expect.stringMatching(/Error$/)]);
    });

    it.each([
      ["nothing", []],
      ["what comes after them", rows.slice(20)],
    ])("are all where it has %s", async (_, items) => {
      await using slow = await slowly({ json: { items, total: items.length } });
      await using quick = await jobsServer({ rows: rows.slice(10, 20) });
      const sources = [searching(slow.url, { order: "newest" }), searching(quick.url, { order: "newest" })];
      expect(ages(await all(acrossJobs(sources, query)))).toEqual([10, 11, 12]);
    });

    it("tell of what it has more of, where it came in between", async () => {
      await using slow = await slowly({ json: { items: rows.slice(0, 5), total: 5 } });
      await using quick = await jobsServer({ rows: rows.slice(10) });
      const given: Found[] = [];
      const reading = (async () => {
        for await (const job of acrossJobs([searching(slow.url, { order: "newest" }), searching(quick.url, { order: "newest" })], query)) {
          given.push(job);
          // What is asked for later is answered later.
          if (given.length === 2) await fetch(slow.url);
        }
      })();
      await expect(reading).rejects.toThrow(/has jobs that come before some of the 3/);
      expect(ages(given)).toEqual([10, 11, 0]);
    });

    it("wait for none where any order will do", async () => {
      const never = new Promise<Reply>(() => {});
      await using stuck = await jobsServer({ rows: [], other: () => never as unknown as Reply });
      await using quick = await jobsServer({ rows });
      expect(await all(acrossJobs([searching(stuck.url, {}), searching(quick.url, {})], { ...query, order: "any" }))).toHaveLength(3);
    });

    it("end where the signal says so", async () => {
      const never = new Promise<Reply>(() => {});
      await using stuck = await jobsServer({ rows: [], other: () => never as unknown as Reply });
      await using quick = await jobsServer({ rows });
      const reading = all(acrossJobs([searching(stuck.url, {}), searching(quick.url, {})], query, { signal: AbortSignal.timeout(200) }));
      await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    });
  });

  it("end with all requests where the loop is left, or the signal says so", async () => {
    const never = new Promise<Reply>(() => {});
    await using stuck = await jobsServer({ rows: [], other: () => never as unknown as Reply });
    await using quick = await jobsServer({ rows });
    const clients = [searching(stuck.url, {}), searching(quick.url, { order: "newest" })];
    for await (const _ of acrossJobs(clients, { patience: 10 })) break;
    const reading = all(acrossJobs(clients, { patience: 10 }, { signal: AbortSignal.timeout(100) }));
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  it.each(["jobs()", "acrossJobs()"])("end with all requests where %s is left while its next is awaited", async (what) => {
    const closed = vi.fn();
    await using stuck = await serve((_, __, response) => void response.on("close", closed));
    const client = searching(stuck.url, { order: "newest" });
    const jobs: AsyncIterable<unknown> = what === "jobs()" ? client.jobs() : acrossJobs([client, client]);
    const iterator = jobs[Symbol.asyncIterator]();
    const pending = iterator.next();
    const requests = what === "jobs()" ? 1 : 2;
    await vi.waitFor(() => expect(stuck.seen.length).toBe(requests));
    const over = { done: true, value: undefined };
    expect(await iterator.return?.()).toEqual(over);
    expect(await pending).toEqual(over);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(requests));
  });

  it("are asked for by nobody where the signal was aborted before", async () => {
    await using server = await jobsServer({ rows });
    const client = searching(server.url, { order: "newest" });
    const options = { signal: AbortSignal.abort("enough") };
    for (const jobs of [acrossJobs([client], {}, options), client.jobs({}, options), client.jobs({ ids: ["j1"] }, options)])
      await expect(all<Found>(jobs)).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(server.seen).toEqual([]);
  });
});
