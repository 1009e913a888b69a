import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Whatever tests leave among temporary files goes with them: workers are ended before they could tidy up. A database's own user may write there too.
const scratch = mkdtempSync(join(tmpdir(), "vendor-jobs-tests-"));
chmodSync(scratch, 0o1777);
process.env.TMPDIR = scratch;
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

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
