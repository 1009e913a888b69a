// What comes over the wire in a siege: valid exchanges of a vendor's spec, the same with bytes of them changed, lines that broke servers before, and noise.
import { randomBytes, randomInt } from "node:crypto";
import { connect } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import type { Json } from "@vendor-jobs/contract/spec";
import { type OperationInfo, operationsOf } from "@vendor-jobs/contract/tools";

const json = "content-type: application/json\r\n";

export const oneOf = <T>(values: readonly T[]): T => values[randomInt(values.length)] as T;

/** A head and a body as they go over the wire, its length said or in chunks. */
function framed(head: string, body: Buffer): Buffer {
  if (randomInt(2) === 0) return Buffer.concat([Buffer.from(`${head}content-length: ${body.length}\r\n\r\n`), body]);
  const cut = body.length > 1 ? randomInt(1, body.length) : body.length;
  const chunks = [body.subarray(0, cut), body.subarray(cut)].filter((chunk) => chunk.length > 0);
  const parts = chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n")]);
  return Buffer.concat([Buffer.from(`${head}transfer-encoding: chunked\r\n\r\n`), ...parts, Buffer.from("0\r\n\r\n")]);
}

/** Makes valid requests, and valid replies to one, from a spec's examples. */
export function validTraffic(spec: Json): { request(): Buffer; reply(): Buffer } {
  const operations = operationsOf(spec);
  return { request: () => requestOf(oneOf(operations)), reply: () => replyOf(oneOf(operations)) };
}

function requestOf({ method, path, operation, parameters }: OperationInfo): Buffer {
  const target = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters.find((parameter) => parameter.name === name)?.example ?? 1)));
  const head = `${method} ${target} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer siege-token\r\nconnection: close\r\n`;
  const body = Object.values<Json>(operation.requestBody?.content ?? {})[0]?.example;
  return body === undefined ? Buffer.from(`${head}\r\n`) : framed(head + json, Buffer.from(JSON.stringify(body)));
}

function replyOf({ responses }: OperationInfo): Buffer {
  const { status, examples } = oneOf(responses);
  const [coding, pack] = oneOf([
    ["", (body: Buffer) => body],
    ["content-encoding: gzip\r\n", gzipSync],
    ["content-encoding: br\r\n", brotliCompressSync],
    ["content-encoding: deflate\r\n", deflateSync],
  ] as const);
  const known = Number.isNaN(status) ? 500 : status;
  const head = `HTTP/1.1 ${known} Siege\r\nconnection: close\r\n`;
  const [body] = examples;
  return body === undefined || known === 204
    ? Buffer.from(`${head}content-length: 0\r\n\r\n`)
    : framed(head + json + coding, pack(Buffer.from(JSON.stringify(body))));
}

/** The same with some bytes of it changed, taken out, or said again. */
export function damaged(bytes: Buffer): Buffer {
  const parts = Buffer.from(bytes);
  for (let count = randomInt(1, 6); count > 0; count--) parts[randomInt(parts.length)] = randomInt(256);
  const [from, to] = [randomInt(parts.length), randomInt(parts.length)].sort((one, other) => one - other) as [number, number];
  return oneOf([parts, Buffer.concat([parts.subarray(0, from), parts.subarray(to)]), Buffer.concat([parts.subarray(0, to), parts.subarray(from)])]);
}

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024, 32));

/** Requests that end a careless server. */
export const hostileRequests: readonly Buffer[] = [
  ...["//", "//a:b/", "http://a:99999/", "*", "/[", "/%", "/v1/jobs?%=%&&==", "\\", "/v1/jobs/%E0%A4%A", "/__proto__", "/v1/jobs/constructor"].map(
    (target) => `GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
  ),
  "CONNECT a:443 HTTP/1.1\r\nhost: localhost\r\n\r\n",
  "GET / HTTP/1.1\r\nhost: localhost\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
  "POST /v1/jobs HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n{}",
  "POST /v1/jobs HTTP/1.1\r\nhost: localhost\r\ncontent-length: 999999\r\n\r\n{",
  `POST /v1/jobs HTTP/1.1\r\nhost: localhost\r\n${json}content-length: 20000\r\n\r\n${nested(10_000)}`,
  `GET /v1/jobs HTTP/1.1\r\nhost: localhost\r\n${"x: y\r\n".repeat(3000)}\r\n`,
  "GET /v1/jobs HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n",
].map((text) => Buffer.from(text));

/** Replies that end a careless proxy. */
export const hostileReplies: readonly Buffer[] = [
  ...["1.1 000 ", "1.1 200 O\x01K", "1.1 101 S\r\nupgrade: x\r\nconnection: upgrade", "1.1 99999 x", "2.0 200 OK"].map(
    (start) => `HTTP/${start}\r\ncontent-length: 0\r\n\r\n`,
  ),
  "",
  "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{",
  `HTTP/1.1 200 OK\r\n${json}content-encoding: toString\r\ncontent-length: 2\r\n\r\n{}`,
  `HTTP/1.1 200 OK\r\n${json}content-length: 20000\r\n\r\n${nested(10_000)}`,
  `HTTP/1.1 200 OK\r\n${json}content-length: 80\r\n\r\n${nested(40)}`,
  "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
  "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}",
  `HTTP/1.1 200 OK\r\nset-cookie: a=1; Max-Age=259200\r\n${json}content-length: 15\r\n\r\n{"data":259200}`,
]
  .map((text) => Buffer.from(text))
  .concat(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${json}content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`), bomb]));

export const noise = (): Buffer => randomBytes(randomInt(1, 4000));

/** Sends bytes and gives what comes back before the connection ends; undefined where it has not ended in so many ms. */
export const send = (port: number, bytes: Buffer, patience: number): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const timer = setTimeout(() => {
      resolve(undefined);
      socket.destroy();
    }, patience);
    socket.on("data", (chunk) => received.push(chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(received));
    });
  });
