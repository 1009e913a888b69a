import { type Alarm, alarms } from "./alarm.ts";
import { now, setTimer } from "./clock.ts";

/** An alarm that the one timer may ring. */
interface SharedAlarm extends Alarm {
  readonly at: number;
  ring(): void;
}

// Where a timer can be told to keep no process alive, one serves all: setting and clearing one a call would cost more than the rest of the
// call. It stays where nothing waits for it any more, and fires once. Elsewhere a timer may belong to whatever set it, as a request does in
// a worker, and end with it: there each alarm has its own.
const waiting = new Set<SharedAlarm>();
const own = { ...alarms };
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Number.POSITIVE_INFINITY;
let clock = setTimeout;

/** Has one timer ring all, where that can be. */
export function shareAlarms(): void {
  alarms.set = (ms, ring) => {
    if (!isShared()) return own.set(ms, ring);
    const alarm: SharedAlarm = { at: now() + ms, ring };
    waiting.add(alarm);
    // Test runners exchange the clock: a timer of the one before may never fire.
    if (alarm.at < due || clock !== setTimeout) schedule(alarm.at);
    return alarm;
  };
  alarms.clear = (alarm) => {
    if (!waiting.delete(alarm as SharedAlarm)) own.clear(alarm);
  };
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
  due = at;
  clock = setTimeout;
  timer = setTimer(at - now(), ringDue);
  (timer as { unref?: () => void }).unref?.();
}

function ringDue(): void {
  const time = now();
  const ringing: SharedAlarm[] = [];
  due = Number.POSITIVE_INFINITY;
  let next = due;
  for (const alarm of waiting) {
    if (alarm.at > time) next = Math.min(next, alarm.at);
    else if (waiting.delete(alarm)) ringing.push(alarm);
  }
  if (next !== Number.POSITIVE_INFINITY) schedule(next);
  for (const alarm of ringing) alarm.ring();
}
