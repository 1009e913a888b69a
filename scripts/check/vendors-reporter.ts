import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { root } from "../workspace/index.ts";

const vendors = process.env.VENDORS?.split(",") ?? [];

/** Whose a test is: that of its file's package, or else the one that its outermost group names. */
function vendorOf(test: TestCase): string | undefined {
  const [, owner] = /^packages\/([^/]+)\//.exec(relative(root, test.module.moduleId).replaceAll("\\", "/")) ?? [];
  if (owner) return owner;
  const words = test.fullName.split(" > ")[0]?.split(" ") ?? [];
  return vendors.find((id) => words.includes(id));
}

/** Keeps what the tests of many vendors came to where each vendor's own task would. @throws where it does not know whose a test is. */
export default class VendorsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = Object.fromEntries(vendors.map((id) => [id, { passed: 0, failed: 0, skipped: 0, pending: 0 }]));
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const { state } = test.result();
      const count = counts[vendorOf(test) ?? ""];
      if (count) count[state]++;
      else if (state !== "skipped") throw new Error(`No vendor's: ${test.fullName}`);
    }
    for (const [id, count] of Object.entries(counts)) {
      mkdirSync(`${root}/packages/${id}/.turbo`, { recursive: true });
      writeFileSync(`${root}/packages/${id}/.turbo/test.json`, JSON.stringify(count));
    }
  }
}
