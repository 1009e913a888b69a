import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { entriesOf, manifests } from "./packages.ts";

/**
 * A program of its own: runs the programs that packages kept, each against a fake of its vendor, with the packages as their sources below `root` are,
 * and prints what each threw, by name, as JSON.
 */
const { root, programs } = JSON.parse(process.argv[2] as string) as { root: string; programs: Readonly<Record<string, string>> };

const sources = new Map<string, string>(
  [...manifests(root)].flatMap(([name, manifest]) =>
    entriesOf(manifest).map(({ subpath, source }) => [`@vendor-jobs/${name}${subpath.slice(1)}`, pathToFileURL(`${root}/packages/${name}/${source}`).href]),
  ),
);
registerHooks({
  resolve(specifier, context, next) {
    const url = sources.get(specifier);
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true };
  },
});

const { createFake } = (await import("@vendor-jobs/contract")) as typeof import("@vendor-jobs/contract");
const thrown: Record<string, { message: string; stack: string }> = {};
for (const [name, file] of Object.entries(programs)) {
  const spec = `${root}/packages/${name}/openapi.json`;
  const fake = name === "contract" ? undefined : createFake(JSON.parse(readFileSync(spec, "utf8")), { script: ["queued", "running", "succeeded"] });
  const server = await fake?.listen();
  try {
    await (await import(pathToFileURL(file).href)).default(server?.baseUrl);
  } catch (error) {
    const { message, stack = "" } = error as Error;
    thrown[name] = { message, stack };
  } finally {
    await server?.close();
  }
}
console.log(JSON.stringify(thrown));
