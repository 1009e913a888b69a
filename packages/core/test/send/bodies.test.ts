import { Agent } from "undici";
import { describe, expect, it } from "vitest";
import { renewable } from "../../src/client/renewable.ts";
import { InvalidArgumentError, type Operation } from "../../src/index.ts";
import { undici } from "../../src/undici.ts";
import { serve } from "../server.ts";
import { clientBy, type DataClient } from "./data-client.ts";
import { transports } from "./transports.ts";

describe.each(transports)("bodies by their media type, by %s:", (_, by) => {
  const clientOf = clientBy(by);

  it.each<[string, unknown, string, string[]?]>([
    ["application/x-www-form-urlencoded", { a: "x y", n: 1, list: ["1", "2"], no: undefined }, "a=x+y&n=1&list=1&list=2"],
    ["text/csv", "a,b\n1,2\n", "a,b\n1,2\n"],
    // Its large integers stand in it as any number does.
    ["application/x-www-form-urlencoded", { id: "9007199254740993" }, "id=9007199254740993", ["/id"]],
    ["text/csv", new Blob(["a\n1\n"]), "a\n1\n"],
    ["application/octet-stream", new TextEncoder().encode("bytes"), "bytes"],
    ["application/x-ndjson", [{ a: 1 }, { b: 2 }], '{"a":1}\n{"b":2}\n'],
    ["application/merge-patch+json", { state: null }, '{"state":null}'],
    ["application/vnd.acme+json", [1], "[1]"],
  ])("sends %s", async (type, body, text, integers) => {
    await using server = await serve(() => ({ json: {} }));
    await clientOf(server.url, { body: type, ...(integers && { integers }) }).send({ body });
    expect(server.seen[0]?.body).toBe(text);
    expect(server.seen[0]?.headers["content-type"]).toMatch(new RegExp(`^${type.replace(/[+.]/g, "\\$&")}(;|$)`));
  });

  it("writes fields of forms in the styles that they have", async () => {
    await using server = await serve(() => ({ json: {} }));
    const fields = { tags: "comma", words: "space", deep: "deep", json: "json" } as const;
    const body = { tags: ["a", "b,c"], words: ["x", "y"], plain: ["1", null, "2"], deep: { a: 1, b: "ü" }, none: [], json: { c: [1] } };
    await clientOf(server.url, { body: "application/x-www-form-urlencoded", fields }).send({ body });
    expect(server.seen[0]?.body).toBe("tags=a,b%2Cc&words=x+y&plain=1&plain=2&deep%5Ba%5D=1&deep%5Bb%5D=%C3%BC&json=%7B%22c%22%3A%5B1%5D%7D");
    await clientOf(server.url, { body: "multipart/form-data", fields }).send({ body: { tags: ["a", "b"], words: ["x", "y"], plain: ["1", "2"] } });
    const form = await new Response(server.seen[1]?.body, { headers: { "content-type": server.seen[1]?.headers["content-type"] ?? "" } }).formData();
    expect([...form]).toEqual(
      Object.entries({ tags: "a,b", words: "x y" }).concat([
        ["plain", "1"],
        ["plain", "2"],
      ]),
    );
  });

  const withAgent = clientBy({ transport: undici({ dispatcher: new Agent() }) });
  it.each([
    ["as it is", clientOf],
    ["with an agent of the caller's", withAgent],
  ])("sends multipart with files, texts and JSON, %s", async (_, clientOf) => {
    await using server = await serve(() => ({ json: {} }));
    await clientOf(server.url, { body: "multipart/form-data" }).send({
      body: { name: "x", at: new Date(0), file: new File(["rows"], "a.csv", { type: "text/csv" }), options: { deep: true } },
    });
    const [request] = server.seen;
    const form = await new Response(request?.body, { headers: { "content-type": request?.headers["content-type"] ?? "" } }).formData();
    expect([form.get("name"), form.get("at"), (form.get("file") as File).name, await (form.get("options") as File).text()]).toEqual([
      "x",
      "1970-01-01T00:00:00.000Z",
      "a.csv",
      '{"deep":true}',
    ]);
  });

  it("calls JSON alone by the content type that the client gives all its requests", async () => {
    await using server = await serve(() => ({ json: {} }));
    const client = clientBy({ ...by, headers: { "Content-Type": "application/json; charset=utf-8" } });
    for (const [body, sent] of [
      [true, { a: 1 }],
      ["text/csv", "a"],
      ["multipart/form-data", { a: 1 }],
    ] as const)
      await client(server.url, { body }).send({ body: sent });
    expect(server.seen.map(({ headers }) => headers["content-type"]?.replace(/; ?boundary.*/, ""))).toEqual([
      "application/json; charset=utf-8",
      "text/csv",
      "multipart/form-data",
    ]);
  });

  it("sends them by client.http as the method would", async () => {
    await using server = await serve(() => ({ json: {} }));
    const post = (client: DataClient) => (client as unknown as { http: { POST(path: string, init: object): Promise<unknown> } }).http.POST;
    await post(clientOf(server.url, { body: "text/csv", params: { ids: "comma" } }))("/data", { body: "a\n1\n", params: { query: { ids: ["a", "b"] } } });
    await post(clientOf(server.url, { body: "application/octet-stream" }))("/data", { body: new Blob(["bytes"]) });
    expect(server.seen.map(({ url, body, headers }) => [url, body, headers["content-type"]])).toEqual([
      ["/data?ids=a,b", "a\n1\n", "text/csv"],
      ["/data", "bytes", "application/octet-stream"],
    ]);
  });

  const endless: Record<string, unknown> = {};
  endless.own = endless;
  it.each([
    [
      "application/x-www-form-urlencoded",
      "a=1",
      /^send: parameter body is a String; expected an object of fields, for it is sent as application\/x-www-form-urlencoded/,
    ],
    ["application/x-www-form-urlencoded", { a: { b: 1 } }, /^send: field a of body is .*; expected text, a finite number, a boolean or a Date/],
    ["application/x-www-form-urlencoded", { a: Number.NaN }, /field a of body is NaN; expected text, a finite number/],
    ["application/x-www-form-urlencoded", { a: new Date(Number.NaN) }, /field a of body is Invalid Date; expected/],
    ["multipart/form-data", [1], /expected an object of fields/],
    ["multipart/form-data", { a: new Blob(["a"]).stream() }, /field a of body is a ReadableStream; expected a Blob or bytes/],
    ["multipart/form-data", { a: () => 1 }, /field a of body is a Function; expected text/],
    ["multipart/form-data", { a: endless }, /field a of body cannot be written as JSON/],
    ["text/csv", { a: 1 }, /body is an Object; expected text, a Blob, bytes or a stream, for it is sent as text\/csv/],
    ["application/octet-stream", 5, /body is a Number/],
    ["application/x-ndjson", { a: 1 }, /expected a list of records/],
    ["application/x-ndjson", [{ a: 1 }, undefined], /record 1 of body is undefined; expected what JSON can carry/],
    ["application/x-ndjson", [endless], /record 0 of body cannot be written as JSON/],
  ])("refuses for %s what it cannot carry: %j", async (type, body, message) => {
    await using server = await serve(() => ({ json: {} }));
    const failure = await clientOf(server.url, { body: type })
      .send({ body })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidArgumentError);
    expect((failure as Error).message).toMatch(message);
    expect(server.seen).toEqual([]);
  });

  it("sends a stream once, whatever happens", async () => {
    await using server = await serve(() => ({ status: 503, json: {} }));
    const body = new Blob(["streamed"]).stream();
    await expect(clientOf(server.url, { method: "PUT", body: "text/csv" }).send({ body })).rejects.toMatchObject({ status: 503 });
    expect(server.seen.map((request) => request.body)).toEqual(["streamed"]);
  });

  async function* rows() {
    yield new TextEncoder().encode("streamed");
  }
  it.each([
    ["a generator", rows],
    ["a ReadableStream", () => new Blob(["streamed"]).stream()],
  ])("sends %s once, also where its credential is refused, and what comes after has another", async (_, make) => {
    for (const method of ["PUT", "POST"] as const) {
      let count = 0;
      const credentials = renewable("authorization", "Bearer ", async () => ({ secret: `token-${++count}` }));
      await using server = await serve(({ headers }) => (headers.authorization === "Bearer token-1" ? { status: 401, json: {} } : { json: {} }));
      const client = clientBy(by, credentials)(server.url, { method, body: "text/csv" });
      await expect(client.send({ body: make() })).rejects.toMatchObject({ name: "ApiError", status: 401 });
      await client.send({ body: make() });
      expect(server.seen.map(({ headers, body }) => [headers.authorization, body])).toEqual([
        ["Bearer token-1", "streamed"],
        ["Bearer token-2", "streamed"],
      ]);
    }
  });

  it("sends text again as any body", async () => {
    await using server = await serve((_, count) => (count === 1 ? { status: 503, json: {} } : { json: {} }));
    await clientOf(server.url, { method: "PUT", body: "text/csv" }).send({ body: "a" });
    expect(server.seen.map((request) => request.body)).toEqual(["a", "a"]);
  });

  it("writes text of digits as a number where the spec has an integer", async () => {
    await using server = await serve(() => ({ json: {} }));
    const client = clientOf(server.url, { body: true, integers: ["/run_id", "/jobs/*/id"] });
    await client.send({ body: { run_id: "12345678901234567890", jobs: [{ id: "7", name: "7" }, { id: 8n }], note: "1", odd: "\0integer5" } });
    await client.send({ body: { run_id: "no number" } });
    expect(server.seen.map(({ body }) => body)).toEqual([
      '{"run_id":12345678901234567890,"jobs":[{"id":7,"name":"7"},{"id":8}],"note":"1","odd":5}',
      '{"run_id":"no number"}',
    ]);
  });
});

describe("a body that is changed once it was given", () => {
  it.each<[string, Partial<Operation>, string]>([
    ["fields", { body: "application/x-www-form-urlencoded" }, "id=1"],
    ["JSON with large integers", { body: true, integers: ["/id"] }, '{"id":1}'],
    ["JSON", { body: true }, '{"id":"1"}'],
  ])("is sent as it was: %s", async (_, operation, text) => {
    await using server = await serve(() => ({ json: {} }));
    const body = { id: "1" };
    const call = clientBy({})(server.url, operation).send({ body });
    body.id = "2";
    await call;
    expect(server.seen[0]?.body).toBe(text);
  });
});

describe("a body that is changed once it was given to client.http", () => {
  it("is sent as it was, also where that is loaded first", async () => {
    await using server = await serve(() => ({ json: {} }));
    const { http } = clientBy({})(server.url, { body: true }) as unknown as { http: { POST(path: string, init: object): Promise<unknown> } };
    const init = { body: { id: 1 } };
    const call = http.POST("/data", init);
    init.body.id = 2;
    await call;
    expect(server.seen[0]?.body).toBe('{"id":1}');
  });
});

describe("styles of the query", () => {
  const clientOf = clientBy({});

  it("writes lists and objects as the spec says", async () => {
    await using server = await serve(() => ({ json: {} }));
    const client = clientOf(server.url, { method: "GET", params: { many: "list", ids: "comma", pipes: "pipe", spaces: "space", filter: "deep" } });
    await client.send({
      many: [1, 2],
      ids: ["a", "b,c"],
      pipes: ["a", "b"],
      spaces: ["a", "b"],
      filter: { state: "done", at: new Date(0), tags: ["x", "y"], no: undefined },
    });
    await client.send({ ids: [], filter: {} });
    expect(server.seen.map(({ url }) => url)).toEqual([
      "/data?many=1&many=2&ids=a,b%2Cc&pipes=a|b&spaces=a%20b&filter%5Bstate%5D=done&filter%5Bat%5D=1970-01-01T00%3A00%3A00.000Z&filter%5Btags%5D=x&filter%5Btags%5D=y",
      "/data",
    ]);
    await clientOf(server.url, { params: { v: "query" }, queryDefaults: { v: 1 } }).send({ v: undefined });
    expect(server.seen[2]?.url).toBe("/data?v=1");
    await expect(client.send({ filter: "x" })).rejects.toThrow(/parameter filter is "x"; expected an object/);
    await expect(client.send({ filter: { a: { b: 1 } } })).rejects.toThrow(/filter\[a\]/);
  });
});
