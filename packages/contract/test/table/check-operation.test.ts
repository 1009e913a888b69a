import { describe, expect, it } from "vitest";
import { type Json, UnsupportedSpecError } from "../../src/spec/index.ts";
import { apiOf, createClientOf } from "../../src/table/index.ts";

const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
const getJob = { operationId: "getJob", parameters: [id], responses: { 200: { description: "It." } } };
const specOf = (operation: Json, more: Json = {}, item: Json = {}, method = "get"): Json => ({
  info: { title: "Acme jobs API" },
  servers: [{ url: "https://acme.test" }],
  paths: { "/jobs/{id}": { [method]: { ...getJob, ...operation }, ...item }, ...more },
});
const query = (name: string) => ({ name, in: "query", schema: { type: "string" } });
const requestBody = { content: { "application/json": { schema: {} } } };
const servers = [{ url: "https://uploads.acme.test" }];
/** A form whose file has headers of its own. */
const withHeaders = (type: string, header = "X-Sum") => ({
  content: { [type]: { schema: { type: "object", properties: { file: { type: "string" } } }, encoding: { file: { headers: { [header]: { schema: {} } } } } } },
});

describe("a client is not made of an operation that it would not call as the document says", () => {
  it.each<[string, Json, string, RegExp]>([
    ["no name", specOf({ operationId: undefined }), "get", /^paths\/\/jobs\/\{id\}\/get lacks operationId\./],
    ["TRACE", specOf({}, {}, {}, "trace"), "trace", /^getJob: TRACE is no method that fetch sends/],
    ["a body of GET", specOf({ requestBody }), "get/requestBody", /^getJob: GET with a body is nothing that fetch sends; leave the body out/],
    [
      "two parameters of a name",
      specOf({ parameters: [id, query("id")] }),
      "get/parameters",
      /^getJob: id goes into the path and the query, and one argument cannot/,
    ],
    [
      "a parameter called body",
      specOf({ parameters: [id, query("body")], requestBody }, {}, {}, "put"),
      "put/parameters",
      /^getJob: the parameter body has the name/,
    ],
    [
      "a hole in the path",
      specOf({ parameters: [] }),
      "get/parameters",
      /^getJob: its path has \{id\}, and it has no parameter of that name; add one with in: path/,
    ],
    [
      "a parameter that has no place",
      specOf({ parameters: [id, { ...id, name: "x" }] }),
      "get/parameters",
      /^getJob: the parameter x is in the path, and \/jobs/,
    ],
    [
      "a parameter in what is no place",
      specOf({ parameters: [id, { ...id, name: "all", in: "querystring" }] }),
      "get/parameters",
      /^getJob: parameter all is in "querystring", which the runtime cannot send; say path, query or header/,
    ],
    [
      "no success but by default",
      specOf({ responses: { default: { description: "It.", ...requestBody } } }),
      "get/responses/default",
      /^getJob: what it answers stands under default alone/,
    ],
    ...["multipart/form-data", "application/x-www-form-urlencoded"].map((type): [string, Json, string, RegExp] => {
      const schema = { type: "object", properties: { tags: { type: type.startsWith("m") ? "object" : "array" } } };
      const content = { [type]: { schema, encoding: { tags: { style: "deepObject", explode: true } } } };
      return [
        `a field of ${type} in no such style`,
        specOf({ requestBody: { content } }, {}, {}, "put"),
        "put/requestBody",
        /the field tags has style deepObject/,
      ];
    }),
    [
      "a field with headers of its own",
      specOf({ requestBody: withHeaders("multipart/form-data") }, {}, {}, "put"),
      "put/requestBody",
      /^getJob: the field file has headers of its own \(X-Sum\) in multipart\/form-data, which the runtime cannot send; leave them out/,
    ],
    ["servers of its own", specOf({ servers }), "get/servers", /^getJob has servers of its own, and a client has one address/],
    ["servers of its path", specOf({}, {}, { servers }), "servers", /^getJob has servers of its own/],
  ])("for it has %s", (_, spec, at, message) => {
    const found = findingsOf(spec);
    expect(found.map(({ at }) => at.join("/"))).toEqual([`paths//jobs/{id}/${at}`]);
    expect(found[0]?.message).toMatch(message);
  });

  it("for another has its name", () => {
    const [found, ...others] = findingsOf(specOf({}, { "/job": { post: { ...getJob, parameters: [] } } }));
    expect([found?.at, others]).toEqual([["paths", "/job", "post", "operationId"], []]);
    expect(found?.message).toBe("POST /job has the operationId getJob, and so has GET /jobs/{id}: call one of them otherwise.");
  });

  it.each(["then", "job", "http"])("for each client has %s", (operationId) => {
    expect(() => createClientOf(specOf({ operationId }))).toThrow(`operationId ${operationId} is what each client has, or is asked for, beside its operations`);
  });

  it("but of one whose success stands under its hundred, which is read as one", () => {
    expect(apiOf(specOf({ responses: { "2XX": { description: "It.", ...requestBody } } })).operations.getJob?.result).toBeUndefined();
  });

  it.each([
    ["a form without parts", withHeaders("application/x-www-form-urlencoded")],
    ["a part whose type stands among them", withHeaders("multipart/form-data", "content-type")],
  ])("but of one with headers that OpenAPI has ignored: of %s", (_, body) => {
    expect(findingsOf(specOf({ requestBody: body }, {}, {}, "put"))).toEqual([]);
  });

  it("but of one whose servers are the document's, or whose parameters differ by more than their place", () => {
    const own = { servers: [{ url: "https://acme.test", description: "The same." }], parameters: [id, query("Id"), query("body")] };
    expect(Object.keys(apiOf(specOf(own)).operations)).toEqual(["getJob"]);
  });
});

function findingsOf(spec: Json) {
  try {
    apiOf(spec);
  } catch (error) {
    if (error instanceof UnsupportedSpecError) return error.findings;
    throw error;
  }
  return [];
}
