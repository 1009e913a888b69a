import type { Pagination } from "@vendor-jobs/core";
import type { JobStore, StoredJob } from "../jobs/index.ts";
import { type Sent, sentAt, type VendorModel } from "../model/index.ts";
import { at, defaultOf, type OperationInfo, plainName, schemaOfPlace, typesOf } from "../spec/index.ts";

/** By what lists are answered. */
export interface Lists {
  model: VendorModel;
  store: JobStore;
  /** Jobs a page where neither the request nor the spec says. */
  pageSize: number;
}

/** A call of a list. */
export interface ListCall extends Sent {
  info: OperationInfo;
  url: URL;
}

/** What a list has: jobs, or the parts of one. */
export type Listed = Pick<StoredJob, "fields">;

/** What a list has in its order, and how its cursors point at items: what comes or goes between two pages shifts nothing. */
export interface Listing<Item> {
  items: Item[];
  cursorOf(item: Item): string;
  /** Tells whether an item comes before what a cursor points at (below 0), is it, or comes behind it; undefined where it is no cursor. */
  from(cursor: string): ((item: Item) => number) | undefined;
}

/** A page: its items, and what bodies say of it. */
export interface Page<Item = Listed> {
  items: Item[];
  number: number;
  size: number;
  offset: number;
  /** The cursor of the next page; null where this is the last. */
  next: string | null;
}

/** How a list is read: all of its body at once, where the spec says nothing. */
export const pagingOf = ({ pagination = { style: "none", items: "" } }: OperationInfo): Pagination => pagination;

/** The page of a list that its parameters ask for; `all` is what they leave out as well. */
export function pageOf<Item extends Listed>(lists: Lists, call: ListCall, list: Listing<Item>, all: readonly Item[]): Page<Item> {
  const { info } = call;
  const { style, first = 0, last, reverse, cap } = pagingOf(info);
  const isCapped = cap && (cap.with === undefined || cap.with.some((place) => sentAt(call, place) !== undefined));
  const items = isCapped ? list.items.slice(0, cap.items) : list.items;
  const size = sizeOf(lists, call);
  const carrier = carrierOf(info);
  const given = sentAt(call, carrier);
  const isItem = last !== undefined || pointsAtItem(lists.model, info);
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
      if (sentAt(call, reverse) !== true) return slice(countTo(cursor));
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
function sizeOf({ model, pageSize }: Lists, call: ListCall): number {
  const { info } = call;
  const place = pagingOf(info).size ?? info.parameters.find(({ name }) => sizeNames.test(plainName(name)))?.name;
  const usual = defaultOf(model.spec, schemaOfPlace(model.spec, info, place)) ?? pageSize;
  return Math.max(1, Number(sentAt(call, place) ?? usual));
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
export function nextUrl({ info, url }: ListCall, { next, number }: Page): string | null {
  const carrier = carrierOf(info);
  if (next === null || carrier === undefined) return null;
  const target = new URL(url);
  target.searchParams.set(carrier, isPageNumber(carrier) ? String(number + 2) : next);
  return target.href;
}
