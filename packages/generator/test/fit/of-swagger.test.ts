import { createFake } from "@vendor-jobs/contract";
import { createClientOf, type Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { drafting } from "../drafted.ts";

const { made } = drafting();

/** A document as frameworks write Swagger 2.0: bodies and forms among the parameters, media types apart, names that OpenAPI 3 does not have. */
const theirs: Json = {
  swagger: "2.0",
  info: { title: "Acme jobs API", version: "1" },
  host: "acme.test:8080",
  basePath: "/api/",
  schemes: ["http", "https", "wss"],
  consumes: ["application/json"],
  produces: ["application/json"],
  securityDefinitions: {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    password: { type: "basic" },
    granted: { type: "oauth2", flow: "application", tokenUrl: "https://acme.test/token", scopes: { jobs: "All of jobs" } },
  },
  security: [{ key: [] }, { password: [] }, { granted: ["jobs"] }],
  parameters: {
    page: { name: "page", in: "query", type: "integer", minimum: 1 },
    input: { name: "input", in: "body", required: true, schema: { $ref: "#/definitions/New%20Job" } },
  },
  responses: { wrong: { description: "No", schema: { $ref: "#/definitions/Problem" }, examples: { "application/json": { why: "no" } } } },
  paths: {
    "/jobs": {
      get: {
        operationId: "listJobs",
        parameters: [
          { $ref: "#/parameters/page" },
          { name: "status", in: "query", type: "array", items: { type: "string", enum: ["queued", "done"] }, collectionFormat: "pipes" },
          { name: "tags", in: "query", type: "array", items: { type: "string" }, "x-example": ["a"] },
          { name: "owner", in: "query", type: "array", items: { type: "string" }, collectionFormat: "multi" },
        ],
        responses: {
          200: {
            description: "A page",
            schema: { $ref: "#/definitions/Page«Job»" },
            examples: { one: { items: [{ id: "j1", status: "done" }] } },
            headers: { "X-Total": { type: "integer", description: "Of all pages" } },
          },
          403: { $ref: "#/responses/wrong" },
        },
      },
      post: {
        operationId: "createJob",
        parameters: [{ $ref: "#/parameters/input" }],
        responses: { 201: { description: "ok", schema: { $ref: "#/definitions/Job" } } },
      },
    },
    "/jobs/{id}": {
      parameters: [{ name: "id", in: "path", required: true, type: "string" }],
      get: { operationId: "getJob", responses: { 200: { description: "ok", schema: { $ref: "#/definitions/Job" } } } },
    },
    "/jobs/{id}/cancel": {
      post: {
        operationId: "cancelJob",
        consumes: ["application/x-www-form-urlencoded"],
        parameters: [
          { name: "id", in: "path", required: true, type: "string" },
          { name: "why", in: "formData", required: true, type: "string", description: "Why" },
          { name: "tags", in: "formData", type: "array", items: { type: "string" } },
        ],
        responses: { 204: { description: "ok" } },
      },
    },
    "/jobs/{id}/input": {
      put: {
        operationId: "uploadInput",
        parameters: [
          { name: "id", in: "path", required: true, type: "string" },
          { name: "file", in: "formData", type: "file" },
        ],
        responses: { 204: { description: "ok" } },
      },
    },
    "/jobs/{id}/log": {
      get: {
        operationId: "getLog",
        produces: ["text/plain"],
        parameters: [{ name: "id", in: "path", required: true, type: "string" }],
        responses: { 200: { description: "ok", schema: { type: "string" } } },
      },
    },
    "/jobs/{id}/result": {
      get: {
        operationId: "getResult",
        produces: ["application/zip"],
        parameters: [{ name: "id", in: "path", required: true, type: "string" }],
        responses: { 200: { description: "ok", schema: { type: "file" } } },
      },
    },
  },
  definitions: {
    Job: {
      type: "object",
      discriminator: "kind",
      required: ["id", "status"],
      properties: {
        id: { type: "string" },
        kind: { type: "string" },
        status: { type: "string", enum: ["queued", "running", "done", "failed"] },
        // A member may be called as what is a keyword elsewhere.
        type: { type: "string", "x-nullable": true },
        parent: { $ref: "#/definitions/Job", "x-nullable": true },
        next: { $ref: "#/definitions/Job" },
      },
    },
    "Page«Job»": { type: "object", properties: { items: { type: "array", items: { $ref: "#/definitions/Job" } } } },
    "New Job": { type: "object", properties: { file: { type: "string", example: { type: "file" } } } },
    Problem: { type: "object", properties: { why: { type: "string" }, lost: { $ref: "#/definitions/Lost" } } },
  },
};

describe("a spec made of a document of Swagger 2.0", () => {
  it("has its servers, ways to sign in, parameters, bodies, forms and answers in the words of OpenAPI 3.1", async () => {
    const spec = await made("acme", theirs, { vendor: undefined, only: [] });
    expect(spec.openapi).toBe("3.1.0");
    expect(spec.servers).toEqual([{ url: "https://acme.test:8080/api" }, { url: "http://acme.test:8080/api" }]);
    expect(spec.components.securitySchemes).toMatchObject({
      password: { type: "http", scheme: "basic" },
      granted: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://acme.test/token", scopes: { jobs: "All of jobs" } } } },
    });
    const { get, post } = spec.paths["/jobs"];
    expect(get.parameters).toEqual([
      { name: "page", in: "query", schema: { type: "integer", minimum: 1 } },
      expect.objectContaining({ name: "status", style: "pipeDelimited", explode: false }),
      expect.objectContaining({ name: "tags", style: "form", explode: false, example: ["a"] }),
      expect.objectContaining({ name: "owner", style: "form", explode: true }),
    ]);
    expect(get.responses["200"]).toMatchObject({
      headers: { "X-Total": { description: "Of all pages", schema: { type: "integer" } } },
      content: { "application/json": { schema: { $ref: "#/components/schemas/PageJob" }, examples: { one: { value: { items: [{ id: "j1" }] } } } } },
    });
    expect(get.responses["403"].content["application/json"].examples).toEqual({ documented: { value: { why: "no" } } });
    expect(post.requestBody).toEqual({ required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/NewJob" } } } });
    expect(spec.paths["/jobs/{id}"].get.parameters).toEqual([{ name: "id", in: "path", required: true, schema: { type: "string" } }]);
    expect(spec.paths["/jobs/{id}/cancel"].post.requestBody.content).toEqual({
      "application/x-www-form-urlencoded": {
        schema: {
          type: "object",
          required: ["why"],
          properties: { why: { type: "string", description: "Why" }, tags: { type: "array", items: { type: "string" } } },
        },
        // As Swagger has it where nothing is said.
        encoding: { tags: { style: "form", explode: false } },
      },
    });
    expect(spec.paths["/jobs/{id}/input"].put.requestBody.content["multipart/form-data"].schema.properties.file).toEqual({ type: "string", format: "binary" });
    expect(Object.keys(spec.paths["/jobs/{id}/log"].get.responses["200"].content)).toEqual(["text/plain"]);
    expect(spec.paths["/jobs/{id}/result"].get.responses["200"].content["application/zip"].schema).toEqual({ type: "string", format: "binary" });
  });

  it("has its schemas by names that can be types, their null and what tells them apart, and says of one that is not there", async () => {
    const { Job, NewJob, Lost } = (await made("schemas", theirs, { vendor: undefined, only: [] })).components.schemas;
    expect(Job.discriminator).toEqual({ propertyName: "kind" });
    expect(Job.properties.type).toEqual({ type: ["string", "null"] });
    expect(Job.properties.parent).toEqual({ anyOf: [{ $ref: "#/components/schemas/Job" }, { type: "null" }] });
    expect(Job.properties.next).toEqual({ $ref: "#/components/schemas/Job" });
    expect(NewJob.properties.file.example).toEqual({ type: "file" });
    expect(Lost).toEqual({ description: "TO REWRITE: the document has no schema Lost." });
  });

  it("is what a fake and a client are made of", async () => {
    const spec = await made("used", theirs, { vendor: undefined, only: [] });
    const fake = createFake(spec, { pace: 1 });
    const client = createClientOf(spec, { fetch: fake.fetch, apiKey: "secret" });
    const started = (await client.createJob?.({ body: {} })) as { id: string };
    const seen = await client.job?.(started).wait({ interval: { min: 1, max: 1 } });
    expect(seen).toMatchObject({ state: "succeeded", status: "done" });
    expect(await client.cancelJob?.({ id: started.id, body: { why: "late" } })).toBeUndefined();
  });
});
