import { escaped, type Json, type OperationInfo, at as valueAt } from "../spec/index.ts";
import { NotChecked } from "./bounds.ts";

/** JSON pointer, into the spec, of an operation. */
export const placeOf = ({ path, method }: OperationInfo): string => `/paths/${escaped(path)}/${method.toLowerCase()}`;

/** A schema, where it stands, and all pointers on the way there. */
export interface Place {
  schema: Json;
  at: string;
  places: string[];
}

/** Follows the `$ref`s at a pointer of a bundled spec, as far as nothing stands beside one that limits values as well. */
export function follow(spec: Json, site: string): Place {
  const places = [site];
  let schema = valueAt(spec, site);
  while (typeof schema?.$ref === "string" && Object.keys(schema).every((name) => beside.test(name))) {
    const next = pointerOf(schema);
    if (places.includes(next)) throw new NotChecked(`the spec's $ref at #${site} leads back to itself`);
    places.push(next);
    schema = valueAt(spec, next);
  }
  return { schema: schema === false ? { not: {} } : Object(schema), at: places.at(-1) as string, places };
}

/** What may stand beside a `$ref` and limits no value. */
const beside = /^(\$ref|title|description|summary|deprecated|default|examples?|readOnly|writeOnly|x-.*)$/;

const pointerOf = ({ $ref }: Json): string => $ref.slice(1);

/** Where the schemas stand that some keywords hold, in lists or by names; what a `$ref` beside others leads to is one of `allOf`. */
export const partsOf = ({ schema, at }: Pick<Place, "schema" | "at">, ...keywords: string[]): string[] =>
  keywords.flatMap((keyword) => [
    ...(keyword === "allOf" && typeof schema.$ref === "string" ? [pointerOf(schema)] : []),
    ...Object.keys(schema[keyword] ?? {}).map((key) => `${at}/${keyword}/${escaped(key)}`),
  ]);

/** Where those stand that decide on each other. */
const conditionsOf = ({ schema, at }: Place): string[] =>
  ["if", "then", "else"].flatMap((keyword) => (schema[keyword] === undefined ? [] : [`${at}/${keyword}`]));

/** Whether an object's schema says of itself that it takes whatever comes. */
export function isOpen(spec: Json, site: string): boolean {
  const place = follow(spec, site);
  const { additionalProperties, unevaluatedProperties } = place.schema;
  return [additionalProperties, unevaluatedProperties].includes(true) || partsOf(place, "allOf").some((part) => isOpen(spec, part));
}

/** The names of an object's properties, those of what it is composed of included. */
export function knownProperties(spec: Json, site: string, above: readonly string[] = []): Set<string> {
  const place = follow(spec, site);
  if (above.includes(place.at)) return new Set();
  const parts = [...partsOf(place, "allOf", "anyOf", "oneOf", "dependentSchemas"), ...conditionsOf(place)];
  return new Set([...Object.keys(place.schema.properties ?? {}), ...parts.flatMap((part) => [...knownProperties(spec, part, [...above, place.at])])]);
}

/** Where a composed object's own properties stand. */
export function homeOf(spec: Json, site: string): string {
  const place = follow(spec, site);
  if (place.schema.properties) return place.at;
  return (
    partsOf(place, "allOf")
      .reverse()
      .find((part) => follow(spec, part).schema.properties) ?? place.at
  );
}

/** The types that a schema of a bundled spec allows, empty where it names none. */
export function typesAt(spec: Json, site: string): string[] {
  const place = follow(spec, site);
  const parts = partsOf(place, "anyOf", "oneOf", "allOf").flatMap((part) => typesAt(spec, part));
  return [...new Set([place.schema.type ?? [], parts].flat())];
}
