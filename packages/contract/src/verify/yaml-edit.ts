import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Change } from "../check/index.ts";
import { nameIn } from "../spec/index.ts";

/** What a schema that was only seen in replies says of itself. */
const description = "Seen in replies of the server.";
const unconfirmed = "in no document of the vendor's; seen in replies of the server";

type Range = readonly [start: number, end: number];

/** A piece of the text that gives way to another. `of` is the node that it changes; `isFirst` where it makes the first of its members. */
interface Splice {
  range: Range;
  by: string;
  of: Node;
  isFirst?: boolean;
}

/**
 * A spec's YAML text with changes made, and which of them. They are spliced in where the parsed document says, so comments and layout stay; those that
 * do not touch are made together, since parsing is what takes time. One is not made where the file does not hold its place, or it has no form there.
 */
export function editYaml(text: string, changes: readonly Change[]): { text: string; made: ReadonlySet<Change> } {
  const made = new Set<Change>();
  let edited = text;
  for (let left = [...changes]; left.length > 0; ) {
    const document = parseDocument(edited);
    const round = new Map<Change, Splice[]>();
    const later: Change[] = [];
    for (const change of left) {
      const node = find(document, change.at);
      const splices = isMap(node) ? edits[change.do](edited, node, change, document) : undefined;
      if (splices && touches(splices, [...round.values()].flat())) later.push(change);
      else if (splices) round.set(change, splices);
    }
    const make = (changes: readonly Change[]): boolean => {
      const pieces = changes.flatMap((change) => round.get(change) ?? []);
      const text = spliced(edited, pieces);
      if (parseDocument(text).errors.length > 0) return false;
      edited = text;
      for (const change of changes) made.add(change);
      return true;
    };
    const [first, ...others] = round.keys();
    if (first && !make([first, ...others])) {
      make([first]);
      later.unshift(...others);
    }
    left = later;
  }
  return { text: edited, made };
}

/** The text with all of them, from its end on, so that places before stay; those at one place stay in their order. */
const spliced = (text: string, splices: readonly Splice[]): string =>
  splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((one, other) => other.range[0] - one.range[0] || other.index - one.index)
    .reduce((left, { range: [start, end], by }) => left.slice(0, start) + by + left.slice(end), text);

const isInsertion = ({ range: [start, end] }: Splice) => start === end;

/** Whether pieces cannot be made together: they overlap, or one place is to have members of two nodes, or a node two first members. */
function touches(splices: readonly Splice[], others: readonly Splice[]): boolean {
  return splices.some((one) =>
    others.some((other) => {
      const areInserted = isInsertion(one) && isInsertion(other);
      if (one.of === other.of) return !areInserted || one.isFirst === true || other.isFirst === true;
      return areInserted ? one.range[0] === other.range[0] : one.range[0] < other.range[1] && other.range[0] < one.range[1];
    }),
  );
}

/** The node at a JSON pointer, aliases followed. */
function find(document: Document, pointer: string): Node | undefined {
  let node = document.contents as Node | null | undefined;
  for (const segment of pointer.split("/").slice(1)) {
    const key = nameIn(segment);
    node = isMap(node) ? childOf(node, key, document) : isSeq(node) ? childOf(node, Number(key), document) : undefined;
  }
  return node ?? undefined;
}

function childOf(holder: YAMLMap | YAMLSeq, key: string | number, document: Document): Node | undefined {
  // Statuses are keys that some quote and others do not.
  const node = holder.get(key, true) ?? (typeof key === "string" && /^\d+$/.test(key) ? holder.get(Number(key), true) : undefined);
  return (isAlias(node) ? node.resolve(document) : node) as Node | undefined;
}

type Edit = (text: string, node: YAMLMap, change: Change, document: Document) => Splice[] | undefined;

const edits: Record<Change["do"], Edit> = {
  "add-property": (text, node, { name = "", type }, document) => {
    const types = (type ?? "").split("|").filter((one) => one !== "");
    const typeText = types.length === 0 || types.join() === "null" ? "" : `type: ${types.length === 1 ? types[0] : `[${types.map(word).join(", ")}]`}, `;
    const free = types.includes("object") ? ", additionalProperties: true" : "";
    const schema = `{ ${typeText}description: ${description}${free}, x-unconfirmed: ${JSON.stringify(unconfirmed)} }`;
    const properties = childOf(node, "properties", document);
    if (isMap(properties)) return addPair(text, properties, word(name), schema);
    return addPair(text, node, "properties", `{ ${word(name)}: ${schema} }`).map((splice) => ({ ...splice, isFirst: true }));
  },

  "allow-null": (text, node, _, document) => {
    const reference = pairOf(node, "$ref");
    if (reference) {
      const { source } = reference.value as { source?: string };
      const described = pairOf(node, "description") ? [] : addPair(text, node, "description", "As its reference says or null.");
      return [...described, { range: rangeOf(reference), by: `oneOf: [{ $ref: ${JSON.stringify(source)} }, { type: "null" }]`, of: reference.value as Node }];
    }
    const widened = addType(text, node, "null", document);
    const values = childOf(node, "enum", document);
    return widened && isSeq(values) ? [...widened, ...addItem(text, values, "null")] : widened;
  },

  "add-type": (text, node, { type = "" }, document) => (pairOf(node, "enum") || pairOf(node, "const") ? undefined : addType(text, node, type, document)),

  "add-value": (text, node, { value }, document) => {
    const values = childOf(node, "enum", document);
    return isSeq(values) && value !== undefined ? addItem(text, values, word(value)) : undefined;
  },

  "drop-required": (text, node, { name }, document) => {
    const required = childOf(node, "required", document);
    if (!isSeq(required)) return undefined;
    const left = (required.items as Node[]).filter((item) => isScalar(item) && item.value !== name);
    const dropped = (required.items as Node[]).find((item) => !left.includes(item));
    if (!dropped) return undefined;
    if (left.length === 0) return removePair(text, node, "required");
    if (required.flow) return [{ range: spanOf(required), by: `[${left.map((item) => text.slice(...spanOf(item))).join(", ")}]`, of: required }];
    const [start, end] = spanOf(dropped);
    return [{ range: [lineStart(text, start), lineEnd(text, end) + 1], by: "", of: required }];
  },

  "drop-keyword": (text, node, { name = "" }) => removePair(text, node, name),
};

/** Lets a schema take one more type: in its `type`, or as one more branch of its union. */
function addType(text: string, node: YAMLMap, type: string, document: Document): Splice[] | undefined {
  const own = childOf(node, "type", document);
  const isOfIt = (one: Node) => type === "number" && isScalar(one) && one.value === "integer";
  const whole = isSeq(own) ? (own.items as Node[]).find(isOfIt) : isScalar(own) && isOfIt(own) ? own : undefined;
  if (own && whole) return [{ range: spanOf(whole), by: "number", of: own }];
  if (isSeq(own)) return addItem(text, own, word(type));
  if (isScalar(own)) return [{ range: spanOf(own), by: `[${text.slice(...spanOf(own))}, ${word(type)}]`, of: own }];
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
const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;
const lineEnd = (text: string, offset: number) => {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
};

/** Where the text of a range ends, the white space aside that the parser counts in. */
const trimmedEnd = (text: string, [, end]: Range) => text.slice(0, end).trimEnd().length;

function addPair(text: string, node: YAMLMap, key: string, value: string): Splice[] {
  const [first, last] = [node.items[0], node.items.at(-1)] as (Pair<Node, Node | null> | undefined)[];
  return append(text, node, `${key}: ${value}`, first?.key, last && rangeOf(last));
}

function addItem(text: string, list: YAMLSeq, item: string): Splice[] {
  const last = list.items.at(-1) as Node | undefined;
  return append(text, list, list.flow || !last ? item : `- ${item}`, list, last && spanOf(last));
}

/** Writes one more member behind the last: in brackets, or in a line of its own below the first. */
function append(text: string, of: YAMLMap | YAMLSeq, member: string, first: Node | undefined, last: Range | undefined): Splice[] {
  const isInLine = of.flow || !first || !last;
  const end = isInLine ? trimmedEnd(text, [0, spanOf(of)[1] - 1]) : lineEnd(text, trimmedEnd(text, last));
  const before = isInLine ? `${last ? "," : ""}${last || isMap(of) ? " " : ""}` : `\n${" ".repeat(columnOf(text, first))}`;
  return [{ range: [end, end], by: before + member, of, isFirst: !last }];
}

/** Undefined where the pair shares its line with what must stay. */
function removePair(text: string, node: YAMLMap, key: string): Splice[] | undefined {
  const pair = pairOf(node, key);
  if (!pair) return undefined;
  const [start, end] = rangeOf(pair);
  if (node.flow) {
    const after = /^\s*,\s*/.exec(text.slice(end))?.[0];
    const before = /,\s*$/.exec(text.slice(0, start))?.[0];
    return [{ range: after ? [start, end + after.length] : [start - (before?.length ?? 0), end], by: "", of: node }];
  }
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() !== "") return undefined;
  return [{ range: [from, lineEnd(text, trimmedEnd(text, [start, end])) + 1], by: "", of: node }];
}

const columnOf = (text: string, node: Node) => spanOf(node)[0] - lineStart(text, spanOf(node)[0]);
