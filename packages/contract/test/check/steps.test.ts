import { describe, expect, it } from "vitest";
import { bounds } from "../../src/check/bounds.ts";
import { weightOf } from "../../src/check/steps.ts";

const text = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const weight = (schema: object, schemas: object = {}) => weightOf({ components: { schemas } }, schema, new Map());

/** Schemas, each of which tries the one before it twice. */
const doubling = (count: number) =>
  Object.fromEntries(Array.from({ length: count + 1 }, (_, n) => [`Any${n}`, n === 0 ? text : { anyOf: [ref(`Any${n - 1}`), ref(`Any${n - 1}`)] }]));

describe("what holding a value against a schema takes", () => {
  it.each<[string, object, object?]>([
    ["a pattern of a repeated group", { pattern: "^(a+)+$" }],
    ["a pattern of repetitions side by side", { pattern: "^a*a*a*b" }],
    ["a pattern of a group repeated a number of times", { pattern: "^(a|a){30}b" }],
    ["a pattern of many options", { pattern: `^${"a?".repeat(30)}b$` }],
    ["a pattern of many alternatives", { pattern: `^${"(a|[ab])".repeat(30)}c$` }],
    ["a pattern that repeats what it found", { pattern: "^(a*)\\1b$" }],
    ["a pattern for names", { patternProperties: { "^(a+)+$": text } }],
    ["a list without doubles", { uniqueItems: true }],
    ["a $ref to itself", ref("Loop"), { Loop: { anyOf: [text, { items: ref("Loop") }] } }],
    ["a $ref in a circle", { properties: { one: ref("A") } }, { A: { allOf: [ref("B")] }, B: { not: ref("A") } }],
    ["a $ref elsewhere", { $ref: "other.yaml#/A" }],
    ["a union that doubles at each of many schemas", ref("Any30"), doubling(30)],
  ])("is more than can be done without a clock: %s", (_, schema, schemas = {}) => {
    expect(weight(schema, schemas)).toBeGreaterThan(bounds.steps);
  });

  it.each<[string, object, object?]>([
    ["texts, numbers and lists", { type: "object", properties: { id: text, of: { type: "array", items: { type: "integer", minimum: 0 } } } }],
    ["words of a pattern", { type: "string", pattern: "^(?:job|run)_[0-9a-z]+$" }],
    ["a property that is called like a keyword", { properties: { pattern: text, uniqueItems: text, $ref: text } }],
    ["one schema at two places", { properties: { one: ref("A"), two: ref("A") } }, { A: { anyOf: [text, { type: "null" }] } }],
  ])("is little for %s", (_, schema, schemas = {}) => {
    expect(weight(schema, schemas)).toBeLessThan(500);
  });
});
