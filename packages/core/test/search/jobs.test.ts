import { describe, expect, it } from "vitest";
import { type JobLists, type JobState, type JobsQuery, VendorJobsError } from "../../src/index.ts";
import { all, jobsServer, type Row, rowsOf, searching, statusFilter, times } from "./jobs-server.ts";

const many = rowsOf(50_000);
const query: JobsQuery = { states: ["failed"], since: "24h" };
const expected = many.slice(0, 1440).filter(({ status }) => status !== "done");
const idsOf = (jobs: { id: string | undefined }[]) => jobs.map(({ id }) => id);

describe("jobs that failed in the last 24 hours, of 50,000", () => {
  const oneWord: JobLists["states"] = { in: "status", values: { failed: ["failed", "crashed"] } };
  it.each<[what: string, lists: JobLists, pages: number, server: Parameters<typeof jobsServer>[0]]>([
    ["the vendor filters", { states: statusFilter, ...times, order: "newest" }, 1, { rows: many, filters: true }],
    ["the vendor filters, in any order", { states: statusFilter, ...times }, 1, { rows: many, filters: true, order: "none" }],
    ["the vendor filters by one word at a time", { states: oneWord, ...times, order: "newest" }, 2, { rows: many, filters: true }],
    ["the vendor filters by state and lists in order", { states: statusFilter, order: "newest" }, 1, { rows: many, filters: true }],
    ["the vendor filters by time", { ...times, order: "newest" }, 15, { rows: many, filters: true }],
    ["the vendor lists newest first", { order: "newest" }, 15, { rows: many }],
    ["the vendor lists newest first where asked", { newest: { in: "sort", value: "newest" } }, 15, { rows: many, order: "none" }],
  ])("takes the pages that hold them where %s", async (_, lists, pages, habits) => {
    await using server = await jobsServer(habits);
    const jobs = await all(searching(server.url, lists).jobs(query));
    expect(idsOf(jobs)).toEqual(idsOf(expected));
    expect(server.seen.length).toBeLessThanOrEqual(pages * 1.2);
  });

  it.each(["oldest", "none"] as const)("reads the whole list where it comes %s first and cannot be asked", async (order) => {
    const rows = rowsOf(3000);
    await using server = await jobsServer({ rows, order });
    expect(idsOf(await all(searching(server.url, order === "none" ? {} : { order }).jobs(query)))).toEqual(idsOf(expected));
    expect(server.seen).toHaveLength(30);
  });

  it("reads on where a list that is said to be in order is not", async () => {
    await using server = await jobsServer({ rows: rowsOf(3000), order: "none" });
    expect(idsOf(await all(searching(server.url, { order: "newest" }).jobs(query))).sort()).toEqual(idsOf(expected).sort());
  });

  it("asks no page twice and none too many for a limit", async () => {
    await using server = await jobsServer({ rows: many });
    const jobs = await all(searching(server.url, { order: "newest" }).jobs({ states: ["failed"], limit: 7 }));
    expect(idsOf(jobs)).toEqual(idsOf(many.filter(({ status }) => status !== "done").slice(0, 7)));
    expect(server.seen).toHaveLength(2);
  });
});

describe("a vendor's largest pages", () => {
  const sizesOf = async (asked: JobsQuery, lists: JobLists = { order: "newest" }) => {
    await using server = await jobsServer({ rows: rowsOf(2500), filters: true });
    const client = searching(server.url, lists, {}, "acme", { size: "size", most: 1000 });
    const jobs = await all(client.jobs(asked));
    return { count: jobs.length, sizes: server.seen.map(({ url }) => new URL(url, "http://x").searchParams.get("size")) };
  };

  it("are asked for where all are wanted, or those that are sifted here", async () => {
    expect(await sizesOf({})).toEqual({ count: 2500, sizes: ["1000", "1000", "1000"] });
    expect((await sizesOf({ states: ["succeeded"] })).sizes).toEqual(["1000", "1000", "1000"]);
  });

  it("are no larger than what is wanted of them", async () => {
    expect(await sizesOf({ limit: 30 })).toEqual({ count: 30, sizes: ["30"] });
    expect(await sizesOf({ limit: 1001 })).toEqual({ count: 1001, sizes: ["1000", "1000"] });
    expect(await sizesOf({ limit: 30, states: ["failed"] }, { order: "newest", states: statusFilter })).toEqual({ count: 30, sizes: ["30"] });
  });

  it("are the vendor's usual ones where few are wanted of those that are sifted here, and those that are given", async () => {
    expect((await sizesOf({ limit: 1, states: ["failed"] })).sizes[0]).toBe(null);
    expect((await sizesOf({ scope: { size: 7 }, limit: 14 }, { order: "newest", scope: ["size"] })).sizes).toEqual(["7", "7"]);
  });
});

describe("what a query asks for", () => {
  const rows = rowsOf(450);
  const find = async (lists: JobLists, asked: JobsQuery, filters = false) => {
    await using server = await jobsServer({ rows, filters });
    const jobs = await all(searching(server.url, lists).jobs(asked));
    return { ids: idsOf(jobs), jobs, urls: server.seen.map(({ url }) => url) };
  };

  it("is all jobs where it is nothing", async () => expect((await find({}, {})).ids).toEqual(idsOf(rows)));

  it.each<[string, JobsQuery, number[]]>([
    ["until", { until: new Date(rows[440]?.created ?? ""), order: "newest" }, [440, 450]],
    ["since and until", { since: rows[9]?.created ?? "", until: rows[5]?.created ?? "" }, [5, 10]],
    ["hours", { since: "0.25h", states: ["failed"] }, [0, 1]],
  ])("bounds time exactly by %s, whoever filters", async (_, asked, [from, to]) => {
    for (const [lists, filters] of [
      [{ order: "newest" }, false],
      [{ ...times }, true],
      [{ order: "newest", ...times }, true],
      [{}, false],
    ] as const)
      expect((await find(lists, asked, filters)).ids).toEqual(idsOf(rows.slice(from, to)));
  });

  it("puts both bounds into one parameter, open ends included", async () => {
    const lists: JobLists = { range: { in: "name", as: "{since}..{until}" } };
    const { urls } = await find(lists, { since: "2026-01-02T03:04:05Z" });
    expect(decodeURIComponent(urls[0] ?? "")).toBe("/v1/jobs?name=2026-01-02T03:04:04Z..2100-01-01T00:00:00Z");
  });

  it("bounds what ended unstarted by its own times alone", async () => {
    const unstarted: JobLists["unstarted"] = { since: { in: "from", as: "iso" } };
    const lists: JobLists = { by: "started", range: { in: "name", as: "{since}..{until}" }, unstarted };
    const { urls } = await find(lists, { since: "2026-01-02T03:04:05Z" });
    const first = urls.map((url) => decodeURIComponent(url)).filter((url) => !url.includes("offset"));
    expect(first.sort()).toEqual(["/v1/jobs?from=2026-01-02T03:04:04Z", "/v1/jobs?name=2026-01-02T03:04:04Z..2100-01-01T00:00:00Z"]);
  });

  it("is in the order that it asks for", async () => {
    expect((await find({ order: "newest" }, { order: "oldest", limit: 3 })).ids).toEqual(["j449", "j448", "j447"]);
    expect((await find({}, { order: "any", limit: 2 })).ids).toEqual(["j0", "j1"]);
  });

  it("reads each of some ids for itself, and leaves out those that there are not", async () => {
    const { ids, urls } = await find({}, { ids: ["j5", "j300", "none"] });
    expect(ids).toEqual(["j5", "j300"]);
    expect(urls.sort()).toEqual(["/v1/jobs/j300", "/v1/jobs/j5", "/v1/jobs/none"]);
  });

  it("finds a job that is asked for by an id, whatever it calls itself", async () => {
    const [row] = rows as [Row];
    const other = ({ url }: { url: string }) => (url.endsWith("/J0") ? { json: row } : undefined);
    await using server = await jobsServer({ rows, other });
    expect(idsOf(await all(searching(server.url, {}).jobs({ ids: ["J0"] })))).toEqual(["j0"]);
    const { status, created } = { status: ["/status"], created: ["/created"] };
    expect(await all(searching(server.url, {}, { fields: { status, created } }).jobs({ ids: ["J0"] }))).toHaveLength(1);
  });

  it("asks for nothing where no state is wanted", async () => {
    expect(await find({ order: "newest" }, { states: [] })).toEqual({ ids: [], jobs: [], urls: [] });
    expect(await find({ states: statusFilter }, { states: [] }, true)).toEqual({ ids: [], jobs: [], urls: [] });
  });

  it("asks the vendor for a name", async () => {
    const { ids, urls } = await find({ name: { in: "name" } }, { name: "n2", limit: 1, order: "any" });
    expect(urls).toEqual(["/v1/jobs?name=n2"]);
    expect(ids).toEqual(["j2"]);
  });

  it("keeps to the scope", async () => {
    const { urls } = await find({ scope: ["space"] }, { scope: { space: "s1" }, limit: 1, order: "any" });
    expect(urls).toEqual(["/v1/jobs?space=s1"]);
  });

  it("reads the job where the list does not tell its state", async () => {
    await using server = await jobsServer({
      rows,
      other: ({ url }) =>
        url.startsWith("/v1/jobs?") || url === "/v1/jobs" ? { json: { total: 4, items: rows.slice(0, 4).map(({ status: _, ...row }) => row) } } : undefined,
    });
    const jobs = await all(searching(server.url, { order: "newest" }).jobs({ states: ["failed"] as JobState[] }));
    expect(jobs.map(({ id, state, status }) => [id, state, status])).toEqual([["j0", "failed", "crashed"]]);
  });

  it("reads why a job failed only where that is asked", async () => {
    const without = await find({ order: "newest" }, { states: ["failed"], limit: 2 });
    expect(without.jobs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(without.urls).toHaveLength(1);
    const { jobs, urls } = await find({ order: "newest" }, { limit: 21, reasons: true });
    expect(jobs.flatMap(({ error }) => error?.message ?? [])).toEqual(["why j0", "why j20"]);
    expect(urls).toHaveLength(3);
  });

  it("finds the reason among the job's parts", async () => {
    const parts = {
      at: "/steps",
      fields: { name: ["/name"], status: ["/status"], error: ["/why"] },
      states: [{ state: "failed", when: { "/status": ["bad"] } }],
    } as const;
    const steps = [
      { name: "a", status: "good", why: "no" },
      { name: "b", status: "bad" },
      { name: "c", status: "bad", why: "no such table" },
    ];
    await using server = await jobsServer({ rows: rows.slice(0, 1), other: ({ url }) => (url.includes("j0") ? { json: { ...rows[0], steps } } : undefined) });
    const [job] = await all(searching(server.url, {}, { parts }).jobs({ reasons: true }));
    expect(job?.error).toEqual({ message: "no such table", code: undefined });
  });
});

describe("jobs that have not begun, where the vendor filters by the start,", () => {
  const started = rowsOf(250);
  const rows = [...started.slice(0, 40), ...["q1", "q2"].map((id) => ({ id, status: "new", name: "n0" }) as Row), ...started.slice(40)];
  const fields = { id: ["/id"], name: ["/name"], status: ["/status"], started: ["/created"] };
  const lists: JobLists = { by: "started", ...times, order: "newest", states: { ...statusFilter, values: { ...statusFilter.values, queued: ["new"] } } };
  const find = async (asked: JobsQuery, changed: JobLists = lists) => {
    await using server = await jobsServer({ rows, filters: true });
    const jobs = await all(searching(server.url, changed, { fields }).jobs(asked));
    return { ids: idsOf(jobs), requests: server.seen.length };
  };
  const since = "31m";

  it("are found as where it does not, and come first", async () => {
    const newest = idsOf(started.slice(0, 31));
    expect(await find({ states: ["queued"], since })).toMatchObject({ ids: ["q1", "q2"] });
    expect(await find({ since })).toEqual({ ids: ["q1", "q2", ...newest], requests: 2 });
    expect((await find({ since, order: "oldest" })).ids).toEqual([...newest.reverse(), "q1", "q2"]);
    expect((await find({ since }, { by: "started" })).ids.sort()).toEqual(["q1", "q2", ...newest].sort());
  });

  it("leave a list in its order, also where one has ended", async () => {
    const never = { ...started[99], created: undefined, made: new Date(Date.now() - 5 * 86_400_000).toISOString() } as never;
    await using server = await jobsServer({ rows: started.map((row, index) => (index === 99 ? never : row)) });
    const jobs = await all(searching(server.url, { by: "started", order: "newest" }, { fields: { ...fields, created: ["/made"] } }).jobs({ since: "200m" }));
    expect(idsOf(jobs)).toEqual(idsOf(started.slice(0, 200)).filter((id) => id !== "j99"));
  });

  it("are not asked for where none is wanted", async () => {
    expect((await find({ states: ["failed"], since })).requests).toBe(1);
    expect(await find({ since: "50m", until: "40m" })).toEqual({ ids: idsOf(started.slice(40, 50)), requests: 1 });
  });
});

describe("a job that was found", () => {
  it("is an overview, a handle and a reference", async () => {
    await using server = await jobsServer({ rows: rowsOf(1), other: ({ method }) => (method === "POST" ? { json: {} } : undefined) });
    const client = searching(server.url, {});
    const [job] = await all(client.jobs());
    if (!job) throw new Error("none");
    expect(job).toMatchObject({ id: "j0", state: "failed", vendor: "acme", job: { status: "crashed" }, ref: { ids: { jobId: "j0" } } });
    expect(JSON.parse(JSON.stringify(job))).toEqual(job.ref);
    expect(Object.keys(job)).not.toContain("wait");
    expect(await job.wait()).toMatchObject({ state: "failed", error: { message: "why j0" } });
    await job.cancel();
    expect(await client.job(job).get()).toMatchObject({ id: "j0" });
  });
});

describe("jobs of several scopes in one list", () => {
  const find = async (rows: Row[], space: string | number, given: (row: Row) => object = (row) => row) => {
    await using server = await jobsServer({ rows, other: () => ({ json: { items: rows.map(given), total: rows.length } }) });
    const changed = { ids: { space: ["/space"], jobId: ["/id"] } };
    const jobs = await all(searching(server.url, { scope: ["space"] }, changed, "acme", { within: [["/space"]] }).jobs({ scope: { space }, order: "any" }));
    return jobs.map(({ ref }) => ref.ids);
  };
  const [row] = rowsOf(1) as [Row];

  it("are each found where they share an id, each with the scope of its own", async () => {
    const rows = ["s1", "s2", "s1"].map((space) => ({ ...row, space }));
    expect(await find(rows, "~")).toEqual([
      { space: "s1", jobId: "j0" },
      { space: "s2", jobId: "j0" },
    ]);
  });

  it("have the scope as it was asked for where theirs is the same, or not told", async () => {
    expect(await find([{ ...row, space: 7 }], "7")).toEqual([{ space: "7", jobId: "j0" }]);
    expect(await find([{ ...row, space: "acme" }], "Acme")).toEqual([{ space: "Acme", jobId: "j0" }]);
    expect(await find([row], "s1")).toEqual([{ space: "s1", jobId: "j0" }]);
  });

  it("have the scope, not what the job calls by its parameter's name", async () => {
    await using server = await jobsServer({ rows: [row] });
    const ids = { id: ["/project"], jobId: ["/id"] };
    const client = searching(server.url, { scope: ["id"] }, { ids });
    expect((await all(client.jobs({ scope: { id: 42 } as never }))).map(({ ref }) => ref.ids)).toEqual([{ id: 42, jobId: "j0" }]);
  });
});

describe("a vendor's cap on one list", () => {
  it("is passed by narrower windows of time", async () => {
    const rows = rowsOf(2350);
    await using server = await jobsServer({ rows, filters: true, cap: 1000 });
    const jobs = await all(searching(server.url, { order: "newest", ...times }, {}, "acme", { cap: { items: 1000 } }).jobs());
    expect(idsOf(jobs)).toEqual(idsOf(rows));
  });

  it.each<[string, JobLists, number]>([
    ["no window can be asked for", { order: "newest" }, 1],
    ["more jobs are of one time than it gives", { order: "newest", ...times }, 0],
  ])("is told where %s", async (_, lists, step) => {
    const rows = rowsOf(1500).map((row) => (step === 0 ? { ...row, created: "2026-11-01T00:00:00.000Z" } : row));
    await using server = await jobsServer({ rows, filters: true, cap: 1000 });
    await expect(all(searching(server.url, lists, {}, "acme", { cap: { items: 1000 } }).jobs())).rejects.toThrow(/no more than 1000 items/);
    await expect(all(searching(server.url, lists, {}, "acme", { cap: { items: 1000 } }).jobs())).rejects.toBeInstanceOf(VendorJobsError);
  });
});
