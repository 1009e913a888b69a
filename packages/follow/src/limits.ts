import { setTimeout as sleep } from "node:timers/promises";
import type { LimitShare, RateLimit } from "@vendor-jobs/core";
import type { Desk } from "./database.ts";
import { together } from "./together.ts";

/** The part of a limit that is used: places are evenly spaced, and one that is used late must not crowd those after it. */
const used = 0.9;

/** How late a place may be used, of the limit's time: half of what would bring one too many into a window, for the ways to the vendor differ as well. */
const late = (1 / used - 1) / 2;

/** So many places are asked for at a time, at most. */
const most = 20;

/** What this process's clock and the database's may drift apart by. */
const drift = 1e-4;

/** A moment on the database's line of time, by this process's clock: it lies between these two. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Keeps the limits of one client for all processes on the database: each request has a place of its own on one line of time, the database's. */
export function createShare({ run }: Desk, client: string): LimitShare {
  const lines = new Map<string, () => Promise<Place>>();
  const clock = clockOfDatabase();
  return {
    async take(limit, signal) {
      const name = `${client} ${limit.requests}/${limit.seconds}`;
      const next = lines.get(name) ?? lineOf(run, name, limit, clock);
      lines.set(name, next);
      for (;;) {
        signal?.throwIfAborted();
        const { from, to } = await next();
        const ahead = to - performance.now();
        if (ahead > 0) await sleep(ahead, undefined, { signal });
        // A process that stood still has missed its place.
        if (performance.now() - from <= late * limit.seconds * 1000) return;
      }
    },
    // The next request is told the same by the vendor, where this cannot be kept.
    pause: (ms) => void run("pause", client, ms / 1000).catch(() => {}),
  };
}

/** Knows the database's clock by this process's, between two bounds: the quickest answers tell it best. */
function clockOfDatabase() {
  let [low, high, at] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  return {
    /** Learns from what it said of a time between `asked` and `came`. */
    learn(said: number, asked: number, came: number) {
      const slack = (came - at) * drift;
      const bounds = [Math.max(low - slack, asked - said), Math.min(high + slack, came - said)] as const;
      // One that was set agrees no more.
      [low, high] = bounds[0] <= bounds[1] ? bounds : [asked - said, came - said];
      at = came;
    },
    placeOf: (time: number): Place => ({ from: time + low, to: time + high }),
  };
}

/** Gives the next place of a limit. Those that are asked for while others are had come by one statement. */
function lineOf(run: Desk["run"], name: string, { requests, seconds }: RateLimit, clock: ReturnType<typeof clockOfDatabase>): () => Promise<Place> {
  const step = seconds / (requests * used);
  const placesFor = async (asking: undefined[]): Promise<Place[]> => {
    const asked = performance.now();
    const [row] = await run<{ until: number; now: number }>("places", name, asking.length * step);
    const { until, now } = row as NonNullable<typeof row>;
    clock.learn(now, asked, performance.now());
    return asking.map((_, index) => clock.placeOf(until - (asking.length - index) * step * 1000));
  };
  const next = together(placesFor, { most });
  return () => next(undefined);
}
