import { readFileSync } from "node:fs";
import { apiOf, type Json } from "@vendor-jobs/contract/spec";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../root.ts";

const schemas = JSON.parse(readFileSync(`${root}/packages/generator/extensions.schema.json`, "utf8")).properties;
const statements = ["api.ts", "job-shape.ts"].flatMap(
  (file) => ts.createSourceFile(file, readFileSync(`${root}/packages/core/src/${file}`, "utf8"), ts.ScriptTarget.Latest, true).statements,
);

/** The members of an interface of core's, and of those that it extends, by whether they may be left out. */
function membersOf(name: string): Map<string, boolean> {
  const found = statements.find((one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === name);
  const extended = (found?.heritageClauses ?? []).flatMap(({ types }) => types.flatMap((type) => [...membersOf(type.getText())]));
  const members = found?.members.filter(ts.isPropertySignature) ?? [];
  return new Map([...extended, ...members.map((member) => [member.name.getText(), member.questionToken !== undefined] as const)]);
}

/** The members that a schema knows, by whether they may be left out; of a union, those of all its forms. */
function knownTo(schema: { properties?: object; required?: string[]; oneOf?: (typeof schema)[] }): Map<string, boolean> {
  const { properties = {}, required = [], oneOf = [] } = schema;
  const forms = oneOf.map(knownTo);
  const names = new Set([...Object.keys(properties), ...forms.flatMap((form) => [...form.keys()])]);
  return new Map([...names].map((name) => [name, !required.includes(name) && !(forms.length > 0 && forms.every((form) => form.get(name) === false))]));
}

describe("an extension's form is core's type", () => {
  it.each([
    // Found out when the table is made, from the schema of the list and x-job.
    ["x-pagination", "Pagination", ["isOptional", "most", "within"]],
    ["x-job", "JobShape", []],
    ["x-error", "ErrorShape", []],
    ["x-rate-limit", "RateLimit", []],
  ])("%s is %s", (extension, type, made) => {
    const members = membersOf(type);
    for (const name of made) expect(members.delete(name)).toBe(true);
    expect([...members].sort()).toEqual([...knownTo(schemas[extension])].sort());
    expect(members.size).toBeGreaterThan(1);
  });
});

it("what readers find lacking is what its schema requires", () => {
  const spec = parse(readFileSync(`${root}/packages/generator/test/scans.yaml`, "utf8"));
  /** The members that cannot be taken away from an object of a spec without its being refused for lacking them. */
  const needed = (place: (spec: Json) => Json) =>
    Object.keys(place(spec)).filter((name) => {
      const copy = structuredClone(spec);
      delete place(copy)[name];
      try {
        apiOf(copy);
        return false;
      } catch (error) {
        return new RegExp(`lacks ${name}\\b`).test((error as Error).message);
      }
    });
  const { required, properties } = schemas["x-job"];
  expect(needed((one) => one["x-job"]).sort()).toEqual([...required].sort());
  expect(needed((one) => one["x-job"].fields)).toEqual(properties.fields.required);
});
