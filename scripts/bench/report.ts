import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Row, subjects } from "./measure.ts";

/** The rows as a Markdown table, with what is needed to read and to repeat it. */
export function report(rows: readonly Row[], machine: string, repeat: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["", ...subjects]),
    line(["---", ...subjects.map(() => "---")]),
    ...rows.map(({ what, cells }) => line([what, ...subjects.map((subject) => cells[subject] ?? "")])),
    "",
    `Medians, quartiles in brackets; all in one run, taking turns; every client with its defaults. ${machine}. To repeat: \`${repeat}\`.`,
  ].join("\n");
}

const markers = ["<!-- bench -->", "<!-- /bench -->"] as const;

/** Puts the report between the markers of core's README, or with a heading and markers at its end; says what was done. */
export function writeReport(text: string): string {
  const file = fileURLToPath(new URL("../../packages/core/README.md", import.meta.url));
  if (!existsSync(file)) return "packages/core/README.md does not exist: nothing was written.";
  const readme = readFileSync(file, "utf8");
  const section = `${markers[0]}\n${text}\n${markers[1]}`;
  const [start, end] = markers.map((marker) => readme.indexOf(marker)) as [number, number];
  const found = start >= 0 && end > start;
  writeFileSync(
    file,
    found ? readme.slice(0, start) + section + readme.slice(end + markers[1].length) : `${readme.trimEnd()}\n\n## Benchmarks\n\n${section}\n`,
  );
  return "Written to packages/core/README.md.";
}
