import { escaped, type Json, plainName, propertiesOf, resolve, segmentsOf, typesOf, valuesOf } from "@vendor-jobs/contract/spec";

/** A member of an object: its name, that without case and separators, and its schema. */
type Member = readonly [name: string, plain: string, schema: Json];

/** The schemas of a document, and what they have by the names of their members. */
export class Schemas {
  readonly #spec: Json;
  readonly #whole = new WeakMap<Json, Json>();
  constructor(spec: Json) {
    this.#spec = spec;
  }

  /** What a reference leads to, with the properties of all that it is composed of, and without that it may be null; the same for the same. */
  follow = (node: Json): Json => {
    const target = resolve(this.#spec, node);
    const { allOf = [], anyOf, oneOf, ...rest } = target ?? {};
    const others = [...(anyOf ?? oneOf ?? [])].filter(({ type }) => type !== "null");
    const parts = [...allOf, ...(others.length === 1 ? others : [])];
    // What is one of several objects is read as one that has what any of them has.
    const isOneOf = others.length > 1 && others.every((one) => Object.keys(propertiesOf(this.#spec, one)).length > 0);
    if (parts.length === 0 && !isOneOf) return target;
    // One that may be null, or is only described anew, is that one.
    if (parts.length === 1 && Object.keys(rest).every((key) => /^(description|title|default|examples?|readOnly)$/.test(key))) return this.follow(parts[0]);
    const known = this.#whole.get(target);
    if (known) return known;
    const made: Json = { ...rest };
    this.#whole.set(target, made);
    const properties = propertiesOf(this.#spec, target);
    const isObject = Object.keys(properties).length > 0;
    return Object.assign(made, { type: "object" }, ...parts.map(this.follow), rest, isObject && { properties });
  };

  /** What lies at a pointer into a value of a schema; lists aside. */
  at = (schema: Json, pointer: string): Json => segmentsOf(pointer).reduce((node, name) => this.follow(node?.properties?.[name]), schema);

  members(schema: Json): Member[] {
    return Object.entries<Json>(schema?.properties ?? {}).map(([name, inner]) => [name, plainName(name), this.follow(inner)]);
  }

  /** The members of a schema, and of its objects, by pointers. */
  below(schema: Json): [pointer: string, schema: Json][] {
    return this.members(schema).flatMap(([name, , inner]) => [
      [pointerTo(name), inner],
      ...this.members(inner).map(([other, , value]): [string, Json] => [pointerTo(name) + pointerTo(other), value]),
    ]);
  }

  /** Whether a schema says that it is of one of the types; what says nothing of it may be any but an object. */
  isA = (schema: Json, ...types: readonly string[]): boolean => {
    const own = schema?.properties ? ["object"] : typesOf(this.#spec, schema);
    return own.length === 0 ? !types.includes("object") : own.some((type) => types.includes(type));
  };

  isWord = (schema: Json): boolean => this.isA(schema, "string", "integer");
  isFlag = (schema: Json): boolean => typesOf(this.#spec, schema).join() === "boolean";
  /** Whether a schema takes any text. */
  isAnyText = (schema: Json): boolean => this.isA(schema, "string") && valuesOf(this.#spec, schema).length === 0;

  /** The texts that a schema lists. */
  wordsOf = (schema: Json): string[] => [...new Set<string>(valuesOf(this.#spec, schema).filter((word) => typeof word === "string"))];

  /** Which member of a schema has one of the names, the first of them first, and is a word or number, or what else is asked for. */
  find(schema: Json, names: readonly string[], fits = this.isWord): string | undefined {
    const members = this.members(schema);
    const [name] = names.flatMap((wanted) => members.find(([, plain, inner]) => plain === wanted && fits(inner))?.[0] ?? []);
    return name === undefined ? undefined : pointerTo(name);
  }

  /** Where there is a word or number of one of the names in a schema or its objects, whose name may be a part of it. */
  findBelow(schema: Json, names: readonly string[]): string | undefined {
    const all = this.below(schema).filter(([, inner]) => this.isWord(inner));
    const isCalled = (pointer: string, name: string) =>
      [segmentsOf(pointer).join(""), segmentsOf(pointer).at(-1) as string].some((one) => plainName(one) === name);
    return names.flatMap((name) => all.find(([pointer]) => isCalled(pointer, name))?.[0] ?? [])[0];
  }
}

/** The pointer to a member of an object. */
export const pointerTo = (name: string): string => `/${escaped(name)}`;
