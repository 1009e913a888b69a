import ts from "typescript";
import type { Reason } from "./bump.ts";
import type { Git } from "./git.ts";

/**
 * Defaults that are another one: what users get who say nothing. They are told by `@default` tags, which the declarations leave to hover docs and
 * the API reports leave out.
 * @param files - Paths of sources that differ from those at the tag.
 * @param read - Gives a file's text as it is now, or undefined where it is gone.
 */
export function defaultChanges(git: Git, tag: string, files: readonly string[], read: (file: string) => string | undefined): Reason[] {
  const before = defaultsOf(files, (file) => git.show(tag, file));
  return [...defaultsOf(files, read)].flatMap(([name, { text, file, line }]): Reason[] => {
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
function defaultsOf(files: readonly string[], read: (file: string) => string | undefined): Map<string, Default> {
  const found = new Map<string, Default>();
  for (const file of files.filter((one) => one.endsWith(".ts"))) {
    const text = read(file) ?? "";
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
