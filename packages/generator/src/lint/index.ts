/** Reads specs and holds them against the rules. Knows no other room. */
export { type LintedSpec, lintSpec, loadSpec, SpecError, type SpecOptions, summaryOf } from "./specs.ts";
