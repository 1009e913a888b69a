import { createServer, request as requestHttp } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it, vi } from "vitest";
import { startProxy, type ValidationProxy } from "../../src/proxy/proxy.ts";
import type { Exchange, Recorded } from "../../src/proxy/recording.ts";
import type { Json } from "../../src/spec/openapi.ts";
import { exampleServer } from "../example-server.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec: Json = madeUpSpec();
const word = { type: "string" };
Object.assign(spec.components.schemas.NewTask, {
  required: ["source"],
  properties: { type: { ...word, enum: ["file"] }, operation: word, source: word },
});
Object.assign(spec.components.schemas.Task.properties, {
  progress: { type: "integer" },
  info: word,
  metadata: { type: "object", additionalProperties: true },
  input: { type: "object", additionalProperties: true },
});
// A name that ends in Key is a secret's, whose value no recording shows.
spec.paths["/tasks/{id}"] = { ...spec.paths["/tasks/{taskKey}"], parameters: [{ name: "id", in: "path", required: true, schema: word }] };
delete spec.paths["/tasks/{taskKey}"];
const authorization = "Bearer CANARY-token";
const proxies: ValidationProxy[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())));

async function proxied(upstream: string, options: { withValues?: boolean; spec?: Json } = {}) {
  const exchanges: Exchange[] = [];
  const records: Recorded[] = [];
  const onExchange = (exchange: Exchange) => void exchanges.push(exchange);
  const onRecord = (recorded: Recorded) => void records.push(recorded);
  const proxy = await startProxy(options.spec ?? spec, { upstream, onExchange, onRecord, withValues: options.withValues ?? false });
  proxies.push(proxy);
  /** The exchanges, once there are so many: the reply ends for the client before it is looked at. */
  const settled = async (count: number) => {
    while (exchanges.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return exchanges;
  };
  return { proxy, baseUrl: proxy.baseUrl, exchanges, records, settled };
}

describe("the proxy", () => {
  it("takes a spec without components", async () => {
    const least = { openapi: "3.1.0", info: { title: "Least" }, paths: { "/jobs": { get: { operationId: "listJobs", responses: { 204: {} } } } } };
    const server = createServer((_, response) => response.writeHead(204).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { baseUrl, settled, records } = await proxied(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { spec: least });
    await fetch(`${baseUrl}/jobs?password=x`);
    const [list] = await settled(1);
    expect(list).toMatchObject({ operation: "listJobs", request: [{ pointer: "query/password" }], response: [] });
    expect(records).toHaveLength(1);
    server.close();
  });

  it("refuses an option that there is not", async () => {
    await expect(startProxy(spec, { upstream: "http://127.0.0.1:1", withValue: true } as never)).rejects.toThrow(
      'There is no option "withValue"; expected one of upstream, port, hosts, ',
    );
  });

  it.each(["onExchange", "onRecord"])("goes on where its %s throws or rejects, and says so", async (name) => {
    await using server = await exampleServer(spec);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const fail = () => {
      throw new Error("mine");
    };
    try {
      for (const listener of [fail, async () => fail()]) {
        const proxy = await startProxy(spec, { upstream: server.url, [name]: listener });
        expect((await fetch(`${proxy.baseUrl}/tasks`, { headers: { "x-key": "secret" } })).status).toBe(200);
        await proxy.close();
        expect(said).toHaveBeenLastCalledWith("An exchange could not be told of: mine");
      }
      expect(said).toHaveBeenCalledTimes(2);
    } finally {
      said.mockRestore();
    }
  });

  it("names what a request breaks: operation, place, expected and seen, no value", async () => {
    await using server = await exampleServer(spec);
    const { baseUrl, settled } = await proxied(server.url);
    await fetch(`${baseUrl}/tasks?size=CANARY&secretFilter=CANARY`, { headers: { authorization } });
    await fetch(`${baseUrl}/tasks`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ type: "CANARY", operation: 7, unknown: "CANARY" }),
    });
    const [list, create] = await settled(2);
    expect(list?.request).toMatchObject([
      { pointer: "query/size", expected: "integer", seen: "string" },
      { pointer: "query/secretFilter", severity: "violation" },
    ]);
    expect(create?.request.map(({ kind, pointer, seen }) => [kind, pointer, seen]).sort()).toEqual([
      ["extra", "/unknown", "string"],
      ["missing", "/source", "nothing"],
      ["type", "/operation", "integer"],
      ["value", "/type", "string"],
    ]);
    expect(JSON.stringify([list, create])).not.toContain("CANARY");
  });

  it("names what a reply breaks, compressed or not, and passes the bytes on unchanged", async () => {
    const text = JSON.stringify({ rows: [{ key: 7, phase: "done" }], meta: {} });
    const packed = gzipSync(text);
    const server = createServer((_, response) =>
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip", "X-Odd-Case": "1" }).end(packed),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { baseUrl, settled } = await proxied(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const received = await new Promise<{ raw: string[]; body: Buffer }>((resolve) => {
        requestHttp(`${baseUrl}/tasks`, { headers: { authorization } }, async (reply) => {
          const chunks = [];
          for await (const chunk of reply) chunks.push(chunk);
          resolve({ raw: reply.rawHeaders, body: Buffer.concat(chunks) });
        }).end();
      });
      expect(received.body.equals(packed)).toBe(true);
      expect(received.raw).toContain("X-Odd-Case");
      const [exchange] = await settled(1);
      expect(exchange?.response).toContainEqual(expect.objectContaining({ kind: "type", pointer: "/rows/*/key", expected: "string", seen: "integer" }));
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("passes a reply on while it comes", async () => {
    let finish = () => {};
    const server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write('{"rows":[');
      finish = () => response.end('],"meta":{}}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { baseUrl, exchanges, settled } = await proxied(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const response = await fetch(`${baseUrl}/tasks`, { headers: { authorization } });
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"rows":[');
      expect(exchanges).toEqual([]);
      finish();
      await reader.read();
      expect((await settled(1))[0]?.response).toEqual([]);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("says of members in a form that is not read that they were not checked", async () => {
    const csv: Json = structuredClone(spec);
    csv.paths["/rows"] = {
      get: { operationId: "exportRows", responses: { 200: { description: "Rows.", content: { "text/csv": { schema: { type: "array" } } } } } },
    };
    await using server = await exampleServer(csv, () => ({ headers: { "content-type": "text/csv" }, body: "a\n1\n" }));
    const { baseUrl, settled, proxy } = await proxied(server.url, { spec: csv });
    expect(await (await fetch(`${baseUrl}/rows`)).text()).toBe("a\n1\n");
    expect((await settled(1))[0]).toMatchObject({ response: [], unchecked: expect.stringMatching(/^the reply: its members are/) });
    expect(proxy.summary().unchecked).toBe(1);
  });

  it("passes what the spec does not know on, and says so", async () => {
    await using server = await exampleServer(spec);
    const { baseUrl, settled, proxy } = await proxied(server.url);
    expect((await fetch(`${baseUrl}/v9/else`)).status).toBe(404);
    expect((await settled(1))[0]).toMatchObject({ operation: undefined, status: 404, unchecked: expect.stringContaining("no operation") });
    expect(proxy.summary().unchecked).toBe(1);
  });

  it("answers 502 where the server is not there", async () => {
    const { baseUrl, settled, proxy } = await proxied("http://127.0.0.1:1");
    const response = await fetch(`${baseUrl}/tasks`, { headers: { authorization } });
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ error: "The proxy could not reach http://127.0.0.1:1: ECONNREFUSED." });
    expect((await settled(1))[0]).toMatchObject({ operation: "listTasks", unchecked: expect.stringContaining("ECONNREFUSED") });
    expect(proxy.summary()).toMatchObject({ exchanges: 1, unreachable: 1 });
  });
});

describe("a recording", () => {
  const exchange = async (withValues: boolean) => {
    const secret = "CANARY-secret-cookie";
    await using server = await exampleServer(spec, (_, body) => ({
      headers: { "set-cookie": `session=${secret}; HttpOnly`, "x-auth-token": secret },
      body: { ...body, progress: 5, info: `you sent ${authorization}`, metadata: { "ada@example.com": 1, apiKey: "CANARY-in-body" }, input: { note: "PLAIN" } },
    }));
    const { baseUrl, settled, records } = await proxied(server.url, { withValues });
    await fetch(`${baseUrl}/tasks/jb_PLAIN`, { headers: { authorization, cookie: `a=${secret}` } });
    await settled(1);
    return records[0] as Json;
  };

  it("holds structure and no value", async () => {
    const recorded = await exchange(false);
    expect(recorded).toMatchObject({ operation: "getTask", path: "/tasks/{id}", status: 200, violations: [] });
    expect(recorded.response.body).toMatchObject({ label: "string", progress: "integer", metadata: { "*": "integer", apiKey: "string" } });
    expect(recorded.request.headers).toContain("authorization");
    expect(JSON.stringify(recorded)).not.toMatch(/CANARY|PLAIN|ada@/);
  });

  it("holds values where they are asked for, and never a credential", async () => {
    const recorded = await exchange(true);
    expect(recorded.path).toBe("/tasks/jb_PLAIN");
    expect(recorded.response.body).toMatchObject({ input: { note: "PLAIN" }, info: "you sent Bearer [redacted]", metadata: { apiKey: "[redacted]" } });
    expect(recorded.request.headers.authorization).toBe("[redacted]");
    expect(JSON.stringify(recorded)).not.toContain("CANARY");
  });
});
