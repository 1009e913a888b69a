import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";
import { root } from "../workspace/index.ts";
import { entriesOf, manifests } from "./packages.ts";

/**
 * Writes what the packages' types would be, were they published now, into a folder laid out as an installation of them: their declarations,
 * made from source as `tsc` makes them, so that no build can be stale. Dependencies are those of this workspace.
 * @param names - The packages whose declarations are written, those that they are made of included; all where it is not given.
 * @throws where the sources have errors that keep declarations from being written.
 */
export function stageDeclarations(from: string, to: string, names?: readonly string[]): void {
  const packages = manifests(from);
  const entries = [...packages].flatMap(([name, manifest]) => entriesOf(manifest).map((entry) => ({ name, ...entry })));
  const { config } = ts.readConfigFile(`${root}/tsconfig.base.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: ["node"], declaration: true, emitDeclarationOnly: true }, root);
  const id = (name: string, subpath: string) => `@vendor-jobs/${name}${subpath.slice(1)}`;
  options.paths = Object.fromEntries(entries.map(({ name, subpath, source }) => [id(name, subpath), [`${from}/packages/${name}/${source}`]]));
  options.typeRoots = [`${root}/node_modules/@types`];

  // A tree that is only a copy of sources has no dependencies of its own.
  for (const name of packages.keys()) {
    const dependencies = `${root}/packages/${name}/node_modules`;
    if (existsSync(dependencies)) link(dependencies, `${from}/packages/${name}/node_modules`);
  }
  const wanted = entries.filter(({ name }) => names === undefined || names.includes(name));
  const sources = wanted.map(({ name, source }) => `${from}/packages/${name}/${source}`);
  const program = ts.createProgram(sources, options, hostOf(options));
  const { diagnostics, emitSkipped } = program.emit(undefined, (file, text) => {
    const [, name, path] = /^(.*?)\/src\/(.*)$/.exec(file.slice(`${from}/packages/`.length)) ?? [];
    if (file.startsWith(`${from}/packages/`) && name && path) write(`${to}/packages/${name}/dist/${path}`, text);
  });
  if (emitSkipped || diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, hostOf(options)));

  for (const [name, manifest] of packages) {
    write(`${to}/packages/${name}/package.json`, JSON.stringify(manifest));
    link(`${to}/packages/${name}`, `${to}/node_modules/${manifest.name}`);
    for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
      const target = `${root}/packages/${name}/node_modules/${dependency}`;
      if (!dependency.startsWith("@vendor-jobs/") && existsSync(target)) link(realpathSync(target), `${to}/packages/${name}/node_modules/${dependency}`);
    }
  }
  link(realpathSync(`${root}/node_modules/@types`), `${to}/node_modules/@types`);
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

const parsed = new Map<string, ts.SourceFile | undefined>();

/** A compiler's host that parses the files of dependencies and of the language once a process. */
export function hostOf(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes("/node_modules/") || file.includes("/node_modules/@vendor-jobs/")) return getSourceFile(file, ...rest);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, ...rest));
    return parsed.get(file);
  };
  return host;
}
