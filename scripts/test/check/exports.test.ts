import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { root } from "../../workspace/root.ts";

// What can be imported is what somebody signed off: a name more or less shows here, and for types in the API reports.
describe.each(readdirSync(`${root}/packages`))("%s exports what was signed off", (name) => {
  const { exports, publishConfig } = JSON.parse(readFileSync(`${root}/packages/${name}/package.json`, "utf8"));
  const sources = Object.entries<Record<string, string>>(exports).flatMap(([entry, { "@vendor-jobs/source": source }]) =>
    source && entry in publishConfig.exports ? [[entry, source]] : [],
  );

  it.each(sources)("from %s", async (_, source) => {
    const module = await import(pathToFileURL(`${root}/packages/${name}/${source}`).href);
    expect(Object.keys(module).sort()).toMatchSnapshot();
  });
});
