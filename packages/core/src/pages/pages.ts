import type { Pagination, Pointer } from "../api.ts";
import { InvalidArgumentError, VendorJobsError } from "../errors.ts";
import { pick } from "../select.ts";
import { type Args, type Call, type CallOptions, PendingCall, type View } from "../send/index.ts";

/**
 * A call that lists. Awaiting it gives its page; iterating it gives every item of this page and all that follow, each once although jobs that
 * come in between shift the pages. The next page is asked for while the items of this one are read; leaving the loop ends that request.
 */
export interface ListCall<Page, Item, Outcome> extends Call<Page, Outcome>, AsyncIterable<Item> {
  /** This page and all that follow, as the vendor gives them. */
  pages(): AsyncIterable<Page>;
}

/** Options of a call that lists. */
export interface ListOptions extends CallOptions {
  /**
   * How many pages to ask for ahead of the one that is being read, when going through all of them. More than 1 works where pages are
   * numbered, and may miss an item where new ones come in meanwhile; 0 asks for a page only once the one before has been read. @default 1
   */
  concurrency?: number;
}

/** Sends the list's request with other arguments. */
type Fetch = (args: Args, signal: AbortSignal) => Promise<unknown>;

/** {@link ListCall} over the function that sends the first request and the one that sends the others. */
export class PendingList<Page, Item> extends PendingCall<Page> implements ListCall<Page, Item, unknown> {
  readonly #fetch: Fetch;
  readonly #args: Args;
  readonly #pagination: Pagination;
  readonly #ids: readonly Pointer[] | undefined;
  readonly #options: ListOptions;

  constructor(
    run: (view: View) => Promise<unknown>,
    fetch: Fetch,
    args: Args,
    pagination: Pagination,
    ids: readonly Pointer[] | undefined,
    options: ListOptions,
  ) {
    super(run);
    this.#fetch = fetch;
    this.#args = args;
    this.#pagination = pagination;
    this.#ids = ids;
    this.#options = options;
  }

  async *pages(): AsyncGenerator<Page, void, undefined> {
    const { concurrency = 1, signal } = this.#options;
    if (!Number.isInteger(concurrency) || concurrency < 0) throw new InvalidArgumentError(`concurrency is ${concurrency}; expected a whole number from 0.`);
    const plan = planOf(this.#pagination, this.#args);
    const ahead = new AbortController();
    const abort = () => ahead.abort(signal?.reason);
    signal?.addEventListener("abort", abort);
    try {
      const asked: Promise<unknown>[] = [this.then()];
      for (let index = 0; asked.length > 0; index++) {
        const page = await asked.shift();
        const items = itemsOf(page, this.#pagination);
        const isLast = items.length === 0 || plan.isLast(page, items, index);
        const ask = (most: number) => {
          while (!isLast && asked.length < most) {
            const args = plan.next();
            if (args === undefined) break;
            const next = this.#fetch(args, ahead.signal);
            // Looked at when its turn comes; a loop that is left before is not told of it.
            next.catch(() => {});
            asked.push(next);
          }
        };
        ask(concurrency);
        if (items.length > 0 || index === 0) yield page as Page;
        ask(1);
        if (isLast) return;
      }
    } finally {
      signal?.removeEventListener("abort", abort);
      ahead.abort();
    }
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    // As far back as an item can reappear: the pages that were asked for before the newest was.
    const recent: Set<unknown>[] = [];
    const reach = (this.#options.concurrency ?? 1) + 2;
    const pages = this.pages();
    let items: Item[] = [];
    let index = 0;
    const turn = async (): Promise<IteratorResult<Item, undefined>> => {
      for (;;) {
        const { value: page, done } = await pages.next();
        if (done) return { done: true, value: undefined };
        const seen = new Set<unknown>();
        items = itemsOf(page, this.#pagination).filter((item) => {
          const id = pick(item, this.#ids);
          if (id === undefined) return true;
          const isNew = !seen.has(id) && !recent.some((ids) => ids.has(id));
          seen.add(id);
          return isNew;
        }) as Item[];
        if (recent.push(seen) > reach) recent.shift();
        index = 0;
        if (items.length > 0) return { done: false, value: items[index++] as Item };
      }
    };
    // Not a generator: that would take three turns of the event loop's queue for each of what may be a million items.
    return {
      next: () => (index < items.length ? Promise.resolve({ done: false, value: items[index++] as Item }) : turn()),
      return: async () => {
        items = [];
        await pages.return();
        return { done: true, value: undefined };
      },
    };
  }
}

/** The items of a page. */
export function itemsOf(page: unknown, { items }: Pagination): unknown[] {
  const found = items === "" ? page : pick(page, [items]);
  if (Array.isArray(found)) return found;
  throw new VendorJobsError(`The page has no list at ${items || "its top"}, where the vendor documents it.`);
}

/** Which pages to ask for, from what those say that came. */
interface Plan {
  /** Takes the page into account that came as number `index` from 0; whether there is none after it. */
  isLast(page: unknown, items: unknown[], index: number): boolean;
  /** The arguments of the next page to ask for; undefined where that is not known yet, or there is none. */
  next(): Args | undefined;
}

const planOf = (how: Pagination, args: Args): Plan =>
  how.style === "none" ? { isLast: () => true, next: () => undefined } : how.style === "cursor" ? cursorPlan(how, args) : numberedPlan(how, args);

function cursorPlan({ parameter = "", last, next: nextAt = "", reverse = "", total: totalAt }: Pagination, args: Args): Plan {
  let cursor = args[parameter];
  let isNew = false;
  let seen = 0;
  let largest = 0;
  return {
    isLast(page, items) {
      const found = last === undefined ? pick(page, [nextAt]) : pick(items.at(args[reverse] === true ? 0 : -1), [last]);
      if (found === undefined || found === "") return true;
      if (found === cursor) throw new VendorJobsError(`The server gave the same ${parameter} twice (${found}), so the list would never end.`);
      cursor = found;
      isNew = true;
      if (last === undefined) return false;
      // Nothing says that more follow, where the cursor is an item's: then a short page is the last.
      seen += items.length;
      const total = pick(page, totalAt === undefined ? [] : [totalAt]);
      const isShort = items.length < largest;
      largest = Math.max(largest, items.length);
      return typeof total === "number" ? seen >= total : isShort;
    },
    next() {
      if (!isNew) return undefined;
      isNew = false;
      return { ...args, [parameter]: cursor };
    },
  };
}

function numberedPlan({ style, parameter = "", first = 0, total: totalAt, pages: pagesAt, more: moreAt }: Pagination, args: Args): Plan {
  const start = Number(args[parameter] ?? first);
  /** What the server puts on a page, which may be less than was asked for. */
  let size = 0;
  let step = 1;
  let next = Number.POSITIVE_INFINITY;
  /** The first number that there is no page for, by the newest page that says so. */
  let beyond = Number.POSITIVE_INFINITY;
  return {
    isLast(page, items, index) {
      if (index === 0) {
        size = items.length;
        step = style === "page" ? 1 : size;
        next = start + step;
      }
      const [pages, total, more] = [pagesAt, totalAt, moreAt].map((pointer) => (pointer === undefined ? undefined : pick(page, [pointer])));
      if (typeof pages === "number") beyond = first + pages;
      else if (typeof total === "number") beyond = style === "page" ? first + Math.ceil(total / size) : total;
      if (more !== undefined) return more === false;
      return beyond === Number.POSITIVE_INFINITY ? items.length < size : start + (index + 1) * step >= beyond;
    },
    next() {
      if (next >= beyond) return undefined;
      const number = next;
      next += step;
      return { ...args, [parameter]: number };
    },
  };
}
