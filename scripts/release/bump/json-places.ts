import { readFileSync } from "node:fs";
import type { Bump, Reason } from "./bump.ts";

/** Notes a reason, at a key below others. */
export type Note = (bump: Bump, why: string, ...keys: string[]) => unknown;

/** Collects reasons that stand in a JSON file, of which `text` is what it says now. */
export function notesIn(file: string, text: string): { reasons: Reason[]; note: Note } {
  const reasons: Reason[] = [];
  return { reasons, note: (bump, why, ...keys) => reasons.push({ bump, why, file, line: lineOf(text, keys) }) };
}

/** Where a key of a package's package.json stands. */
export function inManifest(root: string, name: string, ...keys: string[]): { file: string; line: number } {
  const file = `packages/${name}/package.json`;
  return { file, line: lineOf(readFileSync(`${root}/${file}`, "utf8"), keys) };
}

/** The line of a key below others in a JSON text: the last of them that is found, each after the one before. */
function lineOf(text: string, keys: readonly string[]): number {
  let offset = 0;
  for (const key of keys) {
    const found = text.indexOf(`${JSON.stringify(key)}:`, offset);
    if (found === -1) break;
    offset = found;
  }
  return text.slice(0, offset).split("\n").length;
}
