/** Something to be told when its time has come. */
export interface Alarm {
  readonly at: number;
  ring(): void;
}

/** The longest time that timers take; a longer one would fire at once. */
export const longest = 2 ** 31 - 1;

// One timer for all: setting and clearing one a call would cost more than the rest of the call. It stays where nothing waits for it any
// more, fires once, and keeps no process alive; the requests under way do that.
const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Number.POSITIVE_INFINITY;
let clock = setTimeout;

/** Rings after `ms`, unless it is cleared before. */
export function setAlarm(ms: number, ring: () => void): Alarm {
  const alarm = { at: Date.now() + ms, ring };
  alarms.add(alarm);
  // Test runners exchange the clock: a timer of the one before may never fire.
  if (alarm.at < due || clock !== setTimeout) schedule(alarm.at);
  return alarm;
}

export const clearAlarm = (alarm: Alarm): unknown => alarms.delete(alarm);

function schedule(at: number): void {
  clearTimeout(timer);
  due = at;
  clock = setTimeout;
  timer = setTimeout(ringDue, Math.min(at - Date.now(), longest));
  (timer as { unref?: () => void }).unref?.();
}

function ringDue(): void {
  const now = Date.now();
  due = Number.POSITIVE_INFINITY;
  for (const alarm of alarms) {
    if (alarm.at > now) due = Math.min(due, alarm.at);
    else {
      alarms.delete(alarm);
      alarm.ring();
    }
  }
  if (due !== Number.POSITIVE_INFINITY) schedule(due);
}
