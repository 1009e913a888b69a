import { onAbort } from "./on-abort.ts";

const over = { done: true, value: undefined } as const;

/**
 * Goes through what is made with a signal, and ends at once where it is left, also while its next is awaited, for which a generator by itself would wait:
 * the signal is aborted then, as it is with the caller's.
 */
export function leavable<Item>(given: AbortSignal | undefined, make: (signal: AbortSignal) => AsyncIterator<Item, unknown>): AsyncIterator<Item, undefined> {
  const stop = new AbortController();
  let isOver = false;
  let leave: (() => void) | undefined;
  let items: AsyncIterator<Item, unknown> | undefined;
  const end = () => {
    isOver = true;
    leave?.();
    stop.abort();
  };
  const begin = () => {
    leave = given && onAbort(given, () => stop.abort(given.reason));
    return make(stop.signal);
  };
  return {
    // No generator: it would hold what it gave last while the next comes.
    next: async () => {
      if (isOver) return over;
      try {
        items ??= begin();
        const result = await items.next();
        if (!result.done) return result;
      } catch (error) {
        if (!isOver) {
          end();
          throw error;
        }
      }
      end();
      return over;
    },
    return: async () => {
      end();
      items?.return?.().catch(() => {});
      return over;
    },
  };
}
