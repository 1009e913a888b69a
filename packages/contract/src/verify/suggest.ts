import { formatPatch, structuredPatch } from "diff";
import type { Change } from "../check/index.ts";
import type { SpecFile } from "../spec/index.ts";
import { editYaml } from "./yaml-edit.ts";

/** How far the version of a vendor's package moves for a change of its spec. */
export type Bump = "none" | "patch" | "minor" | "major";

/** A proposed change of a spec. */
export interface Suggestion {
  /** Unified diff over all files; empty where nothing is to change. */
  diff: string;
  /** What the change would mean for the version of the vendor's package. */
  bump: Bump;
  changes: { summary: string; bump: Bump; isApplied: boolean }[];
  /** What to do with it, line by line, where whoever asks has said so. */
  howTo?: string;
  /** The files as they would be. */
  files: SpecFile[];
}

/** What each kind of change means to those who read the types: a field or value more breaks nobody, a wider type of a known field may. */
const bumps: Record<Change["do"], Bump> = {
  "add-property": "minor",
  "add-value": "minor",
  "allow-null": "major",
  "add-type": "major",
  "drop-required": "major",
  "drop-keyword": "patch",
};

const summaries: Record<Change["do"], (change: Change) => string> = {
  "add-property": ({ at, name, type }) => `${at} gets an optional ${name}${type && type !== "null" ? ` (${type.replaceAll("|", " or ")})` : ""}`,
  "add-value": ({ at, value }) => `${at} lists the value ${value}`,
  "allow-null": ({ at }) => `${at} may be null`,
  "add-type": ({ at, type }) => `${at} may be ${type}`,
  "drop-required": ({ at, name }) => `${at} no longer requires ${name}`,
  "drop-keyword": ({ at, name }) => `${at} no longer has ${name}`,
};

const order: Bump[] = ["none", "patch", "minor", "major"];

/** Turns what replies showed into a change of the spec's files; the first file is the vendor's own, the others are those that it refers to. */
export function suggest(changes: readonly Change[], files: readonly SpecFile[]): Suggestion {
  const all = merged(changes);
  const made = new Set<Change>();
  const edited = files.map((file) => {
    const left = all.filter((change) => !made.has(change));
    const result = editYaml(file.text, left);
    for (const change of result.made) made.add(change);
    return { ...file, text: result.text };
  });
  const done = all.map((change) => ({ summary: summaries[change.do](change), bump: bumps[change.do], isApplied: made.has(change) }));
  const bump = done.filter(({ isApplied }) => isApplied).reduce<Bump>((most, { bump }) => (order.indexOf(bump) > order.indexOf(most) ? bump : most), "none");
  const diff = files.map((file, index) => patchOf(file, (edited[index] as SpecFile).text)).join("");
  return { diff, bump, changes: done, files: edited };
}

function patchOf({ path, text }: SpecFile, changed: string): string {
  if (text === changed) return "";
  return formatPatch(structuredPatch(`a/${path}`, `b/${path}`, text, changed, "", "", { context: 3 })).replace(/^=+\n/, "");
}

/** Changes of one place made one: a new property that was seen with several types has them all. */
function merged(changes: readonly Change[]): Change[] {
  const known = new Map<string, Change>();
  for (const change of changes) {
    const { at, do: what, name, type, value } = change;
    const key = JSON.stringify([at, what, name, value, what === "add-property" ? "" : type]);
    const before = known.get(key);
    known.set(key, before && what === "add-property" ? { ...change, type: typesOf(before.type, type) } : change);
  }
  return [...known.values()];
}

function typesOf(...types: (string | undefined)[]): string {
  const all = [...new Set(types.flatMap((type) => type?.split("|") ?? []))].sort();
  return all.filter((type) => type !== "integer" || !all.includes("number")).join("|");
}
