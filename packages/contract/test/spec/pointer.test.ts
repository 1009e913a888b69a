import { pick } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { at, put, remove, resolve, schemaAt } from "../../src/spec/index.ts";
import { apiOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

describe("a pointer out of the body", () => {
  const leads = "leads out of the body";

  it("is refused where a value is read, put or removed", () => {
    expect(() => pick({}, ["/a/__proto__/polluted"])).toThrow(leads);
    expect(() => put({}, "/__proto__/polluted", 1)).toThrow(leads);
    expect(() => put({ a: {} }, "/a/__proto__", { polluted: 1 })).toThrow(leads);
    expect(() => remove({}, "/__proto__/toString")).toThrow(leads);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(typeof {}.toString).toBe("function");
  });

  it("ends where it would lead to what all objects have", () => {
    expect(put({}, "/constructor/prototype/polluted", 1)).toEqual({ constructor: { prototype: { polluted: 1 } } });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    remove({}, "/constructor/prototype/toString");
    expect(Object.hasOwn(Object.prototype, "toString")).toBe(true);
  });

  it("leads to nothing in a spec", () => {
    const spec = { components: { schemas: { Job: { type: "object", properties: { id: { type: "string" } } } } } };
    for (const pointer of ["/__proto__/toString", "/components/constructor/name", "/components/__proto__"]) expect(at(spec, pointer)).toBeUndefined();
    expect(() => resolve(spec, { $ref: "#/__proto__/toString" })).toThrow("leads nowhere");
    expect(at(spec, "/components/schemas/Job")).toBe(spec.components.schemas.Job);
    for (const pointer of ["/constructor", "/__proto__", "/toString"]) expect(schemaAt(spec, spec.components.schemas.Job, pointer)).toBeUndefined();
  });

  it("leads to members whose names have a slash or a tilde", () => {
    const body = { "a/b": { "c~1": "x" } };
    const pointer = "/a~1b/c~01";
    expect(pick(body, [pointer])).toBe("x");
    expect(put({}, pointer, "x")).toEqual(body);
    const properties = { "a/b": { properties: { "c~1": { const: "x" } } } };
    expect(schemaAt({}, { properties }, pointer)).toEqual({ const: "x" });
    remove(body, pointer);
    expect(body).toEqual({ "a/b": {} });
  });

  it("leads to the elements of what may be a list or an object", () => {
    const fault = { type: "object", properties: { msg: { type: "string" } } };
    const reason = { type: "object", properties: { reason: { type: "boolean" } } };
    const detail = { anyOf: [{ type: "array", items: fault }, { type: "string" }, reason] };
    expect(schemaAt({}, detail, "/0/msg")).toEqual({ type: "string" });
    expect(schemaAt({}, detail, "/reason")).toEqual({ type: "boolean" });
  });

  it("reads names with a percent sign as they are where they encode nothing", () => {
    const schemas = { "100%": { type: "object" }, "a b": { type: "string" } };
    for (const [reference, schema] of [["100%", schemas["100%"]] as const, ["a%20b", schemas["a b"]] as const])
      expect(resolve({ components: { schemas } }, { $ref: `#/components/schemas/${reference}` })).toBe(schema);
  });

  it.each([
    ["a field's", { fields: { id: ["/__proto__/a"], status: ["/phase"] } }],
    ["a condition's", { states: [{ state: "failed", when: { "/a/__proto__": ["x"] } }] }],
  ])("is refused as %s in the table of a client", (_, job) => {
    const spec = madeUpSpec();
    expect(() => apiOf({ ...spec, "x-job": { ...spec["x-job"], ...job } })).toThrow(/The pointer "\/(__proto__\/a|a\/__proto__)" leads out of the body/);
  });
});

it.each<[what: string, value: object, pointer: string, after: object]>([
  ["the last of a list", { log: ["a", "b"] }, "/log/-1", { log: ["a", "x"] }],
  ["the last of a list that is not there", {}, "/log/-1", { log: ["x"] }],
  ["the last of a list that is empty", { log: [] }, "/log/-1/text", { log: [{ text: "x" }] }],
  ["the first of a list that is not there", {}, "/errors/0/message", { errors: [{ message: "x" }] }],
])("puts a value into %s", (_, value, pointer, after) => expect(put(value, pointer, "x")).toEqual(after));

it("keeps notes on sources out of the table, and headers in it", () => {
  const rule = { kind: "rate_limited", status: [403], headers: { "x-ratelimit-remaining": ["0"] }, "x-unconfirmed": "seen in an answer" };
  const spec = { ...madeUpSpec(), "x-error": { message: ["/reason"], kinds: [rule] } };
  expect(apiOf(spec).error?.kinds).toEqual([{ kind: "rate_limited", status: [403], headers: { "x-ratelimit-remaining": ["0"] } }]);
});
