import { type Json, withEnum } from "@vendor-jobs/contract/spec";
import { extensionNames } from "./extensions.ts";
import { maps, referenceOf, renamed, toSchema } from "./references.ts";

/** What stands before a text that a person has to write, such as one of the vendor's, whose sentences are not copied: the lint refuses it. */
export const rewrite = "TO REWRITE: ";

interface Copying {
  /** Whether its sentences may stay. */
  readonly isOwn: boolean;
  /** The new names of schemas. */
  readonly newNames: ReadonlyMap<string, string>;
}

/** A copy of a document without what is not ours, in the words of OpenAPI 3.1. */
export const modern = (document: Json, copying: Copying): Json => copyOf(document, copying, "");

/** What 3.2 has and 3.1 has not, behind what holds it. */
const newer = new Set(
  "tags/summary tags/kind tags/parent servers/name discriminator/defaultMapping flows/deviceAuthorization shown/serializedValue shown/title /oauth2MetadataUrl".split(
    " ",
  ),
);

/** What what is in a map is held by; else nothing needs to be known of that. */
const inMaps: Readonly<Record<string, string>> = { responses: "response", examples: "shown" };

/** @param around What `$recursiveRef` refers to: the schema around it, where that is its anchor. */
function copyOf(node: Json, copying: Copying, holder: string, around?: string): Json {
  const { newNames } = copying;
  if (Array.isArray(node)) return node.map((one) => copyOf(one, copying, /^(tags|servers)$/.test(holder) ? holder : "", around));
  if (node === null || typeof node !== "object") return node;
  const reference = node.$ref ?? (node.$recursiveRef && around);
  if (typeof reference === "string") return { $ref: renamed(reference, newNames) };
  const mapped = (make: (value: Json, name: string) => Json) =>
    Object.fromEntries(Object.entries<Json>(node).map(([name, value]) => [name, make(value, name)]));
  if (holder === "mapping") return mapped((named) => renamed(referenceOf(named), newNames));
  if (holder === "schemas") return mapped((schema, name) => copyOf(schema, copying, "", schema?.$recursiveAnchor && toSchema(name)));
  // The keys of a map are names: only what is in it is looked at.
  if (maps.has(holder)) {
    const copy = mapped((one) => copyOf(one, copying, inMaps[holder] ?? "", around));
    return holder === "content" ? asSent(copy) : copy;
  }
  const copy = saidOf(node, copying, holder, around);
  // What would run in a page that shows it is no part of a text.
  if (typeof copy.description === "string") copy.description = copy.description.replace(/<[a-z][^>]*\bon[a-z]+\s*=[^>]*>/gi, "");
  if (typeof copy.pattern === "string") copy.pattern = unicode(copy.pattern);
  if (copy.pattern === undefined) delete copy.pattern;
  // A summary is what 3.2 may have in the place of a description.
  const { summary = "", ...rest } = copy;
  return holder === "response" ? { description: summary, ...rest } : asShown(asParameter(asSchema(copy)));
}

/** What an object says, under the keywords of 3.1. */
function saidOf(node: Json, copying: Copying, holder: string, around: string | undefined): Json {
  const copy: Json = {};
  for (const [key, value] of Object.entries<Json>(node)) {
    if (newer.has(`${holder}/${key}`)) continue;
    if (copying.isOwn && extensionNames.includes(key)) copy[key] = value;
    // In 3.0 it is written so beside a reference, and by tools of Swagger.
    else if (key === "x-nullable") copy.nullable ??= value;
    // In 3.2 an example is a value, what is sent, or both.
    else if (key === "dataValue") copy.value = value;
    else if (/^(x-|xml$|\$recursiveAnchor$)/.test(key)) continue;
    else if (/^(value|example|enum|default|const|security)$/.test(key)) copy[key] = value;
    else if (value === null) continue;
    else if (!copying.isOwn && /^(description|summary)$/.test(key) && typeof value === "string")
      copy[key] = `${rewrite}${value.replace(/\s+/g, " ").trim().slice(0, 160)}`;
    else copy[key] = copyOf(value, copying, key, around);
  }
  return copy;
}

/** A pattern as JSON Schema has it, where the document's escapes what need not be, or has a dash in a class between more than letters; undefined where it is of another language. */
function unicode(pattern: string): string | undefined {
  const mended = pattern
    .replace(/\\([^\w\s^$\\.*+?()[\]{}|/-])|\\(_)/g, "$1$2")
    .replace(/\[(?:\\.|[^\]\\])*\]|\\-/g, (part) =>
      part === "\\-" ? "-" : part.replace(/(\\[wdsWDS])-(?!\])/g, "$1\\-").replace(/(?<![[\\^])-(?=\\[wdsWDS])/g, "\\-"),
    );
  return [pattern, mended].find(isPattern);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") !== undefined;
  } catch {
    return false;
  }
}

/** Bodies of any type are JSON, unless they are bytes; what no tool can make of values, where it is not JSON as well, is bytes. */
function asSent(declared: Json): Json {
  const plainly = (type: string) => (/^application\/json *(;|$)/i.test(type) ? "application/json" : type);
  const { "*/*": any, ...rest } = Object.fromEntries(Object.entries<Json>(declared).map(([type, media]) => [plainly(type), inWhole(type, media)]));
  const content = any === undefined ? rest : { [any.schema?.format === "binary" ? "application/octet-stream" : "application/json"]: any, ...rest };
  if (Object.keys(content).some((type) => ofValued.test(type))) return content;
  const isText = ({ schema }: Json) => schema === undefined || (schema.type === "string" && schema.properties === undefined);
  const bytes = { schema: { type: "string", format: "binary" } };
  return Object.fromEntries(Object.entries<Json>(content).map(([type, media]) => [type, isText(media) ? media : bytes]));
}

/** What 3.2 says of the items of a stream: records have their schema, and what is no record is read as it is. */
function inWhole(type: string, { itemSchema, ...media }: Json): Json {
  if (itemSchema === undefined || media.schema !== undefined) return media;
  return { ...media, schema: /[/](jsonl|x-ndjson)\b/i.test(type) ? itemSchema : { type: "string" } };
}

/** Media types whose values have a schema. */
const ofValued = /[/+](json|jsonl|x-ndjson)\b|^(text|multipart)\/|x-www-form-urlencoded/i;

/** What is composed of one is that one: so 3.0 says more of what a reference leads to. */
function alone(node: Json): Json {
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    const { [keyword]: parts, ...rest } = node;
    if (!Array.isArray(parts) || parts.length !== 1 || !Object.keys(rest).every((key) => ofWords.test(key))) continue;
    return parts[0].$ref === undefined ? { ...parts[0], ...rest } : parts[0];
  }
  return node;
}

const ofWords = /^(description|title|default|examples?|readOnly|writeOnly|deprecated|discriminator)$/;

/** A schema that says in the way of 3.0 whether it may be null and which bounds are exclusive, or is a list of one type or of constants. */
function asSchema({ nullable, ...said }: Json): Json {
  const schema = { ...withEnum(alone(said)) };
  if (Array.isArray(schema.type) && schema.type.length === 1) schema.type = schema.type[0];
  for (const [exclusive, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "boolean") continue;
    if (schema[exclusive] && schema[bound] !== undefined) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    } else delete schema[exclusive];
  }
  if (nullable !== true) return schema;
  if (schema.type === undefined) return { anyOf: [schema, { type: "null" }] };
  if (typeof schema.type === "string") schema.type = [schema.type, "null"];
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  return schema;
}

const ofParameters = new Set("name in description required deprecated allowEmptyValue style explode allowReserved schema content example examples".split(" "));

/** A parameter, with no more than it may have. */
function asParameter(node: Json): Json {
  if (!node.in) return node;
  const parameter = { ...node };
  const [type, media] = Object.entries<Json>(parameter.content ?? {})[0] ?? [];
  // A parameter's text is its value, and nobody means it to go in quotes.
  if (media?.schema && (type !== "application/json" || /^(string|integer|number|boolean)$/.test(media.schema.type))) {
    delete parameter.content;
    parameter.schema = media.schema;
  }
  if (parameter.in === "query" && parameter.style === "simple") Object.assign(parameter, { style: "form", explode: false });
  if (!/^(query|path|header|cookie)$/.test(parameter.in) || !parameter.name) return parameter;
  if (!parameter.type && !parameter.schema && !parameter.content) parameter.schema = { type: "string" };
  if (!parameter.schema && !parameter.content) return parameter;
  return Object.fromEntries(Object.entries(parameter).filter(([key]) => ofParameters.has(key)));
}

/** An example where we have it: beside the schema of a parameter, and in a map of those of a body. */
function asShown(node: Json): Json {
  if (!node.schema) return node;
  const { example, ...rest } = node;
  if (!node.in) return example === undefined || node.examples ? node : { ...rest, examples: { documented: { value: example } } };
  if (example !== undefined) return node;
  const { example: own, ...schema } = node.schema;
  const { examples, ...parameter } = rest;
  const given = own ?? Object.values<Json>(examples ?? {})[0]?.value ?? schema.default ?? schema.enum?.[0];
  return given === undefined ? parameter : { ...parameter, schema, example: given };
}
