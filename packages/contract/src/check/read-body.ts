import { bareType, type Json, propertiesOf, typesOf } from "../spec/index.ts";
import { partsOf } from "./multipart.ts";
import { parsed, typed } from "./read-text.ts";
import type { SpecValidator } from "./validator.ts";

interface Context {
  spec: Json;
  validator: SpecValidator;
  schema: Json;
  contentType: string;
}

/** How bodies are read, by their media type; undefined where what came is none of it. */
const readers: readonly [type: RegExp, read: (text: string, context: Context) => Json][] = [
  [/^application\/x-www-form-urlencoded$/, (text, context) => fieldsOf([...new URLSearchParams(text)], context)],
  [/^multipart\/form-data$/, (text, context) => fieldsOf(namedParts(text, context.contentType), context)],
  [/^application\/x-ndjson$/, recordsOf],
];

/** Whether such a body has members or items that a schema can be held against. */
export const isStructured = (contentType: string): boolean => readers.some(([type]) => type.test(bareType(contentType)));

/** A body that is no JSON as its schema has it: a form's fields, NDJSON's records, other text as it is. */
export function readBody(text: string, context: Context): Json {
  const found = readers.find(([type]) => type.test(bareType(context.contentType)));
  return found ? found[1](text, context) : text;
}

function recordsOf(text: string): Json {
  const records = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parsed);
  return records.includes(undefined) ? undefined : records;
}

function fieldsOf(pairs: [string, string][], { spec, validator, schema }: Context): Json {
  const properties = propertiesOf(spec, schema);
  const fields: Json = {};
  for (const [name, text] of pairs) {
    const own = Object.hasOwn(properties, name) ? properties[name] : {};
    const isList = typesOf(spec, own).includes("array");
    const inner = typed(spec, validator, isList ? (own.items ?? {}) : own, text);
    // An object goes into a form as JSON text.
    const value = typeof inner === "string" && validator.check(own, inner).length > 0 ? (parsed(inner) ?? inner) : inner;
    if (isList && Object.hasOwn(fields, name)) fields[name].push(value);
    else Object.defineProperty(fields, name, { value: isList ? [value] : value, enumerable: true, configurable: true, writable: true });
  }
  return fields;
}

const namedParts = (text: string, contentType: string): [string, string][] =>
  partsOf(text, contentType).flatMap(({ name, text }): [string, string][] => (name === "" ? [] : [[name, text]]));
