import { InvalidArgumentError } from "@vendor-jobs/core";
import { describe, expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { exampleArguments, type Json, type OperationInfo, operationsOf } from "../../src/spec/index.ts";
import { apiOf, createClientOf } from "../../src/table/index.ts";

const ref = (to: string) => ({ $ref: to });
const getJob = { operationId: "getJob", responses: { 200: { description: "It." } } };
const specOf = (paths: Json, components: Json = {}): Json => ({
  openapi: "3.1.0",
  info: { title: "Acme jobs API", version: "1" },
  servers: [{ url: "https://acme.test" }],
  paths,
  components,
});

describe("a document as OpenAPI 3.1 allows it", () => {
  it("has a path by reference", () => {
    const { operations } = apiOf(specOf({ "/job": ref("#/components/pathItems/Job") }, { pathItems: { Job: { get: getJob } } }));
    expect(operations).toEqual({ getJob: { method: "GET", path: "/job", result: "none" } });
  });

  it("has operations beside the reference of their path", () => {
    const paths = { "/job": { ...ref("#/components/pathItems/Job"), delete: { ...getJob, operationId: "deleteJob" } } };
    expect(Object.keys(apiOf(specOf(paths, { pathItems: { Job: { get: getJob } } })).operations)).toEqual(["getJob", "deleteJob"]);
  });

  it("has a header of the path's again at an operation, in another case", () => {
    const header = (name: string, required: boolean) => ({ parameters: [{ name, in: "header", required, schema: { type: "string" } }] });
    const { operations } = apiOf(specOf({ "/job": { ...header("X-Trace", true), get: { ...getJob, ...header("x-trace", false) } } }));
    expect(operations.getJob).toMatchObject({ params: { "x-trace": "header" } });
    expect(operations.getJob).not.toHaveProperty("required");
  });

  it("has parameters that OpenAPI says are none: the headers of a body's type and of the credential", () => {
    const named = ["Authorization", "content-type", "Accept"].map((name) => ({ name, in: "header", required: true, schema: { type: "string" } }));
    const paths = { "/job": { get: { ...getJob, parameters: named } } };
    expect(apiOf(specOf(paths, { securitySchemes: { main: { type: "http", scheme: "bearer" } } })).operations.getJob?.required).toEqual(["Accept"]);
    expect(apiOf(specOf(paths)).operations.getJob?.required).toEqual(["Authorization", "Accept"]);
  });

  it.each<[string, Json, Json]>([
    ["as example", { example: { id: "a" } }, {}],
    ["in a map", { examples: { one: { value: { id: "a" } }, far: { externalValue: "https://acme.test/b" } } }, {}],
    ["by reference", { examples: { one: ref("#/components/examples/One") } }, {}],
    ["by its schema", {}, { examples: [{ id: "a" }] }],
    ["by its schema, as one", {}, { example: { id: "a" } }],
    ["itself, before its schema", { example: { id: "a" } }, { example: { id: "b" } }],
    ["beside its schema's $ref", { schema: { ...ref("#/components/schemas/Job"), examples: [{ id: "a" }] } }, { example: { id: "b" } }],
  ])("shows a body %s", (_, media, schema) => {
    const content = { "application/json": { schema: ref("#/components/schemas/Job"), ...media } };
    const spec = specOf(
      { "/job": { get: { ...getJob, responses: { 200: { content } } } } },
      { schemas: { Job: schema }, examples: { One: { value: { id: "a" } } } },
    );
    expect(operationsOf(spec)[0]?.responses[0]?.examples).toEqual([{ id: "a" }]);
  });

  it.each<[string, Json]>([
    ["as example", { example: 1 }],
    ["in a map", { examples: { one: { value: 1 } } }],
    ["by reference", { examples: { one: ref("#/components/examples/One") } }],
    ["in its content", { content: { "application/json": { examples: { one: { value: 1 } } } } }],
    ["by its schema", { schema: { examples: [1, 2] } }],
    ["by the schema that it refers to", { schema: { ...ref("#/components/schemas/Page"), description: "Which." } }],
  ])("shows a parameter %s", (_, shown) => {
    const components = { examples: { One: { value: 1 } }, schemas: { Page: { example: 1 } } };
    const parameters = [{ name: "page", in: "query", required: true, ...shown }];
    const [info] = operationsOf(specOf({ "/job": { get: { ...getJob, parameters } } }, components)) as [OperationInfo];
    expect(exampleArguments(info)).toEqual({ page: 1 });
  });

  it.each<[string, Json]>([
    ["by itself", { default: 2 }],
    ["by what it refers to", ref("#/components/schemas/Version")],
    ["beside its $ref", { ...ref("#/components/schemas/Other"), default: 2 }],
    ["by one of its parts", { allOf: [ref("#/components/schemas/Other"), { default: 2 }] }],
  ])("has a parameter sent by the default of its schema: %s", (_, schema) => {
    const schemas = { Version: { default: 2 }, Other: { type: "integer" } };
    const parameters = [{ name: "api-version", in: "query", required: true, schema }];
    expect(apiOf(specOf({ "/job": { get: { ...getJob, parameters } } }, { schemas })).operations.getJob?.queryDefaults).toEqual({ "api-version": 2 });
  });

  it("says nothing of an operation's answers", () => {
    expect(apiOf(specOf({ "/job": { get: { operationId: "getJob" } } })).operations.getJob?.result).toBe("none");
  });

  it.each([
    ["text/plain", "text"],
    ["text/html; charset=utf-8", "blob"],
  ])("with an answer of %s has it read as %s", (type, result) => {
    const responses = { "200": { description: "It.", content: { [type]: {} } } };
    expect(apiOf(specOf({ "/job": { get: { operationId: "getJob", responses } } })).operations.getJob?.result).toBe(result);
  });

  it("knows media types in any case", () => {
    const requestBody = { content: { "Application/X-WWW-Form-Urlencoded": { schema: { type: "object" } } } };
    expect(apiOf(specOf({ "/job": { post: { operationId: "begin", requestBody } } })).operations.begin?.body).toBe("application/x-www-form-urlencoded");
    const parameters = [{ name: "filter", in: "query", content: { "Application/JSON; charset=utf-8": {} } }];
    expect(apiOf(specOf({ "/job": { get: { ...getJob, parameters } } })).operations.getJob?.params).toEqual({ filter: "json" });
  });
});

describe("a body of a type that is neither JSON, a form nor text", () => {
  const archive = { content: { "application/x-tar": {} } };
  const post = { operationId: "pack", requestBody: { required: true, ...archive }, responses: { 200: { description: "It.", ...archive } } };

  it("is sent and read as it is, by its type", async () => {
    const bytes = new Uint8Array([0, 255, 128]);
    const sent: [string | null, ArrayBuffer][] = [];
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      sent.push([request.headers.get("content-type"), await request.arrayBuffer()]);
      return new Response(bytes, { headers: { "content-type": "application/x-tar" } });
    };
    const client: Json = createClientOf(specOf({ "/pack": { post } }), { fetch });
    const answer: Blob = await client.pack({ body: bytes });
    expect(sent).toEqual([["application/x-tar", bytes.buffer]]);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  });

  it.each([
    ["of many types", { "image/*": {} }],
    ["in parts of other types", { "multipart/mixed": {} }],
    ["with members", { "application/xml": { schema: { properties: { id: {} } } } }],
  ])("is refused %s", (_, content) => {
    expect(() => apiOf(specOf({ "/pack": { post: { ...post, requestBody: { content } } } }))).toThrow("is none that the runtime can make");
  });
});

describe("what is no such document", () => {
  it.each<[unknown, string]>([
    [null, "null"],
    ["openapi.yaml", '"openapi.yaml"'],
    [{}, "{}"],
    [{ info: { title: "Acme" } }, '{"info":'],
    [{ paths: {} }, '{"paths":{}}'],
  ])("is told of: %j", (spec, shown) => {
    expect(() => createClientOf(spec as object)).toThrow(InvalidArgumentError);
    expect(() => createClientOf(spec as object)).toThrow(`The spec is ${shown}`);
  });

  it.each([{ openapi: "3.0.3" }, { openapi: undefined, swagger: "2.0" }])("is told of where its version is another: %j", (version) => {
    const spec = { ...specOf({ "/job": { get: getJob } }), ...version };
    expect(() => createClientOf(spec)).toThrow(/The document is (OpenAPI 3\.0\.3|Swagger 2\.0); expected OpenAPI 3\.1/);
    expect(() => createFake(spec)).toThrow(/The document is (OpenAPI 3\.0\.3|Swagger 2\.0); expected OpenAPI 3\.1/);
  });

  it.each<[string, string]>([
    ["#/components/parameters/None", "what is there, such as #/components/schemas/Job."],
    ["#None", "what is there, such as #/components/schemas/Job."],
    ["./jobs.yaml#/Id", "a bundled document (npx @redocly/cli bundle makes one)."],
    ["jobs.yaml", "a bundled document"],
  ])("is told of where it refers to what it has not: %s", (to, expected) => {
    expect(() => createClientOf(specOf({ "/job": { get: { ...getJob, parameters: [ref(to)] } } }))).toThrow(
      `The spec's $ref ${to} leads nowhere in it; expected ${expected}`,
    );
  });
});
