import { existsSync, readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import { UsageError } from "./io.ts";

// biome-ignore lint/suspicious/noExplicitAny: a bundled OpenAPI document
export type Spec = any;

/** Says where in a file something is wrong. */
type Fail = (offset: number, message: string) => never;

/** Reads a bundled OpenAPI document, YAML or JSON, so far that whatever works on it can. @throws {UsageError} with file and line where it cannot. */
export function readSpec(file: string): Spec {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist; expected an OpenAPI 3.1 document, or the name of a vendor.`);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const fail: Fail = (offset, message) => {
    const { line, col } = lines.linePos(offset);
    throw new UsageError(`${file}:${line}:${col}: ${message}`);
  };
  const [error] = document.errors;
  if (error) fail(error.pos[0], (error.message.split("\n")[0] as string).replace(/ at line \d+, column \d+:?$/, "."));
  const root = document.contents;
  const paths: unknown = isMap(root) ? root.get("paths", true) : undefined;
  if (!isMap(root) || !root.has("openapi") || !isMap(paths)) throw new UsageError(`${file} is no OpenAPI document; expected one with openapi and paths.`);
  const spec = toJs(() => document.toJS(), file);
  if (!isMap(root.get("info", true)) || typeof spec.info.title !== "string") fail(offsetOf(root), "info.title is missing; expected the API's name.");
  checkOperations(paths, fail);
  checkReferences(root, spec, fail);
  return spec;
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

const methods = /^(get|put|post|delete|options|head|patch|trace)$/;

/** Each operation has what all that reads them relies on. */
function checkOperations(paths: YAMLMap, fail: Fail): void {
  for (const path of pairsOf(paths)) {
    if (!keyOf(path).startsWith("/")) fail(offsetOf(path.key), "A path is to begin with a slash.");
    if (!isMap(path.value)) fail(offsetOf(path.key), "A path is to have operations.");
    for (const pair of pairsOf(path.value as YAMLMap)) {
      if (!methods.test(keyOf(pair))) continue;
      const operation = pair.value;
      if (!isMap(operation) || typeof operation.get("operationId") !== "string") fail(offsetOf(pair.key), "The operation has no operationId; expected a name.");
      if (!isMap((operation as YAMLMap).get("responses", true))) fail(offsetOf(pair.key), "The operation has no responses; expected at least one.");
    }
  }
}

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
    if (!isNamed && key === "$ref" && isScalar(value) && typeof value.value === "string") checkReference(value.value, offsetOf(value), spec, fail);
    else if (isNamed || !data.has(key)) checkReferences(value, spec, fail, !isNamed && named.test(key));
  }
}

function checkReference(reference: string, offset: number, spec: Spec, fail: Fail): void {
  const passed = new Set<string>();
  for (let next: unknown = reference; typeof next === "string"; ) {
    if (!next.startsWith("#/"))
      fail(offset, `$ref ${next} leads to another file; expected a document that is bundled into one (npx @redocly/cli bundle does that).`);
    if (passed.has(next)) fail(offset, `$ref ${reference} leads back to itself; expected one that leads to a schema.`);
    passed.add(next);
    const target = targetOf(spec, next);
    if (target === undefined) fail(offset, `$ref ${next} leads nowhere; expected one that leads to something in this document.`);
    next = (target as { $ref?: unknown } | null)?.$ref;
  }
}

function targetOf(spec: Spec, reference: string): unknown {
  let node: Spec = spec;
  for (const segment of reference.slice(2).split("/")) {
    const key = decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    node = node !== null && typeof node === "object" && Object.hasOwn(node, key) ? node[key] : undefined;
  }
  return node;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
