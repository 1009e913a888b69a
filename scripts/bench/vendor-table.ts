import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { type Json, loadSpec, operationsOf } from "@vendor-jobs/contract/spec";
import { freshFolder, root, vendorIds } from "../workspace/index.ts";
import { tableHead, tableLine } from "./report.ts";
import { vendorWith } from "./vendor-with.ts";

// Prints what each vendor's client does, as the specs say it and the tests of their circles and lists have found it.

/** A test of a vendor's, and what became of it. */
interface Result {
  vendor: string;
  title: string;
  status: string;
}

const suites = ["circle", "lists"];

function testResults(): Result[] {
  using folder = freshFolder("vendor-table");
  const file = `${folder.path}/results.json`;
  const files = suites.map((name) => `scripts/test/vendor/${name}.test.ts`);
  // Where some fail, the table says which.
  spawnSync("vitest", ["run", ...files, "--silent", "--reporter=json", `--outputFile=${file}`], { cwd: root, stdio: "ignore" });
  const { testResults } = JSON.parse(readFileSync(file, "utf8"));
  return testResults.flatMap(({ assertionResults }: Json) =>
    assertionResults.map(({ ancestorTitles: [of], title, status }: Json) => ({
      vendor: / of (?:jobs of )?([\w-]+)(?: on the fake)?$/.exec(of)?.[1],
      title,
      status,
    })),
  );
}

/** The vendor's own lines of code: of files that the generator does not write. */
function handWritten(vendor: string): number {
  const folder = `${root}/packages/${vendor}/src`;
  const texts = globSync("**/*.ts", { cwd: folder }).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  return texts.reduce((sum, text) => sum + (text.startsWith("// Written by `pnpm generate`") ? 0 : lines(text)), 0);
}

const lines = (text: string) => text.split("\n").length - 1;

/** What a query of jobs has the vendor do. */
async function pushedDown(spec: Json): Promise<string> {
  const { lists = {}, fields, ids } = spec["x-job"];
  const { client, scope } = await vendorWith(spec, 1);
  const query = {
    ...{ scope, states: [lists.states?.values.failed ? "failed" : "running"], order: lists.order ?? "newest" },
    ...((lists.by || fields.created || fields.started) && { since: "24h", until: "1h" }),
    ...(fields.name && { name: "any" }),
  };
  const plan = await (client.jobs as Json)(query).plan;
  const byIds = lists.ids || Object.keys(ids).length === Object.keys(scope).length + 1 ? ["ids"] : [];
  return [...plan.pushedDown, ...byIds].join(", ") || "none";
}

const results = testResults();
const rows: Record<string, unknown>[] = [];
for (const vendor of vendorIds()) {
  const spec = loadSpec(vendor, `${root}/packages/cli`);
  const own = results.filter((result) => result.vendor === vendor);
  const outcome = (title: RegExp, said = "yes"): string => {
    const found = own.filter((result) => title.test(result.title));
    if (found.some(({ status }) => status === "failed")) return "FAILS";
    return found.some(({ status }) => status === "passed") ? said : "–";
  };
  const starts: Json[] = spec["x-job"].start ?? [];
  const ways = [...new Set(starts.flatMap(({ key, find }) => [...(key ? ["by its key"] : []), ...(find ? ["in the list"] : [])]))].join(", ");
  const cut = /where the answer is lost/;
  const count = (wanted: string) => own.filter(({ status }) => status === wanted).length;
  rows.push({
    vendor,
    "hand-written lines": handWritten(vendor),
    "spec lines": lines(readFileSync(`${root}/specs/${vendor}/openapi.yaml`, "utf8")),
    operations: operationsOf(spec).length,
    "pages complete": outcome(/^lists all of 250/),
    "start found again after a cut": ways === "" ? "–" : outcome(cut, ways),
    "no second start": outcome(cut),
    "wait right after rerun": outcome(/right after it runs again/),
    parts: outcome(/^shows its parts/),
    retry: outcome(/^runs again/, spec["x-job"].retry?.gives),
    "filters pushed down": await pushedDown(spec),
    "limits obeyed": outcome(/asking too often says/),
    "circle and lists on the fake": `${count("passed")} of ${count("passed") + count("failed")}`,
  });
}
console.log([tableHead(Object.keys(rows[0] ?? {})), ...rows.map((row) => tableLine(Object.values(row)))].join("\n"));
console.log("\n–: the vendor has none. Lines are of packages/<vendor>/src but for what the generator writes, and of specs/<vendor>/openapi.yaml.");
