import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Change } from "../check/index.ts";

/** What a schema that was only seen in replies says of itself. */
const description = "Seen in replies of the server.";
const unconfirmed = "in no document of the vendor's; seen in replies of the server";

type Range = readonly [start: number, end: number];

/**
 * A spec's YAML text with one change made. The change is spliced in where the parsed document says, so comments and layout stay.
 * Undefined where the file does not hold the place, or the change has no form there.
 */
export function editYaml(text: string, change: Change): string | undefined {
  const document = parseDocument(text);
  const node = find(document, change.at);
  if (!isMap(node)) return undefined;
  const edited = edits[change.do](text, node, change, document);
  return edited === undefined || edited === text || parseDocument(edited).errors.length > 0 ? undefined : edited;
}

/** The node at a JSON pointer, aliases followed. */
function find(document: Document, pointer: string): Node | undefined {
  let node = document.contents as Node | null | undefined;
  for (const segment of pointer.split("/").slice(1)) {
    const key = segment.replaceAll("~1", "/").replaceAll("~0", "~");
    node = isMap(node) ? childOf(node, key, document) : isSeq(node) ? childOf(node, Number(key), document) : undefined;
  }
  return node ?? undefined;
}

function childOf(holder: YAMLMap | YAMLSeq, key: string | number, document: Document): Node | undefined {
  // Statuses are keys that some quote and others do not.
  const node = holder.get(key, true) ?? (typeof key === "string" && /^\d+$/.test(key) ? holder.get(Number(key), true) : undefined);
  return (isAlias(node) ? node.resolve(document) : node) as Node | undefined;
}

type Edit = (text: string, node: YAMLMap, change: Change, document: Document) => string | undefined;

const edits: Record<Change["do"], Edit> = {
  "add-property": (text, node, { name = "", type }, document) => {
    const types = (type ?? "").split("|").filter((one) => one !== "");
    const typeText = types.length === 0 || types.join() === "null" ? "" : `type: ${types.length === 1 ? types[0] : `[${types.map(word).join(", ")}]`}, `;
    const free = types.includes("object") ? ", additionalProperties: true" : "";
    const schema = `{ ${typeText}description: ${description}${free}, x-unconfirmed: ${JSON.stringify(unconfirmed)} }`;
    const properties = childOf(node, "properties", document);
    return isMap(properties) ? addPair(text, properties, word(name), schema) : addPair(text, node, "properties", `{ ${word(name)}: ${schema} }`);
  },

  "allow-null": (text, node, change, document) => {
    const reference = pairOf(node, "$ref");
    if (reference) {
      const { source } = reference.value as { source?: string };
      const described = pairOf(node, "description") ? text : addPair(text, node, "description", "As its reference says or null.");
      return splice(described, rangeOf(reference), `oneOf: [{ $ref: ${JSON.stringify(source)} }, { type: "null" }]`);
    }
    const widened = addType(text, node, "null", document);
    const values = childOf(node, "enum", document);
    if (widened === undefined || !isSeq(values)) return widened;
    const again = parseDocument(widened);
    const list = find(again, `${change.at}/enum`);
    return isSeq(list) ? addItem(widened, list, "null") : undefined;
  },

  "add-type": (text, node, { type = "" }, document) => (pairOf(node, "enum") || pairOf(node, "const") ? undefined : addType(text, node, type, document)),

  "add-value": (text, node, { value }, document) => {
    const values = childOf(node, "enum", document);
    return isSeq(values) && value !== undefined ? addItem(text, values, word(value)) : undefined;
  },

  "drop-required": (text, node, { name }, document) => {
    const required = childOf(node, "required", document);
    if (!isSeq(required)) return undefined;
    const items = required.items as Node[];
    const left = items.filter((item) => isScalar(item) && item.value !== name);
    if (left.length === items.length) return undefined;
    if (left.length === 0) return removePair(text, node, "required");
    if (required.flow) return splice(text, spanOf(required), `[${left.map((item) => text.slice(...spanOf(item))).join(", ")}]`);
    const [start, end] = spanOf(items.find((item) => !left.includes(item)) as Node);
    return splice(text, [lineStart(text, start), lineEnd(text, end) + 1], "");
  },

  "drop-keyword": (text, node, { name = "" }) => removePair(text, node, name),
};

/** Lets a schema take one more type: in its `type`, or as one more branch of its union. */
function addType(text: string, node: YAMLMap, type: string, document: Document): string | undefined {
  const own = childOf(node, "type", document);
  if (isSeq(own)) {
    const whole = type === "number" ? (own.items as Node[]).find((item) => isScalar(item) && item.value === "integer") : undefined;
    return whole ? splice(text, spanOf(whole), "number") : addItem(text, own, word(type));
  }
  if (isScalar(own)) {
    if (own.value === "integer" && type === "number") return splice(text, spanOf(own), "number");
    return splice(text, spanOf(own), `[${text.slice(...spanOf(own))}, ${word(type)}]`);
  }
  const union = childOf(node, "anyOf", document) ?? childOf(node, "oneOf", document);
  return isSeq(union) ? addItem(text, union, union.flow ? `{ type: ${word(type)} }` : `type: ${word(type)}`) : undefined;
}

/** A word as YAML writes it: plain where it means itself. */
const word = (value: string | number): string =>
  typeof value === "string" && (!/^[A-Za-z_$][\w$.-]*$/.test(value) || /^(null|true|false|yes|no|on|off|y|n)$/i.test(value))
    ? JSON.stringify(value)
    : String(value);

const pairOf = (node: YAMLMap, key: string): Pair<Node, Node | null> | undefined =>
  (node.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === key);

const spanOf = (node: Node): Range => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
const rangeOf = ({ key, value }: Pair<Node, Node | null>): Range => [spanOf(key)[0], (value ? spanOf(value) : spanOf(key))[1]];
const splice = (text: string, [start, end]: Range, by: string) => text.slice(0, start) + by + text.slice(end);
const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;
const lineEnd = (text: string, offset: number) => {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
};

/** Where the text of a range ends, the white space aside that the parser counts in. */
const trimmedEnd = (text: string, [, end]: Range) => text.slice(0, end).trimEnd().length;

function addPair(text: string, node: YAMLMap, key: string, value: string): string {
  const pairs = node.items as Pair<Node, Node | null>[];
  const last = pairs.at(-1);
  if (node.flow || !last) {
    const end = trimmedEnd(text, [0, spanOf(node)[1] - 1]);
    return splice(text, [end, end], `${last ? "," : ""} ${key}: ${value}`);
  }
  const column = columnOf(text, (pairs[0] as Pair<Node>).key);
  const end = lineEnd(text, trimmedEnd(text, rangeOf(last)));
  return splice(text, [end, end], `\n${" ".repeat(column)}${key}: ${value}`);
}

function addItem(text: string, list: YAMLSeq, item: string): string {
  const last = (list.items as Node[]).at(-1);
  if (list.flow || !last) {
    const end = trimmedEnd(text, [0, spanOf(list)[1] - 1]);
    return splice(text, [end, end], `${last ? ", " : ""}${item}`);
  }
  const end = lineEnd(text, trimmedEnd(text, spanOf(last)));
  return splice(text, [end, end], `\n${" ".repeat(columnOf(text, list))}- ${item}`);
}

/** Undefined where the pair shares its line with what must stay. */
function removePair(text: string, node: YAMLMap, key: string): string | undefined {
  const pair = pairOf(node, key);
  if (!pair) return undefined;
  const [start, end] = rangeOf(pair);
  if (node.flow) {
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0];
    const before = /,\s*$/.exec(text.slice(0, start))?.[0];
    return after ? splice(text, [start, end + after.length], "") : splice(text, [start - (before?.length ?? 0), end], "");
  }
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() !== "") return undefined;
  return splice(text, [from, lineEnd(text, trimmedEnd(text, [start, end])) + 1], "");
}

const columnOf = (text: string, node: Node) => spanOf(node)[0] - lineStart(text, spanOf(node)[0]);
