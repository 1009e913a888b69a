import { now, sleep } from "../time/index.ts";

/** What is merged: each in order by itself. */
interface Stream<Item> {
  readonly items: AsyncIterator<Item>;
  /** The next of it, once that has come. */
  head: { readonly item: Item } | undefined;
  /** That it is awaited, and since when. */
  coming: Promise<void> | undefined;
  since: number;
  isOver: boolean;
  /** That others went before what it might have had. */
  isLate: boolean;
}

interface Merging<Item> {
  /** Whether one comes before another. */
  isBefore(one: Item, other: Item): boolean;
  /** How long a stream may keep the others waiting for its next, in ms. @default Infinity */
  patience?: number;
  /** Told of a stream that fails. Gives what comes in its place, or throws, as without it. */
  failed?(error: unknown, index: number): Item | undefined;
  /** Whether no more is wanted after this item. */
  isLast?(item: Item): boolean;
  /** Told, after the last, of a stream that was gone without and has what belonged before one that was given. Gives what tells of it, if anything does. */
  missed?(index: number): Item | undefined;
}

/** Merges streams in order while they are read. One that is slow is gone without until its next comes. */
export async function* merge<Item>(sources: readonly AsyncIterator<Item>[], how: Merging<Item>): AsyncGenerator<Item, void, undefined> {
  const { patience = Number.POSITIVE_INFINITY } = how;
  const streams = sources.map((items): Stream<Item> => ({ items, head: undefined, coming: undefined, since: 0, isOver: false, isLate: false }));
  const failures: unknown[] = [];
  let last: Item | undefined;
  try {
    for (;;) {
      for (const [index, stream] of streams.entries()) if (!stream.head && !stream.coming && !stream.isOver) ask(stream, index, how, failures);
      const first = firstOf(streams, how);
      const awaited = streams.filter(({ coming, since }) => coming && (!first || now() - since < patience));
      if (awaited.length > 0) await oneOf(awaited, first ? patience : Number.POSITIVE_INFINITY);
      else if (first?.head) {
        const { item } = first.head;
        first.head = undefined;
        for (const stream of streams) if (stream.coming) stream.isLate = true;
        if (last === undefined || how.isBefore(last, item)) last = item;
        yield item;
        if (how.isLast?.(item)) return yield* missedOf(streams, last, how, failures);
      } else return;
      if (failures.length > 0) throw failures[0];
    }
  } finally {
    // What is on its way is not waited for.
    for (const { items } of streams) Promise.resolve(items.return?.()).catch(() => {});
  }
}

/** What tells of the streams that were gone without: what they have next is waited for, and that they fail is told. */
async function* missedOf<Item>(streams: Stream<Item>[], last: Item, how: Merging<Item>, failures: unknown[]): AsyncGenerator<Item, void, undefined> {
  if (!how.missed) return;
  const late = [...streams.entries()].filter(([, { isLate }]) => isLate);
  for (const [index, stream] of late) if (!stream.head && !stream.coming && !stream.isOver) ask(stream, index, how, failures);
  await Promise.all(late.map(([, { coming }]) => coming));
  if (failures.length > 0) throw failures[0];
  for (const [index, { head, isOver }] of late) {
    const told = isOver ? head?.item : head && how.isBefore(head.item, last) ? how.missed(index) : undefined;
    if (told !== undefined) yield told;
  }
}

function ask<Item>(stream: Stream<Item>, index: number, { failed }: Merging<Item>, failures: unknown[]): void {
  stream.since = now();
  const next = async () => {
    try {
      const { done, value } = await stream.items.next();
      if (done) stream.isOver = true;
      else stream.head = { item: value };
    } catch (error) {
      stream.isOver = true;
      if (!failed) throw error;
      const item = failed(error, index);
      if (item !== undefined) stream.head = { item };
    }
  };
  stream.coming = next()
    .catch((error) => void failures.push(error))
    .then(() => {
      stream.coming = undefined;
    });
}

function firstOf<Item>(streams: readonly Stream<Item>[], { isBefore }: Merging<Item>): Stream<Item> | undefined {
  let first: Stream<Item> | undefined;
  for (const stream of streams) if (stream.head && (!first?.head || isBefore(stream.head.item, first.head.item))) first = stream;
  return first;
}

/** Waits until the next of one has come, or one has been waited for long enough. */
async function oneOf(awaited: readonly Stream<unknown>[], patience: number): Promise<void> {
  const left = Math.min(...awaited.map(({ since }) => since + patience - now()));
  const over = new AbortController();
  const time = left === Number.POSITIVE_INFINITY ? [] : [sleep(Math.max(0, left), over.signal).catch(() => {})];
  await Promise.race([...awaited.map(({ coming }) => coming), ...time]);
  over.abort();
}
