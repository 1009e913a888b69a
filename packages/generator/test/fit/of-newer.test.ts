import { apiOf } from "@vendor-jobs/contract/spec";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { drafting } from "../drafted.ts";

const { drafted, textOf } = drafting();

const document = `openapi: 3.2.0
$self: https://acme.test/openapi.yaml
info: { title: Night renders, version: "2" }
servers: [{ url: https://acme.test, name: production }]
tags: [{ name: Runs, summary: Renders, kind: nav, parent: All, description: What runs at night. }]
security: [{ granted: [] }]
paths:
  /runs:
    get:
      operationId: listRuns
      tags: [Runs]
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses: { 200: { summary: A page, content: { application/json: { $ref: "#/components/mediaTypes/Page" } } } }
    query: { operationId: findRuns, responses: { 200: { description: Found. } } }
  /runs/{id}:
    parameters: &id [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getRun
      responses:
        200:
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Run" }
              examples: { one: { dataValue: { id: r1, status: done }, serializedValue: "{}" } }
  /runs/{id}/log:
    parameters: *id
    get:
      operationId: getLog
      responses: { 200: { description: Lines., content: { application/jsonl: { itemSchema: { type: object, properties: { line: { type: string } } } } } } }
  /runs/{id}/events:
    parameters: *id
    get: { operationId: getEvents, responses: { 200: { description: All., content: { text/event-stream: { itemSchema: { type: object } } } } } }
components:
  mediaTypes:
    Page: { schema: { type: object, properties: { items: { type: array, items: { $ref: "#/components/schemas/Run" } } } } }
  schemas:
    Run:
      type: object
      required: [id, status]
      discriminator: { propertyName: status, defaultMapping: Run }
      properties: { id: { type: string }, status: { type: string, enum: [queued, done, failed] }, summary: { type: string } }
  securitySchemes:
    granted:
      type: oauth2
      oauth2MetadataUrl: https://acme.test/oauth
      flows: { clientCredentials: { tokenUrl: https://acme.test/token, scopes: {} }, deviceAuthorization: { tokenUrl: https://acme.test/token, scopes: {} } }
`;

it("a spec made of a document of OpenAPI 3.2 says it in the words of 3.1, and tells what those have not", async () => {
  const { problems, leftOut } = await drafted("newer", document, { vendor: undefined, only: [] });
  expect(problems.filter((one) => !one.includes("house/marks"))).toEqual([]);
  expect(leftOut).toEqual([expect.stringMatching(/^QUERY \//)]);
  const { openapi, servers, tags, paths, components } = parse(textOf("newer"));
  expect([openapi, servers]).toEqual(["3.1.0", [{ url: "https://acme.test" }]]);
  expect(tags).toContainEqual({ name: "Runs", description: "What runs at night." });
  expect(paths["/runs"].get.responses["200"]).toEqual({
    description: "A page",
    content: { "application/json": { schema: { $ref: "#/components/schemas/ListRunsResult" } } },
  });
  expect(paths["/runs/{id}"].get.responses["200"].content["application/json"].examples).toEqual({ one: { value: { id: "r1", status: "done" } } });
  expect(components.schemas.Run.discriminator).toEqual({ propertyName: "status" });
  expect(components.schemas.Run.properties.summary).toEqual({ type: "string" });
  expect(Object.keys(components.securitySchemes.granted.flows)).toEqual(["clientCredentials"]);
});

it("so that records of a stream come one by one, and another stream as it is", async () => {
  await drafted("used", document, { vendor: undefined, only: ["getRun", "getLog", "getEvents"] });
  const { getLog, getEvents } = apiOf(parse(textOf("used"))).operations;
  expect([getLog?.result, getEvents?.result]).toEqual(["ndjson", "text"]);
});
