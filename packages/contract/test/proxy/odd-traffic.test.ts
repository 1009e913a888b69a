import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createRawServer, type Socket } from "node:net";
import * as zlib from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { type Exchange, type ProxyOptions, startProxy } from "../../src/tools.ts";
import { madeUpSpec } from "../made-up-spec.ts";

const spec = madeUpSpec();
const json = { "content-type": "application/json" };
const none = JSON.stringify({ rows: [], meta: {} });

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;

async function listening<S extends Server | ReturnType<typeof createRawServer>>(server: S): Promise<S> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => {
    if ("closeAllConnections" in server) server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return server;
}

/** A proxy before a server, and what it tells. */
async function proxied(upstream: Server | ReturnType<typeof createRawServer>, options: Partial<ProxyOptions> = {}) {
  const exchanges: Exchange[] = [];
  const proxy = await startProxy(spec, { upstream: `http://127.0.0.1:${portOf(upstream)}`, onExchange: (exchange) => exchanges.push(exchange), ...options });
  ends.push(() => proxy.close());
  const settled = async (count: number) => {
    for (let turn = 0; turn < 400 && exchanges.length < count; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
    return exchanges;
  };
  return { proxy, port: Number(new URL(proxy.baseUrl).port), settled };
}

const answering = (handle: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void) =>
  listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      handle(request, response, Buffer.concat(chunks));
    }),
  );

/** A server that answers a connection's first bytes with these, and ends it. */
const answeringRaw = (bytes: string) =>
  listening(createRawServer((socket) => void socket.on("error", () => {}).once("data", () => socket.end(bytes, "latin1"))));

/** Sends bytes as they are and gives all that comes back until the connection ends. */
const exchange = (port: number, bytes: string, more?: (socket: Socket) => void) =>
  new Promise<string>((resolve) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(bytes, "latin1");
      more?.(socket);
    });
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
    });
    socket.on("error", () => {}).on("close", () => resolve(received));
  });

const get = (target: string, headers = "") => `GET ${target} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer x\r\nconnection: close\r\n${headers}\r\n`;

describe("traffic that is odd", () => {
  it.each(["//", "//a:b/", "http://a:99999/tasks", "/tasks/%", "/tasks/%E0%A4%A", "*", "/[", "/tasks?%=%&&==", `/${"a".repeat(8000)}`])(
    "passes the target %s on as it came",
    async (target) => {
      const seen: (string | undefined)[] = [];
      const { port, settled } = await proxied(
        await answering((request, response) => {
          seen.push(request.url);
          response.writeHead(404, json).end("{}");
        }),
      );
      expect(await exchange(port, get(target))).toMatch(/^HTTP\/1\.1 404/);
      expect(seen).toEqual([target]);
      expect((await settled(1))[0]).toMatchObject({ status: 404 });
    },
  );

  it.each([
    ["a status that is none", "HTTP/1.1 000 \r\ncontent-length: 0\r\n\r\n"],
    ["a status text with a control character", "HTTP/1.1 200 O\x01K\r\ncontent-length: 0\r\n\r\n"],
    ["a header with a control character", "HTTP/1.1 200 OK\r\nx-a: \x01\r\ncontent-length: 0\r\n\r\n"],
    ["what is no HTTP", "hello\r\n"],
    ["nothing", ""],
    ["another protocol", "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"],
  ])("answers 502 for a reply that is %s, and lives on", async (_, bytes) => {
    const upstream = await answeringRaw(bytes);
    const { port, settled } = await proxied(upstream);
    for (let turn = 1; turn <= 2; turn++) {
      expect(await exchange(port, get("/tasks"))).toMatch(/^HTTP\/1\.1 502 [\s\S]*got no reply to pass on/);
      expect((await settled(turn))[turn - 1]).toMatchObject({ operation: "listTasks", status: 502, unchecked: expect.any(String) });
    }
  });

  it.each(["POST", "PATCH", "DELETE"])(
    "breaks the client's connection off where the server's breaks after a %s, and says that its fate is unknown",
    async (method) => {
      const { port, settled } = await proxied(await answeringRaw(""));
      const received = await exchange(port, `${method} /tasks/a HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\n\r\n{}`);
      expect(received).toBe("");
      expect((await settled(1))[0]).toMatchObject({ status: 0, unchecked: expect.stringContaining("whether the server has acted is not known") });
    },
  );

  it("is reached by 127.0.0.1 alone, not by another address of this machine", async () => {
    const { port } = await proxied(await answering((_, response) => response.end()));
    const failed = await new Promise<Error>((resolve, reject) => connect(port, "127.0.0.2", () => reject(new Error("connected"))).on("error", resolve));
    expect(failed).toMatchObject({ code: expect.stringMatching(/^E(CONNREFUSED|ADDRNOTAVAIL|HOSTUNREACH|NETUNREACH)$/) });
  });

  it("does not answer under a name that is not this machine's, unless it is allowed", async () => {
    let asked = 0;
    const { port } = await proxied(
      await answering((_, response) => {
        asked++;
        response.writeHead(200, json).end(none);
      }),
      { hosts: ["proxy.internal"] },
    );
    const ask = async (host: string) => (await exchange(port, `GET /tasks HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)).slice(9, 12);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1"]) expect(await ask(host)).toBe("403");
    expect(asked).toBe(0);
    for (const host of ["localhost", "LOCALHOST:1", "a.localhost", "127.0.0.1:1", "[::1]:80", "proxy.internal:80"]) expect(await ask(host)).toBe("200");
  });

  it.each(["127.0.0.1", "localhost", "[::1]"])("does not stand before itself, by the name of %s", async (name) => {
    const other = await answering((_, response) => response.end());
    const port = portOf(other);
    other.close();
    await expect(startProxy(spec, { upstream: `http://${name}:${port}`, port })).rejects.toThrow(`http://${name}:${port}, is the proxy itself`);
    await (await startProxy(spec, { upstream: `http://${name}:${port + 1}`, port })).close();
  });

  it.each([
    ["upstream", undefined],
    ["upstream", "acme.test"],
    ["upstream", "ftp://acme.test"],
    ["upstream", "https://ada:pass@acme.test"],
    ["upstream", "https://acme.test?key=1"],
    ["port", -1],
    ["port", "4010"],
    ["hosts", "proxy.internal"],
    ["onExchange", true],
    ["withValues", "yes"],
  ])("refuses what its option %s cannot be: %s", async (name, value) => {
    const error = await startProxy(spec, { upstream: "http://127.0.0.1:1", [name]: value }).catch((one: Error) => one);
    expect(error).toMatchObject({ name: "InvalidArgumentError", message: expect.stringMatching(new RegExp(`^${name} is .*; expected `)) });
    expect(String(error)).not.toContain("pass");
  });

  it("refuses a tunnel", async () => {
    const { port } = await proxied(await answering((_, response) => response.end()));
    const line = "CONNECT a:443 HTTP/1.1\r\nhost: localhost\r\n\r\n";
    expect(await exchange(port, line)).toMatch(/^HTTP\/1\.1 405/);
    // Who asked may be gone before he is answered.
    for (let turn = 0; turn < 20; turn++) await exchange(port, line, (socket) => setTimeout(() => socket.resetAndDestroy(), turn % 3));
    expect(await exchange(port, line)).toMatch(/^HTTP\/1\.1 405/);
  });
});

describe("what is unchanged", () => {
  it("frames the body of a DELETE as it came, so that none is taken for a second request", async () => {
    const seen: [string | undefined, string | undefined, string][] = [];
    const { port } = await proxied(await answering(({ method, url }, response, body) => response.end(void seen.push([method, url, String(body)]))));
    const inner = "GET /tasks/stolen HTTP/1.1\r\nhost: a\r\n\r\n";
    const head = "DELETE /tasks/a HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n";
    await exchange(port, `${head}${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`);
    expect(seen).toEqual([["DELETE", "/tasks/a", inner]]);
  });

  it("passes headers on in their order, case and repetition, but for those that Connection names", async () => {
    const seen: string[][] = [];
    const upstream = await answering((request, response) => {
      seen.push(request.rawHeaders);
      response
        .writeHead(200, ["X-B", "1", "x-b", "2", "Set-Cookie", "a=1", "Set-Cookie", "b=2", "Connection", "X-Hop", "X-Hop", "1", "content-length", "0"])
        .end();
    });
    const { port } = await proxied(upstream);
    const received = await exchange(
      port,
      "GET /tasks HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\naCCept: a\r\nx-a: 2\r\nAccept: b\r\nX-Own: 1\r\nConnection: close, x-own\r\nTE: trailers\r\n\r\n",
    );
    expect(seen[0]?.slice(2)).toEqual(["X-A", "1", "aCCept", "a", "x-a", "2", "Accept", "b", "Connection", "close"]);
    expect(received.split("\r\n").slice(1, 5)).toEqual(["X-B: 1", "x-b: 2", "Set-Cookie: a=1", "Set-Cookie: b=2"]);
    expect(received).not.toContain("X-Hop");
  });

  it("leaves it to the server how large headers may be, and what is expected of it", async () => {
    let seen = "";
    const large = "x".repeat(100_000);
    const upstream = await listening(
      createServer({ maxHeaderSize: 2 ** 20 }, (_, response) => response.end()).on("checkExpectation", ({ headers }, response) => {
        seen = `${headers.expect} ${headers["x-large"] === large}`;
        response.writeHead(200, { "x-large": large }).end();
      }),
    );
    const { port } = await proxied(upstream);
    const received = await exchange(port, `GET /tasks HTTP/1.1\r\nhost: localhost\r\nexpect: more\r\nx-large: ${large}\r\nconnection: close\r\n\r\n`);
    expect(seen).toBe("more true");
    expect(received).toContain(`HTTP/1.1 200 OK\r\nx-large: ${large}\r\n`);
  });

  it("passes on what comes before a reply, and after a body, from both sides", async () => {
    let seen = "";
    const reply = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x-sum\r\n\r\n2\r\n{}\r\n0\r\nx-sum: 1\r\n\r\n";
    const hints = "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: odd\r\n\r\n";
    const upstream = await listening(
      createRawServer((socket) => {
        socket.on("error", () => {}).on("data", (bytes) => (seen += bytes));
        socket.once("data", () => setTimeout(() => socket.end(hints + reply), 50));
      }),
    );
    const { port } = await proxied(upstream);
    const head = "POST /tasks HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\ntrailer: x-t\r\n\r\n";
    const received = await exchange(port, `${head}2\r\n{}\r\n0\r\nx-t: 1\r\n\r\n`);
    expect(seen).toMatch(/trailer: x-t[\s\S]*\r\n0\r\nx-t: 1\r\n\r\n$/);
    expect(received).toMatch(/^HTTP\/1\.1 102 [\s\S]*HTTP\/1\.1 103 [^\r]*\r\nLink: <\/a>; rel=preload\r\n\r\nHTTP\/1\.1 200 [\s\S]*0\r\nx-sum: 1\r\n\r\n$/);
  });

  it("passes a coding of the transfer on, and does not look into it", async () => {
    const { port, settled } = await proxied(
      await answeringRaw("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: gzip, chunked\r\n\r\n2\r\n\x1f\x8b\r\n0\r\n\r\n"),
    );
    expect(await exchange(port, get("/tasks"))).toMatch(/\r\ntransfer-encoding: gzip, chunked\r\n/i);
    expect((await settled(1))[0]).toMatchObject({ response: [], unchecked: expect.stringContaining("transfer-encoding") });
  });

  it("sends on no body where none came", async () => {
    const seen: [string, string | undefined][] = [];
    const { port } = await proxied(
      await answering(({ headers }, response, body) => response.end(void seen.push([String(body), headers["transfer-encoding"]]))),
    );
    await exchange(port, "POST /tasks HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    expect(seen).toEqual([["", undefined]]);
  });

  it("lets a server answer before the request has come, and finds nothing wrong with what it has not seen", async () => {
    const upstream = await listening(createServer((_, response) => response.writeHead(413, { ...json, connection: "close" }).end('{"reason":"no"}')));
    const { port, settled } = await proxied(upstream);
    const head = "POST /tasks HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer x\r\ncontent-type: application/json\r\ncontent-length: 5000000\r\n\r\n{";
    expect(await exchange(port, head, (socket) => setTimeout(() => socket.destroy(), 300))).toMatch(/^HTTP\/1\.1 413/);
    expect((await settled(1))[0]).toMatchObject({ status: 413, request: [], unchecked: expect.stringContaining("the request") });
  });
});

describe("a body's codings", () => {
  const packed = zlib.gzipSync(JSON.stringify({ rows: [{ key: 7 }] }));
  it.each<[string, string, Buffer, boolean]>([
    ["in capitals", "GZIP", packed, true],
    ["doubled", "gzip, br", zlib.brotliCompressSync(packed), true],
    // Node ≥ 22.15 has it.
    ...("zstdCompressSync" in zlib
      ? [["zstd", "zstd", zlib.zstdCompressSync(JSON.stringify({ rows: [{ key: 7 }] })), true] as [string, string, Buffer, boolean]]
      : []),
    ["none", "identity", Buffer.from(JSON.stringify({ rows: [{ key: 7 }] })), true],
    ["of a prototype's name", "toString", packed, false],
    ["unknown", "aes128gcm", packed, false],
    ["not what they say", "br", packed, false],
    ["a bomb", "gzip", zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)), false],
  ])("%s are taken off or told", async (_, encoding, body, isRead) => {
    const { port, settled } = await proxied(await answering((_, response) => response.writeHead(200, { ...json, "content-encoding": encoding }).end(body)));
    expect(await exchange(port, get("/tasks"))).toMatch(/^HTTP\/1\.1 200/);
    const [seen] = await settled(1);
    if (isRead) expect(seen?.response).toContainEqual(expect.objectContaining({ pointer: "/rows/*/key", seen: "integer" }));
    else expect(seen).toMatchObject({ response: [], unchecked: expect.stringContaining("the reply") });
  });
});
