import { type Json, type OperationInfo, propertiesOf } from "../spec/index.ts";
import type { Sent } from "./places.ts";
import type { VendorModel } from "./vendor-model.ts";

/** One thing that a list is asked for: where it stands, from the outside in, and what is wanted. */
export interface Filter {
  path: readonly string[];
  schema: Json;
  value: Json;
}

/** What a list is asked for, by parameters and by what they and the body hold; without what pages it, and without those places. */
export function filtersOf(model: VendorModel, info: OperationInfo, { args, body }: Sent, but: ReadonlySet<string>): Filter[] {
  const { parameter: cursor, size, reverse } = info.pagination ?? {};
  const isFree = (place: string) => ![cursor, size, reverse].includes(place) && !but.has(place);
  const leaves = (schema: Json, value: Json, place: string): Filter[] => {
    if (!isFree(place)) return [];
    if (value === null || typeof value !== "object" || Array.isArray(value)) return [{ path: place.split("/").filter(Boolean), schema, value }];
    const members = propertiesOf(model.spec, schema);
    return Object.entries<Json>(value).flatMap(([name, inner]) => leaves(members[name], inner, `${place}/${name}`));
  };
  const named = info.parameters.filter(({ name, in: where }) => where !== "header" && args[name] !== undefined);
  return [
    ...named.flatMap(({ name, content, schema }) => leaves(content ? (Object.values(content)[0] as Json).schema : schema, args[name], name)),
    ...(info.body && typeof body === "object" ? leaves(info.body.schema, body, "") : []),
  ];
}
