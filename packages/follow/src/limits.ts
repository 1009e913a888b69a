import { setTimeout as sleep } from "node:timers/promises";
import type { LimitShare, RateLimit } from "@vendor-jobs/core";
import type { Sql } from "./database.ts";

/** The part of a limit that is used: places are evenly spaced, and one that is used a little late must not crowd those after it. */
const used = 0.95;

/** So many places are asked for at a time, at most. */
const batch = 20;

interface Waiter {
  resolve(leavesAt: number): void;
  reject(error: unknown): void;
}

/** Keeps the limits of one client for all processes on the database: each request has a place of its own on one line of time, the database's. */
export function createShare(schema: string, { rows }: Sql, client: string): LimitShare {
  const lines = new Map<string, ReturnType<typeof lineOf>>();
  return {
    async take(limit, signal) {
      const name = `${client} ${limit.requests}/${limit.seconds}`;
      const line = lines.get(name) ?? lineOf(schema, rows, name, limit);
      lines.set(name, line);
      const tolerance = ((1 - used) * limit.seconds * 1000) / 2;
      for (;;) {
        signal?.throwIfAborted();
        const leavesAt = await line();
        const ahead = leavesAt - performance.now();
        if (ahead > 0) await sleep(ahead, undefined, { signal });
        // A process that stood still has missed its place.
        if (performance.now() - leavesAt <= tolerance) return;
      }
    },
    pause(ms) {
      // The next request is told the same by the vendor, where this cannot be kept.
      rows(`update ${schema}.place set free_at = greatest(free_at, clock_timestamp() + make_interval(secs => $2)) where starts_with(name, $1)`, [
        `${client} `,
        ms / 1000,
      ]).catch(() => {});
    },
  };
}

/** Gives the next place of a limit, as a moment of this process's clock; those asked for in the same moment are had by one statement. */
function lineOf(schema: string, rows: Sql["rows"], name: string, { requests, seconds }: RateLimit): () => Promise<number> {
  const step = seconds / (requests * used);
  const waiting: Waiter[] = [];
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    while (waiting.length > 0) {
      const asking = waiting.splice(0, batch);
      try {
        const [row] = await rows<{ ahead: number }>(
          `insert into ${schema}.place as place (name, free_at) values ($1, clock_timestamp() + make_interval(secs => $2))
           on conflict (name) do update set free_at = greatest(place.free_at, clock_timestamp()) + make_interval(secs => $2)
           returning (extract(epoch from free_at - clock_timestamp()) * 1000)::float8 as ahead`,
          [name, asking.length * step],
        );
        const first = performance.now() + (row?.ahead ?? 0) - asking.length * step * 1000;
        for (const [index, { resolve }] of asking.entries()) resolve(first + index * step * 1000);
      } catch (error) {
        for (const { reject } of asking) reject(error);
      }
    }
    isAsking = false;
  };
  return () =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      if (!isAsking) queueMicrotask(() => isAsking || ask());
    });
}
