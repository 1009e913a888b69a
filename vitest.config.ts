import { defineConfig } from "vitest/config";

const conditions = ["@vendor-jobs/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,examples}/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
    reporters: ["default", "./scripts/check/summary-reporter.ts"],
    // Suites run side by side, each on its share of the machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
