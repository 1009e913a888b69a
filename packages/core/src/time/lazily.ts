/** Goes through what is loaded once its first is asked for. That it is left is passed on at once, where a generator would wait for its next. */
export function lazily<Item>(load: () => Promise<AsyncIterator<Item, undefined>>): AsyncIterableIterator<Item> {
  let items: ReturnType<typeof load> | undefined;
  const loaded = () => (items ??= load());
  return {
    next: async () => (await loaded()).next(),
    return: async () => (await loaded()).return?.() ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
