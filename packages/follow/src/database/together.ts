import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** Errors of the database, by their class, that may be of one of those who are served, and none of the others: its data, a conflict, a size. */
const isOfOne = (error: unknown): boolean => /^(2[123]|40|54)...$/.test(String((error as { cause?: { code?: unknown } } | undefined)?.cause?.code));

/** Does for many at once what each asks for one: those who ask in the same turn, or within `pause` ms, or while others are served, are served together; at most so many. */
export function together<Item, Result>(serve: (items: Item[]) => Promise<Result[]>, pause = 0, most = 100): (item: Item) => Promise<Result> {
  const waiting: { item: Item; resolve(result: Result): void; reject(error: unknown): void }[] = [];
  let isServing = false;
  const serveAll = async () => {
    await (pause ? sleep(pause) : nextTurn());
    while (waiting.length > 0) {
      const some = waiting.splice(0, most);
      try {
        const results = await serve(some.map(({ item }) => item));
        for (const [index, { resolve }] of some.entries()) resolve(results[index] as Result);
      } catch (error) {
        if (some.length === 1 || !isOfOne(error)) for (const { reject } of some) reject(error);
        else for (const { item, resolve, reject } of some) await serve([item]).then(([result]) => resolve(result as Result), reject);
      }
    }
    isServing = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isServing) serveAll();
      isServing = true;
    });
}
