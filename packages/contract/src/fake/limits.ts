import type { VendorModel } from "../model/index.ts";
import { type OperationInfo, rateLimitOf } from "../spec/index.ts";

/** The headers that say how many requests are left, for vendors whose answers do. */
export function limitHeaders({ spec }: VendorModel, now: () => number): (info: OperationInfo) => Record<string, string> {
  const windows = new Map<object, { since: number; count: number }>();
  return (info) => {
    const limit = info.rateLimit ?? rateLimitOf(spec);
    if (!limit?.remaining) return {};
    const { requests, seconds, remaining, reset, resetIn } = limit;
    const time = now();
    const before = windows.get(limit);
    const window = before && time - before.since < seconds * 1000 ? before : { since: time, count: 0 };
    window.count++;
    windows.set(limit, window);
    const end = window.since + seconds * 1000;
    const left = Math.ceil((resetIn === "seconds" ? end - time : end) / 1000);
    return { [remaining]: String(Math.max(0, requests - window.count)), ...(reset !== undefined && { [reset]: String(left) }) };
  };
}
