import { setTimeout as sleep } from "node:timers/promises";
import type { LimitShare, RateLimit } from "@vendor-jobs/core";
import type { Desk } from "./database.ts";
import { together } from "./together.ts";

/** The part of a limit that is used: places are evenly spaced, and one that is used late must not crowd those after it. */
const used = 0.9;

/** How late a place may be used, of the limit's time: half of what would bring one too many into a window, for the ways to the vendor differ as well. */
const late = (1 / used - 1) / 2;

/** What this process's clock and the database's may drift apart by. */
const drift = 1e-4;

/** Keeps the limits of one client for all processes on the database: each request has a place of its own on one line of time, the database's. */
export function createShare({ run }: Desk, client: string): LimitShare {
  const lines = new Map<string, ReturnType<typeof lineOf>>();
  return {
    async take(limit, signal) {
      const name = `${client} ${limit.requests}/${limit.seconds}`;
      const next = lines.get(name) ?? lineOf(run, name, limit);
      lines.set(name, next);
      for (;;) {
        signal?.throwIfAborted();
        const { from, to } = await next();
        await sleep(Math.max(0, to - performance.now()), undefined, { signal });
        // A process that stood still has missed its place.
        if (performance.now() - from <= late * limit.seconds * 1000) return;
      }
    },
    // The next request is told the same by the vendor, where this cannot be kept.
    pause: (ms) => void run("pause", client, ms / 1000).catch(() => {}),
  };
}

/** Gives the next place of a limit: between which two moments of this process's clock it is on the database's. Those that are asked for meanwhile come by one statement. */
function lineOf(run: Desk["run"], name: string, { requests, seconds }: RateLimit) {
  const step = (seconds * 1000) / (requests * used);
  // How far this process's clock is ahead of the database's lies between these two: the quickest answers tell it best.
  let [low, high, at] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  const next = together(async (asking: undefined[]) => {
    const asked = performance.now();
    const [{ until, now }] = (await run("places", name, (asking.length * step) / 1000)) as [{ until: number; now: number }];
    const came = performance.now();
    const slack = (came - at) * drift;
    const bounds = [Math.max(low - slack, asked - now), Math.min(high + slack, came - now)] as const;
    // One that was set agrees no more.
    [low, high] = bounds[0] <= bounds[1] ? bounds : [asked - now, came - now];
    at = came;
    return asking.map((_, index) => until - (asking.length - index) * step).map((time) => ({ from: time + low, to: time + high }));
  });
  return () => next(undefined);
}
