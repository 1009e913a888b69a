import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, expect } from "vitest";
import { lintSpec } from "../../src/lint/specs.ts";
import { documentOf } from "../root.ts";

const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-lint-`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fault: what it is, in which API's document, by which edit, and what the lint says. */
export type Case = readonly [what: string, api: string, from: string | RegExp, to: string, says: RegExp];

/** What the lint says of an API's document with one edit, and the line of the edit. */
export async function problemsOf(api: string, from: string | RegExp, to: string): Promise<{ problems: readonly string[]; line: number }> {
  const text = readFileSync(documentOf(api), "utf8");
  const edited = text.replace(from, to);
  expect(edited, "the edit").not.toBe(text);
  mkdirSync(`${folder}/${api}`, { recursive: true });
  writeFileSync(`${folder}/${api}/openapi.yaml`, edited);
  const before = text.split("\n");
  const line = edited.split("\n").findIndex((one, index) => one !== before[index]) + 1;
  const { problems } = await lintSpec(`${folder}/${api}/openapi.yaml`, { strict: true });
  return { problems, line };
}
