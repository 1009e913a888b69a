import { type Bump, inManifest, type Manifest, type Reason } from "./bump/index.ts";

type Reports = ReadonlyMap<string, string>;

/** What the gate has found of a dependency. */
interface Judged {
  release: object | undefined;
  promise: Bump;
  computed: Bump;
  reasons: readonly Reason[];
}

/**
 * A major of what the public types of a package are made of, or of what it hands on, is a major of the package; changesets alone would give it a
 * patch. A major of anything else in the dependency is that dependency's own.
 */
export function dependencyChanges(root: string, name: string, manifest: Manifest, reports: Reports, judged: ReadonlyMap<string, Judged>): Reason[] {
  return Object.keys(manifest.dependencies ?? {}).flatMap((dependency): Reason[] => {
    const found = judged.get(folderOf(dependency));
    if (!found?.release || ![found.promise, found.computed].includes("major") || !namesInTypes(reports, name, dependency)) return [];
    const used = declarationsUsed(reports, name, dependency);
    const reaches = found.reasons.some(({ bump, about }) => bump === "major" && about !== undefined && used.has(about));
    if (!reaches && !handsOn(reports, name, dependency)) return [];
    const why = `${dependency} gets a major, and its types are part of this package's: changesets alone would bump this one by a patch, which takes every ^ range to the new types`;
    return [{ bump: "major", ...inManifest(root, name, "dependencies", dependency), why }];
  });
}

/** The reports of a package, as one text. */
const reportOf = (reports: Reports, name: string): string =>
  [...reports].flatMap(([path, text]) => (path.startsWith(`packages/${name}/`) ? text : [])).join("\n");

/** Folder of a package of ours, by its name. */
export const folderOf = (dependency: string): string => dependency.replace("@vendor-jobs/", "");

const namesIn = (text: string, pattern: RegExp | string): string[] => [...text.matchAll(new RegExp(pattern, "gm"))].map(([, name]) => name as string);

/** Whether a package hands on code of a dependency, so that all that becomes of it becomes of the package. */
function handsOn(reports: Reports, name: string, dependency: string): boolean {
  const own = reportOf(reports, name);
  const code = namesIn(reportOf(reports, folderOf(dependency)), /^export (?:abstract )?(?:class|const|function) (\w+)/);
  return namesIn(own, `^import \\{ (\\w+) \\} from '${dependency}';$`).some((one) => code.includes(one) && own.includes(`\nexport { ${one} }`));
}

/** The declarations of a dependency that the public types of a package are made of: those that they name, and what those are made of. */
function declarationsUsed(reports: Reports, name: string, dependency: string): Set<string> {
  const used = new Set(namesIn(reportOf(reports, name), `^import \\{ (\\w+)[^}]* \\} from '${dependency}`));
  const texts = reportOf(reports, folderOf(dependency)).split(/\n(?=## |\/\/ @|export |interface |type |class )/);
  const declared = new Map(
    texts.flatMap((text) => namesIn(text, /^(?:export )?(?:abstract )?(?:interface|type|class|const|function) (\w+)/).map((one) => [one, text] as const)),
  );
  // A set that grows while it is gone through.
  for (const one of used) for (const [word] of declared.get(one)?.matchAll(/\w+/g) ?? []) if (declared.has(word)) used.add(word);
  return used;
}

/** Whether the public types of a package name those of a dependency. */
export const namesInTypes = (reports: Reports, name: string, dependency: string): boolean =>
  ["'", "/"].some((end) => reportOf(reports, name).includes(` from '${dependency}${end}`));
