import type { Pagination } from "../api.ts";
import type { Args } from "../request/index.ts";
import type { CallOptions } from "../send/index.ts";
import { leavable } from "../time/index.ts";
import { capOf } from "./cap.ts";
import { idOf, itemsOf } from "./items.ts";
import { newcomers, remembered } from "./newcomers.ts";
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
export const pagesOf = <Page>(list: List): AsyncIterator<Page, undefined> => leavable(list.options.signal, (signal) => pagesUntil<Page>(list, signal));

async function* pagesUntil<Page>(list: List, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
  const { first, fetch, args, pagination, options } = list;
  const { concurrency = 1 } = options;
  const plan = planOf(pagination, args);
  const watch = watchdog((item) => idOf(item, pagination));
  const cap = capOf(pagination, args);
  const asked: Promise<Came>[] = [first];
  const ask = (most: number) => {
    while (asked.length < most) {
      const request = plan.next(asked.length === 0);
      if (request === undefined) break;
      const next = fetch(request, signal);
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
    let page: Came | undefined = await asked.shift();
    let { body, isLast } = take(page as Came, index);
    if (body !== undefined) yield body;
    for (let request = plan.again?.(page as Came); request; request = plan.again?.(page)) {
      page = await fetch(request, signal);
      yield page.body as Page;
    }
    // Nothing of it is held while the next one comes: what outlives collections makes the engine take more and more memory.
    page = body = undefined;
    if (isLast) return cap.tell();
    ask(1);
  }
}

/** The items of all its pages, each once. */
export function allItems<Item>(list: List): AsyncIterator<Item, undefined> {
  const { pagination } = list;
  const isNew = newcomers(remembered);
  const pages = pagesOf(list);
  let items: Item[] = [];
  let index = 0;
  const turn = async (): Promise<IteratorResult<Item, undefined>> => {
    while (index >= items.length) {
      items = [];
      index = 0;
      const { value: page, done } = await pages.next();
      if (done) return { done: true, value: undefined };
      items = itemsOf(page, pagination).filter((item) => isNew(idOf(item, pagination))) as Item[];
    }
    return { done: false, value: items[index++] as Item };
  };
  /** Turns that wait, one after the other: whoever asks before the last has come has the next item, and not the next page. */
  let waiting = 0;
  let last: Promise<unknown> | undefined;
  const inTurn = () => {
    waiting++;
    const mine = (last ?? Promise.resolve()).then(turn).finally(() => waiting--);
    last = mine.catch(() => {});
    return mine;
  };
  // Not a generator: that would take three turns of the event loop's queue for each of what may be a million items.
  return {
    next: () => (waiting === 0 && index < items.length ? Promise.resolve({ done: false, value: items[index++] as Item }) : inTurn()),
    return: async () => {
      items = [];
      await pages.return?.();
      return { done: true, value: undefined };
    },
  };
}
