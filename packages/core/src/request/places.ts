import type { Place } from "../api.ts";
import { pick } from "../select.ts";
import type { Args } from "./request.ts";

/** A place as a pointer into the arguments: without a name it is in the body. */
const pointerTo = (place: Place) => `/${place.startsWith("/") ? "body" : ""}${place}`;

/** The argument at a place: a parameter's, or one within the body or a parameter that has members. */
export const argAt = (args: Args, place: Place): unknown => pick(args, [pointerTo(place)]);

/** The arguments with one more, at its place; `-` in it adds an element to a list. */
export function withArg(args: Args, place: Place, value: unknown): Args {
  const put = (holder: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (name === undefined) return value;
    if (name === "-") return [...((holder as unknown[] | undefined) ?? []), put(undefined, rest)];
    return { ...(holder as object | undefined), [name]: put((holder as Args | undefined)?.[name], rest) };
  };
  return put(args, pointerTo(place).split("/").slice(1)) as Args;
}
