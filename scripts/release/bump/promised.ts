import getReleasePlan from "@changesets/get-release-plan";
import { diff, gt } from "semver";
import type { Bump } from "./bump.ts";
import { manifests } from "./packages.ts";

/** What the changesets promise of a package. */
export interface Promised {
  /** The version that comes next: of the plan, or of package.json where the plan says nothing (it may have been versioned already). */
  version: string;
  /** Whether a pending changeset names the package itself, rather than one that it depends on. */
  isNamed: boolean;
  /** Files of the changesets that lead to it. */
  changesets: readonly string[];
}

/** The versions that pending changesets, or else the manifests, promise; by folder of the package. */
export async function promisedVersions(root: string): Promise<Map<string, Promised>> {
  const { releases, changesets } = await getReleasePlan(root);
  return new Map(
    [...manifests(root)].map(([name, manifest]) => {
      const release = releases.find((planned) => planned.name === manifest.name);
      const isNamed = changesets.some((changeset) => changeset.releases.some((named) => named.name === manifest.name && named.type !== "none"));
      return [name, { version: release?.newVersion ?? manifest.version, isNamed, changesets: (release?.changesets ?? []).map((id) => `.changeset/${id}.md`) }];
    }),
  );
}

/** How far a version is from the last release; a pre-release counts as what it leads to. */
export function bumpBetween(last: string, next: string): Bump {
  if (!gt(next, last)) return "none";
  return (diff(last, next) ?? "none").replace(/^pre(?=m|p)/, "").replace("prerelease", "none") as Bump;
}
