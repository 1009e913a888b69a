import { commandPages, commandReport } from "./command-pages.ts";
import { packageEntries } from "./exports/index.ts";
import { extensionPages } from "./extension-pages.ts";
import { code, page, section, table } from "./markdown.ts";
import { partsOf } from "./parts.ts";
import { vendors as ids } from "./places.ts";
import { operationPage, schemasPage, vendorOf, vendorPage } from "./vendors/index.ts";

/** All that is generated but for the exports of packages, by path from the folder of the pages; the same for the same repository. */
export async function sitePages(): Promise<Map<string, string>> {
  const vendors = ids.map(vendorOf);
  const found = new Map<string, string>();
  for (const vendor of vendors) {
    found.set(`reference/${vendor.id}/index`, vendorPage(vendor));
    found.set(`reference/${vendor.id}/schemas`, schemasPage(vendor));
    for (const info of vendor.operations) found.set(`reference/${vendor.id}/${info.id}`, operationPage(vendor, info));
  }
  const packages = [...new Set(packageEntries().map(({ folder }) => folder))];
  const vendorRows = vendors.map(({ id, title, operations }) => {
    const links = operations.map((info) => `[${code(info.id)}](./${id}/${info.id})`);
    return [`[${title}](./${id}/)`, code(`@vendor-jobs/${id}`), links.join(" ")];
  });
  const packageRows = packages.map((name) => [`[${code(`@vendor-jobs/${name}`)}](./exports/${name})`]);
  for (const more of [await commandPages(), extensionPages(), partsOf(vendors)]) for (const [path, text] of more) found.set(path, text);
  const overview = page(
    "Reference",
    "Operations of each vendor, exports of each package, the command line, the extensions of specs.",
    "# Reference",
    "All of this is made from what runs: specs, types and the command itself.",
    section("## Vendors", table(["vendor", "package", "operations"], vendorRows)),
    section("## Packages", table(["exports of"], packageRows)),
    section("## More", "- [The command line](./command/)\n- [Specs and their extensions](./extensions/)\n- [Errors](/errors/)"),
  );
  found.set("reference/index", overview);
  const navigation = {
    vendors: vendors.map(({ id, title, operations }) => ({ id, title, operations: operations.map((info) => info.id) })),
    commands: Object.keys(commandReport().commands).filter((name) => name !== "vendor-jobs"),
    exports: packages,
    extensions: [...found.keys()].flatMap((path) => /^reference\/extensions\/(x-.+)$/.exec(path)?.[1] ?? []),
  };
  const texts = [...found].map(([path, text]): [string, string] => [`${path}.md`, text]);
  return new Map([...texts, ["reference/navigation.json", `${JSON.stringify(navigation, null, 1)}\n`]]);
}
