import { expect, it } from "vitest";
import { createFake } from "../../src/index.ts";
import type { Json } from "../../src/spec/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

/** The made-up spec without its examples. */
const specOf = (paging?: object): Json =>
  JSON.parse(JSON.stringify(madeUpSpec(paging)), (key, value) => (key === "examples" || key === "example" ? undefined : value));
const get = async (spec: Json, path: string) => {
  const response = await createFake(spec, { jobs: 3 }).fetch(`https://acme.test/base${path}`, { headers: { "x-key": "k" } });
  return { status: response.status, body: await response.json() };
};
const text = { type: "string" };
const item = { type: "object", required: ["code", "message"], properties: { code: text, message: text } };

it.each<[string, Json, string[], Json]>([
  ["the first of a list", { type: "array", items: item }, ["/0/message"], [{ code: "", message: "Not found" }]],
  [
    "the first of a list in a member",
    { type: "object", properties: { errors: { type: "array", items: item } } },
    ["/errors/0/message"],
    { errors: [{ code: "", message: "Not found" }] },
  ],
  [
    "a text that may be an object",
    { type: "object", required: ["detail"], properties: { detail: { anyOf: [text, item] } } },
    ["/detail/message", "/detail"],
    { detail: "Not found" },
  ],
  ["a member that need not be there", { type: "object", properties: { error: item } }, ["/error/message"], { error: { code: "", message: "Not found" } }],
])("a failure that no example shows says what was wrong in %s", async (_, schema, message, body) => {
  const spec = specOf();
  spec.components.schemas.Problem = schema;
  spec["x-error"] = { message };
  expect(await get(spec, "/tasks/none")).toEqual({ status: 404, body });
});

it("a page that no example shows has what must stand beside its counts, and says in its own way that there is more", async () => {
  const paging = { style: "offset", items: "/rows", parameter: "page", size: "size", total: "/meta/total", more: "/rest" };
  const spec = specOf(paging);
  const { Paged, TaskPage } = spec.components.schemas;
  Paged.required = [];
  Paged.properties.meta.required = ["kind", "page_number"];
  Object.assign(Paged.properties.meta.properties, { kind: text, page_number: { type: "integer" } });
  TaskPage.properties.rest = text;
  const { body } = await get(spec, "/tasks?size=2");
  expect(body).toMatchObject({ meta: { total: 3, kind: "", page_number: 0 }, rest: "?page=2" });
});

it("ids have the beginning that their pattern asks for, however short it is, at whichever of their places", () => {
  const spec = specOf();
  Object.assign(spec.components.schemas.Task.properties, { handle: text, key: { type: "string", pattern: "^j-" } });
  spec["x-job"].ids.taskKey = ["/handle", "/key"];
  const ids = createFake(spec, { jobs: 12 }).jobs.map(({ id }) => String(id));
  expect(new Set(ids.filter((id) => id.startsWith("j-"))).size).toBe(12);
});
