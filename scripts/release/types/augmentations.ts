import { readFileSync } from "node:fs";
import ts from "typescript";
import { offered, paired, type Reason } from "../bump/index.ts";

const heading = "## What it adds to other modules";

/** What a file of declarations adds to other modules, such as a matcher to vitest: a section for its API report, which leaves that out. */
export function augmentationSection(file: string): string {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  const found = source.statements.filter(ts.isModuleDeclaration).map((statement) => printer.printNode(ts.EmitHint.Unspecified, statement, source));
  return found.length === 0 ? "" : `\n${heading}\n\n\`\`\`ts\n${found.join("\n\n")}\n\`\`\`\n`;
}

/** Changes of that section, line by line: one that is gone or different is a major, one more a minor. */
export const augmentationChanges = (file: string, old = "", now = ""): Reason[] =>
  paired(linesOf(old), linesOf(now)).flatMap(([text, was, is, alone]): Reason[] => {
    if (alone === "added") return [{ bump: offered.added, why: `adds \`${text}\``, file, line: is }];
    return alone ? [{ bump: offered.removed, why: `no longer adds \`${text}\``, file, line: was, wasInRelease: true }] : [];
  });

/** The lines of the section by what they say, with their numbers. */
function linesOf(report: string): [text: string, line: number][] {
  const lines = report.split("\n");
  const start = lines.indexOf(heading);
  return lines.flatMap((line, index) => (start !== -1 && index > start && /\w/.test(line) && !line.startsWith("```") ? [[line.trim(), index + 1]] : []));
}
