import type { Place } from "../api.ts";
import { pick } from "../select.ts";
import type { Args } from "./request.ts";

/** The argument that a place is in or is, and what leads to the place within it: without a name it is the body. */
function split(place: Place): [name: string, path: readonly string[]] {
  const [name, ...path] = place.split("/");
  return [name || "body", path];
}

/** The argument at a place: a parameter's, or one within the body or a parameter that has members. */
export function argAt(args: Args, place: Place): unknown {
  const [name, path] = split(place);
  return path.length === 0 ? args[name] : pick(args[name], [`/${path.join("/")}`]);
}

/** The arguments with one more, at its place. */
export function withArg(args: Args, place: Place, value: unknown): Args {
  const put = (holder: unknown, [name = "", ...rest]: readonly string[]): unknown => ({
    ...(holder as object | undefined),
    [name]: rest.length > 0 ? put((holder as Record<string, unknown> | undefined)?.[name], rest) : value,
  });
  const [name, path] = split(place);
  return { ...args, [name]: path.length === 0 ? value : put(args[name], path) };
}
