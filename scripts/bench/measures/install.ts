import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, type Stats, statSync, writeFileSync } from "node:fs";
import { freshFolder, pnpm, root } from "../../workspace/index.ts";
import type { Measure, Row, Subject } from "./measure.ts";
import { packagesOf } from "./peers.ts";

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** Packs a package as it would be published; gives the tarball. */
function pack(name: string, folder: string): string {
  execFileSync(process.execPath, [`${pnpm()}/bin/pnpm.cjs`, "pack", "--pack-destination", folder], { cwd: `${root}/packages/${name}`, stdio: "pipe" });
  return `${folder}/${readdirSync(folder).find((file) => file.includes(`-${name}-`))}`;
}

/** Installs into an empty folder as a user would; gives how many packages came and their bytes. */
function install(what: readonly string[], folder: string): { packages: number; bytes: number } {
  writeFileSync(`${folder}/package.json`, '{ "private": true }');
  // Windows finds npm through a shell only; the words are ours and hold no spaces.
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...what];
  execFileSync("npm", words, { cwd: folder, stdio: "pipe", shell: process.platform === "win32" });
  const packages = Object.keys(readJson(`${folder}/node_modules/.package-lock.json`).packages);
  return { packages: packages.length, bytes: packages.reduce((sum, path) => sum + bytesOf(`${folder}/${path}`), 0) };
}

/** Bytes that a package takes on the disk, those of packages inside of it aside. */
const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return sum + (entry.isFile() ? onDisk(statSync(path)) : 0);
  }, 0);

/** Windows tells no blocks. */
const onDisk = ({ blocks, size }: Stats) => (blocks === undefined ? size : blocks * 512);

export const installed: Measure = async () => {
  const { devDependencies } = readJson(`${root}/scripts/package.json`);
  const row: Row = { what: "installed: packages, MB on disk", cells: {} };
  for (const [subject, name] of Object.entries(packagesOf)) {
    using folder = freshFolder("bench-install");
    const what = subject === "ours" ? ["core", "flatfile"].map((name) => pack(name, folder.path)) : [`${name}@${devDependencies[name]}`];
    const { packages, bytes } = install(what, folder.path);
    row.cells[subject as Subject] = `${packages}, ${(bytes / 1e6).toFixed(2)}`;
  }
  return [row];
};
