import { readFileSync } from "node:fs";
import { root } from "../build/places.ts";

/** The names that an entry of a package exports, by the report that its release is held against. */
export function exportsOf(folder: string, entry: string): string[] {
  const report = readFileSync(`${root}/packages/${folder}/api/${entry.split("/")[2] ?? "index"}.api.md`, "utf8");
  return [...report.matchAll(/^export (?:(?:declare |abstract )*(?:class|const|function|interface|type) (\w+)|\{ (?:\w+ as )?(\w+) \})/gm)].map(
    ([, own, again]) => (own ?? again) as string,
  );
}
