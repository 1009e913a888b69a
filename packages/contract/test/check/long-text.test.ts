import { SpecValidator } from "@vendor-jobs/contract";
import { describe, expect, it } from "vitest";
import { checkRequest } from "../../src/check/index.ts";

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

describe("JSON of a request", () => {
  const filter = { name: "filter", in: "query", content: { "application/json": { schema: { type: "object" } } } };
  const parameter = { ...filter, schema: filter.content["application/json"].schema };
  const info = { id: "listJobs", method: "POST", path: "/jobs", parameters: [parameter], operation: {}, responses: [] };
  const schema = { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } } };
  const body = { mediaType: "application/json", schema, required: true, examples: [], content: [{ mediaType: "application/json", schema, examples: [] }] };
  const text = '{"id":9007199254740993,"name":"a \\"9007199254740993,","of":[-90071992547409931,7]}';
  const whole = { id: "9007199254740993", name: 'a "9007199254740993,', of: ["-90071992547409931", 7] };
  const sent = (json: string) => ({
    method: "POST",
    url: new URL(`https://acme.test/jobs?filter=${encodeURIComponent(json)}`),
    headers: new Headers({ "content-type": "application/json" }),
    body: json,
  });

  it("keeps the digits of long integers, in the query and in the body", () => {
    expect(checkRequest({ spec: { components: {} }, validator }, { ...info, body }, {}, sent(text))).toMatchObject({
      args: { filter: whole },
      body: whole,
      problems: [],
    });
  });

  it("is held as it was sent: a long integer is no text", () => {
    const { problems } = checkRequest({ spec: { components: {} }, validator }, { ...info, body }, {}, sent('{"name":9007199254740993}'));
    expect(problems).toMatchObject([{ place: "body", pointer: "/name", message: "must be string" }]);
  });
});
