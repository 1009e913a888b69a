/** What a change of a vendor's spec means to those who use its client. Knows `bump`. */
export { specChanges } from "./spec-changes.ts";
