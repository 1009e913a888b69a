import { failing } from "./failing.ts";
import { parts } from "./parts.ts";

/** Has at hand what is else loaded once it is needed. */
export function preload(): void {
  parts.failing = failing;
}
