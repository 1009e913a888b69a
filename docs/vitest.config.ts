import { defineConfig } from "vitest/config";
import shared from "../vitest.config.ts";

// Here, and not from the root: the programs of pages find the packages that docs/ depends on.
export default defineConfig({
  ...shared,
  test: { ...shared.test, include: ["{browser,snippets,test}/**/*.test.ts"], reporters: ["default", "../scripts/check/summary-reporter.ts"] },
});
