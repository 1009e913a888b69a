import { vendorIds } from "../workspace/index.ts";
import { type Place, run } from "./children.ts";
import { withFakes } from "./fakes.ts";
import type { Report, Task } from "./go-through.ts";

/** Goes through every vendor by a command that the program and its task follow, against new fakes. @throws where it prints more than its report. */
export async function goBy(command: readonly string[], program: string, agent: string, installed: string, place: Place): Promise<void> {
  const output = await withFakes(installed, (urls) => {
    const task: Task = { urls, refusals: {} };
    return run([...command, program, JSON.stringify(task)], place);
  });
  if (!/^\{.*\}\n$/.test(output)) throw new Error(`The program is to print its report and nothing else, but printed:\n${output}`);
  check(JSON.parse(output), agent);
}

/** Goes through every vendor by a function that knows how to run a bundle. */
export async function goWith(go: (folder: string, task: Task) => Promise<Report>, agent: string, installed: string, refusals: Task["refusals"]): Promise<void> {
  await withFakes(installed, async (urls) => check(await go(installed, { urls, refusals }), agent));
}

function check({ agent, vendors }: Report, expected: string): void {
  if (!agent.includes(expected)) throw new Error(`This ran in ${agent}; expected ${expected}.`);
  if (vendors.join() !== vendorIds().join()) throw new Error(`This went through ${vendors.join(", ")} only.`);
}
