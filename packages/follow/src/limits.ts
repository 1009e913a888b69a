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
  const lines = new Map<string, Line>();
  const paused = { until: 0 };
  return {
    async take(limit, signal) {
      const name = `${client} ${limit.requests}/${limit.seconds}`;
      const line = lines.get(name) ?? new Line(placesOf(run, name, limit), limit, paused);
      lines.set(name, line);
      await line.take(signal).catch((error) => {
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

/** Between which two moments of this process's clock a place is on the database's. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** Takes the next places of a limit. */
function placesOf(run: Desk["run"], name: string, limit: RateLimit): (count: number) => Promise<Place[]> {
  const step = stepOf(limit);
  // How far this process's clock is ahead of the database's lies between these two: the quickest answers tell it best.
  let [low, high, at] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  return async (count) => {
    const asked = performance.now();
    const [{ until, now }] = (await run("places", name, (count * step) / 1000)) as [{ until: number; now: number }];
    const came = performance.now();
    const slack = (came - at) * drift;
    const bounds = [Math.max(low - slack, asked - now), Math.min(high + slack, came - now)] as const;
    // One that was set agrees no more.
    [low, high] = bounds[0] <= bounds[1] ? bounds : [asked - now, came - now];
    at = came;
    return Array.from({ length: count }, (_, index) => until - (count - index) * step).map((time) => ({ from: time + low, to: time + high }));
  };
}

/** ms from one place of a limit to the next. */
const stepOf = ({ requests, seconds }: RateLimit) => (seconds * 1000) / (requests * used);

/** Those of this process who wait for a place of a limit. A place is whose turn it is when it has come: what somebody waited for who ended before is another's. */
class Line {
  readonly #places: (count: number) => Promise<Place[]>;
  readonly #limit: RateLimit;
  readonly #paused: { readonly until: number };
  readonly #waiting = new Set<{ go(): void; refuse(error: unknown): void }>();
  /** What is taken, and is to come. */
  #taken: Place[] = [];
  /** What ends the wait for the next place; undefined while nobody waits. */
  #nap: AbortController | undefined;

  constructor(places: (count: number) => Promise<Place[]>, limit: RateLimit, paused: { readonly until: number }) {
    this.#places = places;
    this.#limit = limit;
    this.#paused = paused;
  }

  async take(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    let leave: (() => void) | undefined;
    const turn = new Promise<void>((go, refuse) => {
      const waiter = { go, refuse };
      leave = () => {
        this.#waiting.delete(waiter);
        refuse(signal?.reason);
        if (this.#waiting.size === 0) this.#nap?.abort();
      };
      this.#waiting.add(waiter);
      signal?.addEventListener("abort", leave);
      if (!this.#nap) this.#give();
    });
    await turn.finally(() => signal?.removeEventListener("abort", leave as () => void));
  }

  /** Gives places as they come, as long as somebody waits. */
  async #give(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        this.#nap = new AbortController();
        const { until } = this.#paused;
        if (until > performance.now()) {
          // Those from before a pause are none.
          this.#taken = [];
          await this.#reach(until);
          continue;
        }
        if (this.#taken.length === 0) this.#taken = await this.#places(Math.min(this.#waiting.size, Math.max(1, Math.floor(ahead / stepOf(this.#limit)))));
        await this.#reach((this.#taken[0] as Place).to);
        this.#next();
      }
    } catch (error) {
      for (const { refuse } of this.#waiting) refuse(error);
      this.#waiting.clear();
    } finally {
      this.#nap = undefined;
    }
  }

  /** Gives the place that has come to the one whose turn it is. */
  #next(): void {
    const time = performance.now();
    const [place] = this.#taken as [Place];
    const [waiter] = this.#waiting;
    if (!waiter || place.to > time || this.#paused.until > time) return;
    this.#taken.shift();
    // A process that stood still has missed its place.
    if (time - place.from > late * this.#limit.seconds * 1000) return;
    this.#waiting.delete(waiter);
    waiter.go();
  }

  /** Sleeps until a time, or until nobody waits any more. */
  async #reach(time: number): Promise<void> {
    const ms = time - performance.now();
    if (ms > 0) await sleep(ms, undefined, { signal: (this.#nap as AbortController).signal }).catch(() => {});
  }
}
