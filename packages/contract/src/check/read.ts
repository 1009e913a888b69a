import { fieldAsParameter, isJson, type Json, type Media, mayBeNumber, propertiesOf, schemaAt, typesOf } from "../spec/index.ts";
import { isLongText } from "./long-text.ts";
import type { SpecValidator } from "./validator.ts";

/** A request as the fake and the checks read it, however it came. */
export interface Incoming {
  method: string;
  url: URL;
  headers: Headers;
  /** The body's text, empty where there is none. */
  body: string;
}

/** What texts are read by. */
export interface Known {
  spec: Json;
  validator: SpecValidator;
}

/** Text of a path, a query, a header or a form in a type that its schema allows; what is none stays text, for the schema to refuse. */
export function typed({ spec, validator }: Known, schema: Json, text: string): Json {
  const types = typesOf(spec, schema);
  if (types.includes("string") && validator.check(schema, text).length === 0) return text;
  if (mayBeNumber(types) && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return numberOf(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** The schema of a list's items; undefined where it is of no list. */
const itemsOf = (spec: Json, schema: Json): Json => (typesOf(spec, schema).includes("array") ? (schemaAt(spec, schema, "/*") ?? {}) : undefined);

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
  isJson?: boolean;
  trouble?: string;
  unchecked?: string;
}

/** What stands between the values of a list, or the names and values of an object, where one text has all. */
const separators: Record<string, RegExp> = { form: /,/, simple: /,/, spaceDelimited: / /, pipeDelimited: /\|/ };

/** A parameter's style, and whether the parts of its value stand for themselves. */
function styleOf({ in: where, style = where === "query" || where === "cookie" ? "form" : "simple", explode = style === "form" }: Json) {
  return { style, explode } as { style: string; explode: boolean };
}

/** Whether a schema is of an object, which may be null. */
const isObject = (spec: Json, schema: Json): boolean => [...new Set(typesOf(spec, schema))].filter((type) => type !== "null").join() === "object";

/** The member of an object that a key of the query is, where those go out one by one. */
function memberOf(spec: Json, parameter: Json, key: string): string | undefined {
  const { name, schema } = parameter;
  const { style, explode } = styleOf(parameter);
  if (style === "deepObject") return key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : undefined;
  return style === "form" && explode && isObject(spec, schema) && Object.hasOwn(propertiesOf(spec, schema), key) ? key : undefined;
}

/** Whether a key of the query belongs to a parameter. */
export const isOf = (spec: Json, parameter: Json, key: string): boolean =>
  parameter.in === "query" && (parameter.name === key || memberOf(spec, parameter, key) !== undefined);

/** The value of a cookie that came. */
export const cookieOf = (headers: Headers, name: string): string | undefined =>
  (headers.get("cookie") ?? "")
    .split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** What of a request has parameters, its path aside. */
type Outside = Pick<Incoming, "url" | "headers">;

/** The texts of a parameter, by where it goes. */
const textsIn: Readonly<Record<string, (name: string, path: Record<string, string>, request: Outside) => string | string[] | null | undefined>> = {
  path: (name, path) => path[name],
  query: (name, _, { url }) => url.searchParams.getAll(name),
  header: (name, _, { headers }) => headers.get(name),
  cookie: (name, _, { headers }) => cookieOf(headers, name),
};

/** Reads a parameter in the type and style of its spec. */
export function readParameter(known: Known, parameter: Json, path: Record<string, string>, request: Outside): ReadParameter {
  const { name, content, in: where } = parameter;
  const [[mediaType, { schema }]] = Object.entries<Json>(content ?? { "": parameter }) as [[string, Json]];
  const members = [...request.url.searchParams].flatMap(([key, text]): [string, string][] => {
    const member = where === "query" ? memberOf(known.spec, parameter, key) : undefined;
    return member === undefined ? [] : [[member, text]];
  });
  if (members.length > 0) return { schema, texts: members.map(([, text]) => text), value: objectOf(known, schema, members) };
  const texts = [textsIn[where]?.(name, path, request) ?? []].flat();
  if (texts.length === 0) return { schema, texts };
  if (isJson(mediaType)) return { schema, texts, isJson: true, ...once(texts) };
  return { schema, texts, ...readTexts(known, parameter, schema, texts) };
}

/** A value whose texts stand under the parameter's own name: a list's or an object's in one text, or a list's in several. */
function readTexts(known: Known, parameter: Json, schema: Json, texts: readonly string[]): Partial<ReadParameter> {
  const { style, explode } = styleOf(parameter);
  // What came in several headers of a name has a space behind each comma.
  const separator = parameter.in === "header" && style === "simple" ? /\s*,\s*/ : separators[style];
  if (separator === undefined) return { unchecked: `the style ${style} is not read` };
  const items = itemsOf(known.spec, schema);
  if (items !== undefined) {
    const parts = explode && style === "form" ? texts : texts.flatMap((one) => one.split(separator));
    return { value: parts.map((one) => typed(known, items, one)) };
  }
  const [text = ""] = texts;
  if (!isObject(known.spec, schema)) return { value: typed(known, schema, text), ...once(texts) };
  const parts = text.split(separator);
  const pairs = explode
    ? parts.map((part) => part.split("=") as [string, string])
    : parts.flatMap((part, index): [string, string][] => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
  return { value: objectOf(known, schema, pairs), ...once(texts) };
}

const once = ({ length }: readonly string[]) => (length > 1 ? { trouble: "must be given once" } : {});

const objectOf = (known: Known, schema: Json, pairs: readonly [string, string][]): Json =>
  membersOf(known, schema, grouped(pairs), ([first]) => first as string);

/** A row of CSV, each field in the type of its schema; an empty one of another type than text is none. */
export function recordOf(known: Known, schema: Json, row: readonly [string, string][]): Json {
  const properties = propertiesOf(known.spec, schema);
  const isThere = ([name, text]: readonly [string, string]) =>
    text !== "" || !Object.hasOwn(properties, name) || typesOf(known.spec, properties[name]).includes("string");
  return objectOf(known, schema, row.filter(isThere));
}

/** What a body is read by. */
export type Shape = Pick<Media, "schema" | "encoding">;

/** The fields of a form that have names, each by its own schema; one of a style of its own is read as a parameter of the query. */
export function fieldsOf(known: Known, media: Shape, fields: readonly { name: string; text: string }[]): Json {
  const { schema, encoding = {} } = media;
  const pairs = fields.flatMap(({ name, text }): [string, string][] => (name === "" ? [] : [[name, text]]));
  const styled = Object.keys(encoding).map((name) => fieldAsParameter(known.spec, media, name));
  const ownOf = (parameter: Json) => pairs.filter(([key]) => isOf(known.spec, parameter, key));
  const values = styled.flatMap((parameter) => {
    const url = new URL(`http://localhost?${new URLSearchParams(ownOf(parameter))}`);
    const { texts, isJson, value = texts[0] } = readParameter(known, parameter, {}, { url, headers: new Headers() });
    return texts.length === 0 ? [] : [[parameter.name, isJson ? (parsed(value) ?? value) : value]];
  });
  const isStyled = ([key]: [string, string]) => styled.some((parameter) => isOf(known.spec, parameter, key));
  const named = grouped(pairs.filter((pair) => !isStyled(pair)));
  // An object goes into a form as JSON text.
  const read = (_: Known, own: Json, text: string): Json => {
    const inner = typed(known, own, text);
    return typeof inner === "string" && known.validator.check(own, inner).length > 0 ? (parsed(inner) ?? inner) : inner;
  };
  return { ...membersOf(known, schema, named, (texts) => texts.at(-1) as string, read), ...Object.fromEntries(values) };
}
