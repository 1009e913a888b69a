import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { together } from "../../src/database/together.ts";

it("serves those together who ask while others are served", async () => {
  const served: number[][] = [];
  const double = together(async (items: number[]) => {
    served.push(items);
    await sleep(5);
    return items.map((item) => item * 2);
  });
  const first = [1, 2].map(double);
  await new Promise(setImmediate);
  const rest = [3, 4, 5].map(double);
  expect(await Promise.all([...first, ...rest])).toEqual([2, 4, 6, 8, 10]);
  expect(served).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  expect(await double(6)).toBe(12);
});

it("serves each for itself where one of them may be at fault, and none again where the database is away", async () => {
  const failing = (code: string) => {
    const served: number[][] = [];
    const ask = together(async (items: number[]) => {
      served.push(items);
      if (items.includes(2)) throw new Error("no", { cause: { code } });
      return items;
    });
    return Promise.allSettled([1, 2, 3].map(ask)).then((all) => ({ served, states: all.map(({ status }) => status) }));
  };
  expect(await failing("22P05")).toEqual({ served: [[1, 2, 3], [1], [2], [3]], states: ["fulfilled", "rejected", "fulfilled"] });
  expect(await failing("57P01")).toEqual({ served: [[1, 2, 3]], states: ["rejected", "rejected", "rejected"] });
  expect(await failing("ECONNREFUSED")).toMatchObject({ served: [[1, 2, 3]] });
});
