import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { vendorOf } from "@vendor-jobs/contract/spec";
import { checkNames } from "@vendor-jobs/core";
import { lintSpec, SpecError } from "./lint/index.ts";
import { compile, factoryName, printClient } from "./print/index.ts";

/** Where a client is written to, and in which form. */
export interface GenerateOptions {
  /** Folder that the client is written to, made where it is not there: `index.ts` and what is in `generated/`. */
  out: string;
  /**
   * Name of the client in kebab-case: `acme-jobs` makes `createAcmeJobsClient`. Default: the spec's `x-vendor`, else the words of its title without "jobs API",
   * "REST API" and the like.
   */
  name?: string | undefined;
  /**
   * How the files import each other. `js` is what tsc and bundlers take by any settings; `ts` what Node takes that runs sources as they are, and tsc with
   * `allowImportingTsExtensions` or `rewriteRelativeImportExtensions`. @default "js"
   */
  extension?: "js" | "ts" | undefined;
  /** Whether nothing is written, and only told what would be. @default false */
  check?: boolean | undefined;
  /** Whether advice on the spec is a problem as well: descriptions, examples and pages, which a client can do without. @default false */
  strict?: boolean | undefined;
  /** Folder that paths are relative to. Default: the working directory. */
  cwd?: string | undefined;
}

/** What came of generating. */
export interface Generated {
  name: string;
  /** The function that makes a client: `createAcmeJobsClient`. */
  factory: string;
  /** The files of the client, as `out` and a path below it, the one that is imported first. */
  files: readonly string[];
  /** Those that were not as they should be: written now, but for `check`. */
  differing: readonly string[];
  /** Whether some of them still are not, for `check` wrote nothing. */
  stale: boolean;
  /** What the lint advises for the spec, one line each; `strict` refuses it. */
  advice: readonly string[];
}

/** What came of generating as text, a line for each file that differed. */
export function formatGenerated({ factory, files, differing, stale, advice }: Generated): string {
  const lines = differing.map((path) => `${stale ? "differs" : "wrote"} ${path}\n`).join("");
  if (stale) return `${lines}What is there is not what the spec makes: run the same without --check, and commit what it writes.\n`;
  return `${lines}${files.length} files, ${differing.length} written: ${factory} of ${files[0]}, which needs @vendor-jobs/core.\n${adviceText(advice)}`;
}

/** What the lint advises, in a line. */
export const adviceText = ({ length }: readonly string[]): string =>
  length === 0
    ? ""
    : `The lint has ${length} ${length === 1 ? "piece" : "pieces"} of advice, on descriptions, examples and the like: vendor-jobs generate --strict lists them.\n`;

/**
 * Writes a client of an API by its spec, which needs `@vendor-jobs/core` alone.
 * @throws {SpecError} where the lint finds a problem in the spec, with file, line, rule and mend; Error where a name is none, a file of somebody else's
 * would be written over, or what was printed does not compile. Nothing is written then.
 */
export async function generate(spec: string, options: GenerateOptions): Promise<Generated> {
  checkNames(options, ["out", "name", "extension", "check", "strict", "cwd"]);
  const { out, extension = "js", check = false, strict, cwd = process.cwd() } = options;
  if (options.name !== undefined) checkName(options.name, "The name");
  const { problems, advice, spec: document } = await lintSpec(spec, { from: cwd, strict });
  if (problems.length > 0) throw new SpecError(problems);
  const name = options.name ?? checkName(vendorOf(document), `The title of ${basename(spec)} makes the name`);
  const folder = resolve(cwd, out);
  const source = relative(folder, resolve(cwd, spec)).replaceAll("\\", "/").replace(/\s+/g, " ");
  const notice = `${written} from ${source}. To change it, change that, and generate again.`;
  const printed = await printClient(name, document, { notice, extension });
  const differing = [...printed].filter(([path, text]) => isOther(`${folder}/${path}`, text)).map(([path]) => path);
  if (differing.length > 0) compile(printed);
  for (const path of check ? [] : differing) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, printed.get(path) as string);
  }
  const shown = (path: string) => `${out.replace(/[\\/]+$/, "")}/${path}`;
  const files = { files: [...printed.keys()].map(shown), differing: differing.map(shown) };
  return { name, factory: factoryName(name), ...files, stale: check && differing.length > 0, advice };
}

/** How the first line of each file begins that is ours to write over. */
const written = "// Written by `vendor-jobs generate`";

/** Whether a file is not there, or another. @throws where it was written by somebody else. */
function isOther(file: string, text: string): boolean {
  if (!existsSync(file)) return true;
  // As git on Windows checks out.
  const there = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  if (!there.startsWith(written))
    throw new Error(`${file} is there, and was not written by \`vendor-jobs generate\`; expected a folder of its own: give another as out.`);
  return there !== text;
}

export function checkName(name: string, what: string): string {
  if (/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) return name;
  throw new Error(`${what} ${JSON.stringify(name.slice(0, 60))} is none; expected kebab-case, such as acme-jobs, as the name.`);
}
