import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSpec } from "@vendor-jobs/contract/spec";
import { type Io, UsageError } from "../io/index.ts";
import { shownAddress } from "../options/index.ts";
import { readSpec, type Spec } from "./read-spec.ts";

/** Whether what stands for a vendor is the path of a spec of one's own. */
export const isSpecPath = (vendor: string): boolean => /\.(json|ya?ml)$/i.test(vendor);

/**
 * The bundled spec of a vendor: of its package as installed where the command runs, or of a file by path.
 * @throws {UsageError} where there is none.
 */
export function findSpec(vendor: string, { cwd }: Io): Spec {
  if (/^https?:/i.test(vendor)) throw new UsageError(`${shownAddress(vendor)} is an address; expected the name of a vendor, or a file: download it first.`);
  if (isSpecPath(vendor)) return readSpec(resolve(cwd, vendor));
  let cause: unknown;
  // Then those that come with the command.
  for (const folder of [cwd, here])
    try {
      return loadSpec(vendor, folder);
    } catch (error) {
      cause = error;
    }
  const known = knownVendors(cwd);
  const hint =
    known.length > 0 ? `Known here: ${known.join(", ")}.` : `Run: npm install --save-dev @vendor-jobs/${/^[a-z0-9-]+$/.test(vendor) ? vendor : "<vendor>"}`;
  const shown = shownAddress(vendor);
  throw new UsageError(`There is no spec of ${JSON.stringify(shown)}: @vendor-jobs/${shown} is not installed. ${hint}`, { cause });
}

/** The vendors whose packages are installed where the command runs, or with the command. */
export function knownVendors(cwd: string): string[] {
  const folders = [`${cwd}/node_modules/@vendor-jobs`, ...own];
  const names = folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/openapi.json`)) : []));
  return [...new Set(names)].sort();
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** Where this package's dependencies may lie: below it, or beside it. */
const own = ["../../node_modules/@vendor-jobs", "../../../"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
