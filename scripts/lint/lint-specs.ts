import { lintSpec, summaryOf } from "@vendor-jobs/generator";
import { root, vendorIds } from "../workspace/index.ts";

const only = process.argv.slice(2);
const problems: string[] = [];
for (const id of only.length > 0 ? only : vendorIds()) problems.push(...(await lintSpec(`specs/${id}/openapi.yaml`, { from: root, strict: true })).problems);
if (problems.length > 0) console.error(summaryOf(problems));
console.log(problems.length === 0 ? "specs: no problems" : `specs: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
