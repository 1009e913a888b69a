import { type Args, checkCallOptions, now, refuse } from "../send/index.ts";
import { type FoundStarts, findStart } from "./find-start.ts";
import type { StartOptions } from "./key.ts";
import type { JobSource } from "./source.ts";
import { isReadable } from "./time-text.ts";

/** Options of `findStart()`. */
export interface FindStartOptions extends StartOptions {
  /** When the start was sent first, or was to be, by this machine's clock: no job of before is looked at. */
  since: Date;
}

// What is loaded once a start is looked for.

export async function findStartOf(source: JobSource, operation: string, given: Args, options: FindStartOptions): Promise<FoundStarts<unknown>> {
  const starts = source.shape.start ?? [];
  const start = starts.find((one) => one.operation === operation);
  if (!start) return refuse("operation", operation, starts.map((one) => one.operation).join(" or "));
  const { since, key, ...rest } = options ?? {};
  checkCallOptions(rest);
  if (!(since instanceof Date) || !isReadable(since.getTime())) return refuse("since", since, "the Date at which the start was sent, of the years 1 to 9999");
  if (key !== undefined && (typeof key !== "string" || key.trim() === "")) return refuse("key", key, "the text that the start was sent with");
  const { args } = (key !== undefined && source.withKey?.(start, given ?? {}, { key })) || { args: given ?? {} };
  return findStart({ source, start, args, options: rest, since: since.getTime(), at: now() - Date.now() + since.getTime() });
}
