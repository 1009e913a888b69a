import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import { type Json, operationsOf, routerOf } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
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

it("finds the operation of a path whose parameters may have slashes", () => {
  const job = { name: "job", in: "path", required: true, allowReserved: true };
  const operation = (operationId: string, ...parameters: Json[]) => ({ operationId, parameters, responses: {} });
  const own = ["number", "folder"].map((name) => ({ name, in: "path", required: true, schema: { type: name === "number" ? "integer" : "string" } }));
  const spec = {
    paths: {
      "/job/{job}/api": { get: operation("getJob", job) },
      "/job/{job}/{number}/api": { get: operation("getBuild", job, own[0]) },
      "/job/{folder}/api": { post: operation("setFolder", own[1]) },
      "/{job}:stop": { post: operation("stop", job) },
    },
  };
  const route = routerOf(spec, operationsOf(spec));
  const found = (method: string, path: string) => {
    const to = route(method, path);
    return "info" in to ? [to.info.id, to.path] : to;
  };
  expect(found("GET", "/job/a%20b/job/c/12/api")).toEqual(["getBuild", { job: "a b/job/c", number: "12" }]);
  expect(found("GET", "/job/a/api")).toEqual(["getJob", { job: "a" }]);
  expect(found("GET", "/job/a/job/b/api")).toEqual(["getJob", { job: "a/job/b" }]);
  expect(found("POST", "/job/a/api")).toEqual(["setFolder", { folder: "a" }]);
  expect(found("POST", "/job/a/12:stop")).toEqual(["stop", { job: "job/a/12" }]);
  expect(found("POST", "/job/a/b/api")).toEqual({ status: 405 });
});
