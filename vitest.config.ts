import { defineConfig } from "vitest/config";

const conditions = ["@vendor-jobs/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
    reporters: ["default", "./scripts/check/summary-reporter.ts"],
    testTimeout: 20_000,
  },
});
