import { root, vendorIds } from "../workspace/index.ts";
import { specProblems, summaryOf } from "./specs.ts";

const only = process.argv.slice(2);
const problems: string[] = [];
for (const id of only.length > 0 ? only : vendorIds()) problems.push(...(await specProblems(`${root}/specs/${id}/openapi.yaml`)));
if (problems.length > 0) console.error(summaryOf(problems));
console.log(problems.length === 0 ? "specs: no problems" : `specs: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
