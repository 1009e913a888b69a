import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { root as workspace } from "../workspace/index.ts";
import type { Reason } from "./bump.ts";
import { hostOf, linkDependencies, stageDeclarations } from "./declarations.ts";
import type { Git } from "./git.ts";

/** Where a package keeps a program that is written as users write them. */
const programOf = (name: string) => `packages/${name}/test/consumer.ts`;

/**
 * What no longer compiles, or no longer does what it did, in the programs that packages kept at their last releases, by folder of the package.
 * @param root - Folder of the repository.
 * @param tags - Tags of last releases, by folder of the package.
 * @param staged - A folder in which today's declarations have been staged.
 * @param scratch - A folder for what is needed in between.
 */
export function consumerChanges(git: Git, root: string, tags: ReadonlyMap<string, string>, staged: string, scratch: string): Map<string, Reason[]> {
  const programs = new Map(
    [...tags].flatMap(([name, tag]) => [[name, git.show(tag, programOf(name))] as const]).flatMap(([name, text]) => (text ? [[name, text]] : [])),
  );
  const found = new Map<string, Reason[]>();
  const then = (name: string) => {
    git.extract(tags.get(name) as string, "packages", `${scratch}/${name}`);
    linkDependencies(`${scratch}/${name}`);
    return `${scratch}/${name}`;
  };
  for (const [name, errors] of compile(programs, staged)) {
    // What did not compile then either is no news.
    stageDeclarations(then(name), `${scratch}/${name}/staged`);
    const old = compile(new Map([[name, programs.get(name) as string]]), `${scratch}/${name}/staged`).get(name) ?? [];
    const isNew = (error: CompileError) => !old.some(({ line, message }) => line === error.line && message === error.message);
    const reasons = errors.filter(isNew).map(({ line, message }): Reason => {
      return { bump: "major", file: programOf(name), line, why: `no longer compiles: ${message}`, wasInRelease: true };
    });
    if (reasons.length > 0) found.set(name, reasons);
  }
  // What did not compile is not run.
  const sound = new Map([...programs].filter(([name]) => !found.has(name) && git.changedSince(tags.get(name) as string, "packages/*/src/*").length > 0));
  for (const [name, { message, line }] of thrown(sound, root, `${scratch}/run`)) {
    const text = programs.get(name) as string;
    const old = thrown(new Map([[name, text]]), then(name), `${scratch}/${name}/run`);
    if (!old.has(name)) found.set(name, [{ bump: "major", file: programOf(name), line, why: `no longer runs: ${message}`, wasInRelease: true }]);
  }
  return found;
}

/** What programs throw, each against a fake of its vendor, with the packages as their sources are. */
function thrown(programs: ReadonlyMap<string, string>, root: string, folder: string): Map<string, CompileError> {
  if (programs.size === 0) return new Map();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  for (const [name, text] of programs) writeFileSync(`${folder}/${name}.ts`, text);
  // The fake finds specs as a project does that has the packages.
  const installed = `${folder}/node_modules/@vendor-jobs`;
  mkdirSync(installed, { recursive: true });
  for (const name of readdirSync(`${root}/packages`)) symlinkSync(`${root}/packages/${name}`, `${installed}/${name}`, "junction");
  const task = JSON.stringify({ root, programs: Object.fromEntries([...programs.keys()].map((name) => [name, `${folder}/${name}.ts`])) });
  const args = ["-C", "@vendor-jobs/source", fileURLToPath(new URL("run-programs.ts", import.meta.url)), task];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 300_000 });
  const errors = Object.entries(JSON.parse(output) as Record<string, { message: string; stack: string }>);
  return new Map(errors.map(([name, { message, stack }]) => [name, { message, line: Number(new RegExp(`/${name}\\.ts:(\\d+)`).exec(stack)?.[1] ?? 1) }]));
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
  const { config } = ts.readConfigFile(`${workspace}/tsconfig.base.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, customConditions: [], types: ["node"], noEmit: true, declaration: false },
    workspace,
  );
  options.typeRoots = [`${workspace}/node_modules/@types`];
  const program = ts.createProgram([...files.keys()], options, hostOf(options));
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file && files.get(file.fileName);
    if (!name) continue;
    const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " ").replaceAll(`${staged}/`, "");
    found.set(name, [...(found.get(name) ?? []), { line: file.getLineAndCharacterOfPosition(start).line + 1, message }]);
  }
  return found;
}
