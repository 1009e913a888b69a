import { readFileSync } from "node:fs";
import { Application, type DeclarationReflection, type ProjectReflection, ReflectionKind } from "typedoc";
import { page, plain, section } from "../markdown.ts";
import { root } from "../places.ts";
import { commentOf, declarationOf } from "./declarations.ts";
import { type Entry, packageEntries } from "./package-entries.ts";

/** The heading of an export on the page of its package. */
export const exportAnchor = (entry: string, name: string): string => {
  const way = entry.split("/").slice(2).join("-");
  return `${way === "" ? "" : `${way}-`}${name}`;
};

async function read(entries: readonly Entry[]): Promise<ProjectReflection> {
  const app = await Application.bootstrap({
    entryPoints: entries.map(({ types }) => types),
    tsconfig: `${root}/docs/tsconfig.exports.json`,
    skipErrorChecking: true,
    excludeInternal: true,
    preservedTypeAnnotationTags: ["@throws"],
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    sort: ["source-order"],
    logLevel: "Error",
    gitRevision: "main",
    readme: "none",
  });
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the packages: run `pnpm typecheck` for the reason.");
  return project;
}

/** The exports of each package, a page a package, from the comments in their declarations. */
export async function exportPages(): Promise<Map<string, string>> {
  const entries = packageEntries();
  const project = await read(entries);
  const modules = (project.children ?? []).filter(({ kind }) => kind === ReflectionKind.Module);
  const bySource = new Map(modules.map((module) => [sourceOf(project, module), module]));
  const found = new Map<string, string>();
  for (const folder of new Set(entries.map((entry) => entry.folder))) {
    const own = entries.filter((entry) => entry.folder === folder);
    const { name, description } = JSON.parse(readFileSync(`${root}/packages/${folder}/package.json`, "utf8"));
    const sections = own.map((entry) => entrySection(entry, own.length > 1, bySource.get(entry.types)));
    const text = page(name, `Everything that ${name} exports: ${description}.`, `# ${name}`, `${plain(description)}.`, ...sections);
    found.set(`reference/exports/${folder}.md`, text);
  }
  return found;
}

const sourceOf = (project: ProjectReflection, module: DeclarationReflection): string | undefined => {
  const symbol = project.getSymbolIdFromReflection(module);
  return symbol?.fileName?.replaceAll("\\", "/");
};

function entrySection({ name }: Entry, isOneOfMany: boolean, module: DeclarationReflection | undefined): string {
  if (!module) throw new Error(`TypeDoc has nothing of ${name}.`);
  const exports = (module.children ?? []).map((one) =>
    section(
      `## ${one.name} {#${exportAnchor(name, one.name)}}`,
      isOneOfMany ? `\`import { ${one.name} } from "${name}"\`` : "",
      commentOf(one),
      declarationOf(one),
    ),
  );
  return exports.join("\n\n");
}
