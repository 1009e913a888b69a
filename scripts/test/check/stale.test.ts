import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect, it } from "vitest";
import { clearStale } from "../../check/stale.ts";

const root = mkdtempSync(`${tmpdir()}/vendor-jobs-stale-`);
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("removes what was built of other sources, and leaves the rest", () => {
  const left = (...hashes: string[]) => {
    const builds = hashes.map((hash, index) => ({ directory: `packages/p${index}`, hash }));
    for (const { directory } of builds) mkdirSync(`${root}/${directory}/dist`, { recursive: true });
    clearStale(root, builds);
    return builds.map(({ directory }) => existsSync(`${root}/${directory}/dist`));
  };
  expect(left("a", "b")).toEqual([false, false]);
  expect(left("a", "b")).toEqual([true, true]);
  expect(left("a", "c")).toEqual([true, false]);
  expect(left("a", "b")).toEqual([true, false]);
});
