import ts from "typescript";
import { augmentationChanges } from "./augmentations.ts";
import type { Reason } from "./bump.ts";
import { type ReportProgram, reportProgram } from "./report-program.ts";
import { TypeComparison } from "./type-comparison.ts";
import { handedBack, type Position, positionsOf, wire } from "./type-positions.ts";

/**
 * What a change of a package's public types means to those who compile against them.
 * @param name - Folder of the package.
 * @param old - Its API reports at its last release, by path.
 * @param reports - The reports of all packages.
 */
export function typeChanges(name: string, old: ReadonlyMap<string, string>, reports: ReadonlyMap<string, string>): Reason[] {
  const now = new Map([...reports].filter(([path]) => path.endsWith(".api.md")));
  const mine = [...now.keys()].filter((path) => path.startsWith(`packages/${name}/`));
  const differing = [...new Set([...old.keys(), ...mine])].filter((path) => old.get(path) !== now.get(path));
  if (differing.length === 0) return [];
  const program = reportProgram(name, old, now);
  const comparison = new TypeComparison(program);
  for (const path of differing) {
    const { before, after } = program.filesOf(path);
    // A whole entry more or less is the manifest's to judge.
    if (before && after) entryChanges(program, comparison, before, after, usesOf(name, path, program));
  }
  const augmentations = differing.flatMap((path) => augmentationChanges(path, old.get(path) ?? "", now.get(path) ?? ""));
  return [...comparison.reasons, ...augmentations];
}

function entryChanges(program: ReportProgram, comparison: TypeComparison, then: ts.SourceFile, now: ts.SourceFile, uses: Uses): void {
  const { checker } = program;
  const unchanged = program.unchangedIn(then);
  const [before, after] = [exportsOf(checker, then), exportsOf(checker, now)];
  for (const [name, symbol] of before) if (!after.has(name)) comparison.note("major", `the export ${name} was removed`, nodeOf(symbol, then));
  const positions = [positionsOf(then, program, uses), positionsOf(now, program, uses)];
  const typeChange = (name: string, was: ts.Symbol, is: ts.Symbol, node: ts.Node) => {
    const found = new Set<Position>(positions.flatMap((map) => [...(map.get(name) ?? [])]));
    if (handedBack.has(name)) alternatives(comparison, name, was, is, node);
    heritage(comparison, name, was, is, node);
    making(comparison, name, was, is, node);
    parameters(comparison, name, was, is, node);
    // One that nothing public takes or gives may be used either way; what openapi-fetch reads says itself which.
    const either: Position[] = wire.has(name) ? ["read"] : found.size > 0 ? [...found] : ["read", "given"];
    for (const position of either)
      comparison.compare(checker.getDeclaredTypeOfSymbol(was), checker.getDeclaredTypeOfSymbol(is), { node, label: name, position });
  };
  for (const [name, symbol] of after) {
    const old = before.get(name);
    if (old && unchanged.has(name)) continue;
    const node = nodeOf(symbol, now);
    if (!old) {
      comparison.note("minor", `the export ${name} was added`, node);
      continue;
    }
    const [was, is] = [resolved(checker, old), resolved(checker, symbol)];
    if (isValue(was)) {
      if (!isValue(is)) comparison.note("major", `the export ${name} is only a type any more`, node);
      else comparison.compare(checker.getTypeOfSymbol(was), checker.getTypeOfSymbol(is), { node, label: name, position: "read" });
    }
    if (isType(was) && !isType(is)) comparison.note("major", `the export ${name} is no type any more`, node);
    if (isType(was) && isType(is)) typeChange(name, was, is, node);
  }
  // What no export is, but what exports are made of: where that depends on a type parameter, only its own declaration tells.
  const hidden = namedTypes(checker, then);
  for (const [name, symbol] of namedTypes(checker, now)) {
    const old = hidden.get(name);
    if (old && !after.has(name) && !unchanged.has(name)) typeChange(name, old, symbol, nodeOf(symbol, now));
  }
  deprecations(comparison, then, now);
}

const exportsOf = (checker: ts.TypeChecker, file: ts.SourceFile): Map<string, ts.Symbol> => {
  const module = checker.getSymbolAtLocation(file);
  return new Map(module ? checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]) : []);
};

/** The interfaces and aliases that a file declares, exported or not. */
const namedTypes = (checker: ts.TypeChecker, file: ts.SourceFile): Map<string, ts.Symbol> =>
  new Map(
    file.statements.flatMap((statement) => {
      const symbol = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? checker.getSymbolAtLocation(statement.name) : undefined;
      return symbol ? [[symbol.name, symbol] as const] : [];
    }),
  );

const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

const isValue = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Value) !== 0;
const isType = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Type) !== 0;

const nodeOf = (symbol: ts.Symbol, file: ts.SourceFile): ts.Node => symbol.declarations?.find((node) => node.getSourceFile() === file) ?? file;

type Uses = ReadonlyMap<string, ReadonlySet<Position>>;

/** How other packages use the types of an entry, by their names. */
function usesOf(name: string, path: string, program: ReportProgram): Uses {
  const [, entry] = /([^/]*)\.api\.md$/.exec(path) ?? [];
  const module = `@vendor-jobs/${name}${entry === "index" ? "" : `/${entry}`}`;
  const uses = new Map<string, Set<Position>>();
  for (const other of program.others) {
    const imports = other.statements.filter(ts.isImportDeclaration).filter(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text === module);
    const bindings = imports.map(({ importClause }) => importClause?.namedBindings);
    const prefixes = bindings.flatMap((binding) => (binding && ts.isNamespaceImport(binding) ? [`${binding.name.text}.`] : []));
    const names = new Map(
      bindings
        .flatMap((binding) => (binding && ts.isNamedImports(binding) ? binding.elements : []))
        .map((element) => [element.name.text, (element.propertyName ?? element.name).text]),
    );
    if (imports.length === 0) continue;
    for (const [used, positions] of positionsOf(other, program)) {
      const prefix = prefixes.find((start) => used.startsWith(start));
      const own = prefix ? used.slice(prefix.length) : names.get(used);
      if (own) uses.set(own, new Set([...(uses.get(own) ?? []), ...positions]));
    }
  }
  return uses;
}

/** The alternatives of a type that is handed back as it was got: by name, whatever became of their members. */
function alternatives(comparison: TypeComparison, name: string, then: ts.Symbol, now: ts.Symbol, node: ts.Node): void {
  const of = ({ declarations = [] }: ts.Symbol) =>
    declarations
      .filter(ts.isTypeAliasDeclaration)
      .flatMap(({ type }) => (ts.isUnionTypeNode(type) ? type.types : [type]).map((part) => part.getText().replace(/\s+/g, " ")));
  const [before, after] = [of(then), of(now)];
  for (const lost of before) if (!after.includes(lost)) comparison.note("major", `${name} is no longer ${lost}`, node);
  for (const gained of after) if (!before.includes(gained)) comparison.note("minor", `${name} may be ${gained}`, node);
}

/** Bases that are gone: what `instanceof` told of it no longer holds. */
function heritage(comparison: TypeComparison, name: string, then: ts.Symbol, now: ts.Symbol, node: ts.Node): void {
  const bases = ({ declarations = [] }: ts.Symbol) =>
    declarations
      .filter(ts.isClassDeclaration)
      .flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => types.map(({ expression }) => expression.getText())));
  for (const base of bases(then)) if (!bases(now).includes(base)) comparison.note("major", `${name} no longer extends ${base}`, node);
}

/** Whether users can make one: of a class that is not abstract, and whose constructor is public. */
function making(comparison: TypeComparison, name: string, then: ts.Symbol, now: ts.Symbol, node: ts.Node): void {
  const isHidden = (declaration: ts.Declaration) => (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
  const isMakeable = ({ declarations = [] }: ts.Symbol) =>
    declarations
      .filter(ts.isClassDeclaration)
      .every(
        (one) =>
          (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Abstract) === 0 &&
          !one.members.some((member) => ts.isConstructorDeclaration(member) && isHidden(member)),
      );
  const [could, can] = [isMakeable(then), isMakeable(now)];
  if (could !== can) comparison.note(can ? "minor" : "major", `${name} can ${can ? "" : "no longer "}be made with new`, node);
}

/** Type parameters that users must or can no longer give. */
function parameters(comparison: TypeComparison, name: string, then: ts.Symbol, now: ts.Symbol, node: ts.Node): void {
  const of = ({ declarations = [] }: ts.Symbol) => declarations.flatMap((declaration) => [...((declaration as ts.InterfaceDeclaration).typeParameters ?? [])]);
  const [before, after] = [of(then), of(now)];
  const needed = (list: ts.TypeParameterDeclaration[]) => list.filter((parameter) => parameter.default === undefined).length;
  const isNarrower = after.some(({ constraint, default: standard }, index) => {
    const old = before[index];
    const isOther = (was: ts.TypeNode | undefined, is: ts.TypeNode | undefined) => was?.getText() !== is?.getText();
    return old && ((constraint && isOther(old.constraint, constraint)) || (old.default && isOther(old.default, standard)));
  });
  const isFreer = after.some(({ constraint }, index) => before[index]?.constraint && !constraint);
  if (after.length < before.length || needed(after) > needed(before) || isNarrower) comparison.note("major", `${name} takes other type parameters`, node);
  else if (after.length > before.length || needed(after) < needed(before) || isFreer) comparison.note("minor", `${name} takes more type parameters`, node);
}

/** What is newly marked as deprecated: API Extractor writes that in the comment above it. */
function deprecations(comparison: TypeComparison, then: ts.SourceFile, now: ts.SourceFile): void {
  const marked = (file: ts.SourceFile) => {
    const lines = file.text.split("\n");
    return new Map(lines.flatMap((line, index) => (/^\s*\/\/ .*@deprecated/.test(line) ? [[(lines[index + 1] ?? "").trim(), index + 1] as const] : [])));
  };
  const before = marked(then);
  for (const [text, line] of marked(now)) {
    if (before.has(text)) continue;
    const position = now.getPositionOfLineAndCharacter(line, 0);
    const node = now.statements.find((statement) => statement.getFullStart() <= position && position < statement.end);
    comparison.note("minor", `${text.replace(/\W*$/, "")} was marked as deprecated`, node ?? now);
  }
}
