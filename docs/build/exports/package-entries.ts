import { existsSync, readdirSync, readFileSync } from "node:fs";
import { root } from "../places.ts";

/** A way into a package: `@vendor-jobs/core/redaction`. */
export interface Entry {
  /** The folder of the package. */
  folder: string;
  /** What is imported. */
  name: string;
  /** Its declarations, as they are built: they say all that is exported, and nothing else has to be read. */
  types: string;
}

/** All that can be imported from the packages, as their package.json says. */
export function packageEntries(): Entry[] {
  return readdirSync(`${root}/packages`)
    .filter((folder) => existsSync(`${root}/packages/${folder}/package.json`))
    .sort()
    .flatMap((folder) => {
      const { name, exports, publishConfig } = JSON.parse(readFileSync(`${root}/packages/${folder}/package.json`, "utf8"));
      return Object.entries<Record<string, string>>(exports).flatMap(([entry, { types }]) =>
        types && entry in publishConfig.exports ? [{ folder, name: name + entry.slice(1), types: `${root}/packages/${folder}/${types.slice(2)}` }] : [],
      );
    });
}
