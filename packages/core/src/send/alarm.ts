import { now, setTimer } from "./clock.ts";

/** Something to be told when its time has come. */
export interface Alarm {
  at: number;
  ring(): void;
  timer?: ReturnType<typeof setTimeout>;
}

// Where a timer can be told to keep no process alive, one serves all: setting and clearing one a call would cost more than the rest of the
// call. It stays where nothing waits for it any more, and fires once. Elsewhere a timer may belong to whatever set it, as a request does in
// a worker, and end with it: there each alarm has its own.
const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
let due = Number.POSITIVE_INFINITY;
let clock = setTimeout;

/** Rings after `ms`, unless it is cleared before. */
export function setAlarm(ms: number, ring: () => void): Alarm {
  const alarm: Alarm = { at: now() + ms, ring };
  if (isShared()) {
    alarms.add(alarm);
    // Test runners exchange the clock: a timer of the one before may never fire.
    if (alarm.at < due || clock !== setTimeout) schedule(alarm.at);
  } else alarm.timer = setTimer(ms, ring);
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
  due = at;
  clock = setTimeout;
  timer = setTimer(at - now(), ringDue);
  (timer as { unref?: () => void }).unref?.();
}

function ringDue(): void {
  const time = now();
  const ringing: Alarm[] = [];
  due = Number.POSITIVE_INFINITY;
  let next = due;
  for (const alarm of alarms) {
    if (alarm.at > time) next = Math.min(next, alarm.at);
    else if (alarms.delete(alarm)) ringing.push(alarm);
  }
  if (next !== Number.POSITIVE_INFINITY) schedule(next);
  for (const alarm of ringing) alarm.ring();
}
