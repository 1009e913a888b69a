import type { Job } from "../acme.ts";
import type { Seen } from "../server.ts";

export const jobs = (from: number, to: number): Job[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: `j${from + index}`, status: "done" }));
export const ids = (list: Job[]) => list.map(({ id }) => id);
export const queryOf = ({ url }: Seen) => Object.fromEntries(new URL(url, "http://x").searchParams);

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
