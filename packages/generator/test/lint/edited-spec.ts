import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect } from "vitest";
import { lintSpec } from "../../src/lint/specs.ts";
import { root } from "../root.ts";

const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-lint-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fault: what it is, in which spec, by which edit, and what the lint says. */
export type Case = readonly [what: string, vendor: string, from: string | RegExp, to: string, says: RegExp];

/** The file of a vendor's spec, or of that of an API of one's own. */
const fileOf = (vendor: string): string =>
  [`${root}/packages/generator/test/${vendor}.yaml`].find((own) => existsSync(own)) ?? `${root}/specs/${vendor}/openapi.yaml`;

/** What the lint says of a vendor's spec with one edit, and the line of the edit. */
export async function problemsOf(vendor: string, from: string | RegExp, to: string): Promise<{ problems: readonly string[]; line: number }> {
  const text = readFileSync(fileOf(vendor), "utf8");
  const edited = text.replace(from, to);
  expect(edited, "the edit").not.toBe(text);
  mkdirSync(`${folder}/${vendor}`, { recursive: true });
  writeFileSync(`${folder}/${vendor}/openapi.yaml`, edited);
  const before = text.split("\n");
  const line = edited.split("\n").findIndex((one, index) => one !== before[index]) + 1;
  const { problems } = await lintSpec(`${folder}/${vendor}/openapi.yaml`);
  return { problems, line };
}
