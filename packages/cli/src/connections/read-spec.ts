import { readFileSync, statSync } from "node:fs";
import { apiOf, at, loadSpec, otherVersion, UnsupportedSpecError } from "@vendor-jobs/contract/spec";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { UsageError } from "../io/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: a bundled OpenAPI document
export type Spec = any;

/** Says where in a file something is wrong. */
type Fail = (offset: number, message: string) => never;

/** What tells where the keys lead to in the file of a spec that was read. */
const places = new WeakMap<Spec, (keys: readonly unknown[]) => string>();

/** Reads a bundled OpenAPI document, YAML or JSON, so far that whatever works on it can. @throws {UsageError} with file and line where it cannot. */
export function readSpec(file: string): Spec {
  const seen = statSync(file, { throwIfNoEntry: false });
  if (!seen || seen.isDirectory())
    throw new UsageError(`${file} ${seen ? "is a folder" : "does not exist"}; expected an OpenAPI 3.1 document, or the name of a vendor.`);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, merge: true });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const fail: Fail = (offset, message) => {
    throw new UsageError(`${placeOf(offset)}: ${message}`);
  };
  const [error] = document.errors;
  if (error) fail(error.pos[0], (error.message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "."));
  const root = document.contents;
  const other = isMap(root) ? otherVersion({ openapi: root.get("openapi"), swagger: root.get("swagger") }) : undefined;
  if (other) fail(offsetIn(document, other.at), other.message);
  const paths: unknown = isMap(root) ? root.get("paths", true) : undefined;
  if (!isMap(root) || !root.has("openapi") || !isMap(paths)) throw new UsageError(`${file} is no OpenAPI document; expected one with openapi and paths.`);
  const spec = toJs(() => document.toJS(), file);
  if (!isMap(root.get("info", true)) || typeof spec.info.title !== "string") fail(offsetOf(root), "info.title is missing; expected the API's name.");
  checkReferences(root, spec, fail);
  places.set(spec, (keys) => placeOf(offsetIn(document, keys)));
  return madeOf(spec, (read) => loadSpec(read));
}

/** What is made of a spec. @throws {UsageError} where that asks for what the runtime cannot do, with file and line where it is of a file */
export function madeOf<Made>(spec: Spec, make: (spec: Spec) => Made): Made {
  try {
    return make(spec);
  } catch (error) {
    const placeOf = places.get(spec);
    if (!(error instanceof UnsupportedSpecError)) throw error;
    throw new UsageError(error.findings.map(({ at, message }) => (placeOf ? `${placeOf(at)}: ${message}` : message)).join("\n"), { cause: error });
  }
}

/** The table by which the runtime calls the vendor of a spec, told of as in {@link madeOf}. */
export const tableOf = (spec: Spec): ReturnType<typeof apiOf> => madeOf(spec, apiOf);

/** Where the deepest of some keys stands that is there. */
function offsetIn(document: Document.Parsed, keys: readonly unknown[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? pairsOf(node as YAMLMap).find((one) => keyOf(one) === String(key)) : undefined;
    const item = isSeq(node) ? node.items[Number(key)] : undefined;
    if (!pair && !item) break;
    offset = offsetOf(pair?.key ?? item);
    node = pair ? pair.value : item;
  }
  return offset;
}

function toJs(read: () => Spec, file: string): Spec {
  try {
    return read();
  } catch (error) {
    // Aliases without an end.
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
const pairsOf = (node: YAMLMap): Pair<Node, Node | null>[] => node.items as Pair<Node, Node | null>[];
const keyOf = ({ key }: Pair<Node, Node | null>): string => (isScalar(key) ? String(key.value) : "");

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Members whose values are data, and may have a `$ref` that is none. */
const data = new Set(["example", "default", "const", "enum", "value"]);
/** Members whose keys are names. */
const named =
  /^(properties|patternProperties|parameters|schemas|responses|examples|headers|securitySchemes|requestBodies|links|callbacks|pathItems|\$defs|mapping)$/;

function checkReferences(node: unknown, spec: Spec, fail: Fail, isNamed = false): void {
  if (isSeq(node)) for (const item of node.items) checkReferences(item, spec, fail);
  if (!isMap(node)) return;
  for (const pair of pairsOf(node)) {
    const key = keyOf(pair);
    const { value } = pair;
    if (!isNamed && key === "$ref") checkReference(isScalar(value) ? value.value : value, offsetOf(value), spec, fail);
    else if (isNamed || !data.has(key)) checkReferences(value, spec, fail, !isNamed && named.test(key));
  }
}

function checkReference(reference: unknown, offset: number, spec: Spec, fail: Fail): void {
  if (typeof reference !== "string") fail(offset, "$ref is no text; expected one such as #/components/schemas/Job.");
  const passed = new Set<string>();
  for (let next: unknown = reference; typeof next === "string"; ) {
    if (!next.startsWith("#/"))
      fail(offset, `$ref ${next} leads to another file; expected a document that is bundled into one (npx @redocly/cli bundle does that).`);
    if (passed.has(next)) fail(offset, `$ref ${reference} leads back to itself; expected one that leads to a schema.`);
    passed.add(next);
    const target = at(spec, next.slice(1));
    if (target === undefined) fail(offset, `$ref ${next} leads nowhere; expected one that leads to something in this document.`);
    next = (target as { $ref?: unknown } | null)?.$ref;
  }
}
