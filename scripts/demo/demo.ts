import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { at, exampleArguments, jobListOf, madeUpOptions, operationsOf } from "@vendor-jobs/contract/spec";
import { startMock } from "@vendor-jobs/contract/tools";
import type { Client } from "@vendor-jobs/core";
import { pascalCase } from "../generate/index.ts";
import { loadSpec } from "../lint/index.ts";
import { root, vendorIds } from "../workspace/index.ts";

const { values } = parseArgs({ options: { serve: { type: "boolean", default: false } } });

type AnyClient = Client<object> & Record<string, (args?: object) => Promise<unknown>>;

const vendors = [];
console.log("Starting a mock server a vendor …");
for (const id of vendorIds()) {
  const spec = await loadSpec(id);
  const mock = await startMock(spec);
  const factory = `create${pascalCase(id)}Client`;
  const { [factory]: createClient } = await import(pathToFileURL(`${root}/packages/${id}/dist/index.js`).href);
  const options = { baseUrl: mock.baseUrl, ...madeUpOptions(spec) };
  const listName = jobListOf(spec);
  const list = operationsOf(spec).find((info) => info.id === listName);
  if (!list) throw new Error(`${id}: no operation ${listName}`);
  vendors.push({
    id,
    mock,
    factory,
    options,
    listName,
    args: exampleArguments(list),
    items: list.pagination?.items ?? "",
    client: createClient(options) as AnyClient,
  });
  console.log(`  ${id.padEnd(16)} ${mock.baseUrl}`);
}

console.log("Listing jobs of each vendor through the built packages …\n");
const rows = [["vendor", "job id", "name", "status", "state", "started", "duration"]];
for (const { id, client, listName, args, items } of vendors) {
  const page = await client[listName]?.(args);
  for (const item of at(page, items)) {
    const job = client.overview(item);
    const seconds = job.startedAt && job.finishedAt ? `${((job.finishedAt.getTime() - job.startedAt.getTime()) / 1000).toFixed(1)} s` : "";
    rows.push([id, job.id ?? "", job.name ?? "", String(job.status ?? ""), job.state, job.startedAt?.toISOString().slice(0, 19) ?? "", seconds]);
  }
}
printTable(rows);

if (values.serve) {
  console.log("\nThe mock servers stay up; press Ctrl-C to end them. To try one, paste into a file in this folder and run it with node:\n");
  for (const { id, factory, options, args } of vendors) {
    console.log(`import { ${factory} } from "./packages/${id}/dist/index.js";`);
    console.log(`console.log(await ${factory}(${JSON.stringify(options)}).listJobs(${JSON.stringify(args)}));\n`);
  }
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, resolve);
  });
}
await Promise.all(vendors.map(({ mock }) => mock.close()));

function printTable(rows: string[][]): void {
  const shorten = (cell: string) => (cell.length > 44 ? `${cell.slice(0, 43)}…` : cell);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => shorten(row[column] as string).length))) ?? [];
  const line = (row: string[]) =>
    row
      .map((cell, column) => shorten(cell).padEnd(widths[column] as number))
      .join("  ")
      .trimEnd();
  const [header, ...body] = rows;
  console.log([line(header as string[]), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(line)].join("\n"));
}
