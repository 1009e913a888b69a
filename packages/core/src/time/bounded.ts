import { alarms } from "./alarm.ts";
import { onAbort } from "./on-abort.ts";

/**
 * Settles as the work does; or rejects with what `expired` gives after `ms`, or with the signal's reason once that is aborted.
 * `onEnd` is told of both: the work may go on for others, or be ended there.
 */
export function bounded<T>(
  work: Promise<T>,
  ms: number,
  signal: AbortSignal | undefined,
  expired: () => unknown,
  onEnd?: (reason: unknown) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      if (alarm) alarms.clear(alarm);
      leave?.();
    };
    const end = (reason: unknown) => {
      settle();
      reject(reason);
      onEnd?.(reason);
    };
    const alarm = ms === Number.POSITIVE_INFINITY ? undefined : alarms.set(ms, () => end(expired()));
    let leave: (() => void) | undefined;
    if (signal) leave = onAbort(signal, () => end(signal.reason));
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
