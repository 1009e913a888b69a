import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** The declarations that an entry is made of in its package, as one text. */
export function declarationsOf(entry: string): string {
  const files = new Set([entry]);
  const texts: string[] = [];
  // A set that grows while it is gone through.
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    texts.push(relative(dirname(entry), file), text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles)
      if (fileName.startsWith(".")) files.add(join(dirname(file), fileName.replace(/\.ts$/, ".d.ts")));
  }
  return texts.join("\n");
}
