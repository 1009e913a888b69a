/** Something to be told when its time has come. */
export interface Alarm {
  at: number;
  ring(): void;
  timer?: ReturnType<typeof setTimeout>;
}

/** The longest time that timers take; a longer one would fire at once. */
export const longest = 2 ** 31 - 1;

// Where a timer can be told to keep no process alive, one serves all: setting and clearing one a call would cost more than the rest of the
// call. It stays where nothing waits for it any more, and fires once. Elsewhere a timer may belong to whatever set it, as a request does in
// a worker, and end with it: there each alarm has its own.
const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Number.POSITIVE_INFINITY;
let clock = setTimeout;

/** Rings after `ms`, unless it is cleared before. */
export function setAlarm(ms: number, ring: () => void): Alarm {
  const alarm: Alarm = { at: performance.now() + ms, ring };
  if (isShared()) {
    alarms.add(alarm);
    // Test runners exchange the clock: a timer of the one before may never fire.
    if (alarm.at < due || clock !== setTimeout) schedule(alarm.at);
  } else alarm.timer = setTimeout(ring, Math.min(ms, longest));
  return alarm;
}

export function clearAlarm(alarm: Alarm): void {
  alarms.delete(alarm);
  if (alarm.timer !== undefined) clearTimeout(alarm.timer);
}

let shared: boolean | undefined;
function isShared(): boolean {
  if (shared === undefined) {
    const probe = setTimeout(() => {}) as unknown;
    clearTimeout(probe as number);
    shared = typeof (probe as { unref?: unknown }).unref === "function";
  }
  return shared;
}

function schedule(at: number): void {
  clearTimeout(timer);
  const ms = Math.min(at - performance.now(), longest);
  due = performance.now() + ms;
  clock = setTimeout;
  timer = setTimeout(ringDue, ms);
  (timer as { unref?: () => void }).unref?.();
}

function ringDue(): void {
  // A timer fires no earlier than it should, whatever the clock says.
  const now = Math.max(performance.now(), due);
  const ringing = [...alarms].filter(({ at }) => at <= now);
  for (const alarm of ringing) alarms.delete(alarm);
  due = Number.POSITIVE_INFINITY;
  const next = Math.min(...[...alarms].map(({ at }) => at));
  if (next !== Number.POSITIVE_INFINITY) schedule(next);
  for (const alarm of ringing) alarm.ring();
}
