import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { Document, isMap, isScalar, type Pair, parse, visit } from "yaml";
import { fit } from "./fit.ts";
import { pick } from "./pick.ts";
import { propose } from "./propose.ts";

const docs = { url: "https://docs.example.com/jobs" };

/**
 * Writes `<specs>/<name>/openapi.yaml`; gives its path.
 * @param options.from - The vendor's own document, OpenAPI 3.0 or 3.1, in YAML or JSON; without one, a skeleton is made.
 * @param options.only - operationIds or `GET /path`; all operations where empty.
 * @throws where the name is none, the spec is there already, the document is no OpenAPI 3, or an operation is not in it.
 */
export function newVendor(specs: string, name: string, options: { from?: string | undefined; only?: readonly string[] } = {}): string {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name of a vendor; expected kebab-case, such as acme-jobs.`);
  const file = `${specs}/${name}/openapi.yaml`;
  if (existsSync(file)) throw new Error(`${file} is there already. Edit it, or take another name.`);
  const spec = options.from === undefined ? skeleton(name) : specOf(name, options.from, options.only ?? []);
  mkdirSync(`${specs}/${name}/samples`, { recursive: true });
  writeFileSync(file, withMarks(spec));
  return file;
}

function specOf(name: string, from: string, only: readonly string[]): Json {
  const text = readFileSync(from, "utf8");
  const document: Json = text.trimStart().startsWith("{") ? JSON.parse(text) : parse(text, { maxAliasCount: -1 });
  if (!/^3\.[01]/.test(document?.openapi ?? ""))
    throw new Error(`${from} is no document of OpenAPI 3.0 or 3.1: its "openapi" is ${JSON.stringify(document?.openapi)}.`);
  const spec = fit(pick(document, only));
  const job = propose(spec);
  const { paths, components, ...rest } = spec;
  return { ...head(name), ...rest, ...(job && { "x-job": job }), paths, components };
}

const head = (name: string): Json => ({
  openapi: "3.1.0",
  info: {
    title: `${name
      .split("-")
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join(" ")} jobs API`,
    version: "1.0.0",
    license: { name: "MIT", url: "https://opensource.org/license/mit" },
    description: "TO REWRITE: what of the vendor this covers, from which pages, and what differs from them.",
  },
  externalDocs: docs,
  servers: [{ url: "https://api.example.com" }],
  security: [{ main: [] }],
  tags: [],
});

/** What a spec has at least, in the order in which one is written. */
const skeleton = (name: string): Json => ({
  ...head(name),
  "x-job": {
    operation: "getJob",
    at: "",
    ids: { id: ["/id"] },
    fields: { id: ["/id"], status: ["/status"] },
    states: [{ state: "succeeded", when: { "/status": ["done"] } }],
  },
  paths: {},
  components: { securitySchemes: { main: { type: "http", scheme: "bearer", description: "TO REWRITE: where one gets it." } }, schemas: {} },
});

const marks: Readonly<Record<string, string>> = {
  "x-job":
    " TO CONFIRM: proposed by names. Which operation reads a job, where its ids and fields are, what each state means; then start, cancel, retry, parts, lists: specs/README.md.",
  "x-pagination": " TO CONFIRM: proposed by names of parameters.",
};

function withMarks(spec: Json): string {
  const document = new Document(spec, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair: Pair) {
      if (!isScalar(pair.key) || !isMap(pair.value)) return;
      const mark = marks[String(pair.key.value)];
      if (mark) pair.key.commentBefore = mark;
    },
  });
  return document.toString({ lineWidth: 160 });
}
