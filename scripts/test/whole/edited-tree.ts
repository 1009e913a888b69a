import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { generateSources } from "../../generate/generate-package.ts";
import { loadVendorSpec } from "../../lint/specs.ts";
import { type Bump, largest, ranked, reasonLine } from "../../release/bump/bump.ts";
import { Git } from "../../release/bump/git.ts";
import { manifests } from "../../release/bump/packages.ts";
import { ownChanges } from "../../release/own-changes.ts";
import { stageDeclarations } from "../../release/types/declarations.ts";
import { apiReports } from "../../release/types/reports.ts";
import { root } from "../../workspace/root.ts";
import { declarationsOf } from "./declarations-of.ts";
import type { Edit } from "./release-edits.ts";

/** What the gate asks for after an edit, of one package. */
export interface Result {
  edit: Edit;
  name: string;
  expected: Bump;
  computed: Bump;
  reasons: string[];
}

/** A package after an edit: what is written in it, by path below the tree, and its API reports. */
interface Edited {
  edit: Edit;
  name: string;
  expected: Bump;
  files: Map<string, string>;
  reports: Map<string, string>;
}

/**
 * A copy of the packages that were released, and each of some edits of them as a package of its own beside them: one run of the compiler and of
 * API Extractor makes the types of all.
 */
export class EditedTree {
  readonly #tree = mkdtempSync(`${realpathSync(tmpdir())}/edits-`);
  readonly #git = new Git(this.#tree);
  /** Of the packages as they are. */
  readonly #reports = new Map<string, string>();
  readonly #edited: Edited[] = [];

  /** Makes the edits. */
  async make(edits: readonly Edit[]): Promise<void> {
    const asked = edits.flatMap((edit) => [[edit, ownerOf(edit), edit.expected] as const, ...(edit.also ? [[edit, ...edit.also] as const] : [])]);
    this.#copyAll(new Set(["core", ...asked.map(([, name]) => name)]));
    for (const [edit, name, expected] of asked) this.#edited.push({ edit, name, expected, files: await this.#filesOf(edit, name), reports: new Map() });
    this.#makeReports();
    this.#release();
  }

  /** Asks the gate about the packages that an edit changes. */
  async judge(edit: Edit): Promise<Result[]> {
    const results: Result[] = [];
    for (const { name, expected, files, reports } of this.#edited.filter((one) => one.edit === edit)) {
      const others = [...this.#reports].filter(([path]) => reports.size === 0 || !path.startsWith(`packages/${name}/`));
      const comparison = { git: this.#git, name, tag: "released", scratch: `${this.#tree}/.git/scratch` };
      const reasons = ranked(await this.#with(files, () => ownChanges({ ...comparison, reports: new Map([...others, ...reports]) })));
      results.push({ edit, name, expected, computed: largest(reasons.map(({ bump }) => bump)), reasons: reasons.map(reasonLine) });
    }
    return results;
  }

  remove(): void {
    rmSync(this.#tree, { recursive: true, force: true });
  }

  #copyAll(names: ReadonlySet<string>): void {
    const isOwn = (file: string) => !/[\\/](node_modules|dist|\.turbo|test)$/.test(file);
    for (const folder of ["specs", ...[...names].map((name) => `packages/${name}`)])
      cpSync(`${root}/${folder}`, `${this.#tree}/${folder}`, { recursive: true, filter: isOwn });
  }

  #release(): void {
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], { cwd: this.#tree, stdio: "pipe" });
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "Release");
    git("tag", "released");
  }

  /** What an edit writes, and what `pnpm generate` writes of a package after it. */
  async #filesOf({ file, from, to, name: title }: Edit, name: string): Promise<Map<string, string>> {
    const text = readFileSync(`${this.#tree}/${file}`, "utf8");
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`The edit "${title}" finds nothing in ${file}.`);
    const files = new Map([[file, edited]]);
    if (!file.startsWith("specs/")) return files;
    const folder = `packages/${name}`;
    const spec = await this.#with(files, () => loadVendorSpec(name, `${this.#tree}/specs`));
    for (const [path, source] of await generateSources(name, spec, `${this.#tree}/${folder}`)) files.set(`${folder}/${path}`, source);
    return files;
  }

  /** Calls a function while files are as an edit has them. */
  async #with<T>(files: ReadonlyMap<string, string>, use: () => Promise<T>): Promise<T> {
    const before = [...files.keys()].map((file) => [file, readFileSync(`${this.#tree}/${file}`, "utf8")] as const);
    const write = (texts: Iterable<readonly [string, string]>) => {
      for (const [file, text] of texts) writeFileSync(`${this.#tree}/${file}`, text);
    };
    write(files);
    return await use().finally(() => write(before));
  }

  /** Makes the reports of all packages as they are, and as edits of their sources or entries make them. */
  #makeReports(): void {
    const folder = mkdtempSync(`${this.#tree}-types-`);
    const names = [...manifests(this.#tree).keys()];
    for (const name of names) this.#copy(name, folder, name);
    const changed = new Map<string, Edited>();
    for (const [index, edited] of this.#edited.entries()) {
      const code = [...edited.files].filter(
        ([file, text]) => /\/(src\/.*|package\.json)$/.test(file) && readFileSync(`${this.#tree}/${file}`, "utf8") !== text,
      );
      if (code.length === 0) continue;
      const variant = `${edited.name}.${index}`;
      this.#copy(edited.name, folder, variant);
      for (const [file, text] of code) writeFileSync(`${folder}/${file.replace(`packages/${edited.name}/`, `packages/${variant}/`)}`, text);
      changed.set(variant, edited);
    }
    const staged = `${folder}/staged`;
    stageDeclarations(folder, staged, [...names, ...changed.keys()]);
    // Of the same declarations is the same report: what was edited comes behind what was not.
    const keys = new Map<string, string>();
    const firsts = new Map<string, string>();
    const nameOf = (path: string) => changed.get(folderOf(path))?.name ?? folderOf(path);
    const made = apiReports(staged, (path, declarations) => {
      const key = `${path.replace(folderOf(path), nameOf(path))}\n${declarationsOf(declarations)}`;
      keys.set(path, key);
      return firsts.set(key, firsts.get(key) ?? path).get(key) === path;
    });
    for (const [path, key] of keys) {
      const text = made.get(firsts.get(key) as string) as string;
      const edited = changed.get(folderOf(path));
      if (edited) edited.reports.set(path.replace(folderOf(path), edited.name), text);
      else {
        this.#reports.set(path, text);
        writeFileSync(`${this.#tree}/${path}`, text);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  }

  #copy(name: string, to: string, variant: string): void {
    const folder = `${to}/packages/${variant}`;
    for (const part of ["src", "package.json"]) cpSync(`${this.#tree}/packages/${name}/${part}`, `${folder}/${part}`, { recursive: true });
    const dependencies = `${root}/packages/${name}/node_modules`;
    if (existsSync(dependencies)) symlinkSync(dependencies, `${folder}/node_modules`, "junction");
  }
}

const folderOf = (path: string): string => path.split("/")[1] as string;

const ownerOf = ({ file }: Edit): string => (/^(?:specs|packages)\/([^/]+)/.exec(file) as RegExpExecArray)[1] as string;
