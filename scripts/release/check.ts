import { parseArgs } from "node:util";
import { table } from "@vendor-jobs/contract/tools";
import { major } from "semver";
import { freshFolder, root } from "../workspace/index.ts";
import { freshReports, staleReports } from "./api-reports.ts";
import {
  type Bump,
  bumpBetween,
  committedReports,
  compareBumps,
  Git,
  inManifest,
  largest,
  type Manifest,
  manifests,
  type Promised,
  promisedVersions,
  type Reason,
  type Release,
  ranked,
  reasonLine,
} from "./bump/index.ts";
import { consumerChanges } from "./consumers.ts";
import { dependencyChanges, folderOf } from "./dependency-changes.ts";
import { lastTestChanges } from "./last-tests.ts";
import { ownChanges } from "./own-changes.ts";
import { type IsAsked, stageDeclarations } from "./types/index.ts";

/** One package as the gate judges it. */
export interface Verdict {
  name: string;
  release: Release | undefined;
  promised: Promised;
  /** How far what is promised is from the last release. */
  promise: Bump;
  computed: Bump;
  reasons: Reason[];
  /** What to do, where less is promised than computed. */
  problem: string | undefined;
}

/** What the packages' types are now: their declarations, as an installation of them in a folder, and their API reports. */
export interface Types {
  staged: string;
  reports: Map<string, string>;
}

/** Makes these from the sources below `root`, and the report of the command line. */
export async function typesOf(root: string, staged: string, isAsked?: IsAsked): Promise<Types> {
  stageDeclarations(root, staged);
  return { staged, reports: await freshReports(root, staged, "src", isAsked) };
}

/**
 * Compares each package below `root` with its last release, and what that asks for with what the changesets promise.
 * @param make - Makes the types, given a folder for them.
 * @throws {Error} where the comparison cannot be made, and says what to do: stale API reports, a shallow clone without tags.
 */
export async function releaseCheck(root: string, make: (root: string, staged: string) => Promise<Types> = typesOf): Promise<Verdict[]> {
  using scratch = freshFolder("release");
  const git = new Git(root);
  const packages = manifests(root);
  const releases = new Map([...packages].map(([name, { name: id }]) => [name, git.lastRelease(id)]));
  if (git.isShallow() && [...releases.values()].includes(undefined))
    throw new Error(
      "This clone is shallow, and tags of releases are missing: run `git fetch --unshallow --tags`; in a workflow, give actions/checkout `fetch-depth: 0`.",
    );

  const { staged, reports } = await make(root, `${scratch.path}/now`);
  const stale = staleReports(committedReports(root), reports);
  if (stale.length > 0)
    throw new Error(`The public types, or the command line, are not those of ${stale.join(", ")}: run \`pnpm api\`, look at what changed, and commit it.`);

  const tags = new Map([...releases].flatMap(([name, release]) => (release ? [[name, release.tag] as const] : [])));
  const programs = consumerChanges(git, tags, staged, scratch.path);
  const tests = lastTestChanges(git, tags, scratch.path);
  const promises = await promisedVersions(root);
  const verdicts = new Map<string, Verdict>();
  for (const name of inOrder(packages)) {
    const manifest = packages.get(name) as Manifest;
    const promised = promises.get(name) as Promised;
    const release = releases.get(name);
    const reasons: Reason[] = release
      ? [
          ...(await ownChanges({ git, name, tag: release.tag, reports, scratch: scratch.path })),
          ...(programs.get(name) ?? []),
          ...(tests.get(name) ?? []),
          ...dependencyChanges(root, name, manifest, reports, verdicts),
        ]
      : [{ bump: "major", ...inManifest(root, name, "version"), why: "first release: 1.0.0" }];
    const promise = bumpBetween(release?.version ?? "0.0.0", promised.version);
    const computed = largest(reasons.map(({ bump }) => bump));
    const problem = release ? problemOf(manifest.name, promised, promise, computed) : firstProblem(promised);
    verdicts.set(name, { name, release, promised, promise, computed, reasons: ranked(reasons), problem });
  }
  return [...verdicts.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function firstProblem({ version, isNamed }: Promised): string | undefined {
  if (version === "1.0.0") return undefined;
  if (version === "0.0.0") return "No changeset names it: run `pnpm changeset` and choose major";
  if (isNamed || major(version) === 0) return `The next version is ${version}: choose major in its changeset`;
  return `package.json says ${version}, yet no tag tells of a release: run \`git fetch --tags\``;
}

function problemOf(id: string, { isNamed, changesets }: Promised, promise: Bump, computed: Bump): string | undefined {
  if (compareBumps(promise, computed) >= 0) return undefined;
  if (!isNamed) return `No changeset names ${id}: run \`pnpm changeset\` and choose ${computed}`;
  return `${changesets.join(", ")} promises a ${promise} of ${id}: make it a ${computed}`;
}

/** Each package after those that it depends on. */
function inOrder(packages: ReadonlyMap<string, Manifest>): string[] {
  const own = (name: string) => Object.keys(packages.get(name)?.dependencies ?? {}).map(folderOf);
  const upTo = (name: string): string[] => (packages.has(name) ? [...own(name).flatMap(upTo), name] : []);
  return [...new Set([...packages.keys()].flatMap(upTo))];
}

/** Reasons of each package that are printed; of the rest, how many there are. */
const shown = 12;

/** The verdicts for people: a table, and beneath it why. */
export function report(verdicts: readonly Verdict[]): string {
  const counts = (reasons: readonly Reason[]) => {
    const of = Object.groupBy(reasons, ({ bump }) => bump);
    return (["major", "minor", "patch"] as const).flatMap((bump) => (of[bump] ? [`${of[bump].length} ${bump}`] : [])).join(", ");
  };
  const rows = verdicts.map(({ name, release, promised, promise, computed, reasons, problem }) => [
    `${problem ? "✗" : "✓"} ${name}`,
    release?.version ?? "none",
    promise === "none" ? "none" : `${promise} (${promised.version})`,
    computed,
    counts(reasons) || "nothing changed",
  ]);
  const details = verdicts
    .filter(({ reasons }) => reasons.length > 0)
    .flatMap(({ name, reasons, problem }) => {
      const rest = reasons.length - shown;
      return [
        "",
        `${name}${problem ? `: ${problem}.` : ""}`,
        ...reasons.slice(0, shown).map((reason) => `  ${reasonLine(reason)}`),
        ...(rest > 0 ? [`  and ${rest} more, none larger`] : []),
      ];
    });
  return [table([["  package", "last release", "promised", "computed", "why"], ...rows]).trimEnd(), ...details].join("\n");
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { root: { type: "string", default: root } } });
  try {
    const verdicts = await releaseCheck(values.root);
    console.log(report(verdicts));
    const wrong = verdicts.filter(({ problem }) => problem !== undefined);
    if (wrong.length > 0) {
      console.error(`\nrelease:check: ${wrong.map(({ name }) => name).join(", ")}: less is promised than what changed asks for.`);
      process.exitCode = 1;
    } else console.log("\nrelease:check: every package promises what it should.");
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
