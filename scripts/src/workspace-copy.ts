import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { root } from "./specs.ts";

/**
 * A copy of what git knows of this workspace, or does not ignore, in a temporary folder which the caller removes; a repository of its own, for
 * turbo asks git which files there are. Nothing is installed in it.
 */
export function copyWorkspace(): string {
  const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-copy-`);
  const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, encoding: "utf8", maxBuffer: 1e8 });
  const files = git(root, "ls-files", "-co", "--exclude-standard").trim().split("\n");
  for (const file of files.filter((file) => existsSync(`${root}/${file}`))) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    cpSync(`${root}/${file}`, `${folder}/${file}`);
  }
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  return folder;
}
