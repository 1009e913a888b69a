/** Time that timers said had passed while the platform's clock stood still, as it does where a test moves timers alone. */
let skipped = 0;

/** Milliseconds on the one clock that waits, limits and deadlines go by. It follows neither the date, which people set, nor a clock that timers leave behind. */
export const now = (): number => performance.now() + skipped;

/** The longest time that timers take; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/** Sets a timer of at most the longest time. Once it has fired, that time has passed, whatever the platform's clock says. */
export function setTimer(ms: number, ring: () => void): ReturnType<typeof setTimeout> {
  const whole = Math.min(Math.max(1, Math.ceil(ms)), longest);
  const due = now() + whole;
  const set = setTimeout;
  return set(() => {
    // Where a test has put a clock of its own in place meanwhile, that tells another time.
    const missing = set === setTimeout ? due - now() : 0;
    // A real timer may fire a part of a millisecond early.
    if (missing > Math.min(1, whole / 2)) skipped += missing;
    ring();
  }, whole);
}
