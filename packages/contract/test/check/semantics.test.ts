import { describe, expect, it } from "vitest";
import { ExchangeInspector } from "../../src/check/index.ts";
import { matchOperation } from "../../src/index.ts";
import type { Json, OperationInfo } from "../../src/spec/index.ts";

/** A spec of one operation. */
const specOf = (operation: object, schemas: object = {}, method = "post"): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  paths: { "/tasks": { [method]: { operationId: "act", responses: { 200: { description: "Done." } }, ...operation } } },
  components: { schemas },
});
const bytes = (body: unknown) => new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));
const answering = (schema: unknown, type = "application/json") => ({ responses: { 200: { description: "Done.", content: { [type]: { schema } } } } });

function replied(spec: Json, body: unknown, headers: Record<string, string> = { "content-type": "application/json" }): string[] {
  const inspector = new ExchangeInspector(spec);
  const [info] = inspector.operations as [ExchangeInspector["operations"][number]];
  const { deviations, unchecked } = inspector.reply(info, 200, { headers: new Headers(headers), body: bytes(body) });
  return [...deviations.map(({ severity, pointer, expected, seen }) => `${severity} ${pointer}: ${expected}, ${seen}`), ...(unchecked ? [unchecked] : [])];
}

const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const text = { type: "string" };
const base = { Base: object({ a: text }) };

describe("a reply that is as its schema has it", () => {
  it.each<[string, unknown, unknown, object?]>([
    ["names by a pattern", object({ a: text }, { patternProperties: { "^x-": text }, additionalProperties: false }), { "x-b": "1" }],
    ["names by a pattern, others open", object({ a: text }, { patternProperties: { "^x-": text } }), { "x-b": "1" }],
    ["a list among values", { enum: [[1, 2], { a: 1 }] }, [1, 2]],
    ["an object as the only value", { const: { a: 1, b: 2 } }, { b: 2, a: 1 }],
    ["what stands beside a $ref", { $ref: "#/components/schemas/Base", properties: { b: text }, required: ["b"] }, { a: "1", b: "x" }, base],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of schemas
    ["what a condition adds", object({ a: text }, { if: object({ a: { const: "1" } }), then: object({ b: text }) }), { a: "1", b: "1" }],
    ["what a member brings", object({ a: text }, { dependentSchemas: { a: object({ b: text }) } }), { a: "1", b: "1" }],
    ["what is not evaluated, and free", object({ a: text }, { unevaluatedProperties: true }), { b: 1 }],
    ["first items of their own", { type: "array", prefixItems: [text], items: { type: "integer" } }, ["a", 1]],
    ["a schema that takes all", true, [1]],
    ["a property that takes all", object({ a: true }), { a: 1 }],
    ["a property called $ref", object({ $ref: text }), { $ref: "#/x" }],
    ["a union among what it is composed of", { allOf: [{ oneOf: [{ type: "null" }, object({ b: text })] }, object({ a: text })] }, { a: "1" }],
    ["a union beside properties", object({ a: text }, { anyOf: [object({ b: text }), object({ c: text })] }), { a: "1", b: "1" }],
    ["two unions", { anyOf: [object({ a: text })], oneOf: [object({ b: text })] }, { a: "1", b: "1" }],
    ["an address of a server without a domain", { type: "string", format: "url" }, '"http://127.0.0.1:8080/a.mp3"'],
    ["one of constants, of which others are let through", { anyOf: [{ oneOf: [{ const: "a" }, { const: "b", title: "B" }] }, text] }, '"b"'],
    ["a format that nobody knows", { type: "string", format: "semver" }, '"1.2.3"'],
  ])("has no finding: %s", (_, schema, body, schemas = {}) => {
    expect(replied(specOf(answering(schema), schemas), body)).toEqual([]);
  });
});

describe("a reply that is not", () => {
  const place = "/paths/~1tasks/post/responses/200/content/application~1json/schema";
  it.each<[string, unknown, unknown, string[], object?]>([
    [
      "what stands beside a $ref",
      { $ref: "#/components/schemas/Base", properties: { b: text } },
      { a: 1, b: 2 },
      ["violation /a: string, integer", "violation /b: string, integer"],
      base,
    ],
    ["names by a pattern", object({}, { patternProperties: { "^x-": text } }), { "x-b": 1 }, ["violation /*: string, integer"]],
    ["first items", { type: "array", prefixItems: [text], items: { type: "integer" } }, [1, 1], ["violation /*: string, integer"]],
    ["no item behind the first", { type: "array", prefixItems: [text], items: false }, ["a", 1], ["violation : the schema at", "array"]],
    ["nothing at all", false, 1, ["violation : the schema at"]],
    ["both of two unions", { anyOf: [{ type: "object" }], oneOf: [object({ a: text })] }, { a: 1 }, ["violation /a: string, integer"]],
    ["none of some constants", { oneOf: [{ const: "a" }, { const: "b" }] }, '"c"', ["violation : one of a, b, string"]],
    ["a $ref into paths", object({ a: { type: "integer" }, b: { $ref: `#${place}/properties/a` } }), { b: "x" }, ["violation /b: integer, string"]],
  ])("is told by its place: %s", (_, schema, body, found, schemas = {}) => {
    const all = replied(specOf(answering(schema), schemas), body);
    expect(all.length).toBeGreaterThan(0);
    for (const [index, one] of all.entries()) expect(one).toContain(found[index]);
  });

  it("is found in bodies that are no JSON", () => {
    const lines = answering(object({ a: text }, { required: ["a"] }), "application/x-ndjson");
    const words = answering({ type: "string", enum: ["ok"] }, "text/plain");
    const of = (type: string) => ({ "content-type": type });
    expect(replied(specOf(lines), '{"a":"x"}\n{"a":1}\n', of("application/x-ndjson"))).toEqual(["violation /*/a: string, integer"]);
    expect(replied(specOf(lines), "<p>", of("application/x-ndjson"))).toEqual(["violation : application/x-ndjson, something else"]);
    expect(replied(specOf(words), "no", of("text/plain"))).toEqual(["violation : ok, string"]);
    expect(replied(specOf(words), "ok", of("text/plain; charset=utf-8"))).toEqual([]);
    expect(matchOperation("no", specOf(words), "act", 200)).toMatchObject({ pass: false });
    expect(matchOperation("ok", specOf(words), "act", 200)).toMatchObject({ pass: true });
  });

  it("is found in headers", async () => {
    const headers = { "X-Total": { required: true, schema: { type: "integer" } }, "Content-Type": { required: true, schema: { const: "nothing" } } };
    const spec = specOf({ responses: { 200: { description: "Done.", headers } } });
    expect(replied(spec, "", {})).toEqual(["violation header/X-Total: required, nothing"]);
    expect(replied(spec, "", { "x-total": "many" })).toEqual(["violation header/X-Total: integer, string"]);
    expect(replied(spec, "", { "x-total": "7" })).toEqual([]);
    const messageOf = async (response: unknown) => (await matchOperation(response, spec, "act", 200)).message();
    expect(await messageOf(new Response(null, { status: 200 }))).toContain(
      "header/X-Total is required\n    spec: #/paths/~1tasks/post/responses/200/headers/X-Total",
    );
    expect(await messageOf({ status: 200, headers: { "x-total": "7" } })).toContain("but it is a valid one");
    expect(await messageOf({ status: 200 })).toContain("but it is a valid one");
  });

  it("is found in a media type that matchers are told", async () => {
    const spec = specOf(answering(text, "text/csv"));
    const headers = { "content-type": "text/html" };
    for (const response of [{ status: 200, headers, body: "<p>" }, new Response("<p>", { headers })])
      expect((await matchOperation(response, spec, "act", 200)).message()).toContain("content-type is text/html; expected text/csv");
  });

  it("is not looked for in members that are not read, and matchers, the proxy's and verify's findings, tell", async () => {
    const records = { type: "array", items: { type: "object", required: ["a"], properties: { a: text } } };
    const content = { "text/csv": { schema: records } };
    const spec = specOf({ ...answering(records, "text/csv"), requestBody: { content } });
    const headers = { "content-type": "text/csv" };
    const said = /was not checked: its members are in a form that is not read here; describe it as text/;
    expect((await matchOperation(new Response("b\n1\n", { headers }), spec, "act")).message()).toMatch(said);
    expect((await matchOperation(new Request("http://acme.test/tasks", { method: "POST", headers, body: "b\n1\n" }), spec, "act")).message()).toMatch(said);
    const inspector = new ExchangeInspector(spec);
    const message = { headers: new Headers(headers), body: new TextEncoder().encode("b\n1\n") };
    const [info] = inspector.operations as [OperationInfo];
    const unheld = expect.stringMatching(/^its members/);
    expect(inspector.reply(info, 200, message)).toMatchObject({ deviations: [], unheld });
    expect(inspector.request({ info, path: {} }, new URL("http://acme.test/tasks"), message)).toMatchObject({ deviations: [], unheld });
    const asText = specOf(answering(text, "text/csv"));
    expect(await matchOperation(new Response("b\n1\n", { headers }), asText, "act")).toMatchObject({ pass: true });
  });

  it.each<[string, string[]]>([
    ['id,n,name\r\n1,2,x\r\n2,,"a, ""b""\nc"\r\n', []],
    ['\uFEFFid,n\n\n"7",3', []],
    ["id,n\n", []],
    ["id,n\nx,3\n1,3\ny,4.5", ["/*/id", "/*/n"]],
    ["n\n3\n", ["/*/id"]],
    ["id,n\n1,2,3\n", [""]],
    ['id,n\n1,"2\n', [""]],
  ])("is looked for in the rows of CSV: %j", (body, wrong) => {
    const row = { type: "object", required: ["id"], properties: { id: { type: "string", pattern: "^\\d+$" }, n: { type: "integer" }, name: text } };
    const inspector = new ExchangeInspector(specOf(answering(row, "text/csv")));
    const message = { headers: new Headers({ "content-type": "text/csv; charset=utf-8" }), body: new TextEncoder().encode(body) };
    const { deviations } = inspector.reply(inspector.operations[0] as OperationInfo, 200, message);
    expect([...new Set(deviations.map(({ pointer }) => pointer))].sort()).toEqual(wrong);
  });

  it("is drift where the spec has no body", () => {
    expect(replied(specOf({}), { a: 1 })).toEqual(["drift : nothing, application/json"]);
    expect(matchOperation({ status: 200, body: { a: 1 } }, specOf({}), "act")).toMatchObject({ pass: true });
    const held = matchOperation({ status: 200, body: { a: 1 } }, specOf({}), "act", { drift: "fail" }) as { message: () => string };
    expect(held.message()).toContain("body is none that the spec has");
  });

  it("is JSON alone where the media type has no schema", async () => {
    const content = { "application/json": {} };
    const spec = specOf({ requestBody: { content }, responses: { 200: { description: "Done.", content } } });
    expect(replied(spec, { a: 1 })).toEqual([]);
    expect(replied(spec, "<p>")).toEqual(["violation : application/json, text that is no JSON"]);
    const headers = { "content-type": "application/json" };
    expect((await matchOperation(new Request("http://acme.test/tasks", { method: "POST", headers, body: "[1]" }), spec, "act")).message()).toContain(
      "valid one",
    );
    const none = new Request("http://acme.test/tasks", { method: "POST", headers, body: "<p>" });
    expect((await matchOperation(none, spec, "act")).message()).toContain("body must be JSON");
  });

  it("is no empty body where a HEAD is answered", () => {
    expect(replied(specOf(answering({ type: "object" }), {}, "head"), "")).toEqual([]);
  });
});

describe("a request", () => {
  const filter = (more: object) => ({ name: "f", required: true, in: "query", schema: object({ role: text, n: { type: "integer" } }), ...more });
  const numbers = { type: "array", items: { type: "integer" } };
  function asked(operation: object, path = "/tasks", body: unknown = "", headers: Record<string, string> = {}): string[] {
    const inspector = new ExchangeInspector(specOf(operation));
    const [info] = inspector.operations as [ExchangeInspector["operations"][number]];
    const url = new URL(path, "http://acme.test");
    const { deviations, unchecked } = inspector.request({ info, path: {} }, url, { headers: new Headers(headers), body: bytes(body) });
    return [...deviations.map(({ pointer, expected, seen }) => `${pointer}: ${expected}, ${seen}`), ...(unchecked ? [unchecked] : [])];
  }

  it.each<[string, object, string, Record<string, string>?]>([
    ["members that go out one by one", filter({}), "/tasks?role=x&n=1"],
    ["members in one text", filter({ explode: false }), "/tasks?f=role,x,n,1"],
    ["members in a header", filter({ in: "header" }), "/tasks", { f: "role,x,n,1" }],
    ["members in a header with their names", filter({ in: "header", explode: true }), "/tasks", { f: "role=x,n=1" }],
    ["a list in a header that came twice", filter({ in: "header", schema: numbers }), "/tasks", { f: "1, 2" }],
    ["members that may be null", filter({ schema: { anyOf: [filter({}).schema, { type: "null" }] } }), "/tasks?role=x&n=1"],
    ["members of a composed schema", filter({ schema: { allOf: [filter({}).schema, { type: "object" }] } }), "/tasks?role=x&n=1"],
    ["members in brackets", filter({ style: "deepObject" }), "/tasks?f[role]=x&f[n]=1"],
    ["a cookie", filter({ in: "cookie", schema: { type: "integer" } }), "/tasks", { cookie: "g=x; f=7" }],
    ["a list that may be null", filter({ schema: { anyOf: [numbers, { type: "null" }] } }), "/tasks?f=1&f=2"],
    ["a list of a composed schema", filter({ schema: { allOf: [numbers] } }), "/tasks?f=1&f=2"],
    ["text of a media type", filter({ schema: undefined, content: { "text/plain": { schema: text } } }), "/tasks?f=x"],
  ])("has its parameter read in its style: %s", (_, parameter, path, headers) => {
    expect(asked({ parameters: [parameter] }, path, "", headers)).toEqual([]);
  });

  it("is told where a member of an exploded object is wrong, a cookie is missing, or a style is not read", () => {
    expect(asked({ parameters: [filter({})] }, "/tasks?n=x")).toEqual(["query/f: integer, string"]);
    expect(asked({ parameters: [filter({ in: "cookie" })] }, "/tasks", "", { f: "7" })).toEqual(["cookie/f: required, nothing"]);
    expect(asked({ parameters: [filter({ in: "header", style: "matrix" })] }, "/tasks", "", { f: "7" })).toEqual(["header/f: the style matrix is not read"]);
  });

  it.each<[string, string]>([
    ["application/x-www-form-urlencoded", "n=x"],
    ["multipart/form-data; boundary=b", '--b\r\ncontent-disposition: form-data; name="n"\r\n\r\nx\r\n--b--\r\n'],
  ])("has its form held against its schema: %s", (type, body) => {
    const [bare = ""] = type.split(";");
    const requestBody = { content: { [bare]: { schema: object({ n: { type: "integer" } }) } } };
    expect(asked({ requestBody }, "/tasks", body, { "content-type": type })).toEqual(["/n: integer, string"]);
    expect(asked({ requestBody }, "/tasks", body.replace("x", "7"), { "content-type": type })).toEqual([]);
  });

  it("has no body where its operation takes none", () => {
    expect(asked({}, "/tasks", { a: 1 }, { "content-type": "application/json" })).toEqual(["body: none that the operation takes, something else"]);
    expect(matchOperation({ method: "POST", url: "/tasks", body: { a: 1 } }, specOf({}), "act")).toMatchObject({ pass: false });
  });
});
