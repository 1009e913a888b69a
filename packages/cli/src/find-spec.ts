import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { loadSpec } from "@vendor-jobs/contract";
import { type Io, UsageError } from "./io.ts";
import { readSpec, type Spec } from "./read-spec.ts";
import { shownAddress } from "./values.ts";

/**
 * The bundled spec of a vendor: of its package as installed where the command runs, or of a file by path.
 * @throws {UsageError} where there is none.
 */
export function findSpec(vendor: string, { cwd }: Io): Spec {
  if (/\.(json|ya?ml)$/.test(vendor)) return readSpec(resolve(cwd, vendor));
  try {
    return loadSpec(vendor, cwd);
  } catch (error) {
    const known = installedVendors(cwd);
    const hint =
      known.length > 0
        ? `Installed here: ${known.join(", ")}.`
        : `Run: npm install --save-dev @vendor-jobs/${/^[a-z0-9-]+$/.test(vendor) ? vendor : "<vendor>"}`;
    throw new UsageError(`There is no spec of ${JSON.stringify(shownAddress(vendor))}: @vendor-jobs/${shownAddress(vendor)} is not installed. ${hint}`, {
      cause: error,
    });
  }
}

/** The vendors whose packages are installed where the command runs. */
function installedVendors(cwd: string): string[] {
  const folder = `${cwd}/node_modules/@vendor-jobs`;
  return existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/openapi.json`)) : [];
}
