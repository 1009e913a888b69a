import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, resolve } from "node:path";
import { root } from "./root.ts";

/**
 * A copy of what git knows of this workspace, or does not ignore, in a folder which the caller removes; a repository of its own with all files
 * staged, for turbo and changesets ask git. Nothing is installed in it.
 * @param folder - Where; a new temporary folder unless given.
 */
export function copyWorkspace(folder = mkdtempSync(`${tmpdir()}/vendor-jobs-copy-`)): string {
  const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, encoding: "utf8", maxBuffer: 1e8 });
  const known = git(root, "ls-files", "-co", "--exclude-standard").trim().split("\n");
  const files = known.filter((file) => existsSync(`${root}/${file}`));
  for (const inside of new Set(files.map(dirname))) mkdirSync(`${folder}/${inside}`, { recursive: true });
  for (const file of files) copyFileSync(`${root}/${file}`, `${folder}/${file}`);
  git(folder, "init", "--quiet");
  // What git keeps of this workspace is not kept anew.
  writeFileSync(`${folder}/.git/objects/info/alternates`, resolve(root, git(root, "rev-parse", "--git-path", "objects").trim()));
  git(folder, "add", "--all");
  return folder;
}
