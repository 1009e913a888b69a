import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareBumps } from "../../release/bump/bump.ts";
import { EditedTree, type Result } from "./edited-tree.ts";
import { alteryx, contract, core, flatfile, nebula, workato } from "./release-edits.ts";

const edits = [...workato, ...nebula, ...alteryx, ...flatfile, ...core, ...contract];
const tree = new EditedTree();
const results: Result[] = [];
beforeAll(() => tree.make(edits), 600_000);
afterAll(() => tree.remove());

describe(`${edits.length} edits`, () => {
  it.each(edits.map((edit) => [edit.file, edit.name, edit] as const))("are judged: %s, %s", async (_, _name, edit) => {
    results.push(...(await tree.judge(edit)));
  });

  it("are never taken for less than they are, and seldom for more", () => {
    const inexact = results.filter(({ expected, computed }) => expected !== computed);
    const lines = inexact.map(
      ({ edit, name, expected, computed, reasons }) => `${name}: ${edit.name}: ${computed}, expected ${expected}\n    ${reasons.join("\n    ")}`,
    );
    if (lines.length > 0) console.log(lines.join("\n"));
    expect(results.length).toBeGreaterThanOrEqual(edits.length);
    expect(inexact.filter(({ expected, computed }) => compareBumps(computed, expected) < 0)).toEqual([]);
    expect(results.length - inexact.length).toBeGreaterThanOrEqual(results.length - 1);
  });

  it("are told of with file and line", () => {
    for (const { reasons } of results)
      for (const reason of reasons) expect(reason).toMatch(/^(packages|specs)\/\S+:\d+( \(in the last release\))? (patch|minor|major): /);
  });
});
