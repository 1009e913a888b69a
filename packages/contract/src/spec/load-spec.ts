import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Json } from "./openapi.ts";
import { otherVersion } from "./other-version.ts";

const read = new Map<string, Json>();

/**
 * The bundled spec of a vendor, from its installed package `@vendor-jobs/<vendor>`, or the given spec itself.
 * @param from Folder from which the package is looked for, before this package's own. Default: the working directory.
 * @throws Error where no such package is installed, or what is given is no OpenAPI document, or of another version than 3.1.
 */
export function loadSpec(vendor: string | object, from?: string): Json {
  if (typeof vendor === "object" && vendor !== null && "paths" in vendor) {
    const other = otherVersion(vendor);
    if (other) throw new Error(other.message);
    return vendor;
  }
  if (typeof vendor !== "string" || !/^[a-z0-9-]+$/.test(vendor))
    throw new Error(`The vendor is ${JSON.stringify(vendor)?.slice(0, 60)}; expected a name such as "flatfile", or a spec as an object with paths.`);
  const name = `@vendor-jobs/${vendor}/openapi.json`;
  const folder = from ?? process.cwd();
  for (const base of [`${folder}/package.json`, import.meta.url]) {
    const file = locate(base, name);
    if (!file) continue;
    const spec = read.get(file) ?? JSON.parse(readFileSync(file, "utf8"));
    read.set(file, spec);
    return spec;
  }
  throw new Error(`The spec of ${vendor} was not found: install @vendor-jobs/${vendor} where your tests run (${folder}), or give the spec itself.`);
}

function locate(base: string, name: string): string | undefined {
  try {
    return createRequire(base).resolve(name);
  } catch {
    return undefined;
  }
}
