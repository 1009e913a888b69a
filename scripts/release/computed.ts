import { existsSync, readFileSync } from "node:fs";
import { largest, type Reason } from "./bump.ts";
import { commandChanges } from "./command-changes.ts";
import { commandReportPath } from "./command-report.ts";
import { defaultChanges } from "./default-changes.ts";
import type { Git } from "./git.ts";
import { manifestChanges } from "./manifest-changes.ts";
import type { Manifest } from "./packages.ts";
import { specChanges } from "./spec-changes.ts";
import { typeChanges } from "./type-changes.ts";

/** What a package is compared by. */
export interface Comparison {
  git: Git;
  root: string;
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
export async function ownChanges({ git, root, name, tag, reports, scratch }: Comparison): Promise<Reason[]> {
  const folder = `packages/${name}`;
  const reasons: Reason[] = [];
  const changed = git.changedSince(tag, "specs", `${folder}/src`, `${folder}/openapi.json`);
  const sources = changed.filter((file) => file.startsWith(`${folder}/`));
  // Specs refer to each other.
  if (changed.length > sources.length && existsSync(`${root}/specs/${name}`) && git.list(tag, `specs/${name}/openapi.yaml`).length > 0) {
    const old = `${scratch}/${git.tree(tag, "specs")}`;
    git.extract(tag, "specs", old);
    reasons.push(...(await specChanges(name, `${old}/specs`, `${root}/specs`)));
  }

  const isTypes = (path: string) => path.endsWith(".api.md");
  const old = new Map(
    git
      .list(tag, `${folder}/api`)
      .filter(isTypes)
      .map((path) => [path, git.show(tag, path) as string]),
  );
  if (old.size > 0) reasons.push(...typeChanges(name, old, reports));
  else reasons.push({ bump: "major", file: `${folder}/package.json`, line: 1, why: `${tag} has no API reports, so that nothing is known of its types` });

  const commands = git.show(tag, commandReportPath);
  if (commandReportPath.startsWith(`${folder}/`) && commands && existsSync(`${root}/${commandReportPath}`))
    reasons.push(...commandChanges(commands, readFileSync(`${root}/${commandReportPath}`, "utf8")));

  const manifest = `${folder}/package.json`;
  const then = JSON.parse(git.show(tag, manifest) ?? "{}") as Manifest;
  reasons.push(...manifestChanges(manifest, then, readFileSync(`${root}/${manifest}`, "utf8"), (dependency) => namesInTypes(reports, name, dependency)));

  // What a vendor does by itself is told of in what is generated of its spec; what the client makes of it, the spec's rules say.
  const own = sources.filter((file) => !file.startsWith(`${folder}/src/generated/`));
  reasons.push(...defaultChanges(git, tag, own, (file) => (existsSync(`${root}/${file}`) ? readFileSync(`${root}/${file}`, "utf8") : undefined)));
  // What is seen above says more than that a file differs.
  if (sources[0] && largest(reasons.map(({ bump }) => bump)) === "none") {
    const others = sources.length > 1 ? ` and ${sources.length - 1} more of the files that are published` : ", which is published,";
    reasons.push({ bump: "patch", file: sources[0], line: 1, why: `this${others} differ${sources.length > 1 ? "" : "s"}` });
  }
  return reasons;
}

/** Whether a package hands on code of a dependency, so that all that becomes of it becomes of the package. */
export const handsOn = (reports: ReadonlyMap<string, string>, name: string, dependency: string): boolean => {
  const textOf = (folder: string) => [...reports].flatMap(([path, text]) => (path.startsWith(`packages/${folder}/`) ? text : [])).join("\n");
  const own = textOf(name);
  const code = new Set(
    [...textOf(dependency.replace("@vendor-jobs/", "")).matchAll(/^export (?:abstract )?(?:class|const|function) (\w+)/gm)].map(([, one]) => one),
  );
  return [...own.matchAll(new RegExp(`^import \\{ (\\w+) \\} from '${dependency}';$`, "gm"))].some(
    ([, one]) => code.has(one) && own.includes(`\nexport { ${one} }`),
  );
};

/** The declarations of a dependency that the public types of a package are made of: those that they name, and what those are made of. */
export function declarationsUsed(reports: ReadonlyMap<string, string>, name: string, dependency: string): Set<string> {
  const used = new Set<string>();
  for (const [path, text] of reports)
    if (path.startsWith(`packages/${name}/`))
      for (const [, one] of text.matchAll(new RegExp(`^import \\{ (\\w+)[^}]* \\} from '${dependency}`, "gm"))) used.add(one as string);
  const folder = `packages/${dependency.replace("@vendor-jobs/", "")}/`;
  const texts = [...reports].flatMap(([path, text]) => (path.startsWith(folder) ? text.split(/\n(?=\/\/ @|export |interface |type |class )/) : []));
  const declared = new Map(
    texts.flatMap((text) =>
      [...text.matchAll(/^(?:export )?(?:abstract )?(?:interface|type|class|const|function) (\w+)/gm)].map(([, one]) => [one as string, text]),
    ),
  );
  // A set that grows while it is gone through.
  for (const one of used) for (const [word] of declared.get(one)?.matchAll(/\w+/g) ?? []) if (declared.has(word)) used.add(word);
  return used;
}

/** Whether the public types of a package name those of a dependency. */
export const namesInTypes = (reports: ReadonlyMap<string, string>, name: string, dependency: string): boolean =>
  [...reports].some(
    ([path, text]) => path.startsWith(`packages/${name}/`) && [`'${dependency}'`, `'${dependency}/`].some((from) => text.includes(` from ${from}`)),
  );
