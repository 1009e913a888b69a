import { type Json, propertiesOf, resolve, typesOf } from "../spec/index.ts";
import type { Incoming } from "./incoming.ts";
import { typed } from "./read-text.ts";
import type { SpecValidator } from "./validator.ts";

/** What came for a parameter: no text where it was not sent; `trouble` where it is not of its form. JSON is left to who reads it. */
interface ReadParameter {
  texts: readonly string[];
  value?: Json;
  schema: Json;
  trouble?: string;
}

/** What stands between the values of a list, where one text has all. */
const separators: Record<string, RegExp> = { form: /,/, simple: /,/, spaceDelimited: / /, pipeDelimited: /\|/ };

const textsOf = ({ in: where, name }: Json, path: Record<string, string>, request: Incoming): string[] => {
  if (where === "path") return [path[name] as string];
  return where === "query" ? request.url.searchParams.getAll(name) : [request.headers.get(name) ?? []].flat();
};

/** The names of members of a `deepObject` in the query. */
const deepName = (name: string, key: string): string | undefined =>
  key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;

/** Whether a key of the query belongs to a parameter. */
export const isOf = ({ in: where, name, style }: Json, key: string): boolean =>
  where === "query" && (name === key || (style === "deepObject" && deepName(name, key) !== undefined));

/** Reads a parameter in the type and style of its spec. */
export function readParameter(spec: Json, validator: SpecValidator, parameter: Json, path: Record<string, string>, request: Incoming): ReadParameter {
  const { content, style, in: where } = parameter;
  const schema = content ? (Object.values(content)[0] as Json).schema : parameter.schema;
  if (style === "deepObject") {
    const value = deepObject(spec, validator, parameter, request);
    return { texts: Object.keys(value), schema, value };
  }
  const texts = textsOf(parameter, path, request);
  const [text = ""] = texts;
  if (texts.length === 0) return { texts, schema };
  const tooMany = { ...(texts.length > 1 && { trouble: "must be given once" }) };
  if (content) return { texts, schema, ...tooMany };
  const isList = typesOf(spec, schema).includes("array");
  if (!isList) return { texts, schema, value: typed(spec, validator, schema, text), ...tooMany };
  const isJoined = where !== "query" || parameter.explode === false;
  const items = isJoined ? texts.flatMap((one) => one.split(separators[style ?? "form"] ?? /,/)) : texts;
  return { texts, schema, value: items.map((one) => typed(spec, validator, resolve(spec, schema).items ?? {}, one)) };
}

function deepObject(spec: Json, validator: SpecValidator, { name, schema }: Json, request: Incoming): Json {
  const members = propertiesOf(spec, schema);
  const value: Json = {};
  for (const key of new Set(request.url.searchParams.keys())) {
    const member = deepName(name, key);
    if (member === undefined) continue;
    const own = Object.hasOwn(members, member) ? members[member] : {};
    const texts = request.url.searchParams.getAll(key);
    const isList = typesOf(spec, own).includes("array");
    const read = isList ? texts.map((one) => typed(spec, validator, resolve(spec, own).items ?? {}, one)) : typed(spec, validator, own, texts[0] as string);
    // An assignment to `__proto__` would make no member.
    Object.defineProperty(value, member, { value: read, enumerable: true });
  }
  return value;
}
