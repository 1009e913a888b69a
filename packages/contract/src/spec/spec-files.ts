import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of a spec: its path as the diff shows it, and its text. */
export interface SpecFile {
  path: string;
  text: string;
}

/** A spec's file and the files that it refers to, by their paths below `root`. Throws where the file is missing. */
export function readSpecFiles(root: string, path: string, known: readonly string[] = []): SpecFile[] {
  const text = readFileSync(join(root, path), "utf8");
  const others = [...text.matchAll(/\$ref:\s*["']?([^"'#\s]+\.ya?ml)#/g)].map(([, file]) => join(dirname(path), file as string).replaceAll("\\", "/"));
  const next = [...new Set(others)].filter((file) => file !== path && !known.includes(file) && existsSync(join(root, file)));
  return [{ path, text }, ...next.flatMap((file) => readSpecFiles(root, file, [...known, path, ...next]))];
}
