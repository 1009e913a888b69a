import {
  type Json,
  nearest,
  type OperationInfo,
  operationsOf,
  propertiesOf,
  resolve,
  schemaAt,
  schemaOfPlace,
  segmentsOf,
  successOf,
  typesOf,
} from "@vendor-jobs/contract/spec";

/** Something wrong in a bundled spec: the keys that lead there, and why. */
export interface Finding {
  at: Keys;
  message: string;
}

export type Keys = readonly (string | number)[];
export type Findings = Generator<Finding>;

/** A text with what ends it; one that asks what was meant has its end. */
export const sentence = (text: string): string => (text.endsWith("?") ? text : `${text}.`);

/** What is said somewhere and cannot be, where there is a reason why not. */
export function* wrong(at: Keys, says: string, why: string | undefined): Findings {
  if (why) yield { at, message: sentence(`${says}, and ${why}`) };
}

/** The operation of a name. */
export const operationNamed = (spec: Json, name: string | undefined): OperationInfo | undefined => operationsOf(spec).find(({ id }) => id === name);

/** What an operation answers with. */
export const bodyOf = (info: OperationInfo | undefined): Json => info && successOf(info)?.schema;

/** What the list that an operation answers with has; undefined where it is none. */
export const itemOf = (spec: Json, info: OperationInfo): Json => info.pagination && schemaAt(spec, bodyOf(info), `${info.pagination.items}/*`);

/** Why what is at a place cannot be what is looked for there. */
export function wrongType(spec: Json, schema: Json, types: readonly string[] | undefined): string | undefined {
  const there = typesOf(spec, schema).filter((type) => type !== "null");
  if (!types || there.length === 0 || there.some((type) => types.includes(type))) return undefined;
  return `there is ${there.join(" or ")}; expected ${types.join(" or ")}`;
}

/** Why a pointer leads to nothing that any of the schemas declares; undefined where it leads somewhere, or to what any may stand in. */
export function follow(spec: Json, schemas: readonly Json[], pointer: string): string | undefined {
  const reasons = schemas.map((schema) => stop(spec, schema, segmentsOf(pointer)));
  return reasons.includes(undefined) ? undefined : (reasons.find((reason) => reason?.endsWith("?")) ?? reasons[0] ?? "there is no body");
}

function stop(spec: Json, schema: Json, segments: readonly string[]): string | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) return undefined;
  const { additionalProperties, ...own } = resolve(spec, schema) ?? {};
  const items = schemaAt(spec, schema, "/*");
  const properties = propertiesOf(spec, schema);
  const names = Object.keys(properties);
  if (Object.hasOwn(properties, segment)) return stop(spec, properties[segment], rest);
  if (items !== undefined && /^(\*|-1|\d+)$/.test(segment)) return stop(spec, items, rest);
  if (additionalProperties || (names.length === 0 && own.items === undefined && own.type === undefined && !own.enum)) return undefined;
  if (own.items !== undefined) return `there is an array, of which *, -1 or a number picks an item, not ${segment}`;
  return `there is no ${segment}${names.length > 0 ? `; there are ${names.join(", ")}${hint(segment, names)}` : ""}`;
}

/** Why a place is none in the requests of an operation. */
export function misplaced(spec: Json, info: OperationInfo, place: string): string | undefined {
  const { id, parameters, body } = info;
  const [name = "", ...path] = place.split("/");
  if (name === "" && !body) return `${id} takes no body`;
  const names = parameters.map((parameter) => parameter.name);
  if (name !== "" && !names.includes(name)) return `${id} has no parameter ${name}; it has ${names.join(", ") || "none"}${hint(name, names)}`;
  if (path.length === 0) return undefined;
  const holderOf = (index: number): Json => resolve(spec, schemaOfPlace(spec, info, [name, ...path.slice(0, index)].join("/")));
  // What is sent is yet to be made: no element of it can be picked.
  const picked = path.find((segment, index) => segment !== "-" && holderOf(index)?.items !== undefined);
  if (picked !== undefined) return `there is a list, to which - adds an element, not ${picked}`;
  return follow(spec, [schemaOfPlace(spec, info, name)], path.map((segment) => `/${segment === "-" ? "*" : segment}`).join(""));
}

/** The name that was probably meant. */
export function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === undefined ? "" : `; ${near} was meant?`;
}
