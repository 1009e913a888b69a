import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const answer = (type: string, media: Json) => ({ description: "It.", content: { [type]: media } });
const example = (value: Json) => ({ examples: { first: { value } } });
const text = { type: "string" };

it.each<[string, string, Json, string]>([
  ["as its example has it", "text/plain", { schema: text, ...example("No such task.") }, "No such task."],
  ["by its status, where it has no example", "text/html", { schema: text }, "Not found"],
  ["by its status, where nothing is said of it", "text/plain", {}, "Not found"],
])("a fake tells what is wrong in text: %s", async (_, type, media, said) => {
  const spec: Json = madeUpSpec();
  spec.paths["/tasks/{taskKey}"].get.responses[404] = answer(type, media);
  const response = await createFake(spec).fetch("https://acme.test/base/tasks/none", { headers: { "x-key": "k" } });
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([404, type, said]);
});

it.each<[string, Json]>([
  ["text", '{"a":1}\n{"a":2}\n'],
  ["a list", [{ a: 1 }, { a: 2 }]],
])("a fake gives records line by line, whose example is %s", async (_, records) => {
  const spec: Json = madeUpSpec();
  const media = { schema: { type: "object" }, ...example(records) };
  spec.paths["/export"] = { get: { operationId: "exportTasks", responses: { 200: answer("application/x-ndjson", media) } } };
  const client: Json = createClientOf(spec, { apiKey: "k", fetch: createFake(spec).fetch });
  const got: Json[] = [];
  for await (const record of await client.exportTasks()) got.push(record);
  expect(got).toEqual([{ a: 1 }, { a: 2 }]);
});

it("a fake keeps a job whose start is told by what is neither text nor a number", async () => {
  const spec: Json = madeUpSpec();
  spec.components.schemas.Task.properties.isByHand = { type: "boolean" };
  spec["x-job"].start = [{ operation: "createTask", ids: { taskKey: ["/key"] }, find: { where: { "/isByHand": true } } }];
  const fake = createFake(spec, { jobs: 0 });
  const client: Json = createClientOf(spec, { apiKey: "k", fetch: fake.fetch });
  await client.createTask({ body: { label: "weekly" } });
  expect(fake.jobs).toMatchObject([{ job: { isByHand: true } }]);
});
