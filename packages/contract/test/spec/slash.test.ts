import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { createClientOf, type Json } from "../../src/spec/index.ts";
import { loopback } from "../loopback.ts";
import { madeUpSpec } from "../made-up-spec.ts";

/** The made-up vendor as one whose paths all end in a slash. */
function slashed(): Json {
  const spec: Json = madeUpSpec();
  return { ...spec, paths: Object.fromEntries(Object.entries(spec.paths).map(([path, item]) => [`${path}/`, item])) };
}

it("keeps the slash at the end of a path, on the wire and in the fake", async () => {
  await using server = await loopback(() => ({ json: { key: "a", phase: "done" } }));
  await createClientOf(slashed(), { baseUrl: `${server.url}/base/`, apiKey: "k" }).getTask?.({ taskKey: "a" });
  expect(server.seen.map(({ url }) => url)).toEqual(["/base/tasks/a/"]);

  const fake = createFake(slashed());
  const client = createClientOf(slashed(), { apiKey: "k", fetch: fake.fetch as never });
  const made = (await client.createTask?.({ body: { label: "weekly" } })) as Json;
  expect(await client.getTask?.({ taskKey: made.key })).toMatchObject({ label: "weekly" });
});
