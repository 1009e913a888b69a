import ts from "typescript";
import { root } from "../workspace/index.ts";
import { hostOf, usersOptions } from "./declarations.ts";

type Reports = ReadonlyMap<string, string>;

const base = "/reports";

const virtual = (side: "then" | "now", path: string) => `${base}/${side}/${path.replace(/\.api\.md$/, ".d.ts")}`;

/**
 * API reports as declarations: those of one package at its last release, and those of all packages now. The other packages are those of today on
 * both sides: what a change of theirs does to this one is judged by the dependency, and would here be taken for a change of its own.
 */
export class ReportProgram {
  readonly checker: ts.TypeChecker;
  /** Today's reports of the other packages: how they use the package's types tells whether users read those or hand them in. */
  readonly others: readonly ts.SourceFile[];
  /** Whether users hand in here what functions of the other packages made, such as a client: what its methods give is theirs to read. */
  readonly isHandedBack: (type: ts.Type) => boolean;
  readonly #program: ts.Program;
  readonly #folder: string;
  /** Old reports with today's, and the names of what both declare the same. */
  readonly #unchanged = new Map<ts.Node, { after: ts.SourceFile; names: ReadonlySet<string> }>();

  /**
   * @param old - Reports of the package at its last release, by path: `packages/core/api/index.api.md`.
   * @param now - Reports of all packages.
   */
  constructor(name: string, old: Reports, now: Reports) {
    this.#folder = `packages/${name}/`;
    this.#program = programOf(name, old, now);
    this.checker = this.#program.getTypeChecker();
    this.others = [...now.keys()].filter((path) => !path.startsWith(this.#folder)).flatMap((path) => this.filesOf(path).after ?? []);
    this.isHandedBack = handedBackTo(this.checker, this.others);
    for (const { before, after } of [...old.keys()].map((path) => this.filesOf(path)))
      if (before && after) this.#unchanged.set(before, { after, names: unchangedNames(before, after, `@vendor-jobs/${name}`) });
  }

  /** The two versions of a report, each where there is one. */
  filesOf(path: string): { before: ts.SourceFile | undefined; after: ts.SourceFile | undefined } {
    return { before: this.#program.getSourceFile(virtual("then", path)), after: this.#program.getSourceFile(virtual("now", path)) };
  }

  /** The report that a node stands in, if it is one of the package, the line, and the declaration that it is of. */
  placeOf(node: ts.Node): { file: string; line: number; isOld: boolean; about: string | undefined } | undefined {
    const source = node.getSourceFile();
    const [, side, path] = /^\/reports\/(then|now)\/(.*)\.d\.ts$/.exec(source.fileName) ?? [];
    if (!path?.startsWith(this.#folder)) return undefined;
    const statement = source.statements.find((one) => one.pos <= node.pos && node.end <= one.end);
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    return { file: `${path}.api.md`, line, isOld: side === "then", about: statement && nameOf(statement) };
  }

  /** Names of what an old report declares and today's does as well, with all that they are made of. */
  unchangedIn(before: ts.SourceFile): ReadonlySet<string> {
    return this.#unchanged.get(before)?.names ?? new Set();
  }

  /** Whether two types are one of these. */
  isUnchanged(then: ts.Type, now: ts.Type): boolean {
    if (then === now) return true;
    const [was, is] = [this.#declared(then), this.#declared(now)];
    if (!was || !is || was.given.length !== is.given.length || !this.#isSame(was.symbol, is.symbol)) return false;
    return was.given.every((type, index) => this.isUnchanged(type, is.given[index] as ts.Type));
  }

  #isSame(then: ts.Symbol | undefined, now: ts.Symbol | undefined): boolean {
    if (then === undefined || then === now) return then !== undefined;
    const [was, is] = [then.declarations?.[0], now?.declarations?.[0]];
    const same = was && this.#unchanged.get(was.parent);
    return same !== undefined && same.after === is?.parent && then.name === now?.name && same.names.has(then.name);
  }

  /** The declaration that a type is of, and what that was given for its type parameters. */
  #declared(type: ts.Type): { symbol: ts.Symbol; given: readonly ts.Type[] } | undefined {
    if (type.aliasSymbol) return { symbol: type.aliasSymbol, given: type.aliasTypeArguments ?? [] };
    const { objectFlags = 0 } = type as ts.ObjectType;
    if (objectFlags & ts.ObjectFlags.Reference) return { symbol: type.symbol, given: this.checker.getTypeArguments(type as ts.TypeReference) };
    return objectFlags & ts.ObjectFlags.ClassOrInterface ? { symbol: type.symbol, given: [] } : undefined;
  }
}

function programOf(name: string, old: Reports, now: Reports): ts.Program {
  const texts = new Map([
    ...[...old].map(([path, text]) => [virtual("then", path), declarations(text)] as const),
    ...[...now].map(([path, text]) => [virtual("now", path), declarations(text)] as const),
  ]);
  const { options } = ts.convertCompilerOptionsFromJson(usersOptions, root);
  const host = hostOf(options, texts);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const [, id, entry = "index"] = /^@vendor-jobs\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
      if (!id) return ts.resolveModuleName(text, `${root}/packages/${/packages\/([^/]+)/.exec(from)?.[1] ?? name}/index.d.ts`, options, host);
      const side = id === name && from.startsWith(`${base}/then/`) ? "then" : "now";
      const resolvedFileName = virtual(side, `packages/${id}/api/${entry.replaceAll("/", "-")}.api.md`);
      return { resolvedModule: texts.has(resolvedFileName) ? { resolvedFileName, extension: ts.Extension.Dts } : undefined };
    });
  return ts.createProgram([...texts.keys()], options, host);
}

/** The code of a report, in its first block, with its lines where they are. */
function declarations(report: string): string {
  const [, before = "", code = ""] = /^([\s\S]*?^```ts\n)([\s\S]*?)^```$/m.exec(report) ?? [];
  // Failures of several statuses are read one status at a time, so that one more status is not taken for another type of the others.
  const each = "type EachFailure<Status extends number, Body> = Status extends number ? core.Failure<Status, Body> : never;";
  const isClient = code.includes("core.Failure<");
  // What a report shows only because something public names it is not exported.
  return `${before.replace(/.*/g, "")}${code.replaceAll("core.Failure<", "EachFailure<")}\nexport {};\n${isClient ? each : ""}`;
}

/**
 * Names of a file's declarations that are as they were, with all that they are made of.
 * @param own - The package's name: what the file imports of it may have changed as well.
 */
function unchangedNames(then: ts.SourceFile, now: ts.SourceFile, own: string): ReadonlySet<string> {
  const [before, after] = [textsOf(then), textsOf(now)];
  const users = new Map<string, string[]>();
  for (const [name, text] of after)
    for (const word of new Set(text.match(/\w+/g)))
      if (word !== name && (before.has(word) || after.has(word))) users.set(word, [...(users.get(word) ?? []), name]);
  // One that is gone changes those that name it still: they mean another then.
  const names = new Set(before.keys()).union(after);
  const changed = new Set([...names].filter((name) => before.get(name) !== after.get(name) || after.get(name)?.includes(`'${own}`)));
  // A set that grows while it is gone through.
  for (const name of changed) for (const user of users.get(name) ?? []) changed.add(user);
  return names.difference(changed);
}

/** The name that a statement declares; none where it declares none, or several. */
export function nameOf(statement: ts.Statement): string {
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? name.text : "";
}

/** What declares each name, in all of its statements. */
function textsOf(file: ts.SourceFile): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (name: string, statement: ts.Node) => texts.set(name, `${texts.get(name) ?? ""}\n${statement.getText()}`);
  for (const statement of file.statements) {
    const name = nameOf(statement);
    if (name !== "") add(name, statement);
    // What imports another module may mean another thing by the same name.
    else if (ts.isImportDeclaration(statement)) for (const [word] of statement.importClause?.getText().matchAll(/\w+/g) ?? []) add(word, statement);
    else if (ts.isVariableStatement(statement)) for (const declaration of statement.declarationList.declarations) add(declaration.name.getText(), statement);
  }
  return texts;
}

/** By the names of members: a type that must have a method, and all of whose members one thing has that a function of some files makes. */
function handedBackTo(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): (type: ts.Type) => boolean {
  const isCallable = (symbol: ts.Symbol) => checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call).length > 0;
  const made = files.flatMap(({ statements }) =>
    statements.filter(ts.isFunctionDeclaration).flatMap(({ type }) => (type ? checker.getTypeFromTypeNode(type) : [])),
  );
  const known = new Map<ts.Type, boolean>();
  const isOne = (type: ts.Type) => {
    const needed = type.getProperties().filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
    return made.some((one) => needed.every(({ name }) => one.getProperty(name))) && needed.some(isCallable);
  };
  return (type) => {
    const answer = known.get(type) ?? isOne(type);
    known.set(type, answer);
    return answer;
  };
}
