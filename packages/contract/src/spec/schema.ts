import type { JobShape, Template } from "@vendor-jobs/core";
import { callsOf, jobShapeOf } from "./extensions.ts";
import { isJson, type Media } from "./media-type.ts";
import { once } from "./once.ts";
import { type Json, type OperationInfo, partsOf, resolve } from "./openapi.ts";
import { holderOf, segmentsOf } from "./pointer.ts";

/** The properties of an object schema, those of its compositions included; the first one that names a property wins, but where each form lists other values. */
export function propertiesOf(spec: Json, schema: Json): Record<string, Json> {
  const all = [...partsOf(spec, schema)].map(({ properties = {} }) => properties);
  const found: Record<string, Json> = Object.assign({}, ...[...all].reverse());
  const twice = new Set(all.flatMap((properties) => Object.keys(properties).filter((name) => properties[name] !== found[name])));
  for (const name of twice) found[name] = propertyOf(spec, schema, name);
  return found;
}

/** One of {@link propertiesOf}, which would read them all; undefined where it has none of that name. */
function propertyOf(spec: Json, schema: Json, name: string): Json {
  const [first, ...others] = [...partsOf(spec, schema)].flatMap(({ properties = {} }) => (Object.hasOwn(properties, name) ? [properties[name]] : []));
  return others.length > 0 && [first, ...others].every((one) => valuesOf(spec, one).length > 0) ? { anyOf: [first, ...others] } : first;
}

/** A field of a form as the parameter of a query that it is written like, by what the form's `encoding` says of it. */
export function fieldAsParameter(spec: Json, { schema, encoding }: Pick<Media, "schema" | "encoding">, name: string): Json {
  const { contentType = "", style, explode } = encoding[name];
  const own = { schema: propertyOf(spec, schema, name) ?? {} };
  if (style === undefined && explode === undefined && isJson(contentType)) return { name, in: "query", content: { "application/json": own } };
  return { name, in: "query", ...(style && { style }), ...(explode !== undefined && { explode }), ...own };
}

/** Whether a body is bytes. */
export const isBinary = (spec: Json, { schema }: Pick<Media, "schema">): boolean => resolve(spec, schema)?.format === "binary";

/** What an object of a schema must have, by all that its composition asks for. */
export function requiredOf(spec: Json, schema: Json): string[] {
  return [...partsOf(spec, schema, ["allOf"])].flatMap(({ required = [] }) => required);
}

/** The schema of what lies at a pointer into a value of this schema; undefined where it says nothing of it. */
export function schemaAt(spec: Json, schema: Json, pointer: string): Json {
  let node = schema;
  for (const segment of segmentsOf(pointer)) {
    const items = /^(\*|-1|\d+)$/.test(segment) ? [...partsOf(spec, node)].find((part) => part.items !== undefined)?.items : undefined;
    node = items ?? propertyOf(spec, node, segment);
  }
  return node;
}

/** The schema of what goes to a place in a call: a parameter, or within one or the body, where `-` adds to a list. */
export function schemaOfPlace(spec: Json, { parameters, body }: OperationInfo, place: string | undefined): Json {
  if (place === undefined) return undefined;
  const [name, ...path] = place.split("/");
  const { schema, content = {} } = parameters.find((parameter) => parameter.name === name) ?? {};
  const whole = name === "" ? body?.schema : (schema ?? Object.values<Json>(content)[0]?.schema);
  return schemaAt(spec, whole, path.map((segment) => `/${segment === "-" ? "*" : segment}`).join(""));
}

/** Whether a schema requires what lies at a pointer, and that it is not null. */
export function isAlwaysThere(spec: Json, schema: Json, pointer: string): boolean {
  if (pointer === "") return true;
  const holder = holderOf(pointer);
  const isRequired = requiredOf(spec, schemaAt(spec, schema, holder)).includes(segmentsOf(pointer).at(-1) as string);
  return isRequired && !typesOf(spec, schemaAt(spec, schema, pointer)).includes("null") && isAlwaysThere(spec, schema, holder);
}

/** Whether a schema would let an object pass that has no members. */
export function requiresNothing(spec: Json, schema: Json, above: readonly Json[] = []): boolean {
  const node = resolve(spec, schema) ?? {};
  const { type = "object", required = [], allOf = [], anyOf, oneOf, minProperties = 0, const: constant, enum: values } = node;
  if (above.includes(node)) return true;
  if (![type].flat().includes("object") || required.length > 0 || minProperties > 0 || constant !== undefined || values) return false;
  const passes = (part: Json) => requiresNothing(spec, part, [...above, node]);
  return allOf.every(passes) && [anyOf, oneOf].every((parts) => !parts || parts.some(passes));
}

/** The types that a schema allows, those of its unions included; empty where it names none. */
export function typesOf(spec: Json, schema: Json): string[] {
  return [...partsOf(spec, schema, ["anyOf", "oneOf", "allOf"])].flatMap(({ type = [] }) => type);
}

/** Whether a value of these types may be a number. */
export const mayBeNumber = (types: readonly string[]): boolean => types.includes("integer") || types.includes("number");

/** The values that a schema lists, those of its compositions included; empty where it lists none. */
export function valuesOf(spec: Json, schema: Json): Json[] {
  return [...partsOf(spec, schema)].flatMap(({ enum: values, const: value }) => values ?? (value === undefined ? [] : [value]));
}

/** A schema whose union is of constants, which is how OpenAPI describes values one by one, as the list of them that it is. */
export function withEnum(schema: Json): Json {
  const { oneOf, anyOf = oneOf, ...rest } = schema ?? {};
  if (!Array.isArray(anyOf) || (oneOf && schema.anyOf) || rest.enum !== undefined) return schema;
  const values = anyOf.map((form) => (Object.keys(Object(form)).every((name) => ofConstants.test(name)) ? form?.const : undefined));
  const isList = values.length > 1 && new Set(values).size === values.length && values.every((value) => value !== undefined && !(value instanceof Object));
  return isList ? { ...rest, enum: values } : schema;
}

const ofConstants = /^(const|type|title|description|deprecated|examples?|x-.*)$/;

/** A name without its case and separators, by which `workflow_id` and `workflowId` are the same. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether an integer may have more digits than JavaScript's numbers keep: then it is text where it does. */
export const isLong = ({ type, format, maximum = Number.POSITIVE_INFINITY }: Json): boolean =>
  [type].flat().includes("integer") && format === "int64" && maximum > Number.MAX_SAFE_INTEGER;

/** Where a body has integers that callers have as text, long ones and ids: pointers, `*` for any element of a list. */
export const textIntegers = (spec: Json, info: OperationInfo): string[] => [...new Set([...longIntegers(spec, info.body?.schema), ...idIntegers(spec, info)])];

/** As many places of a body as are looked at for long integers, the nearest: schemas that hold each other have more ways through them than there is room for. */
const mostPlaces = 1000;

/** Where values of a schema have integers that may be long; in what lies deeper callers give a bigint. */
function longIntegers(spec: Json, schema: Json): string[] {
  const places: { schema: Json; at: string; above: readonly Json[] }[] = [{ schema, at: "", above: [] }];
  const found: string[] = [];
  for (const { schema, at, above } of places) {
    const parts = [...partsOf(spec, schema)].filter((part) => !above.includes(part));
    for (const { items, properties = {}, ...own } of parts) {
      if (isLong(own)) found.push(at);
      for (const [name, inner] of Object.entries<Json>({ ...properties, ...(items !== undefined && { "*": items }) }))
        if (places.length < mostPlaces && hasLong(spec, inner)) places.push({ schema: inner, at: `${at}/${name}`, above: [...above, ...parts] });
    }
  }
  return found;
}

/** What is known of a spec's schemas: whether there is a long integer in what they hold. */
const longIn = once((_: object) => new Map<Json, boolean>());

function hasLong(spec: Json, schema: Json): boolean {
  const known = longIn(spec);
  const told = known.get(schema);
  if (told !== undefined) return told;
  const found = new Set<Json>([schema]);
  for (const one of found)
    for (const part of partsOf(spec, one)) {
      if (isLong(part) || known.get(part)) {
        known.set(schema, true);
        return true;
      }
      for (const inner of [part.items, ...Object.values<Json>(part.properties ?? {})]) if (inner && known.get(inner) !== false) found.add(inner);
    }
  for (const one of found) known.set(one, false);
  return false;
}

/** Where the body of a call that `x-job` makes has a job's id as an integer: who has the id from a list or a command line has it as text. */
function idIntegers(spec: Json, { id, body }: OperationInfo): string[] {
  const shape = jobShapeOf(spec);
  if (!shape) return [];
  const { ids } = shape;
  const calls = callsOf(shape).filter(({ use, operation }) => operation === id && use !== "find");
  const places = calls.flatMap(({ call: { args = {}, body } }) => [
    ...Object.entries(args).flatMap(([place, template]) => (place.startsWith("/") ? slotsOf(ids, template, place) : [])),
    ...slotsOf(ids, body),
  ]);
  return places.filter((place) => {
    const types = typesOf(spec, schemaAt(spec, body?.schema, place));
    return types.includes("integer") && !types.includes("string");
  });
}

/** Where a template has nothing but an id. */
function slotsOf(ids: JobShape["ids"], template: Template, at = ""): string[] {
  if (typeof template === "string") return Object.keys(ids).some((name) => template === `{${name}}`) ? [at] : [];
  if (template === null || typeof template !== "object") return [];
  const key = (name: string) => `${at}/${Array.isArray(template) ? "*" : name}`;
  return Object.entries(template).flatMap(([name, inner]) => slotsOf(ids, inner, key(name)));
}
