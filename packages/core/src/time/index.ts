/** The one clock, and work that it or a signal bounds. Knows no calls. */

export { bounded } from "./bounded.ts";
export { now, setTimer } from "./clock.ts";
export { lazily } from "./lazily.ts";
export { leavable } from "./leavable.ts";
export { loaded } from "./loaded.ts";
export { onAbort } from "./on-abort.ts";
export { sleep } from "./sleep.ts";
