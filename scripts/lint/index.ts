/** Reads a vendor's spec and holds it against the house rules. Knows the workspace. */
export { type Json, loadSpec, SpecError, specProblems, summaryOf } from "./specs.ts";
