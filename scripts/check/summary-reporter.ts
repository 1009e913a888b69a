import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** Where a task of turbo keeps what its tests came to, so that a kept result still counts; undefined for a run by hand. */
const { TURBO_HASH, npm_package_json, npm_lifecycle_event } = process.env;
const kept = TURBO_HASH && npm_package_json && npm_lifecycle_event && `${dirname(npm_package_json)}/.turbo/${npm_lifecycle_event.replaceAll(":", "-")}.json`;

/** Ends the run with the plain line that continuous integration reads. */
export default class SummaryReporter implements Reporter {
  onInit(): void {
    if (kept) rmSync(kept, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++;
      // A file or a group that fails outside its tests, in a hook or while loading.
      for (const group of [module, ...module.children.allSuites()]) if (group.errors().length > 0) count.failed++;
    }
    if (kept) {
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(kept, JSON.stringify(count));
    }
    // After what the default reporter prints at the end.
    process.on("exit", () => console.log(`${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ""}`));
  }
}
