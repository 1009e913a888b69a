import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, head, object, proposing, text } from "../drafted.ts";

const { drafted, made } = proposing();
const status = { ...text, enum: ["queued", "running", "done", "failed"] };
const run = object({ id: text, status, kind: text });
const post = (operationId: string, answer: Json, more: Json = {}) => ({ post: { operationId, ...answers(answer), ...more } });

describe("addresses of operations", () => {
  const at = (url: string) => [{ url }];
  const get = (operationId: string, servers: Json) => ({ get: { operationId, servers, ...answers(run) } });

  it("of the same host are joined with their paths, and those of most operations are the client's", async () => {
    const [first, second] = [at("https://api.acme.test/v1/"), at("https://api.acme.test/v2")];
    const paths = { "/a": get("a", first), "/b": get("b", second), "/c": get("c", first), "/d": get("d", at("https://other.test/v1")) };
    const document = { ...head, security: [], servers: [...first, ...at("https://other.test/v1")], paths };
    const spec = await made("hosts", document, { vendor: undefined, only: [] });
    expect(spec.servers).toEqual(at("https://api.acme.test"));
    expect(Object.keys(spec.paths)).toEqual(["/v1/a", "/v2/b", "/v1/c"]);
  });

  it("keep a variable of the client's, whose place no path has", async () => {
    const [server] = [{ url: "https://api.acme.test/{version}", variables: { version: { default: "v1" } } }];
    const document = {
      ...head,
      security: [],
      servers: [server],
      paths: { "/a": get("a", [server]), "/b": get("b", at("https://api.acme.test")), "/c": get("c", [server]) },
    };
    const spec = await made("variables", document, { vendor: undefined, only: [] });
    expect(spec.servers).toEqual([server]);
    expect(Object.keys(spec.paths)).toEqual(["/a", "/c"]);
  });

  it("have what they ask for as parameters, and one path of two that no server tells apart", async () => {
    const paths = {
      "/runs": post("add", run),
      "/runs?beta=true": post("addBeta", run),
      "/all?beta=true": post("addAll", run),
      "/runs/{a}": {},
      "/runs/{b}": {},
    };
    const spec = await drafted(paths);
    expect(Object.keys(spec.paths)).toEqual(["/runs", "/all"]);
    expect(spec.paths["/all"].post.parameters ?? spec.paths["/all"].parameters).toMatchObject([{ name: "beta", in: "query", required: true }]);
  });
});

describe("what is no parameter, or is none of OpenAPI,", () => {
  it("is left out, and said otherwise where that means the same", async () => {
    const key = { type: "apiKey", in: "header", name: "X-Key" };
    const parameters = [
      { name: "x-key", in: "header", required: true, schema: text },
      { name: "session", in: "cookie", schema: text },
      { name: "other", in: "path", required: true, schema: text },
      { name: "q", in: "query", schema: text, title: "Q", additionalProperties: {} },
      { name: "q", in: "query", schema: text },
      { name: "ids", in: "query", style: "simple", schema: { type: "array", items: text } },
    ];
    const paths = {
      "/runs": { get: { operationId: "listAll", description: 'See <a onclick="go()">this</a>', parameters, ...answers(object({ $schema: text })) } },
    };
    const document = { ...head, security: [{ key: [] }], paths, components: { securitySchemes: { key } } };
    const spec = await made("parameters", document, { vendor: undefined, only: [] });
    expect(spec.paths["/runs"].get.description).toBe("See this</a>");
    expect(spec.paths["/runs"].get.parameters).toEqual([
      { name: "q", in: "query", schema: text },
      { name: "ids", in: "query", style: "form", explode: false, schema: { type: "array", items: text } },
    ]);
  });

  it("is no title of an example, name of a type of another, or version that is not there", async () => {
    const media = { schema: { $ref: "#/components/schemas/add-params" }, examples: { one: { title: "One", value: { id: "r1" } } } };
    const operation = { operationId: "add", responses: { 200: { description: "ok", content: { "application/json": media } } } };
    const document = { ...head, info: { title: "T" }, security: [], paths: { "/runs": { post: operation } } };
    const schemas = { "add-params": { ...object({ id: text }), $schema: "https://json-schema.org" } };
    const spec = await made("names", { ...document, components: { schemas } }, { vendor: undefined, only: [] });
    expect(spec.info.version).toBe("1");
    expect(spec.components.schemas).toEqual({ AddParams2: object({ id: text }) });
    expect(spec.paths["/runs"].post.responses[200].content["application/json"].examples.one).toEqual({ value: { id: "r1" } });
  });
});
