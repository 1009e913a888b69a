/** Reads specs and holds them against the rules. Knows what is printed of them. */

export { bundled, type LintedSpec, lintSpec, loadSpec, SpecError, type SpecOptions, summaryOf } from "./specs.ts";
