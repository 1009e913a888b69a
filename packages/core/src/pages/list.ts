import type { Pagination } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import { pick } from "../select.ts";
import { type Args, type Call, type CallOptions, onAbort, PendingCall, type View } from "../send/index.ts";
import { capOf } from "./cap.ts";
import { itemsOf } from "./items.ts";
import type { Page as Came } from "./next.ts";
import { type PageRequest, planOf, watchdog } from "./plan.ts";

/**
 * A call that lists. Awaiting it gives its page; iterating it gives every item of this page and all that follow, each once although jobs that
 * come in between shift the pages. The next page is asked for while the items of this one are read; leaving the loop ends that request.
 */
export interface ListCall<Page, Item, Outcome> extends Call<Page, Outcome>, AsyncIterable<Item> {
  /**
   * This page and all that follow, as the vendor gives them.
   * @throws {VendorJobsError} where the list cannot be read to its end: a page comes again, eleven in a row are empty while more are said to follow,
   * or the vendor gives no more items of one list than came.
   */
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

/** Sends the list's request for another page. */
type Fetch = (request: PageRequest, signal: AbortSignal) => Promise<Came>;

/** {@link ListCall} over the function that sends the first request and the one that sends the others. */
export class PendingList<Page, Item> extends PendingCall<Page> implements ListCall<Page, Item, unknown> {
  readonly #fetch: Fetch;
  readonly #args: Args;
  readonly #pagination: Pagination;
  readonly #options: ListOptions;

  constructor(run: (view: View) => Promise<unknown>, fetch: Fetch, args: Args, pagination: Pagination, options: ListOptions) {
    super(run);
    this.#fetch = fetch;
    this.#args = args;
    this.#pagination = pagination;
    this.#options = options;
  }

  async *pages(): AsyncGenerator<Page, void, undefined> {
    const { concurrency = 1, signal } = this.#options;
    if (!Number.isInteger(concurrency) || concurrency < 0) throw new InvalidArgumentError(`concurrency is ${concurrency}; expected a whole number from 0.`);
    const plan = planOf(this.#pagination, this.#args);
    const watch = watchdog((item) => pick(item, this.#pagination.id) ?? JSON.stringify(item));
    const cap = capOf(this.#pagination, this.#args);
    const ahead = new AbortController();
    const leave = signal && onAbort(signal, () => ahead.abort(signal.reason));
    try {
      const asked: Promise<Came>[] = [this.then((body) => ({ body, headers: this.headers }))];
      const ask = (most: number) => {
        while (asked.length < most) {
          const request = plan.next(asked.length === 0);
          if (request === undefined) break;
          const next = this.#fetch(request, ahead.signal);
          // Looked at when its turn comes; a loop that is left before is not told of it.
          next.catch(() => {});
          asked.push(next);
        }
      };
      for (let index = 0; asked.length > 0; index++) {
        const page = (await asked.shift()) as Came;
        const items = itemsOf(page.body, this.#pagination);
        const isLast = cap.isReached(page.body, items) || plan.isLast(page, items, index);
        watch(items);
        if (!isLast) ask(concurrency);
        if (items.length > 0 || index === 0) yield page.body as Page;
        if (isLast) return cap.tell();
        ask(1);
      }
    } finally {
      leave?.();
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
          const id = pick(item, this.#pagination.id);
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
