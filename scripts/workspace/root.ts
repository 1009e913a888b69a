import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root folder, without a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** The vendors: each folder of specs/ that holds an openapi.yaml. */
export const vendorIds = (folder = `${root}/specs`): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}/${entry.name}/openapi.yaml`))
    .map((entry) => entry.name)
    .sort();
