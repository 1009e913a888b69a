import { describe, expect, it } from "vitest";
import { ExchangeInspector, SpecValidator } from "../../src/check/index.ts";
import { createFake, matchOperation } from "../../src/index.ts";
import { operationsOf } from "../../src/spec/index.ts";
import { createClientOf } from "../../src/table/index.ts";
import { madeUpSpec } from "../made-up-spec.ts";

type Json = ReturnType<typeof JSON.parse>;
const broken = { key: 7, phase: "done" };
const schema = { $ref: "#/components/schemas/Task" };
const bytes = (body: unknown) => new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body));

function changed(change: (spec: Json) => void): Json {
  const spec = structuredClone(madeUpSpec());
  change(spec);
  return spec;
}

/** What a reply to `getTask` breaks, each as kind, what was expected and seen. */
function replied(spec: Json, type: string, body: unknown, status = 200): string[] {
  const inspector = new ExchangeInspector(spec);
  const { info } = inspector.match("GET", "/base/tasks/1") as NonNullable<ReturnType<typeof inspector.match>>;
  const { deviations } = inspector.reply(info, status, { headers: new Headers(type === "" ? {} : { "content-type": type }), body: bytes(body) });
  return deviations.map(({ kind, pointer, expected, seen }) => `${kind} ${pointer}: ${expected}, ${seen}`);
}

const inTypes = (...types: string[]) =>
  changed((spec) => {
    spec.paths["/tasks/{taskKey}"].get.responses[200].content = Object.fromEntries(types.map((type) => [type, { schema }]));
  });
const wrong = ["type /key: string, integer"];

describe("a reply in one of several media types", () => {
  it.each<[string, Json, string, unknown, string[]]>([
    ["JSON that is declared with its charset", inTypes("application/json; charset=utf-8"), "application/json", broken, wrong],
    ["JSON in capitals", inTypes("Application/JSON"), "application/json;charset=utf-8", broken, wrong],
    ["JSON behind another", inTypes("text/csv", "application/json"), "application/json", broken, wrong],
    ["JSON of another name", inTypes("application/json"), "application/vnd.acme+json", broken, wrong],
    ["JSON where anything is taken", inTypes("*/*"), "application/json", broken, wrong],
    ["what is not said to be any", inTypes("text/csv", "application/json"), "", broken, wrong],
    ["the other", inTypes("text/csv", "application/json"), "text/csv; charset=utf-8", "a,b", []],
    ["a range's", inTypes("text/*"), "text/csv", "a,b", []],
    ["none", inTypes("text/csv", "application/json"), "text/html", "<p>", ["content : one of text/csv, application/json, text/html"]],
    ["none, where none is JSON", inTypes("text/csv"), "text/html", "<p>", ["content : text/csv, text/html"]],
    ["lines of JSON, which are no JSON", inTypes("application/json"), "application/json-seq", "{}", ["content : application/json, application/json-seq"]],
  ])("is held against the one that it is of: %s", (_, spec, type, body, found) => {
    expect(replied(spec, type, body)).toEqual(found);
  });

  it("is so where its path stands elsewhere", () => {
    const spec = changed((spec) => {
      spec.components.pathItems = { Task: { $ref: "#/components/pathItems/Real" }, Real: spec.paths["/tasks/{taskKey}"] };
      spec.paths["/tasks/{taskKey}"] = { $ref: "#/components/pathItems/Task" };
    });
    expect(replied(spec, "application/json", broken)).toEqual(wrong);
  });

  it("is so in matchers", async () => {
    const spec = inTypes("text/csv", "application/json");
    const messageOf = async (body: string, type: string) =>
      (await matchOperation(new Response(body, { headers: { "content-type": type } }), spec, "getTask", 200)).message();
    expect(await messageOf("key,phase", "text/csv")).toContain("but it is a valid one");
    expect(await messageOf("a,b\n1,2\n", "text/csv")).toContain("body/0 must have required property 'key'");
    expect(await messageOf("<p>", "text/html")).toContain("content-type is text/html; expected application/json");
    expect(await messageOf(JSON.stringify(broken), "application/json; charset=utf-8")).toContain("body/key must be string");
  });
});

it("a document whose examples have an id of a schema's name is held as others are", () => {
  const spec = changed(({ components: { schemas } }) => {
    const named = (example: Json) => ({ type: "object", properties: { $id: { type: "string" } }, example });
    Object.assign(schemas, { One: named({ $id: "0123" }), Other: { ...named({ $id: "0123" }), $id: "0123" } });
    schemas.Task.properties.one = { $ref: "#/components/schemas/One" };
  });
  const validator = new SpecValidator(spec);
  expect(validator.problems(schema, broken)).toBe("/key must be string; seen integer");
  expect(validator.problems({ $ref: "#/components/schemas/Other" }, { $id: 7 })).toBe("/$id must be string; seen integer");
});

describe("a request in one of several media types", () => {
  const form = { schema: { type: "object", properties: { label: { type: "integer" } } } };
  const spec = changed((one) => {
    const { content } = one.paths["/tasks"].post.requestBody;
    one.paths["/tasks"].post.requestBody.content = {
      "application/x-www-form-urlencoded": form,
      "application/json; charset=utf-8": content["application/json"],
    };
  });
  const sent = (type: string, body: unknown) => {
    const inspector = new ExchangeInspector(spec);
    const found = inspector.match("POST", "/base/tasks") as NonNullable<ReturnType<typeof inspector.match>>;
    const message = { headers: new Headers({ "content-type": type }), body: bytes(body) };
    return inspector.request(found, new URL("https://acme.test/base/tasks"), message).deviations.map(({ pointer }) => pointer);
  };

  it("is held against the one that it is of", () => {
    expect(sent("application/json", { label: 7 })).toEqual(["/label"]);
    expect(sent("application/json", { label: "x" })).toEqual([]);
    expect(sent("application/x-www-form-urlencoded", "label=7")).toEqual([]);
    expect(sent("text/html", "<p>")).toEqual(["header/content-type"]);
  });

  it("is so in the fake", async () => {
    const post = (type: string, body: string) =>
      createFake(spec).fetch("https://acme.test/base/tasks", { method: "POST", headers: { "x-key": "k", "content-type": type }, body });
    expect((await post("application/json", '{"label":7}')).status).toBe(422);
    expect(await (await post("application/x-www-form-urlencoded", "label=x")).json()).toEqual({ reason: "body/label must be integer; seen string" });
    const other = await post("text/html", "<p>");
    expect([other.status, await other.json()]).toEqual([422, { reason: expect.stringMatching(/^header\/content-type must be one of/) }]);
  });
});

describe("a request whose body is no JSON", () => {
  const record = { type: "object", required: ["label"], properties: { label: { type: "string" } } };
  const lists = { type: "object", properties: { label: { type: "array", items: { type: "string" } } } };
  const lines = [{ label: "a" }, { label: "5" }];
  const styled = {
    type: "object",
    properties: {
      tags: { type: "array", items: { type: "integer" } },
      words: { type: "array", items: { type: "string" } },
      filter: { type: "object", properties: { state: { type: "string" } } },
      meta: { type: "object" },
    },
  };
  const comma = { style: "form", explode: false };
  const fields = { tags: comma, filter: { style: "deepObject", explode: true }, meta: { contentType: "application/json" } };
  const inStyles = { tags: [5, 6], words: ["a,b", "c"], filter: { state: "7" }, meta: { a: [1] } };
  it.each<[string, string, Json, Json, Json, string, Json?]>([
    [
      "fields of a form in styles of their own",
      "application/x-www-form-urlencoded",
      styled,
      inStyles,
      { tags: ["x"] },
      "body/tags/0 must be integer; seen string",
      fields,
    ],
    [
      "parts in styles of their own",
      "multipart/form-data",
      styled,
      { ...inStyles, filter: undefined },
      { tags: ["x"] },
      "body/tags/0 must be integer; seen string",
      { tags: comma, meta: fields.meta },
    ],
    [
      "lists of texts that look like numbers",
      "application/x-www-form-urlencoded",
      { ...lists, required: ["label"] },
      { label: ["5", "true"] },
      { other: 1 },
      "body must have required property 'label'",
    ],
    ["each of its records", "application/x-ndjson", record, lines, [...lines, { label: 5 }], "body/2/label must be string; seen integer"],
    ["each of its records by another name", "application/jsonl", record, lines, [{}], "body/0 must have required property 'label'"],
  ])("is read by the fake as its client sends it, and held against its schema: %s", async (_, type, schema, right, wrong, reason, encoding) => {
    const spec = changed((one) => {
      one.paths["/tasks"].post.requestBody.content = { [type]: { schema, ...(encoding && { encoding }), examples: { first: { value: right } } } };
    });
    const fake = createFake(spec);
    const client: Json = createClientOf(spec, { apiKey: "k", fetch: fake.fetch, retry: false });
    expect((await client.createTask({ body: right }).outcome()).status).toBe(201);
    expect(fake.requests.at(-1)?.body).toEqual(right);
    expect(await client.createTask({ body: wrong }).outcome()).toMatchObject({ status: 422, error: { body: { reason } } });
  });
});

describe("an answer by its status", () => {
  const json = (required: string, examples?: object) => ({
    description: "An answer.",
    content: { "application/json": { schema: { type: "object", required: [required], properties: { [required]: { type: "integer" } } }, examples } },
  });
  const answers = (responses: object) =>
    changed((spec) => {
      const { get } = spec.paths["/tasks/{taskKey}"];
      get.responses = { 200: get.responses[200], ...responses };
    });
  const both = answers({ "4XX": json("of4"), default: json("of") });
  const holds = async (spec: Json, status: number, body: object) => (await matchOperation({ status, body }, spec, "getTask")).pass;

  it("is held against the one of its hundred, else the default", async () => {
    expect([await holds(both, 404, { of4: 1 }), await holds(both, 404, { of: 1 })]).toEqual([true, false]);
    expect([await holds(both, 500, { of: 1 }), await holds(both, 500, { of4: 1 })]).toEqual([true, false]);
    expect(replied(both, "application/json", { of: 1 }, 404)).toContain("missing /of4: required, nothing");
    expect(replied(both, "application/json", { of: 1 }, 500)).toEqual([]);
  });

  it("is none where neither is there", async () => {
    const some = answers({ "4XX": json("of4") });
    const { pass, message } = await matchOperation({ status: 500, body: {} }, some, "getTask");
    expect([pass, message()]).toEqual([false, expect.stringContaining("status 500 is none of 200, 4XX")]);
    expect(replied(some, "application/json", {}, 500)).toEqual(["status : one of the statuses 200, 4XX, 500"]);
  });

  it.each([
    ["that is shown", json("of", { first: { value: { of: 4, reason: "?" } } }), { of: 4, reason: "?" }],
    ["that is not shown", json("of"), { of: 404 }],
  ])("is in the fake as the default has it, one %s", async (_, usual, body) => {
    const spec = answers({ default: usual });
    const fake = createFake(spec);
    const answer = await fake.fetch("https://acme.test/base/tasks/nope", { headers: { "x-key": "k" } });
    expect([answer.status, await answer.json()]).toEqual([404, body]);
  });
});

describe("parameters", () => {
  it("are an operation's own where the path has others of the same name and place", () => {
    const spec = changed((one) => {
      const item = one.paths["/tasks/{taskKey}"];
      const own = (schema: object, where = "query") => ({ name: "depth", in: where, schema });
      item.parameters.push(own({ type: "integer" }), own({ type: "integer" }, "header"));
      item.get.parameters = [own({ type: "string" })];
    });
    const { parameters } = operationsOf(spec).find(({ id }) => id === "getTask") as Json;
    expect(parameters.map(({ name, in: where, schema: { type } }: Json) => [name, where, type])).toEqual([
      ["taskKey", "path", "string"],
      ["depth", "header", "integer"],
      ["depth", "query", "string"],
    ]);
    expect((matchOperation({ method: "GET", url: "/tasks/1?depth=all" }, spec, "getTask") as Json).pass).toBe(true);
  });

  const filters = changed((one) => {
    const closed = { type: "object", additionalProperties: false, properties: { owner: { type: "string" } } };
    one.paths["/tasks"].get.parameters.push(
      { name: "filter", in: "query", style: "deepObject", explode: true, schema: closed },
      { name: "where", in: "query", content: { "application/json": { schema: closed } } },
      { name: "page[size]", in: "query", schema: { type: "integer" } },
    );
  });
  const asked = (query: string) => {
    const inspector = new ExchangeInspector(filters);
    const found = inspector.match("GET", "/base/tasks") as NonNullable<ReturnType<typeof inspector.match>>;
    const url = new URL(`https://acme.test/base/tasks?${query}`);
    return inspector.request(found, url, { headers: new Headers(), body: new Uint8Array() }).deviations;
  };

  it("are members of an object by any name", () => {
    expect(asked("filter[__proto__]=1").map(({ pointer }) => pointer)).toEqual(["query/filter"]);
    expect(asked("filter[owner]=1")).toEqual([]);
  });

  it("are told by names alone, where what stands in place of one may be data", () => {
    const secret = "sk-live-51HqLyjWDarjtT1zdp7dc";
    const queries = [`${secret}&${secret}2`, `filter[${secret}]=1`, `where=${JSON.stringify({ [secret]: 1 })}`].map(asked);
    expect(queries.map((found) => found.map(({ pointer, count }) => `${pointer} ${count}`))).toEqual([["query/* 2"], ["query/filter 1"], ["query/where 1"]]);
    expect(JSON.stringify(queries)).not.toContain("51Hq");
    expect(asked("page[size]=x&secretFilter=1").map(({ pointer }) => pointer)).toEqual(["query/page[size]", "query/secretFilter"]);
  });
});

describe("a spec without components", () => {
  it("is one to check by", () => {
    const spec = {
      openapi: "3.1.0",
      info: { title: "Least" },
      paths: { "/jobs": { get: { operationId: "listJobs", responses: { 200: { description: "Jobs." } } } } },
    };
    const inspector = new ExchangeInspector(spec);
    const call = inspector.match("GET", "/jobs") as NonNullable<ReturnType<typeof inspector.match>>;
    const found = inspector.request(call, new URL("https://acme.test/jobs?x=1"), { headers: new Headers(), body: new Uint8Array() });
    expect(found).toMatchObject({ deviations: [{ pointer: "query/x" }] });
    expect(new SpecValidator(spec).problems({ type: "string" }, 1)).toContain("must be string");
  });
});
