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
export const spread = (values: readonly number[], digits = 2): string =>
  `${median(values).toFixed(digits)} (${quantile(values, 0.25).toFixed(digits)}–${quantile(values, 0.75).toFixed(digits)})`;

/**
 * Runs every task once a round, in a new order each round: a task also pays for its neighbour's garbage. What they give in the rounds to warm up is not counted.
 */
export async function interleave<Name, Value>(
  [warmUp, rounds]: readonly [warmUp: number, rounds: number],
  tasks: Iterable<readonly [Name, () => Value | Promise<Value>]>,
): Promise<Map<Name, Value[]>> {
  const all = [...tasks];
  const values = new Map(all.map(([name]): [Name, Value[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, run] of shuffled(all)) {
      const value = await run();
      if (round >= 0) valuesOf(values, name).push(value);
    }
  return values;
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

/** A cell a subject from what {@link interleave} gave. */
export function cellsOf<Value>(values: ReadonlyMap<Subject, Value[]>, cell: (values: Value[], subject: Subject) => string): Row["cells"] {
  return Object.fromEntries([...values].map(([subject, list]) => [subject, cell(list, subject)]));
}

/** A cell a subject with its values over those of one of them, which has its own median in its cell. */
export function cellsOver(base: Subject, values: ReadonlyMap<Subject, number[]>, own: (median: number) => string): Row["cells"] {
  const other = valuesOf(values, base);
  return cellsOf(values, (list, subject) => (subject === base ? `1 = ${own(median(list))}` : spread(ratios(list, other))));
}

/** The values of one subject, which must be there. */
export function valuesOf<Name, Value>(values: ReadonlyMap<Name, Value[]>, name: Name): Value[] {
  const list = values.get(name);
  if (!list) throw new Error(`${name} was not measured`);
  return list;
}
