import ts from "typescript";
import { root } from "../workspace/index.ts";
import { hostOf } from "./declarations.ts";
import { unchangedNames } from "./unchanged.ts";

/** API reports as declarations: those of one package at its last release, and those of all packages now. */
export interface ReportProgram {
  checker: ts.TypeChecker;
  /** The two versions of a report, each where there is one. */
  filesOf(path: string): { before: ts.SourceFile | undefined; after: ts.SourceFile | undefined };
  /** Today's reports of the other packages. */
  others: readonly ts.SourceFile[];
  /** Whether users hand in here what functions of the other packages made, such as a client: what its methods give is theirs to read. */
  isHandedBack(type: ts.Type): boolean;
  /** Names of what an old report declares and today's does as well, with all that they are made of. */
  unchangedIn(before: ts.SourceFile): ReadonlySet<string>;
  /** Whether two types are one of these. */
  isUnchanged(then: ts.Type, now: ts.Type): boolean;
  /** The report that a node stands in, if it is one of the package, and the line. */
  placeOf(node: ts.Node): { file: string; line: number; isOld: boolean; about: string | undefined } | undefined;
}

const base = "/reports";

/**
 * A program over reports. The other packages are those of today on both sides: what a change of theirs does to this one is judged by the
 * dependency, and would here be taken for a change of its own.
 * @param old - Reports of the package at its last release, by path: `packages/core/api/index.api.md`.
 * @param now - Reports of all packages.
 */
export function reportProgram(name: string, old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): ReportProgram {
  const virtual = (side: "then" | "now", path: string) => `${base}/${side}/${path.replace(/\.api\.md$/, ".d.ts")}`;
  const texts = new Map([
    ...[...old].map(([path, text]) => [virtual("then", path), declarations(text)] as const),
    ...[...now].map(([path, text]) => [virtual("now", path), declarations(text)] as const),
  ]);
  const host = hostOf(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : parsed(file, text, version);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const [, id, entry = "index"] = /^@vendor-jobs\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
      if (!id) return ts.resolveModuleName(text, `${root}/packages/${/packages\/([^/]+)/.exec(from)?.[1] ?? name}/index.d.ts`, options, host);
      const side = id === name && from.startsWith(`${base}/then/`) ? "then" : "now";
      const resolvedFileName = virtual(side, `packages/${id}/api/${entry.replaceAll("/", "-")}.api.md`);
      return { resolvedModule: texts.has(resolvedFileName) ? { resolvedFileName, extension: ts.Extension.Dts } : undefined };
    });

  const mine = (path: string) => path.startsWith(`packages/${name}/`);
  // The others are there too: how they use the package's types tells whether users read those or hand them in.
  const roots = [...texts.keys()];
  const program = ts.createProgram(roots, options, host, last);
  last = program;
  const checker = program.getTypeChecker();
  const others = [...now.keys()].filter((path) => !mine(path)).flatMap((path) => program.getSourceFile(virtual("now", path)) ?? []);
  const filesOf = (path: string) => ({ before: program.getSourceFile(virtual("then", path)), after: program.getSourceFile(virtual("now", path)) });
  return {
    checker,
    ...unchangedOf(`@vendor-jobs/${name}`, [...old.keys()].map(filesOf), checker),
    isHandedBack: handedBackTo(checker, others),
    filesOf,
    others,
    placeOf(node) {
      const source = node.getSourceFile();
      const [, side, path] = /^\/reports\/(then|now)\/(.*)\.d\.ts$/.exec(source.fileName) ?? [];
      if (!side || !path || !mine(path)) return undefined;
      const statement = source.statements.find((one) => one.pos <= node.pos && node.end <= one.end) as ts.DeclarationStatement | undefined;
      const about = statement?.name?.text;
      return { file: `${path}.api.md`, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, isOld: side === "then", about };
    },
  };
}

/** What did not change from one side of some reports to the other. */
function unchangedOf(
  own: string,
  pairs: readonly ReturnType<ReportProgram["filesOf"]>[],
  checker: ts.TypeChecker,
): Pick<ReportProgram, "unchangedIn" | "isUnchanged"> {
  const known = new Map<ts.Node, { after: ts.SourceFile; names: ReadonlySet<string> }>();
  for (const { before, after } of pairs) if (before && after) known.set(before, { after, names: unchangedNames(before, after, own) });
  const isSame = (then: ts.Symbol | undefined, now: ts.Symbol | undefined): boolean => {
    if (then === undefined || then === now) return then !== undefined;
    const [was, is] = [then.declarations?.[0], now?.declarations?.[0]];
    const same = was && known.get(was.parent);
    return same !== undefined && same.after === is?.parent && then.name === now?.name && same.names.has(then.name);
  };
  const isUnchanged = (then: ts.Type, now: ts.Type): boolean => {
    if (then === now) return true;
    const [was, is] = [namedType(checker, then), namedType(checker, now)];
    if (!was || !is || !isSame(was.symbol, is.symbol) || was.given.length !== is.given.length) return false;
    return was.given.every((type, index) => isUnchanged(type, is.given[index] as ts.Type));
  };
  return { unchangedIn: (before) => known.get(before)?.names ?? new Set(), isUnchanged };
}

/** The declaration that a type is of, and what that was given for its type parameters. */
function namedType(checker: ts.TypeChecker, type: ts.Type): { symbol: ts.Symbol; given: readonly ts.Type[] } | undefined {
  if (type.aliasSymbol) return { symbol: type.aliasSymbol, given: type.aliasTypeArguments ?? [] };
  const { objectFlags = 0 } = type as ts.ObjectType;
  if (objectFlags & ts.ObjectFlags.Reference) return { symbol: type.symbol, given: checker.getTypeArguments(type as ts.TypeReference) };
  return objectFlags & ts.ObjectFlags.ClassOrInterface ? { symbol: type.symbol, given: [] } : undefined;
}

/** The program before, whose files the next takes over where they are the same. */
let last: ts.Program | undefined;

/** Reports as they were parsed last: from one package to the next, most are the same. */
const kept = new Map<string, ts.SourceFile>();

function parsed(file: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
  const before = kept.get(file);
  if (before?.text === text) return before;
  const source = ts.createSourceFile(file, text, version, true);
  kept.set(file, source);
  return source;
}

/** By the names of members: a type that must have a method, and all of whose members one thing has that a function of some files makes. */
function handedBackTo(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): (type: ts.Type) => boolean {
  const isCallable = (symbol: ts.Symbol) => checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call).length > 0;
  const makers = files.flatMap(({ statements }) => statements.filter(ts.isFunctionDeclaration));
  const made = makers.flatMap(({ type }) =>
    type
      ? [
          new Set(
            checker
              .getTypeFromTypeNode(type)
              .getProperties()
              .map(({ name }) => name),
          ),
        ]
      : [],
  );
  const known = new Map<ts.Type, boolean>();
  return (type) => {
    const answer = known.get(type);
    if (answer !== undefined) return answer;
    const needed = type.getProperties().filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
    const isOne = made.some((names) => needed.every(({ name }) => names.has(name))) && needed.some(isCallable);
    known.set(type, isOne);
    return isOne;
  };
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts", "lib.esnext.disposable.d.ts"],
  types: ["node"],
  typeRoots: [`${root}/node_modules/@types`],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** The code of a report, in its first block, with its lines where they are. */
function declarations(report: string): string {
  let isCode = false;
  let blocks = 0;
  const lines = report.split("\n").map((line) => {
    if (line.startsWith("```")) isCode = line === "```ts" && blocks++ === 0;
    return isCode && !line.startsWith("```") ? line : "";
  });
  const text = lines.join("\n");
  // Failures of several statuses are read one status at a time, so that one more status is not taken for another type of the others.
  const each = "type EachFailure<Status extends number, Body> = Status extends number ? core.Failure<Status, Body> : never;";
  const isClient = text.includes("core.Failure<");
  // What a report shows only because something public names it is not exported.
  return `${text.replaceAll("core.Failure<", "EachFailure<")}\nexport {};\n${isClient ? each : ""}`;
}
