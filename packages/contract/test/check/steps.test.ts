import { describe, expect, it } from "vitest";
import { bounds } from "../../src/check/bounds.ts";
import { Estimates, sizeOfText, weightOf } from "../../src/check/steps.ts";

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
    ["one of a list that a $ref finds", { contains: { anyOf: [text, ref("A")] } }, { A: text }],
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
    ["a property that is called like a keyword", { properties: { pattern: text, uniqueItems: text, $ref: text, contains: text } }],
    ["one of a list that is found by what it is", { contains: text }],
    ["one schema at two places", { properties: { one: ref("A"), two: ref("A") } }, { A: { anyOf: [text, { type: "null" }] } }],
  ])("is little for %s", (_, schema, schemas = {}) => {
    expect(weight(schema, schemas)).toBeLessThan(500);
  });
});

const steps = (schema: object, value: unknown, size: number, schemas: object = {}) =>
  new Estimates({ components: { schemas } }).stepsOf(schema, value, size, bounds.steps);

describe("what holding one value takes", () => {
  const member = { type: "string", maxLength: 50 };
  const job = { type: "object", properties: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`field_${n}`, member])) };
  const page = Array.from({ length: 100 }, (_, n) => Object.fromEntries(Object.keys(job.properties).map((name) => [name, `${name} ${n}`])));
  const wide = { anyOf: Array.from({ length: 300 }, () => ({ type: "string" })) };
  const size = 100 * 40 * 3;

  it("is less than each of its values at each place of the schema", () => {
    expect(weight({ items: job }) * size).toBeGreaterThan(bounds.steps);
    expect(steps({ items: job }, page, size)).toBeLessThan(bounds.steps / 2);
    expect(steps({ items: ref("Job") }, page, size, { Job: job })).toBeLessThan(bounds.steps / 2);
  });

  it.each<[string, object, unknown]>([
    ["a member that is in no schema of its own", { additionalProperties: wide }, Object.fromEntries(page.map((one, n) => [n, one]))],
    ["a list within one of several schemas", { allOf: [{}, { items: { allOf: [{ properties: { list: { items: wide } } }] } }] }, [{ list: page.flat() }]],
    ["what a condition looks at", { if: { items: wide } }, page],
    ["a long text that each of many schemas looks at", wide, "x".repeat(1000)],
    [
      "each name against many others",
      { properties: Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [n, {}])) },
      Object.fromEntries(page.map((_, n) => [`${n}x`.repeat(4), 1])),
    ],
    ["a union that doubles at each of many schemas", { items: { $ref: "#/components/schemas/Any30" } }, ["x"]],
    ["a pattern that may go back and forth", { items: { pattern: "^(a+)+$" } }, []],
    ["a $ref to itself", ref("Loop"), "x"],
  ])("counts %s", (_, schema, value) => {
    const schemas = { ...doubling(30), Loop: { items: ref("Loop") } };
    const values = JSON.stringify(value).split(/[,:[{]/).length * 5;
    expect(steps(schema, value, sizeOfText("x".repeat(1000)) + values, schemas)).toBeGreaterThan(100_000);
  });
});
