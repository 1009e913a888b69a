import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import semver from "semver";
import ts from "typescript";
import { freshFolder, root } from "../workspace/index.ts";

// Packs packages, all or those that are named, as they would be published and checks what is in them and what their manifests say, that they import
// only what they declare, that publint finds nothing, that their types resolve, and that they keep to their budgets of bytes.
using folder = freshFolder("pack");
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const { license, repository, engines } = readJson(`${root}/package.json`);

/** A package as `pnpm pack` makes it. */
interface Packed {
  name: string;
  directory: string;
  manifest: ReturnType<typeof readJson>;
  isVendor: boolean;
  files: string[];
  tarball: string;
}

/** Runs one of the workspace's commands in a package's folder; gives what it printed, also where it failed. */
function run(command: string, words: readonly string[], cwd: string): { isOk: boolean; output: string } {
  const { status, stdout, error } = spawnSync(command, words, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  if (error) throw error;
  return { isOk: status === 0, output: stdout };
}

/** Packs packages, all by one process: most of what one takes is the package manager's start. */
function pack(names: readonly string[]): Packed[] {
  const folders = names.flatMap((name) => ["--filter", `./packages/${name}`]);
  const { isOk, output } = run("pnpm", [...folders, "pack", "--json", "--pack-destination", folder.path], root);
  if (!isOk) throw new Error(`pnpm cannot pack:\n${output}`);
  const all: { name: string; filename: string; files: { path: string }[] }[] = [JSON.parse(output)].flat();
  return names.map((name) => {
    const directory = `${root}/packages/${name}`;
    const manifest = readJson(`${directory}/package.json`);
    const packed = all.find((one) => one.name === manifest.name);
    if (!packed) throw new Error(`${manifest.name} was not packed.`);
    const files = packed.files.map(({ path }) => path).sort();
    return { name, directory, manifest, isVendor: existsSync(`${root}/specs/${name}`), files, tarball: packed.filename };
  });
}

const isBuilt = (file: string) => /^dist\/.*\.(js|d\.ts)$/.test(file);

function* contentProblems({ name, files, isVendor }: Packed): Generator<string> {
  const wanted = ["LICENSE", "README.md", "package.json", ...(isVendor ? ["openapi.json"] : [])];
  // Changesets writes it with the first release.
  const allowed = [
    ...wanted,
    "CHANGELOG.md",
    ...(name === "cli" ? ["output.schema.json", "vendor-jobs.schema.json"] : []),
    ...(name === "generator" ? ["extensions.schema.json"] : []),
  ];
  for (const file of files) if (!allowed.includes(file) && !isBuilt(file)) yield `${file} would be published and should not be`;
  for (const file of [...wanted, "dist/index.js", "dist/index.d.ts", ...(isVendor ? ["dist/generated/validators.js"] : [])])
    if (!files.includes(file)) yield `${file} would not be published`;
}

function* manifestProblems({ name, directory, manifest }: Packed): Generator<string> {
  // A package may ask for a newer Node than the others, as what it builds on does.
  const isNewer = semver.subset(manifest.engines?.node ?? "*", engines.node);
  const expected = { license, ...(!isNewer && { engines }), repository: { ...repository, directory: `packages/${name}` }, publishConfig: { access: "public" } };
  const stated = { ...manifest, publishConfig: { access: manifest.publishConfig?.access } };
  for (const [field, value] of Object.entries(expected))
    if (!isDeepStrictEqual(stated[field], value)) yield `package.json has ${field} ${JSON.stringify(stated[field])}; expected ${JSON.stringify(value)}`;
  // Files that do something when imported are named one by one.
  for (const file of [manifest.sideEffects].flat())
    if (file !== false && !existsSync(`${directory}/${file}`)) yield `package.json has sideEffects ${file}; expected false or files that exist`;
}

/** What a built file or its types import. */
const importedBy = (file: string): string[] => ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map(({ fileName }) => fileName);

/** The packages among what is imported. */
const packagesIn = (names: readonly string[]): string[] =>
  names.filter((name) => !/^(\.|node:)/.test(name)).map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));

/** Types of others that ours are made of: users' compilers of all years read these. */
const readByAll = new Set(["expect", "openapi-fetch", "undici"]);

/** The types that a package's users read: those of its entries, and what these import. */
function typesOf({ directory, manifest }: Packed): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const name of importedBy(file)) if (name.startsWith(".")) visit(join(dirname(file), name.replace(/\.[jt]s$/, ".d.ts")));
  };
  for (const [, path] of JSON.stringify(manifest.publishConfig?.exports ?? {}).matchAll(/"types":"([^"]+)"/g)) visit(join(directory, path as string));
  return found;
}

function* importProblems({ directory, files, manifest }: Packed): Generator<string> {
  const declared = [manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
  for (const file of files.filter(isBuilt))
    for (const imported of packagesIn(importedBy(`${directory}/${file}`)))
      if (!declared.includes(imported)) yield `${file} imports ${imported}, which package.json does not declare`;
}

function* typeProblems(packed: Packed): Generator<string> {
  const types = typesOf(packed);
  if (types.size === 0) yield "package.json exports no types";
  for (const file of types)
    for (const imported of packagesIn(importedBy(file)))
      if (!imported.startsWith("@vendor-jobs/") && !readByAll.has(imported))
        yield `${relative(packed.directory, file)} is read by all users' compilers, and imports ${imported}, which not all of these can read: keep it out of what is exported`;
}

async function* toolProblems({ tarball }: Packed): AsyncGenerator<string> {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer }, strict: true });
  for (const message of messages) yield `publint ${message.type}: ${formatMessage(message, pkg) ?? message.code}`;
  const types = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (!types.types) yield "attw: it has no types";
  // The packages are modules only: nobody who resolves as CommonJS did, or does, gets another answer.
  else
    for (const problem of types.problems)
      if (!("resolutionKind" in problem && isCommonJs.test(problem.resolutionKind))) yield `attw: ${JSON.stringify(problem)}`;
}

const isCommonJs = /^(node10|node16-cjs)$/;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Says how large packages are; yields what is over its budget. One process measures all: most of what one package takes is the bundler's start. */
function* sizeProblems(all: readonly Packed[]): Generator<[Packed, string]> {
  const checks = all.flatMap(({ directory, manifest }) =>
    readJson(`${directory}/.size-limit.json`).map((check: { path: string }) => ({
      ...check,
      path: `${directory}/${check.path}`,
      ignore: Object.keys(manifest.peerDependencies ?? {}),
    })),
  );
  const config = `${folder.path}/.size-limit.mjs`;
  // Names of files that tell their contents do not compress: any word changed would move the size of all that loads them.
  const named = "({ output, ...config }) => ({ ...config, output: { ...output, chunkFileNames: '[name].js' } })";
  writeFileSync(config, `export default ${JSON.stringify(checks)}.map((check) => ({ ...check, modifyRolldownConfig: ${named} }));`);
  const sizes = JSON.parse(run(`${root}/node_modules/.bin/size-limit`, ["--json", "--config", config], root).output);
  if (sizes.error) throw new Error(`size-limit: ${sizes.error}`);
  for (const packed of all) {
    const own = sizes.filter((_: unknown, index: number) => checks[index].path.startsWith(`${packed.directory}/`));
    for (const size of own)
      if (size.size === 0) yield [packed, `${size.name} has no bytes; .size-limit.json names a file that is not there`];
      else if (!size.passed) yield [packed, `${size.name} has ${size.size} bytes; .size-limit.json allows ${size.sizeLimit}`];
    const shown = own.map((size: { name: string; size: number }) => `${size.name} ${kilobytes(size.size)}`);
    console.log(`${packed.name}: ${packed.files.length} files, ${kilobytes(readFileSync(packed.tarball).length)} packed; ${shown.join(", ")}`);
  }
}

const named = process.argv.slice(2);
const all = pack(named.length > 0 ? named : readdirSync(`${root}/packages`));
for (const packed of all)
  for (const check of [contentProblems, manifestProblems, importProblems, typeProblems, toolProblems])
    for await (const problem of check(packed)) report(packed, problem);
for (const [packed, problem] of sizeProblems(all)) report(packed, problem);

function report({ name }: Packed, problem: string): void {
  console.error(`${name}: ${problem}`);
  process.exitCode = 1;
}
