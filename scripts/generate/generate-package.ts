import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { displayName, type Json, operationsOf, readSpecFiles } from "@vendor-jobs/contract/spec";
import { factoryName, printClient } from "@vendor-jobs/generator";
import { root } from "../workspace/index.ts";
import { readme } from "./readme.ts";
import { filled, inMarkdown, oneLine } from "./template.ts";

/** What the generator writes of a vendor's package, by path below the package's folder. */
export async function generatePackage(vendor: string, spec: Json, folder: string): Promise<Map<string, string>> {
  const specFiles = readSpecFiles(resolve(folder, "../.."), `specs/${vendor}/openapi.yaml`);
  const files = await generateSources(vendor, spec, folder);
  const others = {
    "package.json": filled("package.json", { vendor, version: versionOf(folder), title: inJson(displayName(spec)), repository }),
    // What its tasks read of the specs, so that an edit of one runs the tasks of those who use it and no others.
    "turbo.json": filled("turbo.json", { vendor, specs: specFiles.map(({ path }) => `        "$TURBO_ROOT$/${path}"`).join(",\n") }),
    "tsconfig.json": filled("tsconfig.json", {}),
    "test/tsconfig.json": filled("test/tsconfig.json", {}),
    "README.md": readme(vendor, spec),
    LICENSE: readFileSync(`${root}/LICENSE`, "utf8"),
  };
  for (const [path, text] of Object.entries(others)) files.set(path, text);
  // From here on written by hand: a first budget of bytes, what the smallest vendors take.
  if (!existsSync(`${folder}/.size-limit.json`)) files.set(".size-limit.json", filled("size-limit.json", { factory: factoryName(vendor) }));
  return files;
}

/** Of these, what is published and read by programs. */
export async function generateSources(vendor: string, spec: Json, folder: string): Promise<Map<string, string>> {
  const printed = await printClient(vendor, spec, { notice });
  const files = new Map([...printed].map(([path, text]) => [`src/${path}`, text]));
  const index = `${folder}/src/index.ts`;
  // One without the notice is written by hand, for what a spec cannot say.
  if (existsSync(index) && !readFileSync(index, "utf8").startsWith(notice)) files.delete("src/index.ts");
  // In one line: it is read by programs, and a third of it would be white space.
  return files.set("openapi.json", `${JSON.stringify({ ...spec, "x-vendor": vendor })}\n`);
}

/** A text as it stands between quotes in JSON. */
const inJson = (text: string) => JSON.stringify(oneLine(text)).slice(1, -1);

/** The repository's README with its table of packages. */
export function withPackageTable(text: string, specs: ReadonlyMap<string, Json>): string {
  const rows = [...specs].map(([id, spec]) => {
    const names = operationsOf(spec).map((info) => `\`${info.id}\``);
    return `| [\`@vendor-jobs/${id}\`](packages/${id}) | [${inMarkdown(displayName(spec))}](${spec.externalDocs.url}) | ${names.join(" ")} |`;
  });
  return text.replace(
    /(<!-- packages -->\n)[\s\S]*(<!-- \/packages -->)/,
    (_, start: string, end: string) => `${start}| package | API | operations |\n|---|---|---|\n${rows.join("\n")}\n${end}`,
  );
}

const notice = "// Written by `pnpm generate` from the vendor's spec. To change it, change the spec or the generator.";

/** Where the source is: npm shows it, and provenance is checked against it. */
const repository: string = JSON.parse(readFileSync(`${root}/package.json`, "utf8")).repository.url;

/** The one field of a package.json that others write: changesets. */
function versionOf(folder: string): string {
  const file = `${folder}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : "0.0.0";
}
