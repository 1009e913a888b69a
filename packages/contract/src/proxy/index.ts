/** Stands between a client and its vendor, passes all on, and says what breaks the spec. */
export { type Exchange, type ProxyOptions, type ProxySummary, startProxy, type ValidationProxy } from "./proxy.ts";
export type { Recorded } from "./recording.ts";
