import { describe, expect, it } from "vitest";
import { mutations, placesOf } from "./mutations.ts";
import { seeded, validValue } from "./valid-values.ts";
import { validatedVendors } from "./validated-vendors.ts";

const mutationsEach = 3;

describe.each(validatedVendors)("seeded mutations of valid replies of $id", ({ id, spec, operations, ajv }) => {
  const cases: { what: string; caught: boolean; agrees: boolean; leaks: boolean }[] = [];
  for (const [index, kind] of Object.keys(mutations).entries())
    for (const { info, own, success } of operations)
      for (const { status, schema } of success) {
        const random = seeded(index * 1009 + info.id.length * 31 + id.length);
        for (let i = 0, tries = 0; i < mutationsEach && tries < 30; tries++) {
          const value = validValue(spec, schema, random);
          const mutated = mutations[kind]?.(spec, schema, value, random);
          if (mutated === undefined) continue;
          i++;
          const found = own.responses[status]?.(mutated) ?? [];
          const caught = found.some(({ drift }) => !drift);
          const refused = !ajv.isValid(schema, mutated);
          const leaks = JSON.stringify(found).includes("canary-7f3a");
          cases.push({ what: `${info.id} ${status}: ${kind}`, caught, agrees: caught === refused, leaks });
        }
      }

  it(`are caught, 99 in 100 of ${cases.length}`, () => {
    const missed = cases.filter(({ caught }) => !caught).map(({ what }) => what);
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(Math.ceil(cases.length / 100));
  });
  it("are judged as Ajv judges them", () => expect(cases.filter(({ agrees }) => !agrees).map(({ what }) => what)).toEqual([]));
  it("show no value in what is reported", () => expect(cases.filter(({ leaks }) => leaks).map(({ what }) => what)).toEqual([]));

  it("have places", () => {
    for (const { success } of operations)
      for (const { schema, examples } of success) expect([...placesOf(spec, schema, examples[0])].length).toBeGreaterThan(0);
  });
});
