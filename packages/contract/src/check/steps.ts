import { type Json, at as valueAt } from "../spec/index.ts";

/** What a text counts for among values: a format or a pattern may go over it once from each of its signs on. */
export const sizeOfText = (text: string): number => 1 + text.length ** 2 / 100;

/** The size of a value: how many there are in it, itself included, long texts counted more often. */
const sizeOf = (value: Json): number =>
  isObject(value) ? Object.values<Json>(value).reduce<number>((sum, member) => sum + sizeOf(member), ownSizeOf(value)) : ownSizeOf(value);

/** The size of a value, what is in it left aside. */
export function ownSizeOf(value: Json): number {
  if (typeof value === "string") return sizeOfText(value);
  if (!isObject(value)) return 1;
  return Array.isArray(value) ? 1 + value.length : Object.keys(value).reduce((sum, name) => sum + sizeOfText(name), 1);
}

const endless = Number.POSITIVE_INFINITY;

/**
 * How many steps it takes at most to hold any value against a schema, for each value within it: as many as the schema has places, those that its
 * references lead to included, for none is tried twice. Without an end where that does not hold: references that lead back to themselves, patterns that
 * may go back and forth, lists whose items are compared, and those in which one is sought by a reference: Ajv copies what it found at all items before.
 * @param known Weights of this document, to which those found are added.
 */
export function weightOf(document: Json, schema: Json, known: Map<Json, number>): number {
  if (schema === null || typeof schema !== "object") return 1;
  const before = known.get(schema);
  if (before !== undefined) return before;
  // Whoever meets it again before it is weighed goes in a circle.
  known.set(schema, endless);
  const weights = Object.entries<Json>(schema).map(([keyword, inner]) => {
    const special = typeof inner === "object" && !ofSchemas.has(keyword) ? undefined : ofKeyword[keyword];
    return special ? special(inner, document, known) : weightOf(document, inner, known);
  });
  const weight = weights.reduce((sum, one) => sum + one, 1);
  known.set(schema, weight);
  return weight;
}

/** Those of the keywords below that hold schemas. */
const ofSchemas = new Set(["contains", "patternProperties"]);

/** Keywords that ask for more than a look at what they say. */
const ofKeyword: Readonly<Record<string, (said: Json, document: Json, known: Map<Json, number>) => number>> = {
  $ref: (said, document, known) => (String(said).startsWith("#/") ? weightOf(document, valueAt(document, said.slice(1)), known) : endless),
  $dynamicRef: () => endless,
  pattern: (said) => weightOfPattern(String(said)),
  patternProperties: () => endless,
  contains: (said, document, known) => (JSON.stringify(said).includes('"$ref":') ? endless : weightOf(document, said, known)),
  uniqueItems: (said) => (said === false ? 1 : endless),
};

/** Alternatives may each be tried together with each other; of repetitions more than one, and one of a group or of what a group has found, without an end. */
function weightOfPattern(pattern: string): number {
  const plain = pattern.replace(/\\[^1-9k]/g, "x").replace(/\[[^\]]*\]/g, "x");
  const repetitions = plain.match(/[*+{]|(?<!\()\?/g) ?? [];
  if (repetitions.length > 1 || /\)[*+?{]|\\/.test(plain)) return endless;
  return pattern.length * 2 ** (plain.match(/\|/g) ?? []).length;
}

/** What a schema of a finite weight asks for: so many steps of a value itself, so many of each value in it, and to hold it or what is in it against others. */
interface Demands {
  itself: number;
  within: number;
  beside: Json[];
  properties: Readonly<Record<string, Json>>;
  items: Json;
  additionalProperties: Json;
}

/** Holds estimates of how many steps a value takes: nearer than its size times its schema's weight, since members meet no more than their own schemas. */
export class Estimates {
  readonly #document: Json;
  readonly #weights = new Map<Json, number>();
  readonly #demands = new WeakMap<object, Demands>();

  constructor(document: Json) {
    this.#document = document;
  }

  /**
   * How many steps it takes at most to hold a value against a schema.
   * @param size The value's.
   * @param enough Above how many steps it no longer matters how many they are.
   */
  stepsOf(schema: Json, value: Json, size: number, enough: number): number {
    const weight = weightOf(this.#document, schema, this.#weights);
    if (size * weight <= enough || weight === endless) return size * weight;
    let steps = 0;
    const hold = (against: Json, inner: Json): void => {
      steps++;
      if (steps > enough || !isObject(against)) return;
      const { itself, within, beside, properties, items, additionalProperties } = this.#demandsOf(against);
      steps += itself * ownSizeOf(inner) + (within > 0 ? within * sizeOf(inner) : 0);
      for (const other of beside) hold(other, inner);
      if (Array.isArray(inner)) for (const item of inner) hold(items, item);
      else if (isObject(inner))
        for (const [name, member] of Object.entries(inner)) hold(Object.hasOwn(properties, name) ? properties[name] : additionalProperties, member);
    };
    hold(schema, value);
    return steps;
  }

  #demandsOf(schema: Json): Demands {
    const known = this.#demands.get(schema);
    if (known) return known;
    const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items, additionalProperties, ...rest } = schema;
    const target = $ref === undefined ? [] : [valueAt(this.#document, $ref.slice(1))];
    const beside = [...target, ...allOf, ...anyOf, ...oneOf];
    const found = { itself: 1 + Object.keys(properties).length, within: 0, beside, properties, items, additionalProperties };
    for (const [keyword, said] of Object.entries<Json>(rest))
      found[[said].flat().some(isObject) ? "within" : "itself"] += weightOf(this.#document, { [keyword]: said }, this.#weights);
    this.#demands.set(schema, found);
    return found;
  }
}

const isObject = (value: Json): value is object => value !== null && typeof value === "object";
