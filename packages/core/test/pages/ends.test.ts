import { describe, expect, it } from "vitest";
import type { Pagination } from "../../src/index.ts";
import { acmeWith } from "../acme.ts";
import { serve } from "../server.ts";

const byPage: Pagination = { style: "page", items: "/items", id: ["/id"], parameter: "page", first: 1, size: "size" };
const byOffset: Pagination = { style: "offset", items: "/items", id: ["/id"], parameter: "offset", size: "size" };
const byNext: Pagination = { style: "cursor", items: "/items", id: ["/id"], parameter: "after", next: "/next" };
const byLast: Pagination = { style: "cursor", items: "/items", id: ["/id"], parameter: "after", last: "/id", total: "/total" };
const toldMore: Pagination = { ...byLast, more: "/more" };
const counted: Pagination = { ...byPage, total: "/total" };

interface End {
  ids: string[];
  requests: number;
  error: string;
}

/** Reads a list to its end: the items, the number of requests, and the error if there is one. */
async function read(paging: Pagination, answer: (query: URLSearchParams, count: number) => unknown, args: object, concurrency: number): Promise<End> {
  await using server = await serve(({ url }, count) => ({ json: answer(new URL(url, "http://a").searchParams, count) }));
  const list = acmeWith(paging, { baseUrl: server.url, rateLimit: false }).listJobs(args, { concurrency });
  const end: End = { ids: [], requests: 0, error: "" };
  try {
    for await (const { id } of list) end.ids.push(id);
  } catch (error) {
    end.error = String(error);
  }
  return { ...end, requests: server.seen.length };
}

const items = (ids: string) => (ids === "" ? [] : ids.split(" ").map((id) => ({ id })));
const pageOf = (query: URLSearchParams) => Number(query.get("page") ?? 1) - 1;
const paged =
  (pages: string[], more: object | ((page: number) => object) = {}) =>
  (query: URLSearchParams) => ({ items: items(pages[pageOf(query)] ?? ""), ...(typeof more === "function" ? more(pageOf(query)) : more) });

const offsets =
  (pages: Record<string, string>, more: (offset: number) => object, step = 1) =>
  (query: URLSearchParams) => {
    const offset = Number(query.get("offset") ?? 0);
    return { items: items(pages[offset / step] ?? ""), ...more(offset / step) };
  };

const whole: [string, Pagination, (query: URLSearchParams, count: number) => unknown, object, string][] = [
  ["pages of other lengths", byPage, paged(["a", "b c", "d", "e f"]), {}, "a b c d e f"],
  ["a total of nothing beside items", counted, paged(["a b", "c d", "e"], { total: 0 }), {}, "a b c d e"],
  ["a total that is less than came", { ...byOffset, total: "/total" }, offsets({ 0: "a b", 2: "c d", 4: "e f" }, () => ({ total: 3 })), {}, "a b c d e f"],
  [
    "a total that becomes that of a page",
    counted,
    (query) => ({ items: items(["a b", "c d", "e"][pageOf(query)] ?? ""), total: pageOf(query) ? 2 : 5 }),
    {},
    "a b c d e",
  ],
  ["a number of pages of none beside items", { ...byPage, pages: "/pages" }, paged(["a b", "c d", "e"], { pages: 0 }), {}, "a b c d e"],
  ["a URL with more that is none", { ...byOffset, more: "/more" }, offsets({ 0: "a", 1: "b" }, (at) => ({ more: at < 1 ? "http://:80/" : "" })), {}, "a b"],
  ["an empty page among those counted", { ...byPage, pages: "/pages" }, paged(["a", "", "b"], { pages: 3 }), {}, "a b"],
  ["an empty first page", { ...byPage, pages: "/pages" }, paged(["", "a"], { pages: 2 }), {}, "a"],
  ["counts as text", { ...byPage, pages: "/pages" }, paged(["a b", "c d"], { pages: "2" }), {}, "a b c d"],
  ["an empty page before the total", counted, paged(["a", "", "b"], { total: 2 }), {}, "a b"],
  ["short pages before the total", counted, paged(["a b c", "d", "", "e", "f"], { total: "6" }), {}, "a b c d e f"],
  ["an empty first page and a total", counted, paged(["", "", "a b"], { total: 2 }), {}, "a b"],
  ["an empty page while there is more", { ...byOffset, more: "/more" }, offsets({ 0: "a", 2: "b" }, (at) => ({ more: at < 2 })), {}, "a b"],
  ["an empty first page while there is more", { ...byOffset, more: "/more" }, offsets({ 1: "a b" }, (at) => ({ more: at < 1 }), 20), { size: 20 }, "a b"],
  ["more said in text", { ...byOffset, more: "/more" }, offsets({ 0: "a", 1: "b" }, (at) => ({ more: String(at < 1) })), {}, "a b"],
  ["an empty page before the total of an offset", { ...byOffset, total: "/total" }, offsets({ 0: "a", 2: "b" }, () => ({ total: 2 })), {}, "a b"],
  [
    "an empty page with a cursor",
    byNext,
    (query) => ({ "": { items: items("a"), next: 1 }, 1: { items: [], next: 2 }, 2: { items: items("b") } })[query.get("after") ?? ""],
    {},
    "a b",
  ],
  [
    "a short page of last items while there is more",
    toldMore,
    (query) =>
      ({ "": { items: items("a b"), more: true }, b: { items: items("c"), more: true }, c: { items: items("d e"), more: false } })[query.get("after") ?? ""],
    {},
    "a b c d e",
  ],
  [
    "a cursor that the last page has as well",
    { ...byNext, more: "/more" },
    (query) => ({ items: items(query.get("after") ? "b" : "a"), next: query.get("after") ? "b" : "a", more: !query.get("after") }),
    {},
    "a b",
  ],
  [
    "items of a cursor that leave the list while it is read",
    byLast,
    (query) => ({ items: items({ "": "a b", b: "c d", d: "e f" }[query.get("after") ?? ""] ?? ""), total: query.get("after") ? 4 : 6 }),
    {},
    "a b c d e f",
  ],
  [
    "items that come before a cursor while it is read",
    byLast,
    (query) => ({ items: items({ "": "a b", b: "c" }[query.get("after") ?? ""] ?? ""), total: query.get("after") ? 4 : 3 }),
    {},
    "a b c",
  ],
  ["items that are null where they may be", { ...byPage, isOptional: true, pages: "/pages" }, ({ size }) => ({ items: size ? [] : null, pages: 1 }), {}, ""],
  ["items that are absent where they may be", { ...byPage, isOptional: true }, () => ({}), {}, ""],
  ["items that are null, and counted as none", counted, () => ({ items: null, total: 0 }), {}, ""],
  ["a page that is null among others", { ...byPage, isOptional: true, pages: "/pages" }, paged(["a"], { pages: 1 }), {}, "a"],
  [
    "jobs deleted while it is read",
    counted,
    // One of the first page goes, and moves one from the second to the first.
    (query, count) => ({ items: items(["a b", "d e", "f"][pageOf(query)] ?? ""), total: count > 1 ? 5 : 6 }),
    {},
    "a b d e f",
  ],
];

const endless: [string, Pagination, (query: URLSearchParams, count: number) => unknown, string, string][] = [
  ["a page number that is ignored", byPage, () => ({ items: items("a b") }), "a b", "a page again that it gave before"],
  ["a page number that is ignored, the pages counted", { ...byPage, pages: "/pages" }, () => ({ items: items("a"), pages: 9 }), "a", "a page again"],
  ["an offset that is ignored", { ...byOffset, items: "", id: ["/id"] }, () => items("a b"), "a b", "a page again"],
  ["things without ids, and a page number that is ignored", { ...byPage, id: [] }, () => ({ items: [{ m: 1 }] }), "undefined", "a page again"],
  [
    "pages that begin anew after the last",
    byPage,
    (query) => ({ items: items(["a b", "c d", "e f"][pageOf(query) % 3] ?? "") }),
    "a b c d e f",
    "a page again",
  ],
  ["cursors A, B, A", byNext, (_, count) => ({ items: items(`i${count}`), next: count % 2 ? "A" : "B" }), "i1 i2", "the same after twice (A)"],
  ["last items A, B, A", byLast, (_, count) => ({ items: items(count % 2 ? "A" : "B") }), "A B", "the same after twice (A)"],
  ["empty pages, and always more", { ...byOffset, more: "/more" }, () => ({ items: [], more: true }), "", "11 empty pages in a row"],
  ["empty pages, and always a cursor", byNext, (_, count) => ({ items: [], next: count }), "", "11 empty pages in a row"],
  ["a total that never comes", counted, paged(["a b"], { total: 5 }), "a b", "11 empty pages in a row"],
  ["a total that never comes, from the last item on", byLast, ({ size }) => ({ items: items(size ? "" : "a b"), total: 5 }), "a b", "3 still to come"],
  ["an empty page of last items, and more", toldMore, ({ size }) => ({ items: items(size ? "" : "a"), more: true }), "a", "more follow, and not from where"],
  ["no cursor, and more", { ...byNext, more: "/more" }, () => ({ items: items("a"), more: true }), "", "more follow, and not from where"],
  ["a next page whose URL has no query", { ...byNext, style: "next" }, () => ({ items: items("a"), next: "http://[oops/" }), "", "names no query"],
  ["items without what the next page is asked by", byLast, () => ({ items: [{ m: 1 }], total: 5 }), "", "An item of the list has no /id"],
  ["items that are null", byPage, () => ({ items: null }), "", "The page has no list at /items"],
  ["items that are null, and counted", counted, () => ({ items: null, total: 3 }), "", "The page has no list at /items"],
];

describe.each([0, 1, 4])("a list, %i pages asked for ahead,", (concurrency) => {
  it.each(whole)("is read to its end over %s", async (_, paging, answer, args, ids) => {
    expect(await read(paging, answer, args, concurrency)).toMatchObject({ ids: ids === "" ? [] : ids.split(" "), error: "" });
  });

  it.each(endless)("ends with an error over %s", async (_, paging, answer, ids, why) => {
    const end = await read(paging, answer, {}, concurrency);
    expect(end).toMatchObject({ error: expect.stringContaining(why) });
    expect(end.ids.map(String)).toEqual(ids === "" ? [] : ids.split(" "));
    expect(end.requests).toBeLessThan(20);
  });
});

describe("a list from the middle", () => {
  it.each([0, 1, 4])("does not end in silence where a page of an offset had fewer than were moved on, %i asked for ahead", async (concurrency) => {
    const answer = (query: URLSearchParams) => ({ items: items({ 10: "a b", 12: "c", 14: "d" }[query.get("offset") ?? ""] ?? ""), total: 15 });
    expect(await read({ ...byOffset, total: "/total" }, answer, { offset: 10 }, concurrency)).toMatchObject({ error: expect.stringContaining("empty pages") });
  });
});

describe("things that are no jobs", () => {
  it("all come, whatever ids they carry", async () => {
    const { id: _, ...things } = counted;
    const found = await read(things, () => ({ items: items("a a a"), total: 3 }), {}, 1);
    expect(found).toMatchObject({ ids: ["a", "a", "a"], error: "" });
  });
});
