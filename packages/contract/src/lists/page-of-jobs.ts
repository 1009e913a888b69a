import type { Pagination } from "@vendor-jobs/core";
import type { StoredJob } from "../jobs/index.ts";
import { envelopeOf, putTyped, type Sent, sentAt, stateOf, type VendorModel } from "../model/index.ts";
import { at, defaultOf, holderOf, type Json, type OperationInfo, plainName, put, remove, schemaAt, schemaOfPlace, successOf, typesOf } from "../spec/index.ts";

/** What a list has: jobs, or the parts of one. */
export type Listed = Pick<StoredJob, "fields">;

/** What a list has in its order, and how its cursors point at items: what comes or goes between two pages shifts nothing. */
export interface Listing<Item> {
  items: Item[];
  cursorOf(item: Item): string;
  /** Tells whether an item comes before what a cursor points at (below 0), is it, or comes behind it; undefined where it is no cursor. */
  from(cursor: string): ((item: Item) => number) | undefined;
}

/** A list in which nothing comes or goes. */
export const inPlace = <Item>(items: Item[]): Listing<Item> => ({
  items,
  cursorOf: (item) => String(items.indexOf(item)),
  from: (cursor) => (/^\d+$/.test(cursor) ? (item) => items.indexOf(item) - Number(cursor) : undefined),
});

/** A page: its items, and what bodies say of it. */
interface Page<Item = Listed> {
  items: Item[];
  number: number;
  size: number;
  offset: number;
  /** The cursor of the next page; null where this is the last. */
  next: string | null;
}

/** By what a page is made: what the vendor is like, and jobs a page where neither the request nor the spec says. */
interface Paged {
  model: VendorModel;
  pageSize: number;
}

/** How a list is read: all of its body at once, where the spec says nothing. */
export const pagingOf = ({ pagination = { style: "none", items: "" } }: OperationInfo): Pagination => pagination;

/** The page of a list that its parameters ask for; `all` is what they leave out as well. */
export function pageOf<Item extends Listed>(fake: Paged, info: OperationInfo, list: Listing<Item>, all: readonly Item[], sent: Sent): Page<Item> {
  const paging = pagingOf(info);
  const { style, first = 0, last, reverse, cap } = paging;
  const isCapped = cap && (cap.with === undefined || cap.with.some((place) => sentAt(sent, place) !== undefined));
  const items = isCapped ? list.items.slice(0, cap.items) : list.items;
  const size = sizeOf(fake, info, sent);
  const carrier = carrierOf(info);
  const given = sentAt(sent, carrier);
  const isItem = last !== undefined || pointsAtItem(fake.model, info);
  const slice = (offset: number): Page<Item> => {
    const shown = items.slice(offset, offset + size);
    const [final] = shown.slice(-1);
    const next = final === undefined || offset + size >= items.length ? null : isItem ? list.cursorOf(final) : String(offset + size);
    return { items: shown, number: Math.floor(offset / size) + first, size, offset, next };
  };
  const countTo = (cursor: string, isIncluded = true) => countOf(items, list.from(cursor), isIncluded);
  const starts: Record<string, () => Page<Item>> = {
    none: () => ({ items, number: first, size: items.length, offset: 0, next: null }),
    page: () => {
      const number = Number(given ?? first);
      // A page before the first holds nothing.
      return number < first ? { ...slice(0), items: [], number } : slice((number - first) * size);
    },
    offset: () => slice(Number(given ?? 0)),
    next: () => {
      if (given === undefined) return slice(0);
      return slice(isItem ? countTo(given) : isPageNumber(carrier) ? (Number(given) - 1) * size : Number(given));
    },
    cursor: () => {
      if (given === undefined) return slice(0);
      if (last === undefined) return slice(isItem ? countTo(given) : Number(given));
      const item = all.find(({ fields }) => String(at(fields, last)) === String(given));
      const cursor = item ? list.cursorOf(item) : "";
      if (sentAt(sent, reverse) !== true) return slice(countTo(cursor));
      const until = countTo(cursor, false);
      const from = Math.max(0, until - size);
      return { ...slice(from), items: items.slice(from, until) };
    },
  };
  return (starts[style] ?? starts.none)?.() as Page<Item>;
}

/** How many items come before what a cursor points at, that included or not; all where it points at nothing. */
const countOf = <Item>(items: readonly Item[], side: ((item: Item) => number) | undefined, isIncluded: boolean): number =>
  side ? items.filter((item) => side(item) < (isIncluded ? 1 : 0)).length : items.length;

/** Jobs a page: as it was asked for, as the spec says by itself, or what the fake has. */
function sizeOf({ model, pageSize }: Paged, info: OperationInfo, sent: Sent): number {
  const place = pagingOf(info).size ?? info.parameters.find(({ name }) => sizeNames.test(plainName(name)))?.name;
  const usual = defaultOf(model.spec, schemaOfPlace(model.spec, info, place)) ?? pageSize;
  return Math.max(1, Number(sentAt(sent, place) ?? usual));
}

const carriers = /page$|pagenumber|cursor|offset|skip|start|token|locator|after/;

const sizeNames = /^(limit|perpage|pagesize|size|maxresults|batchsize)$/;

/** Where a list is told how to go on; where the URL of its next page tells it, that is a parameter of the query. */
function carrierOf(info: OperationInfo): string | undefined {
  const { style, parameter } = pagingOf(info);
  if (style !== "next") return parameter;
  return info.parameters.find(({ name, in: where }) => where === "query" && carriers.test(plainName(name)))?.name;
}

const isPageNumber = (carrier = ""): boolean => /page$|pagenumber/.test(plainName(carrier));

/** Whether what leads to the next page points at an item: what is no number, of a page or of items to pass over. */
function pointsAtItem({ spec }: VendorModel, info: OperationInfo): boolean {
  const carrier = carrierOf(info);
  const types = typesOf(spec, schemaOfPlace(spec, info, carrier));
  if (types.length > 0 && !types.includes("string")) return false;
  return pagingOf(info).style !== "next" || !/page$|pagenumber|offset|skip|start/.test(plainName(carrier ?? "page"));
}

/** The URL of the next page, for lists that go by it. */
export function nextUrl(info: OperationInfo, { next, number }: Page, url: URL): string | null {
  const carrier = carrierOf(info);
  if (next === null || carrier === undefined) return null;
  const target = new URL(url);
  target.searchParams.set(carrier, isPageNumber(carrier) ? String(number + 2) : next);
  return target.href;
}

/** The headers of a page, where they say how the list goes on. */
export function pageHeaders(info: OperationInfo, page: Page): Record<string, string> {
  const { next } = pagingOf(info);
  if (typeof next !== "object" || page.next === null) return {};
  return next.header === "link" ? { link: `<${page.next}>; rel="next"` } : { [next.header]: page.next };
}

/** The body of a page: the example's envelope with these items, and its counts right. */
export function pageBody(model: VendorModel, info: OperationInfo, page: Page, matching: readonly Listed[], all: readonly Listed[], items: Json[]): Json {
  const { items: itemsAt, total, pages, more, next, parameter } = pagingOf(info);
  if (itemsAt === "") return items;
  const body = put(envelopeOf(info, itemsAt), itemsAt, items);
  const count = matching.length;
  const pageCount = Math.ceil(count / page.size);
  const hasMore = page.offset + page.size < count;
  const counts: [names: RegExp, value: Json][] = [
    [/^(current)?page(number)?$/, page.number],
    [/^(pagesize|limit)$/, page.size],
    [/^offset$/, page.offset],
    [/^(pagecount|totalpages)$/, pageCount],
    [/^total(count|items)?$/, count],
    [/^has(more|nextpage)$/, hasMore],
    [/^haspreviouspage$/, page.offset > 0],
    [/^jobcount$/, all.length],
  ];
  const said = [itemsAt, total, pages, more].filter((pointer) => pointer !== undefined);
  for (const pointer of new Set(said.map(holderOf))) {
    const holder = at(body, pointer);
    for (const name of Object.keys(holder ?? {})) {
      const plain = plainName(name);
      const [, state = ""] = /^job(.+)count$/.exec(plain) ?? [];
      // What is called `page` may hold all that is told of it.
      const known = Object(holder[name]) === holder[name] ? undefined : counts.find(([names]) => names.test(plain));
      if (known) holder[name] = known[1];
      else if (model.states.has(state)) holder[name] = all.filter((job) => stateOf(model, job.fields) === state).length;
    }
  }
  if (total !== undefined) put(body, total, count);
  if (pages !== undefined) put(body, pages, pageCount);
  const moreText = hasMore ? `?${parameter}=${page.offset + page.size}` : "";
  if (more !== undefined) put(body, more, typeof at(body, more) === "string" ? moreText : hasMore);
  if (typeof next === "string") putNext(model, info, body, next, page.next, pagingOf(info).end);
  return body;
}

/** A cursor for the next page, or its absence: null where the schema knows it, else what the spec says, or nothing. */
function putNext(model: VendorModel, info: OperationInfo, body: Json, pointer: string, next: string | null, end: readonly Json[] = []): void {
  const schema = schemaAt(model.spec, successOf(info)?.schema, pointer);
  const types = typesOf(model.spec, schema);
  if (next !== null) putTyped(body, pointer, types, next);
  else if (types.includes("null")) put(body, pointer, null);
  else if (end.length > 0) put(body, pointer, end[0]);
  else if (schema !== undefined) remove(body, pointer);
}
