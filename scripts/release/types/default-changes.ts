import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import type { Reason } from "../bump/index.ts";

/**
 * Defaults that are another one: what users get who say nothing. They are told by `@default` tags, which the declarations leave to hover docs and
 * the API reports leave out.
 * @param then - The tree of the last release.
 * @param now - That of today.
 * @param files - Paths of sources that differ between them.
 */
export function defaultChanges(then: string, now: string, files: readonly string[]): Reason[] {
  const before = defaultsOf(then, files);
  return [...defaultsOf(now, files)].flatMap(([name, { text, file, line }]): Reason[] => {
    const was = before.get(name)?.text;
    if (was === undefined || was === text) return [];
    return [{ bump: "major", file, line, about: name.replace(/\..*/, ""), why: `the default of ${name} is ${text}, and was ${was}` }];
  });
}

interface Default {
  text: string;
  file: string;
  line: number;
}

/** The defaults of members by `Interface.member`: files may move. */
function defaultsOf(root: string, files: readonly string[]): Map<string, Default> {
  const found = new Map<string, Default>();
  for (const file of files.filter((one) => one.endsWith(".ts") && existsSync(`${root}/${one}`))) {
    const text = readFileSync(`${root}/${file}`, "utf8");
    if (!text.includes("@default")) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "default");
      if (tag && ts.isPropertySignature(node) && ts.isInterfaceDeclaration(node.parent)) {
        const text = (ts.getTextOfJSDocComment(tag.comment) ?? "").trim();
        found.set(`${node.parent.name.text}.${node.name.getText()}`, { text, file, line: source.getLineAndCharacterOfPosition(tag.pos).line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
