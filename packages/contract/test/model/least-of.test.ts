import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SpecValidator } from "../../src/check/index.ts";
import { leastOf } from "../../src/model/least-of.ts";
import type { Json } from "../../src/spec/index.ts";

const text = { type: "string" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const schemas: Record<string, Json> = {
  Named: { type: "object", required: ["name"], properties: { name: { ...text, minLength: 3 } } },
  Leaf: { type: "object", required: ["leaf"], properties: { leaf: { type: "boolean" } } },
  Tree: { oneOf: [{ type: "object", required: ["inner"], properties: { inner: { type: "array", minItems: 1, items: ref("Tree") } } }, ref("Leaf")] },
};
const spec = { components: { schemas } };

const validator = new SpecValidator(spec);
const problemsOf = (schema: Json): string => validator.problems(schema, leastOf(spec, schema));

describe("the least of a schema is one of its values", () => {
  it.each<[string, Json]>([
    ["a number above the status", { type: "integer", minimum: 1000 }],
    ["a number below the status", { type: "integer", minimum: 0, maximum: 100 }],
    ["a share of one", { type: "number", minimum: 0, exclusiveMaximum: 1 }],
    ["a number between two that it is not", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 0.5 }],
    ["a multiple", { type: "integer", minimum: 300, multipleOf: 7 }],
    ["whole multiples of what is not whole", { type: "integer", exclusiveMinimum: 300, multipleOf: 1.5 }],
    ["bounds of several parts", { allOf: [{ type: "integer", minimum: 1 }, { minimum: 500 }, { maximum: 600 }] }],
    ["a list that is not empty", { type: "array", minItems: 2, items: { type: "integer", maximum: 5 } }],
    ["a list of different numbers", { type: "array", minItems: 3, uniqueItems: true, items: { type: "integer", minimum: 1, maximum: 3 } }],
    ["a tuple", { type: "array", minItems: 3, prefixItems: [text, { type: "boolean" }], items: { type: "integer" } }],
    ["a month", { ...text, pattern: "^\\d{4}-(0[1-9]|1[0-2])$" }],
    ["an id behind a word", { ...text, pattern: "^us_(?:jb|ag)_[A-Za-z0-9]{8,}$" }],
    ["a pattern and a length", { ...text, pattern: "^[a-z][a-z0-9-]*$", minLength: 20, maxLength: 30 }],
    ["a pattern with room for less", { ...text, pattern: "^[A-Z]+/\\w+$", maxLength: 5 }],
    ["a pattern that looks ahead", { ...text, pattern: "^(?!-)[a-z-]+(?<!-)$" }],
    ["an ARN", { ...text, pattern: "^arn:aws(-[\\w]+)*:[a-z0-9-\\.]{1,63}:\\p{L}*:\\d{12}:.+$" }],
    ["any text of a pattern within it", { ...text, pattern: "b+c?", minLength: 12 }],
    [
      "a duration, an address, a host, a pointer",
      {
        type: "object",
        required: ["a", "b", "c", "d"],
        properties: Object.fromEntries(["duration", "ipv4", "hostname", "relative-json-pointer"].map((format, index) => ["abcd"[index], { ...text, format }])),
      },
    ],
    ["a time whose pattern says which zone", { ...text, format: "date-time", pattern: "Z$" }],
    ["a value beside what its part says", { allOf: [{ ...text, enum: ["a", "b"] }, { const: "b" }] }],
    ["a default that is none of its values", { type: "integer", default: 5, minimum: 10 }],
    [
      "members that one of several forms asks for",
      { type: "object", properties: { a: text, b: { type: "integer", minimum: 999 } }, anyOf: [{ required: ["b"] }, { required: ["a"] }] },
    ],
    ["the one of two forms that is not the other", { oneOf: [{ type: "object" }, ref("Leaf"), { type: "array", items: text }] }],
    [
      "a base with more",
      { allOf: [ref("Named"), { required: ["size"], properties: { name: { pattern: "^[a-z]+$" }, size: { type: "number", maximum: 1 } } }] },
    ],
    ["a list or nothing", { type: "object", required: ["all"], properties: { all: { anyOf: [{ type: "null" }, { type: "array", items: text }] } } }],
    ["a tree", ref("Tree")],
    [
      "so many members",
      { type: "object", minProperties: 3, required: ["a"], properties: { a: text, b: { type: "integer" } }, additionalProperties: { type: "boolean" } },
    ],
    ["members of a map", { type: "object", required: ["x-1"], additionalProperties: { type: "number", maximum: 3 } }],
    ["no text that is not to be", { ...text, not: { const: "" }, examples: ["y"] }],
  ])("%s", (_, schema) => expect(problemsOf(schema)).toBe(""));

  it("of whatever kinds", () => {
    const bounds = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 }));
    const number = bounds.map(([low, size]) => ({ minimum: low, maximum: low + size }));
    const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        number.map((own) => ({ type: "integer", ...own })),
        number.map((own) => ({ type: "number", ...own })),
        bounds.map(([low, step]) => ({ type: "number", exclusiveMinimum: low, multipleOf: step + 1 })),
        bounds.map(([low]) => ({ type: "integer", exclusiveMaximum: low })),
        fc.integer({ min: 0, max: 30 }).map((minLength) => ({ ...text, minLength, maxLength: minLength + 2 })),
        fc.constantFrom("date", "date-time", "time", "uuid", "uri", "email", "ipv6").map((format) => ({ ...text, format })),
        fc.constantFrom("^[^/]+$", "^[a-f]{3,9}(,[a-f]{3})*$", "^\\S+@\\S+\\.com$", "^(a|b)?c$").map((pattern) => ({ ...text, pattern })),
        fc.record({ type: fc.constant("array"), minItems: fc.nat(3), items: tie("schema") }),
        fc.dictionary(fc.constantFrom("a", "b", "c"), tie("schema")).map((properties) => ({ type: "object", properties, required: Object.keys(properties) })),
        fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
        fc.array(tie("schema"), { minLength: 1, maxLength: 2 }).map((all) => ({
          type: "object",
          allOf: all.map((one, index) => ({ type: "object", required: [`m${index}`], properties: { [`m${index}`]: one } })),
        })),
      ),
    }));
    fc.assert(
      fc.property(schema, (one) => problemsOf(one) === ""),
      { numRuns: 300 },
    );
  });
});
