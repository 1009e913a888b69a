import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { freshFolder, root } from "../workspace/index.ts";
import { augmentationSection } from "./augmentations.ts";
import { paired } from "./bump.ts";
import { commandReport, commandReportPath } from "./command-report.ts";
import { stageDeclarations, usersOptions } from "./declarations.ts";
import { committedReports, entriesOf, manifests } from "./packages.ts";

export type IsAsked = (path: string, declarations: string) => boolean;

/**
 * The API reports of the packages below `from`, by path: `packages/core/api/index.api.md`.
 * @param staged - A folder in which their declarations have been staged.
 * @param isAsked - Which of them are made, by their path and the declarations of the entry.
 */
export function apiReports(staged: string, isAsked: IsAsked = () => true): Map<string, string> {
  using scratch = freshFolder("api-reports");
  const reports = new Map<string, string>();
  const configs = [...manifests(staged)]
    .flatMap(([name, manifest]) => entriesOf(manifest).map((entry) => ({ path: `packages/${name}/api/${entry.report}.api.md`, name, entry })))
    .filter(({ path, name, entry }) => isAsked(path, `${staged}/packages/${name}/${entry.types}`))
    .map(({ path, name, entry }) => ({ path, config: configOf(staged, scratch.path, name, entry) }));
  const [first, ...others] = configs.map(({ config }) => config);
  if (!first) return reports;
  // One program for all: half of the time goes into reading the language's own declarations.
  const compilerState = CompilerState.create(first, { additionalEntryPoints: others.map((config) => config.mainEntryPointFilePath) });
  for (const { path, config } of configs) {
    const failures: string[] = [];
    const { succeeded } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        if (message.logLevel === "error") failures.push(message.text);
        message.handled = true;
      },
    });
    if (!succeeded) throw new Error(`${path}: ${failures.join("\n")}`);
    reports.set(path, readFileSync(config.reportFilePath, "utf8") + augmentationSection(config.mainEntryPointFilePath));
  }
  return reports;
}

function configOf(staged: string, scratch: string, name: string, { report, types }: { report: string; types: string }): ExtractorConfig {
  const folder = `${staged}/packages/${name}`;
  const reportFolder = `${scratch}/reports/${name}`;
  mkdirSync(reportFolder, { recursive: true });
  const silent = { logLevel: ExtractorLogLevel.None };
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: `${folder}/${types}`,
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions: { ...usersOptions, types: [] }, files: [`${folder}/${types}`] } },
      apiReport: { enabled: true, reportFileName: report, reportFolder, reportTempFolder: `${reportFolder}/temp`, includeForgottenExports: true },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: { "ae-missing-release-tag": silent, "ae-undocumented": silent, "ae-forgotten-export": silent },
        tsdocMessageReporting: { default: silent },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${folder}/package.json`,
  });
}

/** Paths of the committed reports that are not what the sources make. */
export const staleReports = (committed: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): string[] =>
  paired(committed, fresh)
    .flatMap(([path, was, is]) => (was === is ? [] : path))
    .sort();

/** The API reports of packages whose declarations are staged, and the report of the command line, by path. */
export async function freshReports(root: string, staged: string, sources: "src" | "dist" = "src", isAsked?: IsAsked): Promise<Map<string, string>> {
  const commands = await commandReport(root, sources);
  return new Map([...apiReports(staged, isAsked), ...(commands ? [[commandReportPath, commands] as const] : [])]);
}

/** What tells files below the root from others, or from what they were. */
function hashOf(...patterns: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of globSync(patterns, { cwd: root }).sort()) hash.update(file).update(readFileSync(`${root}/${file}`));
  return hash.digest("hex");
}

if (import.meta.main) {
  const options = { check: { type: "boolean", default: false }, built: { type: "boolean", default: false } } as const;
  const { check, built } = parseArgs({ options }).values;
  const started = performance.now();
  using scratch = freshFolder("release");
  // What the build has just made is what sources make; without one they are asked themselves.
  if (!built) stageDeclarations(root, scratch.path);
  // Most edits leave all declarations as they are: what has been held against them is not made anew, but the command's report, which is of what it prints.
  const held = `${root}/node_modules/.cache/api-reports`;
  const hash = hashOf("packages/*/dist/**/*.d.ts", "packages/*/{api/*,package.json}", "scripts/release/*.ts", "pnpm-lock.yaml");
  const isHeld = check && built && existsSync(held) && readFileSync(held, "utf8") === hash;
  const isAsked = (path: string) => !isHeld || path === commandReportPath;
  const fresh = await freshReports(root, built ? root : scratch.path, built ? "dist" : "src", isAsked);
  const stale = staleReports(new Map([...committedReports(root)].filter(([path]) => isAsked(path))), fresh);
  if (check && built && stale.length === 0) {
    mkdirSync(dirname(held), { recursive: true });
    writeFileSync(held, hash);
  }
  for (const path of stale) {
    const text = fresh.get(path);
    if (check) console.error(`differs ${path}`);
    else if (text === undefined) rmSync(`${root}/${path}`);
    else {
      mkdirSync(dirname(`${root}/${path}`), { recursive: true });
      writeFileSync(`${root}/${path}`, text);
      console.log(`wrote ${path}`);
    }
  }
  if (check && stale.length > 0) {
    console.error("The public types are not those of the committed reports: run `pnpm api`, look at what changed, and commit it.");
    process.exitCode = 1;
  }
  console.log(`api: ${fresh.size} reports, ${stale.length} ${check ? "differ" : "written"}, ${Math.round(performance.now() - started)} ms`);
}
