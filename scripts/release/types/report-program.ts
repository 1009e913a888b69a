import ts from "typescript";
import { root } from "../../workspace/index.ts";
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
}

/** The program before: the compiler takes from it what is found to be the same. */
let last: ts.Program | undefined;

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
  last = ts.createProgram([...texts.keys()], options, host, last);
  return last;
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

/** The name that a statement declares; none where it declares none, or several. */
export function nameOf(statement: ts.Statement): string {
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name && ts.isIdentifier(name) ? name.text : "";
}

/** By the names of members: a type that must have a method, and all of whose members one thing has that a function of some files makes. */
function handedBackTo(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): (type: ts.Type) => boolean {
  const isCallable = (symbol: ts.Symbol) => checker.getSignaturesOfType(checker.getTypeOfSymbol(symbol), ts.SignatureKind.Call).length > 0;
  const made = files.flatMap(({ statements }) =>
    statements.filter(ts.isFunctionDeclaration).flatMap(({ type }) => (type ? checker.getTypeFromTypeNode(type) : [])),
  );
  return (type) => {
    const needed = type.getProperties().filter(({ flags }) => (flags & ts.SymbolFlags.Optional) === 0);
    return made.some((one) => needed.every(({ name }) => one.getProperty(name))) && needed.some(isCallable);
  };
}
