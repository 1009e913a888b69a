import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { type Runtime, root, runtimes } from "../workspace/index.ts";

/** Runs the benchmarks on another runtime; gives the exit code. @throws where there is no such runtime here. */
export function runOn(name: string, words: readonly string[]): number {
  const { [name]: runtime }: Readonly<Record<string, Runtime>> = runtimes;
  if (!runtime) throw new Error(`There is no runtime ${JSON.stringify(name)}; choose from ${Object.keys(runtimes).join(", ")}.`);
  const [command, ...flags] = runtime.command() ?? [];
  if (!command) throw new Error(`npm has no ${name} for ${process.platform} ${process.arch}.`);
  const bench = name === "Node 20" ? `${asJavaScript()}/scripts/bench/bench.js` : `${root}/scripts/bench/bench.ts`;
  // The rehearsal keeps Deno from starting a server.
  const allowed = name === "Deno" ? ["run", "--allow-all"] : flags;
  return spawnSync(command, [...allowed, bench, ...words], { stdio: "inherit", env: { ...process.env, BENCH_ON: name } }).status ?? 1;
}

/** Makes a repository that leads to this one, but for its benchmarks, which the oldest Node can read; gives its folder. */
function asJavaScript(): string {
  const folder = `${root}/node_modules/.cache/bench`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/scripts`, { recursive: true });
  for (const name of readdirSync(root)) if (name !== "scripts") symlinkSync(`${root}/${name}`, `${folder}/${name}`, "junction");
  for (const name of ["node_modules", "package.json"]) symlinkSync(`${root}/scripts/${name}`, `${folder}/scripts/${name}`, "junction");
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, rewriteRelativeImportExtensions: true, verbatimModuleSyntax: true };
  mkdirSync(`${folder}/scripts/bench/measures`, { recursive: true });
  for (const file of globSync("scripts/bench/**/*.ts", { cwd: root })) {
    const { outputText } = ts.transpileModule(readFileSync(`${root}/${file}`, "utf8"), { compilerOptions });
    writeFileSync(`${folder}/${file.replace(/\.ts$/, ".js")}`, outputText);
  }
  return folder;
}
