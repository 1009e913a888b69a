import { existsSync, globSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root folder, without a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** The folder of the pages. */
export const pages = `${root}/docs/pages`;

/** The folders of pages that only the build writes. */
export const generated = ["reference", "parts"] as const;

/** The vendors: each folder of specs/ whose package has its bundled spec. */
export const vendors: readonly string[] = readdirSync(`${root}/specs`)
  .filter((name) => existsSync(`${root}/packages/${name}/openapi.json`))
  .sort();

/** The pages that people write, as paths from their folder without the ending. */
export const writtenPages = (): string[] =>
  globSync("**/*.md", { cwd: pages })
    .map((file) => file.replaceAll("\\", "/").replace(/\.md$/, ""))
    .filter((file) => !generated.some((folder) => file.startsWith(`${folder}/`)))
    .sort();

/** The short address of an error's page, as its messages have it: `AmbiguousRequestError` is told of at `errors/ambiguous`. */
export function errorPageOf(name: string): string {
  const page = name.replace(/(Request)?Error/, "").toLowerCase();
  return `errors/${page === "" ? "index" : page}`;
}
