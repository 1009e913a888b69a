import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { root } from "../workspace/index.ts";

// Packs each package as it would be published and checks what is in it and what its manifest says, that it imports only what it declares, that
// publint finds nothing, that its types resolve, and that it keeps to its budget of bytes.
const problems: string[] = [];
const folder = mkdtempSync(`${tmpdir()}/pack-`);
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const { license, repository, engines } = readJson(`${root}/package.json`);

/** Runs one of the workspace's commands in a package's folder; gives what it printed, also where it failed. */
function run(command: string, words: readonly string[], cwd: string): { isOk: boolean; output: string } {
  try {
    return { isOk: true, output: execFileSync(command, words, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" }) };
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined) throw error;
    return { isOk: false, output: stdout };
  }
}

/** The packages that a built file or its types import. */
const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(readFileSync(file, "utf8"), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !/^(\.|node:)/.test(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));

try {
  for (const name of readdirSync(`${root}/packages`)) {
    const directory = `${root}/packages/${name}`;
    const fail = (problem: string) => problems.push(`${name}: ${problem}`);
    const manifest = readJson(`${directory}/package.json`);
    const [packed] = [JSON.parse(run("pnpm", ["pack", "--json", "--pack-destination", folder], directory).output)].flat();
    const files: string[] = packed.files.map((file: { path: string }) => file.path).sort();
    const isVendor = existsSync(`${root}/specs/${name}`);
    const wanted = ["LICENSE", "README.md", "package.json", ...(isVendor ? ["openapi.json"] : [])];
    // Changesets writes it with the first release.
    const allowed = [...wanted, "CHANGELOG.md"];
    const isBuilt = (file: string) => /^dist\/.*\.(js|d\.ts)$/.test(file);
    for (const file of files) if (!allowed.includes(file) && !isBuilt(file)) fail(`${file} would be published and should not be`);
    for (const file of [...wanted, "dist/index.js", "dist/index.d.ts", ...(isVendor ? ["dist/generated/validators.js"] : [])])
      if (!files.includes(file)) fail(`${file} would not be published`);

    const expected = { license, engines, repository: { ...repository, directory: `packages/${name}` }, publishConfig: { access: "public" } };
    const stated = { ...manifest, publishConfig: { access: manifest.publishConfig?.access } };
    for (const [field, value] of Object.entries(expected))
      if (!isDeepStrictEqual(stated[field], value)) fail(`package.json has ${field} ${JSON.stringify(stated[field])}; expected ${JSON.stringify(value)}`);
    // Files that do something when imported are named one by one.
    for (const file of [manifest.sideEffects].flat())
      if (file !== false && !existsSync(`${directory}/${file}`)) fail(`package.json has sideEffects ${file}; expected false or files that exist`);

    const declared = [manifest.name, ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];
    for (const file of files.filter(isBuilt))
      for (const imported of importsOf(`${directory}/${file}`))
        if (!declared.includes(imported)) fail(`${file} imports ${imported}, which package.json does not declare`);

    const tarball = readFileSync(packed.filename);
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer },
      strict: true,
    });
    for (const message of messages) fail(`publint ${message.type}: ${formatMessage(message, pkg) ?? message.code}`);
    const types = run("attw", ["--profile", "esm-only", "--quiet", packed.filename], `${root}/scripts`);
    if (!types.isOk) fail(`attw: ${types.output}`);

    const sizes = JSON.parse(run("size-limit", ["--json"], directory).output);
    if (sizes.error) fail(`size-limit: ${sizes.error}`);
    else for (const size of sizes) if (!size.passed) fail(`${size.name} has ${size.size} bytes; .size-limit.json allows ${size.sizeLimit}`);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
    const shown = [sizes].flat().map((size) => `${size.name} ${kilobytes(size.size)}`);
    console.log(`${name}: ${files.length} files, ${kilobytes(tarball.length)} packed; ${shown.join(", ")}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
