import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { freshFolder, root } from "../workspace/index.ts";
import { committedReports, paired } from "./bump/index.ts";
import { commandReport, commandReportPath } from "./command-report.ts";
import { apiReports, type IsAsked, stageDeclarations } from "./types/index.ts";

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
  const hash = hashOf("packages/*/dist/**/*.d.ts", "packages/*/{api/*,package.json}", "scripts/release/**/*.ts", "pnpm-lock.yaml");
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
