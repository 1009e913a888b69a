import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { root } from "./root.ts";

/**
 * A copy of what git knows of this workspace, or does not ignore, in a folder which the caller removes; a repository of its own with all files
 * staged, for turbo and changesets ask git. Nothing is installed in it.
 * @param folder - Where; a new temporary folder unless given.
 */
export function copyWorkspace(folder = mkdtempSync(`${tmpdir()}/vendor-jobs-copy-`)): string {
  const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, encoding: "utf8", maxBuffer: 1e8 });
  const files = git(root, "ls-files", "-co", "--exclude-standard").trim().split("\n");
  for (const file of files.filter((file) => existsSync(`${root}/${file}`))) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    cpSync(`${root}/${file}`, `${folder}/${file}`, { verbatimSymlinks: true });
  }
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  return folder;
}
