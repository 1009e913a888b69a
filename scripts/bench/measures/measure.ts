/** Who is measured; the table has a column each, in this order. */
export const subjects = ["ours", "ours on undici", "raw fetch", "undici.request", "openapi-fetch", "ky", "ofetch", "axios", "@flatfile/api"] as const;
export type Subject = (typeof subjects)[number];

/** One row of the table. */
export interface Row {
  what: string;
  cells: Partial<Record<Subject, string>>;
}

/** A group of rows that is measured together; `quick` asks for fewer repetitions. */
export type Measure = (quick: boolean) => Promise<Row[]>;

/** The value below which a share of the sorted values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (above - below) * (position - Math.floor(position));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A median with its quartiles behind it. */
export const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} (${quantile(values, 0.25).toFixed(2)}–${quantile(values, 0.75).toFixed(2)})`;

/** How often tasks run: in rounds to warm up, of which nothing is counted, and in those that are. */
export type Rounds = readonly [warmUp: number, counted: number];

/** Runs every task once a round, in a new order each round: a task also pays for its neighbour's garbage. Gives what each gave, round by round. */
export async function interleave<Name extends string, Value>(
  [warmUp, counted]: Rounds,
  tasks: Readonly<Record<Name, () => Value | Promise<Value>>>,
): Promise<Record<Name, Value[]>> {
  const values = mapped(tasks, (): Value[] => []);
  for (let round = -warmUp; round < counted; round++)
    for (const name of shuffled(Object.keys(tasks) as Name[])) {
      const value = await tasks[name]();
      if (round >= 0) values[name].push(value);
    }
  return values;
}

/** Runs a task so many times, `width` of them under way all the time. */
export async function inFlight(width: number, times: number, task: (index: number) => PromiseLike<unknown>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) await task(next++);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

function shuffled<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

/** Each value over the base's value of the same round. */
export const ratios = (values: readonly number[], base: readonly number[]): number[] => values.map((value, round) => value / (base[round] as number));

/** What is made of each value, by the same names. */
export const mapped = <Name extends string, Value, Made>(values: Readonly<Record<Name, Value>>, make: (value: Value, name: Name) => Made) =>
  Object.fromEntries(Object.entries<Value>(values).map(([name, value]) => [name, make(value, name as Name)])) as Record<Name, Made>;

/** A cell a subject with its values over those of raw fetch, which has its own median in its cell. */
export const cellsOverRaw = <Name extends Subject>(values: Readonly<Record<Name | "raw fetch", number[]>>, own: (median: number) => string): Row["cells"] =>
  mapped(values, (list, subject) => (subject === "raw fetch" ? `1 = ${own(median(list))}` : spread(ratios(list, values["raw fetch"]))));
