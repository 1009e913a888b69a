import { describe, expect, it } from "vitest";
import {
  type Api,
  bearer,
  type CallOptions,
  createClient,
  createVendorClient,
  type ListCall,
  type Operation,
  type Pagination,
  type Security,
} from "../../src/index.ts";
import { api } from "../acme.ts";
import { errorOf } from "../send/results.ts";
import { serve } from "../server.ts";

type Item = { id: string };
type Lists = { listJobs(args?: object, options?: CallOptions): ListCall<unknown, Item, unknown> };

/** A client whose list is this, and all ids that it gives. */
function listing(baseUrl: string, pagination: Pagination, changed: Partial<Operation> = {}) {
  const listJobs = { method: "GET", path: "/v1/jobs", params: { limit: "query", offset: "query", status: "query" }, pagination, ...changed } as Operation;
  const table: Api = { ...api, operations: { ...api.operations, listJobs } };
  const client = createClient<Lists, object>(table, { baseUrl, retry: false }, bearer("s3cret"));
  return async (args: object = {}) => {
    const ids: string[] = [];
    for await (const { id } of client.listJobs(args)) ids.push(id);
    return ids;
  };
}

const range = (from: number, to: number): Item[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: `j${from + index}` }));
const json = (body: unknown, headers: Record<string, string> = {}) => ({ json: body, headers });

describe("pages that name the next", () => {
  it("reads to the end by URLs in the body, of which only the query is used", async () => {
    await using server = await serve(({ url }) => {
      const offset = Number(new URL(url, "http://x").searchParams.get("offset") ?? 0);
      // Rows of other kinds are dropped after the cut, so a page may be short or empty while more follow.
      const rows = offset === 20 ? [] : range(offset, Math.min(46, offset + 20));
      return json({ data: rows, next: offset >= 46 ? "" : `https://evil.test/other/path?limit=20&offset=${offset + 20}` });
    });
    const ids = await listing(server.url, { style: "next", items: "/data", next: "/next" })({ limit: 20 });
    expect(ids).toHaveLength(26);
    expect(server.seen.map(({ url }) => url)).toEqual(["/v1/jobs?limit=20", ...[20, 40, 60].map((offset) => `/v1/jobs?limit=20&offset=${offset}`)]);
    expect(server.seen.every(({ headers }) => headers.authorization === "Bearer s3cret")).toBe(true);
  });

  it("takes a path with a locator", async () => {
    await using server = await serve(({ url }) => {
      const at = Number(/queryLocator=(\d+)/.exec(url)?.[1] ?? 0);
      return json({
        records: range(at * 1000, Math.min(2500, at * 1000 + 1000)),
        done: at === 2,
        nextRecordsUrl: at === 2 ? null : `/services/data/v64.0/jobs?queryLocator=${at + 1}`,
      });
    });
    expect(await listing(server.url, { style: "next", items: "/records", next: "/nextRecordsUrl" })()).toHaveLength(2500);
  });

  it.each([
    ['<https://api.test/v1/jobs?page=2>; rel="next", <https://api.test/v1/jobs?page=3>; rel="last"', 2],
    ['<https://api.test/v1/jobs?page=1>; rel=prev, </v1/jobs?page=2>; title="a"; rel="last next"', 2],
    ['<https://api.test/v1/jobs?page=1>; rel="first"', 1],
    ['<https://api.test/v1/jobs?page=1>; rel="next-archive https://api.test/next", </v1/jobs?page=2>; REL = next ; title=b', 2],
    ['<https://api.test/v1/jobs?page=1>; rel="prefetch"; title="the; rel=next-one", <https://api.test/v1/jobs?page=2>; rel="next last"', 2],
  ])("reads the header Link: %s", async (link, pages) => {
    await using server = await serve(({ url }) =>
      json(
        range(0, 2).map(({ id }) => ({ id: id + url })),
        url.includes("page=2") ? {} : { link },
      ),
    );
    expect(await listing(server.url, { style: "next", items: "", next: { header: "link" } })()).toHaveLength(pages * 2);
  });

  it("reads the next page's URL among links of the body", async () => {
    await using server = await serve(({ url }) => {
      const next = { rel: "next", href: "https://elsewhere.test/jobs?page=2" };
      return json({
        jobs: range(0, 2).map(({ id }) => ({ id: id + url })),
        links: [null, { rel: "self", href: url }, ...(url.includes("page=2") ? [] : [next])],
      });
    });
    expect(await listing(server.url, { style: "next", items: "/jobs", next: { links: "/links" } })()).toHaveLength(4);
    await using bare = await serve(() => json({ jobs: range(0, 2), links: null }));
    expect(await listing(bare.url, { style: "next", items: "/jobs", next: { links: "/links" } })()).toHaveLength(2);
  });

  it("ends with an error where the same URL comes again", async () => {
    let count = 0;
    await using server = await serve(() => json({ data: range(count++ * 2, count * 2), next: "?page=2" }));
    await expect(listing(server.url, { style: "next", items: "/data", next: "/next" })()).rejects.toThrow(/the same query twice/);
    expect(server.seen).toHaveLength(2);
  });

  it("keeps a credential in the query out of the server's URLs, wherever they are told", async () => {
    const security: Security = {
      options: { apiKey: { what: "a key" } },
      ways: [{ options: ["apiKey"], places: [{ query: "api_key", options: ["apiKey"] }] }],
    };
    const listJobs: Operation = { method: "GET", path: "/v1/jobs", params: { page: "query" }, pagination: { style: "next", items: "/data", next: "/next" } };
    const told: unknown[] = [];
    const events = { onEvent: (event: object) => told.push(event) };
    const nextOf = ["?api_key=s3cret-key&page=%32,0&$filter=a", "?page=3&api%5Fkey=s3cret-key", "?api_key=s3cret-key&page=4"];
    await using server = await serve((_, count) =>
      count === 4 ? { status: 404, json: {} } : json({ data: [{ id: count }], next: nextOf[count - 1] ?? "?api_key=s3cret-key&page=2" }),
    );
    const table: Api = { vendor: "acme", name: "Acme", servers: {}, operations: { listJobs }, security };
    const client = createVendorClient<Lists, object>(table, { baseUrl: server.url, apiKey: "s3cret-key", ...events } as never);
    const read = async () => {
      for await (const _ of client.listJobs());
    };
    const failures = [await errorOf(read()), await errorOf(read())];
    expect(failures).toMatchObject([{ status: 404 }, { message: expect.stringContaining("the same query twice") }]);
    expect(JSON.stringify([told, failures.map((error) => [String(error), error])])).not.toContain("s3cret");
    expect(server.seen.slice(0, 4).map(({ url }) => url.slice("/v1/jobs".length))).toEqual([
      "?api_key=s3cret-key",
      "?page=%32,0&$filter=a&api_key=s3cret-key",
      "?page=3&api_key=s3cret-key",
      "?page=4&api_key=s3cret-key",
    ]);
  });

  it("reads a cursor of a header until the word that ends it", async () => {
    await using server = await serve(({ url }) => {
      const at = Number(new URL(url, "http://x").searchParams.get("offset") ?? 0);
      return json({ items: range(at, at + 2) }, { "x-locator": at === 4 ? "null" : `${at + 2}` });
    });
    const pagination: Pagination = { style: "cursor", items: "/items", parameter: "offset", next: { header: "x-locator" }, end: ["null"] };
    expect(await listing(server.url, pagination)()).toEqual(range(0, 6).map(({ id }) => id));
  });
});

describe("lists by POST", () => {
  const byPost: Partial<Operation> = { method: "POST", path: "/v1/jobs/filter", params: {}, body: true, idempotent: true };

  it("puts the place of the page into the body, and leaves what else is in it", async () => {
    await using server = await serve(({ body }) => {
      const { offset = 0, limit = 200 } = JSON.parse(body || "{}");
      return json(range(offset, Math.min(450, offset + limit)));
    });
    const body = { limit: 200, filter: { state: ["FAILED"] } };
    expect(await listing(server.url, { style: "offset", items: "", parameter: "/offset", size: "/limit" }, byPost)({ body })).toHaveLength(450);
    expect(server.seen.map((request) => JSON.parse(request.body))).toEqual([body, { ...body, offset: 200 }, { ...body, offset: 400 }]);
  });

  it("puts it deep into a body that was not given", async () => {
    await using server = await serve(({ body }) => json({ items: range(0, 1).map(({ id }) => ({ id: id + body })), next: body.includes("c2") ? null : "c2" }));
    expect(await listing(server.url, { style: "cursor", items: "/items", parameter: "/page/token", next: "/next" }, byPost)()).toHaveLength(2);
    expect(server.seen.map(({ body }) => body)).toEqual(["", '{"page":{"token":"c2"}}']);
  });
});

describe("a cap of the vendor's", () => {
  const capped: Pagination = { style: "offset", items: "/items", parameter: "offset", size: "limit", total: "/total", cap: { items: 40, with: ["status"] } };
  const server = (total: number | undefined) =>
    serve(({ url }) => {
      const query = new URL(url, "http://x").searchParams;
      const offset = Number(query.get("offset") ?? 0);
      const end = query.has("status") ? Math.min(40, total ?? 100) : (total ?? 100);
      return json({ items: range(offset, Math.min(end, offset + 20)), ...(total !== undefined && { total }) });
    });

  it.each([
    ["told where the list has more", 55, { status: "failed" }, 40, /no more than 40 items of one list with status given: 40 of 55 came/],
    ["told where nobody knows whether it has", undefined, { status: "failed" }, 40, /no more than 40 items/],
    ["no matter where all came", 40, { status: "failed" }, 40, undefined],
    ["no matter without what brings it", 55, {}, 55, undefined],
  ])("is %s", async (_, total, args, count, message) => {
    await using running = await server(total);
    const given: string[] = [];
    const listJobs = { method: "GET", path: "/v1/jobs", params: { limit: "query", offset: "query", status: "query" }, pagination: capped } as Operation;
    const client = createClient<Lists, object>({ ...api, operations: { ...api.operations, listJobs } }, { baseUrl: running.url, retry: false }, bearer("t"));
    const reading = (async () => {
      for await (const { id } of client.listJobs(args)) given.push(id);
    })();
    await (message ? expect(reading).rejects.toThrow(message) : reading);
    expect(given).toHaveLength(count);
  });
});
