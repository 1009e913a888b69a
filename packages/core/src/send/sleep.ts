import { clearAlarm, setAlarm } from "./alarm.ts";
import { now, setTimer } from "./clock.ts";

/** Waits `ms`; rejects with the signal's reason as soon as it is aborted. Leaves neither timer nor listener. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const until = now() + ms;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const left = until - now();
      if (left > 0) timer = setTimer(left, tick);
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
    const settle = () => {
      if (alarm) clearAlarm(alarm);
      if (abort) signal.removeEventListener("abort", abort);
    };
    const end = (reason: unknown) => {
      settle();
      reject(reason);
      onEnd?.(reason);
    };
    const alarm = ms === Number.POSITIVE_INFINITY ? undefined : setAlarm(ms, () => end(expired()));
    const abort = signal && (() => end(signal.reason));
    if (signal?.aborted) abort?.();
    else if (abort) signal.addEventListener("abort", abort, { once: true });
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
