import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Json } from "@vendor-jobs/contract/spec";
import { compile } from "@vendor-jobs/generator";
import { loadVendorSpec } from "../lint/index.ts";
import { generatePackage, withPackageTable } from "./generate-package.ts";

/**
 * Writes the packages of some vendors from the specs below a root; gives the paths of the files that were not as they should be.
 * @param options.isCheck - Writes nothing.
 * @param options.withOverview - Writes the table of packages in the root's README as well; only for all vendors.
 * @throws {SpecError} where a spec breaks the rules; Error where what would be written does not compile. Nothing is written then.
 */
export async function generatePackages(root: string, vendors: readonly string[], options: { isCheck?: boolean; withOverview?: boolean } = {}) {
  // All is generated before anything is written: a broken spec leaves no half-done tree.
  const files = new Map<string, string>();
  const loaded = new Map<string, Json>();
  for (const vendor of vendors) {
    const spec = await loadVendorSpec(vendor, `${root}/specs`);
    loaded.set(vendor, spec);
    const folder = `packages/${vendor}`;
    for (const [path, text] of await generatePackage(vendor, spec, `${root}/${folder}`)) files.set(`${folder}/${path}`, text);
  }
  const overview = `${root}/README.md`;
  if (options.withOverview && existsSync(overview)) files.set("README.md", withPackageTable(readFileSync(overview, "utf8"), loaded));
  const isCurrent = (file: string, text: string) => existsSync(file) && readFileSync(file, "utf8") === text;
  const differing = [...files].filter(([path, text]) => !isCurrent(`${root}/${path}`, text));
  // What is there as it should be has been compiled when it was written. The others are compiled at once: core's types cost most.
  const isWritten = (folder: string) => differing.some(([path]) => path.startsWith(folder));
  const written = vendors.map((vendor) => `packages/${vendor}/`).filter(isWritten);
  compile(new Map([...files].filter(([path]) => written.some((folder) => path.startsWith(`${folder}src/`)))));
  for (const [path, text] of options.isCheck ? [] : differing) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text);
  }
  return differing.map(([path]) => path);
}
