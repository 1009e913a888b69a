import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The strictest that a user may have: what compiles by these compiles by less. */
const strictest: ts.CompilerOptions = {
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts", "lib.esnext.disposable.d.ts"],
  types: [],
  // In this repository core's types are those of its source.
  customConditions: ["@vendor-jobs/source"],
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
};

/** Where the files are that are on no disk: core is found from there as from here. */
const nowhere = fileURLToPath(new URL("printed/", import.meta.url)).replaceAll("\\", "/");

/** What TypeScript itself and core declare: read once, however many clients are compiled. */
const declared = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles what was printed of clients before it gets to its place. Nothing is written.
 * @param files - Text by path; only those of TypeScript are read.
 * @throws where it would not compile, with file, line and the compiler's reason.
 */
export function compile(files: ReadonlyMap<string, string>): void {
  const sources = new Map([...files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [nowhere + path, text]));
  if (sources.size === 0) return;
  const host = ts.createCompilerHost(strictest);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || (!path.startsWith(nowhere) && fileExists(path));
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...how) => {
    const text = sources.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, how[0]);
    if (!declared.has(path)) declared.set(path, getSourceFile(path, ...how));
    return declared.get(path);
  };
  host.directoryExists = (path) => path.startsWith(nowhere.slice(0, -1)) || ts.sys.directoryExists(path);
  const program = ts.createProgram([...sources.keys()], strictest, host);
  const findings = [...program.getGlobalDiagnostics(), ...program.getOptionsDiagnostics()];
  for (const path of sources.keys()) {
    const file = program.getSourceFile(path);
    findings.push(...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file));
  }
  if (findings.length === 0) return;
  const told = ts.formatDiagnostics(findings.slice(0, 50), {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => nowhere,
    getNewLine: () => "\n",
  });
  throw new Error(
    `What would be written does not compile, so nothing was written. This is a defect of the generator, or of a spec that it should have refused:\n${told}`.trim(),
  );
}
