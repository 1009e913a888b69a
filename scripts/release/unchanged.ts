import ts from "typescript";

/**
 * Names of a file's declarations that are as they were, with all that they are made of.
 * @param own - The package's name: what the file imports of it may have changed as well.
 */
export function unchangedNames(then: ts.SourceFile, now: ts.SourceFile, own: string): ReadonlySet<string> {
  const [before, after] = [textsOf(then), textsOf(now)];
  const names = [...before.keys()].filter((name) => after.has(name));
  const users = new Map<string, string[]>();
  for (const name of after.keys())
    for (const word of new Set(after.get(name)?.match(/\w+/g)))
      if (word !== name && (before.has(word) || after.has(word))) users.set(word, [...(users.get(word) ?? []), name]);
  // One that is gone changes those that name it still: they mean another then.
  const isOwn = (text: string | undefined) => text?.includes(`'${own}`) === true;
  const changed = new Set([...before.keys(), ...after.keys()].filter((name) => before.get(name) !== after.get(name) || isOwn(after.get(name))));
  // A set that grows while it is gone through.
  for (const name of changed) for (const user of users.get(name) ?? []) changed.add(user);
  return new Set(names.filter((name) => !changed.has(name)));
}

/** What declares each name, in all of its statements. */
function textsOf(file: ts.SourceFile): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (name: string, statement: ts.Node) => texts.set(name, `${texts.get(name) ?? ""}\n${statement.getText()}`);
  for (const statement of file.statements) {
    const { name } = statement as ts.Statement & { name?: ts.Node };
    if (name && ts.isIdentifier(name)) add(name.text, statement);
    // What imports another module may mean another thing by the same name.
    else if (ts.isImportDeclaration(statement)) for (const [word] of statement.importClause?.getText().matchAll(/\w+/g) ?? []) add(word, statement);
    else if (ts.isVariableStatement(statement)) for (const declaration of statement.declarationList.declarations) add(declaration.name.getText(), statement);
  }
  return texts;
}
