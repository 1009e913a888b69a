import type { Api, Pagination } from "../api.ts";
import { VendorJobsError } from "../errors.ts";
import { type Args, argAt, withArg } from "../request/index.ts";
import { pick } from "../select.ts";
import { goneOf } from "./gone.ts";
import { countAt } from "./items.ts";
import { nextAt, type Page } from "./next.ts";

/** What a page is asked for with: arguments, and what stands in the URL's query instead of theirs, where the server says that. */
export interface PageRequest {
  readonly args: Args;
  readonly query?: (api: Api) => string;
}

/** Which pages to ask for, from what those say that came. */
export interface Plan {
  /** Takes the page into account that came as number `index` from 0; whether there is none after it. */
  isLast(page: Page, items: unknown[], index: number): boolean;
  /** The next page to ask for, as far as one is known to follow, or with `must` to find out; undefined where there is none. */
  next(must: boolean): PageRequest | undefined;
  /** A page to read again once this one was read, that one included: what was deleted before may have moved items from this one back to it. */
  again?(page: Page): PageRequest | undefined;
}

const plans: Readonly<Record<Pagination["style"], (how: Pagination, args: Args) => Plan>> = {
  none: () => ({ isLast: () => true, next: () => undefined }),
  cursor: cursorPlan,
  next: urlPlan,
  page: numberedPlan,
  offset: numberedPlan,
};

export const planOf = (how: Pagination, args: Args): Plan => plans[how.style](how, args);

/** Counts what came against what the server says that there is, until it says less than it gave. */
function tallyOf({ total: totalAt }: Pagination) {
  let isCounted = true;
  return {
    seen: 0,
    total: undefined as number | undefined,
    /** The most, and the least, that there have been while the list was read. */
    most: 0,
    least: Number.POSITIVE_INFINITY,
    /** How many are still to come, if the server says how many there are. */
    left: undefined as number | undefined,
    /** The same, with those forgiven that were deleted while the list was read: each can have moved one past us. */
    lost: 0,
    add(page: unknown, items: unknown[], before = 0) {
      const total = countAt(page, totalAt);
      this.seen += items.length;
      if (total !== undefined && total < this.seen) isCounted = false;
      this.total = isCounted ? (total ?? this.total) : undefined;
      this.left = undefined;
      if (this.total === undefined) return;
      this.most = Math.max(this.most, this.total);
      this.least = Math.min(this.least, this.total);
      this.left = this.total - this.seen - before;
      this.lost = this.left - (this.most - this.total);
    },
  };
}

/** Tells the end by how many items pages have: one with fewer than those before is the last, unless one came that had more. */
function lengthsOf() {
  let areEven = true;
  return {
    /** What the server puts on a page, which may be less than was asked for. */
    largest: 0,
    isShort({ length }: unknown[]): boolean {
      if (this.largest > 0 && length > this.largest) areEven = false;
      const isShort = length === 0 || (areEven && length < this.largest);
      this.largest = Math.max(this.largest, length);
      return isShort;
    },
  };
}

function cursorPlan(how: Pagination, args: Args): Plan {
  const { parameter = "", last, reverse = "" } = how;
  const started = argAt(args, parameter);
  const known = new Set([String(started)]);
  const tally = tallyOf(how);
  const lengths = lengthsOf();
  let cursor: unknown;
  return {
    isLast(page, items) {
      tally.add(page.body, items);
      const more = saidOfMore(page.body, how);
      if (more !== undefined && !isYes(more)) return true;
      if (last !== undefined && more === undefined) {
        // Nothing says that more follow, where the cursor is an item's: then a short page is the last.
        const isShort = lengths.isShort(items);
        // No item is moved on from behind a cursor: where there are fewer by now, others than those to come may have gone, and new ones come before it.
        if (tally.total === undefined ? isShort : tally.seen >= tally.most) return true;
        if (items.length === 0) {
          const lost = tally.least - tally.seen;
          if (started === undefined && tally.total !== undefined && lost > 0)
            throw endless(`says that there are ${tally.total}, and gave an empty page with ${lost} still to come`);
          return true;
        }
      }
      const found = last === undefined ? nextAt(page, how) : pick(items.at(args[reverse] === true ? 0 : -1), [last]);
      if (found === undefined || found === "") {
        if (more !== undefined && (last === undefined || items.length === 0)) throw endless("says that more follow, and not from where");
        if (last === undefined) return true;
        throw new VendorJobsError(`An item of the list has no ${last}, by which the page after it is asked for.`);
      }
      if (known.has(String(found))) throw endless(`gave the same ${parameter} twice (${found})`);
      known.add(String(found));
      cursor = found;
      return false;
    },
    next() {
      if (cursor === undefined) return undefined;
      const next = withArg(args, parameter, cursor);
      cursor = undefined;
      return { args: next };
    },
  };
}

/** A query that the server names, without the credential that it repeats: that goes behind each request's, where nobody sees it. */
function withoutCredential(query: string, { security }: Api): string {
  const names = security?.ways.flatMap(({ places }) => places.map((place) => place.query));
  const isOther = (pair: string) => !names?.includes([...new URLSearchParams(pair).keys()][0]);
  return `?${query.slice(1).split("&").filter(isOther).join("&")}`;
}

/** The server names the next page by its URL, of which the query is taken: a host or path of another's is not ours to call. */
function urlPlan(how: Pagination, args: Args): Plan {
  const known = new Set<string>();
  let query = "";
  return {
    isLast(page) {
      const found = nextAt(page, how);
      if (found === undefined) return true;
      query = queryOf(found)?.search ?? "";
      // A query may have the credential, which nobody may see.
      const what = query === "" ? `no query (${String(found).split("?")[0]})` : known.has(query) && "the same query twice";
      if (what) throw endless(`names ${what} for the next page`);
      known.add(query);
      return false;
    },
    next() {
      const named = query;
      query = "";
      return named === "" ? undefined : { args, query: (api) => withoutCredential(named, api) };
    },
  };
}

function numberedPlan(how: Pagination, args: Args): Plan {
  const { style, parameter = "", first = 0, size = "", pages: pagesAt } = how;
  const start = Number(argAt(args, parameter) ?? first);
  const [tally, lengths, gone] = [tallyOf(how), lengthsOf(), goneOf(how)];
  /** The number of the newest page, how far it is to the next, and the next to ask for. */
  let [at, step, next] = [start, 1, Number.POSITIVE_INFINITY];
  /** The first number that there is no page for, by the newest page that says so. */
  let beyond = Number.POSITIVE_INFINITY;
  let arePagesCounted = true;
  return {
    isLast({ body }, items, index) {
      const more = saidOfMore(body, how);
      if (index === 0) {
        // A URL of the next page counts what the server cut before it left some out.
        if (style === "offset") step = offsetIn(more, parameter) - start || items.length || Number(argAt(args, size)) || 1;
        next = start + step;
      }
      const isShort = lengths.isShort(items);
      const { largest } = lengths;
      at = start + index * step;
      gone.begin(body, style === "offset" ? at - start : index * largest);
      tally.add(body, items, style === "offset" ? start : (start - first) * largest);
      const { total, left, lost } = tally;
      // A number of pages without this one is none.
      const said = countAt(body, pagesAt);
      if (index === 0) arePagesCounted = items.length === 0 || said === undefined || start - first < said;
      const pages = arePagesCounted ? said : undefined;
      if (pages !== undefined) beyond = first + pages;
      else if (total !== undefined) beyond = style === "offset" ? total : first + Math.ceil(total / largest);
      if (more !== undefined) return !isYes(more);
      if (pages !== undefined) return start + index + 1 >= beyond;
      if (left === undefined) return isShort;
      // From the middle of numbered pages it can only be guessed how many came before.
      return left <= 0 || (items.length === 0 && (lost <= 0 || (start !== first && style === "page")));
    },
    again({ body }) {
      const back = gone.next(body, lengths.largest);
      const number = at - (style === "offset" ? back : Math.ceil(back / lengths.largest));
      return number < at ? { args: withArg(args, parameter, number) } : undefined;
    },
    next(must) {
      if (next >= beyond && !must) return undefined;
      const number = next;
      next += step;
      return { args: withArg(args, parameter, number) };
    },
  };
}

/** What the server says of whether more follow: yes or no, also as text, or the URL of the next page; undefined where it says nothing. */
const saidOfMore = (body: unknown, { more }: Pagination): unknown => (more === undefined ? undefined : pick(body, [more]));
const isYes = (said: unknown): boolean => Boolean(said) && said !== "false";

/** The offset in the URL of a next page; NaN where there is none. */
const offsetIn = (url: unknown, parameter: string): number => Number((url && queryOf(url)?.searchParams.get(parameter)) || Number.NaN);

/** The URL that a server names, wherever it leads: its query counts. Undefined where it is none. */
const queryOf = (url: unknown): URL | undefined => {
  try {
    return new URL(String(url), "http://any.test");
  } catch {
    return undefined;
  }
};

/** How many empty pages in a row are borne where the server says that more follow. */
const emptyBorne = 10;

/** Watches that a list comes to its end: throws where a page brings nothing new, or too many are empty. Of items that have an id, no more than that is kept. */
export function watchdog(idOf: (item: unknown) => unknown): (items: unknown[]) => void {
  let previous: unknown[] = [];
  let first: unknown[] = [];
  let empty = 0;
  const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);
  const areSame = (ones: unknown[], others: unknown[]) => ones.length === others.length && ones.every((one, index) => isSame(one, others[index]));
  return (items) => {
    empty = items.length === 0 ? empty + 1 : 0;
    if (empty > emptyBorne) throw endless(`says that more follow, and gave ${empty} empty pages in a row`);
    if (empty > 0) return;
    const keys = items.map((item) => idOf(item) ?? item);
    if (areSame(keys, previous) || areSame(keys, first)) throw endless("gave a page again that it gave before, with nothing new on it");
    if (first.length === 0) first = keys;
    previous = keys;
  };
}

const endless = (why: string) => new VendorJobsError(`The server ${why}: the list cannot be read to its end.`);
