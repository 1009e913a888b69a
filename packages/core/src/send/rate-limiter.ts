import type { RateLimit } from "../api.ts";
import type { ApiError } from "../errors.ts";
import { bounded, now, setTimer } from "../time/index.ts";

/** The server's own limit: no request before `until`, by the answer that said so, in words, and as an error where it was one. */
export interface Pause {
  readonly until: number;
  readonly why: string;
  readonly error?: ApiError;
}

/** A call that waits for its place. */
interface Waiter {
  readonly until: number;
  go(): void;
  refuse(): void;
}

/** What a call gives when it asks for a place. */
export interface Asking {
  /** When its deadline is. */
  readonly until: number;
  readonly signal: AbortSignal | undefined;
  /** Is told that there is no place yet, and in how many ms there may be one. */
  onWait(delay: number): void;
  /** The error of a call that gets no place before a time, with the pause that is to blame, if one is. */
  late(time: number): Error;
}

/** The paces that a first 429 leads to, by how long the server asks to wait, and the slowest that more of them do; ms between two requests. */
const [least, slow, slowest] = [10, 500, 5000];

/** What sums of times may be off by, in ms: a place that is only so far away has come. */
const rounding = 0.001;

/**
 * Keeps the requests of a client within limits: at most so many in any window of so many seconds, none while the server asked to wait,
 * and after that at a pace that halves with each further 429 and rises by a twentieth with each success. Calls wait in the order in
 * which they ask, and a place is taken by a request that leaves: those that end before take none.
 */
export class RateLimiter {
  /** What it keeps to, if anything. */
  readonly limit: RateLimit | undefined;
  /** When each of the last requests left; a ring. */
  readonly #times: number[];
  readonly #window: number;
  readonly #waiters = new Set<Waiter>();
  #next = 0;
  #interval = 0;
  /** When the learned pace has its next place. */
  #free = 0;
  #slowed = Number.NEGATIVE_INFINITY;
  #pause: Pause | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(limit?: RateLimit) {
    const { requests, seconds } = limit ?? { requests: 0, seconds: 0 };
    this.limit = limit;
    this.#times = Array(requests).fill(Number.NEGATIVE_INFINITY);
    this.#window = seconds * 1000;
  }

  /** Takes a place where there is one now, and nobody waits for it. */
  takeNow(until: number): boolean {
    const time = now();
    const isFree = this.#waiters.size === 0 && time < until && Math.max(this.#placeAfter(0, time), this.#free) <= time + rounding;
    if (isFree) this.#leave(time);
    return isFree;
  }

  /** Takes a place in turn. Throws where it would come too late; rejects when the deadline passes before it or the signal is aborted. */
  take(asking: Asking): Promise<void> {
    const { until, signal, onWait, late } = asking;
    const time = now();
    const ahead = this.#waiters.size;
    const place = this.#placeAfter(ahead, time);
    if (place >= until) throw late(until);
    const delay = Math.max(place, this.#free + ahead * this.#interval) - time;
    onWait(delay);
    let waiter: Waiter | undefined;
    const turn = new Promise<void>((go, refuse) => {
      waiter = { until, go, refuse: () => refuse(late(until)) };
      this.#waiters.add(waiter);
    });
    if (this.#waiters.size === 1) this.#wake(delay);
    return bounded(
      turn,
      until - time,
      signal,
      () => late(now()),
      () => {
        this.#waiters.delete(waiter as Waiter);
        if (this.#waiters.size === 0) clearTimeout(this.#timer);
      },
    );
  }

  /** The server answered 429 to a request that left at `sent`: nothing leaves for `delay` ms, then more slowly. */
  pause(delay: number, sent: number, error: ApiError): void {
    const time = now();
    // Of many that left together, the first tells it all.
    if (sent > this.#slowed) {
      this.#interval = Math.min(slowest, this.#interval === 0 ? Math.max(least, Math.min(slow, delay / 2)) : this.#interval * 2);
      this.#slowed = time;
    }
    // Other clients may have been asked to wait for the same moment.
    const until = time + delay + (Math.random() * Math.min(this.#interval, delay)) / 10;
    this.#hold({ until, error, why: `a ${error.status} to ${error.request.method} ${error.request.url} asked for no request` });
  }

  /** The server says in an answer that no request is left for `delay` ms. */
  hold(delay: number, why: string): void {
    if (delay > 0) this.#hold({ until: now() + delay, why });
  }

  #hold(pause: Pause): void {
    if (pause.until > this.#until) this.#pause = pause;
    if (this.#waiters.size > 0) this.#wake(0);
  }

  /** A request was taken. */
  rise(): void {
    if (this.#interval > 0) this.#interval = this.#interval < 1 ? 0 : this.#interval * 0.95;
  }

  get #until(): number {
    return this.#pause?.until ?? 0;
  }

  /** The pause that lets nothing leave before a time, if one does. */
  pauseAt(until: number): Pause | undefined {
    return this.#until >= until ? this.#pause : undefined;
  }

  /** When a request can leave, at the earliest, if so many leave before it. */
  #placeAfter(ahead: number, time: number): number {
    const count = this.#times.length;
    if (count === 0) return Math.max(time, this.#until);
    const free = (this.#times[(this.#next + ahead) % count] as number) + this.#window;
    return Math.max(time, this.#until, free) + Math.floor(ahead / count) * this.#window;
  }

  #leave(time: number): void {
    // Within the learned pace at random, or those that were held back together would stay so.
    if (this.#interval > 0) this.#free = time + this.#interval * (0.5 + Math.random());
    if (this.#times.length === 0) return;
    this.#times[this.#next] = time;
    this.#next = (this.#next + 1) % this.#times.length;
  }

  #wake(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimer(delay, () => this.#turn());
  }

  /** Lets go those whose place has come, and refuses those for whom it cannot come any more. */
  #turn(): void {
    const time = now();
    for (const waiter of this.#waiters) {
      const delay = Math.max(this.#placeAfter(0, time), this.#free) - time;
      if (waiter.until <= Math.max(time, this.#until)) waiter.refuse();
      else if (delay <= rounding) {
        this.#leave(time);
        waiter.go();
      } else if (this.#until > time) continue;
      else break;
      this.#waiters.delete(waiter);
    }
    const delay = Math.max(this.#placeAfter(0, time), this.#free) - time;
    if (this.#waiters.size > 0) this.#wake(delay);
  }
}
