import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { prerelease, rcompare } from "semver";

/** The last release of a package: its tag, as changesets writes it, and the version in it. */
export interface Release {
  tag: string;
  version: string;
}

/** What the gate asks git. */
export class Git {
  /** Folder of the repository. */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /**
   * The release that users would come from: that of the highest version which this history holds, so that a maintenance branch is not held
   * against a later major, and no pre-release, which promises nothing. Undefined where there is no tag of one.
   */
  lastRelease(packageName: string): Release | undefined {
    const versions = this.#lines("tag", "--merged", "HEAD", "--list", `${packageName}@*`).map((tag) => tag.slice(packageName.length + 1));
    const [version] = versions.filter((one) => prerelease(one) === null).sort(rcompare);
    return version === undefined ? undefined : { tag: `${packageName}@${version}`, version };
  }

  /** Whether history, and so tags, may be missing. */
  isShallow(): boolean {
    return this.#lines("rev-parse", "--is-shallow-repository")[0] === "true";
  }

  /** Files below some paths that are not as they were at a tag, new ones included. */
  changedSince(tag: string, ...paths: string[]): string[] {
    return [
      ...this.#lines("diff", "--name-only", "--no-renames", tag, "--", ...paths),
      ...this.#lines("ls-files", "--others", "--exclude-standard", "--", ...paths),
    ].sort();
  }

  /** The tree as it was at a tag, in a folder below `scratch`: written once, for all tags of the same tree. */
  extract(tag: string, scratch: string): string {
    const folder = `${scratch}/${this.#lines("rev-parse", `${tag}^{tree}`)[0]}`;
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      execFileSync("tar", ["-x", "-C", folder], { input: this.#run("archive", "--format=tar", tag) });
    }
    return folder;
  }

  #lines(...args: string[]): string[] {
    const lines = this.#run(...args).toString("utf8");
    return lines.split("\n").filter((line) => line !== "");
  }

  #run(...args: string[]): Buffer {
    return execFileSync("git", args, { cwd: this.root, maxBuffer: 1 << 28, stdio: "pipe" });
  }
}
