import type { Json } from "@vendor-jobs/contract/spec";
import { describe, expect, it } from "vitest";
import { answers, drafting, object, theirs } from "../drafted.ts";

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

const left = async (name: string, document: Json) =>
  (await drafted(name, JSON.stringify(document), own)).problems.filter((one) => !one.includes("house/marks"));

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
    const variables = { region: { default: "us", enum: ["us", "eu"] }, base: { default: "jobs/v1" } };
    const servers = [{ url: "https://data.{region}.acme.test/{base}", variables }];
    const document: Json = documentOf({}, { servers });
    document.paths["/runs/{id}"].parameters = [{ name: "User-Agent", in: "header", required: true, schema: text }];
    const spec = await made("agent", document, own);
    expect(spec.paths["/runs/{id}"].parameters).toEqual([]);
    expect(spec.servers).toEqual([
      { url: "https://data.{serverRegion}.acme.test/jobs/v1", variables: { serverRegion: { default: "us", enum: ["us", "eu"] } } },
    ]);
  });

  it("words that schemas do not have, types and lists of values that do not fit, and what a choice is told apart by that may be missing", async () => {
    const form = (kind: string) => object({ kind: { ...text, enum: [kind] } });
    const document = documentOf({
      count: { type: "int64", supported_versions: ["1"], min_length: 1 },
      names: { type: "Array of string" },
      kinds: { type: "array", items: text, enum: ["a", "b"] },
      mood: { ...text, enum: ["good", null] },
      level: { type: "integer", enum: ["high", "low"] },
      flags: { ...text, items: text, required: true, pattern: "\\p{Alnum}+" },
      choice: { oneOf: [form("a"), form("b")], discriminator: { propertyName: "kind" } },
    });
    expect(await left("words", document)).toEqual([]);
    const { properties } = (await made("wordsagain", document, own)).components.schemas.GetRunResult;
    expect(properties).toMatchObject({
      count: { type: "integer", format: "int64", minLength: 1 },
      names: { type: "array" },
      kinds: { type: "array", items: { anyOf: [{ ...text, enum: ["a", "b"] }, text] } },
      mood: { anyOf: [{ ...text, enum: ["good"] }, { type: ["string", "null"] }] },
      choice: { anyOf: [form("a"), form("b")].map(({ type }) => ({ type })) },
    });
    expect(properties.flags).toEqual(text);
    expect(properties.level).not.toHaveProperty("type", "integer");
  });

  it("answers of which none is a success, a license that is its name, and a way to sign in that is no name or is not there", async () => {
    const [binary] = [{ type: "string", format: "binary" }];
    const document: Json = documentOf({}, { info: { title: "Theirs", version: "9", license: "MIT" }, security: [{ "JWT or key": [] }, { grant: ["read"] }] });
    document.components = { securitySchemes: { "JWT or key": { type: "apiKey", in: "header", name: "X-Key" } } };
    const get = (operationId: string, responses: Json) => ({ get: { operationId, responses } });
    document.paths["/file"] = get("getFile", { 302: { description: "there" } });
    document.paths["/note"] = get("getNote", { default: { description: "A note", content: { "application/json": { schema: text } } } });
    document.paths["/gone"] = get("getGone", { default: { description: "Unexpected error", content: { "application/json": { schema: text } } } });
    expect(await left("answers", document)).toEqual([]);
    const { info, paths, security, components } = await made("answersagain", document, own);
    expect(info.license).toEqual({ name: "MIT" });
    const responses = (path: string) => paths[path].get.responses;
    expect(responses("/file")[200].content).toEqual({ "application/octet-stream": { schema: binary } });
    expect([Object.keys(responses("/note")), Object.keys(responses("/gone"))]).toEqual([["200"], ["200", "default"]]);
    expect(security).toEqual([{ JWT_or_key: [] }, { grant: ["read"] }]);
    expect(components.securitySchemes).toMatchObject({ JWT_or_key: { name: "X-Key" }, grant: { scheme: "bearer" } });
    expect(textOf("answersagain")).toMatch(/# TO CONFIRM: .*bearer token.*\n +securitySchemes:/);
  });

  it("a schema that is said to be an answer, and a parameter of which nothing is said", async () => {
    const document: Json = documentOf({});
    const Run = answers(object({ id: text })).responses[200];
    document.components = { responses: { Run } };
    document.paths["/latest"] = {
      get: { operationId: "getLatest", parameters: [{ name: "why", in: "query" }], ...answers({ $ref: "#/components/responses/Run" }) },
    };
    expect(await left("answer", document)).toEqual([]);
    const { paths, components } = await made("answeragain", document, own);
    expect(components.schemas.GetLatestResult).toEqual(object({ id: text }));
    expect(paths["/latest"].get.parameters).toEqual([{ name: "why", in: "query", schema: text }]);
  });

  it("references into schemas, which are changed, and to what was not read", async () => {
    const whole = "#/components/schemas/Whole";
    const document: Json = documentOf({ whole: { $ref: whole }, part: { $ref: `${whole}/oneOf/1/properties/deep` }, own: { $ref: `${whole}/$defs/Own` } });
    document.paths["/runs/{id}"].get.responses[200].content["application/json"].schema.properties.other = { $ref: "https://acme.test/other.yaml#/Other" };
    const deep = object({ a: text });
    document.components = { schemas: { Whole: { $defs: { Own: deep }, oneOf: [text, object({ deep }), { type: "object" }] } } };
    const marks = (await drafted("within", JSON.stringify(document), own)).problems;
    expect(marks.filter((one) => !one.includes("house/marks"))).toEqual([]);
    const { schemas } = (await made("withinagain", document, own)).components;
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["Whole", "WholeOneOf1PropertiesDeep", "Own"]));
    expect(schemas.GetRunResult.properties.other.description).toContain("TO REWRITE: what https://acme.test/other.yaml");
  });

  it("examples that look like references, as they are", async () => {
    const document: Json = documentOf({ ref: object({}) });
    const media = document.paths["/runs/{id}"].get.responses[200].content["application/json"];
    media.example = { ref: { $ref: "#/jobs/1" } };
    expect(await left("shown", document)).toEqual([]);
    const { paths } = await made("shownagain", document, own);
    const shown = { documented: { value: { ref: { $ref: "#/jobs/1" } } } };
    expect(paths["/runs/{id}"].get.responses[200].content["application/json"].examples).toEqual(shown);
  });

  it("schemas that are called as types that each client has", async () => {
    const document: Json = documentOf({ records: { $ref: "#/components/schemas/Record" }, scope: { $ref: "#/components/schemas/JobsScope" } });
    document.components = { schemas: { Record: object({ id: text }), RecordSchema: text, JobsScope: text } };
    document.paths["/more"] = { get: { operationId: "more", ...answers({ $ref: "#/components/schemas/RecordSchema" }) } };
    expect(await left("record", document)).toEqual([]);
    const { schemas } = (await made("recordagain", document, own)).components;
    expect(schemas).toMatchObject({ RecordSchema: object({ id: text }), RecordSchema2: text, JobsScopeSchema: text });
    expect(schemas.GetRunResult.properties.records).toEqual({ $ref: "#/components/schemas/RecordSchema" });
  });
});
