import ts from "typescript";
import { root } from "../../workspace/index.ts";

/** A place where a value of one type is none of the other. */
export interface Difference {
  path: string;
  /** Which of the two ways a value cannot be handed: from theirs to ours, back, or both. */
  ways: "in" | "out" | "both";
  theirs: string;
  ours: string;
}

/** Hands each type of the vendor's SDK to ours and back, member by member, and tells where the compiler refuses. */
export function differencesOf(pairs: Readonly<Record<string, string>>): Difference[] {
  const { checker, types } = compiled(pairs);
  const found = compared(checker, types);
  // What forms of a union have in common is told once.
  const line = ({ path, ...rest }: Difference) => JSON.stringify({ path: path.replace(/<[^>]+>/g, "<>"), ...rest });
  return [...new Map(found.map((difference) => [line(difference), difference])).values()];
}

// biome-ignore lint/plugin: four steps that call each other and share what is found
function compared(checker: ts.TypeChecker, types: Map<string, [ts.Type, ts.Type]>): Difference[] {
  const { formsOf, itemOf, elementOf, isRecord, pairOf, textOf } = shapes(checker);
  const found: Difference[] = [];
  const open = new Set<string>();
  const named = new Set([...types.values()].map(([theirs, ours]) => pairOf(theirs, ours)));
  let told = 0;

  function compare(path: string, theirs: ts.Type, ours: ts.Type): void {
    const goesIn = checker.isTypeAssignableTo(theirs, ours);
    const goesOut = checker.isTypeAssignableTo(ours, theirs);
    if (goesIn && goesOut) return;
    const pair = pairOf(theirs, ours);
    // What is a pair of the table is compared there, unless one may be missing and the other not.
    const isSoft = (type: ts.Type) => type !== checker.getNonNullableType(type);
    const isNamed = named.has(pair) && !types.has(path);
    if (isNamed) told++;
    if (open.has(pair) || (isNamed && isSoft(theirs) === isSoft(ours))) return;
    open.add(pair);
    const before = found.length + told;
    within(path, checker.getNonNullableType(theirs), checker.getNonNullableType(ours));
    open.delete(pair);
    if (found.length + told === before) found.push({ path, ways: goesIn ? "out" : goesOut ? "in" : "both", theirs: textOf(theirs), ours: textOf(ours) });
  }

  function within(path: string, theirs: ts.Type, ours: ts.Type): void {
    for (const [sign, partOf] of [
      ["[]", itemOf],
      ["{}", elementOf],
    ] as const) {
      const [their, our] = [partOf(theirs), partOf(ours)];
      if (!their || !our) continue;
      compare(path + sign, their, our);
      return;
    }
    if (theirs.isUnion() || ours.isUnion()) {
      for (const [name, form] of formsOf(theirs)) {
        const other = formsOf(ours).get(name);
        if (other) compare(`${path}<${name}>`, form, other);
      }
    } else if (isRecord(theirs) && isRecord(ours)) members(path, theirs, ours);
  }

  function members(path: string, theirs: ts.Type, ours: ts.Type): void {
    const typeOf = (holder: ts.Type, name: string) => holder.getProperty(name) && checker.getTypeOfSymbol(holder.getProperty(name) as ts.Symbol);
    for (const name of new Set([...theirs.getProperties(), ...ours.getProperties()].map((property) => property.name))) {
      const [their, our] = [typeOf(theirs, name), typeOf(ours, name)];
      if (their && our) compare(`${path}.${name}`, their, our);
      else found.push({ path: `${path}.${name}`, ways: their ? "in" : "out", theirs: textOf(their), ours: textOf(our) });
    }
  }

  for (const [name, [theirs, ours]] of types) compare(name, theirs, ours);
  return found;
}

/** What the parts of types are, as the compiler knows them. */
function shapes(checker: ts.TypeChecker) {
  const idOf = (type: ts.Type): number => (checker.getNonNullableType(type) as ts.Type & { id: number }).id;
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  return {
    /** The forms of a union by the text that their `type` is. */
    formsOf: (type: ts.Type) =>
      new Map(
        (type.isUnion() ? type.types : [type]).flatMap((form): [string, ts.Type][] => {
          const told = form.getProperty("type");
          const literal = told && checker.getTypeOfSymbol(told);
          return literal?.isStringLiteral() ? [[literal.value, form]] : [];
        }),
      ),
    itemOf: (type: ts.Type) => (checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined),
    elementOf: (type: ts.Type) => checker.getIndexTypeOfType(type, ts.IndexKind.String),
    isRecord: (type: ts.Type) => type.getProperties().length > 0 && (type.flags & ts.TypeFlags.Object) !== 0 && type.symbol?.name !== "Date",
    pairOf: (theirs: ts.Type, ours: ts.Type) => `${idOf(theirs)} ${idOf(ours)}`,
    textOf: (type: ts.Type | undefined) => (type ? checker.typeToString(type, undefined, flags) : "nothing"),
  };
}

function compiled(pairs: Readonly<Record<string, string>>): { checker: ts.TypeChecker; types: Map<string, [ts.Type, ts.Type]> } {
  const file = `${root}/scripts/test/tools/pairs.ts`;
  const text = `import type { Flatfile } from "@flatfile/api";
import type * as ours from "../../../packages/flatfile/src/index.ts";
export interface Pairs {
${Object.entries(pairs)
  .map(([name, theirs]) => `  ${name}: [Flatfile.${theirs}, ours.${name}];`)
  .join("\n")}
}`;
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}/scripts/tsconfig.json`, ts.sys.readFile).config, ts.sys, `${root}/scripts`);
  // No type of a pair is one of Node's, which take as long to read as all others.
  options.types = [];
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest) : getSourceFile.call(host, name, ...rest));
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const program = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(file) as ts.SourceFile;
  const problems = program.getSemanticDiagnostics(source).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const checker = program.getTypeChecker();
  const holder = source.statements.find(ts.isInterfaceDeclaration) as ts.InterfaceDeclaration;
  const types = holder.members.filter(ts.isPropertySignature).map((member): [string, [ts.Type, ts.Type]] => {
    const tuple = checker.getTypeAtLocation(member.type as ts.TypeNode);
    return [(member.name as ts.Identifier).text, [...checker.getTypeArguments(tuple as ts.TypeReference)] as [ts.Type, ts.Type]];
  });
  return { checker, types: new Map(types) };
}
