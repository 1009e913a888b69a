import { parseArgs } from "node:util";
import { lintSpec, summaryOf } from "@vendor-jobs/generator";
import { root } from "../workspace/index.ts";
import { newVendor } from "./new-vendor.ts";

const { values, positionals } = parseArgs({
  options: { from: { type: "string" }, only: { type: "string", multiple: true, default: [] } },
  allowPositionals: true,
});

try {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new Error("Usage: pnpm vendor:new <name> [--from <openapi file>] [--only listX,getX,…]");
  const file = newVendor(`${root}/specs`, name, { from: values.from, only: values.only.flatMap((names) => names.split(",")) });
  const { problems } = await lintSpec(file, { from: root });
  console.log(`wrote ${file}`);
  console.log(
    problems.length === 0
      ? "The lint finds nothing."
      : `Left to do by a person (\`pnpm lint:specs ${name}\`), ${problems.length} findings:\n${summaryOf(problems)}`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
