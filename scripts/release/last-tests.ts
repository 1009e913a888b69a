import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonTestResults } from "vitest/node";
import { linkInstalled, root as workspace } from "../workspace/index.ts";
import { entriesOf, type Git, type Manifest, manifests, type Reason } from "./bump/index.ts";

const vitest = `${dirname(fileURLToPath(import.meta.resolve("vitest/package.json")))}/vitest.mjs`;

interface Failure {
  file: string;
  line: number;
  title: string;
  message: string;
}

/**
 * What the tests that packages had at their last releases say of the sources as they are, by folder of the package. Those count that see of a package what its
 * users see: a test that reaches past the entries is of what may change. A fault that a test held is named in a changeset of its package, by the test's title.
 * @param tags - Tags of last releases, by folder of the package.
 * @param scratch - A folder for what is needed in between.
 */
export function lastTestChanges(git: Git, tags: ReadonlyMap<string, string>, scratch: string): Map<string, Reason[]> {
  const found = new Map<string, Reason[]>();
  for (const [name, tag] of tags) {
    if (git.changedSince(tag, "packages/*/src/*").length === 0) continue;
    const folder = `packages/${name}/test`;
    const then = git.extract(tag, scratch);
    const all = globSync(`${folder}/**/*.test.ts`, { cwd: then }).sort();
    if (all.length === 0) continue;
    const manifest = manifests(then).get(name) as Manifest;
    const entries = entriesOf(manifest).map(({ source }) => `packages/${name}/${source}`);
    const files = all.filter((file) => seesEntriesOnly(readFileSync(`${then}/${file}`, "utf8"), file, entries));
    const failures = failuresOf(putTogether(git.root, then, name, scratch), files);
    // What failed at the release too is no news.
    const before = failuresOf(then, [...new Set(failures.map(({ file }) => file))]);
    const isNew = ({ file, title }: Failure) => !before.some((one) => one.file === file && (one.title === title || one.title === ""));
    const told = globSync(`${git.root}/.changeset/*.md`).map((file) => readFileSync(file, "utf8"));
    const own = told.filter((text) => text.includes(`"${manifest.name}"`));
    const reasons = failures.filter(isNew).map((failure) => reasonOf(failure, own));
    const left = [
      [all.length - files.length, "reach past the entries"],
      [before.filter(({ title }) => title === "").length, "do not load in this workspace"],
    ] as const;
    for (const [count, why] of left)
      if (count > 0) reasons.push({ bump: "none", file: folder, line: 1, why: `${count} of the last release's files of tests ${why}, and were not run` });
    if (reasons.length > 0) found.set(name, reasons);
  }
  return found;
}

function reasonOf({ file, line, title, message }: Failure, told: readonly string[]): Reason {
  const what = title === "" ? "these tests no longer load" : `"${title}" no longer passes`;
  const isFault = title !== "" && told.some((text) => text.includes(title));
  const mend = isFault ? "which a changeset tells of" : "which breaks users unless the test held a fault: then tell of it in the changeset, by this title";
  return { bump: isFault ? "patch" : "major", file, line, why: `${what} (${message}), ${mend}`, wasInRelease: true };
}

/** Whether a file of tests sees of its package's sources what is exported. */
function seesEntriesOnly(text: string, file: string, entries: readonly string[]): boolean {
  const imported = [...text.matchAll(/\b(?:from|import)\b ?\(?"(\.[^"]+)"/g)].map(([, path = ""]) => posix.join(posix.dirname(file), path));
  return imported.every((path) => !path.includes("/src/") || entries.includes(path));
}

/** The packages of a tree as they are, but for the tests of one, which are those of its last release: in a folder of their own, which this gives. */
function putTogether(from: string, then: string, name: string, scratch: string): string {
  const tree = mkdtempSync(`${scratch}/tests-`);
  const tests = `packages/${name}/test`;
  const isSource = (file: string) => !/\/(node_modules|dist|\.turbo)$/.test(file) && file !== `${from}/${tests}`;
  cpSync(`${from}/packages`, `${tree}/packages`, { recursive: true, filter: isSource });
  cpSync(`${then}/${tests}`, `${tree}/${tests}`, { recursive: true });
  return tree;
}

/** The tests of some files that fail in a tree; a file that does not load is a failure without a title. */
function failuresOf(tree: string, files: readonly string[]): Failure[] {
  if (files.length === 0) return [];
  linkInstalled(tree);
  for (const file of ["tsconfig.base.json", "scripts/tsconfig.json"]) cpSync(`${workspace}/${file}`, `${tree}/${file}`);
  const output = `${tree}/tests.json`;
  const config = ["--config", `${workspace}/vitest.config.ts`, "--reporter=json", `--outputFile=${output}`, "--includeTaskLocation", "--retry=1"];
  const { stderr } = spawnSync(process.execPath, [vitest, "run", "--root", tree, ...config, ...files], { cwd: tree, encoding: "utf8" });
  if (!existsSync(output)) throw new Error(`The tests of the last release could not be run:\n${stderr}`);
  const { testResults }: JsonTestResults = JSON.parse(readFileSync(output, "utf8"));
  rmSync(output);
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === "failed");
    const whole = { fullName: "", failureMessages: [message], location: null };
    return (failed.length === 0 && status === "failed" ? [whole] : failed).map(({ fullName, failureMessages, location }): Failure => {
      return { file: relative(tree, name), line: location?.line ?? 1, title: fullName, message: failureMessages?.[0]?.split("\n")[0] ?? "" };
    });
  });
}
