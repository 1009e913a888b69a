import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { draft, formatDrafted } from "@vendor-jobs/generator";
import { root } from "../workspace/index.ts";

const { values, positionals } = parseArgs({
  options: { from: { type: "string" }, only: { type: "string", multiple: true, default: [] } },
  allowPositionals: true,
});

try {
  const [vendor] = positionals;
  if (vendor === undefined || positionals.length > 1) throw new Error("Usage: pnpm vendor:new <name> [--from <openapi file>] [--only listX,getX,…]");
  const only = values.only.flatMap((names) => names.split(","));
  const drafted = await draft(values.from && resolve(values.from), { out: `specs/${vendor}/openapi.yaml`, only, vendor, cwd: root });
  mkdirSync(`${root}/specs/${vendor}/samples`, { recursive: true });
  console.log(formatDrafted(drafted));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
