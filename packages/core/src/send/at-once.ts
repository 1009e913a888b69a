import { failing } from "./failing.ts";
import { limiting } from "./limiting.ts";
import { sendOnce } from "./once.ts";
import { parts } from "./parts.ts";

/** Has at hand what is else loaded once it is needed. */
export function preload(): void {
  Object.assign(parts, { failing, limiting });
  sendOnce();
}
