import { type Json, loadSpec } from "@vendor-jobs/contract/spec";
import type { JobsPlan } from "@vendor-jobs/core";
import { root, vendorIds } from "../workspace/index.ts";
import { tableHead, tableLine } from "./report.ts";
import { now, vendorWith } from "./vendor-with.ts";

// Prints for each vendor what a query of jobs has it do, and how many requests "failed in the last 24 h" takes among so many jobs of its fake.

const count = Number(process.argv[2] ?? 50_000);
const day = 86_400_000;
const criteria = ["states", "since", "until", "ids", "name", "order"] as const;

/** What becomes of each criterion: asked of the vendor, sifted here, or not possible. */
function fateOf(plan: JobsPlan, name: (typeof criteria)[number]): string {
  if (plan.pushedDown.includes(name)) return "vendor";
  return plan.filteredHere.includes(name) ? "here" : plan.notPossible.includes(name) ? "not possible" : "–";
}

console.log(tableHead(["vendor", ...criteria, "found", "requests to the list", "reads of jobs", "first request"]));
for (const vendor of vendorIds()) {
  const { client, fake, scope, list } = await vendorWith(loadSpec(vendor, `${root}/packages/cli`), count);
  const query = { states: ["failed"], since: new Date(now - day), scope };
  const jobs = client.jobs as Json;
  const plan: JobsPlan = await jobs({ ...query, until: new Date(now), name: "any", ids: ["1"] }).plan;
  const whole: JobsPlan = await jobs({ ...query, until: new Date(now), name: "any" }).plan;
  let found = 0;
  for await (const _ of jobs(query)) found++;
  const lists = fake.requests.filter(({ operation }) => operation === list);
  const fates = criteria.map((name) => fateOf(name === "ids" ? plan : whole, name));
  console.log(tableLine([vendor, ...fates, found, lists.length, fake.requests.length - lists.length, lists[0]?.path]));
}
