import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { prerelease, rcompare } from "semver";

/** The last release of a package: its tag, as changesets writes it, and the version in it. */
export interface Release {
  tag: string;
  version: string;
}

/** A file or folder at a tag. */
interface Entry {
  type: string;
  /** Git's name of what it holds. */
  name: string;
}

/** What the gate asks git. */
export class Git {
  readonly #root: string;
  /** What a tag holds does not change: the files and folders of each that was asked about, and the texts of those that were read, by git's names of them. */
  readonly #held = new Map<string, ReadonlyMap<string, Entry>>();
  readonly #texts = new Map<string, string>();

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
    const entry = this.#entries(tag).get(path);
    if (entry?.type !== "blob") return undefined;
    // With it what lies beside it, which is asked for next: a process for each file takes longer than all else.
    const beside = path.split("/", 2).join("/");
    if (!this.#texts.has(entry.name)) this.#read([entry, ...this.#files(tag, beside).map(([, other]) => other)]);
    return this.#texts.get(entry.name);
  }

  /** Paths of the files below a folder at a tag. */
  list(tag: string, folder: string): string[] {
    return this.#files(tag, folder).map(([path]) => path);
  }

  /** Writes a folder as it was at a tag into another, once: where that is there, it has been written. */
  extract(tag: string, folder: string, to: string): void {
    if (existsSync(to)) return;
    mkdirSync(to, { recursive: true });
    if (this.list(tag, folder).length === 0) return;
    execFileSync("tar", ["-x", "-C", to], { input: this.#run(["archive", "--format=tar", tag, folder]) });
  }

  /** Files below some paths that are not as they were at a tag, new ones included. */
  changedSince(tag: string, ...paths: string[]): string[] {
    return [...this.#lines("diff", "--name-only", tag, "--", ...paths), ...this.#lines("ls-files", "--others", "--exclude-standard", "--", ...paths)].sort();
  }

  /** Name of all that a folder held at a tag: the same of two tags that hold the same. */
  tree(tag: string, folder: string): string | undefined {
    return this.#entries(tag).get(folder)?.name;
  }

  #files(tag: string, folder: string): [path: string, entry: Entry][] {
    return [...this.#entries(tag)].filter(([path, { type }]) => type === "blob" && (path === folder || path.startsWith(`${folder}/`)));
  }

  /** All that a tag holds. Of each git says `<mode> <type> <name>`, a tab, the path. */
  #entries(tag: string): ReadonlyMap<string, Entry> {
    const held =
      this.#held.get(tag) ??
      new Map(
        this.#lines("ls-tree", "-r", "-t", tag).map((line) => {
          const [about = "", path = ""] = line.split("\t");
          const [, type = "", name = ""] = about.split(" ");
          return [path, { type, name }];
        }),
      );
    this.#held.set(tag, held);
    return held;
  }

  /** Reads files with one process. Of each it gives `<name> blob <bytes>`, a line's end, the bytes, a line's end. */
  #read(entries: readonly Entry[]): void {
    let rest = this.#run(["cat-file", "--batch"], entries.map(({ name }) => name).join("\n"));
    while (rest.length > 0) {
      const start = rest.indexOf("\n") + 1;
      const [name = "", , bytes] = rest.toString("latin1", 0, start).split(" ");
      const end = start + Number(bytes);
      this.#texts.set(name, rest.toString("utf8", start, end));
      rest = rest.subarray(end + 1);
    }
  }

  #lines(...args: string[]): string[] {
    const lines = this.#run(args).toString("utf8").split("\n");
    return lines.filter((line) => line !== "");
  }

  #run(args: readonly string[], input = ""): Buffer {
    return execFileSync("git", args, { cwd: this.#root, maxBuffer: 1 << 28, input, stdio: "pipe" });
  }
}
