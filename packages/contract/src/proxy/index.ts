/** Stands between a client and its vendor, passes all on, and says what breaks the spec. */
export { type ProxyOptions, type ProxySummary, startProxy, type ValidationProxy } from "./proxy.ts";
export type { Exchange, Recorded } from "./recording.ts";
