import { setTimeout as sleep } from "node:timers/promises";
import type { LimitShare, RateLimit } from "@vendor-jobs/core";
import type { Sql } from "./database.ts";

/** The part of a limit that is used: places are evenly spaced, and one that is used a little late must not crowd those after it. */
const used = 0.9;

/** So many places are asked for at a time, at most. */
const batch = 20;

/** A moment on the database's line of time, by this process's clock: it lies between these two. */
interface Place {
  readonly from: number;
  readonly to: number;
}

interface Waiter {
  resolve(place: Place): void;
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
        const { from, to } = await line();
        const ahead = to - performance.now();
        if (ahead > 0) await sleep(ahead, undefined, { signal });
        // A process that stood still, or whose database answered slowly, has missed its place.
        if (performance.now() - from <= tolerance) return;
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

/** Gives the next place of a limit; those asked for in the same moment are had by one statement. */
function lineOf(schema: string, rows: Sql["rows"], name: string, { requests, seconds }: RateLimit): () => Promise<Place> {
  const step = seconds / (requests * used);
  const waiting: Waiter[] = [];
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    while (waiting.length > 0) {
      const asking = waiting.splice(0, batch);
      const asked = performance.now();
      try {
        const [row] = await rows<{ ahead: number }>(
          `insert into ${schema}.place as place (name, free_at) values ($1, clock_timestamp() + make_interval(secs => $2))
           on conflict (name) do update set free_at = greatest(place.free_at, clock_timestamp()) + make_interval(secs => $2)
           returning (extract(epoch from free_at - clock_timestamp()) * 1000)::float8 as ahead`,
          [name, asking.length * step],
        );
        const took = performance.now() - asked;
        for (const [index, { resolve }] of asking.entries()) {
          const from = asked + (row?.ahead ?? 0) + (index - asking.length) * step * 1000;
          resolve({ from, to: from + took });
        }
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
