import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { SpecValidator } from "@vendor-jobs/contract";
import type { Json } from "@vendor-jobs/contract/spec";
import type { Validators } from "@vendor-jobs/core/validation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateValidators } from "../../src/print/generate-validators.ts";
import { root } from "../root.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...more });
const text = { type: "string" };

// What no vendor's spec has yet, and what a next one may.
const schemas: Record<string, Json> = {
  Tree: object({ name: text, children: { type: "array", items: ref("Tree") } }, { required: ["name"] }),
  Overlapping: { oneOf: [object({ a: text }, { required: ["a"] }), object({ b: text }, { required: ["b"] })] },
  Union: { anyOf: [object({ a: text }, { required: ["a"] }), object({ b: text }, { required: ["b"] }), { type: "null" }] },
  Words: { anyOf: [{ oneOf: [{ const: "a" }, { const: "b", title: "B" }] }, text] },
  Measured: { anyOf: [{ type: "array", items: { minimum: 0, anyOf: [{ type: "integer", enum: [0, 1] }, { type: "integer" }] } }, { type: "null" }] },
  Composed: object({ id: text }, { allOf: [ref("Tree"), { oneOf: [object({ a: text }, { required: ["a"] }), object({ b: text }, { required: ["b"] })] }] }),
  Either: object({ a: text, b: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
  Undeclared: object({ a: text }, { required: ["a", "later"] }),
  Inherited: object({ constructor: text, toString: text, "a-b": text }),
  Map: object({ id: { type: "integer" } }, { additionalProperties: { type: "array", items: { type: "number", multipleOf: 0.5, exclusiveMinimum: 0 } } }),
  Limits: object({
    s: { type: "string", minLength: 2, maxLength: 3 },
    l: { type: "array", uniqueItems: true, maxItems: 2 },
    o: { type: "object", minProperties: 1 },
  }),
  Constants: { enum: [1, "two", null, { three: [3] }] },
  Numbers: { anyOf: [{ type: "integer", enum: [1, 2] }, { type: ["integer", "null"] }] },
  Link: { $ref: "#/components/schemas/Tree" },
  Narrowed: { ...ref("Tree"), required: ["children"] },
  Formats: object({ at: { type: "string", format: "date-time" }, on: { type: "string", format: "date" }, id: { type: "string", format: "uuid" } }),
  Anything: object({ any: ref("Whatever"), all: { type: "array", items: ref("Whatever") } }),
  Whatever: {},
  Untyped: { minLength: 2, minimum: 3, properties: { a: text } },
  Closed: object({ a: text }, { additionalProperties: false }),
};

/** Schemas with keywords that generated validators do not hold values against. */
const looser: Record<string, Json> = {
  Not: { type: "string", not: { const: "a" } },
  Patterned: object({ id: { type: "integer" } }, { patternProperties: { "^[a-z]$": text }, additionalProperties: false }),
  Tuple: { type: "array", prefixItems: [{ type: "integer" }], items: { type: "number", minimum: 2 } },
  Unless: { oneOf: [{ type: "string" }, { not: { type: "string" } }] },
  Conditional: object({ a: text, b: text }, { if: { required: ["a"] }, else: { required: ["b"] } }),
  Named: { type: "object", propertyNames: { maxLength: 1 }, additionalProperties: true },
  EitherOf: { oneOf: [ref("Patterned"), ref("Not")] },
};

const values: Json[] = [
  null,
  true,
  0,
  1,
  2,
  3.5,
  "a",
  "ab",
  "two",
  "🙂🙂",
  [],
  [[]],
  {},
  { a: "x" },
  { b: "x" },
  { a: "x", b: "x" },
  { a: 1 },
  { a: 1, b: "x" },
  { a: "x", later: 1 },
  { three: [3] },
  { three: [4] },
  { name: "n" },
  { name: "n", children: [] },
  { name: "n", children: [{ name: "m", children: [{}] }] },
  { name: "n", a: "x", id: "1" },
  { name: "n", a: "x", b: "x" },
  { name: "n", a: "x", extra: 1 },
  { constructor: "x" },
  { constructor: 1 },
  { "a-b": 1 },
  { id: 1, x: [1, 2.5] },
  { id: 1, x: [0.3] },
  { id: 1, x: [-1] },
  { s: "🙂🙂" },
  { s: "a" },
  { s: "abcd" },
  {
    l: [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  },
  { l: [1, 2, 3] },
  { o: {} },
  { o: { a: 1 } },
  ...["2024-02-29", "2023-02-29", "2024-04-31", "1900-02-29", "2000-02-29", "24-01-01"].flatMap((on) => [{ on }, { at: `${on}T10:00:00Z` }]),
  ...["T24:00:00Z", "T23:59:60Z", "T12:59:60Z", "T00:29:60+00:30", "T10:00:00", " 10:00:00z", "T10:00:00+0530", "T10:00:00.Z", "T10:00:00+24:00"].map(
    (time) => ({ at: `2024-01-30${time}` }),
  ),
  { id: "123e4567-e89b-12d3-a456-426614174000" },
  { id: "123e4567" },
];

const operation = (id: string, responses: Json, requestBody?: Json) => ({ operationId: id, responses, ...(requestBody && { requestBody }) });
const body = (schema: Json) => ({ description: "", content: { "application/json": { schema } } });
const spec = {
  components: { schemas: { ...schemas, ...looser } },
  paths: Object.fromEntries(
    Object.keys({ ...schemas, ...looser }).map((name) => [
      `/${name}`,
      {
        // Its bodies get the quick check.
        get: { ...operation(`list${name}`, { 200: body(ref(name)) }), "x-pagination": { style: "none", items: "/items" } },
        post: operation(`post${name}`, { 200: body(ref(name)), 204: { description: "" }, default: body({ type: "array", items: ref(name) }) }, body(ref(name))),
      },
    ]),
  ),
};

const folder = mkdtempSync(`${tmpdir()}/vendor-jobs-`);
let validators: Validators;

beforeAll(async () => {
  mkdirSync(`${folder}/node_modules/@vendor-jobs`, { recursive: true });
  symlinkSync(`${root}/packages/core`, `${folder}/node_modules/@vendor-jobs/core`);
  writeFileSync(`${folder}/validators.ts`, generateValidators(spec));
  ({ validators } = await import(`${folder}/validators.ts`));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Ajv takes what objects inherit for members of theirs.
describe.each(Object.keys(schemas).filter((name) => name !== "Inherited"))("validators of a schema such as %s", (name) => {
  const ajv = new SpecValidator(spec);

  it("judge requests and responses as Ajv does, and new members as drift alone", () => {
    const own = validators[`post${name}`];
    for (const value of values) {
      const isValid = ajv.problems(schemas[name], value) === "";
      const shown = JSON.stringify(value);
      expect(own?.body?.(value).length === 0, shown).toBe(isValid);
      expect(
        own?.responses[200]?.(value).every(({ drift }) => drift),
        shown,
      ).toBe(isValid);
      expect(
        own?.responses[0]?.([value]).every(({ drift }) => drift),
        shown,
      ).toBe(isValid);
      expect(own?.responses[204]).toBeUndefined();
    }
  });
});

it.each(Object.keys(looser))("validators of %s, of which they hold a part alone, refuse nothing that Ajv takes, and something", (name) => {
  const ajv = new SpecValidator(spec);
  const refused = values.filter((value) => validators[`post${name}`]?.responses[200]?.(value).some(({ drift }) => !drift));
  expect(refused.filter((value) => ajv.problems(looser[name], value) === "")).toEqual([]);
  expect(refused.length).toBeGreaterThan(name === "Unless" ? -1 : 0);
});

it.each<[string, Json, string[]]>([
  ["Tree", { name: "n", children: [{ name: "m", extra: 1 }] }, ["/children/0/extra"]],
  ["Union", { a: "x", b: "x" }, ["/b"]],
  ["Union", { a: "x" }, []],
  ["Words", "b", []],
  ["Words", "c", [""]],
  ["Measured", [2], ["/0"]],
  ["Composed", { name: "n", a: "x", id: "1" }, []],
  ["Composed", { name: "n", a: "x", extra: 1 }, ["/extra"]],
  ["Either", { a: "x", extra: 1 }, ["/extra"]],
  ["Undeclared", { a: "x", later: 1 }, []],
  ["Inherited", { constructor: "x", valueOf: 1 }, ["/valueOf"]],
  ["Map", { id: 1, secret: [1] }, []],
  ["Numbers", 7, [""]],
  ["Numbers", null, []],
  ["Narrowed", { name: "n", children: [], extra: 1 }, ["/extra"]],
])("finds what is new in %s: %j", (name, value, pointers) => {
  const found = validators[`post${name}`]?.responses[200]?.(value);
  expect(found?.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(found?.every(({ drift }) => drift)).toBe(true);
});

it("does not take what objects inherit for members", () => {
  const validate = validators.postInherited?.responses[200];
  expect(validate?.({})).toEqual([]);
  expect(validate?.({ toString: 1, constructor: "x" })).toEqual([{ pointer: "/toString", expected: "string", seen: "number", drift: false }]);
});

it("hides no fault behind what is new at the same place, in the one form that it can be of", () => {
  const found = validators.postMeasured?.responses[200]?.([-1]);
  expect(found).toContainEqual({ pointer: "/0", expected: "number from 0", seen: "number", drift: false });
});

it("shows no key of a map, whose names are data", () => {
  const found = validators.postMap?.responses[200]?.({ id: 1, "canary-7f3a": [-1] });
  expect(found).toEqual([{ pointer: "/*/0", expected: "number above 0", seen: "number", drift: false }]);
});

it("refuses to generate what it cannot check", () => {
  const broken = structuredClone(spec);
  broken.components.schemas.Tree.divisibleBy = 2;
  expect(() => generateValidators(broken)).toThrow(/keyword divisibleBy, which no validator can be generated for; use one of type, enum/);
});
