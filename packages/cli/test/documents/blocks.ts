import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** A block of code in a document. */
export interface Block {
  /** Where it stands: `README.md:47`. */
  at: string;
  file: string;
  language: string;
  /** What its fence says behind the language. */
  info: string;
  /** Why it is not run, as its fence says: ```` ```ts not run: it needs a browser ````. */
  notRun: string | undefined;
  text: string;
}

// What the site's build makes of specs and types is no document, and not always there.
const isMade = (file: string): boolean => /^docs.pages.(reference|parts)\b/.test(file);
const documents = ["*.md", "packages/*/README.md", "specs/README.md", "docs/pages/**/*.md"]
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .filter((file) => !isMade(file))
  .sort();

/** All blocks of all documents that people read. */
export const blocks: readonly Block[] = documents.flatMap((file) => {
  const text = readFileSync(`${root}/${file}`, "utf8");
  return [...text.matchAll(/^( *)(```+)([^\n`]*)\n([\s\S]*?)^\1\2 *$/gm)].map((found): Block => {
    const [, , , info = "", code = ""] = found;
    const [language = "", ...rest] = info.trim().split(" ");
    const line = text.slice(0, found.index).split("\n").length;
    return { at: `${file}:${line}`, file, language, info: rest.join(" "), notRun: /^not run: (.+)$/.exec(rest.join(" "))?.[1], text: code };
  });
});

/** The blocks of these languages. */
export const blocksIn = (...languages: string[]): Block[] => blocks.filter(({ language }) => languages.includes(language));
