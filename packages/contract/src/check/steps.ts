import { type Json, at as valueAt } from "../spec/index.ts";

/** What a text counts for among values: a format or a pattern may go over it once from each of its signs on. */
export const sizeOfText = (text: string): number => 1 + text.length ** 2 / 100;

const endless = Number.POSITIVE_INFINITY;

/**
 * How many steps it takes at most to hold a value against a schema, for each value within it: as many as the schema has places, those that its
 * references lead to included, for none is tried twice. Without an end where that does not hold: references that lead back to themselves, patterns that
 * may go back and forth, lists whose items are compared.
 * @param known Weights of this document, to which those found are added.
 */
export function weightOf(document: Json, schema: Json, known: Map<Json, number>): number {
  if (schema === null || typeof schema !== "object") return 1;
  const before = known.get(schema);
  if (before !== undefined) return before;
  // Whoever meets it again before it is weighed goes in a circle.
  known.set(schema, endless);
  const weights = Object.entries<Json>(schema).map(([keyword, inner]) => {
    const special = typeof inner === "object" && keyword !== "patternProperties" ? undefined : ofKeyword[keyword];
    return special ? special(inner, document, known) : weightOf(document, inner, known);
  });
  const weight = weights.reduce((sum, one) => sum + one, 1);
  known.set(schema, weight);
  return weight;
}

/** Keywords that ask for more than a look at what they say. */
const ofKeyword: Readonly<Record<string, (said: Json, document: Json, known: Map<Json, number>) => number>> = {
  $ref: (said, document, known) => (String(said).startsWith("#/") ? weightOf(document, valueAt(document, said.slice(1)), known) : endless),
  $dynamicRef: () => endless,
  pattern: (said) => weightOfPattern(String(said)),
  patternProperties: () => endless,
  uniqueItems: (said) => (said === false ? 1 : endless),
};

/** Alternatives may each be tried together with each other; of repetitions more than one, and one of a group or of what a group has found, without an end. */
function weightOfPattern(pattern: string): number {
  const plain = pattern.replace(/\\[^1-9k]/g, "x").replace(/\[[^\]]*\]/g, "x");
  const repetitions = plain.match(/[*+{]|(?<!\()\?/g) ?? [];
  if (repetitions.length > 1 || /\)[*+?{]|\\/.test(plain)) return endless;
  return pattern.length * 2 ** (plain.match(/\|/g) ?? []).length;
}
