import { createServer as createHttpServer } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import { type AddressInfo, connect, createServer } from "node:net";
import zlib, { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { Agent, H2CClient, MockAgent, ProxyAgent } from "undici";
import { describe, expect, it, vi } from "vitest";
import { InvalidArgumentError, NetworkError } from "../../src/index.ts";
import { undici } from "../../src/undici.ts";
import { acme } from "../acme.ts";
import { serve } from "../server.ts";

const job = { id: "1", status: "dönε", log: "x".repeat(5000) };

describe("a client on undici", () => {
  it("sends what fetch sends unasked, under what the caller says", async () => {
    await using server = await serve(() => ({ json: job }));
    await acme({ baseUrl: server.url, transport: undici() }).getJob({ jobId: "1" });
    await acme({ baseUrl: server.url, transport: undici(), headers: { "User-Agent": "mine" } }).getJob({ jobId: "1" });
    expect(server.seen[0]?.headers).toMatchObject({ "user-agent": "node", "accept-encoding": "gzip, br", authorization: "Bearer s3cret" });
    expect(server.seen[1]?.headers["user-agent"]).toBe("mine");
  });

  it.each<[encoding: string, pack: (text: string) => Buffer]>([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["deflate, gzip", (text: string) => gzipSync(deflateRawSync(text))],
    // Of Node 22.15 and later.
    ...("zstdCompressSync" in zlib ? [["zstd", zlib.zstdCompressSync] as [string, (text: string) => Buffer]] : []),
    ["gzip, br", (text: string) => brotliCompressSync(gzipSync(text))],
  ])("unpacks %s, also of a response that is left to the caller", async (encoding, pack) => {
    await using server = await serve((_, __, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding }).end(pack(JSON.stringify(job)));
      return undefined;
    });
    const client = acme({ baseUrl: server.url, transport: undici() });
    expect(await client.getJob({ jobId: "1" })).toEqual(job);
    expect(await (await client.getJob({ jobId: "1" }).response()).json()).toEqual(job);
    expect(await (await client.downloadFile({ jobId: "1", name: "f" })).text()).toBe(JSON.stringify(job));
  });

  it.each(["gzip", "br"])("takes an answer without a body that is said to be %s", async (encoding) => {
    await using server = await serve(() => ({ status: 204, headers: { "content-encoding": encoding } }));
    expect(await acme({ baseUrl: server.url, transport: undici() }).deleteJob({ jobId: "1" })).toBeUndefined();
  });

  it("gives a Response as fetch does: its URL, status, all headers, and the body as a stream", async () => {
    await using server = await serve(() => ({ status: 201, json: job, headers: { "x-a": "b", "set-cookie": "a=1; Path=/" } }));
    const response = await acme({ baseUrl: server.url, transport: undici() }).getJob({ jobId: "1" }).response();
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 201, ok: true, statusText: "Created", url: `${server.url}/v1/jobs/1` });
    expect([response.headers.get("x-a"), response.headers.getSetCookie()]).toEqual(["b", ["a=1; Path=/"]]);
    let length = 0;
    for await (const piece of response.body ?? []) length += piece.byteLength;
    expect(length).toBe(Buffer.byteLength(JSON.stringify(job)));
  });

  it.each([600, 999])("gives a Response of status %i as fetch does, which cannot be made so", async (status) => {
    await using server = await serve(() => ({ status, json: job }));
    for (const by of [{}, { transport: undici() }]) {
      const response = await acme({ baseUrl: server.url, ...by })
        .getJob({ jobId: "1" })
        .response();
      expect(response).toMatchObject({ status, ok: false });
      expect(await response.json()).toEqual(job);
    }
  });

  it("gives the same Response however often it is asked for, read or not", async () => {
    await using server = await serve(() => ({ json: job }));
    const call = acme({ baseUrl: server.url, transport: undici() }).getJob({ jobId: "1" });
    await call;
    const response = await call.response();
    expect([response.status, await call.response()]).toEqual([200, response]);
  });

  it("carries client.http as well", async () => {
    await using server = await serve(() => ({ json: job }));
    const { data, response } = await acme({ baseUrl: server.url, transport: undici() }).http.GET("/v1/jobs/{jobId}", { params: { path: { jobId: "1" } } });
    expect([data, response.status, response instanceof Response]).toEqual([job, 200, true]);
  });

  it("names the system's code of what cannot be reached, and knows that nothing was sent", async () => {
    const server = await serve(() => ({}));
    await server[Symbol.asyncDispose]();
    const failure = acme({ baseUrl: server.url, transport: undici(), retry: false }).createJob({ body: {} });
    await expect(failure).rejects.toBeInstanceOf(NetworkError);
    await expect(failure).rejects.toMatchObject({ isUnsent: true, message: expect.stringContaining("ECONNREFUSED") });
  });

  it("says of headers that no request can have that nothing was sent, and never will be", async () => {
    await using server = await serve(() => ({ json: job }));
    for (const by of [{}, { transport: undici() }])
      for (const headers of [{ "transfer-encoding": "chunked" }, { expect: "100-continue" }]) {
        const failure = acme({ baseUrl: server.url, ...by }).createJob({ body: {} }, { headers });
        await expect(failure).rejects.toMatchObject({ name: "NetworkError", isUnsent: true, isPermanent: true });
      }
    expect(server.seen).toEqual([]);
  });

  it("is not given a fetch beside it", () => {
    expect(() => acme({ transport: undici(), fetch })).toThrow(InvalidArgumentError);
    expect(() => acme({ transport: {} as never })).toThrow("transport is an Object; expected a function.");
  });
});

describe("the caller's dispatcher", () => {
  it("is one, or told to be none before anything is sent", () => {
    for (const wrong of [{}, "http://proxy.test", fetch])
      expect(() => undici({ dispatcher: wrong as never })).toThrow("undici() was given a dispatcher that has no dispatch(); expected an Agent");
    expect(() => undici({ dispatcher: {} as never })).toThrow(InvalidArgumentError);
    for (const options of [new MockAgent(), { agent: new MockAgent() }])
      expect(() => undici(options as never)).toThrow(/^undici\(\) has no option \w+; expected undici\(\{ dispatcher \}\)/);
  });

  it("carries the requests", async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    dispatcher.get("https://api.acme.test").intercept({ path: "/v1/jobs/1" }).reply(200, job);
    expect(await acme({ transport: undici({ dispatcher }) }).getJob({ jobId: "1" })).toEqual(job);
  });

  it("may lead through a proxy", async () => {
    await using server = await serve(() => ({ json: job }));
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      socket.once("data", (head) => {
        asked.push(head.toString("latin1").split("\r\n")[0] ?? "");
        const there = connect(Number(new URL(server.url).port), "127.0.0.1", () => {
          socket.write("HTTP/1.1 200 OK\r\n\r\n");
          socket.pipe(there).pipe(socket);
        });
        for (const one of [socket, there]) one.on("error", () => {});
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, proxyTunnel: true });
    expect(await acme({ baseUrl: server.url, transport: undici({ dispatcher }) }).getJob({ jobId: "1" })).toEqual(job);
    expect(asked).toEqual([`CONNECT ${new URL(server.url).host} HTTP/1.1`]);
    await dispatcher.destroy();
    proxy.close();
  });

  it("may speak HTTP/2", async () => {
    const server = createHttp2Server((_, response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(job)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const dispatcher = new H2CClient(baseUrl);
    const client = acme({ baseUrl, transport: undici({ dispatcher }) });
    expect(await Promise.all([client.getJob({ jobId: "1" }), client.getJob({ jobId: "2" })])).toEqual([job, job]);
    await dispatcher.destroy();
    server.close();
  });

  it.each(["close", "destroy"] as const)("sends nothing after its %s()", async (end) => {
    await using server = await serve(() => ({ json: job }));
    const dispatcher = new Agent();
    await dispatcher[end]();
    const failure = acme({ baseUrl: server.url, transport: undici({ dispatcher }), retry: false }).createJob({ body: {} });
    await expect(failure).rejects.toMatchObject({ name: "NetworkError", isUnsent: true, message: expect.stringContaining("nothing was changed: UND_ERR_") });
    expect(server.seen).toEqual([]);
  });

  it("may have sent what was under way when it was destroyed, and not what still waited", async () => {
    await using server = await serve(() => undefined);
    const dispatcher = new Agent({ connections: 1 });
    const client = acme({ baseUrl: server.url, transport: undici({ dispatcher }), retry: false });
    const [sent, waiting] = [client.createJob({ body: {} }).outcome(), client.createJob({ body: {} }).outcome()];
    await vi.waitFor(() => expect(server.seen).toHaveLength(1));
    await dispatcher.destroy();
    expect(await sent).toMatchObject({ error: { name: "AmbiguousRequestError", cause: { message: expect.stringContaining("UND_ERR_DESTROYED") } } });
    expect(await waiting).toMatchObject({ error: { name: "NetworkError", isUnsent: true, message: expect.stringContaining("UND_ERR_DESTROYED") } });
    expect(server.seen).toHaveLength(1);
  });

  it("sends nothing through a proxy that lets nobody through", async () => {
    await using server = await serve(() => ({ json: job }));
    const refusing = createHttpServer().on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
    const dispatcher = new ProxyAgent({ uri: `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`, proxyTunnel: true });
    const failure = acme({ baseUrl: server.url, transport: undici({ dispatcher }), retry: false }).createJob({ body: {} });
    await expect(failure).rejects.toMatchObject({ name: "NetworkError", isUnsent: true, isPermanent: false });
    expect(server.seen).toEqual([]);
    await dispatcher.destroy();
    refusing.close();
  });

  it("has its own time-outs, which are failures of the network", async () => {
    await using server = await serve((_, __, response) => {
      response.writeHead(200, { "content-length": "100" }).flushHeaders();
      return undefined;
    });
    const dispatcher = new Agent({ bodyTimeout: 50 });
    const failure = acme({ baseUrl: server.url, transport: undici({ dispatcher }), retry: false }).getJob({ jobId: "1" });
    await expect(failure).rejects.toMatchObject({ name: "NetworkError", message: expect.stringContaining("UND_ERR_BODY_TIMEOUT") });
    await dispatcher.destroy();
  });
});
