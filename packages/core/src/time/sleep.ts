import { now, setTimer } from "./clock.ts";
import { onAbort } from "./on-abort.ts";

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
        leave?.();
        resolve();
      }
    };
    const leave =
      signal &&
      onAbort(signal, () => {
        leave?.();
        clearTimeout(timer);
        reject(signal.reason);
      });
    tick();
  });
}
