import type { Pagination } from "../api.ts";
import { refuse } from "../checks.ts";
import type { Args } from "../request/index.ts";
import { type Call, type CallOptions, PendingCall, type View } from "../send/index.ts";
import { lazily, loaded } from "../time/index.ts";
import type { Fetch, List } from "./all.ts";

/**
 * A call that lists. Awaiting it gives its page; iterating it gives every item of this page and all that follow, each once although jobs that
 * come in between shift the pages, or up to 1000 at a time are deleted where pages are numbered and tell how many items there are. The next page is asked for while the items of this one are read; leaving the loop ends that request.
 */
export interface ListCall<Page, Item, Outcome> extends Call<Page, Outcome>, AsyncIterable<Item> {
  /**
   * This page and all that follow, as the vendor gives them; some come again where items were deleted meanwhile. To be iterated once.
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

const over = { done: true, value: undefined } as const;

// Loaded when first used: many a list is awaited for one page.
const load = () => loaded(import("./all.ts"));

/** {@link ListCall} over the function that sends the first request and the one that sends the others. */
export class PendingList<Page, Item> extends PendingCall<Page> implements ListCall<Page, Item, unknown> {
  readonly #list: Omit<List, "first">;

  constructor(run: (view: View) => Promise<unknown>, fetch: Fetch, args: Args, pagination: Pagination, options: ListOptions) {
    const { concurrency = 1 } = options;
    // Before anything is sent: nobody would wait for its answer.
    const isFine = Number.isInteger(concurrency) && concurrency >= 0;
    super(isFine ? run : () => refuse("concurrency", concurrency, "a whole number from 0"));
    this.#list = { fetch, args, pagination, options };
  }

  get #begun(): List {
    const first = this.then((body) => ({ body, headers: this.headers }));
    // It may fail before that is loaded which looks at it.
    first.catch(() => {});
    return { ...this.#list, first };
  }

  pages(): AsyncIterable<Page> {
    return lazily(async () => {
      const list = this.#begun;
      return (await load()).pagesOf<Page>(list);
    });
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, undefined> {
    let items: AsyncIterator<Item, undefined> | undefined;
    let begun: Promise<AsyncIterator<Item, undefined>> | undefined;
    const begin = (list: List) => {
      begun ??= load().then(({ allItems }) => {
        items = allItems<Item>(list);
        return items;
      });
      return begun;
    };
    return {
      next: () => items?.next() ?? begin(this.#begun).then((all) => all.next()),
      return: async () => {
        // What was left before its first item has none.
        begun ??= Promise.resolve({ next: async () => over });
        await (await begun).return?.();
        return over;
      },
    };
  }
}
