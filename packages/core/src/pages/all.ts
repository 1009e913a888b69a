import type { Pagination } from "../api.ts";
import { pick } from "../select.ts";
import { type Args, type CallOptions, onAbort } from "../send/index.ts";
import { capOf } from "./cap.ts";
import { itemsOf } from "./items.ts";
import type { Page as Came } from "./next.ts";
import { type PageRequest, planOf, watchdog } from "./plan.ts";

/** Sends the list's request for another page. */
export type Fetch = (request: PageRequest, signal: AbortSignal) => Promise<Came>;

/** A list whose first page was asked for. */
export interface List {
  readonly first: Promise<Came>;
  readonly fetch: Fetch;
  readonly args: Args;
  readonly pagination: Pagination;
  readonly options: CallOptions & { readonly concurrency?: number };
}

// What is loaded once somebody goes through a list.

/** Its pages as they come, the next asked for while one is read. */
export async function* pagesOf<Page>({ first, fetch, args, pagination, options }: List): AsyncGenerator<Page, void, undefined> {
  const { concurrency = 1, signal } = options;
  const plan = planOf(pagination, args);
  const watch = watchdog((item) => pick(item, pagination.id));
  const cap = capOf(pagination, args);
  const ahead = new AbortController();
  const leave = signal && onAbort(signal, () => ahead.abort(signal.reason));
  try {
    const asked: Promise<Came>[] = [first];
    const ask = (most: number) => {
      while (asked.length < most) {
        const request = plan.next(asked.length === 0);
        if (request === undefined) break;
        const next = fetch(request, ahead.signal);
        // Looked at when its turn comes; a loop that is left before is not told of it.
        next.catch(() => {});
        asked.push(next);
      }
    };
    const take = (page: Came, index: number) => {
      const items = itemsOf(page.body, pagination);
      const isLast = cap.isReached(page.body, items) || plan.isLast(page, items, index);
      watch(items);
      if (!isLast) ask(concurrency);
      return { body: items.length > 0 || index === 0 ? (page.body as Page) : undefined, isLast };
    };
    for (let index = 0; asked.length > 0; index++) {
      let { body, isLast } = take((await asked.shift()) as Came, index);
      if (body !== undefined) yield body;
      // Nothing of it is held while the next one comes: what outlives collections makes the engine take more and more memory.
      body = undefined;
      if (isLast) return cap.tell();
      ask(1);
    }
  } finally {
    leave?.();
    ahead.abort();
  }
}

/** The items of all its pages, each once. */
export function allItems<Item>(list: List): AsyncIterator<Item, undefined> {
  const { pagination, options } = list;
  // The ids of the pages that were asked for before the newest was: as far back as an item can reappear. Lists of them:
  // sets are larger, and what outlives a collection of garbage is copied.
  const recent: unknown[][] = [];
  const reach = (options.concurrency ?? 1) + 2;
  /** Those that did not come before; now they have. */
  const newOf = (came: unknown[]) => {
    const ids = came.map((item) => pick(item, pagination.id));
    const left = new Set(ids);
    for (const known of recent) for (const id of known) left.delete(id);
    if (recent.push(ids) > reach) recent.shift();
    return came.filter((_, at) => ids[at] === undefined || left.delete(ids[at])) as Item[];
  };
  const pages = pagesOf(list);
  let items: Item[] = [];
  let index = 0;
  const turn = async (): Promise<IteratorResult<Item, undefined>> => {
    items = [];
    for (;;) {
      const { value: page, done } = await pages.next();
      if (done) return { done: true, value: undefined };
      items = newOf(itemsOf(page, pagination));
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
