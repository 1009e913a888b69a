import type { Json } from "@vendor-jobs/contract/spec";
import { generateIndex } from "./generate-index.ts";
import { generateOperations } from "./generate-operations.ts";
import { generateTypes } from "./generate-types.ts";
import { generateValidators } from "./generate-validators.ts";
import { withTypeNames } from "./names.ts";
import { parseBack } from "./parse-back.ts";
import { generatedIndex } from "./public-names.ts";

/** What the files of a client begin with, and how they import each other. */
export interface PrintOptions {
  /** First line of each file: a comment that says who wrote it, and from what. */
  notice: string;
  /** How the files import each other. @default "ts" */
  extension?: "js" | "ts";
}

/** The spec with a list of one type as that type, which openapi-typescript does not take for the same. */
const withPlainTypes = (spec: Json): Json =>
  JSON.parse(JSON.stringify(spec), (key, value) => (key === "type" && Array.isArray(value) && value.length === 1 ? value[0] : value));

/**
 * The source of a client, by path below its folder: `index.ts` and what is in `generated/`.
 * @param name - kebab-case: `acme-jobs` makes `createAcmeJobsClient`.
 * @param spec - One that the lint finds nothing in.
 * @throws where a text of the spec would become code.
 */
export async function printClient(name: string, spec: Json, { notice, extension = "ts" }: PrintOptions): Promise<Map<string, string>> {
  const named = withTypeNames(withPlainTypes(spec));
  const types = await generateTypes(named);
  const operations = generateOperations(name, named);
  const texts = {
    "index.ts": generateIndex(name, named),
    "generated/types.ts": types,
    "generated/operations.ts": operations,
    "generated/validators.ts": generateValidators(named),
    "generated/index.ts": generatedIndex(named, types, operations),
  };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, `${notice}\n\n${text}`]));
  parseBack(named, files);
  if (extension === "ts") return files;
  return new Map([...files].map(([path, text]) => [path, text.replace(/^((?:import|export|\}).* from "\.[^"\n]*)\.ts";$/gm, `$1.${extension}";`)]));
}
