import type { Place } from "../api.ts";
import { pick } from "../select.ts";
import type { Args } from "./request.ts";

/** The argument at a place: a parameter's, or one within the body. */
export const argAt = (args: Args, place: Place): unknown => (place.startsWith("/") ? pick(args.body, [place]) : args[place]);

/** The arguments with one more, at its place. */
export function withArg(args: Args, place: Place, value: unknown): Args {
  if (!place.startsWith("/")) return { ...args, [place]: value };
  const put = (holder: unknown, [name = "", ...rest]: readonly string[]): unknown => ({
    ...(holder as object | undefined),
    [name]: rest.length > 0 ? put((holder as Record<string, unknown> | undefined)?.[name], rest) : value,
  });
  return { ...args, body: put(args.body, place.split("/").slice(1)) };
}
