import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, drafting, theirs } from "./drafted.ts";

const { drafted, made, textOf } = drafting();
const text = { type: "string" };
const { components: _, ...head } = theirs;
/** A document whose one job has these members, and what the lint finds in its draft but what is proposed. */
const documentOf = (properties: Json, more: Json = {}, of: Json = {}) => ({
  ...head,
  security: [],
  ...more,
  paths: {
    "/runs/{id}": {
      get: {
        operationId: "getRun",
        parameters: [{ name: "id", in: "path", required: true, schema: text }],
        ...answers({ type: "object", properties: { id: text, status: { type: "string", enum: ["done", "failed"] }, ...properties }, ...of }),
      },
    },
  },
});
const own = { vendor: undefined, only: [] };

describe("what a document says that no tool of ours could take means the same in its draft", () => {
  it("forms of a choice that overlap, what is required of no object or not described, null for no text, and what only describes", async () => {
    const document = documentOf(
      {
        version: { oneOf: [text, { type: "string", enum: ["hidden"] }] },
        size: { oneOf: [{ type: "integer" }, { type: "number" }] },
        page: { oneOf: ["from", "after"].map((name) => ({ type: "object", properties: { [name]: text, limit: text } })) },
        input: { oneOf: [text, { type: "object" }] },
        words: { type: "array", items: text, required: ["request"] },
        note: { ...text, description: null, contentMediaType: "application/json", contentSchema: { type: "object" } },
        mood: { enum: ["good", "bad"] },
        more: {
          allOf: [
            { type: "object", properties: { a: text } },
            { type: "object", properties: { b: text }, required: ["a", "b"] },
          ],
        },
      },
      {},
      { required: ["id", "tenant"] },
    );
    const { problems } = await drafted("forms", JSON.stringify(document), own);
    expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
    const { GetRunResult } = (await made("formsagain", document, own)).components.schemas;
    expect(GetRunResult.required).toEqual(["id", "tenant"]);
    expect(GetRunResult.properties).toMatchObject({
      tenant: {},
      version: { anyOf: [text, expect.anything()] },
      size: { anyOf: expect.anything() },
      page: { anyOf: expect.anything() },
      mood: { anyOf: [{ enum: ["good", "bad"] }, text] },
      input: { oneOf: expect.anything() },
      words: { type: "array", items: text },
      more: { allOf: [expect.anything(), { properties: { b: text }, required: ["a", "b"] }] },
    });
    expect(GetRunResult.properties.words).not.toHaveProperty("required");
    expect(GetRunResult.properties.more.allOf[1].properties).toEqual({ b: text });
    expect(textOf("forms")).not.toContain("null");
  });

  it("members that are called as keywords are, and bodies that several operations share", async () => {
    const choice = { oneOf: [{ type: "integer" }, { type: "number" }] };
    const members = {
      value: choice,
      default: choice,
      example: { type: "string", enum: ["a", "b"] },
      examples: { type: "integer", enum: [1, 2] },
      level: { enum: [1, 2.5] },
      count: { type: "number", enum: [1, 2] },
      off: { type: ["boolean", "null"], enum: [false, null] },
      either: { type: "boolean", enum: [true, false] },
    };
    const shared = { description: "No such run.", content: { "application/json": { schema: { type: "object", properties: { reason: text } } } } };
    const document = documentOf(members, {}, {});
    document.paths["/runs/{id}"].get.responses[404] = { $ref: "#/components/responses/not-found" };
    document.components = { ...document.components, responses: { "not-found": shared } };
    const { problems } = await drafted("called", JSON.stringify(document), own);
    expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
    const { components } = await made("calledagain", document, own);
    expect(components.schemas.GetRunResult.properties).toMatchObject({
      value: { anyOf: choice.oneOf },
      default: { anyOf: choice.oneOf },
      example: { anyOf: [members.example, text] },
      examples: { anyOf: [members.examples, { type: "integer" }] },
      level: { anyOf: [{ type: "number", enum: [1, 2.5] }, { type: "number" }] },
    });
    expect(components.responses["not-found"].content["application/json"].schema).toEqual({ $ref: "#/components/schemas/NotFound" });
    expect(components.schemas.NotFound).toMatchObject(shared.content["application/json"].schema);
  });

  it("choices of the same words, and members that a part or a condition asks for and nothing describes; extensions of others aside", async () => {
    const named = (...of: string[]) => ({ type: "string", enum: of });
    const document = documentOf({
      form: { oneOf: [named("wav", "none", "wav"), named("none")] },
      link: {
        allOf: [
          { type: "object", required: ["url", "level"], properties: { url: text } },
          { type: "object", properties: { note: text } },
        ],
      },
      input: { type: "object", properties: { image: text }, if: { required: ["template"] }, else: { required: ["image"] } },
    });
    const { get } = document.paths["/runs/{id}"];
    get["x-theirs"] = { $ref: "#/definitions/gone" };
    get.parameters.push({ name: "form", in: "query", schema: { oneOf: [named("wav", "none"), named("none")] } } as never);
    const { problems } = await drafted("asked", JSON.stringify(document), own);
    expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
    const { components, paths } = await made("askedagain", document, own);
    const { properties } = components.schemas.GetRunResult;
    expect(paths["/runs/{id}"].get.parameters[1].schema).toHaveProperty("anyOf");
    expect(properties.form.anyOf).toEqual([{ anyOf: [named("wav", "none"), text] }, { anyOf: [named("none"), text] }]);
    expect(properties.link.allOf[0]).toEqual({ type: "object", required: ["url", "level"], properties: { url: text, level: {} } });
    expect(properties.input.if).toEqual({ required: ["template"], properties: { template: {} } });
  });

  it("objects that a tag tells apart or not, members that one of two forms must have, any form, and keywords of others", async () => {
    const object = (kind: Json) => ({ type: "object", required: ["kind"], properties: { kind, name: text } });
    const document = documentOf({
      tagged: { oneOf: ["a", "b"].map((kind) => object({ const: kind })) },
      flagged: { oneOf: [true, false].map((kind) => object({ const: kind })) },
      graded: { oneOf: ["a", "b"].map((kind) => object({ enum: [kind, "c"] })) },
      // Its words are open, as those of all answers.
      worded: { oneOf: ["a", "b"].map((kind) => object({ type: "string", enum: [kind] })) },
      shown: { oneOf: [{ type: "string", enum: ["hidden"] }, text] },
      nested: { oneOf: [object(text), {}], discriminator: { propertyName: "kind" } },
      either: { type: "object", properties: { a: text }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      files: { anyOf: [{ type: "array", items: text, required: ["id"] }, { type: "null" }] },
      few: { type: "array", items: text, min_items: 1, max_items: 2, $recursiveAnchor: true },
    });
    const { problems } = await drafted("objects", JSON.stringify(document), own);
    expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
    const { properties } = (await made("objectsagain", document, own)).components.schemas.GetRunResult;
    expect(properties).toMatchObject({
      tagged: { oneOf: expect.anything() },
      flagged: { oneOf: expect.anything() },
      graded: { anyOf: expect.anything() },
      worded: { anyOf: expect.anything() },
      shown: { anyOf: expect.anything() },
      either: {
        anyOf: [
          { required: ["a"], properties: { a: {} } },
          { required: ["b"], properties: { b: {} } },
        ],
      },
      files: { anyOf: [{ type: "array", items: text }, { type: "null" }] },
    });
    expect(properties.nested).toEqual({});
    expect(properties.few).toEqual({ type: "array", items: text, minItems: 1, maxItems: 2 });
  });

  it("what means the schema around it as an older JSON Schema said, and is told of where that means none", async () => {
    const around = { type: "array", items: { anyOf: [text, { $recursiveRef: "#" }] } };
    const document = (schema: Json) => documentOf({ where: { $ref: "#/components/schemas/where-all" } }, { components: { schemas: { "where-all": schema } } });
    const { components } = await made("recursive", document({ $recursiveAnchor: true, type: "object", properties: { and: around } }), own);
    expect(components.schemas.WhereAll).toEqual({
      type: "object",
      properties: { and: { type: "array", items: { anyOf: [text, { $ref: "#/components/schemas/WhereAll" }] } } },
    });
    const { problems } = await drafted("unanchored", JSON.stringify(document(around)), own);
    expect(problems).toContainEqual(expect.stringMatching(/house\/keywords: A schema has the keyword \$recursiveRef, .*; write \$ref\.$/));
  });

  it("parts of a body that are closed to each other's members", async () => {
    const closed = (name: string, more: Json = {}) => ({ type: "object", properties: { [name]: text }, additionalProperties: false, ...more });
    const document: Json = documentOf({}, { components: { schemas: { Base: closed("a"), Alone: closed("c") } } });
    const base = { $ref: "#/components/schemas/Base" };
    const sent = (schema: Json) => ({
      operationId: "startRun",
      requestBody: { content: { "application/json": { schema } } },
      responses: { 201: { description: "ok" } },
    });
    document.paths["/runs"] = {
      post: sent(closed("b", { allOf: [base], properties: { b: text, only: { allOf: [{ $ref: "#/components/schemas/Alone" }], minProperties: 1 } } })),
    };
    const { StartRunRequest, Base, Alone } = (await made("closed", document, own)).components.schemas;
    expect([StartRunRequest, Base].map((one) => one.additionalProperties)).toEqual([undefined, undefined]);
    expect(Alone.additionalProperties).toBe(false);
  });

  it("the agent that calls, which others send, and a variable of its servers that is called as an option of all clients", async () => {
    const servers = [{ url: "https://data.{region}.acme.test", variables: { region: { default: "us", enum: ["us", "eu"] } } }];
    const document: Json = documentOf({}, { servers });
    document.paths["/runs/{id}"].parameters = [{ name: "User-Agent", in: "header", required: true, schema: text }];
    const spec = await made("agent", document, own);
    expect(spec.paths["/runs/{id}"].parameters).toEqual([]);
    expect(spec.servers).toEqual([{ url: "https://data.{serverRegion}.acme.test", variables: { serverRegion: { default: "us", enum: ["us", "eu"] } } }]);
  });
});
