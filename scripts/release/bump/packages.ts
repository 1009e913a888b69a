import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Json } from "@vendor-jobs/contract/spec";

/** A package.json, as far as users feel it. */
export interface Manifest {
  name: string;
  version: string;
  exports?: Record<string, Json>;
  type?: string;
  bin?: string | Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  sideEffects?: boolean | string[];
  license?: string;
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  publishConfig?: Record<string, Json>;
}

/** The packages that are published: each folder of packages/ that has a package.json, by the folder's name. */
export function manifests(root: string): Map<string, Manifest> {
  const folders = globSync("packages/*/package.json", { cwd: root }).map((file) => basename(dirname(file)));
  return new Map(folders.sort().map((name) => [name, JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, "utf8"))]));
}

/** An entry of a package that has types. */
export interface Entry {
  /** What users write after the package's name: `.` or `./validators`. */
  subpath: string;
  /** Name of its API report: `index`, `validators`. */
  report: string;
  /** Below the package: `dist/index.d.ts`. */
  types: string;
  /** Below the package: `src/index.ts`. */
  source: string;
}

/** The entries of a package that have types, as its `exports` list them. */
export const entriesOf = ({ exports = {} }: Manifest): Entry[] =>
  Object.entries(exports)
    .filter(([, target]) => target?.types !== undefined)
    .map(([subpath, target]) => ({
      subpath,
      report: subpath === "." ? "index" : subpath.slice(2).replaceAll("/", "-"),
      types: target.types.slice(2),
      source: target["@vendor-jobs/source"].slice(2),
    }));

/** The reports of public types, and of the command line, that a tree of packages has, of all or of some: by path. */
export function committedReports(root: string, names: Iterable<string> = manifests(root).keys()): Map<string, string> {
  const patterns = [...names].map((name) => `packages/${name}/api/*`);
  const paths = globSync(patterns, { cwd: root }).sort();
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(`${root}/${path}`, "utf8")]));
}
