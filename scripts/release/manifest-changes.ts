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
  if (before.type !== after.type) note(rules.moduleType.changed, `is of type ${after.type ?? "commonjs"}, and was ${before.type ?? "commonjs"}`, "type");
  return reasons;
}

/** The manifest as npm shows it: what publishConfig has takes the place of what stands outside. */
const published = (manifest: Manifest) => ({ ...manifest, ...(manifest.publishConfig as Partial<Manifest>) }) as Manifest & { type?: string };

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
