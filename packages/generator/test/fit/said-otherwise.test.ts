import type { Json } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { answers, drafting, theirs } from "../drafted.ts";

const { made, drafted, textOf } = drafting();

const page = { name: "page", in: "query", schema: { type: "integer" }, example: 1 };
const kind = { type: "string", enum: ["nightly", "manual"] };
const job = { type: "object", properties: { id: { type: "string" }, kind, status: { type: "string", enum: ["running", "succeeded", "failed"] } } };
const run = { $ref: "#/components/schemas/Run" };
const list = { type: "object", properties: { runs: { type: "array", items: run }, page: { type: "integer" } } };
const paths = (of: Json = {}, asked: Json = page, about: (schema: Json) => Json = answers) => ({
  "/runs": { get: { operationId: "listRuns", parameters: [asked], ...about(list) } },
  "/runs/{id}": { get: { operationId: "getRun", parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }], ...about(run) }, ...of },
});
const components = { securitySchemes: theirs.components.securitySchemes, schemas: { Run: job } };
const document: Json = { ...theirs, openapi: "3.1.0", paths: paths(), components };
const inCapitals = (schema: Json) => ({ responses: { 200: { description: "ok", content: { "Application/JSON; charset=utf-8": { schema } } } } });
const elsewhere = Object.fromEntries(Object.keys(paths()).map((path, index) => [path, { $ref: `#/components/pathItems/P${index}` }]));
const items = Object.values(paths()).flatMap((item, index) => [
  [`P${index}`, { $ref: `#/components/pathItems/Own${index}` }],
  [`Own${index}`, item],
]);
const inLists = (schema: Json): Json => JSON.parse(JSON.stringify(schema), (key, value) => (key === "type" && typeof value === "string" ? [value] : value));
const constants = { type: "string", oneOf: [{ const: "nightly" }, { const: "manual", title: "By hand" }] };

it.each<[string, Json]>([
  ["types in lists", { components: { ...components, schemas: { Run: inLists(job) } }, paths: paths({}, page, (schema) => answers(inLists(schema))) }],
  ["values as constants", { components: { ...components, schemas: { Run: { ...job, properties: { ...job.properties, kind: constants } } } } }],
  ["media types in capitals", { paths: paths({}, page, inCapitals) }],
  ["paths by references to references", { paths: elsewhere, components: { ...components, pathItems: Object.fromEntries(items) } }],
  [
    "security by reference",
    { components: { ...components, securitySchemes: { key: { $ref: "#/components/securitySchemes/real" }, real: { type: "http", scheme: "bearer" } } } },
  ],
  [
    "an example by reference",
    {
      paths: paths({}, { ...page, example: undefined, examples: { one: { $ref: "#/components/examples/One" } } }),
      components: { ...components, examples: { One: { value: 1 } } },
    },
  ],
])("drafts the same of a document with %s", async (what, change) => {
  const options = { vendor: undefined, only: [] };
  const name = what.replaceAll(" ", "-");
  expect(await made(name, { ...document, ...change }, options)).toEqual(await made(`${name}-plain`, document, options));
});

it("has a parameter for each member of an object that the query takes so", async () => {
  const pageable = { type: "object", properties: { page: { type: "integer", minimum: 0 }, size: { type: "integer" } }, required: ["size"] };
  const schemas = { Run: job, Pageable: pageable };
  const asked = { name: "pageable", in: "query", required: true, schema: { $ref: "#/components/schemas/Pageable" } };
  const { paths: drafted } = await made(
    "members",
    { ...document, paths: paths({}, asked), components: { ...components, schemas } },
    { vendor: undefined, only: [] },
  );
  expect(drafted["/runs"].get).toMatchObject({
    parameters: [
      { name: "page", in: "query", schema: { type: "integer", minimum: 0 } },
      { name: "size", in: "query", required: true },
    ],
    "x-pagination": { style: "page", parameter: "page", first: 0, size: "size" },
  });
});

it("drafts the same of a document that begins with a byte order mark", async () => {
  const options = { vendor: undefined, only: [] };
  await drafted("bare", JSON.stringify(document), options);
  await drafted("marked", `\uFEFF${JSON.stringify(document)}`, options);
  expect(textOf("marked")).toBe(textOf("bare"));
});
