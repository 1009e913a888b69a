import { readdirSync, readFileSync } from "node:fs";
import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { root } from "../../workspace/root.ts";
import { mutations } from "./mutations.ts";
import { seeded, validValue } from "./valid-values.ts";
import { validatedVendors } from "./validated-vendors.ts";
import { violations } from "./violations.ts";

const replies = 1000;

const samplesOf = (id: string): [string, Json][] => {
  const folder = `${root}/specs/${id}/samples`;
  return readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))]);
};

/** Whether a schema's object takes any member. */
const ajvIsFree = (spec: Json, schema: Json): boolean => {
  const { additionalProperties, properties, allOf } = schema.$ref ? spec.components.schemas[schema.$ref.split("/").at(-1)] : schema;
  return additionalProperties !== undefined || (!properties && !allOf);
};

describe.each(validatedVendors)("validators of $id", ({ id, spec, operations, ajv }) => {
  it("are there for every JSON body, and for nothing else", () => {
    for (const { info, own, responses } of operations) {
      expect(Object.keys(own.responses).map(Number)).toEqual(responses.map(({ status }) => status).sort((a, b) => a - b));
      expect(own.body !== undefined).toBe(info.body !== undefined);
    }
  });

  it("find nothing in the spec's own examples", () => {
    for (const { info, own, responses } of operations) {
      for (const { status, examples } of responses)
        for (const example of examples) expect(own.responses[status]?.(example), `${info.id} ${status}`).toEqual([]);
      for (const example of info.body?.examples ?? []) expect(own.body?.(example), info.id).toEqual([]);
    }
  });

  it.each(samplesOf(id))("find no violation in what the vendor's pages show: %s", (_, sample) => {
    const { own, success } = operations.find(({ name }) => name === sample.operation) ?? {};
    if (sample.request.body !== undefined) expect(own?.body?.(sample.request.body)).toEqual([]);
    const validate = own?.responses[sample.response?.status] ?? own?.responses[success?.[0]?.status ?? 0];
    if (sample.response?.body !== undefined) expect(validate?.(sample.response.body).filter(({ drift }) => !drift)).toEqual([]);
  });

  it.each(operations.filter(({ responses }) => responses.length > 0))(
    `find nothing in ${replies} generated valid replies of $name`,
    ({ name, own, responses }) => {
      const random = seeded(name.length * 7919 + id.length);
      const [first] = responses;
      for (let i = 0; i < replies; i++) {
        const response = i % 10 === 9 ? responses[Math.floor(random() * responses.length)] : first;
        const value = validValue(spec, response?.schema, random);
        const found = own.responses[response?.status ?? 0]?.(value);
        if (found?.length !== 0) expect.fail(`${response?.status}: ${JSON.stringify(found)} in ${JSON.stringify(value)}`);
        if (!ajv.isValid(response?.schema, value)) expect.fail(`not valid: ${ajv.problems(response?.schema, value)} in ${JSON.stringify(value)}`);
      }
    },
  );

  it("agree with Ajv on generated requests, sound and mutated", () => {
    const random = seeded(41);
    for (const { info, own } of operations.filter(({ info }) => info.body))
      for (let i = 0; i < 200; i++) {
        const sound = validValue(spec, info.body?.schema, random);
        const value = i % 2 === 0 ? sound : Object.values(mutations)[i % 6]?.(spec, info.body?.schema, sound, random);
        if (value === undefined) continue;
        const found = own.body?.(value) ?? [];
        if ((found.length === 0) !== ajv.isValid(info.body?.schema, value))
          expect.fail(
            `${info.id}: ${JSON.stringify(value)}: Ajv finds ${ajv.problems(info.body?.schema, value) || "nothing"}, its own ${JSON.stringify(found)}`,
          );
        if (found.some(({ drift }) => drift)) expect.fail(`${info.id}: ${JSON.stringify(found)}`);
      }
  });

  it("report a member that the spec does not know as drift alone, wherever the schema lists members", () => {
    const random = seeded(43);
    let cases = 0;
    for (const { info, own, success } of operations)
      for (const { status, schema } of success) {
        for (let i = 0; i < 20; i++) {
          const value = validValue(spec, schema, random);
          if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
          const found = own.responses[status]?.({ ...value, brandNew: "canary-7f3a" });
          if (found?.length === 0 && ajvIsFree(spec, schema)) continue;
          expect(found, info.id).toEqual([{ pointer: "/brandNew", expected: "no such member", seen: "string", drift: true }]);
          cases++;
        }
      }
    expect(cases).toBeGreaterThan(20);
  });

  it("are printed without eval and without imports but core's", () => {
    const text = readFileSync(`${root}/packages/${id}/src/generated/validators.ts`, "utf8");
    expect(text).not.toMatch(/\beval\b|new Function|require\(/);
    expect([...text.matchAll(/from "([^"]+)"/g)].map(([, from]) => from)).toEqual(["@vendor-jobs/core/validation", "./operations.ts"]);
  });
});

describe.each(validatedVendors.filter(({ id }) => violations[id]))("a violation of $id", (vendor) => violations[vendor.id]?.(vendor));
