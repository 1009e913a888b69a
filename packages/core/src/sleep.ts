/** The longest time that timers take; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** Waits `ms`; rejects with the signal's reason as soon as it is aborted. Leaves neither timer nor listener. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const until = Date.now() + ms;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const left = until - Date.now();
      if (left > 0) timer = setTimeout(tick, Math.min(left, longest));
      else {
        signal?.removeEventListener("abort", abort);
        resolve();
      }
    };
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
    tick();
  });
}

/**
 * Settles as the work does; or rejects with what `expired` gives after `ms`, or with the signal's reason once that is aborted.
 * `onEnd` is told of both: the work may go on for others, or be ended there.
 */
export function bounded<T>(work: Promise<T>, ms: number, signal: AbortSignal | undefined, expired: () => Error, onEnd?: (reason: unknown) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (reason: unknown) => {
      reject(reason);
      onEnd?.(reason);
    };
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(() => end(expired()), Math.min(ms, longest));
    const abort = signal && (() => end(signal.reason));
    if (abort) {
      if (signal.aborted) abort();
      else signal.addEventListener("abort", abort, { once: true });
    }
    const settle = () => {
      clearTimeout(timer);
      if (abort) signal.removeEventListener("abort", abort);
    };
    work.then(
      (value) => {
        settle();
        resolve(value);
      },
      (error) => {
        settle();
        reject(error);
      },
    );
  });
}
