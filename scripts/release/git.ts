import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { prerelease, rcompare } from "semver";

/** The last release of a package: its tag, as changesets writes it, and the version in it. */
export interface Release {
  tag: string;
  version: string;
}

/** What the gate asks git. */
export class Git {
  readonly #root: string;

  /** @param root - Folder of the repository. */
  constructor(root: string) {
    this.#root = root;
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

  /** A file at a tag, or undefined where there was none. */
  show(tag: string, path: string): string | undefined {
    return this.list(tag, path).includes(path) ? this.#run("show", `${tag}:${path}`).toString("utf8") : undefined;
  }

  /** Paths of the files below a folder at a tag. */
  list(tag: string, folder: string): string[] {
    return this.#lines("ls-tree", "-r", "--name-only", tag, "--", folder);
  }

  /** Writes a folder as it was at a tag into another. */
  extract(tag: string, folder: string, to: string): void {
    mkdirSync(to, { recursive: true });
    if (this.list(tag, folder).length === 0) return;
    execFileSync("tar", ["-x", "-C", to], { input: this.#run("archive", "--format=tar", tag, folder) });
  }

  /** Files below some paths that are not as they were at a tag, new ones included. */
  changedSince(tag: string, ...paths: string[]): string[] {
    return [...this.#lines("diff", "--name-only", tag, "--", ...paths), ...this.#lines("ls-files", "--others", "--exclude-standard", "--", ...paths)].sort();
  }

  #lines(...args: string[]): string[] {
    return this.#run(...args)
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "");
  }

  #run(...args: string[]): Buffer {
    return execFileSync("git", args, { cwd: this.#root, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
  }
}
