import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Reason } from "./bump.ts";

const heading = "## What it adds to other modules";

/** What a file of declarations adds to other modules, such as a matcher to vitest: a section for its API report, which leaves that out. */
export function augmentationSection(file: string): string {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  const found = source.statements.filter(ts.isModuleDeclaration).map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, source));
  return found.length === 0 ? "" : `\n${heading}\n\n\`\`\`ts\n${found.join("\n\n")}\n\`\`\`\n`;
}

/** Changes of that section, line by line: one that is gone or different is a major, one more a minor. */
export function augmentationChanges(path: string, old: string, now: string): Reason[] {
  const [before, after] = [linesOf(old), linesOf(now)];
  const reason = (bump: Reason["bump"], why: string, line: number): Reason => ({ bump, why, file: path, line });
  return [
    ...[...before].filter(([text]) => !after.has(text)).map(([text, line]) => ({ ...reason("major", `no longer adds \`${text}\``, line), wasInRelease: true })),
    ...[...after].filter(([text]) => !before.has(text)).map(([text, line]) => reason("minor", `adds \`${text}\``, line)),
  ];
}

/** The lines of the section by what they say, with their numbers. */
function linesOf(report: string): Map<string, number> {
  const lines = report.split("\n");
  const start = lines.indexOf(heading);
  return new Map(
    start === -1
      ? []
      : lines.slice(start + 1).flatMap((line, index) => (/\w/.test(line) && !line.startsWith("```") ? [[line.trim(), start + index + 2] as const] : [])),
  );
}
