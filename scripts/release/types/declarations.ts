import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";
import { linkInstalled, root } from "../../workspace/index.ts";
import { type Entry, entriesOf, manifests } from "../bump/index.ts";

/**
 * Writes what the packages' types would be, were they published now, into a folder laid out as an installation of them: their declarations,
 * made from source as `tsc` makes them, so that no build can be stale. Dependencies are those of this workspace.
 * @param names - The packages whose declarations are written, those that they are made of included; all where it is not given.
 * @throws where the sources have errors that keep declarations from being written.
 */
export function stageDeclarations(from: string, to: string, names?: readonly string[]): void {
  const packages = manifests(from);
  const entries = [...packages].flatMap(([name, manifest]) => entriesOf(manifest).map((entry) => ({ name, ...entry })));
  linkInstalled(from);
  emit(from, to, entries, names);
  for (const [name, manifest] of packages) {
    write(`${to}/packages/${name}/package.json`, JSON.stringify(manifest));
    link(`${to}/packages/${name}`, `${to}/node_modules/${manifest.name}`);
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      const target = `${from}/packages/${name}/node_modules/${dependency}`;
      if (!dependency.startsWith("@vendor-jobs/") && existsSync(target)) link(realpathSync(target), `${to}/packages/${name}/node_modules/${dependency}`);
    }
  }
  link(realpathSync(`${root}/node_modules/@types`), `${to}/node_modules/@types`);
}

/** Writes the declarations of entries, and of what those are made of, below `to`. */
function emit(from: string, to: string, entries: readonly (Entry & { name: string })[], names?: readonly string[]): void {
  const id = (name: string, subpath: string) => `@vendor-jobs/${name}${subpath.slice(1)}`;
  const sourceOf = ({ name, source }: (typeof entries)[number]) => `${from}/packages/${name}/${source}`;
  const compilerOptions = {
    types: ["node"],
    typeRoots: [`${root}/node_modules/@types`],
    paths: Object.fromEntries(entries.map((entry) => [id(entry.name, entry.subpath), [sourceOf(entry)]])),
    emitDeclarationOnly: true,
    // Whether the sources are sound is looked at elsewhere.
    noCheck: true,
    rootDir: from,
    outDir: `${to}/emitted`,
  };
  const files = entries.filter(({ name }) => names === undefined || names.includes(name)).map(sourceOf);
  write(`${to}/tsconfig.json`, JSON.stringify({ extends: `${root}/tsconfig.base.json`, compilerOptions, files }));
  const { status, stdout } = spawnSync(process.execPath, [`${root}/node_modules/typescript-7/bin/tsc`, "-p", to], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
  for (const name of readdirSync(`${to}/emitted/packages`)) {
    mkdirSync(`${to}/packages/${name}`, { recursive: true });
    renameSync(`${to}/emitted/packages/${name}/src`, `${to}/packages/${name}/dist`);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  // A junction needs no rights on Windows.
  if (!existsSync(path)) symlinkSync(target, path, "junction");
}

const { checkers: _, ...ours } = ts.readConfigFile(`${root}/tsconfig.base.json`, ts.sys.readFile).config.compilerOptions;

/** How programs that use the packages are compiled, as a tsconfig.json says it: as this repository is, but for what it alone has. */
export const usersOptions = {
  ...ours,
  customConditions: [],
  types: ["node"],
  typeRoots: [`${root}/node_modules/@types`],
  noEmit: true,
  declaration: false,
};

const parsed = new Map<string, ts.SourceFile>();

/**
 * A compiler's host that parses a file once a process, unless its text is another.
 * @param texts - Files beside those of the disk.
 */
export function hostOf(options: ts.CompilerOptions, texts: ReadonlyMap<string, string> = new Map()): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  // Of comments only what they link to is looked at.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const { fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const before = parsed.get(file);
    // What is installed stays as it is.
    const text = before && file.includes("/node_modules/") ? before.text : host.readFile(file);
    if (text === before?.text) return before;
    if (text === undefined) return undefined;
    const source = ts.createSourceFile(file, text, version, true);
    parsed.set(file, source);
    return source;
  };
  return host;
}
