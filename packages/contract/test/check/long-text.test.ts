import { SpecValidator } from "@vendor-jobs/contract";
import { describe, expect, it } from "vitest";

const job = { type: "object", properties: { id: { type: "integer", format: "int64" }, parent: { type: ["integer", "null"] }, name: { type: "string" } } };
const validator = new SpecValidator({ components: { schemas: { Job: job } } });
const reference = { $ref: "#/components/schemas/Job" };

describe.each([
  ["a schema", job],
  ["a reference to one", reference],
])("integers by %s", (_, schema) => {
  it("may be text where JavaScript would round them, as clients have them", () => {
    expect(validator.check(schema, { id: "9007199254740993", parent: "-90071992547409931", name: "9007199254740993" })).toEqual([]);
    expect(validator.check(schema, { id: 7, parent: null })).toEqual([]);
  });

  it.each(["7", "1234567890123456", "text", "9007199254740993.5", ""])("are refused as the text %j", (id) => {
    expect(validator.check(schema, { id })).toMatchObject([{ pointer: "/id", message: "must be integer", seen: "string" }]);
  });

  it("are told of as what the spec has", () => {
    expect(validator.check(schema, { id: true, parent: [] }).map(({ message }) => message)).toEqual(["must be integer", "must be integer,null"]);
    expect(validator.check(reference, { id: true })).toMatchObject([{ rule: "#/components/schemas/Job/properties/id/type" }]);
  });
});
