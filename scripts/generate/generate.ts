import { parseArgs } from "node:util";
import { SpecError } from "@vendor-jobs/generator";
import { root, vendorIds } from "../workspace/index.ts";
import { generatePackages } from "./generate-packages.ts";

const { values, positionals } = parseArgs({
  options: { check: { type: "boolean", default: false }, root: { type: "string", default: root } },
  allowPositionals: true,
});

const started = performance.now();
try {
  const vendors = positionals.length > 0 ? positionals : vendorIds(`${values.root}/specs`);
  const differing = await generatePackages(values.root, vendors, { isCheck: values.check, withOverview: positionals.length === 0 });
  for (const path of differing) values.check ? console.error(`differs ${path}`) : console.log(`wrote ${path}`);
  if (values.check && differing.length > 0) throw new Error("Run `pnpm generate` and commit what it writes.");
  console.log(
    `generate: ${vendors.length} packages, ${differing.length} files ${values.check ? "differ" : "written"}, ${Math.round(performance.now() - started)} ms, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof SpecError) console.error("Nothing was generated: mend the spec first.");
  process.exitCode = 1;
}
