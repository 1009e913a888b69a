import { isDeepStrictEqual } from "node:util";
import { minVersion, subset, validRange } from "semver";
import type { Bump, Reason } from "./bump.ts";
import type { Manifest } from "./packages.ts";

const rules = {
  entry: { added: "minor", removed: "major" },
  condition: { added: "minor", removed: "major" },
  bin: { added: "minor", removed: "major" },
  engine: { added: "major", removed: "minor", wider: "minor", narrower: "major" },
  peer: { added: "major", addedOptional: "minor", removed: "minor", wider: "minor", narrower: "major" },
  dependency: { added: "minor", removed: "patch", moved: "patch", movedInTypes: "major" },
  moduleType: { changed: "major" },
  // A platform more or less; of none said, all.
  platform: { wider: "minor", narrower: "major" },
  // What has effects is kept by bundlers only where it is said.
  sideEffects: { more: "patch", fewer: "major" },
  license: { changed: "major" },
} as const satisfies Record<string, Record<string, Bump>>;

/**
 * What a change of a package.json means to those who install the package.
 * @param file - Its path, for the reasons; `text` is what it says now.
 * @param isPublic - Whether the package's public types name those of a dependency.
 */
export function manifestChanges(file: string, then: Manifest, text: string, isPublic: (dependency: string) => boolean): Reason[] {
  const now = JSON.parse(text) as Manifest;
  const reasons: Reason[] = [];
  const note = (bump: Bump, why: string, ...keys: string[]) => reasons.push({ bump, why, file, line: lineOf(text, keys) });
  const [before, after] = [published(then), published(now)];

  each(before.exports, after.exports, (entry, was, is) => {
    if (is === undefined) return note(rules.entry.removed, `the entry ${entry} was removed`, "exports");
    if (was === undefined) return note(rules.entry.added, `the entry ${entry} was added`, "exports", entry);
    each(conditionsOf(was), conditionsOf(is), (condition, had, has) => {
      if (has === undefined) note(rules.condition.removed, `the entry ${entry} has no ${condition} any more`, "exports", entry);
      if (had === undefined) note(rules.condition.added, `the entry ${entry} has ${condition}`, "exports", entry);
    });
  });
  each(before.bin, after.bin, (name, was, is) => {
    if (is === undefined) note(rules.bin.removed, `the command ${name} was removed`, "bin");
    if (was === undefined) note(rules.bin.added, `the command ${name} was added`, "bin", name);
  });
  each(before.engines, after.engines, (engine, was, is) => {
    if (was === undefined) note(rules.engine.added, `needs ${engine} ${is}`, "engines", engine);
    else if (is === undefined) note(rules.engine.removed, `no longer says which ${engine} it needs`, "engines");
    else if (was !== is) note(rules.engine[widthOf(was, is)], `needs ${engine} ${is}, and needed ${was}`, "engines", engine);
  });
  dependencyChanges(before, after, isPublic, note);
  fieldChanges(before, after, note);
  if (before.type !== after.type) note(rules.moduleType.changed, `is of type ${after.type ?? "commonjs"}, and was ${before.type ?? "commonjs"}`, "type");
  return reasons;
}

type Published = ReturnType<typeof published>;
type Note = (bump: Bump, why: string, ...keys: string[]) => unknown;

/** What is installed beside the package. */
function dependencyChanges(before: Published, after: Published, isPublic: (dependency: string) => boolean, note: Note): void {
  each(before.peerDependencies, after.peerDependencies, (peer, was, is) => {
    const isOptional = after.peerDependenciesMeta?.[peer]?.optional === true;
    if (was === undefined)
      note(rules.peer[isOptional ? "addedOptional" : "added"], `needs the ${isOptional ? "optional " : ""}peer ${peer} ${is}`, "peerDependencies", peer);
    else if (is === undefined) note(rules.peer.removed, `no longer needs the peer ${peer}`, "peerDependencies");
    else {
      if (was !== is) note(rules.peer[widthOf(was, is)], `needs the peer ${peer} ${is}, and needed ${was}`, "peerDependencies", peer);
      if (before.peerDependenciesMeta?.[peer]?.optional && !isOptional)
        note(rules.peer.added, `the peer ${peer} is no longer optional`, "peerDependencies", peer);
    }
  });
  each(before.dependencies, after.dependencies, (dependency, was, is) => {
    if (was === undefined) note(rules.dependency.added, `depends on ${dependency} ${is}`, "dependencies", dependency);
    else if (is === undefined) note(rules.dependency.removed, `no longer depends on ${dependency}`, "dependencies");
    else if (was !== is) {
      const isMajor = isPublic(dependency) && isOtherMajor(was, is);
      note(
        rules.dependency[isMajor ? "movedInTypes" : "moved"],
        `depends on ${dependency} ${is}, and did on ${was}${isMajor ? ": its types are part of ours" : ""}`,
        "dependencies",
        dependency,
      );
    }
  });
}

/** What single fields say. */
function fieldChanges(before: Published, after: Published, note: Note): void {
  for (const field of ["os", "cpu", "libc"] as const)
    if (!isDeepStrictEqual(before[field], after[field])) {
      const isWider = after[field] === undefined || before[field]?.every((name) => after[field]?.includes(name)) === true;
      note(
        rules.platform[isWider ? "wider" : "narrower"],
        `runs on ${field} ${after[field]?.join(", ") ?? "any"}, and did on ${before[field]?.join(", ") ?? "any"}`,
        field,
      );
    }
  if (!isDeepStrictEqual(before.sideEffects, after.sideEffects)) {
    const keeps = effectsKept(before.sideEffects, after.sideEffects);
    note(rules.sideEffects[keeps ? "more" : "fewer"], `says ${keeps ? "more" : "fewer"} of its files have effects of their own`, "sideEffects");
  }
  if (before.license !== after.license) note(rules.license.changed, `is licensed as ${after.license}, and was as ${before.license}`, "license");
}

/** Whether all files that were said to have effects still are; where nothing is said, all have. */
const effectsKept = (was: boolean | string[] = true, is: boolean | string[] = true): boolean =>
  is === true || was === false || (Array.isArray(was) && Array.isArray(is) && was.every((file) => is.includes(file)));

/** The manifest as npm shows it: what publishConfig has takes the place of what stands outside. */
const published = (manifest: Manifest) => {
  const all = { ...manifest, ...(manifest.publishConfig as Partial<Manifest>) };
  // A text is the command of the package's own name.
  const bin = typeof all.bin === "string" ? { [all.name.replace(/^@.*\//, "")]: all.bin } : all.bin;
  return { ...all, bin };
};

const conditionsOf = (target: unknown): Record<string, unknown> =>
  typeof target === "object" && target !== null ? (target as Record<string, unknown>) : { default: target };

function each<T>(before: Record<string, T> = {}, after: Record<string, T> = {}, judge: (name: string, was: T | undefined, is: T | undefined) => unknown): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) judge(name, before[name], after[name]);
}

/** Where a range cannot be read, it is taken for narrower. */
const widthOf = (was: string, is: string): "wider" | "narrower" => (validRange(was) && validRange(is) && subset(was, is) ? "wider" : "narrower");

/** Below 1.0.0 a minor is a major. */
function isOtherMajor(was: string, is: string): boolean {
  if (!validRange(was) || !validRange(is)) return true;
  const [old, now] = [minVersion(was), minVersion(is)];
  return old?.major !== now?.major || (now?.major === 0 && old?.minor !== now?.minor);
}

/** The line of a key below others in the text of a package.json: the last of them that is found, each after the one before. */
export function lineOf(text: string, keys: readonly string[]): number {
  let offset = 0;
  for (const key of keys) {
    const found = text.indexOf(`${JSON.stringify(key)}:`, offset);
    if (found === -1) break;
    offset = found;
  }
  return text.slice(0, offset).split("\n").length;
}
