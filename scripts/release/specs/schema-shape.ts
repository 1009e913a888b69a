import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import { entriesOf, type Place } from "./places.ts";

/** A schema with its references followed, its `allOf` merged, and the house's forms of null and of open enums told apart. */
export interface Shape {
  place: Place;
  /** Undefined: anything. */
  types: Set<string> | undefined;
  /** The values allowed, or with `isOpen` the known ones. */
  values: Json[] | undefined;
  isOpen: boolean;
  properties: Map<string, Place>;
  required: Set<string>;
  items: Place | undefined;
  additional: Place | undefined;
  variants: Place[];
  /** All other keywords. */
  keywords: Map<string, Place>;
}

const readHere = new Set(["$ref", "type", "enum", "const", "properties", "required", "items", "additionalProperties", "allOf", "anyOf", "oneOf"]);

/** The shape of a schema. */
export function shapeOf(start: Place): Shape {
  const place = start.follow();
  const { type, enum: values, const: constant, required }: Json = place.value ?? {};
  const shape: Shape = {
    place,
    types: type === undefined ? undefined : new Set([type].flat()),
    values: values ?? (constant === undefined ? undefined : [constant]),
    isOpen: false,
    properties: new Map(entriesOf(place.at("properties"))),
    required: new Set(required),
    items: place.at("items"),
    additional: place.at("additionalProperties"),
    variants: [],
    keywords: new Map(),
  };
  // What stands beside a $ref counts too.
  for (const one of new Set([place, start])) for (const key of Object.keys(one.value ?? {})) if (!readHere.has(key)) shape.keywords.set(key, one.child(key));
  for (const [, part] of entriesOf(place.at("allOf"))) merge(shape, shapeOf(part));
  for (const list of ["anyOf", "oneOf"]) addVariants(shape, place.at(list));
  return shape;
}

function merge(shape: Shape, part: Shape): void {
  shape.types ??= part.types;
  shape.values ??= part.values;
  shape.isOpen ||= part.isOpen;
  shape.items ??= part.items;
  shape.additional ??= part.additional;
  shape.variants.push(...part.variants);
  shape.required = shape.required.union(part.required);
  shape.properties = new Map([...part.properties, ...shape.properties]);
  // Both parts of an `allOf` hold: each of two limits of a name counts.
  for (const [name, place] of part.keywords) {
    let free = name;
    for (let count = 2; shape.keywords.has(free) && !isDeepStrictEqual(shape.keywords.get(free)?.value, place.value); count++) free = `${name} ${count}`;
    shape.keywords.set(free, place);
  }
}

const plainKeywords = ["type", "description", "title", "format"];

function addVariants(shape: Shape, list: Place | undefined): void {
  const variants = entriesOf(list).map(([, variant]) => variant);
  if (variants.length === 0) return;
  const [nulls = [], others = []] = [true, false].map((isNull) => variants.filter(({ value }) => (value?.type === "null") === isNull));
  const typed = others.filter(({ value }) => value?.type !== undefined);
  const listed = typed.filter(({ value }) => value.enum !== undefined);
  const plain = typed.filter(({ value }) => Object.keys(value).every((key) => plainKeywords.includes(key)));
  if (others.length === 1) merge(shape, shapeOf(others[0] as Place));
  else if (listed.length + plain.length === others.length) {
    // Some types, or an enum beside its type: known values, and others let through.
    shape.types = new Set(others.flatMap(({ value }) => value.type));
    if (listed.length > 0) shape.values = listed.flatMap(({ value }) => value.enum);
    shape.isOpen = listed.length > 0 && plain.length > 0;
  } else shape.variants.push(...others);
  if (nulls[0] && shape.types) shape.types.add("null");
  else if (nulls[0]) shape.variants.push(nulls[0]);
}
