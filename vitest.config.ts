import { defineConfig } from "vitest/config";

const conditions = ["@vendor-jobs/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["{packages,examples}/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
    // Node runs the sources as they are, which spares each worker their transformation.
    execArgv: ["-C", "@vendor-jobs/source"],
    experimental: { viteModuleRunner: false, nodeLoader: false },
    reporters: ["default", "./scripts/check/summary-reporter.ts"],
    // Suites run side by side, each on its share of the machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
