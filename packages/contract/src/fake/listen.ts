import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { corsHeaders, endServer, headersOf, isHere, isPreflight, listenHere, notHere, urlOfTarget } from "../serve/index.ts";
import { checkOptions, type Json, kinds, usualBasePath } from "../spec/index.ts";
import type { Handle, Outgoing } from "./outgoing.ts";

/** A fake that is served over HTTP. */
export interface Listening {
  /** What a client takes: the server with the path of the spec's base URL. */
  readonly baseUrl: string;
  /** Stops serving, and ends connections that are open. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** Names beside those of the loopback interface under which clients may address it, such as that of a container; others get 403. @default [] */
  hosts?: readonly string[];
}

/** A larger body is refused with 413, in bytes. */
const largestBody = 32 * 2 ** 20;

/** Serves a handler on 127.0.0.1, to pages in browsers as well. A handler that throws is answered with 500 and its message. */
export async function listen(spec: Json, handle: Handle, port = 0, options: ListenOptions = {}): Promise<Listening> {
  checkOptions({ port }, { port: kinds.port });
  checkOptions(options, { hosts: kinds.texts });
  const { hosts = [] } = options;
  const server = createServer((request, response) => {
    const answer = (reply: Outgoing) => {
      try {
        send(request, response, reply);
      } catch (error) {
        // What HTTP cannot send ends neither the connection nor the process.
        send(request, response, failed(error));
      }
    };
    if (!isHere(request.headers.host, hosts)) {
      response.writeHead(403, { "content-type": "text/plain", connection: "close" }).end(notHere("fake"));
    } else if (isPreflight(request)) answer({ status: 204, headers: {}, body: undefined });
    else read(request, response, async (body) => answer(await replyTo(request, body, handle)));
  });
  const own = await listenHere(server, port);
  return { baseUrl: `http://127.0.0.1:${own}${usualBasePath(spec)}`, close: () => endServer(server) };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Outgoing): void {
  // Node sends what has a length at once, and else in chunks.
  const length = body !== undefined && { "content-length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, ...corsHeaders(request, Object.keys(headers)) }).end(body);
}

/** Reads a request's body as text, unless it is too large. */
function read(request: IncomingMessage, response: ServerResponse, then: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else if (!response.headersSent) response.writeHead(413, { connection: "close" }).end();
  });
  request.on("end", () => response.headersSent || then(Buffer.concat(chunks).toString("utf8")));
}

async function replyTo(request: IncomingMessage, body: string, handle: Handle): Promise<Outgoing> {
  const url = urlOfTarget(request.url, request.headers.host);
  if (!url) return plain(400, "The request's target must be a path, or an http(s) URL.");
  try {
    return await handle({ method: request.method ?? "GET", url, headers: headersOf(request.headers), body });
  } catch (error) {
    return failed(error);
  }
}

const failed = (error: unknown): Outgoing => plain(500, error instanceof Error ? error.message : String(error));

const plain = (status: number, body: string): Outgoing => ({ status, headers: { "content-type": "text/plain" }, body });
