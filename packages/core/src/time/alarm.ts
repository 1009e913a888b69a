import { setTimer } from "./clock.ts";

/** What was set to ring. */
export interface Alarm {
  readonly timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Sets what rings after `ms`, unless it is cleared before: each a timer. On Node one timer serves all (`shared-alarms.ts`). */
export const alarms = {
  set: (ms: number, ring: () => void): Alarm => ({ timer: setTimer(ms, ring) }),
  clear({ timer }: Alarm): void {
    clearTimeout(timer);
  },
};
