import { mkdirSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { root } from "../workspace/index.ts";
import type { Reason } from "./bump.ts";
import { hostOf, stageDeclarations } from "./declarations.ts";
import type { Git } from "./git.ts";

/** Where a package keeps a program that is written as users write them. */
const programOf = (name: string) => `packages/${name}/test/consumer.ts`;

/**
 * What no longer compiles in the programs that packages kept at their last releases, by folder of the package.
 * @param tags - Tags of last releases, by folder of the package.
 * @param staged - A folder in which today's declarations have been staged.
 * @param scratch - A folder for what is needed in between.
 */
export function consumerChanges(git: Git, tags: ReadonlyMap<string, string>, staged: string, scratch: string): Map<string, Reason[]> {
  const programs = new Map(
    [...tags].flatMap(([name, tag]) => [[name, git.show(tag, programOf(name))] as const]).flatMap(([name, text]) => (text ? [[name, text]] : [])),
  );
  const found = new Map<string, Reason[]>();
  for (const [name, errors] of compile(programs, staged)) {
    // What did not compile then either is no news.
    git.extract(tags.get(name) as string, "packages", `${scratch}/${name}`);
    stageDeclarations(`${scratch}/${name}`, `${scratch}/${name}/staged`);
    const old = compile(new Map([[name, programs.get(name) as string]]), `${scratch}/${name}/staged`).get(name) ?? [];
    const isNew = (error: CompileError) => !old.some(({ line, message }) => line === error.line && message === error.message);
    const reasons = errors.filter(isNew).map(({ line, message }): Reason => {
      return { bump: "major", file: programOf(name), line, why: `no longer compiles: ${message}`, wasInRelease: true };
    });
    if (reasons.length > 0) found.set(name, reasons);
  }
  return found;
}

interface CompileError {
  line: number;
  message: string;
}

/** The compiler's errors in programs, by their names, against the declarations staged in a folder. */
function compile(programs: ReadonlyMap<string, string>, staged: string): Map<string, CompileError[]> {
  const found = new Map<string, CompileError[]>();
  if (programs.size === 0) return found;
  mkdirSync(`${staged}/consumers`, { recursive: true });
  const files = new Map([...programs.keys()].map((name) => [`${staged}/consumers/${name}.ts`, name]));
  for (const [file, name] of files) writeFileSync(file, programs.get(name) as string);
  writeFileSync(`${staged}/consumers/package.json`, '{ "type": "module" }');
  const { config } = ts.readConfigFile(`${root}/tsconfig.base.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, customConditions: [], types: ["node"], noEmit: true, declaration: false },
    root,
  );
  options.typeRoots = [`${root}/node_modules/@types`];
  const program = ts.createProgram([...files.keys()], options, hostOf(options));
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file && files.get(file.fileName);
    if (!name) continue;
    const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " ").replaceAll(`${staged}/`, "");
    found.set(name, [...(found.get(name) ?? []), { line: file.getLineAndCharacterOfPosition(start).line + 1, message }]);
  }
  return found;
}
