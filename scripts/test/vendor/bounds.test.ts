import type { Json } from "@vendor-jobs/contract/spec";
import { propertiesOf, resolve } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { beyondBounds, isId } from "./mutations.ts";
import { seeded, validValue } from "./valid-values.ts";
import { validatedVendors } from "./validated-vendors.ts";

/** The forms of objects that each union of a document has. */
function* unionsOf(spec: Json, node: Json = spec.components.schemas, place = ""): Generator<{ place: string; union: Json; forms: Json[] }> {
  if (node === null || typeof node !== "object") return;
  const forms = (node.anyOf ?? node.oneOf ?? []).filter((form: Json) => Object.keys(propertiesOf(spec, form)).length > 0);
  if (forms.length > 1) yield { place, union: node, forms };
  for (const [key, inner] of Object.entries<Json>(node)) yield* unionsOf(spec, inner, `${place}/${key}`);
}

const requiredOf = (spec: Json, schema: Json): string[] => {
  const { required = [], allOf = [] } = resolve(spec, schema);
  return [...required, ...allOf.flatMap((part: Json) => requiredOf(spec, part))];
};

describe.each(validatedVendors)("the bounds of $id", ({ spec, operations, ajv }) => {
  it("refuse every negative count, time and number, and every empty id, wherever one may stand in a body", () => {
    const random = seeded(31);
    const accepted = new Set<string>();
    let count = 0;
    for (const { info, own, responses } of operations)
      for (const { status, schema, validate } of [
        ...responses.map(({ status, schema }) => ({ status, schema, validate: own.responses[status] })),
        ...(info.body ? [{ status: "body", schema: info.body.schema, validate: own.body }] : []),
      ])
        for (let i = 0; i < 30; i++)
          for (const [what, mutated] of beyondBounds(spec, schema, validValue(spec, schema, random))) {
            count++;
            const found = validate?.(mutated).filter(({ drift }) => !drift) ?? [];
            if (found.length === 0 || ajv.isValid(schema, mutated)) accepted.add(`${info.id} ${status} ${what.replace(/\d+/g, "*")}`);
          }
    expect([...accepted]).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  it("refuse the same in every parameter", () => {
    const wrong = operations.flatMap(({ info }) =>
      info.parameters.flatMap(({ name, schema }) =>
        [isId([name]) && "", -1000]
          .filter((value) => value !== false && schema !== undefined && ajv.isValid(schema, value))
          .map((value) => `${info.id} takes ${JSON.stringify(value)} for ${name}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("refuse the halves of a union: each form without one of what it requires", () => {
    const random = seeded(33);
    const accepted = new Set<string>();
    for (const { place, union, forms } of unionsOf(spec))
      for (const form of forms)
        for (let i = 0; i < 5; i++) {
          const value = validValue(spec, form, random);
          if (typeof value === "symbol") continue;
          expect(ajv.problems(union, value), `${place}: ${JSON.stringify(value)}`).toBe("");
          for (const name of requiredOf(spec, form)) {
            const { [name]: _, ...half } = value;
            if (ajv.isValid(union, half)) accepted.add(`${place}: ${JSON.stringify(half)}`);
          }
        }
    expect([...accepted]).toEqual([]);
  });
});
