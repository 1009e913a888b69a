import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { type Json, propertiesOf, requiredOf, typesOf, valuesOf } from "../../src/spec/index.ts";
import { apiOf, createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

/** A task as a base that lists its kinds, each of which has the base as a part: how many generators write what inherits. */
const spec: Json = madeUpSpec();
Object.assign(spec.components.schemas.Task, { oneOf: [ref("Export"), ref("Import")], discriminator: { propertyName: "label" } });
spec.components.schemas.Export = { allOf: [ref("Task"), { required: ["to"], properties: { to: text, label: { type: "string", enum: ["export"] } } }] };
spec.components.schemas.Import = { allOf: [ref("Task"), { properties: { from: text } }] };

it("reads a base and its heirs once each", () => {
  expect(Object.keys(propertiesOf(spec, ref("Task")))).toEqual(expect.arrayContaining(["from", "key", "label", "to"]));
  expect(propertiesOf(spec, ref("Export")).label).toEqual(text);
  expect(requiredOf(spec, ref("Export"))).toEqual(["key", "phase", "to"]);
  expect([typesOf(spec, ref("Import")), valuesOf(spec, ref("Task"))]).toEqual([["object"], []]);
});

it("makes a client and a fake of it", async () => {
  expect(apiOf(spec).operations.createTask?.mayBeEmpty).toBeUndefined();
  const fake = createFake(spec, { jobs: 1 });
  const client = createClientOf(spec, { apiKey: "k", fetch: fake.fetch });
  expect(await client.getTask?.({ taskKey: fake.jobs[0]?.id })).toMatchObject({ phase: "done" });
});

it("knows the values of an enum that a description stands beside by allOf", () => {
  const phases = ["new", "busy"];
  const named = { components: { schemas: { Phase: { type: "string", enum: phases } } } };
  expect(valuesOf(named, { allOf: [ref("Phase")], description: "Where it is." })).toEqual(phases);
  expect(valuesOf(named, { anyOf: [{ allOf: [ref("Phase")] }, { type: "null" }] })).toEqual(phases);
});

it("takes a list that must be there and may be null for one that may be absent", () => {
  const nullable: Json = madeUpSpec();
  const { rows } = nullable.components.schemas.TaskPage.properties;
  for (const schema of [{ anyOf: [rows, { type: "null" }] }, { ...rows, type: ["array", "null"] }]) {
    nullable.components.schemas.TaskPage.properties.rows = schema;
    expect(apiOf(nullable).operations.listTasks?.pagination?.isOptional).toBe(true);
  }
  expect(apiOf(madeUpSpec()).operations.listTasks?.pagination?.isOptional).toBeUndefined();
});

it("reads what stands beside a $ref with what that leads to", () => {
  const beside = { ...ref("Task"), required: ["size"], properties: { size: { type: "integer", format: "int64" } } };
  expect(Object.keys(propertiesOf(spec, beside))).toEqual(expect.arrayContaining(["key", "size"]));
  expect(requiredOf(spec, beside)).toEqual(["size", "key", "phase"]);
  const sending: Json = structuredClone(madeUpSpec());
  sending.paths["/tasks"].post.requestBody.content["application/json"].schema = beside;
  expect(apiOf(sending).operations.createTask?.integers).toEqual(["/size"]);
});

it("finds the nearest long integers of a body, however many ways there are through its schemas", () => {
  const wide: Json = structuredClone(madeUpSpec());
  const long = { type: "integer", format: "int64" };
  for (let i = 0; i < 60; i++)
    wide.components.schemas[`Node${i}`] = { type: "object", properties: { size: long, left: ref(`Node${i + 1}`), right: ref(`Node${i + 1}`) } };
  wide.components.schemas.Node60 = { type: "object", properties: { back: ref("Node0") } };
  wide.paths["/tasks"].post.requestBody.content["application/json"].schema = ref("Node0");
  const { integers = [] } = apiOf(wide).operations.createTask ?? {};
  expect(integers).toEqual(expect.arrayContaining(["/size", "/left/size", "/right/left/right/size"]));
  expect(integers.length).toBeLessThan(1000);
});
