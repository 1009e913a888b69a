import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../workspace/index.ts";
import type { Measure, Row, Subject } from "./measure.ts";
import { packagesOf } from "./peers.ts";

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

// Arguments are ours and hold no spaces; Windows finds npm and npx through a shell only.
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });

/** Packs a package as it would be published; gives the tarball. */
function pack(name: string, destination: string): string {
  const { packageManager } = readJson(`${root}/package.json`);
  run("npx", ["-y", packageManager, "pack", "--pack-destination", destination], `${root}/packages/${name}`);
  return join(destination, readdirSync(destination).find((file) => file.includes(`-${name}-`)) as string);
}

/** Installs into an empty folder as a user would; gives how many packages came and their bytes. */
function install(what: readonly string[], folder: string): { packages: number; bytes: number } {
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...what], folder);
  const modules = join(folder, "node_modules");
  const { packages } = readJson(join(modules, ".package-lock.json"));
  const bytes = Object.keys(packages).reduce((sum, path) => sum + bytesOf(join(folder, path)), 0);
  return { packages: Object.keys(packages).length, bytes };
}

/** Bytes that a package takes on the disk, those of packages inside of it aside. */
const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + bytesOf(path);
    return sum + (entry.isFile() ? onDisk(statSync(path)) : 0);
  }, 0);

/** Windows tells no blocks. */
const onDisk = ({ blocks, size }: Stats) => (blocks === undefined ? size : blocks * 512);

export const installed: Measure = async () => {
  const { devDependencies } = readJson(`${root}/scripts/package.json`);
  const row: Row = { what: "installed: packages, MB on disk", cells: {} };
  for (const [subject, name] of Object.entries(packagesOf)) {
    const folder = mkdtempSync(join(tmpdir(), "bench-install-"));
    try {
      const what = subject === "ours" ? ["core", "flatfile"].map((name) => pack(name, folder)) : [`${name}@${devDependencies[name]}`];
      const { packages, bytes } = install(what, folder);
      row.cells[subject as Subject] = `${packages}, ${(bytes / 1e6).toFixed(2)}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [row];
};
