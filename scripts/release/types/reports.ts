import { mkdirSync, readFileSync } from "node:fs";
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { freshFolder } from "../../workspace/index.ts";
import { entriesOf, manifests } from "../bump/index.ts";
import { augmentationSection } from "./augmentations.ts";
import { usersOptions } from "./declarations.ts";

export type IsAsked = (path: string, declarations: string) => boolean;

/**
 * The API reports of packages, by path: `packages/core/api/index.api.md`.
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
