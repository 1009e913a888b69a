export { type Drafted, type DraftOptions, draft, formatDrafted } from "./draft.ts";
export { formatGenerated, type Generated, type GenerateOptions, generate } from "./generate.ts";
export { type LintedSpec, lintSpec, loadSpec, SpecError, type SpecOptions, summaryOf } from "./lint/index.ts";
export { compile, factoryName, type PrintOptions, printClient } from "./print/index.ts";
