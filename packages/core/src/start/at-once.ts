import { startParts } from "./start.ts";
import { starting } from "./starting.ts";

/** Has at hand what is else loaded once it is needed. */
export function preload(): void {
  startParts.starting = starting;
}
