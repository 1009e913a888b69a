import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { vendorIds } from "../workspace/index.ts";

type Contract = typeof import("@vendor-jobs/contract");

/** Serves a new fake of each vendor while `use` runs, from the installed @vendor-jobs/contract and the specs of the installed packages. */
export async function withFakes<Result>(folder: string, use: (urls: Record<string, string>) => Promise<Result>): Promise<Result> {
  const { resolve } = createRequire(`${folder}/package.json`);
  const { createFake }: Contract = await import(pathToFileURL(resolve("@vendor-jobs/contract")).href);
  const specOf = (vendor: string) => JSON.parse(readFileSync(resolve(`@vendor-jobs/${vendor}/openapi.json`), "utf8"));
  const fakes = await Promise.all(
    vendorIds().map(async (vendor) => ({ vendor, ...(await createFake(specOf(vendor), { script: ["queued", "running", "succeeded"] }).listen()) })),
  );
  try {
    return await use(Object.fromEntries(fakes.map(({ vendor, baseUrl }) => [vendor, baseUrl])));
  } finally {
    await Promise.all(fakes.map(({ close }) => close()));
  }
}
