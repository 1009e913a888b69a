import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Json } from "@vendor-jobs/contract/spec";
import { checkNames } from "@vendor-jobs/core";
import { parse } from "yaml";
import { fromSwagger, operationsOf } from "./fit/index.ts";
import { adviceText, checkName } from "./generate.ts";
import { bundled, lintSpec, summaryOf } from "./lint/index.ts";
import { marked, proposed, skeletonOf, told } from "./propose/index.ts";

/** What is drafted of a document, and where to. */
export interface DraftOptions {
  /** File that the spec is written to, in YAML. */
  out: string;
  /** The operations that it has, by operationId, as `GET /path`, or as a draft of all calls them. Default: all. */
  only?: readonly string[] | undefined;
  /** Whose document it is, in kebab-case, where its sentences are not to be copied: each is marked TO REWRITE. Default: they are kept. */
  vendor?: string | undefined;
  /** Folder that paths are relative to. Default: the working directory. */
  cwd?: string | undefined;
}

/** What came of drafting. */
export interface Drafted {
  /** The file that was written, as `out` has it. */
  file: string;
  /** Its operations, by operationId. */
  operations: readonly string[];
  /** The operation that reads a job; undefined where none looks like it, and x-job is to be written by hand. */
  job: string | undefined;
  /** What was proposed by names and is to be confirmed, one line each; in the file each has a mark `TO CONFIRM`. */
  proposals: readonly string[];
  /** What of the document no client can have, one line each: it is not in the spec. */
  leftOut: readonly string[];
  /** What the lint finds in it that keeps a client from being generated: left to a person, one line each. */
  problems: readonly string[];
  /** What the lint advises for it, as `generate` does. */
  advice: readonly string[];
}

/** What came of drafting as text, with what is left to do. */
export function formatDrafted({ file, operations, job, proposals, leftOut, problems, advice }: Drafted): string {
  const read = job ? `A job is read by ${job}` : "No operation was found that reads a job, so it has no x-job: say there how one is read";
  const left =
    problems.length === 0
      ? "The lint finds nothing."
      : `Left to a person, ${problems.length} findings, before a client is generated of it; the other commands take it as it is:\n${summaryOf(problems)}`;
  const guessed =
    proposals.length > 0 ? `Proposed by names; confirm it where the file says TO CONFIRM:\n${proposals.map((line) => `  ${line}\n`).join("")}` : "";
  const without = leftOut.length > 0 ? `Left out, for no client can have it:\n${leftOut.map((line) => `  ${line}\n`).join("")}` : "";
  const named = operations.length > 20 ? `${operations.length} operations` : operations.join(", ") || "no operation";
  return `wrote ${file}: ${named}. ${read}.\n${guessed}${without}${left}\n${adviceText(advice)}`;
}

/**
 * Writes a spec of an API by its document, OpenAPI 3.0 to 3.2 or Swagger 2.0, in YAML or JSON: in the form that the lint and all tools take, with pages, jobs and states proposed
 * where names make them likely, each marked TO CONFIRM.
 * @param document - Its path; without one, and for a `vendor`, a skeleton is written.
 * @throws Error where the document is none, has not an operation that is named, or refers to what is not there, and where `out` is there already. Nothing is written then.
 */
export async function draft(document: string | undefined, options: DraftOptions): Promise<Drafted> {
  checkNames(options, ["out", "only", "vendor", "cwd"]);
  const { out, only = [], vendor, cwd = process.cwd() } = options;
  if (vendor !== undefined) checkName(vendor, "The vendor");
  else if (document === undefined) throw new Error("There is no document; expected one, or a vendor whose skeleton is written.");
  const file = resolve(cwd, out);
  if (existsSync(file)) throw new Error(`${out} is there already; expected a file that is not: give another as out.`);
  const made = document === undefined ? skeletonOf(vendor as string) : proposed(await documentOf(document, cwd), only, vendor);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, marked(made));
  const operations = operationsOf(made.spec.paths).map(({ operation }) => operation.operationId);
  const { problems, advice } = await lintSpec(out, { from: cwd, strict: vendor !== undefined });
  return {
    file: out,
    operations,
    job: made.spec["x-job"]?.operation,
    leftOut: made.leftOut,
    proposals: document === undefined ? [] : told(made.spec, made.proposals),
    problems,
    advice,
  };
}

/** A document of OpenAPI 3, with what it refers to in other files. @throws where it is none, nor one of Swagger 2.0 */
async function documentOf(path: string, cwd: string): Promise<Json> {
  const file = resolve(cwd, path);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() !== false)
    throw new Error(`There is no file ${path}; expected an OpenAPI document, 3.0 to 3.2, or Swagger 2.0.`);
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  let document: Json;
  try {
    document = text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text, { maxAliasCount: -1 });
  } catch (error) {
    throw new Error(`${path} is neither JSON nor YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  const { openapi, swagger, paths } = document ?? {};
  const isSwagger = /^2(\.0)?$/.test(swagger ?? "");
  if (!(isSwagger || /^3\.[0-2]/.test(openapi ?? "")) || !paths) {
    const seen = swagger === undefined ? `"openapi" is ${JSON.stringify(openapi)}` : `"swagger" is ${JSON.stringify(swagger)}`;
    throw new Error(`${path} is no document of OpenAPI 3.0 to 3.2 or Swagger 2.0: its ${seen}, and paths ${paths ? "are there" : "are missing"}.`);
  }
  const whole = /\$ref["']?\s*:\s*["']?[^#"'\s]/.test(text) ? await bundled(file) : document;
  return isSwagger ? fromSwagger(whole) : whole;
}
