import { bareType, type Json, propertiesOf, resolve, typesOf } from "../spec/index.ts";
import type { Incoming } from "./incoming.ts";
import { isLongText } from "./long-text.ts";
import { partsOf } from "./multipart.ts";
import type { SpecValidator } from "./validator.ts";

/** What texts are read by. */
interface Known {
  spec: Json;
  validator: SpecValidator;
}

/** Text of a path, a query, a header or a form in a type that its schema allows; what is none stays text, for the schema to refuse. */
function typed({ spec, validator }: Known, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  if (types.includes("string") && validator.check(schema, text).length === 0) return text;
  if ((types.includes("integer") || types.includes("number")) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return numberOf(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** The schema of a list's items; undefined where it is of no list. */
const itemsOf = (spec: Json, schema: Json): Json => (typesOf(spec, schema).includes("array") ? (resolve(spec, schema).items ?? {}) : undefined);

/** Members that came as texts, each by its own schema: all texts of a name where it is a list, else the one that is picked. */
function membersOf(known: Known, schema: Json, texts: ReadonlyMap<string, string[]>, pick: (texts: string[]) => string, read = typed): Json {
  const properties = propertiesOf(known.spec, schema);
  return Object.fromEntries(
    [...texts].map(([name, all]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : {};
      const items = itemsOf(known.spec, own);
      return [name, items ? all.map((text) => read(known, items, text)) : read(known, own, pick(all))];
    }),
  );
}

/** Values by their names. */
export function grouped<Value>(pairs: Iterable<readonly [name: string, value: Value]>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [name, value] of pairs) {
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

/** A number by its text; an integer that JavaScript would round stays text, as the clients have it. */
export const numberOf = (text: string): number | string => (isLongText(text) ? text : Number(text));

/** A JSON text's value, its integers as {@link numberOf} gives them; undefined where it is none. */
export function parsed(text: string): Json {
  try {
    return JSON.parse(/\d{16}/.test(text) ? quoteLong(text) : text);
  } catch {
    return undefined;
  }
}

/** A JSON text with quotes around the integers that JavaScript would round. */
function quoteLong(text: string): string {
  let isWithin = false;
  return text.replace(/\\.|"|-?\d[\d.eE+-]*/g, (token) => {
    if (token === '"') isWithin = !isWithin;
    return !isWithin && isLongText(token) ? `"${token}"` : token;
  });
}

/** What came for a parameter: no text where it was not sent; `trouble` where it is not of its form. JSON is left to who reads it. */
interface ReadParameter {
  texts: readonly string[];
  value?: Json;
  schema: Json;
  trouble?: string;
}

/** What stands between the values of a list, where one text has all. */
const separators: Record<string, RegExp> = { form: /,/, simple: /,/, spaceDelimited: / /, pipeDelimited: /\|/ };

/** The names of members of a `deepObject` in the query. */
const deepName = (name: string, key: string): string | undefined =>
  key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;

/** Whether a key of the query belongs to a parameter. */
export const isOf = ({ in: where, name, style }: Json, key: string): boolean =>
  where === "query" && (name === key || (style === "deepObject" && deepName(name, key) !== undefined));

/** Reads a parameter in the type and style of its spec. */
export function readParameter(known: Known, parameter: Json, path: Record<string, string>, { url, headers }: Incoming): ReadParameter {
  const { name, content, style, in: where } = parameter;
  const query = url.searchParams;
  const schema = content ? (Object.values(content)[0] as Json).schema : parameter.schema;
  if (style === "deepObject") {
    const keys = [...new Set(query.keys())].filter((key) => deepName(name, key) !== undefined);
    const members = new Map(keys.map((key) => [deepName(name, key) as string, query.getAll(key)]));
    return { texts: [...members.keys()], schema, value: membersOf(known, schema, members, ([first]) => first as string) };
  }
  const texts = where === "path" ? [path[name] as string] : where === "query" ? query.getAll(name) : [headers.get(name) ?? []].flat();
  const [text] = texts;
  if (text === undefined) return { texts, schema };
  const tooMany = { ...(texts.length > 1 && { trouble: "must be given once" }) };
  if (content) return { texts, schema, ...tooMany };
  const items = itemsOf(known.spec, schema);
  if (!items) return { texts, schema, value: typed(known, schema, text), ...tooMany };
  const isJoined = where !== "query" || parameter.explode === false;
  const all = isJoined ? texts.flatMap((one) => one.split(separators[style ?? "form"] ?? /,/)) : texts;
  return { texts, schema, value: all.map((one) => typed(known, items, one)) };
}

/** What is held against a schema of a body that is no JSON: all of it, each of its records, or nothing. */
type Held = "whole" | "records" | "nothing";

/** How bodies are read, by their media type; undefined where what came is none of it. */
const readers: readonly [type: RegExp, held: Held, read: (text: string, known: Known, schema: Json, contentType: string) => Json][] = [
  [/^application\/x-www-form-urlencoded$/, "whole", (text, known, schema) => fieldsOf(known, schema, [...new URLSearchParams(text)])],
  [
    /^multipart\/form-data$/,
    "whole",
    (text, known, schema, type) =>
      fieldsOf(
        known,
        schema,
        partsOf(text, type).flatMap(({ name, text }) => (name === "" ? [] : [[name, text]])),
      ),
  ],
  [/^application\/(x-ndjson|jsonl)$/, "records", (text) => recordsOf(text, parsed)],
  [/^/, "nothing", (text) => text],
];

/** A body that is no JSON as its schema has it: a form's fields, NDJSON's records, other text as it is. */
export function readBody(known: Known, schema: Json, contentType: string, text: string): { held: Held; value: Json } {
  const [, held, read] = readers.find(([type]) => type.test(bareType(contentType))) as (typeof readers)[number];
  return { held, value: read(text, known, schema, contentType) };
}

/** The records of NDJSON; undefined where a line is none. */
export function recordsOf(text: string, parse: (line: string) => unknown): unknown[] | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const records = lines.map((line) => parse(line));
  return records.includes(undefined) ? undefined : records;
}

function fieldsOf(known: Known, schema: Json, pairs: Iterable<readonly [string, string]>): Json {
  // An object goes into a form as JSON text.
  const read = (_: Known, own: Json, text: string): Json => {
    const inner = typed(known, own, text);
    return typeof inner === "string" && known.validator.check(own, inner).length > 0 ? (parsed(inner) ?? inner) : inner;
  };
  return membersOf(known, schema, grouped(pairs), (texts) => texts.at(-1) as string, read);
}
