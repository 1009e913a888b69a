import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import ts from "typescript";
import { root } from "../src/specs.ts";
import type { Reason } from "./bump.ts";
import { hostOf, stageDeclarations } from "./declarations.ts";
import type { Git } from "./git.ts";

const corpus = "scripts/consumers";

/**
 * Programs that compiled against the last release and no longer do, by the folder of the package that they are written against.
 * @param tag - Where the programs are taken from.
 * @param staged - A folder in which today's declarations have been staged.
 * @param scratch - A folder for what is needed in between.
 */
export function consumerChanges(git: Git, tag: string, staged: string, scratch: string): Map<string, Reason[]> {
  const found = new Map<string, Reason[]>();
  git.extract(tag, corpus, scratch);
  if (!existsSync(`${scratch}/${corpus}`)) return found;
  const errors = compile(`${scratch}/${corpus}`, staged);
  if (errors.length === 0) return found;
  // What did not compile then either is no news.
  git.extract(tag, "packages", scratch);
  stageDeclarations(scratch, `${scratch}/staged`);
  const known = new Set(compile(`${scratch}/${corpus}`, `${scratch}/staged`).map(({ file, line, message }) => `${file}:${line} ${message}`));
  for (const { file, line, message } of errors.filter((error) => !known.has(`${error.file}:${error.line} ${error.message}`))) {
    const reason: Reason = { bump: "major", file: `${corpus}/${file}`, line, why: `no longer compiles: ${message}`, wasInRelease: true };
    for (const name of packagesOf(`${scratch}/${corpus}/${file}`, file)) found.set(name, [...(found.get(name) ?? []), reason]);
  }
  return found;
}

/** The package that a program is named after, else those that it imports. */
function packagesOf(path: string, file: string): string[] {
  const own = file.replace(/(\.test)?\.ts$/, "");
  if (existsSync(`${root}/packages/${own}`)) return [own];
  return [...new Set([...readFileSync(path, "utf8").matchAll(/["']@vendor-jobs\/([^/"']+)/g)].map(([, name]) => name as string))];
}

interface CompileError {
  file: string;
  line: number;
  message: string;
}

/** The compiler's errors in the programs of a folder, against the declarations staged in another. */
function compile(programs: string, staged: string): CompileError[] {
  const folder = `${staged}/${corpus}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(programs, folder, { recursive: true });
  const { config } = ts.readConfigFile(`${root}/tsconfig.base.json`, ts.sys.readFile);
  const given = { ...config.compilerOptions, customConditions: [], types: ["node"], noEmit: true, allowImportingTsExtensions: true, declaration: false };
  const { options } = ts.convertCompilerOptionsFromJson(given, root);
  options.typeRoots = [`${root}/node_modules/@types`];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((file) => `${folder}/${file}`),
    options,
    hostOf(options),
  );
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start = 0, messageText }) => {
    if (!file?.fileName.startsWith(folder)) return [];
    const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " ");
    return [{ file: file.fileName.slice(folder.length + 1), line: file.getLineAndCharacterOfPosition(start).line + 1, message }];
  });
}
