import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { checkForm } from "./check-form.ts";
import type { Json } from "./json.ts";

/** Where a document says that it is of another version of OpenAPI than ours, and what to do: its null, examples and limits would be read for what they are not. */
export function otherVersion({ openapi, swagger }: Json): { at: string[]; message: string } | undefined {
  if (swagger === undefined && (openapi === undefined || /^3\.1(\.|$)/.test(String(openapi)))) return undefined;
  const draft = "npx vendor-jobs draft <its path> --out jobs.yaml";
  const isDraftable = /^(3\.[02](\..*)?|2(\.0)?)$/.test(String(swagger ?? openapi));
  const mend = isDraftable ? `${draft} makes one of it` : `convert it to OpenAPI 3, of which ${draft} makes one`;
  const [name, at] = swagger === undefined ? [`OpenAPI ${openapi}`, "openapi"] : [`Swagger ${swagger}`, "swagger"];
  return { at: [at], message: `The document is ${name}; expected OpenAPI 3.1: ${mend}.` };
}

const read = new Map<string, Json>();

/**
 * The bundled spec of a vendor, from its installed package `@vendor-jobs/<vendor>`, or the given spec itself.
 * @param from Folder from which the package is looked for, before this package's own. Default: the working directory.
 * @throws Error where no such package is installed, or what is given is no OpenAPI document, or of another version than 3.1; UnsupportedSpecError where it has not the form that
 * all readers rely on.
 */
export function loadSpec(vendor: string | object, from?: string): Json {
  if (typeof vendor === "object" && vendor !== null && "paths" in vendor) {
    const other = otherVersion(vendor);
    if (other) throw new Error(other.message);
    checkForm(vendor);
    return vendor;
  }
  if (typeof vendor !== "string" || !/^[a-z0-9-]+$/.test(vendor))
    throw new Error(
      `The vendor is ${JSON.stringify(vendor)?.slice(0, 60)}; expected a name such as "flatfile", or a spec as an object with paths (of a file, what is parsed of it).`,
    );
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

/** A file of a spec: its path as the diff shows it, and its text. */
export interface SpecFile {
  path: string;
  text: string;
}

/** A spec's file and the files that it refers to, by their paths below `root`. Throws where the file is missing. */
export function readSpecFiles(root: string, path: string, known: readonly string[] = []): SpecFile[] {
  const text = readFileSync(join(root, path), "utf8");
  const others = [...text.matchAll(/\$ref:\s*["']?([^"'#\s]+\.ya?ml)#/g)].map(([, file]) => join(dirname(path), file as string).replaceAll("\\", "/"));
  const next = [...new Set(others)].filter((file) => file !== path && !known.includes(file) && existsSync(join(root, file)));
  return [{ path, text }, ...next.flatMap((file) => readSpecFiles(root, file, [...known, path, ...next]))];
}
