import { describe, expect, it } from "vitest";
import type { Pagination } from "../../src/index.ts";
import { acme, acmeWith, type Job } from "../acme.ts";
import { serve } from "../server.ts";
import { all, ids, jobs, queryOf } from "./listed.ts";

/** 45 jobs in pages of 20 by each style, and what each request should ask for. */
const styles: [string, Pagination, (query: Record<string, string>) => object, object[]][] = [
  [
    "a cursor of the body",
    { style: "cursor", items: "/data/items", parameter: "after", next: "/meta/next" },
    ({ after = "0" }) => ({ data: { items: jobs(+after, Math.min(45, +after + 20)) }, meta: { next: +after + 20 < 45 ? `${+after + 20}` : null } }),
    [{}, { after: "20" }, { after: "40" }],
  ],
  [
    "the last item, ending on a short page",
    { style: "cursor", items: "/items", parameter: "after", last: "/id" },
    ({ after = "j-1" }) => ({ items: jobs(+after.slice(1) + 1, Math.min(45, +after.slice(1) + 21)) }),
    [{}, { after: "j19" }, { after: "j39" }],
  ],
  [
    "the last item, ending when as many have come as there are",
    { style: "cursor", items: "/items", parameter: "after", last: "/id", total: "/total" },
    ({ after = "j-1" }) => ({ items: jobs(+after.slice(1) + 1, Math.min(40, +after.slice(1) + 21)), total: 40 }),
    [{}, { after: "j19" }],
  ],
  [
    "the last item, going on after a short page where there are more",
    { style: "cursor", items: "/items", parameter: "after", last: "/id", total: "/total" },
    ({ after = "j-1" }) => ({ items: jobs(+after.slice(1) + 1, Math.min(45, +after.slice(1) + (after === "j19" ? 6 : 21))), total: 45 }),
    [{}, { after: "j19" }, { after: "j24" }],
  ],
  [
    "page numbers and their count",
    { style: "page", items: "/items", parameter: "page", first: 1, pages: "/pages" },
    ({ page = "1" }) => ({ items: jobs(+page * 20 - 20, Math.min(45, +page * 20)), pages: 3 }),
    [{}, { page: "2" }, { page: "3" }],
  ],
  [
    "page numbers from 0 and the number of items",
    { style: "page", items: "/items", parameter: "page", first: 0, total: "/total" },
    ({ page = "0" }) => ({ items: jobs(+page * 20, Math.min(45, +page * 20 + 20)), total: 45 }),
    [{}, { page: "1" }, { page: "2" }],
  ],
  [
    "page numbers alone",
    { style: "page", items: "", parameter: "page", first: 1 },
    ({ page = "1" }) => jobs(+page * 20 - 20, Math.min(45, +page * 20)),
    [{}, { page: "2" }, { page: "3" }],
  ],
  [
    "an offset and whether there is more",
    { style: "offset", items: "/items", parameter: "offset", more: "/more" },
    ({ offset = "0" }) => ({ items: jobs(+offset, Math.min(45, +offset + 20)), more: +offset + 20 < 45 }),
    [{}, { offset: "20" }, { offset: "40" }],
  ],
  ["one answer", { style: "none", items: "" }, () => jobs(0, 45), [{}]],
];

describe.each(styles)("a list by %s", (_, pagination, answer, queries) => {
  it("gives every item once, in order", async () => {
    await using server = await serve((request) => ({ json: answer(queryOf(request)) }));
    const list = acmeWith(pagination, { baseUrl: server.url }).listJobs({ status: "done" });
    const found = ids(await all(list));
    expect(found).toEqual(ids(jobs(0, found.length)));
    expect(found.length).toBeGreaterThanOrEqual(40);
    expect(server.seen.map(queryOf)).toEqual(queries.map((query) => ({ ...query, status: "done" })));
    // Another loop starts from the page that is there already.
    expect((await all(list)).length).toBe(found.length);
    expect(server.seen.length).toBe(2 * queries.length - 1);
  });

  it.each([0, 3])("gives the same with %i pages asked for ahead", async (concurrency) => {
    await using server = await serve((request) => ({ json: answer(queryOf(request)) }));
    const found = ids(await all(acmeWith(pagination, { baseUrl: server.url }).listJobs({}, { concurrency })));
    expect(found).toEqual(ids(jobs(0, found.length)));
    expect(found.length).toBeGreaterThanOrEqual(40);
  });

  it("gives its pages", async () => {
    await using server = await serve((request) => ({ json: answer(queryOf(request)) }));
    const pages = await all(acmeWith(pagination, { baseUrl: server.url }).listJobs({}).pages());
    expect(pages).toEqual(queries.map((query) => answer(query as Record<string, string>)));
  });
});

describe("a list", () => {
  it("ends on the empty page where nothing else says that it is the last", async () => {
    await using server = await serve((request) => ({ json: jobs(+(queryOf(request).offset ?? 0), 40).slice(0, 20) }));
    const client = acmeWith({ style: "offset", items: "", parameter: "offset", size: "size" }, { baseUrl: server.url });
    expect((await all(client.listJobs({ size: 100 }))).length).toBe(40);
    expect(server.seen.map(queryOf)).toEqual([{ size: "100" }, { size: "100", offset: "20" }, { size: "100", offset: "40" }]);
  });

  it("starts from the page that is asked for", async () => {
    await using server = await serve((request) => ({
      json: { items: jobs(+(queryOf(request).page ?? 1) * 2 - 2, +(queryOf(request).page ?? 1) * 2), pages: 4 },
    }));
    expect(ids(await all(acme({ baseUrl: server.url }).listJobs({ page: 3 })))).toEqual(["j4", "j5", "j6", "j7"]);
  });

  it("walks the other way from the first item where the vendor's parameter turns it round", async () => {
    await using server = await serve((request) => {
      const { after = "j0" } = queryOf(request);
      const from = +after.slice(1) + 1;
      return { json: { items: jobs(from, Math.min(from + 2, 6)).reverse() } };
    });
    const client = acmeWith({ style: "cursor", items: "/items", parameter: "after", last: "/id", reverse: "newer" }, { baseUrl: server.url });
    expect(ids(await all(client.listJobs({ after: "j0", newer: true })))).toEqual(["j2", "j1", "j4", "j3", "j5"]);
  });

  it.each([1, 4])("gives an item once that new ones push onto the next page, %i asked for ahead", async (concurrency) => {
    await using server = await serve((request) => {
      const page = +(queryOf(request).page ?? 1);
      // Three new jobs come in after the first page, and three after the fourth.
      const from = (page - 1) * 10 - (page > 1 ? 3 : 0) - (page > 4 ? 3 : 0);
      return { json: { items: jobs(from, Math.min(50, from + 10)), pages: 6 } };
    });
    const found = ids(await all(acme({ baseUrl: server.url }).listJobs({}, { concurrency })));
    expect(found).toEqual(ids(jobs(0, 50)));
  });

  it("gives an item once however many new ones push it on", async () => {
    const size = 10;
    let listed = jobs(0, 60);
    await using server = await serve((request, count) => {
      const from = (+(queryOf(request).page ?? 1) - 1) * size;
      const json = { items: listed.slice(from, from + size), pages: Math.ceil(listed.length / size) };
      if (count === 1) listed = [...jobs(100, 145), ...listed];
      return { json };
    });
    const found = ids(await all(acme({ baseUrl: server.url }).listJobs()));
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(ids(jobs(0, 60))));
  });

  it("asks for the next page while this one is read, and for no more", async () => {
    await using server = await serve((request) => ({
      json: { items: jobs(+(queryOf(request).page ?? 1) * 2 - 2, +(queryOf(request).page ?? 1) * 2), pages: 9 },
    }));
    for await (const job of acme({ baseUrl: server.url }).listJobs()) {
      if (job.id === "j0") continue;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(server.seen.length).toBe(2);
      break;
    }
  });

  it("asks for no page before it is wanted with concurrency 0", async () => {
    await using server = await serve((request) => ({
      json: { items: jobs(+(queryOf(request).page ?? 1) * 2 - 2, +(queryOf(request).page ?? 1) * 2), pages: 9 },
    }));
    for await (const job of acme({ baseUrl: server.url }).listJobs({}, { concurrency: 0 })) if (job.id === "j1") break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.seen.length).toBe(1);
  });

  it("keeps as many requests in flight as it is told", async () => {
    let open = 0;
    let most = 0;
    await using server = await serve(async (request) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 20));
      open--;
      const page = +(queryOf(request).page ?? 1);
      return { json: { items: jobs(page * 2 - 2, page * 2), pages: 20 } };
    });
    expect(ids(await all(acme({ baseUrl: server.url }).listJobs({}, { concurrency: 5 })))).toEqual(ids(jobs(0, 40)));
    expect(most).toBe(5);
    expect(server.seen.length).toBe(20);
  });

  it("stops at once when its loop is left: the request ahead is aborted", async () => {
    const aborted = Promise.withResolvers<void>();
    await using server = await serve((request, _, response) => {
      if (queryOf(request).page === undefined) return { json: { items: jobs(0, 2), pages: 9 } };
      response.on("close", () => aborted.resolve());
      return undefined;
    });
    for await (const _ of acme({ baseUrl: server.url }).listJobs()) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      break;
    }
    await aborted.promise;
    expect(server.seen.length).toBe(2);
  });

  it("ends with what stopped a page, once it is that page's turn", async () => {
    await using server = await serve((request) =>
      queryOf(request).page === "2" ? { status: 403, json: { message: "no" } } : { json: { items: jobs(0, 2), pages: 9 } },
    );
    const found: Job[] = [];
    const reading = (async () => {
      for await (const job of acme({ baseUrl: server.url }).listJobs()) found.push(job);
    })();
    await expect(reading).rejects.toMatchObject({ name: "ApiError", status: 403 });
    expect(found.length).toBe(2);
  });

  it("ends when its signal is aborted", async () => {
    await using server = await serve((request) => (queryOf(request).page === undefined ? { json: { items: jobs(0, 2), pages: 9 } } : undefined));
    const controller = new AbortController();
    const reading = all(acme({ baseUrl: server.url }).listJobs({}, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 50);
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("refuses to go round in circles", async () => {
    await using server = await serve(() => ({ json: { items: jobs(0, 2), next: "same" } }));
    const client = acmeWith({ style: "cursor", items: "/items", parameter: "after", next: "/next" }, { baseUrl: server.url });
    await expect(all(client.listJobs())).rejects.toThrow("The server gave the same after twice (same): the list cannot be read to its end");
  });

  it("asks for all pages with what the first was asked with, whatever becomes of that", async () => {
    await using server = await serve(({ url }) => ({ json: { items: [{ id: url }], pages: 2 } }));
    const params = { status: "done", filter: { of: ["a"] } };
    const list = acme({ baseUrl: server.url }).listJobs(params);
    params.status = "new";
    params.filter.of.push("b");
    await all(list);
    expect(server.seen.map(queryOf)).toEqual([
      { status: "done", filter: '{"of":["a"]}' },
      { status: "done", filter: '{"of":["a"]}', page: "2" },
    ]);
  });

  it("says where it found no list", async () => {
    await using server = await serve(() => ({ json: { jobs: [] } }));
    await expect(all(acme({ baseUrl: server.url }).listJobs())).rejects.toThrow("The page has no list at /items, where the vendor documents it.");
  });

  it.each([-1, 1.5, Number.NaN])("refuses concurrency %d, and sends nothing", async (concurrency) => {
    let sent = 0;
    const fetch = async () => Response.json({ items: [++sent] });
    await expect(all(acme({ fetch }).listJobs({}, { concurrency }))).rejects.toMatchObject({ name: "InvalidArgumentError" });
    await new Promise(setImmediate);
    expect(sent).toBe(0);
  });
});
