import { SpecValidator } from "../check/index.ts";
import { at, holderOf, isJson, isSuccess, type Json, type OperationInfo, once, partsOf, put, resolve, schemaAt, valuesOf } from "../spec/index.ts";
import { highest, numbersOf, textsOf } from "./scalars.ts";

/** Holds values against the schemas of a spec. */
export const validatorOf = once((spec: Json) => new SpecValidator(spec));

/** What values are made by: a number is the status, as codes are; and the schemas that they are made within, for one may ask for itself. */
interface Making {
  spec: Json;
  status: number;
  above: readonly Json[];
}

/** Values that are tried for one schema. */
const mostTries = 50;

/**
 * The least that a schema asks for: null where a union takes that, unless something `isThere`; a number is the status, as codes are. Where all that is tried
 * breaks the schema, the first of it; undefined where it asks for itself without an end.
 */
export const leastOf = (spec: Json, schema: Json, status = 200, isThere = false): Json => firstOf({ spec, status, above: [] }, schema, isThere);

function firstOf(making: Making, schema: Json, isThere = false): Json {
  const values = candidates(making, schema, isThere);
  const { value: first } = values.next();
  const { value: second } = values.next();
  // What leaves no choice is right by how it was made.
  return second === undefined ? first : ([first, second].find(isOf(making, schema)) ?? [...values].find(isOf(making, schema)) ?? first);
}

const isOf =
  ({ spec }: Making, schema: Json) =>
  (value: Json) =>
    validatorOf(spec).check(schema, value).length === 0;

/** Values that a schema may have: those that it lists, those that are made, those that it shows. */
function* candidates(making: Making, schema: Json, isThere: boolean): Generator<Json, undefined> {
  const { spec, above } = making;
  const parts = [...partsOf(spec, schema, ["allOf"])];
  if (parts.some((part) => above.includes(part))) return;
  const listed = [...valuesOf(spec, schema), ...parts.flatMap((part) => [part.default, part.const, ...(part.enum ?? [])])];
  const shown = parts.flatMap(({ examples = [], example }) => [...examples, example]);
  let tries = 0;
  for (const values of [new Set(listed), made({ ...making, above: [...above, ...parts] }, parts, isThere), shown])
    for (const value of values) {
      if (value === undefined || (value === null && isThere)) continue;
      yield value;
      if (++tries === mostTries) return;
    }
}

/** Values that have what all parts of a schema say, of its unions one form each. */
function* made(making: Making, parts: readonly Json[], isThere: boolean): Generator<Json> {
  const { spec, status, above } = making;
  const union = parts.find(({ anyOf, oneOf }) => anyOf ?? oneOf);
  if (union) {
    const { oneOf, anyOf: forms = oneOf, ...rest } = union;
    const others = parts.map((part) => (part !== union ? part : forms === oneOf ? rest : { ...rest, oneOf }));
    const isNull = (form: Json) => resolve(spec, form)?.type === "null";
    for (const form of [...(isThere ? [] : forms.filter(isNull)), ...forms.filter((form: Json) => !isNull(form))]) {
      const inner = [...partsOf(spec, form, ["allOf"])];
      if (!inner.some((part) => above.includes(part))) yield* made({ ...making, above: [...above, ...inner] }, [...inner, ...others], isThere);
    }
    return;
  }
  const typed = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat()]));
  const allows = (types: readonly string[], type: string) => types.includes(type) || (type === "integer" && types.includes("number"));
  const type = typed.length === 0 ? "object" : typed.flat().find((one) => typed.every((types) => allows(types, one)));
  if (type === "object") yield objectOf(making, parts);
  else if (type === "array") yield listOf(making, parts);
  else if (type === "string") yield* textsOf(parts);
  else if (type === "integer" || type === "number") yield* numbersOf(parts, status, type === "integer");
  else if (type !== undefined) yield type === "boolean" ? false : null;
}

/** An object with what it must have, and as many members more as it must have some; undefined where one of them cannot be made. */
function objectOf(making: Making, parts: readonly Json[]): Json {
  const known = [...new Set(parts.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const names = new Set<string>(parts.flatMap(({ required = [] }) => required));
  const least = highest(parts, "minProperties");
  for (const name of [...known, ...Array.from({ length: least }, (_, index) => `x${index}`)]) if (names.size < least) names.add(name);
  const schemaOf = (name: string): Json => {
    const own = parts.flatMap(({ properties = {}, additionalProperties: other }) => (Object.hasOwn(properties, name) ? [properties[name]] : [Object(other)]));
    const said = own.filter((schema) => Object.keys(Object(schema)).length > 0);
    return said.length > 1 ? { allOf: said } : said[0];
  };
  const members = [...names].map((name) => [name, firstOf(making, schemaOf(name))]);
  return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
}

/** A list with as many items as it must have; undefined where they cannot be made. */
function listOf(making: Making, parts: readonly Json[]): Json {
  const merged = Object.assign({}, ...parts);
  const list: Json[] = [];
  const least = Math.max(highest(parts, "minItems"), merged.contains === undefined ? 0 : 1);
  for (let index = 0; index < least; index++) {
    const schema = (merged.prefixItems ?? [])[index] ?? (index === least - 1 ? merged.contains : undefined) ?? merged.items;
    const isNew = (value: Json) => list.every((other) => JSON.stringify(other) !== JSON.stringify(value));
    const value = merged.uniqueItems ? [...candidates(making, schema, false)].find((one) => isNew(one) && isOf(making, schema)(one)) : firstOf(making, schema);
    if (value === undefined) return undefined;
    list.push(value);
  }
  return list;
}

/** An operation whose successes show the least that their schemas ask for, where no example shows more. */
export const withLeast = (spec: Json, info: OperationInfo): OperationInfo => ({
  ...info,
  responses: info.responses.map((response) => {
    const { schema, mediaType = "", examples } = response;
    const isBare = isSuccess(response) && schema !== undefined && isJson(mediaType) && examples.length === 0;
    return isBare ? { ...response, examples: [leastOf(spec, schema)] } : response;
  }),
});

/** A value with something at a pointer: where it is missing, the least that its schema asks for, and what that lies in likewise. Changes it in place. */
export function filledAt(spec: Json, schema: Json, value: Json, pointer: string, status = 200): Json {
  if (at(value, pointer) !== undefined) return value;
  const whole = pointer === "" ? undefined : filledAt(spec, schema, value, holderOf(pointer), status);
  return isFree(whole, pointer) ? put(whole, pointer, leastOf(spec, schemaAt(spec, schema, pointer), status, true)) : whole;
}

/** Whether something can be put at a pointer: what it would lie in is of that kind. */
export function isFree(value: Json, pointer: string): boolean {
  const holder = at(value, holderOf(pointer));
  return pointer === "" || (Object(holder) === holder && Array.isArray(holder) === /\/-?\d+$/.test(pointer));
}
