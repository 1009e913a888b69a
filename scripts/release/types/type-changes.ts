import ts from "typescript";
import { type Bump, offered, type Position, paired, type Reason } from "../bump/index.ts";
import { augmentationChanges } from "./augmentations.ts";
import { isHidden, TypeComparison } from "./comparison.ts";
import { handedBack, type Positions, positionsOf, wire } from "./positions.ts";
import { ReportProgram } from "./report-program.ts";

/**
 * What a change of a package's public types means to those who compile against them.
 * @param name - Folder of the package.
 * @param old - Its API reports at its last release, by path.
 * @param reports - The reports of all packages.
 */
export function typeChanges(name: string, old: ReadonlyMap<string, string>, reports: ReadonlyMap<string, string>): Reason[] {
  const now = new Map([...reports].filter(([path]) => path.endsWith(".api.md")));
  const mine = [...now].filter(([path]) => path.startsWith(`packages/${name}/`));
  const differing = paired(old, mine).filter(([, was, is]) => was !== is);
  if (differing.length === 0) return [];
  const program = new ReportProgram(name, old, now);
  const comparison = new TypeComparison(program);
  for (const [path] of differing) {
    const { before, after } = program.filesOf(path);
    // A whole entry more or less is the manifest's to judge.
    if (before && after) entryChanges(program, comparison, before, after, usesOf(name, path, program));
  }
  return [...comparison.reasons, ...differing.flatMap(([path, was, is]) => augmentationChanges(path, was, is))];
}

function entryChanges(program: ReportProgram, comparison: TypeComparison, then: ts.SourceFile, now: ts.SourceFile, uses: Positions): void {
  const { checker } = program;
  const positions = [then, now].map((file) => positionsOf(file, program, uses));
  const typeChange = (name: string, was: ts.Symbol, is: ts.Symbol, node: ts.Node) => {
    declarationChanges(name, was, is, (bump, why) => comparison.note(bump, `${name} ${why}`, node));
    const found = new Set(positions.flatMap((map) => [...(map.get(name) ?? [])]));
    // One that nothing public takes or gives may be used either way; what openapi-fetch reads says itself which.
    const either: Iterable<Position> = wire.has(name) ? ["read"] : found.size > 0 ? found : ["read", "given"];
    for (const position of either)
      comparison.compare(checker.getDeclaredTypeOfSymbol(was), checker.getDeclaredTypeOfSymbol(is), { node, label: name, position });
  };
  const exported = exportsOf(checker, now);
  for (const [name, old, symbol, alone] of paired(exportsOf(checker, then), exported)) {
    const node = symbol ? nodeOf(symbol, now) : nodeOf(old, then);
    if (alone) comparison.note(offered[alone], `the export ${name} was ${alone}`, node);
    if (alone) continue;
    const [was, is] = [resolved(checker, old), resolved(checker, symbol)];
    if (isValue(was)) {
      if (!isValue(is)) comparison.note("major", `the export ${name} is only a type any more`, node);
      else comparison.compare(checker.getTypeOfSymbol(was), checker.getTypeOfSymbol(is), { node, label: name, position: "read" });
    }
    if (isType(was) && !isType(is)) comparison.note("major", `the export ${name} is no type any more`, node);
    if (isType(was) && isType(is)) typeChange(name, was, is, node);
  }
  // What no export is, but what exports are made of: where that depends on a type parameter, only its own declaration tells.
  for (const [name, old, symbol, alone] of paired(namedTypes(checker, then), namedTypes(checker, now)))
    if (!alone && !exported.has(name)) typeChange(name, old, symbol, nodeOf(symbol, now));
  deprecations(comparison, then, now);
}

const exportsOf = (checker: ts.TypeChecker, file: ts.SourceFile): Map<string, ts.Symbol> => {
  const module = checker.getSymbolAtLocation(file);
  return new Map(module ? checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]) : []);
};

/** The interfaces and aliases that a file declares, exported or not. */
const namedTypes = (checker: ts.TypeChecker, file: ts.SourceFile): [string, ts.Symbol][] =>
  file.statements.flatMap((statement) => {
    const symbol = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? checker.getSymbolAtLocation(statement.name) : undefined;
    return symbol ? [[symbol.name, symbol]] : [];
  });

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

const isValue = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Value) !== 0;
const isType = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Type) !== 0;

const nodeOf = (symbol: ts.Symbol, file: ts.SourceFile): ts.Node => symbol.declarations?.find((node) => node.getSourceFile() === file) ?? file;

/** How other packages use the types of an entry, by their names. */
function usesOf(name: string, path: string, program: ReportProgram): Positions {
  const [, entry] = /([^/]*)\.api\.md$/.exec(path) ?? [];
  const module = `@vendor-jobs/${name}${entry === "index" ? "" : `/${entry}`}`;
  const uses = new Map<string, Set<Position>>();
  for (const other of program.others) {
    const imports = other.statements.filter(ts.isImportDeclaration).filter(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text === module);
    if (imports.length === 0) continue;
    const bindings = imports.flatMap(({ importClause }) => importClause?.namedBindings ?? []);
    const prefixes = bindings.filter(ts.isNamespaceImport).map((binding) => `${binding.name.text}.`);
    const elements = bindings.filter(ts.isNamedImports).flatMap((binding) => [...binding.elements]);
    const names = new Map(elements.map((element) => [element.name.text, (element.propertyName ?? element.name).text]));
    for (const [used, positions] of positionsOf(other, program)) {
      const prefix = prefixes.find((start) => used.startsWith(start));
      const own = prefix ? used.slice(prefix.length) : names.get(used);
      if (own) uses.set(own, positions.union(uses.get(own) ?? new Set()));
    }
  }
  return uses;
}

type Note = (bump: Bump, why: string) => void;

/** What only the declarations of a type tell. */
function declarationChanges(name: string, { declarations: then = [] }: ts.Symbol, { declarations: now = [] }: ts.Symbol, note: Note): void {
  // The alternatives of a type that is handed back as it was got: by name, whatever became of their members.
  const parts = (declarations: ts.Declaration[]) => {
    const types = declarations.filter(ts.isTypeAliasDeclaration).flatMap(({ type }) => (ts.isUnionTypeNode(type) ? type.types : [type]));
    return new Set(types.map((part) => part.getText().replace(/\s+/g, " ")));
  };
  if (handedBack.has(name)) {
    for (const lost of parts(then).difference(parts(now))) note("major", `is no longer ${lost}`);
    for (const gained of parts(now).difference(parts(then))) note("minor", `may be ${gained}`);
  }
  const [before, after] = [then.filter(ts.isClassDeclaration), now.filter(ts.isClassDeclaration)];
  // Bases that are gone: what `instanceof` told of it no longer holds.
  const bases = (classes: ts.ClassDeclaration[]) =>
    new Set(classes.flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => types.map(({ expression }) => expression.getText()))));
  for (const base of bases(before).difference(bases(after))) note("major", `no longer extends ${base}`);
  const [could, can] = [before.every(isMakeable), after.every(isMakeable)];
  if (could !== can) note(can ? "minor" : "major", `can ${can ? "" : "no longer "}be made with new`);
  parameters(then, now, note);
}

/** Whether users can make one: of a class that is not abstract, and whose constructor is public. */
const isMakeable = (one: ts.ClassDeclaration): boolean =>
  (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Abstract) === 0 &&
  !one.members.some((member) => ts.isConstructorDeclaration(member) && isHidden(member));

/** Type parameters that users must or can no longer give. */
function parameters(then: ts.Declaration[], now: ts.Declaration[], note: Note): void {
  const [before = [], after = []] = [then, now].map((all) => all.flatMap((one) => [...((one as ts.InterfaceDeclaration).typeParameters ?? [])]));
  const needed = (list: ts.TypeParameterDeclaration[]) => list.filter((parameter) => parameter.default === undefined).length;
  const isOther = (was: ts.TypeNode | undefined, is: ts.TypeNode | undefined) => was?.getText() !== is?.getText();
  const isNarrower = after.some(({ constraint, default: standard }, index) => {
    const old = before[index];
    return old && ((constraint && isOther(old.constraint, constraint)) || (old.default && isOther(old.default, standard)));
  });
  const isFreer = after.some(({ constraint }, index) => before[index]?.constraint && !constraint);
  if (after.length < before.length || needed(after) > needed(before) || isNarrower) note("major", "takes other type parameters");
  else if (after.length > before.length || needed(after) < needed(before) || isFreer) note("minor", "takes more type parameters");
}

/** What is newly marked as deprecated: API Extractor writes that in the comment above it. */
function deprecations(comparison: TypeComparison, then: ts.SourceFile, now: ts.SourceFile): void {
  const marked = ({ text }: ts.SourceFile): [declaration: string, line: number][] => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => (/^\s*\/\/ .*@deprecated/.test(line) ? [[(lines[index + 1] ?? "").trim(), index + 1]] : []));
  };
  for (const [text, , line, alone] of paired(marked(then), marked(now))) {
    if (alone !== "added") continue;
    const position = now.getPositionOfLineAndCharacter(line, 0);
    const node = now.statements.find((statement) => statement.getFullStart() <= position && position < statement.end);
    comparison.note("minor", `${text.replace(/\W*$/, "")} was marked as deprecated`, node ?? now);
  }
}
