/** What the packages export, by their entries: a page a package, from the comments in its declarations. */
export { exportPages } from "./export-pages.ts";
export { packageEntries } from "./package-entries.ts";
