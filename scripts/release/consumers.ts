import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import { linkInstalled, root as workspace } from "../workspace/index.ts";
import type { Git, Reason } from "./bump/index.ts";
import { hostOf, stageDeclarations, usersOptions } from "./types/index.ts";

/** Where a package keeps a program that is written as users write them. */
const programOf = (name: string) => `packages/${name}/test/consumer.ts`;

/** Texts of programs, by folder of the package. */
type Programs = ReadonlyMap<string, string>;

interface Failure {
  line: number;
  message: string;
}

/**
 * What no longer compiles, or no longer does what it did, in the programs that packages kept at their last releases, by folder of the package.
 * @param tags - Tags of last releases, by folder of the package.
 * @param staged - A folder in which today's declarations have been staged.
 * @param scratch - A folder for what is needed in between.
 */
export function consumerChanges(git: Git, tags: ReadonlyMap<string, string>, staged: string, scratch: string): Map<string, Reason[]> {
  const all = [...tags].map(([name, tag]) => [name, git.extract(tag, scratch)] as const);
  const trees = new Map(all.filter(([name, tree]) => existsSync(`${tree}/${programOf(name)}`)));
  const programs = new Map([...trees].map(([name, tree]) => [name, readFileSync(`${tree}/${programOf(name)}`, "utf8")]));
  const found = new Map<string, Reason[]>();
  const note = (name: string, verb: string, failures: readonly Failure[]) => {
    const reasons = failures.map(({ line, message }): Reason => {
      return { bump: "major", file: programOf(name), line, why: `no longer ${verb}: ${message}`, wasInRelease: true };
    });
    if (reasons.length > 0) found.set(name, reasons);
  };
  /** A program by itself, and the tree of its release: what failed there too is no news. */
  const released = (name: string) => [new Map([[name, programs.get(name) as string]]), trees.get(name) as string] as const;
  for (const [name, errors] of compile(programs, staged)) {
    const [program, tree] = released(name);
    const then = mkdtempSync(`${scratch}/staged-`);
    stageDeclarations(tree, then);
    const old = compile(program, then).get(name) ?? [];
    const news = errors.filter((error) => !old.some((one) => isDeepStrictEqual(one, error)));
    note(name, "compiles", news);
  }
  // What did not compile is not run.
  const sound = [...programs].filter(([name]) => !found.has(name) && git.changedSince(tags.get(name) as string, "packages/*/src/*").length > 0);
  for (const [name, errors] of run(new Map(sound), git.root, scratch)) if (run(...released(name), scratch).size === 0) note(name, "runs", errors);
  return found;
}

/** What programs throw, each against a fake of its vendor, with the packages as their sources are. */
function run(programs: Programs, root: string, scratch: string): Map<string, Failure[]> {
  if (programs.size === 0) return new Map();
  const folder = mkdtempSync(`${scratch}/run-`);
  writePrograms(programs, folder);
  cpSync(new URL("run-programs.ts", import.meta.url), `${folder}/run-programs.ts`);
  linkInstalled(root);
  const installed = `${folder}/node_modules/@vendor-jobs`;
  mkdirSync(installed, { recursive: true });
  for (const name of readdirSync(`${root}/packages`)) symlinkSync(`${root}/packages/${name}`, `${installed}/${name}`, "junction");
  const args = ["-C", "@vendor-jobs/source", "run-programs.ts", ...programs.keys()];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 300_000 });
  const thrown = Object.entries(JSON.parse(output) as Record<string, { message: string; stack: string }>);
  return new Map(thrown.map(([name, { message, stack }]) => [name, [{ message, line: Number(new RegExp(`/${name}\\.ts:(\\d+)`).exec(stack)?.[1] ?? 1) }]]));
}

/** The compiler's errors in programs, by their names, against the declarations staged in a folder. */
function compile(programs: Programs, staged: string): Map<string, Failure[]> {
  const found = new Map<string, Failure[]>();
  if (programs.size === 0) return found;
  const files = writePrograms(programs, `${staged}/consumers`);
  const { options } = ts.convertCompilerOptionsFromJson(usersOptions, workspace);
  for (const { file, start = 0, messageText } of ts.getPreEmitDiagnostics(ts.createProgram(Object.values(files), options, hostOf(options)))) {
    const name = Object.keys(files).find((one) => files[one] === file?.fileName);
    if (!file || !name) continue;
    const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " ").replaceAll(`${staged}/`, "");
    found.set(name, [...(found.get(name) ?? []), { line: file.getLineAndCharacterOfPosition(start).line + 1, message }]);
  }
  return found;
}

/** Writes programs into a folder of modules; gives their files by name. */
function writePrograms(programs: Programs, folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "type": "module" }');
  for (const [name, text] of programs) writeFileSync(`${folder}/${name}.ts`, text);
  return Object.fromEntries([...programs.keys()].map((name) => [name, `${folder}/${name}.ts`]));
}
