import { VendorJobsError } from "@vendor-jobs/core";

/** One of every type, and what programs give by mistake. */
export const wrong = [
  undefined,
  null,
  5,
  -1,
  Number.NaN,
  1n,
  "",
  "x",
  "\ud800",
  true,
  Symbol("s"),
  [],
  {},
  () => {},
  new Date(Number.NaN),
  new Map(),
  Object.create(null),
];

export type Run = (...given: unknown[]) => unknown;

/** What came of a call, to its end; a wait is long enough to see what it makes of its arguments. */
async function outcomeOf(run: () => unknown): Promise<unknown> {
  try {
    const result = await Promise.race([run(), new Promise((resolve) => setTimeout(resolve, 20))]);
    const iterable = result as AsyncIterable<unknown> | undefined;
    if (typeof iterable === "object" && iterable !== null && Symbol.asyncIterator in iterable) for await (const _ of iterable) break;
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Each combination that was answered by an error that is not ours. */
export async function notOurs(name: string, run: Run, seconds: readonly unknown[] = [undefined]): Promise<string[]> {
  const found = await Promise.all(
    wrong.flatMap((first) =>
      seconds.map(async (second) => {
        const error = await outcomeOf(() => run(first, second));
        return error === undefined || error instanceof VendorJobsError ? [] : [`${name}(${typeof first}, ${typeof second}): ${error}`];
      }),
    ),
  );
  return found.flat();
}

export const functionsOf = (module: object) =>
  Object.entries(module).filter((entry): entry is [string, Run] => typeof entry[1] === "function" && !/Error$/.test(entry[0]));
