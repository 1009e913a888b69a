/** What is measured, of our clients beside others. Knows `workspace` where only Node runs it. */
import type { Measure } from "./measure.ts";

export { mapped, median, type Row, subjects } from "./measure.ts";

/** Each loaded once it is asked for: some need what other runtimes do not have. */
export const measures: Readonly<Record<string, () => Promise<Measure>>> = {
  latency: async () => (await import("./calls.ts")).latency,
  rate: async () => (await import("./calls.ts")).rate,
  "own-time": async () => (await import("./own-time.ts")).ownTime,
  bundle: async () => (await import("./bundles.ts")).bundle,
  import: async () => (await import("./imports.ts")).imports,
  install: async () => (await import("./install.ts")).installed,
  types: async () => (await import("./types.ts")).types,
  pages: async () => (await import("./pages.ts")).pages,
  concurrency: async () => (await import("./pages.ts")).concurrency,
  memory: async () => (await import("./memory.ts")).memory,
  validators: async () => (await import("./validators.ts")).validators,
  fake: async () => (await import("./fake.ts")).fake,
};
