import { isDeepStrictEqual } from "node:util";
import { minVersion, subset, validRange } from "semver";
import { asked, type Bump, type Manifest, type Note, notesIn, offered, paired, type Reason } from "./bump/index.ts";

/** What an engine, a peer, or a platform may be: of none said, all. */
const width = { wider: "minor", narrower: "major" } as const;

/** Bumps of what is neither there to be taken up nor asked of users. */
const rules = {
  optionalPeer: "minor",
  dependency: { added: "minor", removed: "patch", moved: "patch", movedInTypes: "major" },
  moduleType: "major",
  // What has effects is kept by bundlers only where it is said.
  sideEffects: { more: "patch", fewer: "major" },
  license: "major",
} as const satisfies Record<string, Bump | Record<string, Bump>>;

type Published = ReturnType<typeof published>;

/**
 * What a change of a package.json means to those who install the package.
 * @param file - Its path, for the reasons; `text` is what it says now.
 * @param isPublic - Whether the package's public types name those of a dependency.
 */
export function manifestChanges(file: string, then: Manifest, text: string, isPublic: (dependency: string) => boolean): Reason[] {
  const { reasons, note } = notesIn(file, text);
  const [before, after] = [published(then), published(JSON.parse(text))];
  for (const [entry, was, is, alone] of paired(before.exports, after.exports)) {
    if (alone) note(offered[alone], `the entry ${entry} was ${alone}`, "exports", ...(alone === "added" ? [entry] : []));
    else
      for (const [condition, , , one] of paired(conditionsOf(was), conditionsOf(is)))
        if (one) note(offered[one], `the entry ${entry} has ${one === "added" ? condition : `no ${condition} any more`}`, "exports", entry);
  }
  for (const [name, , , alone] of paired(before.bin, after.bin))
    if (alone) note(offered[alone], `the command ${name} was ${alone}`, "bin", ...(alone === "added" ? [name] : []));
  for (const [engine, was, is, alone] of paired(before.engines, after.engines)) {
    if (alone === "added") note(asked.added, `needs ${engine} ${is}`, "engines", engine);
    else if (alone) note(asked.removed, `no longer says which ${engine} it needs`, "engines");
    else if (was !== is) note(width[widthOf(was, is)], `needs ${engine} ${is}, and needed ${was}`, "engines", engine);
  }
  peerChanges(before, after, note);
  installedChanges(before, after, isPublic, note);
  fieldChanges(before, after, note);
  return reasons;
}

/** What must be installed beside the package. */
function peerChanges(before: Published, after: Published, note: Note): void {
  const isOptional = ({ peerDependenciesMeta = {} }: Published, peer: string) => peerDependenciesMeta[peer]?.optional === true;
  for (const [peer, was, is, alone] of paired(before.peerDependencies, after.peerDependencies)) {
    const [wasOptional, mayLack] = [isOptional(before, peer), isOptional(after, peer)];
    const say = (bump: Bump, why: string) => note(bump, why, "peerDependencies", peer);
    if (alone === "added") say(mayLack ? rules.optionalPeer : asked.added, `needs the ${mayLack ? "optional " : ""}peer ${peer} ${is}`);
    else if (alone) note(asked.removed, `no longer needs the peer ${peer}`, "peerDependencies");
    else {
      if (was !== is) say(width[widthOf(was, is)], `needs the peer ${peer} ${is}, and needed ${was}`);
      if (wasOptional && !mayLack) say(asked.added, `the peer ${peer} is no longer optional`);
    }
  }
}

/** What is installed with the package. */
function installedChanges(before: Published, after: Published, isPublic: (dependency: string) => boolean, note: Note): void {
  for (const [dependency, was, is, alone] of paired(before.dependencies, after.dependencies)) {
    const isMajor = !alone && isPublic(dependency) && isOtherMajor(was, is);
    const moved = `depends on ${dependency} ${is}, and did on ${was}${isMajor ? ": its types are part of ours" : ""}`;
    if (alone === "added") note(rules.dependency.added, `depends on ${dependency} ${is}`, "dependencies", dependency);
    else if (alone) note(rules.dependency.removed, `no longer depends on ${dependency}`, "dependencies");
    else if (was !== is) note(rules.dependency[isMajor ? "movedInTypes" : "moved"], moved, "dependencies", dependency);
  }
}

/** What single fields say. */
function fieldChanges(before: Published, after: Published, note: Note): void {
  for (const field of ["os", "cpu", "libc"] as const) {
    const [was, is] = [before[field], after[field]];
    if (isDeepStrictEqual(was, is)) continue;
    const isWider = is === undefined || was?.every((name) => is.includes(name)) === true;
    note(width[isWider ? "wider" : "narrower"], `runs on ${field} ${is?.join(", ") ?? "any"}, and did on ${was?.join(", ") ?? "any"}`, field);
  }
  if (!isDeepStrictEqual(before.sideEffects, after.sideEffects)) {
    const way = effectsKept(before.sideEffects, after.sideEffects) ? "more" : "fewer";
    note(rules.sideEffects[way], `says ${way} of its files have effects of their own`, "sideEffects");
  }
  if (before.license !== after.license) note(rules.license, `is licensed as ${after.license}, and was as ${before.license}`, "license");
  if (before.type !== after.type) note(rules.moduleType, `is of type ${after.type ?? "commonjs"}, and was ${before.type ?? "commonjs"}`, "type");
}

/** Whether all files that were said to have effects still are; where nothing is said, all have. */
const effectsKept = (was: boolean | string[] = true, is: boolean | string[] = true): boolean =>
  is === true || was === false || (Array.isArray(was) && Array.isArray(is) && was.every((file) => is.includes(file)));

/** The manifest as npm shows it: what publishConfig has takes the place of what stands outside. */
function published(manifest: Manifest) {
  const all = { exports: {}, engines: {}, dependencies: {}, peerDependencies: {}, ...manifest, ...(manifest.publishConfig as Partial<Manifest>) };
  // A text is the command of the package's own name.
  return { ...all, bin: typeof all.bin === "string" ? { [all.name.replace(/^@.*\//, "")]: all.bin } : (all.bin ?? {}) };
}

const conditionsOf = (target: unknown): [string, unknown][] => (typeof target === "object" && target !== null ? Object.entries(target) : [["default", target]]);

/** Where a range cannot be read, it is taken for narrower. */
const widthOf = (was: string, is: string): "wider" | "narrower" => (validRange(was) && validRange(is) && subset(was, is) ? "wider" : "narrower");

/** Below 1.0.0 a minor is a major. */
function isOtherMajor(was: string, is: string): boolean {
  if (!validRange(was) || !validRange(is)) return true;
  const [old, now] = [minVersion(was), minVersion(is)];
  return old?.major !== now?.major || (now?.major === 0 && old?.minor !== now?.minor);
}
