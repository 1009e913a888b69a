import { existsSync, readFileSync } from "node:fs";
import { committedReports, type Git, largest, type Manifest, manifests, type Reason } from "./bump/index.ts";
import { commandChanges } from "./command-changes.ts";
import { commandReportPath } from "./command-report.ts";
import { namesInTypes } from "./dependency-changes.ts";
import { manifestChanges } from "./manifest-changes.ts";
import { specChanges } from "./specs/index.ts";
import { defaultChanges, typeChanges } from "./types/index.ts";

/** What a package is compared by. */
export interface Comparison {
  git: Git;
  /** Folder of the package. */
  name: string;
  /** Tag of its last release. */
  tag: string;
  /** API reports of all packages, as the sources are now. */
  reports: ReadonlyMap<string, string>;
  /** A folder for what is needed in between; that of other packages may be the same. */
  scratch: string;
}

/** Why a package needs a new version, for all that can be told from the package alone. */
export async function ownChanges({ git, name, tag, reports, scratch }: Comparison): Promise<Reason[]> {
  const { root } = git;
  const then = git.extract(tag, scratch);
  const folder = `packages/${name}`;
  const reasons: Reason[] = [];
  const changed = git.changedSince(tag, "specs", `${folder}/src`, `${folder}/openapi.json`);
  const sources = changed.filter((file) => file.startsWith(`${folder}/`));
  // Specs refer to each other.
  if (changed.length > sources.length && [then, root].every((side) => existsSync(`${side}/specs/${name}/openapi.yaml`)))
    reasons.push(...(await specChanges(name, `${then}/specs`, `${root}/specs`)));

  const old = committedReports(then, [name]);
  const types = new Map([...old].filter(([path]) => path.endsWith(".api.md")));
  if (types.size > 0) reasons.push(...typeChanges(name, types, reports));
  else reasons.push({ bump: "major", file: `${folder}/package.json`, line: 1, why: `${tag} has no API reports, so that nothing is known of its types` });

  const commands = old.get(commandReportPath);
  if (commands && existsSync(`${root}/${commandReportPath}`)) reasons.push(...commandChanges(commands, readFileSync(`${root}/${commandReportPath}`, "utf8")));

  const manifest = manifests(then).get(name) ?? ({} as Manifest);
  const isPublic = (dependency: string) => namesInTypes(reports, name, dependency);
  reasons.push(...manifestChanges(`${folder}/package.json`, manifest, readFileSync(`${root}/${folder}/package.json`, "utf8"), isPublic));

  // What a vendor does by itself is told of in what is generated of its spec; what the client makes of it, the spec's rules say.
  const own = sources.filter((file) => !file.startsWith(`${folder}/src/generated/`));
  reasons.push(...defaultChanges(then, root, own));
  // What is seen above says more than that a file differs.
  if (sources[0] && largest(reasons.map(({ bump }) => bump)) === "none") {
    const others = sources.length > 1 ? ` and ${sources.length - 1} more of the files that are published` : ", which is published,";
    reasons.push({ bump: "patch", file: sources[0], line: 1, why: `this${others} differ${sources.length > 1 ? "" : "s"}` });
  }
  return reasons;
}
