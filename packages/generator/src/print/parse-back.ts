import { type Json, operationsOf } from "@vendor-jobs/contract/spec";
import ts from "typescript";

/** What may stand at the top of each file that is written, beside types: names of constants and of functions. */
interface Allowed {
  constants?: (name: string) => boolean;
  functions?: (name: string) => boolean;
  /** Interface → the names of all that it may have. */
  members?: Readonly<Record<string, readonly string[]>>;
}

/** Methods of a client that are no operations. */
const ofJobs = ["findStart", "job", "jobs", "waitAll", "watchAll"];

/**
 * Reads what was printed of a client, by TypeScript's parser: it must be code, and have nothing in it but what a client has. No text of a spec
 * becomes a statement. @throws where one did.
 */
export function parseBack(spec: Json, files: ReadonlyMap<string, string>): void {
  const ids = operationsOf(spec).map(({ id }) => id);
  const isOurs = (name: string) => name.includes("$");
  const rules: Readonly<Record<string, Allowed>> = {
    "index.ts": { functions: (name) => /^create\w+Client$/.test(name) },
    "generated/index.ts": { constants: (name) => name === "overviewOf" },
    "generated/types.ts": {},
    "generated/operations.ts": { constants: (name) => name === "api", members: { Operations: [...ids, ...ofJobs] } },
    "generated/validators.ts": { constants: (name) => isOurs(name) || name === "validators" || ids.includes(name), functions: isOurs },
  };
  for (const [path, allowed] of Object.entries(rules)) {
    const text = files.get(path);
    if (text !== undefined) parse(path, text, allowed);
  }
}

function parse(path: string, text: string, { constants = () => false, functions = () => false, members = {} }: Allowed): void {
  const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, true);
  const fail = (position: number, why: string): never => {
    const { line, character } = file.getLineAndCharacterOfPosition(position);
    throw new Error(`${path}:${line + 1}:${character + 1} ${why}, of the spec's texts: ${JSON.stringify(text.slice(position, position + 80))}.`);
  };
  // A program of this file alone, of which nothing is checked or emitted: it says what the parser found.
  const alone = ts.createProgram([path], { noLib: true, noResolve: true }, { ...ts.createCompilerHost({}), getSourceFile: () => file });
  for (const { start, messageText } of alone.getSyntacticDiagnostics(file))
    fail(start, `would be no TypeScript (${ts.flattenDiagnosticMessageText(messageText, " ")})`);
  for (const statement of file.statements) {
    const isKnown =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    const isNamed =
      (ts.isVariableStatement(statement) && statement.declarationList.declarations.every(({ name }) => constants(name.getText()))) ||
      (ts.isFunctionDeclaration(statement) && functions(statement.name?.text ?? ""));
    if (!isKnown && !isNamed) fail(statement.getStart(), "would hold a statement that no package has");
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const known = members[statement.name.text];
    for (const member of statement.members)
      if (known && !known.includes(member.name?.getText() ?? "")) fail(member.getStart(), "would hold a member that no spec has");
  }
}
