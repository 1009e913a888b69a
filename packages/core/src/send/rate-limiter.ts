import type { RateLimit } from "../api.ts";

/** Keeps the requests of a client within a limit: at most so many in any window of so many seconds, in the order in which they ask. */
export class RateLimiter {
  /** When each of the last requests was, or will be, sent; a ring. */
  readonly #times: number[];
  readonly #window: number;
  #next = 0;
  #pausedUntil = 0;

  constructor({ requests, seconds }: RateLimit) {
    this.#times = Array(requests).fill(Number.NEGATIVE_INFINITY);
    this.#window = seconds * 1000;
  }

  /** Takes the next place and gives the ms to wait for it. */
  take(now: number): number {
    const at = Math.max(now, (this.#times[this.#next] as number) + this.#window, this.#pausedUntil);
    this.#times[this.#next] = at;
    this.#next = (this.#next + 1) % this.#times.length;
    return at - now;
  }

  /** The server asked to wait: no request before that, whichever call makes it. */
  pause(until: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, until);
  }
}
