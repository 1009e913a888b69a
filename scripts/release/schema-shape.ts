import { isDeepStrictEqual } from "node:util";
import type { Json } from "@vendor-jobs/contract/spec";
import type { Place, SpecFiles } from "./spec-files.ts";

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

const isOnlyType = (value: Json) =>
  Object.keys(value ?? {}).every((key) => ["type", "description", "title", "format"].includes(key)) && value?.type !== undefined;
const typesOf = (value: Json): string[] => (value?.type === undefined ? [] : [value.type].flat());
const valuesOf = (value: Json): Json[] | undefined => value?.enum ?? (value?.const === undefined ? undefined : [value.const]);

/** The shape of a schema. */
export function shapeOf(files: SpecFiles, start: Place): Shape {
  const place = files.follow(start);
  const shape: Shape = {
    place,
    types: place.value?.type === undefined ? undefined : new Set(typesOf(place.value)),
    values: valuesOf(place.value),
    isOpen: false,
    properties: new Map(files.entries(files.at(place, "properties"))),
    required: new Set(place.value?.required ?? []),
    items: files.at(place, "items"),
    additional: files.at(place, "additionalProperties"),
    variants: [],
    keywords: new Map(),
  };
  for (const key of Object.keys(place.value ?? {})) if (!readHere.has(key)) shape.keywords.set(key, files.child(place, key));
  // What stands beside a $ref counts too.
  for (const key of Object.keys(start.value ?? {})) if (start.value.$ref && !readHere.has(key)) shape.keywords.set(key, files.child(start, key));
  for (const [, part] of files.entries(files.at(place, "allOf"))) merge(shape, shapeOf(files, part));
  for (const list of ["anyOf", "oneOf"])
    addVariants(
      files,
      shape,
      files.entries(files.at(place, list)).map(([, variant]) => variant),
    );
  return shape;
}

const readHere = new Set(["$ref", "type", "enum", "const", "properties", "required", "items", "additionalProperties", "allOf", "anyOf", "oneOf"]);

function merge(shape: Shape, part: Shape): void {
  shape.types ??= part.types;
  shape.values ??= part.values;
  shape.isOpen ||= part.isOpen;
  shape.items ??= part.items;
  shape.additional ??= part.additional;
  shape.variants.push(...part.variants);
  for (const name of part.required) shape.required.add(name);
  for (const [name, place] of part.properties) if (!shape.properties.has(name)) shape.properties.set(name, place);
  // Both parts of an `allOf` hold: each of two limits of a name counts.
  for (const [name, place] of part.keywords) {
    let free = name;
    for (let count = 2; shape.keywords.has(free) && !isDeepStrictEqual(shape.keywords.get(free)?.value, place.value); count++) free = `${name} ${count}`;
    shape.keywords.set(free, place);
  }
}

function addVariants(files: SpecFiles, shape: Shape, variants: Place[]): void {
  if (variants.length === 0) return;
  const nulls = variants.filter(({ value }) => value?.type === "null");
  const others = variants.filter((variant) => !nulls.includes(variant));
  const listed = others.filter(({ value }) => value?.enum !== undefined && typesOf(value).length > 0);
  const plain = others.filter(({ value }) => isOnlyType(value));
  if (others.length === 1) merge(shape, shapeOf(files, others[0] as Place));
  else if (listed.length + plain.length === others.length) {
    // Some types, or an enum beside its type: known values, and others let through.
    shape.types = new Set(others.flatMap(({ value }) => typesOf(value)));
    if (listed.length > 0) shape.values = listed.flatMap(({ value }) => value.enum);
    shape.isOpen = listed.length > 0 && plain.length > 0;
  } else shape.variants.push(...others);
  if (nulls.length > 0 && shape.types) shape.types = new Set([...shape.types, "null"]);
  else if (nulls.length > 0) shape.variants.push(nulls[0] as Place);
}
