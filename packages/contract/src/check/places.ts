import { escaped, type Json, type OperationInfo, partsOf, at as valueAt } from "../spec/index.ts";
import { NotChecked } from "./bounds.ts";

/** JSON pointer, into the spec, of an operation. */
export const placeOf = (spec: Json, { path, method }: OperationInfo): string => `${follow(spec, `/paths/${escaped(path)}`).at}/${method.toLowerCase()}`;

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

/** Where the schemas stand that a keyword holds, in a list; what a `$ref` beside others leads to is one of `allOf`. */
export const sitesIn = ({ schema, at }: Pick<Place, "schema" | "at">, keyword: string): string[] => [
  ...(keyword === "allOf" && typeof schema.$ref === "string" ? [pointerOf(schema)] : []),
  ...Object.keys(schema[keyword] ?? {}).map((key) => `${at}/${keyword}/${key}`),
];

/** Whether an object's schema says of itself that it takes whatever comes. */
export const isOpen = (spec: Json, schema: Json): boolean =>
  [...partsOf(spec, schema, ["allOf"])].some((part) => part.additionalProperties === true || part.unevaluatedProperties === true);

/** The names of an object's properties, those of what it is composed of included, and of what depends on others. */
export const knownProperties = (spec: Json, schema: Json): Set<string> =>
  new Set([...partsOf(spec, schema, naming)].flatMap(({ properties = {} }) => Object.keys(properties)));

const naming = ["allOf", "anyOf", "oneOf", "dependentSchemas", "if", "then", "else"];

/** Where a composed object's own properties stand. */
export function homeOf(spec: Json, site: string): string {
  const place = follow(spec, site);
  return [...sitesIn(place, "allOf"), place.at].reverse().find((one) => follow(spec, one).schema.properties) ?? place.at;
}
