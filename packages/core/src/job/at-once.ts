import { one } from "./one.ts";
import { parts } from "./parts.ts";
import { starting } from "./starting.ts";

/** Has at hand what is else loaded once it is needed. */
export function preload(): void {
  Object.assign(parts, { one, starting });
}
