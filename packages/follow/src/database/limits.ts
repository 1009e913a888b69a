import { setTimeout as sleep } from "node:timers/promises";
import type { LimitShare, RateLimit } from "@vendor-jobs/core";
import type { Desk } from "./database.ts";

/** The part of a limit that is used: places are evenly spaced, and one that is used late must not crowd those after it. */
const used = 0.9;

/** How late a place may be used, of the limit's time: half of what would bring one too many into a window, for the ways to the vendor differ as well. */
const late = (1 / used - 1) / 2;

/** What this process's clock and the database's may drift apart by. */
const drift = 1e-4;

/** For how many ms places are taken at a time, at the most: what one process has taken, the others wait for. */
const ahead = 500;

/** Keeps the limits of one client for all processes on the database: each request has a place of its own on one line of time, the database's. */
export function createShare({ run }: Desk, client: string, ending: AbortSignal): LimitShare {
  const lines = new Map<string, ReturnType<typeof lineOf>>();
  const paused = { until: 0 };
  return {
    async take(limit, signal) {
      const name = `${client} ${limit.requests}/${limit.seconds}`;
      const take = lines.get(name) ?? lineOf(placesOf(run, name, limit), paused);
      lines.set(name, take);
      await take(signal).catch((error) => {
        // Once the database is closed, the client keeps its limit by itself.
        if (signal?.aborted || !ending.aborted) throw error;
      });
    },
    pause(ms) {
      paused.until = Math.max(paused.until, performance.now() + ms);
      // The next request is told the same by the vendor, where this cannot be kept.
      run("pause", client, ms / 1000).catch(() => {});
    },
  };
}

/** A place as this process's clock has it: when it has certainly come, and until when it may be used. */
interface Place {
  readonly at: number;
  readonly until: number;
}

/** Takes the next places of a limit for so many who wait, or as many of them as one may take. */
function placesOf(run: Desk["run"], name: string, { requests, seconds }: RateLimit): (waiting: number) => Promise<Place[]> {
  const step = (seconds * 1000) / (requests * used);
  const most = Math.max(1, Math.floor(ahead / step));
  // How far this process's clock is ahead of the database's lies between these two: the quickest answers tell it best.
  let [low, high, at] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  return async (waiting) => {
    const count = Math.min(waiting, most);
    const asked = performance.now();
    const [{ until, now }] = (await run("places", name, (count * step) / 1000)) as [{ until: number; now: number }];
    const came = performance.now();
    const slack = (came - at) * drift;
    const bounds = [Math.max(low - slack, asked - now), Math.min(high + slack, came - now)] as const;
    // One that was set agrees no more.
    [low, high] = bounds[0] <= bounds[1] ? bounds : [asked - now, came - now];
    at = came;
    const times = Array.from({ length: count }, (_, index) => until - (count - index) * step);
    return times.map((time) => ({ at: time + high, until: time + low + late * seconds * 1000 }));
  };
}

/** Those of this process who wait for a place of a limit. A place is whose turn it is when it has come: what somebody waited for who ended before is another's. */
function lineOf(places: ReturnType<typeof placesOf>, paused: { readonly until: number }): (signal: AbortSignal | undefined) => Promise<void> {
  const waiting = new Set<{ go(): void; refuse(error: unknown): void }>();
  /** What is taken, and is to come. */
  let taken: Place[] = [];
  /** What ends the wait for the next place; undefined while nobody waits. */
  let nap: AbortController | undefined;
  /** Gives places as they come, as long as somebody waits. */
  const give = async () => {
    try {
      while (waiting.size > 0) {
        nap = new AbortController();
        // Those from before a pause are none.
        if (paused.until > performance.now()) taken = [];
        else if (taken.length === 0) taken = await places(waiting.size);
        const [place] = taken;
        const ms = (place?.at ?? paused.until) - performance.now();
        if (ms > 0) await sleep(ms, undefined, { signal: nap.signal }).catch(() => {});
        const time = performance.now();
        const [waiter] = waiting;
        if (!waiter || !place || place.at > time || paused.until > time) continue;
        taken.shift();
        // A process that stood still has missed its place.
        if (time > place.until) continue;
        waiting.delete(waiter);
        waiter.go();
      }
    } catch (error) {
      for (const { refuse } of waiting) refuse(error);
      waiting.clear();
    } finally {
      nap = undefined;
    }
  };
  return (signal) => {
    let leave = () => {};
    return new Promise<void>((go, refuse) => {
      signal?.throwIfAborted();
      const waiter = { go, refuse };
      leave = () => {
        waiting.delete(waiter);
        refuse(signal?.reason);
        if (waiting.size === 0) nap?.abort();
      };
      waiting.add(waiter);
      signal?.addEventListener("abort", leave);
      if (!nap) give();
    }).finally(() => signal?.removeEventListener("abort", leave));
  };
}
