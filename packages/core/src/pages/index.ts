/** Reads all pages of a list. Knows one call of `send`, and how the vendor's pages follow each other. */
export { itemsOf, type ListCall, type ListOptions, PendingList } from "./pages.ts";
