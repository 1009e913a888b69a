import { one } from "./one.ts";
import { parts } from "./parts.ts";

/** Has at hand what is else loaded once it is needed. */
export function preload(): void {
  parts.one = one;
}
