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
  readonly #root: string;
  /** What a tag holds does not change. */
  readonly #held = new Map<string, Buffer>();

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
    return this.list(tag, path).includes(path) ? this.#kept("show", `${tag}:${path}`).toString("utf8") : undefined;
  }

  /** Paths of the files below a folder at a tag. */
  list(tag: string, folder: string): string[] {
    return linesOf(this.#kept("ls-tree", "-r", "--name-only", tag, "--", folder));
  }

  /** Writes a folder as it was at a tag into another, once: where that is there, it has been written. */
  extract(tag: string, folder: string, to: string): void {
    if (existsSync(to)) return;
    mkdirSync(to, { recursive: true });
    if (this.list(tag, folder).length === 0) return;
    execFileSync("tar", ["-x", "-C", to], { input: this.#run("archive", "--format=tar", tag, folder) });
  }

  /** Files below some paths that are not as they were at a tag, new ones included. */
  changedSince(tag: string, ...paths: string[]): string[] {
    return [...this.#lines("diff", "--name-only", tag, "--", ...paths), ...this.#lines("ls-files", "--others", "--exclude-standard", "--", ...paths)].sort();
  }

  /** Name of all that a folder held at a tag: the same of two tags that hold the same. */
  tree(tag: string, folder: string): string {
    return linesOf(this.#kept("rev-parse", `${tag}:${folder}`))[0] as string;
  }

  #lines(...args: string[]): string[] {
    return linesOf(this.#run(...args));
  }

  #kept(...args: string[]): Buffer {
    const key = args.join("\0");
    const found = this.#held.get(key) ?? this.#run(...args);
    this.#held.set(key, found);
    return found;
  }

  #run(...args: string[]): Buffer {
    return execFileSync("git", args, { cwd: this.#root, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
  }
}

const linesOf = (output: Buffer): string[] =>
  output
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
