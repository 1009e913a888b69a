import { readFileSync, writeFileSync } from "node:fs";
import { type Row, subjects } from "./measures/index.ts";

/** A line of a Markdown table. */
export const tableLine = (cells: readonly unknown[]): string => `| ${cells.join(" | ")} |`;

/** The first two lines of one. */
export const tableHead = (titles: readonly string[]): string => `${tableLine(titles)}\n${tableLine(titles.map(() => "---"))}`;

/** The rows as a Markdown table, with what is needed to read and to repeat it. */
export function report(rows: readonly Row[], machine: string, repeat: string): string {
  return [
    tableHead(["", ...subjects]),
    ...rows.map(({ what, cells }) => tableLine([what, ...subjects.map((subject) => cells[subject] ?? "")])),
    "",
    `Medians, quartiles in brackets; all in one run, taking turns; every client with its defaults. ${machine}. To repeat: \`${repeat}\`.`,
  ].join("\n");
}

const place = /(<!-- bench -->\n)[\s\S]*(\n<!-- \/bench -->)/;

/** Puts the report between the markers of core's README; says what was done. */
export function writeReport(text: string): string {
  const file = new URL("../../packages/core/README.md", import.meta.url);
  const readme = readFileSync(file, "utf8");
  if (!place.test(readme)) return "packages/core/README.md has no place for it: nothing was written.";
  const written = readme.replace(place, (_, start: string, end: string) => start + text + end);
  writeFileSync(file, written);
  return "Written to packages/core/README.md.";
}
