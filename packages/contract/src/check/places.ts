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

/** Follows the `$ref`s at a pointer of a bundled spec. */
export function follow(spec: Json, site: string): Place {
  const places = [site];
  let schema = valueAt(spec, site);
  while (schema?.$ref !== undefined) {
    const next: string = schema.$ref.slice(1);
    if (places.includes(next)) throw new NotChecked(`the spec's $ref at #${site} leads back to itself`);
    places.push(next);
    schema = valueAt(spec, next);
  }
  return { schema: schema ?? {}, at: places.at(-1) as string, places };
}

const partsOf = ({ schema, at }: Place, ...keywords: string[]): string[] =>
  keywords.flatMap((keyword) => (schema[keyword] ?? []).map((_: Json, index: number) => `${at}/${keyword}/${index}`));

/** Whether an object's schema says of itself that it takes whatever comes. */
export function isOpen(spec: Json, site: string): boolean {
  const place = follow(spec, site);
  return place.schema.additionalProperties === true || partsOf(place, "allOf").some((part) => isOpen(spec, part));
}

/** The names of an object's properties, those of what it is composed of included. */
export function knownProperties(spec: Json, site: string): Set<string> {
  const place = follow(spec, site);
  const parts = partsOf(place, "allOf", "anyOf", "oneOf");
  return new Set([...Object.keys(place.schema.properties ?? {}), ...parts.flatMap((part) => [...knownProperties(spec, part)])]);
}

/** Where a composed object's own properties stand. */
export function homeOf(spec: Json, site: string): string {
  const place = follow(spec, site);
  if (place.schema.properties) return place.at;
  return [...partsOf(place, "allOf")].reverse().find((part) => follow(spec, part).schema.properties) ?? place.at;
}

/** The types that a schema of a bundled spec allows, empty where it names none. */
export function typesAt(spec: Json, site: string): string[] {
  const place = follow(spec, site);
  const parts = partsOf(place, "anyOf", "oneOf", "allOf").flatMap((part) => typesAt(spec, part));
  return [...new Set([place.schema.type ?? [], parts].flat())];
}
