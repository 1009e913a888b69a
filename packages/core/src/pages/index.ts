/** Reads all pages of a list. Knows one call of `send`, and how the vendor's pages follow each other. */
export { CapReached } from "./cap.ts";
export { idOf, itemsOf } from "./items.ts";
export { type ListCall, type ListOptions, PendingList } from "./list.ts";
export { newcomers } from "./newcomers.ts";
export type { PageRequest } from "./plan.ts";
