/** Reads specs and holds them against the rules. Knows what is printed of them. */

export { extensionNames } from "./extensions.ts";
export { bundled, type LintedSpec, lintSpec, loadSpec, SpecError, type SpecOptions, summaryOf } from "./specs.ts";
