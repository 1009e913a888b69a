import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { type Json, loadSpec, SpecError } from "../lint/index.ts";
import { root, vendorIds } from "../workspace/index.ts";
import { generatePackage, withPackageTable } from "./generate-package.ts";

const { values, positionals } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    root: { type: "string", default: root },
  },
  allowPositionals: true,
});

const specs = `${values.root}/specs`;
const started = performance.now();
const vendors = positionals.length > 0 ? positionals : vendorIds(specs);
try {
  // All is generated before anything is written: a broken spec leaves no half-done tree.
  const files = new Map<string, string>();
  const loaded = new Map<string, Json>();
  for (const vendor of vendors) {
    const spec = await loadSpec(vendor, specs);
    loaded.set(vendor, spec);
    const folder = `packages/${vendor}`;
    for (const [path, text] of await generatePackage(vendor, spec, `${values.root}/${folder}`)) files.set(`${folder}/${path}`, text);
  }
  const overview = `${values.root}/README.md`;
  if (positionals.length === 0 && existsSync(overview)) files.set("README.md", withPackageTable(readFileSync(overview, "utf8"), loaded));
  const isCurrent = (file: string, text: string) => existsSync(file) && readFileSync(file, "utf8") === text;
  const differing = [...files].filter(([file, text]) => !isCurrent(`${values.root}/${file}`, text));
  for (const [path, text] of differing) {
    if (values.check) console.error(`differs ${path}`);
    else {
      mkdirSync(dirname(`${values.root}/${path}`), { recursive: true });
      writeFileSync(`${values.root}/${path}`, text);
      console.log(`wrote ${path}`);
    }
  }
  if (values.check && differing.length > 0) throw new Error("Run `pnpm generate` and commit what it writes.");
  console.log(
    `generate: ${vendors.length} packages, ${differing.length} files ${values.check ? "differ" : "written"}, ${Math.round(performance.now() - started)} ms, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof SpecError) console.error("Nothing was generated: mend the spec first.");
  process.exitCode = 1;
}
